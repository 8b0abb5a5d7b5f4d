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

extension AnnouncementOffice {
    /// Takes an announcement back: unread copies in the school's mailboxes are withdrawn, what has not left yet doesn't leave,
    /// and whoever has it is told: guardians whose copy is gone, readers of the school.
    /// - Parameter reason: what they are told; may be empty.
    package func recall(
        _ id: AnnouncementID,
        because reason: String,
        by author: PersonID
    ) async throws -> RecallOutcome {
        guard let record = try await own(id, author), case .sent = record.announcement.state else { return .unknown }
        let withdrawn = try await withdrawUnread(record, by: author)
        let readers = try await readers(of: record)
        let (now, gateway) = (now(), gateway)
        let reason = String(reason.trimmed.prefix(Self.longestReason))
        let words = FamilyWords.recall(record.announcement, reason)
        return try await database.write { connection in
            let isFirst = try connection.execute(
                """
                UPDATE announcements SET state = 'recalled', state_at = \(now), changed = \(now),
                    recall_reason = \(reason.isEmpty ? nil : reason)
                WHERE id = \(id.text) AND state = 'sent'
                """
            )
            guard isFirst == 1 else { return .unknown }
            try gateway.noteRecall(of: id.text, in: connection)
            try gateway.withdrawFamilyLetters(of: id.text, in: connection)
            let gone = try gateway.standings(of: id.text, in: connection).filter(\.hasArrived)
                .compactMap { ReturnPathToken($0.id) }
            var told = 0
            if !gone.isEmpty {
                told = try gateway.writeToFamilies(
                    FamilyLetter(
                        letter: id.text,
                        author: author,
                        kind: .correction,
                        copies: gone,
                        content: .words(words)
                    ),
                    in: connection
                ).mails
            }
            try tell(readers, words, of: record.announcement, at: now, in: connection)
            try AuditLog.append(
                AuditEntry(
                    at: now,
                    actor: .person(author.text),
                    action: .announcementRecall,
                    subject: id.text,
                    details: ["withdrawn": String(withdrawn), "told": String(told)]
                ),
                in: connection
            )
            return .recalled(withdrawn: withdrawn, told: told)
        }
    }

    /// Whoever has read it in a mailbox of the school, and keeps it there.
    private func readers(of record: AnnouncementRecord) async throws -> [PersonID] {
        let id = record.id
        let codes = try await database.read { try AnnouncementStore.decisions(of: id, in: $0) }
        var owners: Set<PersonID> = []
        for mailbox in try await mailStore.mailboxes(withCopiesOf: codes) {
            if let owner = try await mailStore.mailbox(mailbox)?.owner { owners.insert(PersonID(owner)) }
        }
        return owners.subtracting([record.announcement.author]).sorted()
    }

    /// A word of the house's own in mailboxes of the school, one body for each language.
    private func tell(
        _ people: [PersonID],
        _ words: [ReadingLanguage: FamilyLetter.Words],
        of announcement: Announcement,
        at now: Date,
        in connection: any DatabaseConnection
    ) throws {
        let roster = roster
        let readers = Dictionary(grouping: people.compactMap { roster.person($0) }.filter(\.hasMailbox), by: \.reads)
        for (language, people) in readers.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            guard let words = words[language] else { continue }
            var builder = MessageBuilder(from: [house], date: now)
            builder.replyTo = authorAddress(announcement).map { [$0] } ?? []
            builder.subject = words.subject
            builder.messageID = "<\(UniqueID.make(at: now))@\(gateway.plan.primaryDomain.ascii)>"
            builder.extraFields = [(name: "Auto-Submitted", value: "auto-generated")]
            builder.text = words.text
            let bytes = builder.bytes()
            let body = try bodies.store(bodies.prepare(bytes), in: connection)
            try mailStore.deliver(
                NewMessage(bodyID: body, description: MessageDescription(bytes: bytes), internalDate: now),
                to: people.map(\.id.text),
                ignoringQuota: true,
                in: connection
            )
        }
    }

    /// Characters of a reason.
    package static let longestReason = 1_000

    /// Takes unread copies out of the school's mailboxes, and what still waits to go out.
    func withdrawUnread(_ record: AnnouncementRecord, by author: PersonID) async throws -> Int {
        let id = record.id
        var withdrawn = 0
        for code in try await database.read({ try AnnouncementStore.decisions(of: id, in: $0) }) {
            _ = try await gateway.cancelWaiting(code, by: author)
            // A correction has taken copies already: they count once.
            let before = try await gateway.recall(of: DecisionCode(code))
            let recall = try await gateway.recall(DecisionCode(code), by: author.text, unreadOnly: true, alone: true)
            guard let recall else { continue }
            withdrawn += recall.copies - (before?.id == recall.id ? before?.copies ?? 0 : 0)
        }
        return withdrawn
    }
}
