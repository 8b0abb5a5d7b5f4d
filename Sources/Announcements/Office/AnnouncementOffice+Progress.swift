internal import AuditLog
internal import Database
internal import Delivery
internal import Directory
internal import FoundationEssentials
internal import Gateway
internal import Policy
package import School

extension AnnouncementOffice {
    /// How an announcement fares, for each child and family.
    package func progress(_ id: AnnouncementID, for reader: PersonID) async throws -> AnnouncementProgress? {
        guard let found = try await entry(id, for: reader) else { return nil }
        return try await progress(found, in: language(of: reader))
    }

    private func progress(_ entry: Entry, in language: Language) async throws -> AnnouncementProgress {
        let (roster, day, gateway) = (roster, today, gateway)
        let announcement = entry.record.announcement
        let id = announcement.id
        let (everyone, signatures, copies) = try await database.read { connection in
            (
                try ResponseStore.progress(of: announcement, in: roster, on: day, in: connection),
                try ResponseStore.signatures(of: id, in: connection),
                try gateway.standings(of: id.text, in: connection)
            )
        }
        let standings = copies.filter { entry.shows($0.copy.children) }
        let states = Self.deliveries(standings)
        let current = everyone.filter { entry.shows($0.child) }.map { child in
            var child = child
            if let state = states[child.child] { child.delivery = state }
            return child
        }
        let families = Families(current.map(\.child), in: roster)
        let bySigner = Dictionary(grouping: signatures, by: \.child)
        let rows = current.compactMap { progress -> ProgressRow? in
            let name = named(progress.child) ?? NamedPerson(id: progress.child, name: "–")
            let signed = bySigner[progress.child] ?? []
            var answers: [Int: String] = [:]
            for question in announcement.questions {
                answers[question.id] = progress.answers[question.id].map { question.words($0, in: language) }
            }
            let signers =
                announcement.acknowledgement == nil
                ? [] : announcement.signers(for: progress.child, in: roster, on: day).people
            return ProgressRow(
                child: name,
                progress: progress,
                isDone: progress.isDone(announcement),
                signed: signed.map { self.signed($0) },
                missing: progress.missing(of: signers).compactMap { named($0) },
                signers: signers.compactMap { named($0) },
                answers: answers,
                family: families.number(of: progress.child)
            )
        }
        return AnnouncementProgress(
            announcement: announcement,
            count: ProgressCount(current, of: announcement),
            copies: CopyCount(standings, opened: Set(current.filter(\.isOpened).map(\.child))),
            rows: rows.sorted {
                ($0.child.className, $0.child.name, $0.child.id) < ($1.child.className, $1.child.name, $1.child.id)
            },
            tallies: announcement.questions.map { QuestionTally($0, current, language) }
        )
    }

    private func signed(_ signature: Signature) -> ProgressRow.Signed {
        var enteredBy: String?
        if case .paper(let person) = signature.way { enteredBy = roster.person(person)?.displayName ?? "–" }
        return ProgressRow.Signed(
            signer: roster.person(signature.signer)?.displayName ?? signature.typedName,
            typedName: signature.typedName,
            time: signature.time,
            attestsFor: signature.attestsFor.sorted().compactMap { roster.person($0)?.displayName },
            enteredBy: enteredBy
        )
    }

    /// What became of each child's copies: the best of them. Children whose copies are forgotten keep what was noted.
    static func deliveries(_ standings: [CopyStanding]) -> [PersonID: ChildProgress.DeliveryState] {
        var states: [PersonID: ChildProgress.DeliveryState] = [:]
        for standing in standings {
            guard let state = standing.delivery else { continue }
            for child in standing.copy.children {
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
        if copy.way == .paper { return .paper }
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
    init(_ standings: [CopyStanding], opened: Set<PersonID>) {
        self.init()
        for standing in standings {
            if standing.copy.way == .paper {
                paper += 1
                continue
            }
            all += 1
            switch standing.delivery {
            case .delivered, nil: delivered += 1
            case .bounced: bounced += 1
            case .underWay, .paper: underWay += 1
            }
            if !opened.isDisjoint(with: standing.copy.children) { self.opened += 1 }
        }
    }
}

extension ChildProgress {
    /// Who has to sign still, of those who have to.
    func missing(of signers: [PersonID]) -> [PersonID] {
        switch signatures {
        case .open: signers
        case .partly(let missing): missing
        case .complete, nil: []
        }
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
