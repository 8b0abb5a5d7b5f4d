internal import Database
internal import FoundationEssentials
internal import MailMessage
internal import MailStore
internal import MessageBodies
internal import Policy
internal import School

/// A held message as its author knows it: notices name it by subject and recipients, not by its code alone.
struct HeldLetter: Sendable {
    let code: String
    let subject: String
    /// As the author wrote them.
    let recipients: [String]

    init(code: String, subject: String, recipients: [String]) {
        self.code = code
        self.subject = String(subject.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(200))
        self.recipients = recipients
    }

    /// Recipients that are named before the others are counted.
    private static let mostNamed = 3

    /// "„Probe“", for subjects of notices.
    func title(_ language: Language) -> String {
        switch (language, subject.isEmpty) {
        case (.german, false): "„\(subject)“"
        case (.german, true): "ohne Betreff"
        case (_, false): "“\(subject)”"
        case (_, true): "without a subject"
        }
    }

    /// "Deine Nachricht „Probe“ an klasse.5a@… und 2 weitere (Vorgang …)".
    func name(to author: Person, held: Bool = true) -> String {
        name(author.language, isChild: author.isChild, held: held)
    }

    func name(to author: Addressee) -> String { name(author.language, isChild: author.isChild, held: true) }

    private func name(_ language: Language, isChild: Bool, held: Bool) -> String {
        let german = language == .german
        let more = recipients.count - Self.mostNamed
        var list = recipients.prefix(Self.mostNamed).joined(separator: ", ")
        if more > 0 { list += german ? " und \(more) weitere" : " and \(more) more" }
        let whose = german ? (isChild ? "Deine" : "Ihre") : "Your"
        let kind = german ? (held ? " angehaltene Nachricht " : " Nachricht ") : (held ? " held message " : " message ")
        let place = list.isEmpty ? "" : (german ? " an " : " to ") + list
        return whose + kind + title(language) + place + (german ? " (Vorgang \(code))" : " (case \(code))")
    }
}

extension Gateway {
    /// The held message for notices about it.
    func letter(_ held: HeldMessage, in connection: any DatabaseConnection) throws -> HeldLetter {
        let octets = min(held.size, 65_536)
        let start = try rooms.bodies.bytes(held.bodyID, range: 0..<max(octets, 0), in: connection) ?? []
        return HeldLetter(
            code: held.decisionCode,
            subject: ParsedMessage(bytes: start).subject,
            recipients: HeldEnvelope(held)?.recipients.map(\.address) ?? []
        )
    }

    /// Whom to tell what becomes of a held message: its author in the school, or one outside whose address is proven; nil
    /// where nobody can be told.
    func addressee(of held: HeldMessage, in roster: Roster) -> Addressee? {
        guard let author = held.author else { return HeldEnvelope(held)?.outsideAuthor.flatMap { Addressee($0) } }
        return roster.person(PersonID(author)).flatMap { Addressee($0, plan) }
    }

    /// Who decides about what this author wrote, in words for the author: "deine Klassenleitung oder die Administration".
    func decidersWords(for author: Addressee, of held: HeldMessage, in roster: Roster) -> HouseNotices.Contact {
        guard case .mailbox(let id) = author.way, let person = roster.person(id) else { return .administrators }
        return decidersWords(for: person, of: held, in: roster)
    }

    func decidersWords(for author: Person, of held: HeldMessage, in roster: Roster) -> HouseNotices.Contact {
        let message = DecidingRights.Message(
            author: author.id,
            about: Set((HeldEnvelope(held)?.about ?? []).map { PersonID($0) })
        )
        let hasClassTeacher =
            author.isChild
            && roster.classes(of: author.id).flatMap(\.owners).contains { owner in
                deciding.mayDecide(owner, on: message, in: roster)
            }
        return hasClassTeacher ? .classTeacher : .administrators
    }
}

extension HeldDecider {
    /// Whom the author may ask about the decision. No names of teachers for those outside.
    func contact(for author: Addressee, in roster: Roster) -> HouseNotices.Contact {
        if case .outside = author.way { return .administrators }
        guard case .person(let id) = self, let person = roster.person(id),
            !person.roles.contains(.administrator), !roster.postmasters.contains(id)
        else { return .administrators }
        return .person(person.displayName)
    }
}

extension Reader {
    /// A person of the school, in their own words.
    init(_ person: Person, in language: Language? = nil) {
        self.init(language ?? person.language, PartySet(roles: person.roles))
    }
}
