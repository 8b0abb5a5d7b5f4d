package import MailMessage

/// What a Postfix SMTP server asks its policy service about one message after the other. A value: requests go in, and out come
/// answers and questions for the house.
///
/// Postfix asks about recipients one by one, and says at DATA only how many it has taken. Who they are is known as far as it
/// asked about them, under the same `instance`: on this connection, or on another one where ``PolicyMessages`` remembers it.
/// Of any others there is the number. What Postfix itself refuses is asked about as well, and then missing in that number.
package struct PolicySession: Sendable {
    /// What the house has to say something to.
    package enum Question: Sendable, Hashable {
        case sender(MailEnvelope)
        /// May the sender write to this address? The sender is asked about, too, where that wasn't done before.
        case recipient(EmailAddress, MailEnvelope, asksSender: Bool)
        /// DATA or the end of the message: limits and standing, without the text.
        case envelope(MailEnvelope, RecipientCount, asksSender: Bool)
    }

    /// What Postfix's number adds to the recipients that are known by name.
    package struct RecipientCount: Sendable, Hashable {
        /// How many Postfix has taken; nil where it doesn't say.
        package var taken: Int?
        /// How many of those it hasn't asked about.
        package var unnamed: Int

        package init(taken: Int?, unnamed: Int) {
            self.taken = taken
            self.unnamed = unnamed
        }
    }

    package enum Step: Sendable, Hashable {
        case answer(PolicyAction)
        case ask(Question)
    }

    private let limits: PolicyDelegationLimits
    /// The one that was asked about last.
    package private(set) var message = PolicyMessage(instance: "", sender: "")
    private var question: Question?

    package init(limits: PolicyDelegationLimits = PolicyDelegationLimits()) { self.limits = limits }

    /// - Parameter known: what any connection has heard of the request's `instance` before; nil where nobody remembers it.
    package mutating func receive(_ request: PolicyRequest, remembering known: PolicyMessage? = nil) -> Step {
        let earlier = known ?? message
        message =
            earlier.goesOn(with: request)
            ? earlier : PolicyMessage(instance: request.instance, sender: request.sender)
        question = nil
        switch request.step {
        case .mail: return sender(of: request)
        case .rcpt: return recipient(of: request)
        case .data, .endOfMessage: return whole(request)
        case .connect, .ehlo, .helo, .vrfy, .etrn, nil: return .answer(.indifferent)
        }
    }

    /// The house's answer to what was asked last.
    package mutating func answer(_ answer: MilterSession.Answer) -> PolicyAction {
        guard let asked = question else { return .indifferent }
        question = nil
        if case .refuse(let reply) = answer { return .refuse(reply) }
        message.senderIsWelcome = true
        switch asked {
        case .sender:
            return .indifferent
        case .recipient(let address, _, _):
            message.asked += 1
            if answer != .notOurs { message.recipients.append(address) }
            return .indifferent
        case .envelope:
            message.isJudged = true
            message.recipients = []
            if case .hold(let reason, _) = answer { return .hold(reason) }
            return .indifferent
        }
    }

    private mutating func sender(of request: PolicyRequest) -> Step {
        guard let envelope = envelope(of: request) else { return .answer(.refuse(.unclearSender)) }
        return ask(.sender(envelope))
    }

    private mutating func recipient(of request: PolicyRequest) -> Step {
        guard let envelope = envelope(of: request) else { return .answer(.refuse(.unclearSender)) }
        switch PostfixPath(request.recipient) {
        case .null, .unclear:
            return .answer(.refuse(.unclearRecipient))
        case .postmaster:
            message.asked += 1
            return .answer(.indifferent)
        case .address(let address):
            guard message.asked < limits.recipients else { return .answer(.refuse(.tooManyRecipients)) }
            return ask(.recipient(address, envelope, asksSender: !message.senderIsWelcome))
        }
    }

    private mutating func whole(_ request: PolicyRequest) -> Step {
        guard var envelope = envelope(of: request) else { return .answer(.refuse(.unclearSender)) }
        // At DATA and again at the end of the message, a message is counted once.
        guard !message.isJudged else { return .answer(.indifferent) }
        let taken = request.recipientCount
        var unnamed = max(0, taken - message.asked)
        // The only one that Postfix has taken is named, whether or not it was asked about.
        if taken == 1, case .address(let only) = PostfixPath(request.recipient) {
            if unnamed > 0 || message.recipients.contains(only) { envelope.recipients = [only] }
            unnamed = 0
        }
        guard !envelope.recipients.isEmpty || unnamed > 0 else { return .answer(.indifferent) }
        let count = RecipientCount(taken: taken > 0 ? taken : nil, unnamed: unnamed)
        return ask(.envelope(envelope, count, asksSender: !message.senderIsWelcome))
    }

    private func envelope(of request: PolicyRequest) -> MailEnvelope? {
        let sender: EmailAddress?
        switch PostfixPath(request.sender) {
        case .null: sender = nil
        case .address(let address): sender = address
        case .postmaster, .unclear: return nil
        }
        return MailEnvelope(
            client: request.client,
            sender: sender,
            size: request.size,
            recipients: message.recipients,
            queueID: request.queueID
        )
    }

    private mutating func ask(_ asked: Question) -> Step {
        question = asked
        return .ask(asked)
    }
}
