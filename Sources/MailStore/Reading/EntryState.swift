internal import Database

/// What may change of a message in a mailbox.
package struct EntryState: Sendable, Hashable {
    package let uid: UInt32
    package let flags: MessageFlags
    /// As the client wrote them, sorted.
    package let keywords: [String]
    package let modSeq: Int64

    package init(uid: UInt32, flags: MessageFlags, keywords: [String], modSeq: Int64) {
        self.uid = uid
        self.flags = flags
        self.keywords = keywords
        self.modSeq = modSeq
    }

    /// From uid, flags, keywords and modseq.
    init(_ row: Row) throws(DatabaseError) {
        uid = try row.uint32(0)
        flags = MessageFlags(rawValue: try row.int64(1))
        keywords = Keywords.parse(try row.string(2))
        modSeq = try row.int64(3)
    }
}

/// A mailbox at one moment: what SELECT needs.
package struct MailboxSnapshot: Sendable, Hashable {
    package let mailbox: Mailbox
    /// All messages, UIDs ascending.
    package let entries: [EntryState]
}

/// What has happened to a mailbox since a modification sequence.
package struct MailboxChanges: Sendable, Hashable {
    package let mailbox: Mailbox
    /// New messages and those with other flags, as they are now, UIDs ascending.
    package let changed: [EntryState]
    /// UIDs of messages that have gone, ascending; empty where `remaining` tells it instead.
    package let vanished: [UInt32]
    /// Not nil where the caller's sequence is too old: what went since is no longer known. Then these are the UIDs of all
    /// messages that are there, ascending, and every other one has gone.
    package let remaining: [UInt32]?

    init(mailbox: Mailbox, changed: [EntryState], vanished: [UInt32], remaining: [UInt32]? = nil) {
        self.mailbox = mailbox
        self.changed = changed
        self.vanished = vanished
        self.remaining = remaining
    }
}
