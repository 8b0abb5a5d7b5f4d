internal import Database
internal import FoundationEssentials
internal import Policy
internal import School

/// Whom an author has been counted for in a conversation or room: its readers count once, however lively it is, and whoever
/// comes to it later counts then.
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
        ),
        Migration(
            "judging.6-thread-readers",
            [
                // Nobody knows any more who was counted then.
                "DELETE FROM thread_visits",
                "ALTER TABLE thread_visits ADD COLUMN readers BLOB",
                "ALTER TABLE thread_visits ADD COLUMN others BIGINT NOT NULL DEFAULT 0",
            ]
        ),
    ]

    /// For how long the readers of a conversation stay counted, in seconds. Those of a room stay so.
    static let interval: TimeInterval = 3600

    /// Readers who were counted.
    private struct Visit {
        var at: Date
        /// As keyed numbers of this author's contacts.
        var readers: Set<Int64> = []
        /// Of whom only the number was told.
        var others = 0

        /// An edit reaches nobody whom the post hasn't reached, however long ago, but of a post that was never judged it is
        /// a post like any other.
        func holds(for thread: ThreadFacts, at time: Date) -> Bool {
            thread.isEdit || thread.kind == .room || time < at.addingTimeInterval(ThreadVisits.interval)
        }
    }

    /// Takes out of a post's readers those for whom its author was counted before.
    /// - Parameter contacts: those of them who are known, as keyed numbers.
    static func read(
        _ submission: inout Submission,
        _ contacts: Contacts?,
        in connection: any DatabaseConnection
    ) throws {
        guard submission.audience.countedRecipients > 0, let visit = try visit(submission, in: connection) else {
            return
        }
        let known = Set(contacts?.own ?? [])
        let others = max(0, submission.audience.countedRecipients - known.count)
        submission.audience.countedAlready += known.intersection(visit.readers).count + min(others, visit.others)
    }

    /// Keeps for whom it is counted.
    /// - Parameter before: as it was before `read`.
    static func note(
        _ submission: Submission,
        before: AudienceFacts,
        _ contacts: Contacts?,
        in connection: any DatabaseConnection
    ) throws {
        guard case .person(let author) = submission.author, let thread = submission.thread,
            submission.audience.countedRecipients > 0
        else { return }
        var visit = try visit(submission, in: connection) ?? Visit(at: submission.time)
        let known = Set(contacts?.own ?? [])
        visit.readers.formUnion(known)
        visit.others = max(visit.others, before.countedRecipients - known.count)
        let readers = visit.readers.sorted().flatMap { number in
            stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: number >> $0) }
        }
        try connection.execute(
            """
            INSERT INTO thread_visits (author, thread, at, readers, others)
            VALUES (\(author.id.text), \(thread.id), \(visit.at), \(readers), \(visit.others))
            ON CONFLICT (author, thread) DO UPDATE SET
                at = excluded.at, readers = excluded.readers, others = excluded.others
            """
        )
    }

    /// What holds of an author's visits; nil where there is none, or it is too long ago.
    private static func visit(_ submission: Submission, in connection: any DatabaseConnection) throws -> Visit? {
        guard case .person(let author) = submission.author, let thread = submission.thread else { return nil }
        let row = try connection.row(
            """
            SELECT at, readers, others FROM thread_visits
            WHERE author = \(author.id.text) AND thread = \(thread.id)
            """
        )
        guard let row else { return nil }
        var visit = Visit(at: try row.date(0), others: try row.int(2))
        let octets: [UInt8] = try row.bytes(1)
        for start in stride(from: 0, to: octets.count - 7, by: 8) {
            visit.readers.insert(octets[start..<start + 8].reduce(0) { $0 << 8 | Int64($1) })
        }
        return visit.holds(for: thread, at: submission.time) ? visit : nil
    }

    /// Forgets what counts for nothing any more.
    static func prune(before time: Date, in connection: any DatabaseConnection) throws {
        try connection.execute("DELETE FROM thread_visits WHERE at < \(time)")
    }
}
