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
    func fileLetter(_ id: BodyID, in connection: any DatabaseConnection) throws {
        guard let author = moment.roster.person(door.author?.id ?? PersonID("")),
            !route.guardians.isEmpty || !route.familiesWithoutAddress.isEmpty
        else { return }
        let letter = LetterRecord(
            id: UniqueID.make(at: moment.now),
            author: author.id,
            addressedTo: addressedTo,
            subject: String(composed.parsed.subject.prefix(200)),
            created: moment.now
        )
        try LetterStore.insert(letter, in: connection)
        var entries: [NewQueueEntry] = []
        for guardian in route.guardians {
            let token = ReturnPathToken.make()
            entries.append(entry(guardian, id, token, letter))
            try LetterStore.insertCopy(token, of: letter, children: guardian.copy.children, in: connection)
        }
        try gateway.rooms.queue.enqueue(entries, in: connection)
        let families = route.familiesWithoutAddress.compactMap { moment.roster.person($0.child)?.displayName }
        let notices = HouseNotices(plan: gateway.plan, now: moment.now)
        if !families.isEmpty, let notice = notices.withoutAddress(letter, families: families, to: author) {
            try gateway.file(notice, to: author.id, in: connection)
        }
    }

    private func entry(
        _ guardian: RoutingPlan.GuardianRoute,
        _ id: BodyID,
        _ token: ReturnPathToken,
        _ letter: LetterRecord
    ) -> NewQueueEntry {
        let author = message.sender
        let list = guardian.list.flatMap { address in
            guardian.audience.map { (address: address, name: $0.displayName(in: moment.roster)) }
        }
        let shown = guardian.list ?? author
        return NewQueueEntry(
            body: id,
            recipient: guardian.copy.address,
            returnPath: token.returnPath(at: gateway.plan.primaryDomain),
            noticeAddress: author,
            purpose: "letter",
            prefix: CopyHeaders.guardian(
                of: composed.parsed,
                trace: received,
                recipient: NamedAddress(displayName: list?.name, address: guardian.list ?? guardian.copy.address),
                author: replyAddress,
                list: list
            ),
            replacedOctets: composed.headerLength,
            privateRecipient: shown.map {
                PrivateRecipient(name: Self.family(of: guardian.copy.children, moment.roster), address: $0)
            },
            language: door.author?.language.rawValue ?? Language.german.rawValue,
            author: letter.author.text,
            reference: letter.id,
            copyToken: token
        )
    }

    /// Answers go to the teacher: to the address in From, which is one of the author's own.
    private var replyAddress: EmailAddress? { composed.parsed.from.first?.address ?? message.sender }

    private var addressedTo: String {
        var lists: [String] = []
        for guardian in route.guardians {
            if let list = guardian.list?.description, !lists.contains(list) { lists.append(list) }
        }
        return lists.isEmpty ? "Erziehungsberechtigte" : lists.joined(separator: ", ")
    }

    /// "Erziehungsberechtigte von Anna Weber und Ben Weber": how a family is called in notices, without its address.
    static func family(of children: [PersonID], _ roster: Roster) -> String {
        let names = children.compactMap { roster.person($0)?.displayName }
        return names.isEmpty ? "Erziehungsberechtigte" : "Erziehungsberechtigte von " + names.joined(separator: ", ")
    }
}

extension Audience {
    /// The list's name for List-Id and To: "Eltern der 5a".
    func displayName(in roster: Roster) -> String {
        let group = groupID.flatMap(roster.group)?.name ?? ""
        switch self {
        case .classChildren: return "Klasse \(group)"
        case .classGuardians: return "Eltern der \(group)"
        case .classTeachers: return "Lehrkräfte der \(group)"
        case .group: return group
        case .childGuardians(let child): return "Eltern von \(roster.person(child)?.displayName ?? "")"
        case .staff: return "Kollegium"
        case .allChildren: return "Alle Schülerinnen und Schüler"
        case .allGuardians: return "Alle Eltern"
        }
    }
}
