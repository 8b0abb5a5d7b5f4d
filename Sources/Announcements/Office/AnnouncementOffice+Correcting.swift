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

    /// Whether it has been put right like this already: by the same form, sent twice.
    func isThere(in record: AnnouncementRecord, _ files: [AttachmentStore.Kept]) -> Bool {
        let (there, asked) = (record.announcement, record.announcement.asksAgainSince?.milliseconds)
        return there.subject == announcement.subject && there.text == announcement.text
            && removed.isDisjoint(with: files.map(\.attachment.id))
            && added.allSatisfy { new in
                files.contains {
                    $0.attachment.fileName == new.attachment.fileName && $0.attachment.size == new.attachment.size
                }
            }
            && (!asksAgain || asked == record.corrected?.milliseconds)
    }
}

/// The mails of a correction, made before the transaction that files them.
private struct CorrectionMails: Sendable {
    /// For the school's mailboxes.
    var body: PreparedBody
    var description: MessageDescription
    /// For those whose copies haven't gone out yet: to them it is no correction.
    var waiting: PreparedBody
    /// To families who are asked once more, and to all others; which copies they are is known in the transaction.
    var asking: FamilyLetter
    var telling: FamilyLetter
    /// When mails to families may leave; nil for now.
    var notBefore: Date?
}

extension AnnouncementOffice {
    /// Puts an announcement right: unread copies in the school's mailboxes are replaced, everyone gets the correction, marked, with
    /// the files that hold now; what hasn't gone out yet goes out as it is right. What was signed and answered holds, and is told
    /// from what came later. The rules judge it as any message. In quiet hours the mails to families wait for their end, unless
    /// it is urgent: then it is `.waiting`. Taking the old copies out and filing the new is one transaction.
    /// - Parameters:
    ///   - version: the text that its author saw when putting it right; nil for whichever holds. Sent twice, it is put right
    ///     once; where another holds by now, it is a problem.
    ///   - asksAgain: whether what was signed and answered counts no more, and everyone is asked once more.
    package func correct(
        _ id: AnnouncementID,
        subject: String,
        text: FormattedText,
        files: FileChanges = FileChanges(),
        asksAgain: Bool = false,
        of version: TextVersion? = nil,
        by author: PersonID,
        peer: String = ""
    ) async throws -> SendOutcome {
        guard let record = try await own(id, author), case .sent = record.announcement.state,
            let decision = record.decision, let door = door(author, peer)
        else { return .unknown }
        let kept = try await database.read { try AttachmentStore.list(id, in: $0) }
        var correction = Correction(record, AnnouncementDraft(subject: subject).announcement(id, by: author).subject)
        correction.announcement.text = text
        correction.asksAgain = asksAgain && record.announcement.takesAnswers(at: now())
        correction.removed = files.removed
        correction.added = files.added.map { added(file: $0) }
        let quiet = correction.announcement.isUrgent ? nil : quietEnd(for: correction.announcement)
        let done = quiet.map { SendOutcome.waiting(until: $0, DecisionCode(decision)) } ?? .sent(DecisionCode(decision))
        if let version, version != record.version {
            return correction.isThere(in: record, kept) ? done : .problems([.correctedMeanwhile])
        }
        let staying = kept.filter { !files.removed.contains($0.attachment.id) }
        let problems = problems(of: correction.announcement) + Self.problems(of: staying, with: files.added)
        guard problems.isEmpty else { return .problems(problems) }
        correction.files = try await AttachmentStore.carried(staying, bodies)
        for (file, added) in zip(correction.added, files.added) {
            correction.files.append(file.attachment.carrying(added.bytes))
        }
        let language = language(of: author)
        let message = try await message(of: correction, language)
        if let refusal = try await refusal(message, door, language) { return .refused(refusal) }
        let mails = try await mails(message, of: correction, record, by: author, notBefore: quiet)
        let ready = correction
        guard try await database.write({ try file(mails, ready, of: record, by: author, in: $0) }) else {
            // Taken back, put right by somebody else, or its deadline moved, since it was read.
            return try await correct(
                id,
                subject: subject,
                text: text,
                files: files,
                asksAgain: asksAgain,
                of: version ?? record.version,
                by: author,
                peer: peer
            )
        }
        return done
    }

    /// The deadline may have passed; what is corrected is the text.
    private func problems(of corrected: Announcement) -> [AnnouncementProblem] {
        var checked = corrected
        checked.deadline = nil
        return checked.problems(at: now(), in: roster, rights: gateway.rights, today: today)
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
        if let empty = added.first(where: \.bytes.isEmpty) { return [.emptyFile(empty.fileName)] }
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

    private func message(of correction: Correction, _ language: Language) async throws -> ReceivedMessage {
        let reading = ReadingLanguage(language)
        return try await message(
            correction.announcement,
            subject: FamilyWords.correctionPrefix(reading) + correction.announcement.subject,
            lead: FamilyWords.correctionLead(of: correction.old, asksAgain: correction.asksAgain, reading),
            files: correction.files
        )
    }

    /// With files that takes time, which no transaction should.
    private func mails(
        _ message: ReceivedMessage,
        of correction: Correction,
        _ record: AnnouncementRecord,
        by author: PersonID,
        notBefore quiet: Date?
    ) async throws -> CorrectionMails {
        let (announcement, gateway) = (correction.announcement, gateway)
        let bytes =
            try await publicCode(of: record).map { gateway.mailboxCopy(of: message.bytes, code: $0) } ?? message.bytes
        let plain = try await self.message(announcement, subject: announcement.subject, files: correction.files)
        let readers = try await database.read { try gateway.copies(of: announcement.id.text, in: $0) }
        func letter(asksAgain: Bool) -> FamilyLetter {
            let letter = FamilyLetter(
                letter: announcement.id.text,
                author: author,
                kind: .correction,
                copies: [],
                content: .words(FamilyWords.correction(announcement, of: correction.old, asksAgain: asksAgain)),
                files: correction.files
            )
            return gateway.prepared(letter, in: languages(of: readers))
        }
        let telling = letter(asksAgain: false)
        return CorrectionMails(
            body: bodies.prepare(bytes),
            description: MessageDescription(bytes: bytes),
            waiting: bodies.prepare(plain.bytes),
            asking: correction.asksAgain ? letter(asksAgain: true) : telling,
            telling: telling,
            notBefore: quiet
        )
    }

    /// The correction in all mailboxes and to all families, and what holds now in the place of the old.
    /// - Returns: false where what was read holds no more, and nothing was done.
    private func file(
        _ mails: CorrectionMails,
        _ correction: Correction,
        of read: AnnouncementRecord,
        by author: PersonID,
        in connection: any DatabaseConnection
    ) throws -> Bool {
        guard let record = try AnnouncementStore.sent(asRead: read, in: connection) else { return false }
        let id = record.id
        // Of two within one millisecond the second is later.
        let now = max(
            Date(milliseconds: now().milliseconds),
            record.corrected?.addingTimeInterval(0.001) ?? .distantPast
        )
        let corrected = correction.asksAgain ? correction.announcement.askingAgain(since: now) : correction.announcement
        try AnnouncementStore.correct(corrected, at: now, in: connection)
        if correction.asksAgain, corrected.wantsSomething { try ResponseStore.beginAnew(id, in: connection) }
        try gateway.noteCorrection(of: id.text, subject: corrected.subject, in: connection)
        try keepFiles(of: correction, in: connection)
        let codes = try AnnouncementStore.decisions(of: id, in: connection)
        let waiting = try gateway.replaceWaiting(codes, with: mails.waiting, in: connection)
        _ = try gateway.takeBackUnread(codes, by: author.text, stopsWaiting: false, in: connection)
        let mailboxes = mailboxes(of: corrected.audiences, but: waiting)
        try deliver(mails, to: mailboxes, of: record, at: now, in: connection)
        try tellSigningChildren(correction, corrected, but: Set(mailboxes), in: connection)
        let copies = try writeToFamilies(mails, corrected, in: connection)
        if let quiet = mails.notBefore {
            try gateway.postponeFamilyLetters(
                of: id.text,
                writtenSince: now,
                until: quiet,
                minding: quietReaders(of: corrected),
                in: connection
            )
        }
        let details = ["copies": String(copies), "mailboxes": String(mailboxes.count)]
        try audit(.announcementCorrect, id, by: author, details, in: connection)
        return true
    }

    /// Families of whom nobody has to sign or answer are only told, also where all others are asked once more.
    /// - Returns: how many copies.
    private func writeToFamilies(
        _ mails: CorrectionMails,
        _ corrected: Announcement,
        in connection: any DatabaseConnection
    ) throws -> Int {
        let (roster, day) = (roster, today)
        let copies = try gateway.copies(of: corrected.id.text, in: connection)
        let asked = Set(
            copies.filter { copy in
                copy.children.contains { child in
                    let signers = corrected.signers(for: child, in: roster, on: day)
                    return signers.guardians.contains { copy.guardians.contains($0) }
                }
            }.map(\.token.text)
        )
        for (letter, isAsked) in [(mails.asking, true), (mails.telling, false)] {
            var letter = letter
            letter.copies = copies.map(\.token).filter { asked.contains($0.text) == isAsked }
            if !letter.copies.isEmpty { try gateway.writeToFamilies(letter, in: connection) }
        }
        return copies.count
    }

    /// Pupils who were asked to sign, and whom the letter itself doesn't reach, get the correction; those whom it reaches are asked
    /// once more where everyone is.
    private func tellSigningChildren(
        _ correction: Correction,
        _ corrected: Announcement,
        but mailboxes: Set<String>,
        in connection: any DatabaseConnection
    ) throws {
        let asked = try askedChildren(of: corrected, in: connection)
        let words = FamilyWords.correction(corrected, of: correction.old, asksAgain: correction.asksAgain)
        let unreached = asked.filter { !mailboxes.contains($0.text) }
        _ = try writeToMailboxes(unreached, corrected, words, in: connection)
        guard correction.asksAgain else { return }
        let reached = asked.filter { mailboxes.contains($0.text) }
        _ = try writeToMailboxes(reached, corrected, FamilyWords.request(corrected), in: connection)
    }

    /// The school's own mailboxes that get it.
    /// - Parameter waiting: lists whose readers get it when it is due.
    private func mailboxes(of audiences: [Audience], but waiting: Set<EmailAddress>) -> [String] {
        let (roster, day) = (roster, today)
        let reached = audiences.filter { audience in
            gateway.plan.address(of: audience, in: roster).map { !waiting.contains($0) } ?? true
        }
        return Set(reached.flatMap { roster.members(of: $0, on: day).mailboxes }).map(\.text).sorted()
    }

    private func deliver(
        _ mails: CorrectionMails,
        to mailboxes: [String],
        of record: AnnouncementRecord,
        at now: Date,
        in connection: any DatabaseConnection
    ) throws {
        guard !mailboxes.isEmpty else { return }
        let message = NewMessage(
            bodyID: try bodies.store(mails.body, in: connection),
            description: mails.description,
            internalDate: now,
            origin: record.decision
        )
        try mailStore.deliver(message, to: mailboxes, ignoringQuota: true, in: connection)
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
