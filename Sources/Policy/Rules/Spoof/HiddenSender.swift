/// Something in the sender's name or address is hidden from its reader: marks that turn the direction of writing, control
/// characters or an address in encoded words, a name pushed out of sight.
package struct HiddenSender: Rule {
    package let id: RuleID = "spoof.hidden-sender"
    package let clause: ClauseID = "mail.no-deception"
    package let parties: [Party] = [.outsider]
    package let defaultAction: Action = .hold

    package init() {}

    package func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding] {
        guard case .outside = submission.author, let header = submission.senders.header else { return [] }
        let found = header.tricks.intersection(.hidden)
        return found.isEmpty ? [] : [Finding(rule: id, clause: clause, measured: found.count, limit: 0)]
    }
}
