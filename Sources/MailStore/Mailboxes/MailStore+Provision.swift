package import Database
internal import FoundationEssentials

extension MailStore {
    /// Gives the owner the mailboxes that everyone has, where they are missing, and subscribes to them. Quick where
    /// nothing is missing: meant for each login.
    package func provision(_ owner: String, names: MailboxNames? = nil) async throws {
        let isComplete = try await database.read { try missingRoles(of: owner, in: $0).isEmpty }
        guard !isComplete else { return }
        try await database.write { try provision(owner, names: names, in: $0) }
    }

    /// The same inside a caller's transaction.
    package func provision(
        _ owner: String,
        names: MailboxNames? = nil,
        in connection: any DatabaseConnection
    ) throws {
        for role in try missingRoles(of: owner, in: connection) {
            let name = MailboxName(checked: (names ?? self.names).name(of: role))
            if let existing = try mailbox(named: name, owner: owner, in: connection) {
                // Made by the person before: it takes the role.
                try connection.execute("UPDATE mailboxes SET role = \(role.rawValue) WHERE id = \(existing.id)")
            } else {
                try insert(name, role: role, owner: owner, in: connection)
            }
            try subscribe(owner, to: name, in: connection)
        }
    }

    /// Removes all that an owner has, subscriptions and quota too. Bodies that nobody else keeps go with it.
    package func removeOwner(_ owner: String) async throws {
        try await database.write { try removeOwner(owner, in: $0) }
    }

    package func removeOwner(_ owner: String, in connection: any DatabaseConnection) throws {
        let ids = try connection.rows("SELECT id FROM mailboxes WHERE owner = \(owner)").map {
            MailboxID(try $0.int64(0))
        }
        for id in ids { try remove(id, in: connection) }
        try removeWithdrawn(of: owner, in: connection)
        try connection.execute("DELETE FROM mailbox_subscriptions WHERE owner = \(owner)")
        try connection.execute("DELETE FROM mail_deliveries WHERE owner = \(owner)")
        try connection.execute("DELETE FROM mail_owners WHERE owner = \(owner)")
    }

    private func missingRoles(of owner: String, in connection: any DatabaseConnection) throws -> [MailboxRole] {
        let roles = try connection.rows("SELECT role FROM mailboxes WHERE owner = \(owner) AND role IS NOT NULL")
        let present = Set(try roles.map { try $0.string(0) })
        return MailboxRole.allCases.filter { !present.contains($0.rawValue) }
    }

    /// Makes the row of a mailbox. Its UIDVALIDITY is the time in seconds, or one more than the owner's last.
    @discardableResult
    func insert(
        _ name: MailboxName,
        role: MailboxRole?,
        owner: String,
        in connection: any DatabaseConnection
    ) throws -> MailboxID {
        let seconds = max(now().milliseconds / 1_000, 1)
        let validity = try connection.row(
            """
            INSERT INTO mail_owners (owner, last_uid_validity) VALUES (\(owner), \(seconds))
            ON CONFLICT (owner) DO UPDATE SET last_uid_validity = CASE
                WHEN mail_owners.last_uid_validity >= \(seconds) THEN mail_owners.last_uid_validity + 1
                ELSE \(seconds) END
            RETURNING last_uid_validity
            """
        )
        guard let validity else { throw DatabaseError(.unexpectedValue, "no UIDVALIDITY was given") }
        let id = numbers.next()
        try connection.execute(
            """
            INSERT INTO mailboxes (id, owner, name, role, uid_validity)
            VALUES (\(id), \(owner), \(name.text), \(role?.rawValue), \(try validity.int64(0)))
            """
        )
        return MailboxID(id)
    }
}
