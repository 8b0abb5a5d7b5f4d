internal import Database
internal import Directory
internal import FoundationEssentials
internal import MailMessage
internal import Policy
internal import School

/// With whom a submission is exchanged, as keyed numbers.
struct Contacts: Sendable {
    /// The author's own: each reader who counts, once.
    var own: [Int64] = []
    /// The school's: addresses outside that are written to, or the one that writes.
    var outside: [Int64] = []
    /// Whether contacts have been remembered for long enough to call one the first.
    var isLearnt = false
}

extension Gateway {
    /// For so long after the first message nothing is called a first contact, in seconds: everything would be.
    static let learningTime: TimeInterval = 14 * 24 * 3600

    /// Before the transaction: nil where the key can't be read, which the transaction will meet too.
    func contacts(_ route: RoutingPlan, _ submission: Submission, at moment: Moment) async -> Contacts? {
        guard submission.author != .house, let key = try? await contactKey.value(rooms.database, now: moment.now) else {
            return nil
        }
        var contacts = Contacts(isLearnt: moment.now.timeIntervalSince(key.madeAt) >= Self.learningTime)
        func outside(_ address: EmailAddress) -> Int64 {
            key.number(of: address.personalForm, owner: KnownContacts.school)
        }
        switch submission.author {
        case .house: break
        case .outside:
            let claims = submission.senders.header?.from.compactMap(\.address) ?? []
            contacts.outside = Set(claims.prefix(1).map(outside)).sorted()
        case .person(let author):
            let readers = moment.facts.countedReaders(route, writtenBy: author.id)
            contacts.own = readers.numbers(for: author.id, key)
            contacts.outside = Set(readers.outside.map(outside)).sorted()
        }
        return contacts
    }

    /// The same of what is said in a chat or forum, whose contacts outside are no correspondence of the school.
    func contacts(_ readers: CountedReaders, _ submission: Submission, at moment: Moment) async -> Contacts? {
        guard case .person(let author) = submission.author,
            let key = try? await contactKey.value(rooms.database, now: moment.now)
        else { return nil }
        var contacts = Contacts()
        contacts.own = readers.numbers(for: author.id, key)
        return contacts
    }

    /// Reads what an author has sent before, or whether a stranger has written before.
    func readSending(
        of dossier: Dossier,
        into history: inout HistoryFacts,
        in connection: any DatabaseConnection
    ) throws {
        let submission = dossier.submission
        switch submission.author {
        case .house: return
        case .outside:
            guard let contacts = dossier.contacts, contacts.isLearnt, !contacts.outside.isEmpty else { return }
            let new = try KnownContacts.countNew(contacts.outside, of: KnownContacts.school, in: connection)
            history.isFirstContact = new > 0
        case .person(let author):
            try readSending(by: author, submission, dossier, into: &history, in: connection)
        }
    }

    private func readSending(
        by author: SchoolAuthor,
        _ submission: Submission,
        _ dossier: Dossier,
        into history: inout HistoryFacts,
        in connection: any DatabaseConnection
    ) throws {
        let settings = dossier.moment.settings.settings
        if submission.leavesSchool {
            let strikes = try Strikes.count(
                author.id,
                since: submission.time.addingTimeInterval(-settings.strikeTime),
                in: connection
            )
            history.sending.strikes = strikes.count
            history.sending.lastStrike = strikes.last
        }
        guard submission.isCountedMessage else { return }
        let totals = try SendingCounters.totals(
            author.id,
            on: submission.channel,
            at: submission.time,
            in: connection
        )
        history.recipientsWithinHour = totals.recipientsWithinHour
        history.sending.recipientsWithinDay = totals.recipientsWithinDay
        history.sending.messagesWithinHour = totals.messagesWithinHour
        history.sending.messagesWithinDay = totals.messagesWithinDay
        history.sending.firstTimeWithinDay = totals.firstTimeWithinDay
        if let contacts = dossier.contacts {
            let new = try KnownContacts.countNew(contacts.own, of: author.id.text, in: connection)
            history.sending.firstTimeRecipients = new
        }
        var judged = submission
        judged.history = history
        // Only who has reached a limit is told when there is room again.
        if Self.countingRules.contains(where: { !$0.findings(in: judged, settings).isEmpty }) {
            history.sending.ebb = try SendingCounters.ebb(
                author.id,
                on: submission.channel,
                at: submission.time,
                in: connection
            )
        }
    }

    private static let countingRules = StandardRules.all.filter {
        $0.id.text.hasPrefix("mass.") && $0.id != RecipientsPerMessage().id && $0.id != ExternalPause().id
    }

    /// Adds a submission to what later ones find: what is sent, and that a limit has stopped somebody.
    func noteSending(_ decision: Decision, of dossier: Dossier, in connection: any DatabaseConnection) throws {
        let submission = decision.submission
        switch submission.author {
        case .house: return
        case .outside:
            // Who is only let in with a warning is not known by it.
            guard decision.verdict.disposition == .accept(labels: []), let contacts = dossier.contacts else { return }
            try KnownContacts.note(
                contacts.outside.map { (KnownContacts.school, $0) },
                at: submission.time,
                in: connection
            )
        case .person(let author):
            if decision.verdict.isStrike { try noteStrike(by: author, decision, in: connection) }
            guard !decision.verdict.refuses, submission.isCountedMessage else { return }
            try SendingCounters.add(
                submission.audience.countedRecipients,
                firstTime: submission.history.sending.firstTimeRecipients,
                by: author.id,
                on: submission.channel,
                at: submission.time,
                in: connection
            )
            guard let contacts = dossier.contacts else { return }
            try KnownContacts.note(
                contacts.own.map { (author.id.text, $0) } + contacts.outside.map { (KnownContacts.school, $0) },
                at: submission.time,
                in: connection
            )
        }
    }

    private func noteStrike(
        by author: SchoolAuthor,
        _ decision: Decision,
        in connection: any DatabaseConnection
    ) throws {
        let submission = decision.submission
        let settings = decision.settings.settings
        try Strikes.add(author.id, at: submission.time, in: connection)
        let strikes = try Strikes.count(
            author.id,
            since: submission.time.addingTimeInterval(-settings.strikeTime),
            in: connection
        )
        let history = SendingHistory(strikes: strikes.count, lastStrike: strikes.last)
        guard settings.mayWriteOutside(submission.author, at: submission.time),
            let end = ExternalPause.end(of: history, submission, settings),
            settings.action(of: ExternalPause(), for: submission.author) >= .hold,
            try Strikes.notePause(of: author.id, until: end, at: submission.time, in: connection)
        else { return }
        try tellOfPause(of: author.id, until: end, strikes: strikes.count, in: connection)
    }
}

extension PolicySettings {
    /// Whether there is sending to outside that a pause could end: who never may, and writes no letters to guardians, has
    /// none.
    fileprivate func mayWriteOutside(_ author: Author, at time: Date) -> Bool {
        mode(for: author) == .internalAndExternal || !author.parties.isDisjoint(with: .employees)
            || allowed.contains { $0.until.map { time <= $0 } ?? true }
    }

    /// For how long a strike counts, in seconds.
    fileprivate var strikeTime: TimeInterval { Double(strikeDays) * 24 * 3600 }
}

extension CountedReaders {
    /// As an author's contacts are remembered.
    fileprivate func numbers(for author: PersonID, _ key: ContactKey.Value) -> [Int64] {
        let people = people.map { key.number(of: "p" + $0.text, owner: author.text) }
        let addresses = (outside + guardians.map(\.address)).map {
            key.number(of: "a" + $0.personalForm, owner: author.text)
        }
        return Set(people + addresses).sorted()
    }
}

extension EmailAddress {
    /// The same for all subaddresses (RFC 5233) of one mailbox: what stands for a person.
    var personalForm: String { baseLocalPart + "@" + domain.ascii }
}
