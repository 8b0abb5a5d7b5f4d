internal import Database
internal import Directory
internal import FoundationEssentials
internal import MailAuthentication
internal import MailMessage
internal import Policy
internal import School

/// A message that another mail server took in: what the house says of it, and what that server shall change of it.
package struct JudgedMail: Sendable, Hashable {
    package var judgement: Judgement
    package var changes: MessageChanges

    package init(_ judgement: Judgement, changes: MessageChanges = MessageChanges()) {
        self.judgement = judgement
        self.changes = changes
    }
}

extension Gateway {
    /// As `judge(_:at:)`, with what is to be written into the message for its readers.
    /// - Throws: `JudgingError`; `DatabaseError` where the database can't do the work: nothing is counted then.
    package func judgeMail(_ message: ReceivedMessage, at door: Door) async throws -> JudgedMail {
        let moment = moment()
        let examined = try await examine(message, at: door, moment)
        let judgement = try await rooms.database.write { try decide(examined, in: $0) }
        guard !judgement.verdict.refuses else { return JudgedMail(judgement) }
        return JudgedMail(judgement, changes: changes(to: message, examined, judgement, at: door, moment))
    }

    private func changes(
        to message: ReceivedMessage,
        _ examined: Examined,
        _ judgement: Judgement,
        at door: Door,
        _ moment: Moment
    ) -> MessageChanges {
        let parsed = ParsedMessage(bytes: message.bytes)
        guard door.kind == .outside else { return MessageChanges(removed: places(in: parsed, authservID: nil)) }
        let authservID = outside?.authenticator.authservID
        let route = RoutingPlan(message.recipients, plan: plan, roster: moment.roster, on: moment.day)
        let only = route.mailboxes.count == 1 ? route.mailboxes.first : nil
        let marks = Marks(
            examined.dossier.authentication,
            authservID: authservID,
            guardian: examined.dossier.submission.senders.knownGuardian,
            labels: judgement.verdict.labels,
            in: only.flatMap(moment.roster.person)?.language ?? .german,
            moment.settings.settings
        )
        var changes = MessageChanges(
            removed: places(in: parsed, authservID: authservID),
            added: MessageChanges.Field.all(in: marks.fields)
        )
        if let tag = marks.subjectTag, !parsed.subject.hasPrefix(tag) {
            changes.subject =
                MessageChanges.Field.all(
                    in: MessageHeaderEditing.field("Subject", tag + " " + parsed.subject)
                ).first?.value
        }
        if !marks.banner.isEmpty { changes.content = content(of: parsed, under: marks.banner) }
        return changes
    }

    /// The message's content under a banner, as `Marks.applied` makes it on our own road: what was signed stays whole in its part.
    private func content(of message: ParsedMessage, under banner: [String]) -> MessageChanges.Content? {
        guard let content = message.wrappedContent(with: banner.joined(separator: "\n\n") + "\n", .above) else {
            return nil
        }
        var fields = MessageChanges.Field.all(in: content.fields)
        if message.header.first("MIME-Version") == nil {
            fields.insert(MessageChanges.Field("MIME-Version", "1.0"), at: 0)
        }
        return MessageChanges.Content(
            removed: places(in: message) { $0.isAboutContent },
            added: fields,
            body: content.body
        )
    }

    /// Where fields stand that only we write.
    private func places(in message: ParsedMessage, authservID: Domain?) -> [MessageChanges.Place] {
        let forged = authservID.map { AuthenticationResults.forgedFields(in: message.header, authservID: $0) } ?? []
        let ranges = Set(forged.map(\.range))
        return places(in: message) { $0.name.lowercased().hasPrefix(Self.ownPrefix) || ranges.contains($0.range) }
    }

    /// Where fields stand, the last of each name first.
    private func places(in message: ParsedMessage, where isMeant: (HeaderField) -> Bool) -> [MessageChanges.Place] {
        var counts: [String: Int] = [:]
        var places: [MessageChanges.Place] = []
        for field in message.header.fields {
            let name = field.name.lowercased()
            counts[name, default: 0] += 1
            if isMeant(field) { places.append(MessageChanges.Place(field.name, counts[name, default: 1])) }
        }
        return places.reversed()
    }

    /// What every field of ours begins with, in lower case.
    private static let ownPrefix = "schulpost-"
}
