internal import AuditLog
internal import Database
internal import Directory
internal import FoundationEssentials
internal import MailMessage
internal import MailStore
internal import School

extension Gateway {
    /// Tells each who may decide what came to wait since they were last told: administrators of all, class teachers of
    /// what concerns their class. Nobody is told of nothing.
    func tellOfHeld(since last: Date) async throws {
        let moment = moment()
        var cases: [PersonID: [HeldCase]] = [:]
        var count = 0
        var page: HeldCursor? = HeldCursor(heldAt: last, id: "\u{7F}")
        while let start = page {
            let rows = try await rooms.database.read { connection in
                try rooms.held.page(after: (start.heldAt, start.id), limit: 100, in: connection)
            }
            for held in rows {
                count += 1
                for reader in deciders(of: held, moment) where cases[reader, default: []].count < Self.mostInDigest {
                    guard let found = try await heldCase(held, for: .person(reader), moment, nil) else { continue }
                    cases[reader, default: []].append(found)
                }
            }
            let next = rows.last.map { HeldCursor(heldAt: $0.heldAt, id: $0.id) }
            page = rows.count < 100 || count >= Self.mostLookedAt ? nil : next
        }
        guard !cases.isEmpty else { return }
        let notices = HouseNotices(plan: plan, now: moment.now)
        let all = cases
        try await rooms.database.write { connection in
            let anchor = try AuditLog.anchor(in: connection)
            for (id, waiting) in all.sorted(by: { $0.key < $1.key }) {
                guard let reader = moment.roster.person(id), reader.hasMailbox else { continue }
                let isAdministrator = moment.roster.postmasters.contains(id)
                let notice = notices.digest(
                    waiting,
                    to: reader,
                    page: site + "/held",
                    anchor: isAdministrator ? anchor : nil
                )
                if let notice { try file(notice, to: id, in: connection) }
            }
        }
    }

    /// Cases in one digest; who has more waiting looks at the list.
    private static let mostInDigest = 50
    /// Rows that one round looks at.
    private static let mostLookedAt = 2_000

    func deciders(of held: HeldMessage, _ moment: Moment) -> [PersonID] {
        guard let envelope = HeldEnvelope(held) else { return [] }
        return deciding.deciders(on: deciding(held, route(of: envelope, moment)), in: moment.roster)
    }
}
