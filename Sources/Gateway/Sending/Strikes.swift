package import Database
package import FoundationEssentials
internal import School

/// How often limits on mass mail have stopped an author lately, and who knows of the pause that follows.
package enum Strikes {
    package static let migrations = [
        Migration(
            "counters.3-strikes",
            [
                """
                CREATE TABLE sending_strikes (
                    author TEXT NOT NULL,
                    hour BIGINT NOT NULL,
                    strikes BIGINT NOT NULL,
                    last_at BIGINT NOT NULL,
                    PRIMARY KEY (author, hour)
                )
                """,
                "CREATE INDEX sending_strikes_by_time ON sending_strikes (last_at)",
                "CREATE TABLE sending_pauses (author TEXT PRIMARY KEY NOT NULL, ends_at BIGINT NOT NULL)",
            ]
        )
    ]

    /// The longest time that a strike may count, in seconds (`mass.strike-days`).
    package static let longest: TimeInterval = 61 * 24 * 3600

    static func add(_ author: PersonID, at time: Date, in connection: any DatabaseConnection) throws {
        try connection.execute(
            """
            INSERT INTO sending_strikes (author, hour, strikes, last_at)
            VALUES (\(author.text), \(time.milliseconds / 3_600_000), 1, \(time))
            ON CONFLICT (author, hour) DO UPDATE SET
                strikes = sending_strikes.strikes + 1,
                last_at = CASE WHEN excluded.last_at > sending_strikes.last_at THEN excluded.last_at
                    ELSE sending_strikes.last_at END
            """
        )
    }

    /// Strikes since an instant, with the time of the last.
    static func count(
        _ author: PersonID,
        since start: Date,
        in connection: any DatabaseConnection
    ) throws -> (count: Int, last: Date?) {
        let row = try connection.row(
            """
            SELECT CAST(COALESCE(SUM(strikes), 0) AS BIGINT), MAX(last_at) FROM sending_strikes
            WHERE author = \(author.text) AND last_at > \(start)
            """
        )
        return (try row?.int(0) ?? 0, try row?.optionalDate(1))
    }

    /// Notes that an author pauses until an instant.
    /// - Returns: whether a pause begins with it: then it is told, and not at every strike that lengthens it.
    static func notePause(
        of author: PersonID,
        until end: Date,
        at now: Date,
        in connection: any DatabaseConnection
    ) throws -> Bool {
        let row = try connection.row("SELECT ends_at FROM sending_pauses WHERE author = \(author.text)")
        let isRunning = try row.map { try $0.date(0) > now } ?? false
        try connection.execute(
            """
            INSERT INTO sending_pauses (author, ends_at) VALUES (\(author.text), \(end))
            ON CONFLICT (author) DO UPDATE SET ends_at = excluded.ends_at
            """
        )
        return !isRunning
    }

    static func prune(before time: Date, in connection: any DatabaseConnection) throws {
        try connection.execute("DELETE FROM sending_strikes WHERE last_at < \(time)")
        try connection.execute("DELETE FROM sending_pauses WHERE ends_at < \(time)")
    }
}
