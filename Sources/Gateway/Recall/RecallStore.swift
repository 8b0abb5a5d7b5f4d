internal import Database
internal import FoundationEssentials
internal import Policy

/// Which recalls there were, and how far each has come. What was taken waits with the mailboxes (`MailStore.withdraw`).
enum RecallStore {
    static let migrations = [
        Migration(
            "recall.1-recalls",
            [
                """
                CREATE TABLE recalls (
                    id TEXT PRIMARY KEY NOT NULL,
                    code TEXT NOT NULL,
                    state TEXT NOT NULL,
                    started_at BIGINT NOT NULL,
                    started_by TEXT NOT NULL,
                    ended_at BIGINT,
                    unread_only BIGINT NOT NULL,
                    copies BIGINT NOT NULL,
                    people BIGINT NOT NULL,
                    outside BIGINT NOT NULL,
                    messages BIGINT NOT NULL
                )
                """,
                """
                CREATE TABLE recalled_messages (
                    recall TEXT NOT NULL,
                    code TEXT NOT NULL,
                    PRIMARY KEY (recall, code)
                ) /* clustered */
                """,
                "CREATE INDEX recalled_messages_by_code ON recalled_messages (code)",
            ]
        ),
        // Copies taken out of the outgoing queue, and those that could not be put in again.
        Migration(
            "recall.2-kept-back",
            [
                "ALTER TABLE recalls ADD COLUMN kept_back BIGINT NOT NULL DEFAULT 0",
                "ALTER TABLE recalls ADD COLUMN lapsed BIGINT NOT NULL DEFAULT 0",
            ]
        ),
        // Copies that waited for their time.
        Migration(
            "recall.3-stopped",
            ["ALTER TABLE recalls ADD COLUMN stopped BIGINT NOT NULL DEFAULT 0"]
        ),
    ]

    private static let columns =
        "id, code, state, started_at, started_by, copies, people, outside, messages, unread_only, kept_back,"
        + " lapsed, stopped"

    static func insert(_ recall: Recall, of codes: [String], in connection: any DatabaseConnection) throws {
        try connection.execute(
            """
            INSERT INTO recalls (\(raw: columns))
            VALUES (\(recall.id), \(recall.code), \(recall.state.rawValue), \(recall.startedAt), \(recall.startedBy),
                \(recall.copies), \(recall.people), \(recall.outside), \(recall.messages), \(recall.unreadOnly ? 1 : 0),
                \(recall.keptBack), \(recall.lapsed), \(recall.stopped))
            """
        )
        try add(codes, to: recall.id, in: connection)
    }

    static func add(_ codes: [String], to recall: String, in connection: any DatabaseConnection) throws {
        for some in codes.batches {
            let rows: [[SQLValue]] = some.map { [.text(recall), .text($0)] }
            try connection.execute(
                "INSERT INTO recalled_messages (recall, code) VALUES \(rows: rows) ON CONFLICT (recall, code) DO NOTHING"
            )
        }
    }

    static func codes(of recall: String, in connection: any DatabaseConnection) throws -> [String] {
        try connection.rows("SELECT code FROM recalled_messages WHERE recall = \(recall) ORDER BY code").map {
            try $0.string(0)
        }
    }

    static func find(_ id: String, in connection: any DatabaseConnection) throws -> Recall? {
        try connection.row("SELECT \(raw: columns) FROM recalls WHERE id = \(id)").map(read)
    }

    /// The recall that holds a message's copies now; the newest where there were several.
    static func active(for code: String, in connection: any DatabaseConnection) throws -> Recall? {
        try connection.rows(
            """
            SELECT \(raw: columns) FROM recalls
            WHERE (code = \(code) OR id IN (SELECT recall FROM recalled_messages WHERE code = \(code)))
                AND state IN ('running', 'done', 'undoing')
            ORDER BY started_at DESC, id DESC LIMIT 1
            """
        ).first.map(read)
    }

    static func list(limit: Int, in connection: any DatabaseConnection) throws -> [Recall] {
        try connection.rows(
            "SELECT \(raw: columns) FROM recalls ORDER BY started_at DESC, id DESC LIMIT \(limit)"
        ).map(read)
    }

    /// Those that were interrupted.
    static func unfinished(in connection: any DatabaseConnection) throws -> [Recall] {
        try connection.rows(
            "SELECT \(raw: columns) FROM recalls WHERE state IN ('running', 'undoing') ORDER BY started_at, id"
        ).map(read)
    }

    /// Finished ones whose copies have waited long enough.
    static func due(before time: Date, in connection: any DatabaseConnection) throws -> [Recall] {
        try connection.rows(
            "SELECT \(raw: columns) FROM recalls WHERE state = 'done' AND started_at < \(time) ORDER BY started_at, id"
        ).map(read)
    }

    /// - Returns: false where the recall was in another state meanwhile.
    static func move(
        _ id: String,
        from old: Recall.State,
        to new: Recall.State,
        at time: Date,
        in connection: any DatabaseConnection
    ) throws -> Bool {
        try connection.execute(
            """
            UPDATE recalls SET state = \(new.rawValue), ended_at = \(time)
            WHERE id = \(id) AND state = \(old.rawValue)
            """
        ) == 1
    }

    static func note(
        copies: Int,
        people: Int,
        of id: String,
        in connection: any DatabaseConnection
    ) throws {
        try connection.execute("UPDATE recalls SET copies = \(copies), people = \(people) WHERE id = \(id)")
    }

    /// How many copies are kept back by now; they count no longer among those outside.
    static func noteKeptBack(_ count: Int, of id: String, in connection: any DatabaseConnection) throws {
        try connection.execute(
            """
            UPDATE recalls SET kept_back = \(count),
            outside = CASE WHEN outside < \(count) - kept_back THEN 0 ELSE outside - \(count) + kept_back END
            WHERE id = \(id) AND kept_back < \(count)
            """
        )
    }

    /// Copies that waited for their time and were stopped; those for outside count no longer among what left.
    static func noteStopped(
        _ count: Int,
        outside: Int,
        of id: String,
        in connection: any DatabaseConnection
    ) throws {
        guard count > 0 else { return }
        try connection.execute(
            """
            UPDATE recalls SET stopped = stopped + \(count),
            outside = CASE WHEN outside < \(outside) THEN 0 ELSE outside - \(outside) END WHERE id = \(id)
            """
        )
    }

    /// What undoing a recall sends after all, and what it can't.
    static func noteSent(_ restored: Int, lapsed: Int, of id: String, in connection: any DatabaseConnection) throws {
        guard restored + lapsed > 0 else { return }
        try connection.execute(
            "UPDATE recalls SET lapsed = lapsed + \(lapsed), outside = outside + \(restored) WHERE id = \(id)"
        )
    }

    private static func read(_ row: Row) throws -> Recall {
        guard let state = Recall.State(rawValue: try row.string(2)) else {
            throw DatabaseError(.unexpectedValue, "a recall's state can't be read")
        }
        var recall = Recall(
            id: try row.string(0),
            code: try row.string(1),
            state: state,
            startedAt: try row.date(3),
            startedBy: try row.string(4),
            copies: try row.int(5),
            people: try row.int(6),
            outside: try row.int(7),
            messages: try row.int(8),
            unreadOnly: try row.bool(9)
        )
        recall.keptBack = try row.int(10)
        recall.lapsed = try row.int(11)
        recall.stopped = try row.int(12)
        return recall
    }
}
