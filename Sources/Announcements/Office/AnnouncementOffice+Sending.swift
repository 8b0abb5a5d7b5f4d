internal import Database
internal import Directory
package import FoundationEssentials
internal import Gateway
internal import MailMessage
internal import MessageBodies
internal import Policy
package import School

extension AnnouncementOffice {
    /// A time of the author's own lies at most so far ahead, in seconds.
    package static let longestSchedule: TimeInterval = 366 * 24 * 3600

    /// Sends a draft, now or at a time of the author's. Judged now in either case.
    /// - Parameters:
    ///   - time: nil for now. Quiet hours of its readers are kept besides.
    ///   - version: the state of the draft that its author saw; nil for whichever is kept. Another one is a problem.
    ///   - peer: the address of the author's browser, for the record.
    package func send(
        _ id: AnnouncementID,
        by author: PersonID,
        at time: Date? = nil,
        of version: DraftVersion? = nil,
        peer: String = ""
    ) async throws -> SendOutcome {
        let now = now()
        guard let found = try await database.read({ try AnnouncementStore.find(id, in: $0) }), found.author == author,
            found.state == .draft, let door = door(author, peer)
        else { return .unknown }
        if let version, version != DraftVersion(of: found) { return .problems([.changedMeanwhile]) }
        var problems = found.problems(
            at: max(now, time ?? now),
            in: roster,
            rights: gateway.rights,
            today: today
        )
        if let time, time <= now || time > now.addingTimeInterval(Self.longestSchedule) { problems.append(.badTime) }
        guard problems.isEmpty else { return .problems(problems) }
        let message = try await message(found, subject: found.subject)
        // The text that was judged is the one that is kept: another form may have changed it since it was read.
        let submitted: Bool? = try await database.write { connection in
            guard try AnnouncementStore.find(id, in: connection) == found else { return nil }
            return try AnnouncementStore.submit(id, at: now, in: connection)
        }
        guard let submitted else { return try await send(id, by: author, at: time, of: version, peer: peer) }
        guard submitted else { return .unknown }
        return try await settle(id, await gateway.accept(message, at: door, notBefore: time))
    }

    /// Writes down what became of it.
    private func settle(_ id: AnnouncementID, _ outcome: IntakeOutcome) async throws -> SendOutcome {
        let now = now()
        func settle(_ state: Announcement.State, _ code: DecisionCode?) async throws {
            try await database.write {
                try AnnouncementStore.settle(id, as: state, decision: code?.text, at: now, in: $0)
            }
        }
        switch outcome {
        case .refused(let refusal):
            try await settle(.draft, refusal.code)
            return .refused(refusal)
        case .held(let code, let text):
            try await settle(.held(now), code)
            return .held(code, text: text)
        case .accepted(let code):
            if let due = try await gateway.waiting.letters(of: code.text).map(\.due).min() {
                try await settle(.scheduled(due), code)
                return .waiting(until: due, code)
            }
            try await settle(.sent(now), code)
            // What can't be done at once is done by who looks every few minutes.
            _ = try? await askSigningChildren()
            return .sent(code)
        }
    }

    /// Takes what is scheduled back: it is a draft again.
    package func unschedule(_ id: AnnouncementID, by author: PersonID) async throws -> Bool {
        guard let record = try await database.read({ try AnnouncementStore.record(id, in: $0) }),
            record.announcement.author == author, case .scheduled = record.announcement.state,
            let decision = record.decision, try await gateway.cancelWaiting(decision, by: author)
        else { return false }
        let now = now()
        try await database.write {
            try AnnouncementStore.settle(id, as: .draft, decision: nil, at: now, in: $0)
        }
        return true
    }

    /// Brings an announcement up to date with what became of it elsewhere: withdrawn while it waited, or not released.
    func reconciled(_ record: AnnouncementRecord) async throws -> AnnouncementRecord {
        guard let decision = record.decision else { return record }
        switch record.announcement.state {
        case .scheduled:
            if try await !gateway.waiting.letters(of: decision).isEmpty { return record }
            // Due, and held at its last look.
            if try await gateway.isHeld(DecisionCode(decision)) {
                return try await moved(record, to: .held(now()))
            }
        case .held:
            if try await gateway.isHeld(DecisionCode(decision)) { return record }
        case .draft, .sent, .recalled: return record
        }
        return try await moved(record, to: .draft)
    }

    private func moved(
        _ record: AnnouncementRecord,
        to state: Announcement.State
    ) async throws -> AnnouncementRecord {
        let now = now()
        return try await database.write { connection in
            // It may have gone out at this moment.
            guard let fresh = try AnnouncementStore.record(record.id, in: connection),
                fresh.announcement.state == record.announcement.state
            else { return try AnnouncementStore.record(record.id, in: connection) ?? record }
            let decision = state == .draft ? nil : record.decision
            try AnnouncementStore.settle(record.id, as: state, decision: decision, at: now, in: connection)
            return try AnnouncementStore.record(record.id, in: connection) ?? record
        }
    }

    // MARK: The mail

    /// The door of who is logged in; nil for who has no school address.
    func door(_ author: PersonID, _ peer: String) -> Door? {
        let roster = roster
        guard let person = roster.person(author), person.isActive, let address = gateway.plan.address(of: person) else {
            return nil
        }
        let authenticated = AuthenticatedPerson(
            id: author,
            login: roster.account(of: author)?.login ?? "",
            address: address,
            language: person.language
        )
        return Door(kind: .inside, peer: peer, helo: "web", tls: "TLS", author: authenticated)
    }

    /// The announcement as a mail from its author, in text and HTML.
    /// - Parameter files: what goes along; nil for the files that it has.
    func message(
        _ announcement: Announcement,
        subject: String,
        lead: String = "",
        files: [MessageBuilder.Attachment]? = nil
    ) async throws -> ReceivedMessage {
        let roster = roster
        let language = roster.person(announcement.author)?.language ?? .german
        let lists = announcement.audiences.compactMap { audience in
            gateway.plan.address(of: audience, in: roster).map {
                NamedAddress(displayName: audience.name(in: roster, ReadingLanguage(language)), address: $0)
            }
        }
        let author = roster.person(announcement.author).flatMap { person in
            gateway.plan.address(of: person).map { NamedAddress(displayName: person.displayName, address: $0) }
        }
        let body = AnnouncementMail(announcement, lead: lead, site: gateway.site, language)
        var builder = MessageBuilder(from: author.map { [$0] } ?? [], date: now())
        // Whoever answers, child or guardian, answers the teacher.
        builder.replyTo = author.map { [$0] } ?? []
        builder.to = lists
        builder.subject = subject
        builder.messageID = "<\(UniqueID.make(at: now()))@\(gateway.plan.primaryDomain.ascii)>"
        builder.offsetMinutes = SchoolTime.secondsFromUTC(at: now()) / 60
        if announcement.isUrgent {
            builder.extraFields = [(name: "Importance", value: "high"), (name: "Priority", value: "urgent")]
        }
        builder.text = body.text
        builder.html = body.html
        if let files {
            builder.attachments = files
        } else {
            let kept = try await database.read { try AttachmentStore.list(announcement.id, in: $0) }
            builder.attachments = try await AttachmentStore.carried(kept, bodies)
        }
        return ReceivedMessage(
            sender: author?.address,
            recipients: lists.map { EnvelopeRecipient($0.address) },
            bytes: builder.bytes(),
            announcement: announcement.id.text
        )
    }
}
