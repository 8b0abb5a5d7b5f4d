/// How many messages an author may send within an hour, to however few.
package struct MessagesPerHour: Rule {
    package let id: RuleID = "mass.messages-per-hour"
    package let clause: ClauseID = "mail.no-mass"
    package let limits: [Limit] = [Self.limit]

    package init() {}

    package static let limit = Limit(
        "mass.messages-per-hour",
        unit: .messages,
        range: 1...1_000_000,
        defaults: PartyTable(all: 120).with(30, for: .child, .guardian).with(500, for: .administrator, .head),
        summary: "How many messages an author may send within any sixty minutes, announcements not counted."
    )

    package func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding] {
        MassLimit(rule: id, limit: Self.limit).messages(submission, settings, on: .mail, .hour)
    }
}
