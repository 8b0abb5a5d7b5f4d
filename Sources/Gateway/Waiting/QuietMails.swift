internal import Database
internal import Delivery
internal import FoundationEssentials
internal import Policy

/// Mails to families that wait in the queue for quiet hours to end: whose quiet it is, so that other settings can let them go.
enum QuietMails {
    static let migrations = [
        Migration(
            "waiting.3-quiet-mails",
            [
                """
                CREATE TABLE quiet_mails (
                    announcement TEXT NOT NULL,
                    due BIGINT NOT NULL,
                    readers TEXT NOT NULL,
                    settings BIGINT NOT NULL,
                    PRIMARY KEY (announcement, due, readers)
                )
                """
            ]
        )
    ]

    /// Mails about one announcement that leave at one time.
    struct Entry: Sendable {
        var announcement: String
        var due: Date
        var readers: [QuietAudience]
    }

    static func note(
        _ entry: Entry,
        settings: Int,
        in connection: any DatabaseConnection
    ) throws {
        let readers = entry.readers.map(\.rawValue).sorted().joined(separator: ",")
        try connection.execute(
            """
            INSERT INTO quiet_mails (announcement, due, readers, settings)
            VALUES (\(entry.announcement), \(entry.due), \(readers), \(settings))
            ON CONFLICT (announcement, due, readers) DO UPDATE SET settings = \(settings)
            """
        )
    }

    /// Takes out what has its time by settings older than these, to find another.
    static func take(before settings: Int, in connection: any DatabaseConnection) throws -> [Entry] {
        try connection.rows(
            "DELETE FROM quiet_mails WHERE settings < \(settings) RETURNING announcement, due, readers"
        ).map { row in
            Entry(
                announcement: try row.string(0),
                due: try row.date(1),
                readers: try row.string(2).split(separator: ",").compactMap { QuietAudience(rawValue: String($0)) }
            )
        }
    }

    static func isTimed(before settings: Int, in connection: any DatabaseConnection) throws -> Bool {
        try connection.row("SELECT 1 FROM quiet_mails WHERE settings < \(settings) LIMIT 1") != nil
    }

    /// Forgets what has left.
    static func prune(before date: Date, in connection: any DatabaseConnection) throws {
        try connection.execute("DELETE FROM quiet_mails WHERE due < \(date)")
    }
}
