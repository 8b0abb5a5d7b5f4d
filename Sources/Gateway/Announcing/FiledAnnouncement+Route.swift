internal import FoundationEssentials
internal import MailMessage
internal import Policy
internal import School

extension FiledAnnouncement {
    init(
        _ announcement: OfficialAnnouncement,
        _ route: RoutingPlan,
        _ message: ParsedMessage,
        _ code: DecisionCode,
        _ moment: Gateway.Moment
    ) {
        self.init(
            id: announcement.letter,
            author: announcement.author,
            audiences: route.audiences,
            subject: String(message.subject.prefix(Verification.longestSubject)),
            text: message.readText(limit: Self.longestText),
            code: announcement.code,
            decision: code,
            isUrgent: message.isUrgent,
            sent: moment.now,
            children: Self.children(of: route, moment.roster, on: moment.day),
            guardianCopies: route.guardians.count { $0.list != nil }
        )
    }

    /// The children whom the lists are about, each with the way to the family. A letter to its guardians comes before one to
    /// the child itself: where they have no address, it is printed.
    static func children(of route: RoutingPlan, _ roster: Roster, on day: CalendarDay) -> [Child] {
        var ways: [PersonID: Way] = [:]
        for audience in route.audiences {
            for child in audience.children(in: roster) where ways[child.id] == nil {
                // Of age, it gets what its guardians would.
                let readsItself =
                    !audience.kind.isForGuardians
                    || child.isAdult(on: day, from: GuardianSelection.standard.adultAge)
                if readsItself, !child.hasMailbox { continue }
                ways[child.id] = .mailbox
            }
        }
        for family in route.familiesWithoutAddress where ways[family.child] != nil { ways[family.child] = .paper }
        for child in route.guardians.flatMap(\.copy.children) where ways[child] != nil { ways[child] = .mail }
        guard !ways.isEmpty else { return [] }
        return roster.people.compactMap { person in ways[person.id].map { Child(child: person.id, way: $0) } }
    }
}

extension Audience {
    /// The children whom a letter to the audience is about.
    fileprivate func children(in roster: Roster) -> [Person] {
        let ids: [PersonID]
        switch self {
        case .classChildren(let id), .classGuardians(let id), .group(let id): ids = roster.group(id)?.members ?? []
        case .childGuardians(let child): ids = [child]
        case .allChildren, .allGuardians: return roster.people.filter { $0.isChild && $0.isActive }
        case .classTeachers, .staff: ids = []
        }
        return ids.compactMap(roster.person).filter { $0.isChild && $0.isActive }
    }
}

extension Filing {
    /// The message with the announcement's id and code, so that all its parts are one.
    var announced: ReceivedMessage {
        guard let announcement else { return message }
        var message = message
        message.announcement = announcement.letter
        message.verification = announcement.code
        return message
    }
}

extension ParsedMessage {
    /// What a person would read, once: of alternatives the plain one. At most so many characters.
    fileprivate func readText(limit: Int) -> String {
        String(
            Self.readPart(root).map { part in
                let text = part.text(in: bytes, limit: limit * 4)
                return part.contentType.subtype == "html" ? HTMLText(text, limit: limit * 4).text : text
            }?.prefix(limit) ?? ""
        )
    }

    private static func readPart(_ part: MessagePart) -> MessagePart? {
        if part.contentType.type == "text" { return part.disposition?.kind == "attachment" ? nil : part }
        guard part.isMultipart else { return nil }
        let found = part.children.compactMap { readPart($0) }
        return found.first { $0.contentType.subtype == "plain" } ?? found.first
    }
}
