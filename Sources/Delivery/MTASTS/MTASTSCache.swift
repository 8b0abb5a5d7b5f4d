package import Database
package import FoundationEssentials
package import MailMessage

/// The policies that were fetched, kept in the database: they hold also when nobody can be asked (RFC 8461 §5.1).
package struct MTASTSCache: Sendable {
    /// A policy and how long it holds.
    package struct Entry: Sendable, Hashable {
        package let policy: MTASTSPolicy
        /// The id of the TXT record when it was fetched.
        package let id: String
        package let fetched: Date
        package let expires: Date

        package init(policy: MTASTSPolicy, id: String, fetched: Date) {
            self.policy = policy
            self.id = id
            self.fetched = fetched
            expires = fetched.addingTimeInterval(TimeInterval(policy.maxAge))
        }
    }

    package static let migrations = [
        Migration(
            "delivery.2-mta-sts",
            [
                """
                CREATE TABLE mta_sts_policies (
                    domain TEXT PRIMARY KEY NOT NULL,
                    id TEXT NOT NULL,
                    policy TEXT NOT NULL,
                    fetched BIGINT NOT NULL,
                    expires BIGINT NOT NULL
                )
                """,
                "CREATE INDEX mta_sts_policies_expires ON mta_sts_policies (expires)",
            ]
        )
    ]

    let database: any Database

    package init(database: any Database) { self.database = database }

    /// The domain's policy, expired or not.
    package func entry(for domain: Domain) async throws -> Entry? {
        try await database.read { connection in
            let row = try connection.row(
                "SELECT id, policy, fetched FROM mta_sts_policies WHERE domain = \(domain.ascii)"
            )
            guard let row, let policy = MTASTSPolicy(Array(try row.string(1).utf8)) else { return nil }
            return Entry(policy: policy, id: try row.string(0), fetched: try row.date(2))
        }
    }

    /// Keeps a policy in the place of an older one; one of mode `none` is kept too, to know its id.
    package func keep(_ entry: Entry, for domain: Domain) async throws {
        let text = entry.policy.lines.joined(separator: "\n")
        try await database.write { connection in
            try connection.execute(
                """
                INSERT INTO mta_sts_policies (domain, id, policy, fetched, expires)
                VALUES (\(domain.ascii), \(entry.id), \(text), \(entry.fetched), \(entry.expires))
                ON CONFLICT (domain) DO UPDATE SET id = excluded.id, policy = excluded.policy,
                fetched = excluded.fetched, expires = excluded.expires
                """
            )
        }
    }

    /// Domains whose policy was fetched before `limit` and still holds at `now`: RFC 8461 §3.3 asks to look again before
    /// policies run out.
    package func due(fetchedBefore limit: Date, now: Date, count: Int) async throws -> [Domain] {
        try await database.read { connection in
            try connection.rows(
                """
                SELECT domain FROM mta_sts_policies WHERE fetched < \(limit) AND expires > \(now)
                ORDER BY fetched LIMIT \(count)
                """
            ).compactMap { Domain(try $0.string(0)) }
        }
    }

    /// Forgets what has run out.
    /// - Returns: how many.
    @discardableResult
    package func prune(before now: Date) async throws -> Int {
        try await database.write { try $0.execute("DELETE FROM mta_sts_policies WHERE expires <= \(now)") }
    }
}
