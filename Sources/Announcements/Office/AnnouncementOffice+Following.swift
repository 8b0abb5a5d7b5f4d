internal import Database
internal import Directory
internal import FoundationEssentials
internal import Gateway
package import School

extension AnnouncementOffice {
    /// The most announcements on one page of a list.
    package static let longestPage = 100

    /// A page of a list, the last changed first.
    /// - Parameters:
    ///   - search: words of subject or text; empty for all.
    ///   - from: `AnnouncementPage.next`.
    package func announcements(
        for reader: PersonID,
        on shelf: AnnouncementShelf = .own,
        matching search: String = "",
        from: String? = nil,
        limit: Int = 25
    ) async throws -> AnnouncementPage {
        let limit = min(max(limit, 1), Self.longestPage)
        let words = AnnouncementStore.words(of: search)
        let place = from.flatMap { AnnouncementStore.Place($0) }
        let ledAudiences = shelf == .classes ? audiencesLed(by: reader) : []
        let keepsPaper = shelf == .paper && keepsPaper(reader)
        let records = try await database.read { connection in
            switch shelf {
            case .paper where !keepsPaper: [AnnouncementRecord]()
            case .paper:
                try AnnouncementStore.listOnPaper(
                    but: reader,
                    matching: words,
                    after: place,
                    limit: limit + 1,
                    in: connection
                )
            case .own:
                try AnnouncementStore.list(
                    by: reader,
                    matching: words,
                    after: place,
                    limit: limit + 1,
                    in: connection
                )
            case .classes:
                try AnnouncementStore.list(
                    to: ledAudiences,
                    but: reader,
                    matching: words,
                    after: place,
                    limit: limit + 1,
                    in: connection
                )
            }
        }
        let roster = roster
        var page: [AnnouncementRecord] = []
        for record in records.prefix(limit) { page.append(try await reconciled(record)) }
        let shown = page.map(\.id)
        let onPaper = keepsPaper ? try await database.read { try ResponseStore.onPaper(of: shown, in: $0) } : [:]
        let items = page.map { record in
            AnnouncementSummary(
                id: record.id,
                subject: record.announcement.subject,
                audiences: record.announcement.audiences,
                author: roster.person(record.announcement.author)?.displayName ?? "",
                state: record.announcement.state,
                changed: record.changed,
                deadline: record.announcement.deadline,
                asks: record.announcement.asks,
                children: keepsPaper ? onPaper[record.id]?.children ?? 0 : record.children,
                done: keepsPaper ? onPaper[record.id]?.done ?? 0 : record.done,
                isCorrected: record.corrected != nil
            )
        }
        // Where the page ends in the list as it was read.
        let last = records.prefix(limit).last
        let next = records.count > limit ? last.map { AnnouncementStore.Place($0.changed, $0.id).text } : nil
        return AnnouncementPage(items: items, next: next)
    }

    /// An announcement with all that its author, or a class teacher, sees of it.
    package func announcement(_ id: AnnouncementID, for reader: PersonID) async throws -> AnnouncementDetail? {
        guard let found = try await entry(id, for: reader) else { return nil }
        let record = try await reconciled(found.record)
        let attachments = try await database.read { try AttachmentStore.list(id, in: $0).map(\.attachment) }
        var waiting: Date?
        if let decision = record.decision {
            waiting = try await gateway.waiting.letters(of: decision).filter { $0.withdrawal == nil }.map(\.due).min()
        }
        let roster = roster
        return AnnouncementDetail(
            announcement: record.announcement,
            access: found.access,
            author: roster.person(record.announcement.author)?.displayName ?? "",
            attachments: attachments,
            code: record.code.flatMap { VerificationCode($0)?.description },
            decision: record.decision,
            waiting: waiting,
            corrected: record.corrected,
            reminded: record.reminded,
            cameByMail: record.cameByMail
        )
    }

    /// An announcement in the hands of who may see how it fares.
    struct Entry: Sendable {
        var record: AnnouncementRecord
        var access: AnnouncementDetail.Access
        /// About whom; nil for everyone. A class teacher sees the own class's children, whoever else it went to; the office
        /// those whom no mail reaches.
        var children: Set<PersonID>?

        func shows(_ child: PersonID) -> Bool { children?.contains(child) ?? true }

        func shows(_ copied: [PersonID]) -> Bool { children.map { !$0.isDisjoint(with: copied) } ?? true }
    }

    /// The announcement, where the person may see it: its author, and once it went out, class teachers of its classes, and the
    /// office as far as it is on paper.
    func entry(_ id: AnnouncementID, for reader: PersonID) async throws -> Entry? {
        guard roster.person(reader)?.isActive == true,
            let record = try await database.read({ try AnnouncementStore.record(id, in: $0) })
        else { return nil }
        if record.announcement.author == reader { return Entry(record: record, access: .author, children: nil) }
        guard record.announcement.state.isOut else { return nil }
        guard !Set(record.announcement.audiences).isDisjoint(with: audiencesLed(by: reader)) else {
            return try await paperEntry(record, for: reader)
        }
        let own = roster.groups(ledBy: reader).filter { $0.owners.contains(reader) }.flatMap(\.members)
        return Entry(record: record, access: .classTeacher, children: Set(own))
    }

    /// The audiences of the classes and groups that a person leads.
    func audiencesLed(by person: PersonID) -> [Audience] {
        let roster = roster
        guard roster.person(person).map({ $0.isActive && $0.isStaff }) == true else { return [] }
        return roster.groups(ledBy: person).filter { $0.owners.contains(person) }.flatMap { group -> [Audience] in
            group.kind == .schoolClass
                ? [.classChildren(group.id), .classGuardians(group.id)] : [.group(group.id)]
        }
    }
}
