internal import AuditLog
internal import Database
internal import Delivery
internal import Directory
internal import FoundationEssentials
internal import Gateway
internal import MailMessage
internal import MailStore
internal import MessageBodies
internal import Policy
package import School

/// What becomes of an announcement's files when it is put right; without a word about them all stay.
package struct FileChanges: Sendable, Hashable {
    /// A file that comes along now.
    package struct Added: Sendable, Hashable {
        /// As the browser says; only the last part of a path is kept.
        package var fileName: String
        package var type: String
        package var bytes: [UInt8]

        package init(fileName: String, type: String, bytes: [UInt8]) {
            self.fileName = fileName
            self.type = type
            self.bytes = bytes
        }
    }

    /// Files that hold no more, by id.
    package var removed: Set<String>
    package var added: [Added]

    package init(removed: Set<String> = [], added: [Added] = []) {
        self.removed = removed
        self.added = added
    }
}

extension AnnouncementOffice {
    /// Puts an announcement right: unread copies in the school's mailboxes are replaced, everyone gets the correction, marked, with
    /// the files that hold now. What was signed and answered holds, and is told from what came later. The rules judge it as any
    /// message. In quiet hours the mails to families wait for their end, unless it is urgent: then it is `.waiting`.
    /// - Parameter asksAgain: whether what was signed and answered counts no more, and everyone is asked once more.
    package func correct(
        _ id: AnnouncementID,
        subject: String,
        text: FormattedText,
        files: FileChanges = FileChanges(),
        asksAgain: Bool = false,
        by author: PersonID,
        peer: String = ""
    ) async throws -> SendOutcome {
        guard let record = try await own(id, author), case .sent = record.announcement.state,
            let decision = record.decision, let door = door(author, peer)
        else { return .unknown }
        let kept = try await database.read { try AttachmentStore.list(id, in: $0) }
            .filter { !files.removed.contains($0.attachment.id) }
        var correction = Correction(record, AnnouncementDraft(subject: subject).announcement(id, by: author).subject)
        correction.announcement.text = text
        correction.asksAgain = asksAgain && record.announcement.takesAnswers(at: now())
        correction.removed = files.removed
        correction.added = files.added.map { added(file: $0) }
        // The deadline may have passed; what is corrected is the text.
        var checked = correction.announcement
        checked.deadline = nil
        let problems =
            checked.problems(at: now(), in: roster, rights: gateway.rights, today: today)
            + Self.problems(of: kept, with: files.added)
        guard problems.isEmpty else { return .problems(problems) }
        correction.files = try await AttachmentStore.carried(kept, bodies)
        for (file, added) in zip(correction.added, files.added) {
            correction.files.append(file.attachment.carrying(added.bytes))
        }
        let language = language(of: author)
        let message = try await message(
            correction.announcement,
            subject: FamilyWords.correctionPrefix(ReadingLanguage(language)) + correction.announcement.subject,
            lead: FamilyWords.correctionLead(
                of: correction.old,
                asksAgain: correction.asksAgain,
                ReadingLanguage(language)
            ),
            files: correction.files
        )
        if let refusal = try await refusal(message, door, language) { return .refused(refusal) }
        _ = try await withdrawUnread(record, by: author)
        let quiet = correction.announcement.isUrgent ? nil : quietEnd(for: correction.announcement)
        try await file(message.bytes, correction, of: record, by: author, notBefore: quiet)
        return quiet.map { .waiting(until: $0, DecisionCode(decision)) } ?? .sent(DecisionCode(decision))
    }

    /// An announcement put right, and what it was.
    private struct Correction: Sendable {
        var announcement: Announcement
        /// The subject that it had.
        let old: String
        /// Whether everyone is asked once more.
        var asksAgain = false
        var removed: Set<String> = []
        var added: [(attachment: AnnouncementAttachment, body: PreparedBody)] = []
        /// All that hold now.
        var files: [MessageBuilder.Attachment] = []

        init(_ record: AnnouncementRecord, _ subject: String) {
            announcement = record.announcement
            announcement.subject = subject
            old = record.announcement.subject
        }
    }

    private func added(file: FileChanges.Added) -> (attachment: AnnouncementAttachment, body: PreparedBody) {
        let attachment = AnnouncementAttachment(
            id: UniqueID.make(at: now()),
            fileName: AnnouncementAttachment.harmless(fileName: file.fileName),
            type: AnnouncementAttachment.harmless(type: file.type),
            size: file.bytes.count
        )
        return (attachment, bodies.prepare(file.bytes))
    }

    /// What stands in the way of more files; those that are there were let in already.
    private static func problems(
        of kept: [AttachmentStore.Kept],
        with added: [FileChanges.Added]
    ) -> [AnnouncementProblem] {
        guard !added.isEmpty else { return [] }
        if kept.count + added.count > mostAttachments { return [.tooManyAttachments(limit: mostAttachments)] }
        let size = kept.reduce(0) { $0 + $1.attachment.size } + added.reduce(0) { $0 + $1.bytes.count }
        return size > mostAttachedOctets ? [.attachmentsTooLarge(limit: mostAttachedOctets)] : []
    }

    /// What the rules have against a correction; nil for nothing. What a person would have to decide on is refused: a
    /// correction that comes days later corrects nothing.
    private func refusal(
        _ message: ReceivedMessage,
        _ door: Door,
        _ language: Language
    ) async throws -> Refusal? {
        let verdict = await gateway.preview(message, at: door)
        if case .accept = verdict.disposition { return nil }
        let reader = Reader(languages: [language], isStaff: true)
        let text = verdict.explanation(for: reader, settings?.current.settings ?? PolicySettings(), code: "")
        return Refusal(.permanent, Refusal.Status(7, 1), text: text)
    }

    /// The correction in all mailboxes and to all families, and what holds now in the place of the old.
    private func file(
        _ message: [UInt8],
        _ correction: Correction,
        of record: AnnouncementRecord,
        by author: PersonID,
        notBefore quiet: Date?
    ) async throws {
        let (roster, day, now, gateway) = (roster, today, now(), gateway)
        let corrected = correction.asksAgain ? correction.announcement.askingAgain(since: now) : correction.announcement
        let asksAnew = correction.asksAgain && corrected.wantsSomething
        let mailboxes = Set(corrected.audiences.flatMap { roster.members(of: $0, on: day).mailboxes }).map(\.text)
            .sorted()
        let bytes = try await publicCode(of: record).map { gateway.mailboxCopy(of: message, code: $0) } ?? message
        let body = bodies.prepare(bytes)
        let description = MessageDescription(bytes: bytes)
        let (bodies, mailStore) = (bodies, mailStore)
        let readers = try await database.read { try gateway.copies(of: corrected.id.text, in: $0) }
        let letter = gateway.prepared(
            FamilyLetter(
                letter: corrected.id.text,
                author: author,
                kind: .correction,
                copies: [],
                content: .words(
                    FamilyWords.correction(corrected, of: correction.old, asksAgain: correction.asksAgain)
                ),
                files: correction.files
            ),
            in: languages(of: readers)
        )
        try await database.write { connection in
            try connection.execute(
                "UPDATE announcements SET corrected = \(now), changed = \(now) WHERE id = \(corrected.id.text)"
            )
            try AnnouncementStore.save(corrected, at: now, in: connection)
            if asksAnew {
                try ResponseStore.beginAnew(corrected.id, in: connection)
            }
            try gateway.noteCorrection(of: corrected.id.text, subject: corrected.subject, in: connection)
            try keepFiles(of: correction, in: connection)
            if !mailboxes.isEmpty {
                let stored = try bodies.store(body, in: connection)
                try mailStore.deliver(
                    NewMessage(
                        bodyID: stored,
                        description: description,
                        internalDate: now,
                        origin: record.decision
                    ),
                    to: mailboxes,
                    ignoringQuota: true,
                    in: connection
                )
            }
            var letter = letter
            letter.copies = try gateway.copies(of: corrected.id.text, in: connection).map(\.token)
            if !letter.copies.isEmpty { try gateway.writeToFamilies(letter, in: connection) }
            if let quiet {
                try gateway.postponeFamilyLetters(
                    of: corrected.id.text,
                    writtenSince: now,
                    until: quiet,
                    in: connection
                )
            }
            try AuditLog.append(
                AuditEntry(
                    at: now,
                    actor: .person(author.text),
                    action: .announcementCorrect,
                    subject: corrected.id.text,
                    details: ["copies": String(letter.copies.count), "mailboxes": String(mailboxes.count)]
                ),
                in: connection
            )
        }
    }

    private func keepFiles(of correction: Correction, in connection: any DatabaseConnection) throws {
        let id = correction.announcement.id
        for removed in correction.removed.sorted() {
            try AttachmentStore.delete(removed, of: id, bodies, in: connection)
        }
        for added in correction.added {
            let stored = try bodies.store(added.body, in: connection)
            try AttachmentStore.insert(
                .init(attachment: added.attachment, body: stored),
                of: id,
                bodies,
                in: connection
            )
        }
    }

    /// The code by which anybody may look it up; nil for what nobody can.
    private func publicCode(of record: AnnouncementRecord) async throws -> VerificationCode? {
        guard let code = record.code.flatMap({ VerificationCode($0) }), try await gateway.verify(code) != nil else {
            return nil
        }
        return code
    }
}
