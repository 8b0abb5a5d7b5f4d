package import Database
package import FoundationEssentials
package import MessageBodies

extension MailStore {
    /// APPEND (RFC 3501 §6.3.11): parses, stores and files.
    /// - Parameter internalDate: nil: now.
    package func append(
        _ bytes: [UInt8],
        to mailbox: MailboxID,
        flags: MessageFlags = [],
        keywords: [String] = [],
        internalDate: Date? = nil
    ) async throws -> AppendOutcome {
        let body = bodies.prepare(bytes)
        let message = NewMessage(
            bodyID: body.id,
            description: MessageDescription(bytes: bytes),
            internalDate: internalDate ?? now()
        )
        return try await database.write { connection in
            try append(message, body, to: mailbox, flags: flags, keywords: keywords, in: connection)
        }
    }

    /// The same with what was parsed and prepared before, inside a caller's transaction.
    package func append(
        _ message: NewMessage,
        _ body: PreparedBody,
        to mailbox: MailboxID,
        flags: MessageFlags = [],
        keywords: [String] = [],
        in connection: any DatabaseConnection
    ) throws -> AppendOutcome {
        guard let box = try self.mailbox(mailbox, in: connection) else { return .noSuchMailbox }
        let usage = try quota(of: box.owner, in: connection)
        guard usage.hasRoom(for: message.description.size) else { return .overQuota(usage) }
        try bodies.store(body, in: connection)
        let filed = try file(
            message,
            in: [mailbox],
            flags: flags,
            keywords: Keywords.text(keywords),
            in: connection
        )
        guard let uid = filed[mailbox] else { return .noSuchMailbox }
        return .done(uidValidity: box.uidValidity, uid: uid)
    }
}
