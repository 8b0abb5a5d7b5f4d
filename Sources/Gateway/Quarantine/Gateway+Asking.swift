internal import AuditLog
internal import Database
internal import Directory
internal import FoundationEssentials
internal import MailStore
internal import School

extension Gateway {
    /// The author asks those who decide to release a message: each hears of it at once, and not with the next digest. It
    /// answers the question; giving the message up stays possible.
    func askForRelease(_ held: HeldMessage, by author: PersonID) async throws -> HeldOutcome {
        let moment = moment()
        var asked: [(reader: Person, notice: [UInt8])] = []
        let notices = HouseNotices(plan: plan, now: moment.now)
        for reader in deciders(of: held, moment).compactMap(moment.roster.person) where reader.hasMailbox {
            guard let found = try await heldCase(held, for: .person(reader.id), moment, nil) else { continue }
            let notice = notices.askedForRelease(found, to: reader, page: site + "/held/case/" + held.decisionCode)
            if let notice { asked.append((reader, notice)) }
        }
        let all = asked
        return try await rooms.database.write { connection in
            guard try rooms.held.message(held.id, in: connection) != nil,
                try HeldTokens.isOpen(held.id, for: author, at: moment.now, in: connection)
            else { return .gone }
            try HeldTokens.remove(held.id, in: connection)
            for (reader, notice) in all { try file(notice, to: reader.id, in: connection) }
            try AuditLog.append(
                AuditEntry(.heldAsk, of: held.decisionCode, by: author, at: moment.now),
                in: connection
            )
            return .done
        }
    }
}
