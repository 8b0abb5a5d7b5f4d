internal import Database
internal import MessageBodies

extension MailStore {
    /// EXPUNGE and UID EXPUNGE (RFC 3501 §6.4.3, RFC 4315 §2.1): removes what is marked \Deleted.
    /// - Returns: the UIDs that went, ascending.
    package func expunge(_ mailbox: MailboxID, _ uids: UIDSet = .all) async throws -> [UInt32] {
        try await database.write { connection in
            let entries = try entries(mailbox, uids, deletedOnly: true, in: connection)
            try take(entries, from: mailbox, in: connection)
            try release(entries.map(\.message), in: connection)
            return entries.map(\.uid)
        }
    }

    /// Takes entries out of a mailbox and notes that they went. Their messages keep their references.
    func take(
        _ entries: [StoredEntry],
        from mailbox: MailboxID,
        in connection: any DatabaseConnection
    ) throws {
        guard !entries.isEmpty, let modSeq = try nextModSeq(of: mailbox, in: connection) else { return }
        let uids = entries.map(\.uid)
        for some in uids.runs() {
            try connection.execute("DELETE FROM mailbox_entries WHERE mailbox = \(mailbox) AND uid IN \(some)")
        }
        for some in uids.batches {
            let rows: [[SQLValue]] = some.map { [mailbox.sqlValue, .integer(modSeq), $0.sqlValue] }
            try connection.execute("INSERT INTO mailbox_expunged (mailbox, modseq, uid) VALUES \(rows: rows)")
        }
        try connection.execute(
            """
            UPDATE mailboxes SET message_count = message_count - \(entries.count),
                unseen_count = unseen_count - \(entries.unseenCount), size = size - \(entries.totalSize)
            WHERE id = \(mailbox)
            """
        )
        try announce(mailbox, in: connection)
    }

    /// Gives back an entry's reference for each of these; messages that no mailbox has any more go, with their bodies.
    func release(_ messages: [Int64], in connection: any DatabaseConnection) throws {
        let perMessage = Dictionary(grouping: messages, by: { $0 }).mapValues(\.count)
        for (count, messages) in Dictionary(grouping: perMessage.keys, by: { perMessage[$0] ?? 1 }) {
            for some in messages.runs() {
                let rows = try connection.rows(
                    "UPDATE messages SET refs = refs - \(count) WHERE id IN \(some) RETURNING id, refs, body"
                )
                let unkept = try rows.filter { try $0.int64(1) <= 0 }
                guard !unkept.isEmpty else { continue }
                let ids = try unkept.map { try $0.int64(0) }
                try connection.execute("DELETE FROM message_texts WHERE message IN \(ids)")
                try connection.execute("DELETE FROM messages WHERE id IN \(ids)")
                try bodies.release(unkept.map { try $0.bodyID(2) }, in: connection)
            }
        }
    }

    /// Removes a mailbox with all that is in it.
    func remove(_ mailbox: MailboxID, in connection: any DatabaseConnection) throws {
        let messages = try connection.rows("SELECT message FROM mailbox_entries WHERE mailbox = \(mailbox)").map {
            try $0.int64(0)
        }
        try connection.execute("DELETE FROM mailbox_entries WHERE mailbox = \(mailbox)")
        try connection.execute("DELETE FROM mailbox_expunged WHERE mailbox = \(mailbox)")
        try connection.execute("DELETE FROM mailboxes WHERE id = \(mailbox)")
        try release(messages, in: connection)
    }
}
