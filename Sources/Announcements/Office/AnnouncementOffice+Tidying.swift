internal import Database
internal import Delivery
package import FoundationEssentials
package import Gateway
internal import MessageBodies

extension AnnouncementOffice {
    /// How long announcements are kept with what came of them, in seconds: a school year and some.
    package static let retention: TimeInterval = 400 * 24 * 3600
    /// Drafts that nobody touched, in seconds.
    package static let draftRetention: TimeInterval = 365 * 24 * 3600

    /// Copies are followed so long after sending, in seconds; then their records are forgotten (`Gateway.Retention`).
    private static let following: TimeInterval = 60 * 24 * 3600

    /// Keeps what is known of copies before their records are forgotten, and forgets announcements with what came of them
    /// (`privacy.retention`). May run at any time and on several nodes.
    @discardableResult
    package func tidy() async -> TidyingRound {
        let now = now()
        var round = TidyingRound(logger: gateway.logger)
        // Each announcement for itself: of one that can't be read nothing is noted, and of the others all.
        var recent: [AnnouncementID] = []
        await round.step("announcements.recent") {
            recent = try await sent(since: now.addingTimeInterval(-Self.following))
        }
        for id in recent { await round.step("announcements.deliveries") { try await noteDeliveries(of: id) } }
        await round.step("announcements.forget") {
            try await forget(
                before: now.addingTimeInterval(-Self.retention),
                now.addingTimeInterval(-Self.draftRetention)
            )
        }
        return round
    }

    private func sent(since time: Date) async throws -> [AnnouncementID] {
        try await database.read { connection in
            try connection.rows(
                "SELECT id FROM announcements WHERE state = 'sent' AND sent >= \(time) ORDER BY id"
            ).map { AnnouncementID(try $0.string(0)) }
        }
    }

    private func noteDeliveries(of id: AnnouncementID) async throws {
        let gateway = gateway
        let states = try await database.read { connection in
            Self.deliveries(try gateway.standings(of: id.text, in: connection))
        }
        try await database.write { connection in
            for (child, state) in states.sorted(by: { $0.key < $1.key }) where state != .underWay {
                try ResponseStore.note(state, for: child, of: id, in: connection)
            }
        }
    }

    private func forget(before time: Date, _ drafts: Date) async throws {
        let bodies = bodies
        let isOld: SQL = """
            ((state IN ('sent', 'recalled') AND state_at < \(time))
                OR (state IN ('draft', 'submitted', 'held') AND changed < \(drafts)))
            """
        let old = try await database.read { connection in
            try connection.rows("SELECT id FROM announcements WHERE \(isOld) ORDER BY id LIMIT 1000").map {
                AnnouncementID(try $0.string(0))
            }
        }
        for id in old {
            try await database.write { connection in
                // A draft may have been touched, or have gone out, since it was looked for.
                guard
                    try connection.row("SELECT 1 FROM announcements WHERE id = \(id.text) AND \(isOld)") != nil
                else { return }
                try AttachmentStore.delete(nil, of: id, bodies, in: connection)
                try connection.execute("DELETE FROM announcements WHERE id = \(id.text)")
            }
        }
    }
}
