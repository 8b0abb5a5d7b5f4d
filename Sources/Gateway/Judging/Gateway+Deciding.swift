internal import Database
internal import Policy

extension Gateway {
    /// Judges a submission inside the transaction that carries the verdict out: reads what came before, decides, records,
    /// and counts what it lets through. Two submissions can't both take the last place.
    /// - Parameter early: the checker's verdict before the transaction; it stands where nothing came before.
    func decide(
        _ dossier: Dossier,
        by checker: PolicyChecker,
        early: Verdict? = nil,
        in connection: any DatabaseConnection
    ) throws -> Decision {
        var submission = dossier.submission
        try readHistory(of: dossier, into: &submission.history, in: connection)
        let isSame = submission.history == dossier.submission.history
        let verdict = (isSame ? early : nil) ?? checker.check(submission, dossier.moment.settings.settings)
        return try record(verdict, on: submission, dossier, in: connection)
    }

    /// Records a verdict that was reached without the history: what is refused for its content needs no counters.
    func record(
        _ verdict: Verdict,
        on submission: Submission,
        _ dossier: Dossier,
        in connection: any DatabaseConnection
    ) throws -> Decision {
        let decision = Decision(
            code: dossier.code,
            submission: submission,
            verdict: verdict,
            settings: dossier.moment.settings
        )
        try DecisionLog.record(decision, in: connection)
        try countAuthentication(dossier.authentication, verdict, at: dossier.moment.now, in: connection)
        try noteHistory(decision, of: dossier, in: connection)
        return decision
    }
}
