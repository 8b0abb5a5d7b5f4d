package import MailMessage

/// One connection of a mail server that asks about messages as they come (the milter protocol of Sendmail 8.14, version 6,
/// which Postfix speaks). A value: commands go in, and out come replies and questions for the house.
///
/// A mail server's word is taken for what only it can know: who its client is, and who has logged in. Whatever it says in
/// a wrong order ends the connection, and the mail server does with the message what its own settings say.
package struct MilterSession: Sendable {
    /// What the house has to say something to; ``answer(_:)`` goes on from there.
    package enum Question: Sendable, Hashable {
        /// MAIL: may this sender go on?
        case sender(MailEnvelope)
        /// RCPT: may the sender of this envelope write to this address?
        case recipient(EmailAddress, MailEnvelope)
        /// The whole of it.
        case message(MailEnvelope, MilterContent)
    }

    /// What the house says to it.
    package enum Answer: Sendable, Hashable {
        /// Nothing against it, with changes to the message (of whole messages only).
        case welcome([MilterEdit])
        /// An address that isn't ours to judge: the mail server's affair.
        case notOurs
        /// Whole messages only: to be kept for a person's decision.
        case hold(reason: String, [MilterEdit])
        case refuse(PostfixReply)

        package static let welcome = Answer.welcome([])
    }

    package enum Step: Sendable, Hashable {
        /// Nothing to say.
        case quiet
        case reply(MilterReply)
        case ask(Question)
        /// The connection is over.
        case close
    }

    private enum State: Sendable, Hashable {
        case beforeNegotiation
        case negotiated
        case over
    }

    private let limits: MilterLimits
    private var state = State.beforeNegotiation
    /// The message under way, from MAIL on. Beside the state, so that its octets grow in place.
    private var transaction: MilterTransaction?
    private var options = MilterOptions.wanted
    private var connection = MailClient()
    private var macros = MilterMacros()
    private var question: Question?

    package init(limits: MilterLimits = MilterLimits()) { self.limits = limits }

    /// Octets of the message that the session holds at the moment.
    package var heldOctets: Int { transaction?.content.count ?? 0 }

    /// There is no room for more of this message: what is held of it is let go, and it can only come again later.
    package mutating func runOutOfRoom() { transaction?.content.drop(.noRoom) }

    package mutating func receive(_ command: MilterCommand) -> Step {
        switch (state, command) {
        case (.beforeNegotiation, .negotiate(let offer)):
            guard let agreed = MilterOptions.wanted.agreed(with: offer) else { return close() }
            options = agreed
            state = .negotiated
            return .reply(.negotiated(agreed))
        case (.beforeNegotiation, _), (.over, _), (_, .quit), (_, .negotiate):
            return close()
        case (_, .quitForNewConnection):
            connection = MailClient()
            endMessage()
            macros = MilterMacros()
            return .quiet
        case (_, .abort):
            endMessage()
            return .quiet
        case (_, .macros(let command, let named)):
            macros.take(named, for: command, limit: limits.macro)
            return .quiet
        case (_, .unknown):
            return .reply(.proceed)
        case (_, .connect(_, let address)) where transaction == nil:
            connection = MailClient(address: address)
            return reply(unless: .noReplyToConnect)
        case (_, .helo(let name)):
            // A second EHLO ends the message that was begun (RFC 5321 §4.1.4).
            endMessage()
            connection.helo = String(name.prefix(255))
            return reply(unless: .noReplyToHELO)
        case (_, .mail(let words)) where transaction == nil:
            return mail(words)
        default:
            return receiveMessage(command)
        }
    }

    /// The house's answer to what was asked last.
    package mutating func answer(_ answer: Answer) -> [MilterReply] {
        guard let asked = question else { return [] }
        question = nil
        switch (asked, answer) {
        case (.message, _):
            defer { endMessage() }
            return lastWords(answer)
        case (.sender, .refuse(let reply)):
            endMessage()
            return [.refuse(reply)]
        case (.recipient, .refuse(let reply)):
            return [.refuse(reply)]
        case (.recipient(let address, _), .welcome), (.recipient(let address, _), .hold):
            transaction?.envelope.recipients.append(address)
            return [.proceed]
        case (.sender, _), (.recipient, .notOurs):
            return [.proceed]
        }
    }

    private func lastWords(_ answer: Answer) -> [MilterReply] {
        switch answer {
        case .welcome(let edits): return edited(edits) + [.accept]
        case .notOurs: return [.accept]
        case .refuse(let reply): return [.refuse(reply)]
        case .hold(let reason, let edits):
            // A mail server that can't keep it must not let it through either.
            guard options.actions.contains(.quarantine) else { return [.tryLater] }
            return edited(edits) + [.quarantine(reason: reason), .accept]
        }
    }

    private func edited(_ edits: [MilterEdit]) -> [MilterReply] {
        edits.filter { options.actions.isSuperset(of: $0.needs) }.map {
            .edit(options.steps.contains(.leadingSpace) ? $0.withLeadingSpace : $0)
        }
    }

    private mutating func endMessage() {
        question = nil
        macros.endMessage()
        transaction = nil
    }

    private mutating func close() -> Step {
        state = .over
        endMessage()
        return .close
    }

    private func reply(unless silence: MilterSteps) -> Step {
        options.steps.contains(silence) ? .quiet : .reply(.proceed)
    }

    private mutating func ask(_ asked: Question) -> Step {
        question = asked
        return .ask(asked)
    }
}

extension MilterSession {
    private mutating func mail(_ words: [String]) -> Step {
        let sender: EmailAddress?
        switch PostfixPath(words.first ?? "") {
        case .null: sender = nil
        case .address(let address): sender = address
        case .postmaster, .unclear: return .reply(.refuse(.unclearSender))
        }
        var client = connection
        client.login = macros.login
        client.tls = macros.tls
        let envelope = MailEnvelope(client: client, sender: sender, size: Self.size(words.dropFirst()))
        transaction = MilterTransaction(envelope: envelope, keepsLeadingSpace: options.steps.contains(.leadingSpace))
        return ask(.sender(envelope))
    }

    /// SIZE= (RFC 1870 §3): at most 20 digits.
    private static func size(_ arguments: ArraySlice<String>) -> Int? {
        arguments.lazy.filter { $0.uppercased().hasPrefix("SIZE=") }.compactMap { Int($0.dropFirst(5)) }.first
    }

    /// What belongs to a message under way.
    private mutating func receiveMessage(_ command: MilterCommand) -> Step {
        guard let phase = transaction?.phase else { return close() }
        switch command {
        case .recipient(let words) where phase == .envelope:
            return recipient(words)
        case .data where phase == .envelope:
            return .reply(.proceed)
        case .header(let name, let value) where phase < .body:
            transaction?.addField(name, value, limits)
            return reply(unless: .noReplyToHeader)
        case .endOfHeaders where phase < .body:
            transaction?.endHeader(limits)
            return reply(unless: .noReplyToEndOfHeaders)
        case .body(let octets):
            transaction?.addBody(octets, limits)
            return reply(unless: .noReplyToBody)
        case .endOfBody(let octets):
            transaction?.addBody(octets, limits)
            transaction?.envelope.queueID = macros.queueID
            guard let transaction, transaction.recipientsSeen > 0 else { return close() }
            return ask(.message(transaction.envelope, transaction.content))
        default:
            return close()
        }
    }

    private mutating func recipient(_ words: [String]) -> Step {
        guard let seen = transaction?.recipientsSeen, seen < limits.recipients else {
            return .reply(.refuse(.tooManyRecipients))
        }
        switch PostfixPath(words.first ?? "") {
        case .null, .unclear:
            return .reply(.refuse(.unclearRecipient))
        case .postmaster:
            transaction?.recipientsSeen += 1
            return .reply(.proceed)
        case .address(let address):
            transaction?.recipientsSeen += 1
            transaction?.envelope.queueID = macros.queueID
            guard let envelope = transaction?.envelope else { return close() }
            return ask(.recipient(address, envelope))
        }
    }
}
