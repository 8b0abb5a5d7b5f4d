/// A message that claims to be ours, by domain, name or office, and wants its answers at a free-mail address elsewhere.
package struct DivergingReply: Rule {
    package let id: RuleID = "spoof.diverging-reply"
    package let clause: ClauseID = "mail.no-deception"
    package let parties: [Party] = [.outsider]
    package let defaultAction: Action = .hold

    package init() {}

    package func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding] {
        guard submission.senders.header?.replyTo.isEmpty == false else { return [] }
        guard let signs = SenderSigns(submission, settings), signs.replyDiverges, signs.claimsToBeOurs else {
            return []
        }
        return [Finding(rule: id, clause: clause)]
    }
}

extension SenderSigns {
    fileprivate var claimsToBeOurs: Bool {
        header.from.contains(where: \.isOurs) || (staffName?.weight ?? 0) > 0 || role != nil || mentionsSchool
            || lookalikes.contains(where: \.kind.isStrong)
    }
}
