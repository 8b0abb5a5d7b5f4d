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
    /// - Parameter id: the message's body; nil where all copies are of editions of their own.
    func fileLetter(_ id: BodyID?, in connection: any DatabaseConnection) throws {
        guard route.reachesFamilies else { return }
        let letter = LetterRecord(
            id: announcement?.letter ?? UniqueID.make(at: moment.now),
            author: author?.id,
            addressedTo: addressedTo,
            subject: String(composed.parsed.subject.prefix(200)),
            created: moment.now
        )
        try LetterStore.insert(letter, in: connection)
        let stored = try editions.mapValues { try gateway.rooms.bodies.store($0.body, in: connection) }
        var entries: [NewQueueEntry] = []
        for guardian in route.guardians {
            guard let body = stored[guardian.copy.language] ?? id else { continue }
            let token = ReturnPathToken.make()
            entries.append(entry(guardian, body, token, letter))
            try LetterStore.insertCopy(token, of: letter, children: guardian.copy.children, in: connection)
        }
        try gateway.rooms.queue.enqueue(entries, in: connection)
        let families = route.familiesWithoutAddress.compactMap { moment.roster.person($0.child)?.displayName }
        guard !families.isEmpty else { return }
        let notices = HouseNotices(plan: gateway.plan, now: moment.now)
        for reader in moment.noticeReaders(of: letter) {
            if let notice = notices.withoutAddress(letter, families: families, to: reader) {
                try gateway.file(notice, to: reader.id, in: connection)
            }
        }
    }

    private func entry(
        _ guardian: RoutingPlan.GuardianRoute,
        _ id: BodyID,
        _ token: ReturnPathToken,
        _ letter: LetterRecord
    ) -> NewQueueEntry {
        let edition = editions[guardian.copy.language]
        return NewQueueEntry(
            body: id,
            recipient: guardian.copy.address,
            returnPath: token.returnPath(at: gateway.plan.primaryDomain),
            noticeAddress: authorAddress,
            purpose: "letter",
            prefix: letterHeaders.header(guardian, hasEdition: edition != nil),
            replacedOctets: edition?.headerLength ?? composed.headerLength,
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
            author: letter.author?.text,
            reference: letter.id,
            copyToken: token,
            tls: demand
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
