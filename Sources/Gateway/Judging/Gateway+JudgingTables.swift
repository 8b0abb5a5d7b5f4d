internal import Database

extension Gateway {
    /// The tables of what is judged for others.
    static let judgingMigrations =
        ThreadVisits.migrations + AnswersOnce.migrations + ReportedOutcomes.migrations + ModuleTokens.migrations
}
