internal import MailMessage

/// A child writes to a list of guardians, whatever right to it somebody gave: letters to parents come from the school.
package struct ChildToGuardians: Rule {
    package let id: RuleID = "separation.child-to-guardians"
    package let clause: ClauseID = "family.guardian-information"
    package let phases: [Phase] = [.recipient, .message]
    package let parties: [Party] = [.child]

    package init() {}

    package func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding] {
        guard case .person(let person) = submission.author, person.parties.contains(PartySet.child),
            person.parties.isDisjoint(with: .employees)
        else { return [] }
        return submission.audience.lists.filter { $0.isForGuardians || $0.guardians > 0 && $0.children == 0 }.prefix(1)
            .map { list in
                Finding(
                    rule: id,
                    clause: clause,
                    parameters: [Finding.Parameter("list", .unrecorded(list.address?.description ?? "?"))],
                    status: .listProhibited
                )
            }
    }
}
