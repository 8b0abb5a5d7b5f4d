internal import AuditLog
internal import Database
internal import Delivery
internal import Directory
internal import FoundationEssentials
internal import Gateway
internal import MailMessage
internal import Policy
package import School

extension AnnouncementOffice {
    /// Enters what came back on paper; after the deadline, too. By the author or a class teacher of its class.
    /// - Returns: nil where there is no such announcement; empty where it is kept.
    package func enterPaper(
        _ entry: PaperEntry,
        for id: AnnouncementID,
        by person: PersonID
    ) async throws -> [ResponseProblem]? {
        guard let found = try await self.entry(id, for: person), case .sent = found.record.announcement.state,
            found.record.announcement.asks
        else { return nil }
        guard found.shows(entry.child) else { return [.notYours(child: entry.child)] }
        let announcement = found.record.announcement
        let (roster, day, now) = (roster, today, now())
        var answers = AnswerReading(announcement, entry.child, entry.answers)
        if let signed = entry.day {
            if signed > SchoolTime.day(of: now) { answers.problems.append(.dayToCome(child: entry.child)) }
            if let sent = found.record.sent, signed < SchoolTime.day(of: sent) {
                answers.problems.append(.dayBeforeSending(child: entry.child))
            }
        }
        if entry.signer == nil, answers.given.isEmpty, answers.problems.isEmpty { answers.problems.append(.nothing) }
        var signature: Signature?
        if let signer = entry.signer {
            let signers = announcement.signers(for: entry.child, in: roster, on: day).people
            if announcement.acknowledgement == nil || !signers.contains(signer) {
                answers.problems.append(.notASigner(child: entry.child))
            }
            signature = Signature(
                child: entry.child,
                signer: signer,
                attestsFor: announcement.attested(entry.attestsFor, by: signer, signers),
                typedName: roster.person(signer)?.displayName ?? "",
                way: .paper(enteredBy: person),
                time: Self.instant(of: entry.day, at: now),
                entered: now
            )
        }
        guard answers.problems.isEmpty else { return answers.problems }
        let (given, kept) = (answers.given, signature)
        return try await database.write { connection in
            guard try ResponseStore.children(of: id, in: connection).contains(entry.child) else {
                return [.notYours(child: entry.child)]
            }
            let answered = try ResponseStore.keptAnswers(of: id, for: entry.child, in: connection)
            let there = try Self.whatIsThere(of: entry.child, given, answered, kept, announcement, in: connection)
            guard entry.replaces || there.isEmpty else { return there }
            if let kept { try ResponseStore.sign(kept, id, in: connection) }
            for (question, answer) in given {
                // What is there already stays whose it is.
                if let known = answered[question], announcement.counts(known), known.answer == answer { continue }
                try ResponseStore.answer(
                    question,
                    with: answer,
                    for: entry.child,
                    id,
                    by: entry.signer ?? person,
                    enteredBy: person,
                    at: now,
                    in: connection
                )
            }
            try Self.noteDone([entry.child], announcement, roster, day, in: connection)
            try AuditLog.append(
                AuditEntry(
                    at: now,
                    actor: .person(person.text),
                    action: .announcementPaper,
                    subject: id.text,
                    details: ["child": entry.child.text, "signer": entry.signer?.text ?? ""]
                ),
                in: connection
            )
            return []
        }
    }

    /// What an entry would take the place of.
    private static func whatIsThere(
        of child: PersonID,
        _ given: [Int: Answer],
        _ answered: [Int: KeptAnswer],
        _ signature: Signature?,
        _ announcement: Announcement,
        in connection: any DatabaseConnection
    ) throws -> [ResponseProblem] {
        var there: [ResponseProblem] = []
        if let signature {
            let kept = try ResponseStore.signatures(of: announcement.id, for: child, in: connection)
            if announcement.counted(kept).contains(where: { $0.signer == signature.signer }) {
                there.append(.signatureThere(child: child))
            }
        }
        for (question, answer) in given.sorted(by: { $0.key < $1.key }) {
            if let kept = answered[question], announcement.counts(kept), kept.answer != answer {
                there.append(.answerThere(child: child, question: question))
            }
        }
        return there
    }

    /// Takes back what was entered from paper by mistake; what was said on a page is nobody else's to take back. By the author
    /// or a class teacher of its class.
    /// - Returns: whether there was such an entry.
    package func withdrawPaper(
        _ kept: PaperEntry.Kept,
        for child: PersonID,
        of id: AnnouncementID,
        by person: PersonID
    ) async throws -> Bool {
        guard let found = try await self.entry(id, for: person), case .sent = found.record.announcement.state,
            found.shows(child)
        else { return false }
        let announcement = found.record.announcement
        let (roster, day, now) = (roster, today, now())
        return try await database.write { connection in
            guard try ResponseStore.withdrawPaper(kept, for: child, id, in: connection) else { return false }
            try Self.noteDone([child], announcement, roster, day, in: connection)
            var details = ["child": child.text]
            switch kept {
            case .signature(let signer): details["signer"] = signer.text
            case .answer(let question): details["question"] = String(question)
            }
            try AuditLog.append(
                AuditEntry(
                    at: now,
                    actor: .person(person.text),
                    action: .announcementPaperWithdrawn,
                    subject: id.text,
                    details: details
                ),
                in: connection
            )
            return true
        }
    }

    /// Noon of the day on the paper, never later than now.
    private static func instant(of day: CalendarDay?, at now: Date) -> Date {
        guard let day else { return now }
        return min(SchoolTime.instant(of: day, minutes: 12 * 60), now)
    }

    /// Keeps for lists for which children all is there.
    static func noteDone(
        _ children: [PersonID],
        _ announcement: Announcement,
        _ roster: Roster,
        _ day: CalendarDay,
        in connection: any DatabaseConnection
    ) throws {
        for child in children {
            for progress in try ResponseStore.progress(
                of: announcement,
                in: roster,
                on: day,
                for: child,
                in: connection
            ) {
                try ResponseStore.note(
                    isDone: progress.isDone(announcement),
                    for: child,
                    of: announcement.id,
                    in: connection
                )
            }
        }
    }

    // MARK: The office's list

    /// Bounced addresses and families without one; nil for who doesn't work in the office (head, administrators, staff
    /// that doesn't teach). Addresses stand in it: whoever sees it is to put them right.
    package func officeList(for reader: PersonID) async throws -> OfficeList? {
        let roster = roster
        guard let person = roster.person(reader), person.isActive, person.keepsAddresses else { return nil }
        let failing = try await database.read { try FailingAddress.all(in: $0).prefix(Self.mostFailing) }
        return OfficeList(
            bounced: failing.compactMap { row in
                // An address that nobody has any more was put right already.
                guard let address = EmailAddress(row.recipient) else { return nil }
                let guardians = roster.guardians(withPrivateAddress: address.normalized)
                guard !guardians.isEmpty else { return nil }
                let children = Set(guardians.flatMap { roster.guardianships(ofGuardian: $0.id).map(\.child) })
                return OfficeList.Bounced(
                    address: row.recipient,
                    guardians: guardians.compactMap { named($0.id) },
                    children: people.named(children),
                    status: row.status,
                    time: row.updated,
                    count: row.count
                )
            },
            without: withoutAddress()
        )
    }

    /// As many are shown.
    private static let mostFailing = 1_000

    private func withoutAddress() -> [OfficeList.WithoutAddress] {
        let members = roster.members(of: .allGuardians, on: today)
        let onPaper = Set(members.familiesWithoutAddress.map(\.child))
        var rows: [OfficeList.WithoutAddress] = []
        for family in members.familiesWithoutAddress where family.guardians.isEmpty {
            guard let child = named(family.child) else { continue }
            rows.append(.init(guardian: nil, child: child, isWholeFamily: true))
        }
        for guardian in members.guardiansWithoutAddress {
            for guardianship in roster.guardianships(ofGuardian: guardian) where guardianship.hasCustody {
                guard let child = named(guardianship.child), roster.person(child.id)?.isActive == true else { continue }
                rows.append(
                    .init(guardian: named(guardian), child: child, isWholeFamily: onPaper.contains(child.id))
                )
            }
        }
        return rows.sorted {
            ($0.child.className, $0.child.name, $0.guardian?.name ?? "")
                < ($1.child.className, $1.child.name, $1.guardian?.name ?? "")
        }
    }
}

/// A form's answers for one child, read by the announcement's questions.
struct AnswerReading: Sendable {
    /// By question.
    private(set) var given: [Int: Answer] = [:]
    /// Questions whose answers are taken back.
    private(set) var withdrawn: [Int] = []
    var problems: [ResponseProblem] = []

    init(_ announcement: Announcement, _ child: PersonID, _ texts: [Int: String]) {
        for question in announcement.questions {
            guard let text = texts[question.id] else { continue }
            if text.trimmed.isEmpty {
                withdrawn.append(question.id)
            } else if let answer = question.answer(text) {
                given[question.id] = answer
            } else {
                problems.append(.badAnswer(child: child, question: question.id))
            }
        }
    }
}

extension Announcement {
    /// Of those whom a signer answers for, those who count: others who have to sign, where attesting is allowed at all.
    func attested(_ people: Set<PersonID>, by signer: PersonID, _ signers: [PersonID]) -> Set<PersonID> {
        guard acknowledgement?.quorum == .attested else { return [] }
        return people.intersection(signers).subtracting([signer])
    }
}
