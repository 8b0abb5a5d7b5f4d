package import Database

/// Names a mailbox for ever, through renames. On channel `"mailbox"` its text is the news.
package struct MailboxID: Sendable, Hashable, SQLBindable, CustomStringConvertible {
    package let number: Int64

    package init(_ number: Int64) { self.number = number }

    /// - Returns: nil where `text` is no number.
    package init?(text: String) {
        guard let number = Int64(text) else { return nil }
        self.number = number
    }

    package var sqlValue: SQLValue { .integer(number) }
    package var description: String { String(number) }
}

/// A mailbox and its counts, as SELECT, LIST and STATUS tell them.
package struct Mailbox: Sendable, Hashable {
    package let id: MailboxID
    package let owner: String
    package let name: MailboxName
    /// nil for those that people make themselves.
    package let role: MailboxRole?
    /// Never the same for two mailboxes of one owner (RFC 3501 §2.3.1.1).
    package let uidValidity: UInt32
    package let uidNext: UInt32
    /// The highest modification sequence given here (RFC 7162); at least 1.
    package let highestModSeq: Int64
    package let messageCount: Int
    package let unseenCount: Int
    /// The sum of the messages' sizes in bytes.
    package let size: Int
    /// Messages from this UID on have not been told to a session that selected for writing: they are \Recent.
    package let firstRecentUID: UInt32
    package let isSubscribed: Bool

    static let columns = """
        m.id, m.owner, m.name, m.role, m.uid_validity, m.uid_next, m.highest_modseq, m.message_count, m.unseen_count,
        m.size, m.first_recent
        """

    init(_ row: Row, isSubscribed: Bool = false) throws(DatabaseError) {
        id = MailboxID(try row.int64(0))
        owner = try row.string(1)
        name = MailboxName(checked: try row.string(2))
        role = try row.optionalString(3).flatMap(MailboxRole.init(rawValue:))
        uidValidity = try row.uint32(4)
        uidNext = try row.uint32(5)
        highestModSeq = try row.int64(6)
        messageCount = try row.int(7)
        unseenCount = try row.int(8)
        size = try row.int(9)
        firstRecentUID = try row.uint32(10)
        self.isSubscribed = isSubscribed
    }
}
