internal import FoundationEssentials
internal import MailMessage

/// What the rules on counts within an hour or a day have in common: when there is room again, and which list to use instead.
struct MassLimit {
    let rule: RuleID
    let limit: Limit

    /// The texts of a rule that counts recipients: with the time of room, with a list, and for a message that is by itself
    /// too big.
    static func wordings(_ rule: RuleID) -> [Wording] {
        ["", "/list", "/alone"].map { Wording(rule.text + $0) }
    }

    /// What a rule finds that counts messages on one channel.
    func messages(
        _ submission: Submission,
        _ settings: PolicySettings,
        on channel: Channel,
        _ window: SendingHistory.Ebb.Window
    ) -> [Finding] {
        guard case .person = submission.author, submission.isCountedMessage(on: channel) else { return [] }
        let sending = submission.history.sending
        let before = window == .hour ? sending.messagesWithinHour : sending.messagesWithinDay
        return findings(submission, settings, before: before, now: 1, window, \.messages)
    }

    /// What a rule finds that counts recipients. An announcement goes through even where the limit is used up.
    func recipients(
        _ submission: Submission,
        _ settings: PolicySettings,
        _ window: SendingHistory.Ebb.Window
    ) -> [Finding] {
        guard case .person = submission.author else { return [] }
        let now = submission.audience.countedRecipients
        guard now > 0 else { return [] }
        let history = submission.history
        let before = window == .hour ? history.recipientsWithinHour : history.sending.recipientsWithinDay
        return findings(submission, settings, before: before, now: now, window, \.recipients)
    }

    /// A finding where `before` and `now` together are more than the author may.
    /// - Parameter amount: what an entry of the history takes out of the count when its time is over.
    func findings(
        _ submission: Submission,
        _ settings: PolicySettings,
        before: Int,
        now: Int,
        _ window: SendingHistory.Ebb.Window,
        _ amount: KeyPath<SendingHistory.Ebb, Int>
    ) -> [Finding] {
        let limit = settings.limit(limit, for: submission)
        let sum = before + now
        guard sum > limit else { return [] }
        let history = submission.history.sending
        let again = history.refill(window, excess: sum - limit, amount, at: submission.time)
        var parameters = [
            Finding.Parameter("before", .number(before)), Finding.Parameter("now", .number(now)),
            Finding.Parameter("again", .instant(again)),
        ]
        var wording = rule.text
        let lists = submission.audience.fittingLists
        if !lists.isEmpty, amount != \.messages {
            wording += "/list"
            parameters.append(Finding.Parameter("list", .unrecorded(AudienceFacts.named(lists))))
        } else if now > limit, amount != \.messages {
            wording += "/alone"
        }
        return [
            Finding(
                rule: rule,
                clause: "mail.no-mass",
                wording: Wording(wording),
                measured: sum,
                limit: limit,
                parameters: parameters
            )
        ]
    }
}

extension AudienceFacts {
    /// Lists in an advice, as many as a line holds.
    static func named(_ lists: [EmailAddress]) -> String {
        // A value is cut after 80 characters; half an address would be worse than one less.
        var text = ""
        for list in lists.prefix(3) {
            let longer = text.isEmpty ? list.description : text + ", " + list.description
            guard longer.count <= TextTemplate.longestValue || text.isEmpty else { break }
            text = longer
        }
        return text
    }
}

extension Submission {
    /// Whether it counts as a message of its author: all but what goes to authorised announcements alone. In a chat or
    /// forum everything is one, whoever reads along.
    package var isCountedMessage: Bool { channel != .mail || audience.countedRecipients > 0 }

    func isCountedMessage(on channel: Channel) -> Bool { self.channel == channel && isCountedMessage }
}
