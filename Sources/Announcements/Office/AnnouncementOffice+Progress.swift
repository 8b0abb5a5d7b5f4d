internal import AuditLog
internal import Database
internal import Delivery
internal import Directory
internal import FoundationEssentials
internal import Gateway
internal import Policy
package import School

extension AnnouncementOffice {
    /// How an announcement fares, in numbers, and for the children asked for.
    /// - Parameter language: of answers; nil for the reader's own.
    package func progress(
        _ id: AnnouncementID,
        for reader: PersonID,
        _ lines: ProgressLines = .all,
        in language: Language? = nil
    ) async throws -> AnnouncementProgress? {
        guard let entry = try await entry(id, for: reader) else { return nil }
        let (roster, day, gateway, people) = (roster, today, gateway, people)
        let announcement = entry.record.announcement
        let (responses, copies, opened) = try await database.read { connection in
            (
                try ResponseStore.responses(to: announcement, in: roster, on: day, in: connection),
                try gateway.standings(of: id.text, in: connection),
                try ResponseStore.openedCopies(of: id, in: connection)
            )
        }
        let standings = copies.filter { entry.shows($0.children) }
        let states = Self.deliveries(standings)
        var children = responses.children.filter { entry.shows($0.child) }
        for place in children.indices {
            if let state = states[children[place].child] { children[place].delivery = state }
        }
        let excerpt = ProgressExcerpt(children, lines, of: announcement, people, roster)
        let language = language ?? self.language(of: reader)
        let about = Set(excerpt.lines.isEmpty ? [] : children.map(\.child))
        let progress = AnnouncementProgress(
            announcement: announcement,
            count: ProgressCount(children, of: announcement),
            copies: CopyCount(standings, opened: opened),
            families: FamilyCount(children, of: announcement, people),
            tallies: announcement.questions.map { QuestionTally($0, children, language) },
            isOneClass: people.isOneClass(children.lazy.map(\.child)),
            familiesOnPaper: Families(children.filter(\.isOnPaper).map(\.child), in: roster).count,
            disagreed: children.count { !$0.disagreed.isEmpty },
            rows: excerpt.lines.map { line in
                row(line, entry.record, responses, about, language)
            },
            found: excerpt.found,
            page: excerpt.page,
            hasNextPage: excerpt.hasNext
        )
        return entry.access == .office ? progress.withoutAnswers : progress
    }

    /// Speaks when something may have changed in how an announcement fares, whoever asks: rights are checked by `progress`.
    /// All who listen to the same share one small look every few seconds.
    package func changes(of id: AnnouncementID) -> AsyncStream<Void> {
        let (database, gateway) = (database, gateway)
        return looks.changes(of: id.text) {
            try await database.read { connection in
                (try ResponseStore.mark(of: id, in: connection) ?? [])
                    + [try gateway.mark(of: id.text, in: connection)]
            }
        }
    }

    /// - Parameter about: all children whom the reader sees.
    private func row(
        _ progress: ChildProgress,
        _ record: AnnouncementRecord,
        _ responses: ResponseStore.Responses,
        _ about: Set<PersonID>,
        _ language: Language
    ) -> ProgressRow {
        let announcement = record.announcement
        var answers: [Int: String] = [:]
        for question in announcement.questions {
            answers[question.id] = progress.answers[question.id].map { question.words($0, in: language) }
        }
        let signers =
            announcement.acknowledgement == nil
            ? [] : announcement.signers(for: progress.child, in: roster, on: today).people
        let siblings = roster.siblings(of: progress.child).filter { about.contains($0) }
        return ProgressRow(
            child: named(progress.child) ?? NamedPerson(id: progress.child, name: "–"),
            progress: progress,
            isDone: progress.isDone(announcement),
            family: people.family(of: progress.child) ?? 0,
            signed: (responses.signatures[progress.child] ?? []).map { signed($0, record) },
            missing: progress.missing(of: signers).compactMap { named($0) },
            signers: signers.compactMap { named($0) },
            answers: answers,
            earlier: earlier(responses.earlier[progress.child] ?? [], announcement, language),
            siblings: people.named(siblings)
        )
    }

    /// By question, in words.
    private func earlier(
        _ said: [EarlierAnswer],
        _ announcement: Announcement,
        _ language: Language
    ) -> [Int: [ProgressRow.Earlier]] {
        var earlier: [Int: [ProgressRow.Earlier]] = [:]
        for question in announcement.questions {
            for word in said where word.question == question.id {
                earlier[question.id, default: []].append(
                    ProgressRow.Earlier(
                        words: word.answer.map { question.words($0, in: language) },
                        by: roster.person(word.by)?.displayName ?? "–",
                        time: word.time,
                        enteredBy: word.enteredBy.map { roster.person($0)?.displayName ?? "–" },
                        contradicts: !word.isSettled
                    )
                )
            }
        }
        return earlier
    }

    private func signed(_ signature: Signature, _ record: AnnouncementRecord) -> ProgressRow.Signed {
        var enteredBy: String?
        if case .paper(let person) = signature.way { enteredBy = roster.person(person)?.displayName ?? "–" }
        return ProgressRow.Signed(
            id: signature.signer,
            signer: roster.person(signature.signer)?.displayName ?? signature.typedName,
            typedName: signature.typedName,
            time: signature.time,
            attestsFor: signature.attestsFor.sorted().compactMap { roster.person($0)?.displayName },
            isByCode: signature.way == .code,
            enteredBy: enteredBy,
            entered: signature.entered,
            isOlder: record.corrected.map(signature.isOlder) ?? false,
            counts: !record.announcement.counted([signature]).isEmpty
        )
    }

    /// What was answered for a child, with who gave it and when; nil where the reader may not see it.
    package func answers(
        of id: AnnouncementID,
        about child: PersonID,
        for reader: PersonID
    ) async throws -> [Int: ProgressRow.Answered]? {
        guard let entry = try await entry(id, for: reader), entry.shows(child) else { return nil }
        let kept = try await database.read { try ResponseStore.keptAnswers(of: id, for: child, in: $0) }
        let (record, language) = (entry.record, language(of: reader))
        let questions = Dictionary(record.announcement.questions.map { ($0.id, $0) }) { first, _ in first }
        var answers: [Int: ProgressRow.Answered] = [:]
        for (place, answer) in kept {
            // What families said on a page isn't for the office.
            guard let question = questions[place], entry.access != .office || answer.enteredBy != nil else { continue }
            answers[place] = ProgressRow.Answered(
                words: question.words(answer.answer, in: language),
                by: roster.person(answer.by)?.displayName ?? "–",
                time: answer.time,
                enteredBy: answer.enteredBy.map { roster.person($0)?.displayName ?? "–" },
                isOlder: record.corrected.map { answer.time < $0 } ?? false,
                counts: record.announcement.counts(answer)
            )
        }
        return answers
    }

    /// What became of each child's copies: the best of them. Children whose copies are forgotten keep what was noted.
    static func deliveries(_ standings: [CopyStanding]) -> [PersonID: ChildProgress.DeliveryState] {
        var states: [PersonID: ChildProgress.DeliveryState] = [:]
        for standing in standings {
            guard let state = standing.delivery else { continue }
            for child in standing.children {
                guard let other = states[child] else {
                    states[child] = state
                    continue
                }
                if state.rank > other.rank { states[child] = state }
            }
        }
        return states
    }
}

extension CopyStanding {
    /// nil where nothing is known of it any more.
    var delivery: ChildProgress.DeliveryState? {
        if way == .paper { return .paper }
        switch state {
        case .sent: return .delivered
        case .bounced, .cancelled: return .bounced
        case .queued, .delayed: return .underWay
        case nil: return nil
        }
    }
}

extension ChildProgress.DeliveryState {
    fileprivate var rank: Int {
        switch self {
        case .paper: 0
        case .bounced: 1
        case .underWay: 2
        case .delivered: 3
        }
    }
}

extension CopyCount {
    /// - Parameter opened: copies whose page somebody has opened.
    init(_ standings: [CopyStanding], opened: Set<String>) {
        self.init()
        for standing in standings {
            if standing.way == .paper {
                paper += 1
                continue
            }
            all += 1
            switch standing.delivery {
            case .delivered, nil: delivered += 1
            case .bounced: bounced += 1
            case .underWay, .paper: underWay += 1
            }
            if opened.contains(standing.id) { self.opened += 1 }
        }
    }
}

extension FamilyCount {
    init(_ children: [ChildProgress], of announcement: Announcement, _ people: ListedPeople) {
        self.init()
        // Whether any child's page was opened, and whether all is there for all of them.
        var families: [Int: (opened: Bool, done: Bool)] = [:]
        for child in children {
            guard let family = people.family(of: child.child) else { continue }
            let known = families[family] ?? (false, true)
            families[family] = (known.opened || child.isOpened, known.done && child.isDone(announcement))
        }
        all = families.count
        opened = families.values.count { $0.opened }
        done = announcement.asks ? families.values.count { $0.done } : 0
    }
}

extension ChildProgress {
    /// Whether no mail reaches the family.
    var isOnPaper: Bool { delivery == .paper || delivery == .bounced }

    /// Who has to sign still, of those who have to.
    func missing(of signers: [PersonID]) -> [PersonID] {
        switch signatures {
        case .open: signers
        case .partly(let missing): missing
        case .complete, nil: []
        }
    }

    /// Of whom something is wanted still: of those who have to sign; where all have, of any of them, for each may answer.
    func wanted(of signers: [PersonID], _ announcement: Announcement) -> [PersonID] {
        guard !isDone(announcement) else { return [] }
        let missing = missing(of: signers)
        return missing.isEmpty ? signers : missing
    }
}

extension QuestionTally {
    init(_ question: Question, _ children: [ChildProgress], _ language: Language) {
        let given = children.compactMap { $0.answers[question.id] }
        let possible: [Answer] =
            switch question.kind {
            case .yesNo: [.yes, .no]
            case .choice(let choices): choices.indices.map { .choice($0) }
            case .text, .day: []
            }
        self.init(
            question: question,
            counts: possible.map { answer in
                Count(
                    answer: answer,
                    words: question.words(answer, in: language),
                    count: given.filter { $0 == answer }.count
                )
            },
            open: children.count - given.count
        )
    }
}
