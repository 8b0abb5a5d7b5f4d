internal import Database
internal import FoundationEssentials
internal import Gateway
internal import School

extension AnnouncementOffice {
    /// Asks pupils who sign or answer a letter to parents, beside them or in their place: from 14 where it wants that, from 18
    /// always. In their own mailbox, where the letter itself may be, but asks for nothing. Once for each announcement, whichever
    /// node does it, and not in quiet hours.
    /// - Returns: how many announcements pupils were asked about.
    @discardableResult
    package func askSigningChildren() async throws -> Int {
        let start = now().addingTimeInterval(-Self.askingPeriod)
        let records = try await database.read { try AnnouncementStore.unasked(since: start, in: $0) }
        let now = now()
        var asked = 0
        for record in records where quietEnd(for: record.announcement) == nil {
            let isAsked = try await database.write { connection in
                guard let fresh = try AnnouncementStore.sent(record.id, in: connection),
                    try AnnouncementStore.claimAsking(of: record.id, at: now, in: connection)
                else { return false }
                let announcement = fresh.announcement
                let children = try signingChildren(of: announcement, in: connection)
                let words = FamilyWords.request(announcement)
                return try writeToMailboxes(children, announcement, words, in: connection) > 0
            }
            if isAsked { asked += 1 }
        }
        return asked
    }

    /// Pupils who sign or answer a letter to parents, beside them or in their place.
    func signingChildren(
        of announcement: Announcement,
        in connection: any DatabaseConnection
    ) throws -> [PersonID] {
        guard announcement.mayAskPupils else { return [] }
        let (roster, day) = (roster, today)
        return try ResponseStore.children(of: announcement.id, in: connection).filter { child in
            announcement.signers(for: child, in: roster, on: day).child == child
        }
    }

    /// Those of them who were asked already.
    func askedChildren(
        of announcement: Announcement,
        in connection: any DatabaseConnection
    ) throws -> [PersonID] {
        guard try AnnouncementStore.isAsked(announcement.id, in: connection) else { return [] }
        return try signingChildren(of: announcement, in: connection)
    }

    /// How long after an announcement was sent pupils are asked, where no node was there to do it at once.
    private static let askingPeriod: TimeInterval = 7 * 24 * 3600
}

extension Announcement {
    /// Whether there may be pupils to be asked in a mail of their own; where it is theirs alone, the letter itself asks them.
    var mayAskPupils: Bool { asks && !isForChildrenOnly }
}
