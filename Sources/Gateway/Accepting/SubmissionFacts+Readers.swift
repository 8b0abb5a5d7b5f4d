internal import MailMessage
internal import Policy
internal import School

/// The readers of a message who count against its author's limits, each person once.
struct CountedReaders: Sendable {
    /// People of the school with a mailbox.
    var people: [PersonID] = []
    /// Addresses that nobody of the school has.
    var outside: [EmailAddress] = []
    /// Private addresses of guardians, written to one by one.
    var guardians: [GuardianCopy] = []

    var count: Int { people.count + outside.count + guardians.count }
}

extension SubmissionFacts {
    /// Who is reached other than by an authorised announcement. Whoever is named beside a list that reaches them, or by two
    /// of their addresses, is one reader.
    func countedReaders(_ route: RoutingPlan, writtenBy author: PersonID?) -> CountedReaders {
        var announced: Set<PersonID> = []
        var announcedAddresses: Set<EmailAddress> = []
        let mayBeAnnounced = !route.personsNamed.isEmpty || route.namesGuardians
        if mayBeAnnounced {
            for audience in route.audiences where rights.mayWrite(author, to: audience, in: roster).isAllowed {
                let members = roster.members(of: audience, on: SchoolTime.day(of: now))
                announced.formUnion(members.mailboxes)
                announcedAddresses.formUnion(members.guardianCopies.map(\.address))
            }
        }
        var readers = CountedReaders()
        readers.people = route.personsNamed.filter { !announced.contains($0) }
        let named = Set(readers.people)
        for guardian in route.namesGuardians ? route.guardians : [] where guardian.list == nil {
            let isReached =
                announcedAddresses.contains(guardian.copy.address)
                || guardian.copy.guardians.contains { named.contains($0) || announced.contains($0) }
            if !isReached { readers.guardians.append(guardian.copy) }
        }
        var mailboxes: Set<String> = []
        for recipient in route.outside where mailboxes.insert(recipient.address.personalForm).inserted {
            readers.outside.append(recipient.address)
        }
        return readers
    }

    // MARK: - Advice

    /// From so many readers on, lists are looked for.
    private static let fewestForList = 5
    /// Lists named at most.
    private static let mostLists = 3

    /// Lists to which the author may announce and that reach most of these readers, and few others.
    func fittingLists(_ readers: CountedReaders, writtenBy author: PersonID?) -> [EmailAddress] {
        guard let author, readers.people.count + readers.guardians.count >= Self.fewestForList else { return [] }
        var hits: [Audience: Set<Reached>] = [:]
        for id in readers.people {
            for group in roster.groups(of: id) where group.isActive {
                let audience: Audience = group.kind == .schoolClass ? .classChildren(group.id) : .group(group.id)
                hits[audience, default: []].insert(.person(id))
            }
            if roster.person(id)?.isStaff == true { hits[.staff, default: []].insert(.person(id)) }
        }
        for copy in readers.guardians {
            for group in copy.children.flatMap({ roster.classes(of: $0) }) where group.isActive {
                hits[.classGuardians(group.id), default: []].insert(.address(copy.address))
            }
        }
        return chosen(hits, author, among: readers.count)
    }

    private enum Reached: Hashable {
        case person(PersonID)
        case address(EmailAddress)
    }

    private func chosen(_ hits: [Audience: Set<Reached>], _ author: PersonID, among count: Int) -> [EmailAddress] {
        var rest = hits.filter { rights.mayWrite(author, to: $0.key, in: roster).isAllowed }
        var covered: Set<Reached> = []
        var lists: [EmailAddress] = []
        while lists.count < Self.mostLists {
            let best = rest.max { left, right in
                let (few, many) = (left.value.subtracting(covered).count, right.value.subtracting(covered).count)
                return (few, ListFacts.id(of: right.key)) < (many, ListFacts.id(of: left.key))
            }
            guard let best, best.value.subtracting(covered).count * 4 >= count else { break }
            rest[best.key] = nil
            let members = roster.members(of: best.key, on: SchoolTime.day(of: now)).count
            // A list of many more than the author has in mind is no advice.
            guard best.value.count * 2 >= members, let address = plan.address(of: best.key, in: roster) else {
                continue
            }
            covered.formUnion(best.value)
            lists.append(address)
        }
        return covered.count * 4 >= count * 3 ? lists : []
    }
}
