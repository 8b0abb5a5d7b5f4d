internal import Database
internal import Directory
internal import FoundationEssentials
internal import MailStore
internal import School

extension Gateway {
    /// Throws a held message away, and tells its author why. Of two who decide at once one is heard. Strangers are told
    /// nothing: their address is a claim, and a word to it would reach whoever it was forged from.
    /// - Parameter reason: for the author, one or two sentences.
    /// - Returns: false where nothing of this name waits any more.
    package func refuse(held id: String, because reason: String) async throws -> Bool {
        let moment = moment()
        let reason = String(reason.prefix(500))
        return try await rooms.database.write { connection in
            let taken = try rooms.held.take(id, in: connection) { $0 }
            guard let taken else { return false }
            let author = taken.author.flatMap { moment.roster.person(PersonID($0)) }
            let notices = HouseNotices(plan: plan, now: moment.now)
            if let author, author.hasMailbox,
                let notice = notices.refused(code: taken.decisionCode, because: reason, to: author)
            {
                try file(notice, to: author.id, in: connection)
            }
            return true
        }
    }

    /// Tells the administrators what came to wait since they were last told; nothing where nothing did.
    func tellOfHeld(since last: Date) async throws {
        let moment = moment()
        let waiting = try await heldSummaries().filter { $0.heldAt > last }
        guard !waiting.isEmpty else { return }
        let notices = HouseNotices(plan: plan, now: moment.now)
        try await rooms.database.write { connection in
            for reader in moment.roster.postmasters.compactMap(moment.roster.person) {
                if let notice = notices.digest(waiting, to: reader) { try file(notice, to: reader.id, in: connection) }
            }
        }
    }
}
