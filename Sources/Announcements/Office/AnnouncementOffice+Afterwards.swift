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
    /// Another deadline; nil for none. Links are good for as long.
    /// - Returns: nil where the author has no such announcement; empty where it holds.
    package func setDeadline(
        _ deadline: Date?,
        of id: AnnouncementID,
        by author: PersonID
    ) async throws -> [AnnouncementProblem]? {
        let (now, gateway) = (now(), gateway)
        return try await database.write { connection in
            guard let record = try AnnouncementStore.sent(id, in: connection), record.announcement.author == author
            else {
                return nil
            }
            if let deadline, deadline <= now { return [.deadlinePassed] }
            if deadline != nil, !record.announcement.asks { return [.deadlineOfNothing] }
            try connection.execute(
                "UPDATE announcements SET deadline = \(deadline), changed = \(now) WHERE id = \(id.text)"
            )
            try gateway.extendLinks(of: id.text, deadline: deadline, in: connection)
            return []
        }
    }

    /// Sends a child's family its copies again, with new links; the old ones end. A pupil who signs or answers is asked again in
    /// the own mailbox; alone, where the parents needn't.
    /// - Returns: how many mails; none where it was taken back or put right at this moment.
    package func sendAgain(
        _ id: AnnouncementID,
        to child: PersonID,
        by author: PersonID
    ) async throws -> Int {
        guard let record = try await own(id, author), case .sent = record.announcement.state else { return 0 }
        let (gateway, announcement) = (gateway, record.announcement)
        let signers = announcement.signers(for: child, in: roster, on: today)
        let asksPupil = announcement.takesAnswers(at: now()) && signers.child == child
        let isPupilsAlone = asksPupil && signers.guardians.isEmpty
        let copies = try await database.read { try gateway.copies(of: id.text, in: $0) }
            .filter { $0.children.contains(child) && !isPupilsAlone }
        let letter = try await again(record, to: copies)
        return try await database.write { connection in
            guard try AnnouncementStore.sent(asRead: record, in: connection) != nil,
                try ResponseStore.isAbout(child, id, in: connection)
            else { return 0 }
            var mails = copies.isEmpty ? 0 : try gateway.writeToFamilies(letter, in: connection).mails
            if asksPupil {
                mails += try writeToMailboxes([child], announcement, FamilyWords.request(announcement), in: connection)
            }
            return mails
        }
    }

    /// The announcement once more, as it holds now: the author's own mail, or the text that took its place, with its files.
    func again(_ record: AnnouncementRecord, to copies: [FamilyCopy]) async throws -> FamilyLetter {
        var letter = FamilyLetter(
            letter: record.id.text,
            author: record.announcement.author,
            kind: .again,
            copies: copies.map(\.token),
            content: .original
        )
        guard record.corrected != nil else { return letter }
        let kept = try await database.read { try AttachmentStore.list(record.id, in: $0) }
        letter.content = .words(FamilyWords.again(record.announcement))
        letter.files = try await AttachmentStore.carried(kept, bodies)
        return gateway.prepared(letter, in: languages(of: copies))
    }

    /// What the guardians of these copies read.
    func languages(of copies: [FamilyCopy]) -> Set<ReadingLanguage> {
        Set(copies.flatMap(\.guardians).compactMap { roster.person($0)?.reads })
    }

    func own(_ id: AnnouncementID, _ author: PersonID) async throws -> AnnouncementRecord? {
        let record = try await database.read { try AnnouncementStore.record(id, in: $0) }
        return record?.announcement.author == author ? record : nil
    }
}
