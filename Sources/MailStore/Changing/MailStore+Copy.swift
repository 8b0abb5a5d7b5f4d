internal import Database

extension MailStore {
    /// COPY (RFC 3501 §6.4.7): flags, keywords and internal dates go along; all or nothing.
    package func copy(
        _ source: MailboxID,
        _ uids: UIDSet,
        to target: MailboxID
    ) async throws -> CopyOutcome {
        try await database.write { connection in
            guard let targetBox = try mailbox(target, in: connection) else { return .noSuchMailbox }
            let entries = try entries(source, uids, in: connection)
            let usage = try quota(of: targetBox.owner, in: connection)
            guard entries.isEmpty || usage.hasRoom(for: entries.totalSize, messages: entries.count) else {
                return .overQuota(usage)
            }
            let copies = try enter(entries, into: target, in: connection)
            let perMessage = Dictionary(grouping: entries, by: \.message).mapValues(\.count)
            for (count, messages) in Dictionary(grouping: perMessage.keys, by: { perMessage[$0] ?? 1 }) {
                for some in messages.runs() {
                    try connection.execute("UPDATE messages SET refs = refs + \(count) WHERE id IN \(some)")
                }
            }
            return .done(uidValidity: targetBox.uidValidity, copies: copies)
        }
    }

    /// MOVE (RFC 6851): the messages are in the target and gone from the source at the same moment.
    package func move(
        _ source: MailboxID,
        _ uids: UIDSet,
        to target: MailboxID
    ) async throws -> CopyOutcome {
        try await database.write { try move(source, uids, to: target, in: $0) }
    }

    func move(
        _ source: MailboxID,
        _ uids: UIDSet,
        to target: MailboxID,
        in connection: any DatabaseConnection
    ) throws -> CopyOutcome {
        guard let targetBox = try mailbox(target, in: connection) else { return .noSuchMailbox }
        let entries = try entries(source, uids, in: connection)
        let copies = try enter(entries, into: target, in: connection)
        try take(entries, from: source, in: connection)
        return .done(uidValidity: targetBox.uidValidity, copies: copies)
    }

    /// Makes entries with new UIDs.
    func enter(
        _ entries: [StoredEntry],
        into target: MailboxID,
        in connection: any DatabaseConnection
    ) throws -> [CopiedUID] {
        guard !entries.isEmpty else { return [] }
        let row = try connection.row(
            """
            UPDATE mailboxes SET uid_next = uid_next + \(entries.count), highest_modseq = highest_modseq + 1,
                message_count = message_count + \(entries.count), unseen_count = unseen_count + \(entries.unseenCount),
                size = size + \(entries.totalSize)
            WHERE id = \(target) RETURNING uid_next, highest_modseq
            """
        )
        guard let row else { throw DatabaseError(.unexpectedValue, "the target mailbox is gone") }
        let first = try row.int64(0) - Int64(entries.count)
        var rows: [[SQLValue]] = []
        var copies: [CopiedUID] = []
        for (index, entry) in entries.enumerated() {
            let uid = first + Int64(index)
            rows.append(
                [target.sqlValue, .integer(uid), .integer(entry.message), entry.size.sqlValue] + entry.carried + [
                    row[1]
                ]
            )
            guard let target = UInt32(exactly: uid) else { throw DatabaseError(.constraint, "the UIDs are used up") }
            copies.append(CopiedUID(source: entry.uid, target: target))
        }
        try insertEntries(rows, in: connection)
        try announce(target, in: connection)
        return copies
    }
}
