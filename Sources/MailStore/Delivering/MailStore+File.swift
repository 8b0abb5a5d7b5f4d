internal import Database
internal import MessageBodies

extension MailStore {
    /// Makes the row of a message with entries in these mailboxes.
    /// - Returns: the UID in each.
    func file(
        _ message: NewMessage,
        in mailboxes: [MailboxID],
        flags: MessageFlags,
        keywords: String,
        in connection: any DatabaseConnection
    ) throws -> [MailboxID: UInt32] {
        guard !mailboxes.isEmpty else { return [:] }
        let id = try insert(message, references: mailboxes.count, in: connection)
        var uids: [MailboxID: UInt32] = [:]
        uids.reserveCapacity(mailboxes.count)
        var entries: [[SQLValue]] = []
        entries.reserveCapacity(mailboxes.count)
        let size = message.description.size
        let unseen = flags.contains(.seen) ? 0 : 1
        // In the order of ids, so that two deliveries never wait for each other's rows in a circle.
        for some in mailboxes.sorted(by: { $0.number < $1.number }).runs() {
            try connection.forEachRow(
                """
                UPDATE mailboxes SET uid_next = uid_next + 1, highest_modseq = highest_modseq + 1,
                    message_count = message_count + 1, unseen_count = unseen_count + \(unseen), size = size + \(size)
                WHERE id IN \(some) RETURNING id, uid_next - 1, highest_modseq
                """
            ) { row in
                uids[MailboxID(try row.int64(0))] = try row.uint32(1)
                entries.append([
                    row[0], row[1], .integer(id), size.sqlValue, message.internalDate.sqlValue,
                    flags.rawValue.sqlValue, .text(keywords), row[2],
                ])
            }
        }
        try insertEntries(entries, in: connection)
        for mailbox in mailboxes { try announce(mailbox, in: connection) }
        return uids
    }

    /// - Parameter entries: mailbox, uid, message, size, internal date, flags, keywords, modseq.
    func insertEntries(_ entries: [[SQLValue]], in connection: any DatabaseConnection) throws {
        for some in entries.batches {
            try connection.execute(
                """
                INSERT INTO mailbox_entries (mailbox, uid, message, size, internal_date, flags, keywords, modseq)
                VALUES \(rows: Array(some))
                """
            )
        }
    }

    /// The rows of the message itself; retains the body.
    private func insert(_ message: NewMessage, references: Int, in connection: any DatabaseConnection) throws -> Int64 {
        let id = numbers.next()
        let description = message.description
        let texts = description.searchTexts
        try bodies.retain(message.bodyID, in: connection)
        try connection.execute(
            """
            INSERT INTO messages
                (id, origin, body, size, refs, sent_at, subject, envelope, structure, extended_structure)
            VALUES (\(id), \(message.origin), \(message.bodyID), \(description.size), \(references), \(description.sentDate),
                \(description.subject), \(description.envelope), \(description.bodyStructure),
                \(description.extendedBodyStructure))
            """
        )
        try connection.execute(
            """
            INSERT INTO message_texts
                (message, from_text, to_text, cc_text, bcc_text, subject_text, header_text, body_text)
            VALUES (\(id), \(texts.from), \(texts.to), \(texts.cc), \(texts.bcc), \(texts.subject), \(texts.header),
                \(texts.body))
            """
        )
        return id
    }
}
