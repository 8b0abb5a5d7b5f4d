internal import Database
internal import Directory
internal import FoundationEssentials
internal import Gateway
package import School

/// Whom no mail reaches (`family.only-channel`), for those who print, send and enter their letters.
extension AnnouncementOffice {
    /// Whether somebody handles the letters on paper of others' announcements: the school's office, which doesn't teach, and the
    /// head. Not who looks after the machines alone.
    package func keepsPaper(_ reader: PersonID) -> Bool {
        guard let person = roster.person(reader), person.isActive else { return false }
        return person.roles.contains(.head) || person.roles.contains(.staff) && !person.roles.contains(.teacher)
    }

    /// An announcement as the office sees it: about those only whom no mail reaches; nil where there are none.
    func paperEntry(_ record: AnnouncementRecord, for reader: PersonID) async throws -> Entry? {
        guard keepsPaper(reader), case .sent = record.announcement.state else { return nil }
        let gateway = gateway
        let children = try await database.read { connection in
            let standings = try gateway.standings(of: record.id.text, in: connection)
            var children = try ResponseStore.onPaper(of: record.id, Self.deliveries(standings), in: connection)
            // Of two guardians, one may have it on paper.
            children.formUnion(standings.filter { $0.way == .paper }.flatMap(\.children))
            return children
        }
        return children.isEmpty ? nil : Entry(record: record, access: .office, children: children)
    }

    /// Of the children whose families have it on paper and of whom something is missing still, the next one in their order, from
    /// the beginning again after the last; nil for none.
    package func nextOnPaper(
        _ id: AnnouncementID,
        after child: PersonID,
        for reader: PersonID
    ) async throws -> NamedPerson? {
        guard let entry = try await entry(id, for: reader), case .sent = entry.record.announcement.state,
            entry.record.announcement.asks
        else { return nil }
        let (roster, day, gateway, announcement) = (roster, today, gateway, entry.record.announcement)
        let open = try await database.read { connection -> Set<PersonID> in
            let states = Self.deliveries(try gateway.standings(of: id.text, in: connection))
            let onPaper = try ResponseStore.onPaper(of: id, states, in: connection)
            let children = try ResponseStore.progress(of: announcement, in: roster, on: day, in: connection)
            let missing = children.filter { !$0.isDone(announcement) }.map(\.child)
            // Those whom the office sees have it on paper, all of them.
            return Set(missing.filter { entry.shows($0) && (entry.access == .office || onPaper.contains($0)) })
        }
        let all = people.inOrder(Array(open.union([child])), by: \.self)
        let place = all.firstIndex(of: child) ?? 0
        return (all[place...].dropFirst() + all[..<place]).first.flatMap { named($0) }
    }
}

extension ResponseStore {
    /// The children whose families have it on paper, by what is known of their copies now, else by what was noted.
    static func onPaper(
        of id: AnnouncementID,
        _ states: [PersonID: ChildProgress.DeliveryState],
        in connection: any DatabaseConnection
    ) throws -> Set<PersonID> {
        let noted = try connection.rows(
            """
            SELECT child FROM announcement_children
            WHERE announcement = \(id.text) AND delivery IN ('paper', 'bounced')
            """
        ).map { PersonID(try $0.string(0)) }.filter { states[$0] == nil }
        return Set(noted + states.filter { $0.value == .paper || $0.value == .bounced }.keys)
    }

    /// For lists: of how many children the families have it on paper, as far as it is noted, and for how many all is there.
    static func onPaper(
        of ids: [AnnouncementID],
        in connection: any DatabaseConnection
    ) throws -> [AnnouncementID: (children: Int, done: Int)] {
        var counts: [AnnouncementID: (children: Int, done: Int)] = [:]
        for some in ids.runs() {
            try connection.forEachRow(
                """
                SELECT announcement, COUNT(*), CAST(SUM(done) AS BIGINT) FROM announcement_children
                WHERE announcement IN \(some.map(\.text)) AND delivery IN ('paper', 'bounced') GROUP BY announcement
                """
            ) { row in
                counts[AnnouncementID(try row.string(0))] = (try row.int(1), try row.int(2))
            }
        }
        return counts
    }
}
