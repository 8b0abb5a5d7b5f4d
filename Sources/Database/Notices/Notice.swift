/// One text announced on a channel.
package struct Notice: Sendable, Hashable {
    /// Longest channel and text together, in bytes of UTF-8. PostgreSQL carries less than 8,000 in one announcement.
    package static let longest = 1_024

    package let channel: String
    package let text: String

    /// - Throws: `DatabaseError.Code.statement` where it is longer than `longest`.
    package init(channel: String, text: String) throws(DatabaseError) {
        guard channel.utf8.count + text.utf8.count <= Self.longest else {
            throw DatabaseError(.statement, "an announcement is longer than \(Self.longest) bytes")
        }
        self.channel = channel
        self.text = text
    }
}
