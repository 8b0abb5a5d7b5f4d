package import Database
package import FoundationEssentials

extension MailStore {
    /// Files one message in a mailbox of each owner; who has no mailboxes yet gets them. The body is retained once,
    /// however many owners there are.
    /// - Parameters:
    ///   - owners: each once; repeated ones are dropped.
    ///   - role: in which mailbox.
    ///   - key: names the delivery: an owner to whom it was made before gets no second copy, even after having moved or
    ///     expunged the first. Kept until `forgetDeliveries`.
    ///   - ignoringQuota: for what must arrive (notices of the system).
    /// - Returns: a copy for each owner, in the order of `owners`.
    @discardableResult
    package func deliver(
        _ message: NewMessage,
        to owners: [String],
        role: MailboxRole = .inbox,
        flags: MessageFlags = [],
        keywords: [String] = [],
        key: String? = nil,
        ignoringQuota: Bool = false,
        in connection: any DatabaseConnection
    ) throws -> [DeliveredCopy] {
        var outcomes: [String: DeliveredCopy.Outcome] = [:]
        var welcome: [(owner: String, mailbox: MailboxID)] = []
        var seen: Set<String> = []
        let distinct = owners.filter { seen.insert($0).inserted }
        let accounts = try accountsProvisioned(of: distinct, role: role, in: connection)
        for owner in distinct {
            guard let account = accounts[owner], let mailbox = account.mailbox else { continue }
            if ignoringQuota || account.usage.hasRoom(for: message.description.size) {
                welcome.append((owner, mailbox))
            } else {
                outcomes[owner] = .overQuota(account.usage)
            }
        }
        if let key {
            let fresh = try claim(key, for: welcome.map(\.owner), in: connection)
            for (owner, _) in welcome where !fresh.contains(owner) { outcomes[owner] = .alreadyFiled }
            welcome.removeAll { !fresh.contains($0.owner) }
        }
        let filed = try file(
            message,
            in: welcome.map(\.mailbox),
            flags: flags,
            keywords: Keywords.text(keywords),
            in: connection
        )
        for (owner, mailbox) in welcome {
            if let uid = filed[mailbox] { outcomes[owner] = .filed(mailbox, uid: uid) }
        }
        return distinct.compactMap { owner in outcomes[owner].map { DeliveredCopy(owner: owner, outcome: $0) } }
    }

    /// Forgets the keys of deliveries made before `date`.
    package func forgetDeliveries(before date: Date) async throws {
        try await database.write { connection in
            try connection.execute("DELETE FROM mail_deliveries WHERE delivered_at < \(date)")
        }
    }

    private func accountsProvisioned(
        of owners: [String],
        role: MailboxRole,
        in connection: any DatabaseConnection
    ) throws -> [String: Account] {
        var accounts = try accounts(of: owners, role: role, in: connection)
        let newcomers = owners.filter { accounts[$0]?.mailbox == nil }
        guard !newcomers.isEmpty else { return accounts }
        for owner in newcomers { try provision(owner, in: connection) }
        for (owner, account) in try self.accounts(of: newcomers, role: role, in: connection) {
            accounts[owner] = account
        }
        return accounts
    }

    /// - Returns: the owners to whom nothing was delivered under this key before.
    private func claim(_ key: String, for owners: [String], in connection: any DatabaseConnection) throws -> Set<String>
    {
        var fresh: Set<String> = []
        let now = now().sqlValue
        for some in owners.batches {
            let rows = some.map { [.text(key), .text($0), now] }
            try connection.forEachRow(
                """
                INSERT INTO mail_deliveries (delivery_key, owner, delivered_at) VALUES \(rows: rows)
                ON CONFLICT DO NOTHING RETURNING owner
                """
            ) { fresh.insert(try $0.string(0)) }
        }
        return fresh
    }
}
