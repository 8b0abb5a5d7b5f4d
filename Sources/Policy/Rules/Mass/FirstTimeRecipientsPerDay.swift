/// Who has stolen an account writes to people whom its owner never wrote to: how many of them an author may reach within a day.
///
/// Whom an author knows is remembered as keyed hashes; the facts hold their number alone.
package struct FirstTimeRecipientsPerDay: Rule {
    package let id: RuleID = "mass.first-time-recipients-per-day"
    package let clause: ClauseID = "mail.no-mass"
    package let limits: [Limit] = [Self.limit]
    package let wordings = MassLimit.wordings("mass.first-time-recipients-per-day")

    package init() {}

    package static let limit = Limit(
        "mass.first-time-recipients-per-day",
        unit: .people,
        range: 1...1_000_000,
        defaults: PartyTable(all: 150).with(25, for: .child, .guardian).with(1000, for: .administrator, .head),
        summary: "How many people to whom the author never wrote before may be reached within any twenty-four hours."
    )

    package func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding] {
        guard case .person = submission.author else { return [] }
        let history = submission.history.sending
        guard history.firstTimeRecipients > 0 else { return [] }
        return MassLimit(rule: id, limit: Self.limit).findings(
            submission,
            settings,
            before: history.firstTimeWithinDay,
            now: history.firstTimeRecipients,
            .day,
            \.firstTime
        )
    }
}
