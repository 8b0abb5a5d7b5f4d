internal import Database

extension MailStore {
    /// How many messages that went are remembered for a mailbox after tidying: enough for mail programs that come back
    /// after weeks. Who asks for older ones is told what is there instead (`MailboxChanges.remaining`).
    package static let mostVanished = 5_000

    /// Forgets the oldest of what went from mailboxes that remember more than `most`; for the hourly tidying. A
    /// transaction for each mailbox.
    /// - Returns: how many mailboxes were tidied.
    @discardableResult
    package func forgetVanished(keeping most: Int = MailStore.mostVanished) async throws -> Int {
        let mailboxes = try await database.read { connection in
            try connection.rows(
                "SELECT mailbox FROM mailbox_expunged GROUP BY mailbox HAVING COUNT(*) > \(most) ORDER BY mailbox"
            ).map { MailboxID(try $0.int64(0)) }
        }
        for mailbox in mailboxes {
            try await database.write { try forgetVanished(from: mailbox, keeping: most, in: $0) }
        }
        return mailboxes.count
    }

    /// Whole sequences only, so that what is remembered is complete from one sequence on: more than `most` above may go.
    private func forgetVanished(
        from mailbox: MailboxID,
        keeping most: Int,
        in connection: any DatabaseConnection
    ) throws {
        let newestToForget = try connection.row(
            """
            SELECT modseq FROM mailbox_expunged WHERE mailbox = \(mailbox)
            ORDER BY modseq DESC, uid DESC LIMIT 1 OFFSET \(max(most, 0))
            """
        )
        guard let modSeq = try newestToForget?.int64(0) else { return }
        // First the mark: on engines with several writers it keeps others out of the mailbox until all is done.
        try connection.execute(
            """
            UPDATE mailboxes SET forgotten_modseq = \(modSeq) WHERE id = \(mailbox) AND forgotten_modseq < \(modSeq)
            """
        )
        try connection.execute("DELETE FROM mailbox_expunged WHERE mailbox = \(mailbox) AND modseq <= \(modSeq)")
    }
}
