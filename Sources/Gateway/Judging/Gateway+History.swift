internal import Database
internal import Policy

extension Gateway {
    /// Finds what came before a submission, inside the transaction that will add to it.
    func readHistory(
        of dossier: Dossier,
        into history: inout HistoryFacts,
        in connection: any DatabaseConnection
    ) throws {
        try readSending(of: dossier, into: &history, in: connection)
        try traceSpread(of: dossier, into: &history, in: connection)
    }

    /// Adds a submission to what later ones will find: nothing of what is refused counts as sent.
    func noteHistory(
        _ decision: Decision,
        of dossier: Dossier,
        in connection: any DatabaseConnection
    ) throws {
        try noteSending(decision, of: dossier, in: connection)
        try noteSpread(decision, of: dossier, in: connection)
    }
}

extension Verdict {
    /// Whether nobody gets it, now or after a person's decision.
    var refuses: Bool {
        switch disposition {
        case .refuse, .tryLater: true
        case .accept, .hold: false
        }
    }

    /// The rules that mark what is let through.
    var labels: [RuleID] {
        if case .accept(let labels) = disposition { return labels }
        return []
    }
}
