internal import Database
internal import Delivery
internal import Directory
internal import FoundationEssentials
internal import MailMessage
internal import MailStore
internal import MessageBodies
internal import Policy
internal import School

/// Letters to guardians: one copy for each private address, under a return path of our own.
extension Filing {
    /// - Parameter id: the message's body.
    func fileLetter(_ id: BodyID, in connection: any DatabaseConnection) throws {
        guard route.reachesFamilies else { return }
        let letter = LetterRecord(
            id: announcement?.letter ?? UniqueID.make(at: moment.now),
            author: author?.id,
            addressedTo: addressedTo,
            subject: String(composed.parsed.subject.prefix(200)),
            created: moment.now
        )
        let terms = try announcement.flatMap { try gateway.rooms.announcements?.terms(of: $0.letter, in: connection) }
        try LetterStore.insert(
            letter,
            original: announcement == nil ? nil : (body: id, ownOctets: composed.ownLines),
            code: announcement.flatMap { $0.isPublic ? $0.code : nil },
            role: announcement?.role,
            bodies: gateway.rooms.bodies,
            in: connection
        )
        var copies = FiledCopies(
            letter: letter.id,
            key: announcement == nil ? nil : try LinkKey.value(in: connection, now: moment.now),
            expires: LinkTerm.end(deadline: terms?.deadline, from: moment.now),
            finish: finish(terms)
        )
        let entries = try route.guardians.map { try entry($0, id, terms, &copies, in: connection) }
        try gateway.rooms.queue.enqueue(entries, in: connection)
        if announcement != nil { try filePaper(copies, in: connection) }
        try tellOfPaper(letter, in: connection)
    }

    /// What all copies of the letter have in common.
    private struct FiledCopies {
        let letter: String
        /// nil for a letter without links.
        let key: LinkKey.Value?
        let expires: Date
        private let finish: CopyFinish
        /// Printed once for each list and language, not for each copy.
        private var printed: [CopyKind: String] = [:]

        struct CopyKind: Hashable {
            var language: ReadingLanguage
            var list: EmailAddress?
            var listName: String?
            var hasLink: Bool
            /// Whether its readers are asked, and not their children alone.
            var isAsked: Bool
        }

        init(letter: String, key: LinkKey.Value?, expires: Date, finish: CopyFinish) {
            self.letter = letter
            self.key = key
            self.expires = expires
            self.finish = finish
        }

        mutating func finishing(_ kind: CopyKind) throws -> String {
            if let known = printed[kind] { return known }
            var own = finish
            own.language = kind.language.rawValue
            own.hasLink = kind.hasLink
            own.list = kind.list?.description
            own.listName = kind.listName
            if !kind.isAsked { (own.asksAcknowledgement, own.asksAnswers) = (false, false) }
            let text = try own.json
            printed[kind] = text
            return text
        }
    }

    /// The copies of families who have no address: printed, and answered by a short code.
    private func filePaper(_ copies: FiledCopies, in connection: any DatabaseConnection) throws {
        for family in route.familiesWithoutAddress {
            let copy = FamilyCopy(
                token: ReturnPathToken.make(),
                letter: copies.letter,
                guardians: family.guardians,
                children: [family.child],
                language: family.guardians.first.flatMap(moment.roster.person)?.reads ?? .german,
                way: .paper,
                created: moment.now,
                expires: copies.expires
            )
            try FamilyCopies.insert(copy, list: nil, key: copies.key, in: connection)
        }
    }

    private func tellOfPaper(_ letter: LetterRecord, in connection: any DatabaseConnection) throws {
        let families = route.familiesWithoutAddress.compactMap { moment.roster.person($0.child)?.displayName }
        guard !families.isEmpty else { return }
        let notices = HouseNotices(plan: gateway.plan, now: moment.now)
        for reader in moment.noticeReaders(of: letter) {
            let page = announcement == nil ? nil : gateway.announcementPage(of: letter, for: reader)
            if let notice = notices.withoutAddress(letter, families: families, to: reader, page: page) {
                try gateway.file(notice, to: reader.id, in: connection)
            }
        }
    }

    /// What is made of each copy when it leaves, but for what is its own.
    private func finish(_ terms: AnnouncementTerms?) -> CopyFinish {
        var finish = CopyFinish(language: .german, isSigned: announcement != nil)
        finish.code = announcement.flatMap { $0.isPublic ? $0.code.letters : nil }
        finish.author = announcement == nil ? nil : author?.displayName
        finish.role = announcement?.role.rawValue
        finish.asksAcknowledgement = terms?.asksAcknowledgement
        finish.asksAnswers = terms?.asksAnswers
        finish.deadline = terms?.deadline
        // Answers go to the teacher: to the address in From, which is one of the author's own.
        finish.replyTo = (composed.parsed.from.first?.address ?? message.sender)?.description
        return finish
    }

    private func entry(
        _ guardian: RoutingPlan.GuardianRoute,
        _ id: BodyID,
        _ terms: AnnouncementTerms?,
        _ copies: inout FiledCopies,
        in connection: any DatabaseConnection
    ) throws -> NewQueueEntry {
        let token = ReturnPathToken.make()
        // Whose address was typed beside a list that doesn't hold it gets the message, and no page of the list's.
        let hasLink = copies.key != nil && guardian.list != nil
        let copy = FamilyCopy(
            token: token,
            letter: copies.letter,
            guardians: guardian.copy.guardians,
            children: guardian.copy.children,
            language: guardian.copy.language,
            way: .mail,
            created: moment.now,
            expires: copies.expires
        )
        try FamilyCopies.insert(copy, list: guardian.list, key: hasLink ? copies.key : nil, in: connection)
        let kind = FiledCopies.CopyKind(
            language: guardian.copy.language,
            list: guardian.list,
            listName: guardian.list == nil ? nil : guardian.audience?.displayName(in: moment.roster),
            hasLink: hasLink,
            isAsked: terms?.asks(copy, in: moment.roster, on: moment.day) ?? true
        )
        return NewQueueEntry(
            body: id,
            recipient: guardian.copy.address,
            returnPath: token.returnPath(at: gateway.plan.primaryDomain),
            noticeAddress: authorAddress,
            purpose: "letter",
            prefix: received,
            replacedOctets: composed.ownLines,
            privateRecipient: PrivateRecipient(
                name: Self.family(of: guardian.copy.children, moment.roster, language),
                address: shownAddress(of: guardian)
            ),
            notification: NotificationRequest(
                // One word for each family of a list would be a flood; failures are told one by one all the same.
                events: NotificationRequest.Events(
                    rawValue: (guardian.list == nil ? guardian.notify : guardian.notify.subtracting(.success)).rawValue
                ),
                envelopeID: message.envelopeID
            ),
            language: language.rawValue,
            author: author?.id.text,
            reference: copies.letter,
            origin: code.text,
            copyToken: token,
            tls: demand,
            finishing: try copies.finishing(kind)
        )
    }

    private var addressedTo: String {
        var lists: [String] = []
        for guardian in route.guardians {
            if let list = guardian.list?.description, !lists.contains(list) { lists.append(list) }
        }
        for audience in route.audiences where audience.kind.isForGuardians {
            if let list = gateway.plan.address(of: audience, in: moment.roster)?.description, !lists.contains(list) {
                lists.append(list)
            }
        }
        return lists.isEmpty ? Self.family(of: [], moment.roster, language) : lists.joined(separator: ", ")
    }

    /// What notices to the author show in the place of a private address: the list, or the list of the child's guardians.
    private func shownAddress(of guardian: RoutingPlan.GuardianRoute) -> EmailAddress {
        let children = guardian.copy.children.lazy.compactMap {
            gateway.plan.address(of: .childGuardians($0), in: moment.roster)
        }
        return guardian.list ?? children.first ?? .postmaster(at: gateway.plan.primaryDomain)
    }

    /// "Erziehungsberechtigte von Anna Weber, Ben Weber": how a family is called in notices, without its address.
    static func family(of children: [PersonID], _ roster: Roster, _ language: Language) -> String {
        let names = children.compactMap { roster.person($0)?.displayName }
        let guardians = language == .german ? "Erziehungsberechtigte" : "Guardians"
        guard !names.isEmpty else { return guardians }
        return guardians + (language == .german ? " von " : " of ") + names.joined(separator: ", ")
    }
}

extension Audience {
    /// The list's name for List-Id and To, as the school calls it: "Eltern der 5a".
    func displayName(in roster: Roster) -> String { name(in: roster, .german) }
}
