internal import MailMessage

/// A sender's domain that resembles ours as chance may make it.
package struct SimilarDomain: Rule {
    package let id: RuleID = "spoof.similar-domain"
    package let clause: ClauseID = "mail.no-deception"
    package let parties: [Party] = [.outsider]
    package let defaultAction: Action = .label

    package init() {}

    package func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding] {
        guard submission.senders.header?.lookalikes.isEmpty == false else { return [] }
        guard let signs = SenderSigns(submission, settings),
            let found = signs.lookalikes.first(where: { !$0.kind.isStrong })
        else { return [] }
        return [found.finding(by: self)]
    }
}
