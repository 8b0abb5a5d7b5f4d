internal import Database
internal import Directory
internal import FoundationEssentials
internal import Gateway
package import School

extension AnnouncementOffice {
    /// The notice behind a personal link, or a code on paper; nil where it is none, or no longer good.
    /// - Parameter isOpening: whether a person has opened the page: a GET that shows it in a browser.
    package func visit(link: String, isOpening: Bool = false) async throws -> NoticeVisit? {
        guard let reading = try await reading(link: link) else { return nil }
        return try await visit(reading, isOpening: isOpening)
    }

    /// The same for somebody logged in.
    package func visit(
        _ id: AnnouncementID,
        as reader: PersonID,
        isOpening: Bool = false
    ) async throws -> NoticeVisit? {
        guard let reading = try await reading(id, as: reader) else { return nil }
        return try await visit(reading, isOpening: isOpening)
    }

    /// A file of a notice.
    package func attachment(
        _ attachment: String,
        link: String
    ) async throws -> (file: AnnouncementAttachment, bytes: [UInt8])? {
        guard let reading = try await reading(link: link) else { return nil }
        return try await file(attachment, of: reading.record.id)
    }

    /// A file of a notice, for somebody logged in.
    package func attachment(
        _ attachment: String,
        of id: AnnouncementID,
        as reader: PersonID
    ) async throws -> (file: AnnouncementAttachment, bytes: [UInt8])? {
        guard try await reading(id, as: reader) != nil else { return nil }
        return try await file(attachment, of: id)
    }

    /// Of a guardian's children, or a child's own; the latest first.
    package func notices(for reader: PersonID, from: String? = nil, limit: Int = 25) async throws -> NoticePage {
        try await notices(for: reader, after: from.flatMap { AnnouncementStore.Place($0) }, limit: limit)
    }

    /// Those that want something still, however long ago they were sent; the latest first, at most `longestPage`.
    package func openNotices(for reader: PersonID) async throws -> [NoticeSummary] {
        try await notices(for: reader, asking: now(), limit: Self.longestPage).items.filter(\.wantsSomething)
    }

    private func notices(
        for reader: PersonID,
        asking: Date? = nil,
        after place: AnnouncementStore.Place? = nil,
        limit: Int
    ) async throws -> NoticePage {
        let (roster, day, now) = (roster, today, now())
        guard let person = roster.person(reader), person.isActive else { return NoticePage(items: [], next: nil) }
        let limit = min(max(limit, 1), Self.longestPage)
        let children = concerned(by: reader)
        return try await database.read { connection in
            var items: [NoticeSummary] = []
            var place = place
            var next: AnnouncementStore.Place?
            // What isn't for this reader is passed over, so that a page is full as long as there is more.
            while next == nil {
                let records = try AnnouncementStore.notices(
                    about: children,
                    asking: asking,
                    after: place,
                    limit: limit + 1,
                    in: connection
                )
                for record in records {
                    guard let sent = record.sent else { continue }
                    if items.count == limit {
                        next = place
                        break
                    }
                    place = AnnouncementStore.Place(sent, record.id)
                    if let item = try summary(record, reader, roster, day, now, sent, in: connection) {
                        items.append(item)
                    }
                }
                if records.count <= limit { break }
            }
            return NoticePage(items: items, next: next?.text)
        }
    }

    private func summary(
        _ record: AnnouncementRecord,
        _ reader: PersonID,
        _ roster: Roster,
        _ day: CalendarDay,
        _ now: Date,
        _ sent: Date,
        in connection: any DatabaseConnection
    ) throws -> NoticeSummary? {
        let announcement = record.announcement
        let children = concerned(by: reader)
        let about = try children.filter {
            reads(reader, announcement, about: $0, roster, day)
        }.filter { child in
            // What was found for an only child is about it.
            try children.count == 1 || ResponseStore.isAbout(child, record.id, in: connection)
        }
        guard !about.isEmpty else { return nil }
        let takesAnswers = announcement.takesAnswers(at: now)
        let isOpen =
            try takesAnswers
            && about.contains { child in
                let signers = announcement.signers(for: child, in: roster, on: day).people
                return try ResponseStore.progress(of: announcement, in: roster, on: day, for: child, in: connection)
                    .contains { $0.wanted(of: signers, announcement).contains(reader) }
            }
        var isRecalled = false
        if case .recalled = announcement.state { isRecalled = true }
        return NoticeSummary(
            id: record.id,
            subject: announcement.subject,
            author: roster.person(announcement.author)?.displayName ?? "",
            sent: sent,
            deadline: announcement.deadline,
            children: people.named(about),
            isRecalled: isRecalled,
            isCorrected: record.corrected != nil,
            wantsSomething: isOpen
        )
    }

    // MARK: The visit

    func visit(_ reading: Reading, isOpening: Bool = false) async throws -> NoticeVisit {
        let (roster, day, now) = (roster, today, now())
        let record = reading.record
        let announcement = record.announcement
        if isOpening { try await noteOpening(reading) }
        let (attachments, children) = try await database.read { connection in
            (
                try AttachmentStore.list(record.id, in: connection).map(\.attachment),
                try reading.children.map { child in
                    try noticeChild(child, reading, roster, day, in: connection)
                }
            )
        }
        let author = roster.person(announcement.author)
        var visit = NoticeVisit(
            announcement: announcement,
            school: school,
            author: author?.displayName ?? "",
            role: Self.offices.first { author?.roles.contains($0) == true } ?? .staff,
            audience: names(announcement.audiences, reading.language).joined(separator: ", "),
            sent: record.sent ?? now,
            corrected: record.corrected,
            recallReason: record.recallReason,
            attachments: attachments,
            children: children.sorted { ($0.child.name, $0.id) < ($1.child.name, $1.id) },
            readers: reading.readers.compactMap { named($0) },
            state: .open,
            takesAnswers: announcement.takesAnswers(at: now),
            language: reading.language,
            code: record.code.flatMap { VerificationCode($0)?.description }
        )
        if case .recalled(let time) = announcement.state { visit.state = .recalled(time) }
        if visit.state == .open, let deadline = announcement.deadline, deadline < now {
            visit.state = .closed(deadline)
        }
        return visit
    }

    /// Somebody looks at the page; written only the first time.
    private func noteOpening(_ reading: Reading) async throws {
        let (id, now) = (reading.record.id, now())
        let copies = try await database.read { connection -> [String] in
            let opened = try ResponseStore.openedCopies(of: id, in: connection)
            return try self.copies(in: reading, in: connection).filter { !opened.contains($0) }
        }
        let isUnopened = try await database.read { connection in
            try reading.children.contains { try ResponseStore.isUnopened(id, for: $0, in: connection) }
        }
        guard isUnopened || !copies.isEmpty else { return }
        try await database.write { connection in
            for child in reading.children {
                try ResponseStore.noteOpening(of: id, for: child, at: now, in: connection)
            }
            try ResponseStore.noteOpening(of: id, copies: copies, at: now, in: connection)
        }
    }

    /// The highest first.
    private static let offices: [Role] = [.head, .administrator, .teacher, .staff, .dataProtectionOfficer]

    private func noticeChild(
        _ child: PersonID,
        _ reading: Reading,
        _ roster: Roster,
        _ day: CalendarDay,
        in connection: any DatabaseConnection
    ) throws -> NoticeChild {
        let announcement = reading.record.announcement
        let all = try ResponseStore.signatures(of: announcement.id, for: child, in: connection)
        let signatures = announcement.counted(all)
        let kept = try ResponseStore.keptAnswers(of: announcement.id, for: child, in: connection)
        let corrected = reading.record.corrected
        let progress = try ResponseStore.progress(
            of: announcement,
            in: roster,
            on: day,
            for: child,
            in: connection
        ).first
        let asked =
            announcement.acknowledgement == nil
            ? [] : announcement.signers(for: child, in: roster, on: day).people
        return NoticeChild(
            child: named(child) ?? NamedPerson(id: child, name: ""),
            signers: asked.compactMap { signer in
                roster.person(signer).map { person in
                    NoticeChild.Signer(
                        id: signer,
                        name: person.displayName,
                        signed: signatures.first { $0.signer == signer }?.time,
                        signedBefore: all.first { $0.signer == signer && (corrected.map($0.isOlder) ?? false) }?.time,
                        isOnPaper: signatures.first { $0.signer == signer }?.entered != nil,
                        isAttested: announcement.acknowledgement?.quorum == .attested
                            && signatures.contains { $0.signer != signer && $0.attestsFor.contains(signer) },
                        isReader: reading.readers.contains(signer)
                    )
                }
            },
            signatures: progress?.signatures,
            answers: progress?.answers ?? [:],
            answersBefore: kept.filter { _, answer in corrected.map { answer.time < $0 } ?? false }
                .mapValues(\.answer),
            answeredBy: kept.filter { !isOnlyReader($1.by, reading) }
                .compactMapValues { roster.person($0.by)?.displayName },
            othersSaid: kept.filter { announcement.counts($1) && !isOnlyReader($1.by, reading) }
                .mapValues { said($0.answer, $0.by, $0.time, isOnPaper: $0.enteredBy != nil) },
            overruled: try overruled(child, reading, in: connection),
            isDone: progress?.isDone(announcement) ?? true,
            mayAnswer: reading.readers.contains { mayAnswer($0, announcement, for: child, roster, day) }
        )
    }

    /// Of two at one address, nobody knows who reads.
    private func isOnlyReader(_ person: PersonID, _ reading: Reading) -> Bool { reading.readers == [person] }

    private func said(
        _ answer: Answer?,
        _ person: PersonID,
        _ time: Date,
        isOnPaper: Bool
    ) -> NoticeChild.Said {
        let name = roster.person(person)?.displayName ?? "–"
        return NoticeChild.Said(answer: answer, by: name, time: time, isOnPaper: isOnPaper)
    }

    /// What readers said in whose place another's answer stands.
    private func overruled(
        _ child: PersonID,
        _ reading: Reading,
        in connection: any DatabaseConnection
    ) throws -> [Int: NoticeChild.Said] {
        let announcement = reading.record.announcement
        guard !announcement.questions.isEmpty else { return [:] }
        let words = try ResponseStore.differing(announcement, for: child, in: connection)[child] ?? []
        let own = words.filter { !$0.isSettled && reading.readers.contains($0.by) }
        return Dictionary(
            own.map { ($0.question, said($0.answer, $0.by, $0.time, isOnPaper: $0.enteredBy != nil)) }
        ) { first, _ in first }
    }

    /// Who signs may answer; a child beside its guardians may not, unless it signs too.
    func mayAnswer(
        _ reader: PersonID,
        _ announcement: Announcement,
        for child: PersonID,
        _ roster: Roster,
        _ day: CalendarDay
    ) -> Bool {
        announcement.signers(for: child, in: roster, on: day).people.contains(reader)
    }
}
