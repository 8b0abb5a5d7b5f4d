internal import Database
internal import Directory
internal import FoundationEssentials
internal import MailStore
package import Policy
package import School

/// How much waits, without a word of what.
package struct HeldCounts: Sendable, Hashable {
    package var all: Int
    /// By the rules that hold them; a message held by two counts at both.
    package var rules: [RuleID: Int]
}

extension Gateway {
    /// How many messages wait for a decision: for who leads the school and decides about none.
    package func heldCounts() async throws -> HeldCounts {
        try await rooms.database.read { connection in
            let rows = try connection.rows(
                "SELECT value, COUNT(*) FROM held_traits WHERE kind = \(HeldTraits.Kind.rule.rawValue) GROUP BY value"
            )
            return HeldCounts(
                all: try connection.row("SELECT COUNT(*) FROM held_messages")?.int(0) ?? 0,
                rules: Dictionary(
                    try rows.map { (RuleID(try $0.string(0)), try $0.int(1)) },
                    uniquingKeysWith: { first, _ in first }
                )
            )
        }
    }

    /// The rules by which something waits now.
    /// - Parameter classes: only what concerns these; nil for everything.
    package func heldRules(of classes: [GroupID]? = nil) async throws -> Set<RuleID> {
        guard let classes else { return Set(try await heldCounts().rules.keys) }
        guard !classes.isEmpty else { return [] }
        return try await rooms.database.read { connection in
            let rows = try connection.rows(
                """
                SELECT value FROM held_traits WHERE kind = \(HeldTraits.Kind.rule.rawValue) AND held IN
                    (SELECT held FROM held_traits
                    WHERE kind = \(HeldTraits.Kind.schoolClass.rawValue) AND value IN \(classes.map(\.text)))
                """
            )
            return Set(try rows.map { RuleID(try $0.string(0)) })
        }
    }

    /// Whether a person is among those who decide: all of them for administrators, their classes' for class teachers; who
    /// stands in for the only administrator as long as something of that one's waits.
    package func decidesAboutHeld(_ person: PersonID) async throws -> Bool {
        let roster = rooms.directory.roster
        if deciding.mayDecide(person, on: DecidingRights.Message(author: nil, reachesOthers: true), in: roster)
            || deciding.includesClassTeachers && !classesDecided(by: person).isEmpty
        {
            return true
        }
        guard deciding.mayStandIn(person, in: roster) else { return false }
        let administrators = deciding.represented(by: person, in: roster)
        let children = administrators.flatMap { roster.guardianships(ofGuardian: $0).map(\.child) }
        let authors = (administrators + children).map(\.text)
        let named = "%\"about\"%"
        let rows = try await rooms.database.read { connection in
            try rooms.held.page(
                where: " AND (author IN \(authors) OR envelope LIKE \(named))",
                limit: 200,
                in: connection
            )
        }
        let moment = moment()
        return rows.contains { held in
            guard let envelope = HeldEnvelope(held) else { return false }
            return deciding.mayDecide(person, on: deciding(held, route(of: envelope, moment)), in: roster)
        }
    }

    /// The classes about whose messages a class teacher decides.
    package func classesDecided(by person: PersonID) -> [Group] {
        rooms.directory.roster.groups(ledBy: person).filter {
            $0.kind == .schoolClass && $0.isActive && $0.owners.contains(person)
        }
    }
}
