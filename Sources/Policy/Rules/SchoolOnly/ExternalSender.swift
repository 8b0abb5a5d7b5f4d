internal import FoundationEssentials

/// Who gets mail only from within the school gets none from outside, but from those on the allow-list.
///
/// The refusal never says that the mailbox is a child's.
package struct ExternalSender: Rule {
    package let id: RuleID = "school-only.external-sender"
    package let clause: ClauseID = "mail.school-only"
    package let phases: [Phase] = [.recipient, .message]
    package let parties: [Party] = [.outsider]

    package init() {}

    package func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding] {
        guard case .outside = submission.author else { return [] }
        let shielded = submission.audience.people.reduce(0) { count, people in
            guard settings.mode(for: people.parties, in: people.groups) == .internal else { return count }
            let reader = Correspondent(parties: people.parties, groups: people.groups)
            return isAllowed(submission.senders, settings, at: submission.time, reader) ? count : count + people.count
        }
        guard shielded > 0 else { return [] }
        return [Finding(rule: id, clause: clause, measured: shielded, limit: 0)]
    }

    /// Every sender named, in the envelope and in From, is on the list; saying nothing is not being on it.
    private func isAllowed(
        _ senders: SenderFacts,
        _ settings: PolicySettings,
        at time: Date,
        _ reader: Correspondent
    ) -> Bool {
        let envelope = senders.envelope.map { [$0] } ?? []
        let claims = envelope + (senders.header?.from ?? [])
        return !claims.isEmpty && claims.allSatisfy { settings.allows($0, at: time, for: reader) }
    }
}

extension PolicySettings {
    /// Whether an allow-list names the sender, by address or domain.
    func allows(_ claim: SenderFacts.Claim, at time: Date, for reader: Correspondent? = nil) -> Bool {
        if claim.wasAllowed { return true }
        guard case .elsewhere(let domain) = claim.origin else { return false }
        return allows(domain, at: time, for: reader) || claim.address.map { allowsByAddress($0, at: time) } ?? false
    }
}
