internal import Database
internal import Directory
internal import FoundationEssentials
internal import MailAuthentication
package import MailMessage
internal import Policy
internal import School

/// A message that another mail server took in: what the house says of it, and what that server shall change above it.
package struct JudgedMail: Sendable, Hashable {
    package var judgement: Judgement
    package var changes: HeaderChanges

    package init(_ judgement: Judgement, changes: HeaderChanges = HeaderChanges()) {
        self.judgement = judgement
        self.changes = changes
    }
}

/// Changes to a message's header, for a mail server that makes them itself.
package struct HeaderChanges: Sendable, Hashable {
    /// One field: its name, and its value without the space after the colon and the last line end.
    package struct Field: Sendable, Hashable {
        package var name: String
        /// Folded; lines end in CRLF.
        package var value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// A field that is there, counted from 1 among those of its name.
    package struct Place: Sendable, Hashable {
        package var name: String
        package var index: Int

        package init(_ name: String, _ index: Int) {
            self.name = name
            self.index = index
        }
    }

    /// What only pretends to be our word, the last of each name first: so no place moves before its turn.
    package var removed: [Place]
    /// To stand above all others, in this order.
    package var added: [Field]
    /// The new value of Subject; nil leaves it.
    package var subject: String?

    package init(removed: [Place] = [], added: [Field] = [], subject: String? = nil) {
        self.removed = removed
        self.added = added
        self.subject = subject
    }
}

extension Gateway {
    /// As `judge(_:at:)`, with what is to be written above the message for its readers.
    /// - Throws: `JudgingError`; `DatabaseError` where the database can't do the work: nothing is counted then.
    package func judgeMail(_ message: ReceivedMessage, at door: Door) async throws -> JudgedMail {
        let moment = moment()
        let examined = try await examine(message, at: door, moment)
        let judgement = try await rooms.database.write { try decide(examined, in: $0) }
        guard !judgement.verdict.refuses else { return JudgedMail(judgement) }
        return JudgedMail(judgement, changes: changes(to: message, examined, judgement, at: door, moment))
    }

    /// Judges an envelope alone, for servers that have no text to show: rights, standing and limits.
    /// - Parameter size: octets of the message; nil where they aren't known.
    /// - Throws: `DatabaseError` where the database can't do the work: nothing is counted then.
    package func judgeEnvelope(
        sender: EmailAddress?,
        recipients: [EmailAddress],
        size: Int?,
        at door: Door
    ) async throws -> Judgement {
        let moment = moment()
        let route = RoutingPlan(
            recipients.map { EnvelopeRecipient($0) },
            plan: plan,
            roster: moment.roster,
            on: moment.day
        )
        var submission = moment.facts.submission(at: door, sender: sender, route: route)
        submission.content.rawSize = size ?? 0
        let examined = Examined(
            dossier: Dossier(code: DecisionCode.make(), moment: moment, submission: submission),
            checker: checker(for: route, at: door)
        )
        return try await rooms.database.write { try decide(examined, in: $0) }
    }

    private func changes(
        to message: ReceivedMessage,
        _ examined: Examined,
        _ judgement: Judgement,
        at door: Door,
        _ moment: Moment
    ) -> HeaderChanges {
        let parsed = ParsedMessage(bytes: message.bytes)
        guard door.kind == .outside else { return HeaderChanges(removed: places(in: parsed, authservID: nil)) }
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
        var changes = HeaderChanges(
            removed: places(in: parsed, authservID: authservID),
            added: HeaderChanges.Field.all(in: marks.fields)
        )
        if let tag = marks.subjectTag, !parsed.subject.hasPrefix(tag) {
            changes.subject =
                HeaderChanges.Field.all(
                    in: MessageHeaderEditing.field("Subject", tag + " " + parsed.subject)
                ).first?.value
        }
        return changes
    }

    /// Where fields stand that only we write.
    private func places(in message: ParsedMessage, authservID: Domain?) -> [HeaderChanges.Place] {
        let forged = authservID.map { AuthenticationResults.forgedFields(in: message.header, authservID: $0) } ?? []
        let ranges = Set(forged.map(\.range))
        var counts: [String: Int] = [:]
        var places: [HeaderChanges.Place] = []
        for field in message.header.fields {
            let name = field.name.lowercased()
            counts[name, default: 0] += 1
            guard name.hasPrefix(Self.ownPrefix) || ranges.contains(field.range) else { continue }
            places.append(HeaderChanges.Place(field.name, counts[name, default: 1]))
        }
        return places.reversed()
    }

    /// What every field of ours begins with, in lower case.
    private static let ownPrefix = "schulpost-"
}

extension HeaderChanges.Field {
    /// The fields in lines of a header.
    static func all(in lines: [UInt8]) -> [Self] {
        ParsedMessage(bytes: lines + Array("\r\n".utf8)).header.fields.map { field in
            let text = lines[field.range].dropFirst(field.name.utf8.count + 1)
            let value = text.drop { $0 == 0x20 }
            let end = value.suffix(2).elementsEqual([0x0D, 0x0A]) ? 2 : 0
            return Self(field.name, String(decoding: value.dropLast(end), as: UTF8.self))
        }
    }
}
