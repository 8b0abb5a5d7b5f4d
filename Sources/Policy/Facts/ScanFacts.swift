/// What one outside scanner says of a message.
package struct ScanFacts: Sendable, Hashable {
    package enum Outcome: Sendable, Hashable {
        /// Looked at, and nothing found.
        case clean
        /// A known pest, by the name that the scanner gives it, made harmless for texts.
        case found(String)
        /// How much speaks for spam, in tenths of the scanner's points.
        case score(Int)
        /// The scanner gave no answer, or none that can be understood.
        case away
        /// Bigger than what the scanner takes.
        case tooBig
    }

    /// `clamav`, `rspamd`.
    package var scanner: String
    package var outcome: Outcome

    package init(scanner: String, _ outcome: Outcome) {
        self.scanner = scanner
        self.outcome = outcome
    }

    /// A scanner's name for what it found, harmless on a line: printable ASCII without spaces, at most 60 characters.
    package static func harmlessName(_ text: some StringProtocol) -> String {
        let kept = text.utf8.lazy.filter { (0x21...0x7E).contains($0) && $0 != 0x3C && $0 != 0x3E }.prefix(60)
        let name = String(decoding: Array(kept), as: UTF8.self)
        return name.isEmpty ? "unnamed" : name
    }
}
