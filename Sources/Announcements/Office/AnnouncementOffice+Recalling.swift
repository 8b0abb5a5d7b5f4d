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
    /// and whoever has it is told: guardians whose copy is gone, readers of the school. All of it is one transaction.
    /// - Parameter reason: what they are told; may be empty.
    package func recall(
        _ id: AnnouncementID,
        because reason: String,
        by author: PersonID
    ) async throws -> RecallOutcome {
        guard let read = try await own(id, author), case .sent = read.announcement.state else { return .unknown }
        let reason = String(reason.trimmed.prefix(Self.longestReason))
        return try await database.write { connection in
            guard let record = try AnnouncementStore.sent(read.id, in: connection) else { return .unknown }
            let codes = try AnnouncementStore.decisions(of: id, in: connection)
            let withdrawn = try gateway.takeBackUnread(codes, by: author.text, stopsWaiting: true, in: connection)
            try markRecalled(record, reason, in: connection)
            try gateway.withdrawFamilyLetters(of: id.text, in: connection)
            let readers = try readers(of: record, codes, in: connection)
            let told = try tell(readers, reason, of: record, in: connection)
            let details = ["withdrawn": String(withdrawn), "told": String(told)]
            try audit(.announcementRecall, id, by: author, details, in: connection)
            return .recalled(withdrawn: withdrawn, told: told)
        }
    }

    private func markRecalled(
        _ record: AnnouncementRecord,
        _ reason: String,
        in connection: any DatabaseConnection
    ) throws {
        let now = now()
        try connection.execute(
            """
            UPDATE announcements SET state = 'recalled', state_at = \(now), changed = \(now),
                recall_reason = \(reason.isEmpty ? nil : reason)
            WHERE id = \(record.id.text)
            """
        )
        try gateway.noteRecall(of: record.id.text, in: connection)
    }

    /// Tells guardians whose copy is gone, and readers of the school.
    /// - Returns: how many mails to guardians.
    private func tell(
        _ readers: [PersonID],
        _ reason: String,
        of record: AnnouncementRecord,
        in connection: any DatabaseConnection
    ) throws -> Int {
        let words = FamilyWords.recall(record.announcement, reason)
        try tell(readers, words, of: record.announcement, at: now(), in: connection)
        let gone = try gateway.standings(of: record.id.text, in: connection).filter(\.hasArrived)
            .compactMap { ReturnPathToken($0.id) }
        guard !gone.isEmpty else { return 0 }
        let letter = FamilyLetter(
            letter: record.id.text,
            author: record.announcement.author,
            kind: .correction,
            copies: gone,
            content: .words(words)
        )
        return try gateway.writeToFamilies(letter, in: connection).mails
    }

    /// Whoever has read it in a mailbox of the school, and keeps it there; and pupils who were asked to sign it.
    private func readers(
        of record: AnnouncementRecord,
        _ codes: [String],
        in connection: any DatabaseConnection
    ) throws -> [PersonID] {
        var owners = Set(try askedChildren(of: record.announcement, in: connection))
        for mailbox in try mailStore.mailboxes(withCopiesOf: codes, in: connection) {
            if let owner = try mailStore.mailbox(mailbox, in: connection)?.owner { owners.insert(PersonID(owner)) }
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
}
