package import Database
package import FoundationEssentials
package import Policy
package import School

/// How many people an author has written to lately, counted in the transaction that files the message.
///
/// `totals`, judge and `add` belong into one `write`. Writes of one school are serializable in every engine (one after
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
        ),
        Migration(
            "counters.2-first-time-and-channels",
            [
                "ALTER TABLE sending_counts ADD COLUMN first_time BIGINT NOT NULL DEFAULT 0",
                "ALTER TABLE sending_counts ADD COLUMN chat_messages BIGINT NOT NULL DEFAULT 0",
                "ALTER TABLE sending_counts ADD COLUMN forum_posts BIGINT NOT NULL DEFAULT 0",
            ]
        ),
    ]

    private static let hour: TimeInterval = 3600
    private static let day: TimeInterval = 24 * 3600

    /// What counts against an author now.
    package struct Totals: Sendable, Hashable {
        package var recipientsWithinHour = 0
        package var recipientsWithinDay = 0
        /// On the channel asked about, as the next two.
        package var messagesWithinHour = 0
        package var messagesWithinDay = 0
        package var firstTimeWithinDay = 0
    }

    /// Everything that limits look at, in one statement.
    package static func totals(
        _ author: PersonID,
        on channel: Channel,
        at time: Date,
        in connection: any DatabaseConnection
    ) throws -> Totals {
        let lastHour = minute(of: time.addingTimeInterval(-hour))
        let messages = column(of: channel)
        let row = try connection.row(
            """
            SELECT CAST(COALESCE(SUM(CASE WHEN minute >= \(lastHour) THEN recipients ELSE 0 END), 0) AS BIGINT),
                CAST(COALESCE(SUM(recipients), 0) AS BIGINT),
                CAST(COALESCE(SUM(CASE WHEN minute >= \(lastHour) THEN \(raw: messages) ELSE 0 END), 0) AS BIGINT),
                CAST(COALESCE(SUM(\(raw: messages)), 0) AS BIGINT),
                CAST(COALESCE(SUM(first_time), 0) AS BIGINT)
            FROM sending_counts
            WHERE author = \(author.text) AND minute >= \(minute(of: time.addingTimeInterval(-day)))
            """
        )
        guard let row else { return Totals() }
        return Totals(
            recipientsWithinHour: try row.int(0),
            recipientsWithinDay: try row.int(1),
            messagesWithinHour: try row.int(2),
            messagesWithinDay: try row.int(3),
            firstTimeWithinDay: try row.int(4)
        )
    }

    /// When what counts now will count no more, oldest first; for the explanation of a refusal.
    package static func ebb(
        _ author: PersonID,
        on channel: Channel,
        at time: Date,
        in connection: any DatabaseConnection
    ) throws -> [SendingHistory.Ebb] {
        let lastHour = minute(of: time.addingTimeInterval(-hour))
        let rows = try connection.rows(
            """
            SELECT minute, recipients, \(raw: column(of: channel)), first_time FROM sending_counts
            WHERE author = \(author.text) AND minute >= \(minute(of: time.addingTimeInterval(-day)))
            ORDER BY minute
            """
        )
        var ebb: [SendingHistory.Ebb] = []
        for row in rows {
            let minute = try row.int64(0)
            // A minute counts until the window no longer touches it.
            let end = Date(milliseconds: (minute + 1) * 60_000)
            func entry(_ window: SendingHistory.Ebb.Window, _ length: TimeInterval) throws -> SendingHistory.Ebb {
                SendingHistory.Ebb(
                    window,
                    at: end.addingTimeInterval(length),
                    recipients: try row.int(1),
                    messages: try row.int(2),
                    firstTime: try row.int(3)
                )
            }
            ebb.append(try entry(.day, day))
            if minute >= lastHour { ebb.append(try entry(.hour, hour)) }
        }
        return ebb
    }

    private static func column(of channel: Channel) -> String {
        switch channel {
        case .mail: "messages"
        case .chat: "chat_messages"
        case .forum: "forum_posts"
        }
    }

    /// Counts a message to so many people.
    /// - Parameter firstTime: to how many of them the author never wrote before.
    package static func add(
        _ recipients: Int,
        firstTime: Int = 0,
        by author: PersonID,
        on channel: Channel = .mail,
        at time: Date,
        in connection: any DatabaseConnection
    ) throws {
        try connection.execute(
            """
            INSERT INTO sending_counts
                (author, minute, recipients, first_time, messages, chat_messages, forum_posts)
            VALUES (\(author.text), \(minute(of: time)), \(recipients), \(firstTime), \(channel == .mail ? 1 : 0),
                \(channel == .chat ? 1 : 0), \(channel == .forum ? 1 : 0))
            ON CONFLICT (author, minute) DO UPDATE SET
                recipients = sending_counts.recipients + excluded.recipients,
                first_time = sending_counts.first_time + excluded.first_time,
                messages = sending_counts.messages + excluded.messages,
                chat_messages = sending_counts.chat_messages + excluded.chat_messages,
                forum_posts = sending_counts.forum_posts + excluded.forum_posts
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
