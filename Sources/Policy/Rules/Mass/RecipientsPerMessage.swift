internal import MailMessage

/// No mass mail: how many people one message may reach. Readers of authorised announcements don't count.
package struct RecipientsPerMessage: Rule {
    package let id: RuleID = "mass.recipients-per-message"
    package let clause: ClauseID = "mail.no-mass"
    package let limits: [Limit] = [Self.limit]
    package let wordings = [Wording("mass.recipients-per-message"), Wording("mass.recipients-per-message/list")]

    package init() {}

    package static let limit = Limit(
        "mass.recipients-per-message",
        unit: .people,
        range: 1...100_000,
        defaults: PartyTable(all: 50).with(10, for: .child, .guardian).with(200, for: .administrator, .head),
        summary: "How many people one message may reach, announcements not counted."
    )

    package func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding] {
        guard case .person = submission.author else { return [] }
        let count = submission.audience.countedRecipients
        let limit = settings.limit(Self.limit, for: submission)
        guard count > limit else { return [] }
        let lists = submission.audience.fittingLists
        return [
            Finding(
                rule: id,
                clause: clause,
                wording: wordings[lists.isEmpty ? 0 : 1],
                measured: count,
                limit: limit,
                parameters: lists.isEmpty ? [] : [Finding.Parameter("list", .unrecorded(AudienceFacts.named(lists)))],
                status: .tooManyRecipients
            )
        ]
    }
}
