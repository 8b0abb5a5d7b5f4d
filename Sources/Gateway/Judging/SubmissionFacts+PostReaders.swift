internal import MailMessage
internal import Policy
internal import School

/// Who reads a post.
struct PostAudience: Sendable {
    var facts: AudienceFacts
    /// Those of the readers who count and are known by name; nobody in a room that the school knows.
    var counted: CountedReaders
    /// Everyone, lists resolved, without the author.
    var readers: Int
}

extension SubmissionFacts {
    /// Lists among the readers are what they are in mail: an announcement of who has the right, closed to others. But who
    /// belongs to a list has the word in its room, and everyone where a thread is open to the whole school.
    ///
    /// - Throws: `unknownReader`.
    func audience(of post: Post, writtenBy author: Author) throws(JudgingError) -> PostAudience {
        var own: PersonID?
        if case .person(let person) = author { own = person.id }
        let lists = post.readers.audiences.map { list(of: $0, in: post.thread.kind, writtenBy: own) }
        let listed = lists.filter { !$0.facts.isDenied }.reduce(into: Set<PersonID>()) { $0.formUnion($1.readers) }
        let named = try named(post.readers, writtenBy: own)
        var counted = CountedReaders()
        counted.people = named.people.filter { !listed.contains($0) }
        counted.outside = named.outside
        var tally = AudienceTally()
        for person in counted.people { tally.add(person, roles: roster.person(person)?.roles ?? []) }
        for address in counted.outside { tally.add(address) }
        for list in lists { tally.add(list.facts) }
        var facts = tally.facts
        addOtherSides(of: CountedReaders(people: named.people), post.readers.audiences, writtenBy: own, to: &facts)
        facts.add(post.readers.counts)
        facts.add(post.readers.outside)
        let everyone = lists.reduce(into: Set(named.people)) { $0.formUnion($1.readers) }
        let others = facts.countedRecipients - counted.people.count
        if isKnown(post, counted.people, writtenBy: own) {
            facts.countedAlready = facts.countedRecipients
            counted = CountedReaders()
        }
        return PostAudience(facts: facts, counted: counted, readers: everyone.count + others)
    }

    /// Each once, and the author never.
    private func named(
        _ readers: Post.Readers,
        writtenBy author: PersonID?
    ) throws(JudgingError) -> CountedReaders {
        var people: Set<PersonID> = []
        var mailboxes: Set<String> = []
        var named = CountedReaders()
        for (index, reader) in readers.people.enumerated() {
            if let person = person(reader) {
                if person.id != author, people.insert(person.id).inserted { named.people.append(person.id) }
            } else if case .address(let address) = reader, !plan.isOurs(address.domain) {
                if mailboxes.insert(address.personalForm).inserted { named.outside.append(address) }
            } else {
                throw .unknownReader(index)
            }
        }
        return named
    }

    private func list(
        of audience: Audience,
        in kind: ThreadFacts.Kind,
        writtenBy author: PersonID?
    ) -> (facts: ListFacts, readers: Set<PersonID>) {
        let members = roster.members(of: audience, on: SchoolTime.day(of: now))
        // Guardians read a chat themselves, whether or not letters reach them.
        let guardians = Set(members.guardianCopies.flatMap(\.guardians) + members.guardiansWithoutAddress)
        var readers = guardians.union(members.mailboxes)
        let belongs = author.map { readers.contains($0) } ?? false
        if let author { readers.remove(author) }
        var list = list(
            audience,
            members,
            readers: members.mailboxes.filter { $0 != author },
            guardians: guardians.count { $0 != author },
            writtenBy: author
        )
        if list.isDenied, author != nil, kind == .open || kind == .room && belongs { list.right = .correspondence }
        return (list, readers)
    }

    /// Whether nobody counts: a thread open to the whole school, a room that somebody who works here has put together for
    /// others, and one of nobody but the author's own class or group. Any other room its readers are put into one by one,
    /// and who opens it or first speaks in it reaches them as by a letter.
    private func isKnown(_ post: Post, _ people: [PersonID], writtenBy author: PersonID?) -> Bool {
        switch post.thread.kind {
        case .direct: return false
        case .open: return true
        case .room:
            if let opener = post.thread.opener.flatMap(person), opener.id != author, opener.isStaff, opener.isActive {
                return true
            }
            guard let author else { return false }
            let numbers = Array(post.readers.counts.values) + Array(post.readers.outside.values)
            guard numbers.allSatisfy({ $0 == 0 }) else { return false }
            let groups = roster.groups(of: author) + roster.groups(ledBy: author)
            let addresses = post.readers.people.contains { person($0) == nil }
            return !addresses
                && (people.isEmpty
                    || groups.contains { group in
                        group.isActive
                            && Set(group.members + group.owners + group.teachers).isSuperset(of: people)
                    })
        }
    }
}

extension AudienceFacts {
    /// People of whom only the number is known, beside those who are known.
    fileprivate mutating func add(_ counts: [Party: Int]) {
        for (party, count) in counts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) where count > 0 {
            let parties = PartySet(party)
            if let index = people.firstIndex(where: { $0.parties == parties }) {
                people[index].count += count
            } else {
                people.append(PeopleCount(parties, count))
            }
        }
    }

    fileprivate mutating func add(_ counts: [Domain: Int]) {
        for (domain, count) in counts.sorted(by: { $0.key.ascii < $1.key.ascii }) where count > 0 {
            if let index = outside.firstIndex(where: { $0.domain == domain }) {
                outside[index].count += count
            } else {
                outside.append(OutsideCount(domain, count))
            }
        }
    }
}
