internal import Database
package import FoundationEssentials
package import Policy
package import School

/// What somebody has used of their limits, and what of theirs was stopped of late: for their own eyes.
package struct OwnSending: Sendable, Hashable {
    /// As limits see them: roles and groups.
    package var author: Author
    package var mail = SendingCounters.Totals()
    package var chat = SendingCounters.Totals()
    package var forum = SendingCounters.Totals()
    /// When what counts for mail now will count no more, oldest first.
    package var ebb: [SendingHistory.Ebb] = []
    /// Until when nothing of theirs leaves the school (`mass.paused`); nil where nothing pauses.
    package var pausedUntil: Date?
    /// Refused or held, the newest first.
    package var stopped: [Stopped] = []

    package struct Stopped: Sendable, Hashable {
        package var code: String
        package var time: Date
        /// `hold` or `refuse`.
        package var disposition: String
        /// That decided it.
        package var rules: [RuleID]
    }
}

extension Gateway {
    /// - Parameters:
    ///   - start: since when stopped messages are named.
    ///   - limit: how many of them at most.
    /// - Returns: nil where there is no such person (any more).
    package func ownSending(of person: PersonID, since start: Date, limit: Int = 20) async throws -> OwnSending? {
        let moment = moment()
        guard let someone = moment.roster.person(person), someone.isActive else { return nil }
        let author = SchoolAuthor(
            id: person,
            parties: PartySet(roles: someone.roles),
            groups: moment.facts.groups(of: person)
        )
        return try await rooms.database.read { connection in
            var own = OwnSending(author: .person(author))
            own.mail = try SendingCounters.totals(person, on: .mail, at: moment.now, in: connection)
            own.chat = try SendingCounters.totals(person, on: .chat, at: moment.now, in: connection)
            own.forum = try SendingCounters.totals(person, on: .forum, at: moment.now, in: connection)
            own.ebb = try SendingCounters.ebb(person, on: .mail, at: moment.now, in: connection)
            own.pausedUntil = try Strikes.pauseEnd(of: person, at: moment.now, in: connection)
            own.stopped = try DecisionLog.stopped(person, since: start, limit: limit, in: connection)
            return own
        }
    }
}

extension Strikes {
    /// - Returns: nil where the author doesn't pause.
    fileprivate static func pauseEnd(
        of author: PersonID,
        at now: Date,
        in connection: any DatabaseConnection
    ) throws -> Date? {
        try connection.row(
            "SELECT ends_at FROM sending_pauses WHERE author = \(author.text) AND ends_at > \(now)"
        )?.date(0)
    }
}

extension DecisionLog {
    /// What of an author was held or refused, the newest first.
    fileprivate static func stopped(
        _ author: PersonID,
        since start: Date,
        limit: Int,
        in connection: any DatabaseConnection
    ) throws -> [OwnSending.Stopped] {
        let rows = try connection.rows(
            """
            SELECT code FROM decisions
            WHERE author = \(author.text) AND at >= \(start) AND disposition IN ('hold', 'refuse')
            ORDER BY at DESC, code LIMIT \(limit)
            """
        )
        return try rows.compactMap { try find(DecisionCode(try $0.string(0)), in: connection) }.map { record in
            OwnSending.Stopped(
                code: record.code.text,
                time: record.time,
                disposition: record.disposition,
                rules: record.verdict.decisive.map(\.rule)
            )
        }
    }
}
