internal import Directory
internal import Gateway
internal import Logging
internal import MailMessage
internal import NIOCore
internal import SMTPProtocol
internal import School

/// The questions to the house.
extension SMTPConnection {
    func ask(_ action: SMTPServerSession.Action) async -> SMTPServerSession.Action {
        switch action {
        case .checkSender(let mail): return session.senderAnswered(await check(mail))
        case .checkRecipient(let recipient, let sender, let first):
            return session.recipientAnswered(self.answer(await check(recipient, sender, first)))
        case .store(let bytes):
            await spool.append(bytes)
            return session.proceed()
        case .discard:
            spool.clear()
            messageEnded()
            return session.proceed()
        case .deliver(let transaction): return session.messageAnswered(await deliver(transaction))
        case .refuseOversized(let transaction, let size):
            return session.messageAnswered(await refusal(of: transaction, measuring: size))
        case .authenticate(let credentials): return session.loginAnswered(await authenticate(credentials))
        case .awaitSilence, .read, .send, .startTLS, .close: return action
        }
    }

    /// What the next message may have is as it is now: limits change while a connection is open.
    func askForSize() {
        guard session.isBetweenMessages else { return }
        session.take(atMost: house.intake.largestMessage(at: door))
    }

    private func check(
        _ recipient: EmailAddress,
        _ sender: EmailAddress?,
        _ first: EmailAddress?
    ) async -> DoorAnswer {
        if let first {
            let company = await house.intake.checkCompany(of: recipient, with: first, at: door)
            guard company == .welcome else { return company }
        }
        return await house.intake.checkRecipient(recipient, sender: sender, at: door)
    }

    private var door: Door {
        Door(
            kind: listener == .outside ? .outside : .inside,
            peer: peer,
            helo: session.greeting?.name ?? "",
            usesExtendedSMTP: session.greeting?.isExtended ?? false,
            tls: tls,
            author: author
        )
    }

    private func answer(_ answer: DoorAnswer) -> SMTPServerSession.Answer {
        switch answer {
        case .welcome:
            return .welcome
        case .refused(let refusal):
            let reply = SMTPReply(refusal, utf8: session.usesSMTPUTF8)
            logger.info("refused", metadata: ["reply": "\(reply)", "decision": "\(refusal.code?.text ?? "-")"])
            return .refused(reply)
        }
    }

    private func check(_ mail: SMTPMailCommand) async -> SMTPServerSession.Answer {
        if listener != .outside {
            // A lock takes effect on open sessions too.
            guard let author, let authenticator = house.authenticator,
                await authenticator.mayStillUse(.mail, author)
            else {
                logger.info("no longer allowed")
                return .closing(.accountBarred(Self.barred(author?.language ?? .german)))
            }
        }
        return answer(await house.intake.checkSender(mail.sender, size: mail.size, at: door))
    }

    private static func barred(_ language: Language) -> [String] {
        switch language {
        case .german: ["Der Zugang zur Schulpost ist zurzeit gesperrt. Bitte im Sekretariat nachfragen."]
        case .english: ["Access to school mail is locked at the moment. Please ask at the school office."]
        }
    }

    /// The same question as at MAIL, with the size that was measured in the place of the one declared.
    private func refusal(of transaction: SMTPTransaction, measuring size: Int) async -> SMTPReply {
        switch answer(await house.intake.checkSender(transaction.mail.sender, size: size, at: door)) {
        case .refused(let reply), .closing(let reply): reply
        case .welcome: .messageTooBig(limit: session.messageSize)
        }
    }

    private func authenticate(_ credentials: SMTPCredentials) async -> SMTPServerSession.LoginAnswer {
        guard let authenticator = house.authenticator else { return .tryLater }
        let outcome = await authenticator.authenticate(
            login: credentials.login,
            password: credentials.password,
            peer: peer,
            module: .mail
        )
        switch outcome {
        case .welcome(let person):
            author = person
            logger.debug("logged in")
            return .welcome
        case .wrong:
            logger.info("login failed")
            logger.debug("login failed", metadata: ["peer": "\(peer)"])
            return .wrong
        case .barred(let text):
            logger.info("login barred")
            return .barred(text.asciiLines)
        case .tryLater:
            return .tryLater
        }
    }

    private func deliver(_ transaction: SMTPTransaction) async -> SMTPReply {
        let size = spool.count
        defer {
            spool.clear()
            messageEnded()
        }
        let wait = Duration.nanoseconds(timeouts.dataTermination.nanoseconds)
        guard let bytes = await spool.load(waitingAtMost: wait) else {
            logger.warning("no room for a message", metadata: ["octets": "\(size)"])
            return .systemFull
        }
        let outcome = await house.intake.accept(ReceivedMessage(transaction, bytes: bytes), at: door)
        let reply = SMTPReply(outcome, utf8: transaction.mail.usesSMTPUTF8)
        logger.info(
            "message answered",
            metadata: [
                "reply": "\(reply)",
                "decision": "\(outcome.decisionCode ?? "-")",
                "octets": "\(size)",
                "recipients": "\(transaction.recipients.count)",
            ]
        )
        return reply
    }
}

extension IntakeOutcome {
    fileprivate var decisionCode: String? {
        switch self {
        case .accepted(let code), .held(let code, _): code.text
        case .refused(let refusal): refusal.code?.text
        }
    }
}
