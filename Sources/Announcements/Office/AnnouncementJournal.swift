package import Database
internal import FoundationEssentials
package import Gateway
package import MessageBodies
internal import School

/// Keeps what the gateway files, whichever way it came: a draft of a page becomes sent, a mail to an official list becomes
/// an announcement of its own.
package struct AnnouncementJournal: AnnouncementRecords {
    package init() {}

    package func filed(
        _ filed: FiledAnnouncement,
        body: BodyID,
        _ bodies: MessageBodies,
        in connection: any DatabaseConnection
    ) throws {
        let id = AnnouncementID(filed.id)
        if let record = try AnnouncementStore.record(id, in: connection) {
            try note(filed, of: record, in: connection)
        } else {
            try begin(filed, id, in: connection)
            try keepFiles(of: filed, id, body, bodies, in: connection)
        }
        try AnnouncementStore.note(decision: filed.decision.text, of: id, in: connection)
        try ResponseStore.begin(
            id,
            filed.children.map { (child: $0.child, delivery: $0.way.delivery) },
            in: connection
        )
    }

    package func terms(
        of announcement: String,
        in connection: any DatabaseConnection
    ) throws -> AnnouncementTerms? {
        guard let found = try AnnouncementStore.find(AnnouncementID(announcement), in: connection), found.asks else {
            return nil
        }
        // The mail that takes it back asks for nothing any more.
        if case .recalled = found.state { return nil }
        return AnnouncementTerms(
            asksAcknowledgement: found.acknowledgement != nil,
            asksAnswers: !found.questions.isEmpty,
            childSignature: found.acknowledgement?.childSignature ?? .none,
            deadline: found.deadline
        )
    }

    /// Written as a mail.
    private func begin(
        _ filed: FiledAnnouncement,
        _ id: AnnouncementID,
        in connection: any DatabaseConnection
    ) throws {
        let announcement = Announcement(
            id: id,
            author: filed.author,
            audiences: filed.audiences,
            subject: String(filed.subject.prefix(Announcement.longestSubject)),
            text: FormattedText(String(filed.text.prefix(Announcement.longestText))),
            isUrgent: filed.isUrgent,
            state: .sent(filed.sent)
        )
        try AnnouncementStore.save(announcement, at: filed.sent, in: connection)
        try connection.execute(
            """
            UPDATE announcements SET by_mail = 1, sent = \(filed.sent), code = \(filed.code.letters), decision = \(filed.decision.text)
            WHERE id = \(id.text)
            """
        )
    }

    /// The mail's files stay where they are, in its body.
    private func keepFiles(
        of filed: FiledAnnouncement,
        _ id: AnnouncementID,
        _ body: BodyID,
        _ bodies: MessageBodies,
        in connection: any DatabaseConnection
    ) throws {
        for file in filed.files.prefix(AnnouncementOffice.mostAttachments) {
            let kept = AttachmentStore.Kept(
                attachment: AnnouncementAttachment(
                    id: UniqueID.make(at: filed.sent),
                    fileName: AnnouncementAttachment.harmless(fileName: file.name),
                    type: AnnouncementAttachment.harmless(type: file.type),
                    size: file.size
                ),
                body: body,
                part: file.range
            )
            try AttachmentStore.insert(kept, of: id, bodies, in: connection)
        }
    }

    /// A draft that goes out, the next part of one that did, or its correction.
    private func note(
        _ filed: FiledAnnouncement,
        of record: AnnouncementRecord,
        in connection: any DatabaseConnection
    ) throws {
        if record.announcement.state.isOut {
            if record.cameByMail { try widen(record, to: filed.audiences, in: connection) }
            try connection.execute("UPDATE announcements SET decision = \(filed.decision.text) WHERE id = \(filed.id)")
        } else {
            // Its author, asked whether it was meant so, chose another list.
            if !Set(filed.audiences).isSubset(of: record.announcement.audiences) {
                var moved = record.announcement
                moved.audiences = filed.audiences
                try AnnouncementStore.save(moved, at: filed.sent, in: connection)
            }
            try connection.execute(
                """
                UPDATE announcements SET state = 'sent', state_at = \(filed.sent), sent = \(filed.sent),
                    changed = \(filed.sent),
                    code = \(filed.code.letters), decision = \(filed.decision.text) WHERE id = \(filed.id)
                """
            )
        }
    }

    private func widen(
        _ record: AnnouncementRecord,
        to audiences: [Audience],
        in connection: any DatabaseConnection
    ) throws {
        var announcement = record.announcement
        announcement.audiences += audiences.filter { !announcement.audiences.contains($0) }
        guard announcement != record.announcement else { return }
        try AnnouncementStore.save(announcement, at: record.changed, in: connection)
    }
}

extension FiledAnnouncement.Way {
    fileprivate var delivery: ChildProgress.DeliveryState {
        switch self {
        case .mail: .underWay
        case .mailbox: .delivered
        case .paper: .paper
        }
    }
}
