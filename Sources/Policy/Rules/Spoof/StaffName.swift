/// The name of somebody who works here on a foreign address, with a second sign where the name alone says little.
///
/// Weighed: a full name counts two, less where others bear it, where many words stand beside it, or where it is read off
/// the address; an initial, half a double name or a title with the family name counts one. Each second sign counts one: From not
/// proved, a free-mail domain, a first contact, replies that go elsewhere, a look-alike domain, the name of an office
/// beside it. Two make a finding.
package struct StaffName: Rule {
    package let id: RuleID = "spoof.staff-name"
    package let clause: ClauseID = "mail.no-deception"
    package let parties: [Party] = [.outsider]
    package let defaultAction: Action = .hold

    package init() {}

    package func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding] {
        guard submission.senders.header?.staffName != nil else { return [] }
        guard let signs = SenderSigns(submission, settings), let sum = signs.staffNameSum, sum >= SenderSigns.certain
        else { return [] }
        return [Finding(rule: id, clause: clause, measured: sum, limit: SenderSigns.certain - 1)]
    }
}

extension SenderSigns {
    /// From so much on a name is taken for a pretence.
    static let certain = 2

    /// Name and second signs together; nil where no name of ours is shown.
    var staffNameSum: Int? {
        guard let staffName else { return nil }
        let relay = staffName.isRelayed && isProven ? 1 : 0
        return max(0, staffName.weight - relay) + seconds + (role == nil ? 0 : 1)
    }
}
