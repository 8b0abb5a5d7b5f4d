package import Database
package import FoundationEssentials

/// What people decided, in a chain of rows that nobody changes unnoticed: each row's hash covers the one before.
///
/// Append-only. One row at a time is added, in the transaction that carries out what it tells: it is there if, and only
/// if, that happened.
package enum AuditLog {
    package static let migrations = [
        Migration(
            "audit.1-log",
            [
                """
                CREATE TABLE audit_log (
                    number BIGINT PRIMARY KEY NOT NULL CHECK (number > 0),
                    at BIGINT NOT NULL,
                    actor TEXT NOT NULL,
                    action TEXT NOT NULL,
                    subject TEXT NOT NULL,
                    details TEXT NOT NULL,
                    hash BLOB NOT NULL
                )
                """,
                "CREATE INDEX audit_log_by_time ON audit_log (at)",
                """
                CREATE TABLE audit_ends (
                    name TEXT PRIMARY KEY NOT NULL,
                    number BIGINT NOT NULL,
                    hash BLOB NOT NULL
                )
                """,
                """
                INSERT INTO audit_ends (name, number, hash) VALUES
                    ('head', 0, \(AuditHash.start.bytes)), ('checkpoint', 0, \(AuditHash.start.bytes))
                """,
            ]
        ),
        // Who asks what became of one message, person or setting reads its entries alone.
        Migration("audit.2-subjects", ["CREATE INDEX audit_log_by_subject ON audit_log (subject, number)"]),
    ]

    /// Adds an entry in the transaction that does what it tells. Call it last: from here to the commit no other
    /// transaction appends (they wait; none is lost).
    /// - Returns: the entry's number, counted from 1 without gaps.
    /// - Throws: `DatabaseError`; the transaction then does nothing at all.
    @discardableResult
    package static func append(_ entry: AuditEntry, in connection: any DatabaseConnection) throws -> Int64 {
        // Taking the number takes the lock of the head's row until the transaction ends.
        let head = try connection.row(
            "UPDATE audit_ends SET number = number + 1 WHERE name = 'head' RETURNING number, hash"
        )
        guard let head, let previous = AuditHash(bytes: try head.bytes(1)) else { throw unreadable }
        let row = AuditRow(try head.int64(0), entry)
        let hash = previous.following(row)
        try connection.execute(
            """
            INSERT INTO audit_log (number, at, actor, action, subject, details, hash)
            VALUES (\(row.number), \(row.at), \(row.actor), \(row.action), \(row.subject), \(row.details), \(hash.bytes))
            """
        )
        try connection.execute("UPDATE audit_ends SET hash = \(hash.bytes) WHERE name = 'head'")
        return row.number
    }

    /// The log's end as of now, to be kept where the database's keeper can't reach it.
    package static func anchor(in connection: any DatabaseConnection) throws -> AuditAnchor {
        let (number, hash) = try end("head", in: connection)
        return AuditAnchor(number, hash)
    }

    /// An entry with its place.
    package struct Numbered: Sendable, Hashable {
        package let number: Int64
        package let entry: AuditEntry
    }

    /// Entries, the newest first.
    /// - Parameters:
    ///   - before: only those with smaller numbers, for the next page; nil for the newest.
    ///   - limit: how many at most.
    ///   - action: only those whose action is this or begins with it and a dot: `held`, `account.lock`; nil for all.
    ///   - subject: only those about this; nil for all.
    package static func entries(
        before: Int64? = nil,
        limit: Int = 50,
        action: String? = nil,
        subject: String? = nil,
        in connection: any DatabaseConnection
    ) throws -> [Numbered] {
        var query: SQL = AuditRow.columns + " WHERE number < \(before ?? Int64.max)"
        if let action { query = query + " AND " + condition(action) }
        if let subject { query = query + " AND subject = \(subject)" }
        let bounded = min(max(limit, 1), 10_000)
        query = query + " ORDER BY number DESC LIMIT \(bounded)"
        return try connection.rows(query).map { row in
            let row = try AuditRow(row)
            return Numbered(number: row.number, entry: row.entry)
        }
    }

    /// Hands out entries one at a time, the oldest first.
    /// - Parameter action: only those whose action is this or begins with it and a dot.
    package static func forEach(
        action: String,
        in connection: any DatabaseConnection,
        _ body: (Numbered) throws -> Void
    ) throws {
        try connection.forEachRow(AuditRow.columns + " WHERE " + condition(action) + " ORDER BY number") { row in
            let row = try AuditRow(row)
            try body(Numbered(number: row.number, entry: row.entry))
        }
    }

    /// Whether an entry's action is this one or begins with it and a dot.
    private static func condition(_ action: String) -> SQL {
        // What follows the dot in order is the slash: all that begins with "action.".
        "(action = \(action) OR (action >= \(action + ".") AND action < \(action + "/")))"
    }

    /// Drops the oldest entries (`privacy.retention`), and keeps a checkpoint by which the rest can still be verified.
    /// The dropping is itself an entry.
    /// - Parameter time: entries before it go, up to the first that is not before it.
    /// - Returns: how many went.
    @discardableResult
    package static func truncate(
        before time: Date,
        at now: Date,
        in connection: any DatabaseConnection
    ) throws -> Int {
        // The first to stay; where none stays, the newest does, so that the chain never starts out of nothing.
        let stays = try connection.row(
            "SELECT number FROM audit_log WHERE at >= \(time) ORDER BY number LIMIT 1"
        )?.int64(0)
        let newest = try end("head", in: connection).number
        let last = min(stays ?? newest, newest) - 1
        guard last > 0,
            let row = try connection.row("SELECT hash FROM audit_log WHERE number = \(last)"),
            let hash = AuditHash(bytes: try row.bytes(0))
        else { return 0 }
        try connection.execute(
            "UPDATE audit_ends SET number = \(last), hash = \(hash.bytes) WHERE name = 'checkpoint'"
        )
        let dropped = try connection.execute("DELETE FROM audit_log WHERE number <= \(last)")
        try append(
            AuditEntry(
                at: now,
                actor: .house,
                action: .auditTruncate,
                subject: String(last),
                details: ["hash": hash.description]
            ),
            in: connection
        )
        return dropped
    }

    // MARK: - Ends

    /// Whether old entries are gone after their time.
    package static func hasDropped(in connection: any DatabaseConnection) throws -> Bool {
        try end("checkpoint", in: connection).number > 0
    }

    static func end(_ name: String, in connection: any DatabaseConnection) throws -> (number: Int64, hash: AuditHash) {
        guard let row = try connection.row("SELECT number, hash FROM audit_ends WHERE name = \(name)"),
            let hash = AuditHash(bytes: try row.bytes(1))
        else { throw unreadable }
        return (try row.int64(0), hash)
    }

    static let unreadable = DatabaseError(.unexpectedValue, "the audit log's end can't be read")
}
