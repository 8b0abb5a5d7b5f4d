package import Database
package import FoundationEssentials
package import School

/// How many people an author has written to lately, counted in the transaction that files the message.
///
/// `count`, judge and `add` belong into one `write`. Writes of one school are serializable in every engine (one after
/// the other, or run again when they met), so two messages never take the same last place.
///
/// Kept by the minute: what counts in a window is every minute that it touches, so that no sixty minutes ever hold more
/// than the limit, and a place is free again after sixty to sixty-one minutes.
package enum SendingCounters {
    package static let migrations = [
        Migration(
            "counters.1-sending",
            [
                """
                CREATE TABLE sending_counts (
                    author TEXT NOT NULL,
                    minute BIGINT NOT NULL,
                    recipients BIGINT NOT NULL,
                    messages BIGINT NOT NULL,
                    PRIMARY KEY (author, minute)
                )
                """,
                "CREATE INDEX sending_counts_by_minute ON sending_counts (minute)",
            ]
        )
    ]

    private static let hour: TimeInterval = 3600

    /// People counted within the hour before `time`.
    package static func count(
        _ author: PersonID,
        withinHourBefore time: Date,
        in connection: any DatabaseConnection
    ) throws -> Int {
        try count(author, since: time.addingTimeInterval(-hour), in: connection)
    }

    /// People counted since an instant, its whole minute included.
    package static func count(
        _ author: PersonID,
        since start: Date,
        in connection: any DatabaseConnection
    ) throws -> Int {
        let row = try connection.row(
            """
            SELECT CAST(COALESCE(SUM(recipients), 0) AS BIGINT) FROM sending_counts
            WHERE author = \(author.text) AND minute >= \(minute(of: start))
            """
        )
        return try row?.int(0) ?? 0
    }

    /// Counts a message to so many people.
    package static func add(
        _ recipients: Int,
        by author: PersonID,
        at time: Date,
        in connection: any DatabaseConnection
    ) throws {
        try connection.execute(
            """
            INSERT INTO sending_counts (author, minute, recipients, messages)
            VALUES (\(author.text), \(minute(of: time)), \(recipients), 1)
            ON CONFLICT (author, minute) DO UPDATE SET
                recipients = sending_counts.recipients + excluded.recipients,
                messages = sending_counts.messages + 1
            """
        )
    }

    /// Forgets what no window reaches any more.
    /// - Returns: how many rows went.
    @discardableResult
    package static func prune(before time: Date, in connection: any DatabaseConnection) throws -> Int {
        try connection.execute("DELETE FROM sending_counts WHERE minute < \(minute(of: time))")
    }

    private static func minute(of time: Date) -> Int64 {
        let milliseconds = time.milliseconds
        return milliseconds >= 0 ? milliseconds / 60_000 : (milliseconds - 59_999) / 60_000
    }
}
