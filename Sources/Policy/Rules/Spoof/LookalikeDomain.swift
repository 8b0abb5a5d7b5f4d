internal import MailMessage

/// A sender's domain that is made to be taken for ours. Real neighbours stand in `spoof.allowed`.
package struct LookalikeDomain: Rule {
    package let id: RuleID = "spoof.lookalike-domain"
    package let clause: ClauseID = "mail.no-deception"
    package let parties: [Party] = [.outsider]
    package let defaultAction: Action = .hold

    package init() {}

    package func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding] {
        guard submission.senders.header?.lookalikes.isEmpty == false else { return [] }
        guard let signs = SenderSigns(submission, settings),
            let found = signs.lookalikes.first(where: \.kind.isStrong)
        else { return [] }
        return [found.finding(by: self)]
    }
}

extension Lookalike {
    func finding(by rule: any Rule) -> Finding {
        Finding(
            rule: rule.id,
            clause: rule.clause,
            parameters: [
                Finding.Parameter("domain", .text(domain.unicode)), Finding.Parameter("own", .text(own.unicode)),
            ]
        )
    }
}
