internal import AuditLog
internal import Database
internal import Delivery
internal import Directory
package import FoundationEssentials
internal import Gateway
internal import MailMessage
internal import MailStore
internal import MessageBodies
internal import Policy
package import School

extension AnnouncementOffice {
    /// Puts a text right: unread copies in the school's mailboxes are replaced, everyone gets the correction, marked. What was
    /// signed and answered holds. The rules judge it as any message.
    package func correct(
        _ id: AnnouncementID,
        subject: String,
        text: FormattedText,
        by author: PersonID,
        peer: String = ""
    ) async throws -> SendOutcome {
        guard let record = try await own(id, author), case .sent = record.announcement.state,
            let decision = record.decision, let door = door(author, peer)
        else { return .unknown }
        var corrected = record.announcement
        corrected.subject = AnnouncementDraft(subject: subject).announcement(id, by: author).subject
        corrected.text = text
        // The deadline may have passed; what is corrected is the text.
        var checked = corrected
        checked.deadline = nil
        let problems = checked.problems(at: now(), in: roster, rights: gateway.rights, today: today)
        guard problems.isEmpty else { return .problems(problems) }
        let language = language(of: author)
        let old = record.announcement.subject
        let message = try await message(
            corrected,
            subject: FamilyWords.correctionPrefix(ReadingLanguage(language)) + corrected.subject,
            lead: FamilyWords.correctionLead(of: old, ReadingLanguage(language))
        )
        if let refusal = try await refusal(message, door, language) { return .refused(refusal) }
        _ = try await withdrawUnread(record, by: author)
        try await file(message, corrected, of: record, by: author)
        return .sent(DecisionCode(decision))
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

    /// The correction in all mailboxes and to all families, and the new text in the place of the old.
    private func file(
        _ message: ReceivedMessage,
        _ corrected: Announcement,
        of record: AnnouncementRecord,
        by author: PersonID
    ) async throws {
        let (roster, day, now, gateway) = (roster, today, now(), gateway)
        let mailboxes = Set(corrected.audiences.flatMap { roster.members(of: $0, on: day).mailboxes }).map(\.text)
            .sorted()
        let body = bodies.prepare(message.bytes)
        let description = MessageDescription(bytes: message.bytes)
        let (bodies, mailStore) = (bodies, mailStore)
        let words = FamilyWords.correction(corrected, of: record.announcement.subject)
        try await database.write { connection in
            try connection.execute(
                "UPDATE announcements SET corrected = \(now), changed = \(now) WHERE id = \(corrected.id.text)"
            )
            try AnnouncementStore.save(corrected, at: now, in: connection)
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
            let copies = try gateway.copies(of: corrected.id.text, in: connection).map(\.token)
            if !copies.isEmpty {
                try gateway.writeToFamilies(
                    FamilyLetter(
                        letter: corrected.id.text,
                        author: author,
                        kind: .correction,
                        copies: copies,
                        content: .words(words)
                    ),
                    in: connection
                )
            }
            try AuditLog.append(
                AuditEntry(
                    at: now,
                    actor: .person(author.text),
                    action: .announcementCorrect,
                    subject: corrected.id.text,
                    details: ["copies": String(copies.count), "mailboxes": String(mailboxes.count)]
                ),
                in: connection
            )
        }
    }

    /// Another deadline; nil for none. Links are good for as long.
    /// - Returns: nil where the author has no such announcement; empty where it holds.
    package func setDeadline(
        _ deadline: Date?,
        of id: AnnouncementID,
        by author: PersonID
    ) async throws -> [AnnouncementProblem]? {
        guard let record = try await own(id, author), case .sent = record.announcement.state else { return nil }
        let (now, gateway) = (now(), gateway)
        if let deadline, deadline <= now { return [.deadlinePassed] }
        if deadline != nil, !record.announcement.asks { return [.deadlineOfNothing] }
        try await database.write { connection in
            try connection.execute(
                "UPDATE announcements SET deadline = \(deadline), changed = \(now) WHERE id = \(id.text)"
            )
            try gateway.extendLinks(of: id.text, deadline: deadline, in: connection)
        }
        return []
    }

    /// Sends a child's family its copies again, with new links; the old ones end.
    /// - Returns: how many mails.
    package func sendAgain(
        _ id: AnnouncementID,
        to child: PersonID,
        by author: PersonID
    ) async throws -> Int {
        guard let record = try await own(id, author), case .sent = record.announcement.state else { return 0 }
        let gateway = gateway
        let copies = try await database.read { try gateway.copies(of: id.text, in: $0) }
            .filter { $0.children.contains(child) }.map(\.token)
        guard !copies.isEmpty else { return 0 }
        let content: FamilyLetter.Content =
            record.corrected == nil ? .original : .words(FamilyWords.again(record.announcement))
        let letter = FamilyLetter(letter: id.text, author: author, kind: .again, copies: copies, content: content)
        return try await database.write { try gateway.writeToFamilies(letter, in: $0).mails }
    }

    func own(_ id: AnnouncementID, _ author: PersonID) async throws -> AnnouncementRecord? {
        let record = try await database.read { try AnnouncementStore.record(id, in: $0) }
        return record?.announcement.author == author ? record : nil
    }
}
