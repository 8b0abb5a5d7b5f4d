package import Database
internal import FoundationEssentials

/// Who has exchanged mail with whom, as keyed numbers: enough to know a first contact, and nothing to read.
///
/// An owner is an author, or the whole school (empty) for addresses outside.
package enum KnownContacts {
    package static let migrations = [
        Migration(
            "contacts.2-known",
            [
                """
                CREATE TABLE known_contacts (
                    owner TEXT NOT NULL,
                    contact BIGINT NOT NULL,
                    seen BIGINT NOT NULL,
                    PRIMARY KEY (owner, contact)
                ) /* clustered */
                """
            ]
        )
    ]

    /// What is remembered of one owner at most; the longest unseen are forgotten first.
    package static let mostOfAuthor = 5_000
    package static let mostOfSchool = 500_000

    /// A contact seen within this time isn't written again, in seconds.
    static let renewal: TimeInterval = 30 * 24 * 3600

    /// The whole school as an owner.
    static let school = ""

    /// How many of the contacts are new to the owner.
    static func countNew(_ contacts: [Int64], of owner: String, in connection: any DatabaseConnection) throws -> Int {
        var known = 0
        for some in contacts.runs() {
            let row = try connection.row(
                "SELECT COUNT(*) FROM known_contacts WHERE owner = \(owner) AND contact IN \(some)"
            )
            known += try row?.int(0) ?? 0
        }
        return contacts.count - known
    }

    /// Remembers contacts, each named once.
    static func note(
        _ contacts: [(owner: String, contact: Int64)],
        at time: Date,
        in connection: any DatabaseConnection
    ) throws {
        for some in contacts.batches {
            let rows = some.map { [$0.owner.sqlValue, $0.contact.sqlValue, time.sqlValue] }
            try connection.execute(
                """
                INSERT INTO known_contacts (owner, contact, seen) VALUES \(rows: rows)
                ON CONFLICT (owner, contact) DO UPDATE SET seen = excluded.seen
                    WHERE known_contacts.seen < \(time.addingTimeInterval(-renewal))
                """
            )
        }
    }

    /// Forgets who wasn't seen since, and of those who have too many contacts the longest unseen.
    static func prune(before time: Date, in connection: any DatabaseConnection) throws {
        try connection.execute("DELETE FROM known_contacts WHERE seen < \(time)")
        let crowded = try connection.rows(
            "SELECT owner, COUNT(*) FROM known_contacts GROUP BY owner HAVING COUNT(*) > \(mostOfAuthor)"
        )
        for row in crowded {
            let owner = try row.string(0)
            let most = owner == school ? mostOfSchool : mostOfAuthor
            guard try row.int(1) > most else { continue }
            let oldest = try connection.row(
                """
                SELECT seen FROM known_contacts WHERE owner = \(owner) ORDER BY seen DESC LIMIT 1 OFFSET \(most)
                """
            )
            if let oldest {
                try connection.execute(
                    "DELETE FROM known_contacts WHERE owner = \(owner) AND seen <= \(try oldest.date(0))"
                )
            }
        }
    }
}
