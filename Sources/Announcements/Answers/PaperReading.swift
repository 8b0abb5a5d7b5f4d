internal import Database
internal import FoundationEssentials
internal import School

/// What came back on paper for one child, as far as it is sound, with what isn't.
struct PaperReading: Sendable {
    let child: PersonID
    let signature: Signature?
    /// By question.
    let answers: [Int: Answer]
    let problems: [ResponseProblem]

    /// - Parameters:
    ///   - person: who enters it.
    ///   - day: today: tells who has to sign.
    init(
        _ entry: PaperEntry,
        _ record: AnnouncementRecord,
        by person: PersonID,
        roster: Roster,
        day: CalendarDay,
        now: Date
    ) {
        let announcement = record.announcement
        let reading = AnswerReading(announcement, entry.child, entry.answers)
        var problems = reading.problems + Self.problems(of: entry, sent: record.sent, now: now)
        if entry.signer == nil, reading.given.isEmpty, problems.isEmpty { problems.append(.nothing) }
        let signers = announcement.signers(for: entry.child, in: roster, on: day)
        if let signer = entry.signer, announcement.acknowledgement == nil || !signers.people.contains(signer) {
            problems.append(.notASigner(child: entry.child))
        }
        signature = entry.signer.map { signer in
            Signature(
                child: entry.child,
                signer: signer,
                attestsFor: announcement.attested(entry.attestsFor, by: signer, signers),
                typedName: roster.person(signer)?.displayName ?? "",
                way: .paper(enteredBy: person),
                time: Self.instant(of: entry.day, at: now),
                entered: now
            )
        }
        child = entry.child
        answers = reading.given
        self.problems = problems
    }

    private static func problems(of entry: PaperEntry, sent: Date?, now: Date) -> [ResponseProblem] {
        guard let signed = entry.day else { return [] }
        var problems: [ResponseProblem] = []
        if signed > SchoolTime.day(of: now) { problems.append(.dayToCome(child: entry.child)) }
        if let sent, signed < SchoolTime.day(of: sent) { problems.append(.dayBeforeSending(child: entry.child)) }
        return problems
    }

    /// Noon of the day on the paper, never later than now.
    private static func instant(of day: CalendarDay?, at now: Date) -> Date {
        guard let day else { return now }
        return min(SchoolTime.instant(of: day, minutes: 12 * 60), now)
    }
}

/// Something that is there already where an entry from paper would stand.
struct PaperStanding: Sendable {
    let kept: PaperEntry.Kept
    /// Whether somebody of the family said it on a page.
    let isOnline: Bool
    /// Whether it counts: not where everyone was asked once more since.
    let counts: Bool

    /// As the audit log names it.
    var name: String {
        switch kept {
        case .signature: "signature"
        case .answer(let question): "answer.\(question)"
        }
    }

    /// What stands in the way of an entry; nil where it may take this place.
    func problem(for entry: PaperEntry) -> ResponseProblem? {
        guard counts, isOnline || !entry.replaces.contains(kept) else { return nil }
        switch kept {
        case .signature:
            return isOnline ? .saidOnline(child: entry.child, question: nil) : .signatureThere(child: entry.child)
        case .answer(let question):
            return isOnline
                ? .saidOnline(child: entry.child, question: question)
                : .answerThere(child: entry.child, question: question)
        }
    }

    /// All that an entry would take the place of; the same answer takes no place.
    static func all(
        before reading: PaperReading,
        _ announcement: Announcement,
        in connection: any DatabaseConnection
    ) throws -> [PaperStanding] {
        var standing: [PaperStanding] = []
        if let signer = reading.signature?.signer {
            let signed = try ResponseStore.signatures(of: announcement.id, for: reading.child, in: connection)
            for signature in signed where signature.signer == signer {
                standing.append(
                    PaperStanding(
                        kept: .signature(signer),
                        isOnline: signature.way.isOnline,
                        counts: !announcement.counted([signature]).isEmpty
                    )
                )
            }
        }
        let answered = try ResponseStore.keptAnswers(of: announcement.id, for: reading.child, in: connection)
        for (question, answer) in reading.answers.sorted(by: { $0.key < $1.key }) {
            guard let there = answered[question] else { continue }
            let counts = announcement.counts(there)
            guard !counts || there.answer != answer else { continue }
            standing.append(
                PaperStanding(kept: .answer(question), isOnline: there.enteredBy == nil, counts: counts)
            )
        }
        return standing
    }
}

extension Signature.Way {
    /// Whether the signer gave it on a page.
    fileprivate var isOnline: Bool {
        switch self {
        case .link, .code, .account: true
        case .paper: false
        }
    }
}
