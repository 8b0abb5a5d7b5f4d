internal import FoundationEssentials
internal import MailMessage

/// Who may write only within the school doesn't write outside, but to those on the allow-list.
package struct ExternalRecipient: Rule {
    package let id: RuleID = "school-only.external-recipient"
    package let clause: ClauseID = "mail.school-only"
    package let phases: [Phase] = [.recipient, .message]

    package init() {}

    package func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding] {
        guard !submission.audience.outside.isEmpty, case .person = submission.author,
            settings.mode(for: submission.author) == .internal
        else { return [] }
        let foreign = submission.audience.outside.lazy
            .map { ($0.domain, notAllowed($0, submission, settings)) }
            .filter { $0.1 > 0 }
        guard let (domain, _) = foreign.first else { return [] }
        return [
            Finding(
                rule: id,
                clause: clause,
                measured: foreign.reduce(0) { $0 + $1.1 },
                limit: 0,
                parameters: [Finding.Parameter("domain", .text(domain.unicode))]
            )
        ]
    }

    private func notAllowed(
        _ group: AudienceFacts.OutsideCount,
        _ submission: Submission,
        _ settings: PolicySettings
    ) -> Int {
        let author = Correspondent(parties: submission.author.parties, groups: submission.author.groups)
        if settings.allows(group.domain, at: submission.time, for: author) { return 0 }
        let allowed = settings.allowedByAddress(in: group, at: submission.time)
        return max(group.count - allowed, 0)
    }
}

extension PolicySettings {
    /// How many of a domain's recipients an allow-list names by address.
    func allowedByAddress(in group: AudienceFacts.OutsideCount, at time: Date) -> Int {
        guard !allowed.isEmpty else { return group.allowedByAddress }
        return max(group.allowedByAddress, group.addresses.count { allowsByAddress($0, at: time) })
    }
}
