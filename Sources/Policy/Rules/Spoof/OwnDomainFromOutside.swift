internal import MailMessage

/// Nobody outside writes under a domain of the school, unless the message proves that it comes from there.
package struct OwnDomainFromOutside: Rule {
    package let id: RuleID = "spoof.own-domain-from-outside"
    package let clause: ClauseID = "mail.no-deception"
    package let parties: [Party] = [.outsider]
    package let wordings = [
        Wording("spoof.own-domain-from-outside/envelope"), Wording("spoof.own-domain-from-outside/header"),
    ]

    package init() {}

    // Judged for the whole message only: before the header and its signatures are seen nothing can be proved.
    package func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding] {
        guard case .outside = submission.author else { return [] }
        let authentication = submission.authentication
        let header = submission.senders.header
        if let claim = header?.from.first(where: { isFalse($0, authentication.proves) }) {
            return [finding(wordings[1], claim, authentication)]
        }
        if let claim = header?.sender.first(where: { isFalse($0, authentication.provesSender) }) {
            return [finding(wordings[1], claim, authentication)]
        }
        if let claim = submission.senders.envelope, isFalse(claim, authentication.provesEnvelope) {
            return [finding(wordings[0], claim, authentication)]
        }
        return []
    }

    private func isFalse(_ claim: SenderFacts.Claim, _ isProved: (Domain) -> Bool) -> Bool {
        guard case .school(let domain) = claim.origin else { return false }
        return !isProved(domain)
    }

    private func finding(
        _ wording: Wording,
        _ claim: SenderFacts.Claim,
        _ authentication: AuthenticationFacts
    ) -> Finding {
        // A DNS that doesn't answer proves nothing either way: the sender may come again.
        var finding = Finding(rule: id, clause: clause, wording: wording, isTemporary: authentication.isUndecided)
        if case .school(let domain) = claim.origin {
            finding.parameters = [Finding.Parameter("domain", .text(domain.unicode))]
        }
        return finding
    }
}
