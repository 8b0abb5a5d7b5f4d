internal import Announcements
internal import Database
internal import Delivery
internal import Directory
internal import MailMessage
internal import School

/// Children of whom a guardian's address fails (``FailingAddress``): whose it is, never which.
enum BouncedChildren {
    /// More children than a teacher has are looked up in the office's list.
    private static let mostLookedUp = 400

    /// - Returns: by child, the guardians whose address it is.
    static func among(_ children: Set<PersonID>, _ visit: Visit) async throws -> [PersonID: Set<PersonID>] {
        let school = visit.school
        if children.count > mostLookedUp, let list = try await school.announcements.officeList(for: visit.person.id) {
            return list.bounced.reduce(into: [:]) { found, line in
                for child in line.children.map(\.id) where children.contains(child) {
                    found[child, default: []].formUnion(line.guardians.map(\.id))
                }
            }
        }
        let roster = school.directory.roster
        var concerned: [String: [Guardianship]] = [:]
        for child in children {
            for guardianship in roster.guardianships(ofChild: child) where guardianship.hasCustody {
                guard let address = roster.person(guardianship.guardian)?.privateAddress else { continue }
                concerned[address.description, default: []].append(guardianship)
            }
        }
        guard !concerned.isEmpty else { return [:] }
        let (asked, addresses, now) = (concerned, Array(concerned.keys), visit.context.now)
        return try await school.database.read { connection in
            try FailingAddress.among(addresses, at: now, in: connection).reduce(into: [:]) { found, address in
                for guardianship in asked[address.recipient] ?? [] {
                    found[guardianship.child, default: []].insert(guardianship.guardian)
                }
            }
        }
    }
}
