/// How many of a scanner's points for spam are too many. Two thresholds: from the lower one readers are told, from the
/// higher one a person decides.
package struct SpamScore: Rule {
    package let id: RuleID
    package let clause: ClauseID = "mail.rights-of-others"
    package let limits: [Limit]
    package let parties = Party.allCases
    package let defaultAction: Action

    /// - Parameter isHigh: which threshold.
    package init(isHigh: Bool = false) {
        id = isHigh ? "content.spam-score-high" : "content.spam-score"
        limits = [isHigh ? Self.high : Self.low]
        defaultAction = isHigh ? .hold : .label
    }

    /// Rspamd adds a header from 6 points on.
    package static let low = limit("content.spam-score", 60, "above it readers are told")
    /// Rspamd refuses from 15 points on.
    package static let high = limit("content.spam-score-high", 150, "above it the message is held")

    private static func limit(_ name: String, _ tenths: Int, _ effect: String) -> Limit {
        Limit(
            name,
            unit: .tenths,
            range: 0...10_000,
            defaults: PartyTable(all: tenths),
            parties: Party.allCases,
            summary: "Points for spam that a scanner gives, in tenths (60 is 6.0 points); \(effect)."
        )
    }

    package func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding] {
        guard !submission.content.scans.isEmpty else { return [] }
        let scores = submission.content.scans.compactMap { scan -> Int? in
            if case .score(let tenths) = scan.outcome { tenths } else { nil }
        }
        guard let limit = limits.first, let highest = scores.max() else { return [] }
        let allowed = settings.limit(limit, for: submission)
        guard highest > allowed else { return [] }
        return [Finding(rule: id, clause: clause, measured: highest, limit: allowed)]
    }
}
