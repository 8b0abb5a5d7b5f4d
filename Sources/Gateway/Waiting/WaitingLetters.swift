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
        ),
        // Why a letter waits, so that other settings can let it go earlier; and the recall that stops it. Of those that
        // waited before nobody knows whether their time is the author's own: they keep it.
        Migration(
            "waiting.2-reasons",
            [
                "ALTER TABLE waiting_letters ADD COLUMN not_before BIGINT NOT NULL DEFAULT 0",
                "ALTER TABLE waiting_letters ADD COLUMN minds_quiet BIGINT NOT NULL DEFAULT 0",
                "ALTER TABLE waiting_letters ADD COLUMN settings BIGINT NOT NULL DEFAULT 0",
                "ALTER TABLE waiting_letters ADD COLUMN withdrawal TEXT",
                "UPDATE waiting_letters SET not_before = due",
                """
                CREATE INDEX waiting_letters_by_withdrawal ON waiting_letters (withdrawal)
                WHERE withdrawal IS NOT NULL
                """,
            ]
        ),
    ]

    /// Keeps a letter; its body was stored before in the same transaction, and is retained.
    package func keep(_ letter: WaitingLetter, in connection: any DatabaseConnection) throws {
        try bodies.retain(letter.bodyID, in: connection)
        try connection.execute(
            """
            INSERT INTO waiting_letters (\(raw: WaitingLetter.columns))
            VALUES (\(letter.id), \(letter.bodyID), \(letter.envelope), \(letter.decisionCode), \(letter.author),
                \(letter.labels), \(letter.keptAt), \(letter.due), \(letter.notBefore), \(letter.mindsQuiet ? 1 : 0),
                \(letter.settings), \(letter.withdrawal))
            """
        )
    }

    /// What may go out now, the longest due first.
    package func due(at now: Date, limit: Int) async throws -> [WaitingLetter] {
        try await letters("WHERE due <= \(now) AND withdrawal IS NULL ORDER BY due, id LIMIT \(limit)")
    }

    /// What isn't due yet and has its time by settings older than these.
    func timed(before settings: Int, after now: Date, limit: Int) async throws -> [WaitingLetter] {
        try await letters(
            "WHERE settings < \(settings) AND due > \(now) AND withdrawal IS NULL ORDER BY id LIMIT \(limit)"
        )
    }

    /// What waits, next first; not what a recall stops.
    /// - Parameter author: nil for everyone's.
    package func list(of author: String? = nil, limit: Int = 500) async throws -> [WaitingLetter] {
        let whose: SQL = author.map { " AND author = \($0)" } ?? ""
        return try await letters("WHERE withdrawal IS NULL" + whose + " ORDER BY due, id LIMIT \(limit)")
    }

    /// The parts of one message that haven't gone out: what a recall stops is among them.
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
    /// - Parameter evenStopped: whether a recall that stops it is no reason to leave it.
    package func take<Value>(
        _ id: String,
        evenStopped: Bool = false,
        in connection: any DatabaseConnection,
        route: (WaitingLetter) throws -> Value
    ) throws -> Value? {
        let free: SQL = evenStopped ? "" : " AND withdrawal IS NULL"
        let row = try connection.row(
            "DELETE FROM waiting_letters WHERE id = \(id)" + free + " RETURNING \(raw: WaitingLetter.columns)"
        )
        guard let letter = try row.map({ try WaitingLetter($0) }) else { return nil }
        let value = try route(letter)
        try bodies.release(letter.bodyID, in: connection)
        return value
    }

    /// Gives a letter another time.
    package func postpone(_ id: String, until due: Date, in connection: any DatabaseConnection) throws {
        try connection.execute("UPDATE waiting_letters SET due = \(due) WHERE id = \(id) AND withdrawal IS NULL")
    }

    /// Lets a letter go whatever hour it is.
    /// - Returns: false where it waits no more, or a recall stops it.
    func hasten(_ id: String, at now: Date, in connection: any DatabaseConnection) throws -> Bool {
        try connection.execute(
            """
            UPDATE waiting_letters SET due = \(now), not_before = \(now), minds_quiet = 0
            WHERE id = \(id) AND withdrawal IS NULL
            """
        ) == 1
    }

    /// Gives a letter the time that newer settings leave it.
    func retime(_ id: String, to due: Date, by settings: Int, in connection: any DatabaseConnection) throws {
        try connection.execute(
            """
            UPDATE waiting_letters SET due = CASE WHEN due > \(due) THEN \(due) ELSE due END, settings = \(settings)
            WHERE id = \(id) AND settings < \(settings) AND withdrawal IS NULL
            """
        )
    }
}
