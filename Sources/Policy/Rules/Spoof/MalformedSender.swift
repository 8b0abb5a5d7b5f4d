/// Fields that name a sender so that programs read different ones: several From fields, several addresses without a Sender, none
/// at all, NUL, a broken field name.
package struct MalformedSender: Rule {
    package let id: RuleID = "spoof.malformed-sender"
    package let clause: ClauseID = "mail.no-deception"
    package let parties: [Party] = [.outsider]
    package let defaultAction: Action = .refuse

    package init() {}

    package func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding] {
        guard case .outside = submission.author, let header = submission.senders.header else { return [] }
        var found = header.tricks.intersection(.malformed)
        if submission.senders.lacksAuthorHarmlessly { found.remove(.noAuthor) }
        return found.isEmpty ? [] : [Finding(rule: id, clause: clause, measured: found.count, limit: 0)]
    }
}

extension SenderFacts {
    /// Bounces of old servers come from "MAILER-DAEMON" without a domain; and a message without any From shows readers no
    /// sender to be deceived by.
    var lacksAuthorHarmlessly: Bool { envelope == nil || header?.fromFields == 0 }
}
