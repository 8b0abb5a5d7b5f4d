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
    ///
    /// That somebody is still to be told stands beside each message until the digest that names it is filed, in the same
    /// transaction: after rounds that failed or never came nothing is left out, and of nodes that look at the same time one
    /// tells.
    func tellOfHeld() async throws {
        let moment = moment()
        let untold = try await untold(moment)
        guard !untold.isEmpty else { return }
        let notices = HouseNotices(plan: plan, now: moment.now)
        try await rooms.database.write { connection in
            var digests: [PersonID: Digest] = [:]
            for message in untold where try HeldTraits.takeUntold(message.id, in: connection) {
                for (reader, held) in message.cases { digests[reader, default: Digest()].add(held) }
            }
            guard !digests.isEmpty else { return }
            let anchor = try AuditLog.anchor(in: connection)
            for (id, digest) in digests.sorted(by: { $0.key < $1.key }) {
                guard let reader = moment.roster.person(id) else { continue }
                let notice = notices.digest(
                    digest.cases,
                    more: digest.more,
                    to: reader,
                    page: site + "/held",
                    anchor: moment.roster.postmasters.contains(id) ? anchor : nil
                )
                if let notice { try file(notice, to: id, in: connection) }
            }
        }
    }

    /// Those whom a digest reaches, and what each is to read of it.
    private struct UntoldMessage: Sendable {
        var id: String
        var cases: [(reader: PersonID, held: HeldCase)]
    }

    /// What one reader is told.
    private struct Digest {
        private(set) var cases: [HeldCase] = []
        private(set) var more = 0

        /// Who has more waiting looks at the list.
        private static let most = 50

        mutating func add(_ held: HeldCase) {
            if cases.count < Self.most { cases.append(held) } else { more += 1 }
        }
    }

    /// Messages that one round tells of; the next tells of the rest.
    private static let mostInRound = 2_000

    /// What nobody was told of yet and somebody can be, the oldest first.
    private func untold(_ moment: Moment) async throws -> [UntoldMessage] {
        var found: [UntoldMessage] = []
        var last: (heldAt: Date, id: String)?
        while found.count < Self.mostInRound {
            let start = last
            let rows = try await rooms.database.read { connection in
                try rooms.held.page(after: start, where: HeldTraits.isUntold, limit: 100, in: connection)
            }
            for held in rows {
                var message = UntoldMessage(id: held.id, cases: [])
                for reader in deciders(of: held, moment) where moment.roster.person(reader)?.hasMailbox == true {
                    if let told = try await heldCase(held, for: .person(reader), moment, nil) {
                        message.cases.append((reader, told))
                    }
                }
                if !message.cases.isEmpty { found.append(message) }
            }
            guard rows.count == 100, let end = rows.last else { break }
            last = (end.heldAt, end.id)
        }
        return found
    }

    func deciders(of held: HeldMessage, _ moment: Moment) -> [PersonID] {
        guard let envelope = HeldEnvelope(held) else { return [] }
        return deciding.deciders(on: deciding(held, route(of: envelope, moment)), in: moment.roster)
    }
}
