/// No mass mail in small pieces: how many people an author may reach within an hour.
package struct RecipientsPerHour: Rule {
    package let id: RuleID = "mass.recipients-per-hour"
    package let clause: ClauseID = "mail.no-mass"
    package let limits: [Limit] = [Self.limit]
    package let wordings = MassLimit.wordings("mass.recipients-per-hour")

    package init() {}

    package static let limit = Limit(
        "mass.recipients-per-hour",
        unit: .people,
        range: 1...1_000_000,
        defaults: PartyTable(all: 300).with(30, for: .child, .guardian).with(2000, for: .administrator, .head),
        summary: "How many people an author may reach within any sixty minutes, announcements not counted."
    )

    package func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding] {
        MassLimit(rule: id, limit: Self.limit).recipients(submission, settings, .hour)
    }
}
