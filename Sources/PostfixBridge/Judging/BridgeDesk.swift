internal import Directory
internal import Gateway
internal import Logging
internal import MailMessage
internal import PostfixProtocols
internal import ProxyProtocol

/// Turns what a mail server asks into questions to the house, and the house's answers into words of the mail server's
/// protocols.
struct BridgeDesk: Sendable {
    let judge: any MailJudging
    let trustedClients: [IPNetwork]
    let unknownLogins: PostfixBridge.UnknownLogins
    let logger: Logger

    /// The field by which a held message is found again, and its decision told of.
    static let decisionField = "Schulpost-Decision"

    /// Who stands at the door.
    private enum Standing {
        case door(Door)
        /// Nothing of theirs is judged.
        case exempt
        case unknown
    }

    func answer(_ question: MilterSession.Question) async -> MilterSession.Answer {
        switch question {
        case .sender(let envelope): await sender(envelope)
        case .recipient(let address, let envelope): await recipient(address, envelope)
        case .message(let envelope, let content): await message(envelope, content)
        }
    }

    func answer(_ question: PolicySession.Question) async -> MilterSession.Answer {
        switch question {
        case .sender(let envelope): return await sender(envelope)
        case .recipient(let address, let envelope, let asksSender):
            if asksSender {
                let answer = await sender(envelope)
                guard answer == .welcome else { return answer }
            }
            return await recipient(address, envelope)
        case .envelope(let envelope, let count, let asksSender):
            if asksSender {
                let answer = await sender(envelope)
                guard answer == .welcome else { return answer }
            }
            return await whole(envelope, count)
        }
    }

    private func sender(_ envelope: MailEnvelope) async -> MilterSession.Answer {
        switch standing(of: envelope.client) {
        case .exempt: return .welcome
        case .unknown: return refuse(.unknownLogin, envelope)
        case .door(let door):
            switch await judge.checkSender(envelope.sender, size: envelope.size, at: door) {
            case .welcome: return .welcome
            case .refused(let refusal): return refuse(refusal, envelope)
            }
        }
    }

    private func recipient(_ address: EmailAddress, _ envelope: MailEnvelope) async -> MilterSession.Answer {
        switch standing(of: envelope.client) {
        case .exempt: return .notOurs
        case .unknown: return refuse(.unknownLogin, envelope)
        case .door(let door):
            let answer = await judge.checkRecipient(
                address,
                sender: envelope.sender,
                company: envelope.recipients,
                at: door
            )
            switch answer {
            case .welcome: return .welcome
            case .notOurs: return .notOurs
            case .refused(let refusal): return refuse(refusal, envelope)
            }
        }
    }

    private func message(_ envelope: MailEnvelope, _ content: MilterContent) async -> MilterSession.Answer {
        guard !envelope.recipients.isEmpty else { return .notOurs }
        switch (standing(of: envelope.client), content) {
        case (.exempt, _): return .notOurs
        case (.unknown, _): return refuse(.unknownLogin, envelope)
        case (_, .dropped(.tooLong)): return refuse(.messageTooLong, envelope)
        case (_, .dropped(.tooManyFields)): return refuse(.headerTooLongToJudge, envelope)
        case (_, .dropped(.noRoom)): return refuse(.unavailable, envelope)
        case (.door(let door), .octets(let bytes)):
            let message = ReceivedMessage(
                sender: envelope.sender,
                recipients: envelope.recipients.map { EnvelopeRecipient($0) },
                bytes: bytes
            )
            return answer(await judge.judge(message, at: door), envelope)
        }
    }

    private func whole(
        _ envelope: MailEnvelope,
        _ count: PolicySession.RecipientCount
    ) async -> MilterSession.Answer {
        switch standing(of: envelope.client) {
        case .exempt: return .welcome
        case .unknown: return refuse(.unknownLogin, envelope)
        case .door(let door):
            let answer = await judge.judgeEnvelope(
                sender: envelope.sender,
                recipients: envelope.recipients,
                count: RecipientCount(taken: count.taken, unnamed: count.unnamed),
                size: envelope.size,
                at: door
            )
            return self.answer(answer, envelope)
        }
    }

    private func answer(_ answer: MailAnswer, _ envelope: MailEnvelope) -> MilterSession.Answer {
        switch answer {
        case .accepted(let changes): return .welcome(edits(changes))
        case .refused(let refusal): return refuse(refusal, envelope)
        case .held(let code, let changes):
            logger.info("held", metadata: ["code": "\(code.text)", "queue-id": "\(envelope.queueID)"])
            return .hold(
                reason: "Schulpost \(code.text)",
                edits(changes) + [.insert(name: Self.decisionField, value: code.text)]
            )
        }
    }

    private func refuse(_ refusal: Refusal, _ envelope: MailEnvelope) -> MilterSession.Answer {
        logger.info(
            "refused",
            metadata: ["code": "\(refusal.code?.text ?? "none")", "queue-id": "\(envelope.queueID)"]
        )
        return .refuse(PostfixReply(refusal))
    }

    private func edits(_ changes: MessageChanges) -> [MilterEdit] {
        var edits: [MilterEdit] = changes.content.map { [content($0)] } ?? []
        edits += removals(changes.removed)
        if let subject = changes.subject { edits.append(.change(index: 1, name: "Subject", value: lines(subject))) }
        edits += insertions(changes.added)
        return edits
    }

    /// Comes before the other fields, so that it ends up below them.
    private func content(_ content: MessageChanges.Content) -> MilterEdit {
        .content(removals(content.removed) + insertions(content.added), body: content.body)
    }

    private func removals(_ places: [MessageChanges.Place]) -> [MilterEdit] {
        places.map { .change(index: UInt32(clamping: $0.index), name: $0.name, value: "") }
    }

    /// Each goes above all others: the first in the end.
    private func insertions(_ fields: [MessageChanges.Field]) -> [MilterEdit] {
        fields.reversed().map { .insert(name: $0.name, value: lines($0.value)) }
    }

    private func lines(_ value: String) -> String {
        String(decoding: value.utf8.filter { $0 != 0x0D }, as: UTF8.self)
    }

    private func standing(of client: MailClient) -> Standing {
        if let login = client.login {
            guard let author = judge.author(login) else { return unknownLogins == .refuse ? .unknown : .exempt }
            return .door(
                Door(kind: .inside, peer: client.address, helo: client.helo, tls: client.tls, author: author)
            )
        }
        if let address = IPAddress(peer: client.address), trustedClients.contains(where: { $0.contains(address) }) {
            return .exempt
        }
        return .door(Door(kind: .outside, peer: client.address, helo: client.helo, tls: client.tls))
    }
}
