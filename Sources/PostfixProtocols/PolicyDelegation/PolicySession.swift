package import MailMessage

/// One connection of a Postfix SMTP server that asks its policy service. A value: requests go in, and out come answers and
/// questions for the house.
///
/// Postfix asks about recipients one by one, and says at DATA only how many there are. The whole audience is known where as
/// many were asked about on this connection, under the same `instance`; only then can limits be judged and counted.
package struct PolicySession: Sendable {
    /// What the house has to say something to.
    package enum Question: Sendable, Hashable {
        case sender(MailEnvelope)
        /// May the sender write to this address? The sender is asked about, too, where that wasn't done before.
        case recipient(EmailAddress, MailEnvelope, asksSender: Bool)
        /// DATA or the end of the message, with every recipient known: limits and standing, without the text.
        case envelope(MailEnvelope)
    }

    package enum Step: Sendable, Hashable {
        case answer(PolicyAction)
        case ask(Question)
    }

    private struct Message: Sendable, Hashable {
        var instance: String
        var senderIsWelcome = false
        var recipients: [EmailAddress] = []
        /// Recipients that we said nothing against, ours or not.
        var taken = 0
        var isJudged = false
    }

    private let limits: PolicyDelegationLimits
    private var message = Message(instance: "")
    private var question: Question?

    package init(limits: PolicyDelegationLimits = PolicyDelegationLimits()) { self.limits = limits }

    package mutating func receive(_ request: PolicyRequest) -> Step {
        if request.instance != message.instance || request.instance.isEmpty {
            message = Message(instance: request.instance)
        }
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
        switch asked {
        case .sender:
            message.senderIsWelcome = true
            return .indifferent
        case .recipient(let address, _, _):
            message.senderIsWelcome = true
            message.taken += 1
            if answer != .notOurs { message.recipients.append(address) }
            return .indifferent
        case .envelope:
            message.isJudged = true
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
            message.taken += 1
            return .answer(.indifferent)
        case .address(let address):
            guard message.taken < limits.recipients else { return .answer(.refuse(.tooManyRecipients)) }
            return ask(.recipient(address, envelope, asksSender: !message.senderIsWelcome))
        }
    }

    private mutating func whole(_ request: PolicyRequest) -> Step {
        guard let envelope = envelope(of: request) else { return .answer(.refuse(.unclearSender)) }
        // At DATA and again at the end of the message, a message is counted once.
        guard !message.isJudged, !request.instance.isEmpty, !message.recipients.isEmpty,
            message.taken == request.recipientCount
        else { return .answer(.indifferent) }
        return ask(.envelope(envelope))
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
