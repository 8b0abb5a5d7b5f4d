internal import Database
internal import Delivery
internal import FoundationEssentials
internal import MailMessage
internal import MessageBodies
internal import School

/// Makes the mails of one letter to families: the bodies by language, and an entry for each address.
struct FamilyDesk {
    private let gateway: Gateway
    private let letter: FamilyLetter
    private let original: LetterStore.Original
    private let moment: Gateway.Moment
    private let terms: AnnouncementTerms?
    private let key: LinkKey.Value
    private let author: Person?
    private var bodies: [FamilyLetter.Words: BodyID] = [:]

    init(
        _ gateway: Gateway,
        _ letter: FamilyLetter,
        _ original: LetterStore.Original,
        _ moment: Gateway.Moment,
        in connection: any DatabaseConnection
    ) throws {
        self.gateway = gateway
        self.letter = letter
        self.original = original
        self.moment = moment
        terms = try gateway.rooms.announcements?.terms(of: letter.letter, in: connection)
        key = try LinkKey.value(in: connection, now: moment.now)
        let writer: PersonID?
        switch letter.content {
        case .words: writer = letter.author
        // What is sent again is its author's.
        case .original: writer = original.record.author
        }
        author = writer.flatMap(moment.roster.person)
    }

    /// The mails to one family: one for each address that its guardians have now.
    mutating func entries(
        for copy: FamilyCopy,
        list: EmailAddress?,
        in connection: any DatabaseConnection
    ) throws -> [NewQueueEntry] {
        let readers = readers(of: copy)
        guard !readers.isEmpty else { return [] }
        let bodies = try readers.map { try body(in: $0.language, in: connection) }
        guard bodies.allSatisfy({ $0 != nil }) else { return [] }
        var copy = copy
        if letter.kind == .again, !(letter.keepsLink && copy.expires > moment.now) {
            let end = LinkTerm.end(deadline: terms?.deadline, from: moment.now)
            copy = try FamilyCopies.renew(copy, until: end, key: key, in: connection)
        }
        if copy.way == .paper { try FamilyCopies.move(copy.token, to: .mail, in: connection) }
        var entries: [NewQueueEntry] = []
        for (reader, body) in zip(readers, bodies) {
            guard let body else { continue }
            let token = ReturnPathToken.make()
            try FamilyCopies.noteMail(token, of: copy.token, letter.kind, at: moment.now, in: connection)
            entries.append(try entry(copy, list, reader, body, token))
        }
        return entries
    }

    // MARK: - Readers

    private struct Reader {
        let address: EmailAddress
        let language: ReadingLanguage
    }

    /// Whom of a copy's guardians the school may still write to, each address once.
    private func readers(of copy: FamilyCopy) -> [Reader] {
        let age = GuardianSelection.standard.adultAge
        let children = copy.children.compactMap(moment.roster.person)
            .filter { $0.isActive && !$0.isAdult(on: moment.day, from: age) }
        var readers: [Reader] = []
        for guardian in copy.guardians.compactMap(moment.roster.person) where guardian.isActive {
            guard let address = guardian.privateAddress, !readers.contains(where: { $0.address == address }) else {
                continue
            }
            let hasCustody = children.contains { child in
                moment.roster.guardianships(ofChild: child.id).contains { $0.guardian == guardian.id && $0.hasCustody }
            }
            guard copy.children.isEmpty || hasCustody else { continue }
            readers.append(Reader(address: address, language: guardian.reads))
        }
        return readers
    }

    // MARK: - Bodies

    /// nil where there is nothing to send.
    private mutating func body(
        in language: ReadingLanguage,
        in connection: any DatabaseConnection
    ) throws -> BodyID? {
        switch letter.content {
        case .original: return original.body
        case .words:
            guard let words = letter.words(in: language) else { return nil }
            if let made = bodies[words] { return made }
            let mail = letter.mails[words] ?? gateway.mail(words, of: letter, moment)
            let made = try gateway.rooms.bodies.store(mail, in: connection)
            bodies[words] = made
            return made
        }
    }

    // MARK: - Entries

    private func entry(
        _ copy: FamilyCopy,
        _ list: EmailAddress?,
        _ reader: Reader,
        _ body: BodyID,
        _ token: ReturnPathToken
    ) throws -> NewQueueEntry {
        let domain = gateway.plan.primaryDomain
        let address = author.flatMap(gateway.plan.address)
        var isOriginal = false
        if case .original = letter.content { isOriginal = true }
        var finish = CopyFinish(language: reader.language, isSigned: true)
        finish.hasLink = true
        finish.copy = copy.token.text
        finish.generation = copy.generation
        finish.code = original.code?.letters
        finish.kind = letter.kind.rawValue
        finish.author = author?.displayName
        finish.role = author == nil ? nil : original.role?.rawValue
        if terms?.asks(copy, in: moment.roster, on: moment.day) == true {
            finish.asksAcknowledgement = terms?.asksAcknowledgement
            finish.asksAnswers = terms?.asksAnswers
        }
        finish.deadline = terms?.deadline
        finish.list = list?.description
        finish.listName = list.flatMap { list in
            guard case .audience(let audience) = gateway.plan.resolve(list, in: moment.roster) else { return nil }
            return audience.displayName(in: moment.roster)
        }
        finish.replyTo = address?.description
        let language = author?.language ?? .german
        return NewQueueEntry(
            body: body,
            recipient: reader.address,
            returnPath: token.returnPath(at: domain),
            noticeAddress: address ?? .postmaster(at: domain),
            purpose: "letter",
            replacedOctets: isOriginal ? original.ownOctets : 0,
            privateRecipient: PrivateRecipient(
                name: Filing.family(of: copy.children, moment.roster, language),
                address: list ?? .postmaster(at: domain)
            ),
            language: language.rawValue,
            author: author?.id.text,
            reference: letter.letter,
            origin: letter.letter,
            copyToken: token,
            finishing: try finish.json
        )
    }
}
