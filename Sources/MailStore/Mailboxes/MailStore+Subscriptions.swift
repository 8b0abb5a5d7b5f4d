internal import Database

extension MailStore {
    /// SUBSCRIBE (RFC 3501 §6.3.6). A name may be subscribed to that no mailbox has.
    package func subscribe(_ owner: String, to name: MailboxName) async throws {
        try await database.write { try subscribe(owner, to: name, in: $0) }
    }

    /// UNSUBSCRIBE (RFC 3501 §6.3.7).
    package func unsubscribe(_ owner: String, from name: MailboxName) async throws {
        try await database.write { connection in
            try connection.execute(
                "DELETE FROM mailbox_subscriptions WHERE owner = \(owner) AND name = \(name.text)"
            )
        }
    }

    /// The names subscribed to, whether they exist or not; a removed mailbox stays subscribed (RFC 3501 §6.3.9).
    package func subscriptions(of owner: String) async throws -> [MailboxName] {
        try await database.read { try subscriptions(of: owner, in: $0) }
    }

    func subscriptions(of owner: String, in connection: any DatabaseConnection) throws -> [MailboxName] {
        try connection.rows("SELECT name FROM mailbox_subscriptions WHERE owner = \(owner) ORDER BY name").map {
            MailboxName(checked: try $0.string(0))
        }
    }

    func subscribe(_ owner: String, to name: MailboxName, in connection: any DatabaseConnection) throws {
        try connection.execute(
            """
            INSERT INTO mailbox_subscriptions (owner, name) VALUES (\(owner), \(name.text)) ON CONFLICT DO NOTHING
            """
        )
    }
}
