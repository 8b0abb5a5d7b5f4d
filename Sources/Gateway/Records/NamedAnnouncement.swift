package import Database
internal import MailMessage
package import Policy
package import School

/// An announcement that other settings would have stopped, as people know it: by its lists and who wrote it. Ids say nothing
/// to anybody, and records hold nothing else; the school knows its own lists and people.
package struct NamedAnnouncement: Sendable, Hashable {
    package let hit: Backtest.HitAnnouncement
    /// Addresses; nil for a list that there is no more.
    package let lists: [String?]
    /// nil for who has left, or where the record is gone.
    package let author: Person?
}

extension Backtest {
    /// The first hit announcements, in the order of time.
    package func namedAnnouncements(
        limit: Int,
        _ plan: AddressPlan,
        _ roster: Roster,
        in connection: any DatabaseConnection
    ) throws -> [NamedAnnouncement] {
        try announcements.prefix(limit).map { hit in
            NamedAnnouncement(
                hit: hit,
                lists: hit.lists.map { id in
                    ListFacts.audience(of: id).flatMap { plan.address(of: $0, in: roster) }?.description
                },
                author: try DecisionLog.find(DecisionCode(hit.code), in: connection)?.author.flatMap(roster.person)
            )
        }
    }
}
