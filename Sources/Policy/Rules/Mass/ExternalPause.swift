package import FoundationEssentials

/// Who meets the limits on mass mail again and again writes within the school only, for a time: most likely somebody else
/// uses the account. School mail goes on. Letters to guardians leave the school, and pause: whom a stolen account may reach
/// by one of them are all families of a class.
///
/// What counts is how often a rule of the family `mass` has stopped the author within `mass.strike-days`; each further
/// strike begins `mass.pause-hours` anew. An exemption of `mass.paused` ends a pause.
package struct ExternalPause: Rule {
    package let id: RuleID = "mass.paused"
    package let clause: ClauseID = "mail.no-mass"
    package let phases: [Phase] = [.message]
    package let limits: [Limit] = [Self.limit]

    package init() {}

    package static let limit = Limit(
        "mass.paused",
        unit: .strikes,
        range: 0...100_000,
        defaults: PartyTable(all: 5),
        summary: "How often limits on mass mail may stop an author within the days of mass.strike-days before external "
            + "sending pauses."
    )

    package func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding] {
        guard submission.leavesSchool, case .person = submission.author,
            let end = Self.end(of: submission.history.sending, submission, settings)
        else { return [] }
        return [
            Finding(
                rule: id,
                clause: clause,
                measured: submission.history.sending.strikes,
                limit: settings.limit(Self.limit, for: submission),
                parameters: [Finding.Parameter("again", .instant(end))]
            )
        ]
    }

    /// When the author's pause ends; nil where there is none.
    package static func end(
        of history: SendingHistory,
        _ submission: Submission,
        _ settings: PolicySettings
    ) -> Date? {
        guard let last = history.lastStrike else { return nil }
        let end = last.addingTimeInterval(Double(settings.pauseHours) * 3600)
        let limit = settings.limit(Self.limit, for: submission)
        return history.strikes > limit && submission.time < end ? end : nil
    }
}

extension Verdict {
    /// Whether a limit on mass mail stopped the submission: a strike against its author. A pause that goes on is none.
    package var isStrike: Bool {
        decisive.contains { $0.rule.text.hasPrefix("mass.") && $0.rule != ExternalPause().id }
            && (disposition == .hold || disposition == .refuse)
    }
}
