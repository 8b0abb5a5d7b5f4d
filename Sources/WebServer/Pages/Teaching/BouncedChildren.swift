internal import Announcements
internal import Database
internal import Directory
internal import MailMessage
internal import School

/// Children of whom an address bounces: that it does, never which.
enum BouncedChildren {
    /// More children than a teacher has are looked up in the office's list.
    private static let mostLookedUp = 400

    static func among(_ children: Set<PersonID>, _ visit: Visit) async throws -> Set<PersonID> {
        let school = visit.school
        if children.count > mostLookedUp, let list = try await school.announcements.officeList(for: visit.person.id) {
            return Set(list.bounced.flatMap(\.children).map(\.id)).intersection(children)
        }
        let roster = school.directory.roster
        var concerned: [String: Set<PersonID>] = [:]
        for child in children {
            for guardianship in roster.guardianships(ofChild: child) where guardianship.hasCustody {
                guard let address = roster.person(guardianship.guardian)?.privateAddress else { continue }
                concerned[address.description, default: []].insert(child)
            }
        }
        guard !concerned.isEmpty else { return [] }
        let (asked, addresses) = (concerned, Array(concerned.keys))
        return try await school.database.read { connection in
            let rows = try connection.rows(
                "SELECT DISTINCT recipient FROM sent_copies WHERE state = 'bounced' AND recipient IN \(addresses)"
            )
            return try rows.reduce(into: []) { found, row in found.formUnion(asked[try row.string(0)] ?? []) }
        }
    }
}
