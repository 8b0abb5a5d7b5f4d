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
    /// Enters what came back on paper; after the deadline, too. By the author, a class teacher of its class, or the office. What a
    /// guardian said on a page stays: what counts is not replaced, what counts no more is kept aside.
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
        let reading = PaperReading(entry, found.record, by: person, roster: roster, day: today, now: now())
        guard reading.problems.isEmpty else { return reading.problems }
        return try await database.write { connection in
            guard let announcement = try AnnouncementStore.sent(id, in: connection)?.announcement else { return nil }
            guard try ResponseStore.isAbout(entry.child, id, in: connection) else {
                return [.notYours(child: entry.child)]
            }
            let standing = try PaperStanding.all(before: reading, announcement, in: connection)
            let problems = standing.compactMap { $0.problem(for: entry) }
            guard problems.isEmpty else { return problems }
            for what in standing where what.isOnline {
                try ResponseStore.setAside(what.kept, for: entry.child, id, in: connection)
            }
            try keep(reading, announcement, by: person, in: connection)
            // Who replaces an entry puts it right: it contradicts nothing.
            for case .answer(let question) in standing.filter({ !$0.isOnline }).map(\.kept) {
                try ResponseStore.settle(question, for: entry.child, id, by: person, at: now(), in: connection)
            }
            try audit(.announcementPaper, id, by: person, details(of: entry, standing), in: connection)
            return []
        }
    }

    private func keep(
        _ reading: PaperReading,
        _ announcement: Announcement,
        by person: PersonID,
        in connection: any DatabaseConnection
    ) throws {
        let (id, child) = (announcement.id, reading.child)
        if let signature = reading.signature { try ResponseStore.sign(signature, id, in: connection) }
        let answered = try ResponseStore.keptAnswers(of: id, for: child, in: connection)
        for (question, answer) in reading.answers {
            // What is there already stays whose it is.
            if let known = answered[question], announcement.counts(known), known.answer == answer { continue }
            try ResponseStore.answer(
                question,
                with: answer,
                for: child,
                id,
                by: reading.signature?.signer ?? person,
                enteredBy: person,
                at: now(),
                in: connection
            )
        }
        try Self.noteDone([child], announcement, roster, today, in: connection)
    }

    /// What was entered, and of what it has taken the place: `signature`, `answer.2`.
    private func details(of entry: PaperEntry, _ standing: [PaperStanding]) -> [String: String] {
        var details = ["child": entry.child.text, "signer": entry.signer?.text ?? ""]
        let replaced = standing.filter { !$0.isOnline }.map(\.name)
        let aside = standing.filter(\.isOnline).map(\.name)
        if !replaced.isEmpty { details["replaced"] = replaced.joined(separator: " ") }
        if !aside.isEmpty { details["aside"] = aside.joined(separator: " ") }
        return details
    }

    /// Takes back what was entered from paper by mistake; what was said on a page is nobody else's to take back, and stands
    /// there again where the entry had taken its place. By the author, a class teacher of its class, or the office.
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
        return try await database.write { connection in
            guard let announcement = try AnnouncementStore.sent(id, in: connection)?.announcement,
                try ResponseStore.withdrawPaper(kept, for: child, id, in: connection)
            else { return false }
            try Self.noteDone([child], announcement, roster, today, in: connection)
            var details = ["child": child.text]
            switch kept {
            case .signature(let signer): details["signer"] = signer.text
            case .answer(let question): details["question"] = String(question)
            }
            try audit(.announcementPaperWithdrawn, id, by: person, details, in: connection)
            return true
        }
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
        let now = now()
        let failing = try await database.read { try FailingAddress.all(at: now, in: $0).prefix(Self.mostFailing) }
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
        return people.inOrder(rows, by: \.child.id)
    }
}
