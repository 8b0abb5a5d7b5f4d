internal import MailMessage

/// A list of the school never writes: its address as a sender is a pretence, from outside and from inside.
package struct ListAsSender: Rule {
    package let id: RuleID = "spoof.list-as-sender"
    package let clause: ClauseID = "mail.no-deception"
    package let phases: [Phase] = [.sender, .message]
    package let parties = Party.allCases

    package init() {}

    package func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding] {
        let header = submission.senders.header
        let claims = (header?.from ?? []) + (header?.sender ?? []) + (submission.senders.envelope.map { [$0] } ?? [])
        guard let list = claims.first(where: \.isList) else { return [] }
        let shown = list.address?.description ?? "?"
        return [Finding(rule: id, clause: clause, parameters: [Finding.Parameter("list", .unrecorded(shown))])]
    }
}
