internal import MailMessage
internal import School

/// Only who has the right writes to a list.
///
/// Who works here and lacks the right has mostly taken the wrong list: the message is held and its author asked, with the
/// lists of their own that are nearest. The right itself only others give, by releasing it. Everyone else is refused.
package struct ListNotOpen: Rule {
    package let id: RuleID = "lists.not-open"
    package let clause: ClauseID = "mail.no-mass"
    package let phases: [Phase] = [.recipient, .message]
    package let parties = Party.allCases
    package let asksAuthor = true
    package let authorMayConfirm = false
    package let defaultActions = PartyTable(all: Action.refuse)
        .with(.hold, for: .teacher, .staff, .administrator, .head, .dataProtectionOfficer)
    package let wordings = WritingAnswer.Reason.allCases.map(Self.wording)

    package init() {}

    package func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding] {
        guard !submission.audience.lists.isEmpty else { return [] }
        return submission.audience.lists.compactMap { list in
            guard case .denied(let reason) = list.right else { return nil }
            return Finding(
                rule: id,
                clause: clause(for: reason, list),
                wording: Self.wording(reason),
                parameters: [Finding.Parameter("list", .unrecorded(list.address?.description ?? "?"))]
                    + list.narrower.parameters,
                status: .listProhibited
            )
        }
    }

    private func clause(for reason: WritingAnswer.Reason, _ list: ListFacts) -> ClauseID {
        switch reason {
        case .notTheirClass: list.isForGuardians ? "family.guardian-information" : "family.child-information"
        case .outsider, .child, .guardian, .onlyLeaders, .onlyOwners, .notAmongWriters: clause
        }
    }

    private static func wording(_ reason: WritingAnswer.Reason) -> Wording {
        Wording("lists.not-open/" + reason.rawValue)
    }
}
