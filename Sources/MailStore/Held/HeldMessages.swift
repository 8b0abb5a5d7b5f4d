package import Database
package import FoundationEssentials
package import MessageBodies

/// The messages that wait for a person's decision.
package struct HeldMessages: Sendable {
    /// The notification channel; its texts are ids of held messages that came or went.
    package static let channel = "held"

    private let database: any Database
    private let bodies: MessageBodies

    package init(database: any Database, bodies: MessageBodies) {
        self.database = database
        self.bodies = bodies
    }

    static let tables: [SQL] = [
        """
        CREATE TABLE held_messages (
            id TEXT PRIMARY KEY NOT NULL,
            body TEXT NOT NULL,
            size BIGINT NOT NULL,
            envelope TEXT NOT NULL,
            decision_code TEXT NOT NULL,
            author TEXT,
            held_at BIGINT NOT NULL,
            expires_at BIGINT NOT NULL
        )
        """,
        "CREATE INDEX held_messages_expiry ON held_messages (expires_at)",
        "CREATE INDEX held_messages_code ON held_messages (decision_code)",
    ]

    /// Keeps a message; its body was stored before in the same transaction, and is retained.
    package func hold(_ message: HeldMessage, in connection: any DatabaseConnection) throws {
        try bodies.retain(message.bodyID, in: connection)
        try connection.execute(
            """
            INSERT INTO held_messages (\(raw: HeldMessage.columns))
            VALUES (\(message.id), \(message.bodyID), \(message.size), \(message.envelope), \(message.decisionCode),
                \(message.author), \(message.heldAt), \(message.expiresAt))
            """
        )
        try connection.notify(Self.channel, message.id)
    }

    /// Those that wait, the oldest first.
    /// - Parameter limit: how many at most.
    package func list(limit: Int = 1_000) async throws -> [HeldMessage] {
        try await database.read { connection in
            try connection.rows(
                "SELECT \(raw: HeldMessage.columns) FROM held_messages ORDER BY held_at, id LIMIT \(limit)"
            ).map { try HeldMessage($0) }
        }
    }

    /// Some of those that wait, the oldest first.
    /// - Parameters:
    ///   - last: the last one of the page before; nil for the first page.
    ///   - condition: on the row's id, of tables of the caller's: ` AND EXISTS (SELECT … WHERE … = held_messages.id)`.
    package func page(
        after last: (heldAt: Date, id: String)? = nil,
        where condition: SQL = "",
        limit: Int,
        in connection: any DatabaseConnection
    ) throws -> [HeldMessage] {
        var query: SQL = "SELECT \(raw: HeldMessage.columns) FROM held_messages WHERE 1 = 1"
        if let last {
            query = query + " AND (held_at > \(last.heldAt) OR (held_at = \(last.heldAt) AND id > \(last.id)))"
        }
        return try connection.rows(query + condition + " ORDER BY held_at, id LIMIT \(limit)").map {
            try HeldMessage($0)
        }
    }

    /// nil where it was decided already, or expired.
    package func message(_ id: String, in connection: any DatabaseConnection) throws -> HeldMessage? {
        try connection.row("SELECT \(raw: HeldMessage.columns) FROM held_messages WHERE id = \(id)").map {
            try HeldMessage($0)
        }
    }

    package func message(_ id: String) async throws -> HeldMessage? {
        try await database.read { try message(id, in: $0) }
    }

    /// The message of a decision's code.
    package func message(decisionCode: String) async throws -> HeldMessage? {
        try await database.read { try message(decisionCode: decisionCode, in: $0) }
    }

    /// The message of a decision's code.
    package func message(decisionCode: String, in connection: any DatabaseConnection) throws -> HeldMessage? {
        try connection.row(
            "SELECT \(raw: HeldMessage.columns) FROM held_messages WHERE decision_code = \(decisionCode)"
        ).map { try HeldMessage($0) }
    }

    /// Takes a message out: to be routed (in `route`, which retains what it keeps of the body) or thrown away.
    ///
    /// Of two who decide at the same time one gets nil.
    package func take<Value>(
        _ id: String,
        in connection: any DatabaseConnection,
        route: (HeldMessage) throws -> Value
    ) throws -> Value? {
        let row = try connection.row(
            "DELETE FROM held_messages WHERE id = \(id) RETURNING \(raw: HeldMessage.columns)"
        )
        guard let message = try row.map({ try HeldMessage($0) }) else { return nil }
        let value = try route(message)
        try bodies.release(message.bodyID, in: connection)
        try connection.notify(Self.channel, id)
        return value
    }

    /// Throws away what has waited too long.
    /// - Returns: what went, for notices to the authors in the same transaction.
    package func expire(at now: Date, in connection: any DatabaseConnection) throws -> [HeldMessage] {
        let due = try connection.rows("SELECT id FROM held_messages WHERE expires_at <= \(now) ORDER BY expires_at, id")
        return try due.compactMap { row in try take(row.string(0), in: connection) { $0 } }
    }
}
