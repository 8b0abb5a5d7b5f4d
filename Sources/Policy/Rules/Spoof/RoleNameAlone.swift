/// The name of an office and nothing else on a foreign address: it may be another school's.
package struct RoleNameAlone: Rule {
    package let id: RuleID = "spoof.role-name-alone"
    package let clause: ClauseID = "mail.no-deception"
    package let parties: [Party] = [.outsider]
    package let defaultAction: Action = .label

    package init() {}

    package func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding] {
        guard let signs = SenderSigns(submission, settings), signs.role?.isAlone == true, signs.roleSeconds == 0 else {
            return []
        }
        return [Finding(rule: id, clause: clause)]
    }
}
