/// One message to children and guardians at once: each has their own mailbox, and their own letters.
///
/// Announcements to a class and to its guardians in one message are as if they had been sent one by one: each list gets its
/// own, and neither knows of the other. What is found is somebody named by hand among them. In a chat or forum all read the
/// same: there lists are found as well.
package struct MixedAudience: Rule {
    package let id: RuleID = "separation.mixed-audience"
    package let clause: ClauseID = "family.separate-mailboxes"
    package let defaultAction: Action = .hold
    /// Who writes knows whether it was meant.
    package let asksAuthor = true

    package init() {}

    package func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding] {
        guard case .person(let author) = submission.author else { return [] }
        // By their private addresses, too; what a child writes to its own family is no letter of the school.
        let isStaff = !author.parties.isDisjoint(with: .employees)
        let byAddress = isStaff ? submission.audience.guardiansByAddress : 0
        var reach = AudienceReach(submission.audience)
        reach.guardians += byAddress
        guard reach.children > 0, reach.guardians > 0 else { return [] }
        var byHand = submission.audience
        if submission.channel == .mail { byHand.lists.removeAll { $0.right == .announcement } }
        let named = AudienceReach(byHand)
        guard named.children > 0 || named.guardians + byAddress > 0 else { return [] }
        return [
            Finding(
                rule: id,
                clause: clause,
                parameters: [
                    Finding.Parameter("children", .number(reach.children)),
                    Finding.Parameter("guardians", .number(reach.guardians)),
                ]
            )
        ]
    }
}

/// How many children and guardians a submission reaches. Who works here counts as neither; a group whose members are both
/// is as its owners want it.
struct AudienceReach {
    private(set) var children = 0
    var guardians = 0
    /// Whether everyone whom it reaches works here.
    private(set) var isStaffOnly: Bool

    init(_ audience: AudienceFacts) {
        isStaffOnly = audience.outside.isEmpty && (!audience.people.isEmpty || !audience.lists.isEmpty)
        for people in audience.people where people.parties.isDisjoint(with: .employees) {
            isStaffOnly = false
            if people.parties.contains(PartySet.child) {
                children += people.count
            } else if people.parties.contains(PartySet.guardian) {
                guardians += people.count
            }
        }
        for list in audience.lists {
            let forGuardians = list.guardians > 0 || list.isForGuardians
            if list.children > 0 || forGuardians || list.staff == 0 { isStaffOnly = false }
            if list.children > 0, list.guardians > 0 { continue }
            children += list.children
            guardians += forGuardians ? max(list.guardians, 1) : 0
        }
    }
}

extension PartySet {
    /// Whoever works for the school.
    package static let employees: PartySet = [.teacher, .staff, .administrator, .head, .dataProtectionOfficer]
}
