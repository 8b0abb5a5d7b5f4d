/// The name of an office of ours ("Schulleitung", "IServ Admin") or of the school itself on a foreign address, with a
/// second sign: a free-mail domain, a look-alike domain, replies that go elsewhere, our school's name, a name of somebody who
/// works here, or DMARC that fails.
package struct RoleName: Rule {
    package let id: RuleID = "spoof.role-name"
    package let clause: ClauseID = "mail.no-deception"
    package let parties: [Party] = [.outsider]
    package let defaultAction: Action = .hold

    package init() {}

    package func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding] {
        guard let signs = SenderSigns(submission, settings), signs.role != nil || signs.mentionsSchool else {
            return []
        }
        let seconds = signs.roleSeconds
        guard seconds > 0 else { return [] }
        return [Finding(rule: id, clause: clause, measured: seconds, limit: 0)]
    }
}

extension SenderSigns {
    /// What speaks against the name of an office, or of the school.
    var roleSeconds: Int {
        let both = role != nil && mentionsSchool
        return [isFreeMail, !lookalikes.isEmpty, replyDiverges, failsDMARC, both, staffName != nil].count { $0 }
    }
}
