package import Database

extension MailStore {
    /// What the owner uses and may use; nothing used where there is no mailbox yet.
    package func quota(of owner: String) async throws -> QuotaUsage {
        try await database.read { try quota(of: owner, in: $0) }
    }

    package func quota(of owner: String, in connection: any DatabaseConnection) throws -> QuotaUsage {
        try accounts(of: [owner], role: .inbox, in: connection)[owner]?.usage
            ?? QuotaUsage(bytes: 0, messages: 0, limit: quota)
    }

    /// Of several owners at once; who has no mailbox yet uses nothing.
    package func quotas(of owners: [String], in connection: any DatabaseConnection) throws -> [String: QuotaUsage] {
        let accounts = try accounts(of: owners, role: .inbox, in: connection)
        var usages: [String: QuotaUsage] = [:]
        for owner in owners {
            usages[owner] = accounts[owner]?.usage ?? QuotaUsage(bytes: 0, messages: 0, limit: quota)
        }
        return usages
    }

    /// Sets an owner's own limits.
    /// - Parameter quota: nil: the school's standard, also when that changes.
    package func setQuota(_ quota: Quota?, of owner: String) async throws {
        try await database.write { connection in
            try connection.execute(
                """
                INSERT INTO mail_owners (owner, byte_limit, message_limit, last_uid_validity)
                VALUES (\(owner), \(quota?.bytes), \(quota?.messages), 0)
                ON CONFLICT (owner) DO UPDATE SET byte_limit = \(quota?.bytes), message_limit = \(quota?.messages)
                """
            )
        }
    }

    /// An owner's mailbox of a role, and what all of the owner's mailboxes hold together.
    struct Account: Sendable {
        var mailbox: MailboxID?
        var usage: QuotaUsage
    }

    func accounts(
        of owners: [String],
        role: MailboxRole,
        in connection: any DatabaseConnection
    ) throws -> [String: Account] {
        var accounts: [String: Account] = [:]
        accounts.reserveCapacity(owners.count)
        for some in owners.runs() {
            try connection.forEachRow(
                """
                SELECT o.owner, o.byte_limit, o.message_limit, SUM(m.size), SUM(m.message_count),
                    MAX(CASE WHEN m.role = \(role.rawValue) THEN m.id END)
                FROM mail_owners o JOIN mailboxes m ON m.owner = o.owner
                WHERE o.owner IN \(some) GROUP BY o.owner, o.byte_limit, o.message_limit
                """
            ) { row in
                let limit = Quota(
                    bytes: Int(try row.optionalInt64(1) ?? Int64(quota.bytes)),
                    messages: Int(try row.optionalInt64(2) ?? Int64(quota.messages))
                )
                accounts[try row.string(0)] = Account(
                    mailbox: try row.optionalInt64(5).map { MailboxID($0) },
                    usage: QuotaUsage(bytes: try row.int(3), messages: try row.int(4), limit: limit)
                )
            }
        }
        return accounts
    }
}
