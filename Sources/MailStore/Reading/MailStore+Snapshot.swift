internal import Database

extension MailStore {
    /// What SELECT and EXAMINE tell; nil where the mailbox has been removed.
    package func snapshot(_ id: MailboxID) async throws -> MailboxSnapshot? {
        try await database.read { connection in
            guard let mailbox = try mailbox(id, in: connection) else { return nil }
            var entries: [EntryState] = []
            entries.reserveCapacity(mailbox.messageCount)
            try connection.forEachRow(
                "SELECT uid, flags, keywords, modseq FROM mailbox_entries WHERE mailbox = \(id) ORDER BY uid"
            ) { entries.append(try EntryState($0)) }
            return MailboxSnapshot(mailbox: mailbox, entries: entries)
        }
    }

    /// What has changed since the caller last looked; nil where the mailbox has been removed. Who looks again only after
    /// `forgetVanished` is told what is there instead of what went.
    /// - Parameters:
    ///   - modSeq: the `highestModSeq` that the caller knows.
    ///   - uidNext: the `uidNext` that the caller knows; with it, mere deliveries are found without a look at every
    ///     message.
    package func changes(in id: MailboxID, since modSeq: Int64, uidNext: UInt32 = 1) async throws -> MailboxChanges? {
        try await database.read { connection in
            guard let mailbox = try mailbox(id, in: connection) else { return nil }
            guard mailbox.highestModSeq > modSeq else {
                return MailboxChanges(mailbox: mailbox, changed: [], vanished: [])
            }
            let marks = try connection.row("SELECT changed_modseq, forgotten_modseq FROM mailboxes WHERE id = \(id)")
            let from = try marks?.int64(0) ?? .max > modSeq ? 1 : uidNext
            var changed: [EntryState] = []
            try connection.forEachRow(
                """
                SELECT uid, flags, keywords, modseq FROM mailbox_entries
                WHERE mailbox = \(id) AND uid >= \(from) AND modseq > \(modSeq) ORDER BY uid
                """
            ) { changed.append(try EntryState($0)) }
            guard try marks?.int64(1) ?? 0 <= modSeq else {
                let all = try connection.rows("SELECT uid FROM mailbox_entries WHERE mailbox = \(id) ORDER BY uid")
                let remaining = try all.map { try $0.uint32(0) }
                return MailboxChanges(mailbox: mailbox, changed: changed, vanished: [], remaining: remaining)
            }
            var vanished: [UInt32] = []
            try connection.forEachRow(
                "SELECT uid FROM mailbox_expunged WHERE mailbox = \(id) AND modseq > \(modSeq) ORDER BY uid"
            ) { vanished.append(try $0.uint32(0)) }
            return MailboxChanges(mailbox: mailbox, changed: changed, vanished: vanished)
        }
    }

    /// Takes the \Recent messages for the caller's session (RFC 3501 §2.3.2): later sessions don't see them as recent.
    /// - Returns: messages from this UID on are recent in the caller's session; nil where the mailbox has gone.
    package func claimRecent(_ id: MailboxID) async throws -> UInt32? {
        let known = try await database.read { try mailbox(id, in: $0) }
        guard let known else { return nil }
        guard known.firstRecentUID < known.uidNext else { return known.firstRecentUID }
        return try await database.write { connection in
            guard let mailbox = try mailbox(id, in: connection) else { return nil }
            try connection.execute("UPDATE mailboxes SET first_recent = uid_next WHERE id = \(id)")
            return mailbox.firstRecentUID
        }
    }
}
