internal import Database
internal import Delivery
internal import Directory
internal import FoundationEssentials
internal import MailMessage
internal import MailStore
internal import MessageBodies
internal import NameFolding
internal import Policy
internal import School

extension Filing {
    /// Keeps the message as it was submitted until somebody decides; where its rules ask the author, the author is asked.
    /// - Parameters:
    ///   - original: the body as submitted; nil prepares it here.
    ///   - decision: by which it is found; nil where there is none but its code.
    func hold(
        _ original: PreparedBody? = nil,
        _ decision: Decision? = nil,
        in connection: any DatabaseConnection
    ) throws {
        let original = original ?? gateway.rooms.bodies.prepare(message.bytes)
        let body = try gateway.rooms.bodies.store(original, in: connection)
        let outsideAuthor = OutsideAuthor(
            message,
            composed.parsed,
            at: door,
            matter.authentication,
            guardian: matter.guardian,
            plan: gateway.plan,
            moment.roster
        )
        let about = named
        let envelope = HeldEnvelope(message, at: door, outsideAuthor: outsideAuthor, about: about)
        let held = HeldMessage(
            id: UniqueID.make(at: moment.now),
            bodyID: body,
            size: message.bytes.count,
            envelope: try envelope.text,
            decisionCode: code.text,
            author: door.author?.id.text,
            heldAt: moment.now,
            expiresAt: moment.now.addingTimeInterval(Gateway.longestHold)
        )
        try gateway.rooms.held.hold(held, in: connection)
        let reasons = decision?.verdict.decisive ?? []
        try note(held, reasons, in: connection)
        if try !ask(held, reasons, in: connection), decision != nil {
            try tell(of: held, reasons, in: connection)
        }
    }

    /// Who decides about messages and is named by a child or guardian in this one.
    private var named: [PersonID] {
        guard let author, !author.isStaff else { return [] }
        let roster = moment.roster
        let concerned = gateway.deciding.classes(
            concernedBy: DecidingRights.Message(author: author.id, route),
            in: roster
        )
        let deciders =
            concerned.flatMap(\.owners) + roster.postmasters
            + roster.people.filter {
                $0.roles.contains(.administrator) || gateway.deciding.mayStandIn($0.id, in: roster)
            }
            .map(\.id)
        let text = composed.parsed.subject + " " + composed.parsed.plainText(limit: Self.longestRead)
        // Names are folded, and no more of them than names are long.
        let words = Set(text.split(whereSeparator: \.isWhitespace).flatMap { Folding.words(of: $0) })
        return Set(deciders).filter { id in
            guard let person = roster.person(id) else { return false }
            let name = Folding.words(of: person.familyName)
            // A name that the author bears as well is mostly the author's.
            return !name.isEmpty && words.isSuperset(of: name) && name != Folding.words(of: author.familyName)
        }
        .sorted()
    }

    /// Octets of a message in which names are looked for.
    private static let longestRead = 64 << 10

    /// The message as its author knows it.
    var letter: HeldLetter {
        HeldLetter(
            code: code.text,
            subject: composed.parsed.subject,
            recipients: message.recipients.map(\.address.description)
        )
    }

    /// Whoever of the school wrote it learns at once that it waits, why, and what happens next. Those outside were told in
    /// the answer to their mail server.
    private func tell(of held: HeldMessage, _ reasons: [Finding], in connection: any DatabaseConnection) throws {
        guard let author, author.hasMailbox else { return }
        let settings = moment.settings.settings
        let reader = Reader(author)
        let notice = HouseNotices(plan: gateway.plan, now: moment.now).held(
            letter,
            because: reasons.prefix(3).flatMap { $0.explanation(for: reader, settings).lines },
            gateway.decidersWords(for: author, of: held, in: moment.roster),
            until: held.expiresAt,
            to: author
        )
        if let notice { try gateway.file(notice, to: author.id, in: connection) }
    }

    private func note(_ held: HeldMessage, _ reasons: [Finding], in connection: any DatabaseConnection) throws {
        let concerned = gateway.deciding.classes(
            concernedBy: DecidingRights.Message(author: door.author?.id, route),
            in: moment.roster
        )
        try HeldTraits.note(
            held.id,
            rules: reasons.map(\.rule),
            roles: author.map { PartySet(roles: $0.roles) } ?? .outsider,
            classes: concerned.map(\.id),
            in: connection
        )
    }

    /// Asks the author what was meant, where all that holds the message is of that kind.
    /// - Returns: whether the author was asked.
    private func ask(_ held: HeldMessage, _ reasons: [Finding], in connection: any DatabaseConnection) throws -> Bool {
        guard let author, author.isStaff, author.hasMailbox, gateway.asksAuthor(reasons) else { return false }
        let token = HeldToken.make()
        try HeldTokens.insert(token, of: held.id, for: author.id, until: held.expiresAt, in: connection)
        let words = HeldWords(language: author.language, roster: moment.roster, day: moment.day)
        let settings = moment.settings.settings
        let notice = HouseNotices(plan: gateway.plan, now: moment.now).question(
            HouseNotices.Question(
                code: code.text,
                subject: String(composed.parsed.subject.prefix(200)),
                audience: words.audience(route),
                reasons: reasons.prefix(2).flatMap {
                    $0.explanation(for: Reader(author), settings).lines
                },
                proposals: gateway.proposals(reasons, by: author.id, words, moment.roster),
                mayConfirm: gateway.authorMayConfirm(reasons),
                link: gateway.site + "/held/" + token.text
            ),
            to: author
        )
        guard let notice else { return false }
        try gateway.file(notice, to: author.id, in: connection)
        return true
    }
}

extension Gateway {
    /// Whether it is for the author to say what was meant: every reason is of a rule that asks.
    func asksAuthor(_ reasons: [Finding]) -> Bool {
        !reasons.isEmpty && reasons.allSatisfy { finding in checker.rule(finding.rule)?.asksAuthor == true }
    }

    /// Whether an author who is asked may send it as it is: where no reason is that a right is missing.
    func authorMayConfirm(_ reasons: [Finding]) -> Bool {
        !reasons.isEmpty && reasons.allSatisfy { finding in checker.rule(finding.rule)?.authorMayConfirm == true }
    }

    /// Where the school's pages are, without a slash at its end.
    package var site: String { verification.site }
}

extension PolicyChecker {
    /// The rule of an id.
    func rule(_ id: RuleID) -> (any Rule)? { rules.first { $0.id == id } }
}
