/// Rare but lawful forms of a sender: a group, an address in a comment or as a name, several authors with a Sender, invisible
/// characters, a second Sender.
package struct UnusualSender: Rule {
    package let id: RuleID = "spoof.unusual-sender"
    package let clause: ClauseID = "mail.no-deception"
    package let parties: [Party] = [.outsider]
    package let defaultAction: Action = .label

    package init() {}

    package func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding] {
        guard case .outside = submission.author, let header = submission.senders.header else { return [] }
        let isHarmless = submission.senders.lacksAuthorHarmlessly
        let found = header.tricks.intersection(isHarmless ? .unusual.union(.noAuthor) : .unusual)
        return found.isEmpty ? [] : [Finding(rule: id, clause: clause, measured: found.count, limit: 0)]
    }
}
