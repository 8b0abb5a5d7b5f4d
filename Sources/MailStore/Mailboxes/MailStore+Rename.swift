internal import Database

extension MailStore {
    /// RENAME (RFC 3501 §6.3.5): what lies below moves too, also below a level that is no mailbox. Renaming INBOX moves its messages into a new mailbox and
    /// leaves INBOX, empty, and what lies below it where it is.
    package func rename(_ name: MailboxName, to newName: MailboxName, owner: String) async throws -> MailboxOutcome {
        try await database.write { connection in
            let mailbox = try mailbox(named: name, owner: owner, in: connection)
            let inferiors = try inferiors(of: name, owner: owner, in: connection)
            guard mailbox != nil || !inferiors.isEmpty else { return .noSuchMailbox }
            guard try self.mailbox(named: newName, owner: owner, in: connection) == nil else { return .alreadyExists }
            guard !newName.isInferior(to: name) || mailbox?.role == .inbox else { return .hasInferiors }
            guard try hasRoom(for: newName.superiors.count + 1, owner: owner, in: connection) else { return .limit }
            if let mailbox, mailbox.role == .inbox { return try moveInbox(mailbox, to: newName, in: connection) }
            var moves = mailbox.map { [($0.id, newName)] } ?? []
            for inferior in inferiors {
                guard let moved = inferior.name.moved(from: name, to: newName) else { return .limit }
                if try self.mailbox(named: moved, owner: owner, in: connection) != nil { return .alreadyExists }
                moves.append((inferior.id, moved))
            }
            try createSuperiors(of: newName, owner: owner, in: connection)
            for (id, name) in moves {
                try connection.execute("UPDATE mailboxes SET name = \(name.text) WHERE id = \(id)")
                try announce(id, in: connection)
            }
            return try moves.first.flatMap { try self.mailbox($0.0, in: connection) }.map(MailboxOutcome.done)
                ?? .noSuchMailbox
        }
    }

    private func moveInbox(
        _ inbox: Mailbox,
        to name: MailboxName,
        in connection: any DatabaseConnection
    ) throws -> MailboxOutcome {
        try createSuperiors(of: name, owner: inbox.owner, in: connection)
        let target = try insert(name, role: nil, owner: inbox.owner, in: connection)
        _ = try move(inbox.id, .all, to: target, in: connection)
        return try mailbox(target, in: connection).map(MailboxOutcome.done) ?? .noSuchMailbox
    }
}
