internal import Database
internal import FoundationEssentials
internal import MailMessage
internal import Policy
internal import School

extension Gateway {
    /// Finds the letter that a submission is a copy of and how far it has come, itself counted; letters that it shows to be one
    /// are put together.
    func traceSpread(
        of dossier: Dossier,
        into history: inout HistoryFacts,
        in connection: any DatabaseConnection
    ) throws {
        guard let fingerprint = dossier.fingerprint, let copy = dossier.copy else { return }
        let found = try SpreadStore.find(fingerprint, in: connection)
        guard let first = found.first else { return }
        // Told apart once, and one after all: what was sent between the two shows it.
        let letter = found.map(\.letter).min() ?? first.letter
        let isAnnounced = try found.contains { try SpreadStore.isAnnounced($0.letter, in: connection) }
        if found.count > 1, !isAnnounced {
            try SpreadStore.merge(found.map(\.letter).filter { $0 != letter }, into: letter, in: connection)
        }
        history.spread = SpreadFacts(letter: letter)
        guard !isAnnounced, !dossier.submission.audience.hasAnnouncement else { return }
        let hours = dossier.moment.settings.settings.limit(ChainSpread.hours, for: dossier.submission)
        let start = dossier.moment.now.addingTimeInterval(-Double(hours) * 3600)
        // Somebody has looked at it, and found it harmless.
        if let released = try SpreadStore.released([letter], in: connection), released >= start { return }
        let copies = try SpreadStore.copies(of: letter, in: connection)
        var authors: Set<Int64> = [copy.author]
        var readers = Set(copy.readers)
        var received = 0
        var generations = 1
        for earlier in copies {
            if !earlier.isHeld, earlier.author != copy.author, earlier.readers.contains(copy.author) {
                received = received == 0 ? earlier.generation : min(received, earlier.generation)
            }
            guard earlier.at >= start else { continue }
            authors.insert(earlier.author)
            readers.formUnion(earlier.readers)
            generations = max(generations, earlier.generation)
        }
        history.spread.authors = authors.count
        history.spread.readers = readers.count
        history.spread.generation = received + 1
        history.spread.generations = max(generations, received + 1)
    }

    /// Remembers a copy, and tells the administrators where it was the one too many.
    func noteSpread(_ decision: Decision, of dossier: Dossier, in connection: any DatabaseConnection) throws {
        guard !decision.verdict.refuses, let fingerprint = dossier.fingerprint, let copy = dossier.copy else { return }
        let now = dossier.moment.now
        let spread = decision.submission.history.spread
        let isAnnouncement = decision.submission.audience.hasAnnouncement
        guard let letter = spread.letter else {
            let letter = try SpreadStore.begin(fingerprint, isAnnounced: isAnnouncement, at: now, in: connection)
            if !isAnnouncement { try add(copy, decision, spread, to: letter, at: now, in: connection) }
            return
        }
        // A word about a letter that goes round is no copy of it; and an announcement stays one.
        if isAnnouncement { return }
        if try SpreadStore.isAnnounced(letter, in: connection) {
            return try SpreadStore.touch(letter, at: now, in: connection)
        }
        if let found = try SpreadStore.find(fingerprint, in: connection).first {
            try SpreadStore.learn(fingerprint, of: found, in: connection)
        }
        try add(copy, decision, spread, to: letter, at: now, in: connection)
        try SpreadStore.touch(letter, at: now, in: connection)
        let isTooMany = decision.verdict.findings.contains {
            $0.finding.rule == ChainSpread().id && $0.action != .observe
        }
        if isTooMany, try SpreadStore.trip(letter, by: decision.code, at: now, in: connection) {
            try tellOfSpread(decision.code, spread, at: dossier.moment, in: connection)
        }
    }

    private func add(
        _ copy: LetterCopy,
        _ decision: Decision,
        _ spread: SpreadFacts,
        to letter: Int64,
        at now: Date,
        in connection: any DatabaseConnection
    ) throws {
        try SpreadStore.add(
            SpreadStore.Copy(
                at: now,
                author: copy.author,
                generation: spread.generation,
                isHeld: decision.verdict.disposition == .hold,
                readers: copy.readers
            ),
            code: decision.code,
            to: letter,
            in: connection
        )
    }

    /// One notice for each administrator, of each letter once.
    private func tellOfSpread(
        _ code: DecisionCode,
        _ spread: SpreadFacts,
        at moment: Moment,
        in connection: any DatabaseConnection
    ) throws {
        let notices = HouseNotices(plan: plan, now: moment.now)
        for reader in moment.roster.postmasters.compactMap(moment.roster.person) {
            if let notice = notices.spread(spread, code: code.text, to: reader) {
                try file(notice, to: reader.id, in: connection)
            }
        }
    }
}
