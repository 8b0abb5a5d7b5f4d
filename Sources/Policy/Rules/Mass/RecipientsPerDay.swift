/// No mass mail by patience: how many people an author may reach within a day.
package struct RecipientsPerDay: Rule {
    package let id: RuleID = "mass.recipients-per-day"
    package let clause: ClauseID = "mail.no-mass"
    package let limits: [Limit] = [Self.limit]
    package let wordings = MassLimit.wordings("mass.recipients-per-day")

    package init() {}

    package static let limit = Limit(
        "mass.recipients-per-day",
        unit: .people,
        range: 1...1_000_000,
        defaults: PartyTable(all: 1000).with(100, for: .child, .guardian).with(5000, for: .administrator, .head),
        summary: "How many people an author may reach within any twenty-four hours, announcements not counted."
    )

    package func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding] {
        MassLimit(rule: id, limit: Self.limit).recipients(submission, settings, .day)
    }
}
