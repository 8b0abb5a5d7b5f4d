/// No flood in the chat: how many lines an author may write within an hour, in all rooms together.
package struct ChatMessagesPerHour: Rule {
    package let id: RuleID = "mass.chat-messages-per-hour"
    package let clause: ClauseID = "mail.no-mass"
    package let limits: [Limit] = [Self.limit]

    package init() {}

    package static let limit = Limit(
        "mass.chat-messages-per-hour",
        unit: .messages,
        range: 1...1_000_000,
        defaults: PartyTable(all: 600).with(300, for: .child, .guardian),
        summary: "How many chat messages an author may write within any sixty minutes, in all rooms together."
    )

    package func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding] {
        MassLimit(rule: id, limit: Self.limit).messages(submission, settings, on: .chat, .hour)
    }
}
