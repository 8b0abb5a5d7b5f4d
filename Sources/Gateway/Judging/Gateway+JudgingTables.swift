internal import Database
internal import FoundationEssentials

extension Gateway {
    /// The tables of what is judged for others.
    static let judgingMigrations =
        ThreadVisits.migrations + AnswersOnce.migrations + ReportedOutcomes.migrations + ModuleTokens.migrations

    /// Forgets what has had its time.
    func tidyJudging(_ retention: Retention, at now: Date, in connection: any DatabaseConnection) throws {
        try ThreadVisits.prune(before: now.addingTimeInterval(-retention.counters), in: connection)
        try AnswersOnce.prune(before: now.addingTimeInterval(-RequestKey.retention), in: connection)
        try ReportedOutcomes.prune(before: now.addingTimeInterval(-retention.decisions), in: connection)
    }
}
