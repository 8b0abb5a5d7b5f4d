internal import Database
internal import FoundationEssentials

/// Which job of the house ran when: of several nodes, one does it.
enum JobLedger {
    static let migrations: [Migration] = [
        Migration(
            "gateway.2-jobs",
            ["CREATE TABLE jobs (name TEXT PRIMARY KEY NOT NULL, last_run BIGINT NOT NULL)"]
        )
    ]

    /// Takes a job that is due.
    /// - Parameter interval: the least time between two runs, in seconds.
    /// - Returns: false where it ran within the interval, on whichever node.
    static func claim(
        _ name: String,
        every interval: TimeInterval,
        at now: Date,
        in connection: any DatabaseConnection
    ) throws -> Bool {
        try connection.execute("INSERT INTO jobs (name, last_run) VALUES (\(name), 0) ON CONFLICT (name) DO NOTHING")
        let due = now.addingTimeInterval(-interval)
        let taken = try connection.execute(
            "UPDATE jobs SET last_run = \(now) WHERE name = \(name) AND last_run <= \(due)"
        )
        return taken == 1
    }
}
