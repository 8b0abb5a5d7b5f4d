internal import FoundationEssentials

/// How many files a message may carry.
package struct AttachmentCount: Rule {
    package let id: RuleID = "size.attachments"
    package let clause: ClauseID = "mail.size"
    package let limits: [Limit] = [Self.limit]
    package let parties = Party.allCases

    package init() {}

    package static let limit = Limit(
        "size.attachments",
        unit: .files,
        range: 0...10_000,
        defaults: PartyTable(all: 100),
        parties: Party.allCases,
        summary: "How many files a message may carry."
    )

    package func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding] {
        let limit = settings.limit(Self.limit, for: submission)
        let count = submission.content.attachments
        guard count > limit else { return [] }
        return [Finding(rule: id, clause: clause, measured: count, limit: limit, status: .tooBig)]
    }
}
