/// The log's end at some moment, short enough to be kept on paper or in a mail: `217-3f09c2…` (the number of the last
/// entry, and the first 32 digits of its hash).
///
/// Whoever can write the database can also write a whole new chain; an anchor kept elsewhere is what they can't change.
/// A log whose end was cut off, or that was written anew, does not fit the anchors taken before.
package struct AuditAnchor: Sendable, Hashable, CustomStringConvertible {
    package let number: Int64
    /// In small hexadecimal digits: the beginning of the hash.
    package let digits: String

    /// How many digits are kept: 128 bits.
    package static let length = 32

    init(_ number: Int64, _ hash: AuditHash) {
        self.number = number
        digits = String(hash.description.prefix(Self.length))
    }

    /// As printed, or as typed off paper: spaces and capitals don't matter; at least 16 digits.
    package init?(_ text: String) {
        let clean = text.lowercased().filter { !$0.isWhitespace }
        let parts = clean.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let number = Int64(parts[0]), number >= 0, (16...64).contains(parts[1].utf8.count),
            parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
        else { return nil }
        self.number = number
        digits = String(parts[1])
    }

    package var description: String { "\(number)-\(digits)" }

    func fits(_ hash: AuditHash) -> Bool { hash.description.hasPrefix(digits) }
}
