internal import Database
internal import FoundationEssentials
internal import Gateway
internal import School

extension AnnouncementOffice {
    /// Asks children who sign a letter to their parents, beside them or in their place: the letter itself doesn't come to their
    /// mailbox. Once for each announcement, whichever node does it, and not in quiet hours.
    /// - Returns: how many announcements children were asked about.
    @discardableResult
    package func askSigningChildren() async throws -> Int {
        let start = now().addingTimeInterval(-Self.askingPeriod)
        let records = try await database.read { try AnnouncementStore.unasked(since: start, in: $0) }
        let (roster, day, now) = (roster, today, now())
        var asked = 0
        for record in records where quietEnd(for: record.announcement) == nil {
            let isAsked = try await database.write { connection in
                guard let fresh = try AnnouncementStore.sent(record.id, in: connection),
                    try AnnouncementStore.claimAsking(of: record.id, at: now, in: connection)
                else { return false }
                let announcement = fresh.announcement
                let children = try ResponseStore.children(of: record.id, in: connection).filter { child in
                    // Of age, they have the letter itself.
                    announcement.signers(for: child, in: roster, on: day).child == child
                        && roster.person(child)?.isAdult(on: day, from: ChildSignature.adultAge) == false
                }
                let words = FamilyWords.request(announcement)
                return try writeToMailboxes(children, announcement, words, in: connection) > 0
            }
            if isAsked { asked += 1 }
        }
        return asked
    }

    /// How long after an announcement was sent children are asked, where no node was there to do it at once.
    private static let askingPeriod: TimeInterval = 7 * 24 * 3600
}

extension Announcement {
    /// Whether children sign who don't get it: a letter to guardians alone.
    var isForSigningChildren: Bool {
        acknowledgement.map { $0.childSignature != .none } == true && audiences.allSatisfy(\.kind.isForGuardians)
    }
}
