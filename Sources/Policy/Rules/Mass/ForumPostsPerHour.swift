/// No flood in the forum: how many posts an author may write within an hour.
package struct ForumPostsPerHour: Rule {
    package let id: RuleID = "mass.forum-posts-per-hour"
    package let clause: ClauseID = "mail.no-mass"
    package let limits: [Limit] = [Self.limit]

    package init() {}

    package static let limit = Limit(
        "mass.forum-posts-per-hour",
        unit: .messages,
        range: 1...1_000_000,
        defaults: PartyTable(all: 120).with(60, for: .child, .guardian),
        summary: "How many posts an author may write within any sixty minutes, in all forums together."
    )

    package func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding] {
        MassLimit(rule: id, limit: Self.limit).messages(submission, settings, on: .forum, .hour)
    }
}
