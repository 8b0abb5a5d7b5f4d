internal import Database
internal import Policy
internal import School

/// One sending of a text: by whom and to whom, as keyed numbers that say nothing to whoever reads the database alone.
struct LetterCopy: Sendable {
    let author: Int64
    /// Each once; without the readers of authorised announcements.
    var readers: [Int64]

    /// Readers of one copy that are remembered.
    static let mostReaders = 2_000
}

extension Gateway {
    /// Whose contacts the numbers are: nobody's, so that they say nothing of anybody's.
    private static let owner = "spread"

    /// Before the transaction: nil where there is nothing to know again, or the author is nobody of the school.
    func copy(of dossier: Dossier, _ route: RoutingPlan) async -> LetterCopy? {
        guard dossier.fingerprint != nil, case .person(let author) = dossier.submission.author,
            let key = try? await contactKey.value(rooms.database, now: dossier.moment.now)
        else { return nil }
        let own = key.number(of: "p" + author.id.text, owner: Self.owner)
        // Its readers never count: a thousand keyed numbers would be made for nothing.
        if dossier.submission.audience.hasAnnouncement { return LetterCopy(author: own, readers: []) }
        let readers = dossier.moment.facts.countedReaders(route, writtenBy: author.id)
        let people = readers.people.prefix(LetterCopy.mostReaders).map {
            key.number(of: "p" + $0.text, owner: Self.owner)
        }
        let outside = (readers.outside + readers.guardians.map(\.address)).prefix(LetterCopy.mostReaders)
            .map { key.number(of: "a" + $0.personalForm, owner: Self.owner) }
        return LetterCopy(author: own, readers: Set(people + outside).subtracting([own]).sorted())
    }

    /// The same of a post. Of readers of whom only the number is known, each place in the thread counts as one person.
    func copy(of dossier: Dossier, _ post: Post) async -> LetterCopy? {
        guard dossier.fingerprint != nil, case .person(let author) = dossier.submission.author,
            let key = try? await contactKey.value(rooms.database, now: dossier.moment.now)
        else { return nil }
        let own = key.number(of: "p" + author.id.text, owner: Self.owner)
        let people = dossier.moment.facts.readers(of: post).prefix(LetterCopy.mostReaders)
        var readers = Set(people.map { key.number(of: "p" + $0.text, owner: Self.owner) })
        if let thread = dossier.submission.thread {
            let unnamed = min(thread.readers, LetterCopy.mostReaders) - people.count
            for place in 0..<max(0, unnamed) {
                readers.insert(key.number(of: "t\(thread.id) \(place)", owner: Self.owner))
            }
        }
        return LetterCopy(author: own, readers: readers.subtracting([own]).sorted())
    }
}

extension SubmissionFacts {
    /// The people of the school who can read a post, as far as the module names them.
    fileprivate func readers(of post: Post) -> [PersonID] {
        var people = post.readers.people.compactMap { person($0)?.id }
        for audience in post.readers.audiences { people += roster.members(of: audience, on: day).mailboxes }
        var seen: Set<PersonID> = []
        return people.filter { seen.insert($0).inserted }
    }

    private var day: CalendarDay { SchoolTime.day(of: now) }
}
