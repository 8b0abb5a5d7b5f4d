/// The system flags (RFC 3501 §2.3.2). \Recent is no flag of a message but of a session: `Mailbox.firstRecentUID`.
/// The bits stand in the database.
package struct MessageFlags: OptionSet, Sendable, Hashable {
    package let rawValue: Int64

    package init(rawValue: Int64) { self.rawValue = rawValue }

    package static let seen = MessageFlags(rawValue: 1)
    package static let answered = MessageFlags(rawValue: 2)
    package static let flagged = MessageFlags(rawValue: 4)
    package static let deleted = MessageFlags(rawValue: 8)
    package static let draft = MessageFlags(rawValue: 16)

    /// Flags and their names, in the order in which they are told.
    package static let named: [(flag: MessageFlags, name: String)] = [
        (.answered, "\\Answered"), (.flagged, "\\Flagged"), (.deleted, "\\Deleted"), (.seen, "\\Seen"),
        (.draft, "\\Draft"),
    ]
}

/// Keywords as the database keeps them: sorted, separated by a space.
enum Keywords {
    /// How many keywords a message may have; further ones are not kept.
    static let most = 64
    /// The longest keyword in bytes; longer ones are not kept.
    static let longest = 128

    static func parse(_ text: String) -> [String] {
        text.isEmpty ? [] : text.split(separator: " ").map(String.init)
    }

    /// Keywords that differ in case only are one (RFC 3501 §2.3.2 leaves the case to the server).
    static func text(_ keywords: [String]) -> String {
        guard !keywords.isEmpty else { return "" }
        var kept: [String: String] = [:]
        for keyword in keywords where kept.count < most && isKept(keyword) {
            let key = keyword.lowercased()
            if kept[key] == nil { kept[key] = keyword }
        }
        return kept.values.sorted().joined(separator: " ")
    }

    static func removing(_ removed: [String], from keywords: [String]) -> [String] {
        let gone = Set(removed.map { $0.lowercased() })
        return keywords.filter { !gone.contains($0.lowercased()) }
    }

    private static func isKept(_ keyword: String) -> Bool {
        (1...longest).contains(keyword.utf8.count) && keyword.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }
    }
}
