internal import Database
internal import Delivery
internal import Directory
internal import FoundationEssentials
internal import Gateway
package import Logging
internal import MailMessage
package import School

extension AnnouncementOffice {
    /// Reminds those still missing, and nobody else.
    package func remind(_ id: AnnouncementID, by author: PersonID) async throws -> RemindOutcome {
        let now = now()
        guard let record = try await database.read({ try AnnouncementStore.record(id, in: $0) }),
            record.announcement.author == author
        else { return .unknown }
        guard record.announcement.takesAnswers(at: now) else { return .closed }
        if let last = record.reminded, last.addingTimeInterval(Self.reminderPause) > now {
            return .tooSoon(last.addingTimeInterval(Self.reminderPause))
        }
        if let end = quietEnd(for: record.announcement) { return .quiet(until: end) }
        let (roster, day) = (roster, today)
        return try await database.write { connection in
            guard let fresh = try AnnouncementStore.sent(id, in: connection), fresh.announcement.takesAnswers(at: now)
            else {
                return .closed
            }
            // Of two who remind at once, one does.
            let isFirst = try AnnouncementStore.noteReminder(of: record, at: now, in: connection)
            guard isFirst else { return .tooSoon(now.addingTimeInterval(Self.reminderPause)) }
            let count = try writeReminder(of: fresh.announcement, roster, day, in: connection)
            if count == 0 { try AnnouncementStore.forgetReminder(of: record, in: connection) }
            return count == 0 ? .nobodyMissing : .reminded(copies: count)
        }
    }

    /// Reminds families before deadlines, never in quiet hours. Every node may call it at any time: each reminder goes out
    /// once, for its row and its mails are one transaction.
    /// - Returns: how many announcements were reminded of.
    @discardableResult
    package func remindWhenDue() async throws -> Int {
        let now = now()
        guard let longest = Self.reminderDays.max() else { return 0 }
        let horizon = now.addingTimeInterval(Self.seconds(days: longest))
        let records = try await database.read { try AnnouncementStore.asking(from: now, to: horizon, in: $0) }
        let (roster, day) = (roster, today)
        var done = 0
        for record in records where quietEnd(for: record.announcement) == nil {
            guard let deadline = record.announcement.deadline, let sent = record.sent,
                let days = Self.reminderDays.filter({
                    deadline.addingTimeInterval(-Self.seconds(days: $0)) <= now
                }).min()
            else { continue }
            let due = deadline.addingTimeInterval(-Self.seconds(days: days))
            // Who got it shortly before needs no reminder yet.
            let last = max(sent, record.reminded ?? sent)
            guard last.addingTimeInterval(Self.reminderPause) <= due else { continue }
            let isDone = try await database.write { connection in
                guard try AnnouncementStore.claimReminder(of: record.id, deadline, days, at: now, in: connection),
                    let fresh = try AnnouncementStore.record(record.id, in: connection),
                    fresh.announcement.takesAnswers(at: now), fresh.announcement.deadline == deadline
                else { return false }
                guard try writeReminder(of: fresh.announcement, roster, day, in: connection) > 0 else { return false }
                return try AnnouncementStore.noteReminder(of: fresh, at: now, in: connection)
            }
            if isDone { done += 1 }
        }
        return done
    }

    private static func seconds(days: Int) -> TimeInterval { Double(days) * 24 * 3600 }

    /// - Returns: copies and mailboxes written to.
    private func writeReminder(
        of announcement: Announcement,
        _ roster: Roster,
        _ day: CalendarDay,
        in connection: any DatabaseConnection
    ) throws -> Int {
        let open = try ResponseStore.progress(of: announcement, in: roster, on: day, in: connection)
            .filter { !$0.isDone(announcement) }
        guard !open.isEmpty else { return 0 }
        if announcement.isForChildrenOnly {
            return try writeToMailboxes(open.map(\.child), announcement, in: connection)
        }
        let copies = try gateway.copies(of: announcement.id.text, in: connection)
        let letter = FamilyLetter(
            letter: announcement.id.text,
            author: announcement.author,
            kind: .reminder,
            copies: Self.reminded(copies, open, announcement, roster, day).map(\.token),
            content: .words(FamilyWords.reminder(announcement))
        )
        var count = letter.copies.isEmpty ? 0 : try gateway.writeToFamilies(letter, in: connection).mails
        count += try writeToMailboxes(
            Self.atDesk(copies, open, announcement, roster, day),
            announcement,
            in: connection
        )
        return count
    }

    /// The copies of those who have to sign or answer still. Of a family's several, those of the missing signer; where none of
    /// them has one, nor a mailbox, all.
    static func reminded(
        _ copies: [FamilyCopy],
        _ open: [ChildProgress],
        _ announcement: Announcement,
        _ roster: Roster,
        _ day: CalendarDay
    ) -> [FamilyCopy] {
        var tokens: Set<String> = []
        for progress in open {
            let family = copies.filter { $0.children.contains(progress.child) }
            let signers = announcement.signers(for: progress.child, in: roster, on: day)
            let missing = Set(progress.missing(of: signers.people))
            let theirs = family.filter { !missing.isDisjoint(with: $0.guardians) }
            let areAtDesk = (missing.isEmpty ? Set(signers.people) : missing).allSatisfy {
                roster.person($0)?.hasMailbox == true
            }
            for copy in theirs.isEmpty && !areAtDesk ? family : theirs { tokens.insert(copy.token.text) }
        }
        return copies.filter { tokens.contains($0.token.text) }
    }

    /// Those who have to sign still, and read the announcement in a mailbox of the school: guardians who work here, children
    /// who sign too.
    private static func atDesk(
        _ copies: [FamilyCopy],
        _ open: [ChildProgress],
        _ announcement: Announcement,
        _ roster: Roster,
        _ day: CalendarDay
    ) -> [PersonID] {
        var people: Set<PersonID> = []
        for progress in open {
            let signers = announcement.signers(for: progress.child, in: roster, on: day).people
            for person in progress.wanted(of: signers, announcement) {
                let hasCopy = copies.contains {
                    $0.children.contains(progress.child) && $0.guardians.contains(person)
                }
                if !hasCopy, roster.person(person)?.hasMailbox == true { people.insert(person) }
            }
        }
        return people.sorted()
    }

    /// A mail of the house's own, in mailboxes of the school.
    /// - Parameter words: in each language; nil for a reminder.
    func writeToMailboxes(
        _ people: [PersonID],
        _ announcement: Announcement,
        _ words: [ReadingLanguage: FamilyLetter.Words]? = nil,
        in connection: any DatabaseConnection
    ) throws -> Int {
        let texts = words ?? FamilyWords.reminder(announcement)
        let roster = roster
        var count = 0
        for id in people {
            guard let person = roster.person(id), let address = gateway.plan.address(of: person), person.hasMailbox,
                let words = texts[person.reads]
            else { continue }
            let link = gateway.site + "/notices/" + announcement.id.text
            var builder = MessageBuilder(from: [house], date: now())
            builder.to = [NamedAddress(displayName: person.displayName, address: address)]
            builder.replyTo = authorAddress(announcement).map { [$0] } ?? []
            builder.subject = words.subject
            builder.messageID = "<\(UniqueID.make(at: now()))@\(gateway.plan.primaryDomain.ascii)>"
            builder.extraFields = [(name: "Auto-Submitted", value: "auto-generated")]
            builder.text = words.text + "\n" + link + "\n"
            try gateway.file(builder.bytes(), for: address, in: connection)
            count += 1
        }
        return count
    }

    var house: NamedAddress {
        NamedAddress(displayName: school, address: .postmaster(at: gateway.plan.primaryDomain))
    }

    func authorAddress(_ announcement: Announcement) -> NamedAddress? {
        roster.person(announcement.author).flatMap { person in
            gateway.plan.address(of: person).map { NamedAddress(displayName: person.displayName, address: $0) }
        }
    }
}

extension AnnouncementOffice {
    /// Reminds families before deadlines, again and again, until its task is cancelled. Every node may.
    /// - Parameter interval: between two looks.
    package func remindFamilies(every interval: Duration = .seconds(300), logger: Logger) async {
        while !Task.isCancelled {
            do {
                try await askSigningChildren()
                try await remindWhenDue()
            } catch {
                logger.warning("families were not reminded, the next look tries again", metadata: ["cause": "\(error)"])
            }
            // Cancelled: the loop's condition ends it.
            try? await Task.sleep(for: interval)
        }
    }
}
