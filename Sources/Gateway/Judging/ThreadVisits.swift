internal import Database
internal import FoundationEssentials
internal import Policy
internal import School

/// When an author last said something in a direct conversation: its readers count once an hour, however lively it is.
enum ThreadVisits {
    static let migrations = [
        Migration(
            "judging.1-thread-visits",
            [
                """
                CREATE TABLE thread_visits (
                    author TEXT NOT NULL,
                    thread TEXT NOT NULL,
                    at BIGINT NOT NULL,
                    PRIMARY KEY (author, thread)
                )
                """,
                "CREATE INDEX thread_visits_by_time ON thread_visits (at)",
            ]
        )
    ]

    /// For how long readers stay counted, in seconds.
    static let interval: TimeInterval = 3600

    /// Marks a conversation whose readers the author was counted for within the hour. An edit reaches nobody whom the post
    /// hasn't reached, however long ago, but of a post that was never judged it is a post like any other.
    static func read(_ submission: inout Submission, in connection: any DatabaseConnection) throws {
        guard case .person(let author) = submission.author, let thread = submission.thread,
            !submission.audience.isCountedAlready
        else { return }
        let visit = try connection.row(
            "SELECT at FROM thread_visits WHERE author = \(author.id.text) AND thread = \(thread.id)"
        )
        guard let visit else { return }
        let counted = try visit.date(0)
        submission.audience.isCountedAlready =
            thread.isEdit || submission.time < counted.addingTimeInterval(interval)
    }

    /// Keeps that the readers were counted.
    static func note(_ submission: Submission, in connection: any DatabaseConnection) throws {
        guard case .person(let author) = submission.author, let thread = submission.thread,
            !submission.audience.isCountedAlready, submission.audience.countedRecipients > 0
        else { return }
        try connection.execute(
            """
            INSERT INTO thread_visits (author, thread, at) VALUES (\(author.id.text), \(thread.id), \(submission.time))
            ON CONFLICT (author, thread) DO UPDATE SET at = excluded.at
            """
        )
    }

    /// Forgets what counts for nothing any more.
    static func prune(before time: Date, in connection: any DatabaseConnection) throws {
        try connection.execute("DELETE FROM thread_visits WHERE at < \(time)")
    }
}
