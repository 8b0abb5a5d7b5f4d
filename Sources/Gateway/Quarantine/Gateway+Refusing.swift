internal import AuditLog
internal import Database
internal import Directory
internal import FoundationEssentials
internal import MailStore
internal import Policy
internal import School

extension Gateway {
    /// Throws a held message away, and tells its author why. Of two who decide at once one is heard. Those outside
    /// are told where their address is proven: a word to one that is but a claim would reach whoever it was forged from.
    /// - Parameter reason: for the author, one or two sentences; cut at 500 characters.
    package func refuse(
        _ code: DecisionCode,
        because reason: String,
        by decider: HeldDecider
    ) async throws -> HeldOutcome {
        guard let held = try await rooms.held.message(decisionCode: code.text), let envelope = HeldEnvelope(held) else {
            return .gone
        }
        let moment = moment()
        let message = deciding(held, route(of: envelope, moment))
        guard decider.may(decide: message, deciding, in: moment.roster) else { return .notYours }
        let reason = String(reason.prefix(500))
        let details = AuditEntry.details(reason)
        let isDone = try await take(held, .heldRefuse, by: decider, at: moment.now, details) { connection in
            guard let author = addressee(of: held, in: moment.roster) else { return }
            let notice = HouseNotices(plan: plan, now: moment.now).refused(
                try letter(held, in: connection),
                because: reason,
                decider.contact(for: author, in: moment.roster),
                to: author
            )
            try post(notice, to: author, in: connection)
        }
        return isDone ? .done : .gone
    }

    /// The author gives it up.
    func withdraw(_ held: HeldMessage, by author: PersonID) async throws -> HeldOutcome {
        let moment = moment()
        let isDone = try await take(held, .heldWithdraw, by: .person(author), at: moment.now) { connection in
            guard let person = moment.roster.person(author), person.hasMailbox else { return }
            let notices = HouseNotices(plan: plan, now: moment.now)
            if let notice = notices.givenUp(try letter(held, in: connection), to: person) {
                try file(notice, to: author, in: connection)
            }
        }
        return isDone ? .done : .gone
    }

    /// Gives up what has waited too long, and tells its authors.
    func expireHeld() async throws {
        let moment = moment()
        try await rooms.database.write { connection in
            // Their bodies go with them: subjects are read before.
            let due = try rooms.held.page(where: " AND expires_at <= \(moment.now)", limit: 1_000, in: connection)
            let letters = try due.reduce(into: [String: HeldLetter]()) { $0[$1.id] = try letter($1, in: connection) }
            for held in try rooms.held.expire(at: moment.now, in: connection) {
                try forget(held.id, in: connection)
                try AuditLog.append(
                    AuditEntry(.heldExpire, of: held.decisionCode, by: nil, at: moment.now),
                    in: connection
                )
                guard let author = addressee(of: held, in: moment.roster) else { continue }
                let notice = HouseNotices(plan: plan, now: moment.now).expired(
                    try letters[held.id] ?? letter(held, in: connection),
                    decidersWords(for: author, of: held, in: moment.roster),
                    to: author
                )
                try post(notice, to: author, in: connection)
            }
        }
    }
}
