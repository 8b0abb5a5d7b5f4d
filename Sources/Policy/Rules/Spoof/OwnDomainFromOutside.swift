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
        if let header = submission.senders.header {
            for claim in header.from + header.sender where isFalse(claim, submission.authentication) {
                return [finding(wordings[1], claim)]
            }
        }
        if let envelope = submission.senders.envelope, isFalse(envelope, submission.authentication) {
            return [finding(wordings[0], envelope)]
        }
        return []
    }

    private func isFalse(_ claim: SenderFacts.Claim, _ authentication: AuthenticationFacts) -> Bool {
        guard case .school(let domain) = claim.origin else { return false }
        return authentication.provenDomain.map { !domain.isWithin($0) } ?? true
    }

    private func finding(_ wording: Wording, _ claim: SenderFacts.Claim) -> Finding {
        var finding = Finding(rule: id, clause: clause, wording: wording)
        if case .school(let domain) = claim.origin {
            finding.parameters = [Finding.Parameter("domain", .text(domain.unicode))]
        }
        return finding
    }
}
