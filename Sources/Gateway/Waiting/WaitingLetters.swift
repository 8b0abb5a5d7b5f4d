package import Database
package import FoundationEssentials
package import MessageBodies

/// The messages that go out later.
package struct WaitingLetters: Sendable {
    let database: any Database
    let bodies: MessageBodies

    package init(database: any Database, bodies: MessageBodies) {
        self.database = database
        self.bodies = bodies
    }

    package static let migrations = [
        Migration(
            "waiting.1-letters",
            [
                """
                CREATE TABLE waiting_letters (
                    id TEXT PRIMARY KEY NOT NULL,
                    body TEXT NOT NULL,
                    envelope TEXT NOT NULL,
                    decision_code TEXT NOT NULL,
                    author TEXT,
                    labels TEXT NOT NULL,
                    kept_at BIGINT NOT NULL,
                    due BIGINT NOT NULL
                )
                """,
                "CREATE INDEX waiting_letters_by_due ON waiting_letters (due)",
                "CREATE INDEX waiting_letters_by_code ON waiting_letters (decision_code)",
            ]
        )
    ]

    /// Keeps a letter; its body was stored before in the same transaction, and is retained.
    package func keep(_ letter: WaitingLetter, in connection: any DatabaseConnection) throws {
        try bodies.retain(letter.bodyID, in: connection)
        try connection.execute(
            """
            INSERT INTO waiting_letters (\(raw: WaitingLetter.columns))
            VALUES (\(letter.id), \(letter.bodyID), \(letter.envelope), \(letter.decisionCode), \(letter.author),
                \(letter.labels), \(letter.keptAt), \(letter.due))
            """
        )
    }

    /// What may go out now, the longest due first.
    package func due(at now: Date, limit: Int) async throws -> [WaitingLetter] {
        try await letters("WHERE due <= \(now) ORDER BY due, id LIMIT \(limit)")
    }

    /// What waits, next first.
    /// - Parameter author: nil for everyone's.
    package func list(of author: String? = nil, limit: Int = 500) async throws -> [WaitingLetter] {
        try await letters(
            author.map { "WHERE author = \($0) ORDER BY due, id LIMIT \(limit)" } ?? "ORDER BY due, id LIMIT \(limit)"
        )
    }

    /// The parts of one message that still wait.
    package func letters(of code: String) async throws -> [WaitingLetter] {
        try await letters("WHERE decision_code = \(code) ORDER BY due, id")
    }

    /// The same within a caller's transaction.
    package func letters(of code: String, in connection: any DatabaseConnection) throws -> [WaitingLetter] {
        try letters("WHERE decision_code = \(code) ORDER BY due, id", connection)
    }

    private func letters(_ condition: SQL) async throws -> [WaitingLetter] {
        try await database.read { try letters(condition, $0) }
    }

    private func letters(_ condition: SQL, _ connection: any DatabaseConnection) throws -> [WaitingLetter] {
        try connection.rows("SELECT \(raw: WaitingLetter.columns) FROM waiting_letters \(condition)").map {
            try WaitingLetter($0)
        }
    }

    /// Takes a letter out: to be filed (in `route`, which retains what it keeps of the body) or thrown away. Of several who
    /// take the same one gets it.
    package func take<Value>(
        _ id: String,
        in connection: any DatabaseConnection,
        route: (WaitingLetter) throws -> Value
    ) throws -> Value? {
        let row = try connection.row(
            "DELETE FROM waiting_letters WHERE id = \(id) RETURNING \(raw: WaitingLetter.columns)"
        )
        guard let letter = try row.map({ try WaitingLetter($0) }) else { return nil }
        let value = try route(letter)
        try bodies.release(letter.bodyID, in: connection)
        return value
    }

    /// Gives a letter another time.
    package func postpone(_ id: String, until due: Date, in connection: any DatabaseConnection) throws {
        try connection.execute("UPDATE waiting_letters SET due = \(due) WHERE id = \(id)")
    }
}
