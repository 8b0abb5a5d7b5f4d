/// How many messages an author may send within a day.
package struct MessagesPerDay: Rule {
    package let id: RuleID = "mass.messages-per-day"
    package let clause: ClauseID = "mail.no-mass"
    package let limits: [Limit] = [Self.limit]

    package init() {}

    package static let limit = Limit(
        "mass.messages-per-day",
        unit: .messages,
        range: 1...1_000_000,
        defaults: PartyTable(all: 500).with(100, for: .child, .guardian).with(2000, for: .administrator, .head),
        summary: "How many messages an author may send within any twenty-four hours, announcements not counted."
    )

    package func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding] {
        MassLimit(rule: id, limit: Self.limit).messages(submission, settings, on: .mail, .day)
    }
}
