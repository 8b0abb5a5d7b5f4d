/// The name of somebody who works here on a foreign address, and nothing else speaks against it: they may share the name.
package struct StaffNameAlone: Rule {
    package let id: RuleID = "spoof.staff-name-alone"
    package let clause: ClauseID = "mail.no-deception"
    package let parties: [Party] = [.outsider]
    package let defaultAction: Action = .label

    package init() {}

    package func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding] {
        guard submission.senders.header?.staffName != nil else { return [] }
        guard let signs = SenderSigns(submission, settings), let sum = signs.staffNameSum, sum < SenderSigns.certain,
            sum > 0
        else { return [] }
        return [Finding(rule: id, clause: clause, measured: sum, limit: 0)]
    }
}
