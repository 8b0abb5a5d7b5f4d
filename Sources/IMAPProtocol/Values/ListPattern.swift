/// A pattern of LIST: `*` stands for anything, `%` for anything without a delimiter. RFC 3501 §6.3.8.
package struct ListPattern: Sendable, Hashable {
    private let octets: [UInt8]

    /// - Parameter reference: put before the pattern as it is.
    package init(reference: String = "", _ pattern: String) {
        var octets: [UInt8] = []
        // Neighbouring wildcards say no more than the stronger of them.
        for octet in (reference + pattern).utf8 {
            if octet == Self.star, octets.last == Self.star { continue }
            if octet == Self.percent, octets.last == Self.star || octets.last == Self.percent { continue }
            if octet == Self.star, octets.last == Self.percent { octets.removeLast() }
            octets.append(octet)
        }
        // INBOX matches in any case (§5.1).
        let first = octets.prefix { $0 != Self.slash }
        if first.equalsIgnoringCase("INBOX".utf8) { octets.replaceSubrange(0..<5, with: "INBOX".utf8) }
        self.octets = octets
    }

    private static let star = UInt8(ascii: "*")
    private static let percent = UInt8(ascii: "%")
    private static let slash = UInt8(ascii: "/")

    /// Whether it has a `%`.
    package var stopsAtDelimiter: Bool { octets.contains(Self.percent) }

    package func matches(_ name: MailboxName) -> Bool {
        matches(Array(name.text.utf8))
    }

    /// All positions that the pattern can have reached are followed at once, so that the time is at most pattern × name,
    /// whatever the wildcards.
    private func matches(_ name: [UInt8]) -> Bool {
        var reached = closure([true] + [Bool](repeating: false, count: octets.count))
        for character in name {
            var next = [Bool](repeating: false, count: octets.count + 1)
            for (position, octet) in octets.enumerated() where reached[position] {
                switch octet {
                case Self.star: next[position] = true
                case Self.percent: next[position] = next[position] || character != Self.slash
                default: next[position + 1] = next[position + 1] || octet == character
                }
            }
            reached = closure(next)
        }
        return reached[octets.count]
    }

    /// Wildcards may also stand for nothing.
    private func closure(_ reached: [Bool]) -> [Bool] {
        var reached = reached
        for (position, octet) in octets.enumerated() where octet == Self.star || octet == Self.percent {
            if reached[position] { reached[position + 1] = true }
        }
        return reached
    }
}
