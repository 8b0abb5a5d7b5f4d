internal import Database
internal import FoundationEssentials
package import Policy

/// What became of something that was judged, as the system that keeps it tells.
package struct ReportedOutcome: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A person let through what was held: a false alarm.
        case released
        /// A person refused what was held.
        case refused
        /// It has reached its readers.
        case delivered
        /// Its author or a moderator took it away afterwards.
        case deleted
        /// A reader has reported it.
        case reported
    }

    package var code: DecisionCode
    package var kind: Kind

    package init(_ kind: Kind, of code: DecisionCode) {
        self.kind = kind
        self.code = code
    }
}

extension Gateway {
    /// Keeps what became of something. The same told twice is kept once.
    /// - Parameter channels: those that the teller may speak of.
    /// - Throws: `JudgingError.unknownDecision`, `.impossibleOutcome`; `DatabaseError`.
    package func note(_ outcome: ReportedOutcome, on channels: Set<Channel> = Set(Channel.allCases)) async throws {
        let now = now()
        try await rooms.database.write { connection in
            let row = try connection.row(
                "SELECT channel, disposition FROM decisions WHERE code = \(outcome.code.text)"
            )
            guard let row, let channel = Channel(rawValue: try row.string(0)), channels.contains(channel) else {
                throw JudgingError.unknownDecision
            }
            let disposition = try row.string(1)
            guard outcome.kind.canFollow(disposition) else {
                throw JudgingError.impossibleOutcome(disposition: disposition)
            }
            try ReportedOutcomes.keep(outcome, at: now, in: connection)
            if outcome.kind == .released { try DecisionLog.noteRelease(of: outcome.code, at: now, in: connection) }
        }
    }
}

extension ReportedOutcome.Kind {
    /// Only what was held is decided on by people, and what was refused can't have reached anyone.
    fileprivate func canFollow(_ disposition: String) -> Bool {
        switch self {
        case .released, .refused: disposition == "hold"
        case .delivered, .deleted, .reported: disposition == "accept" || disposition == "label" || disposition == "hold"
        }
    }
}

/// The table of what became of what.
enum ReportedOutcomes {
    static let migrations = [
        Migration(
            "judging.3-outcomes",
            [
                """
                CREATE TABLE reported_outcomes (
                    code TEXT NOT NULL,
                    outcome TEXT NOT NULL,
                    at BIGINT NOT NULL,
                    PRIMARY KEY (code, outcome)
                )
                """,
                "CREATE INDEX reported_outcomes_by_time ON reported_outcomes (at)",
            ]
        )
    ]

    static func keep(_ outcome: ReportedOutcome, at now: Date, in connection: any DatabaseConnection) throws {
        try connection.execute(
            """
            INSERT INTO reported_outcomes (code, outcome, at)
            VALUES (\(outcome.code.text), \(outcome.kind.rawValue), \(now)) ON CONFLICT (code, outcome) DO NOTHING
            """
        )
    }

    static func prune(before time: Date, in connection: any DatabaseConnection) throws {
        try connection.execute("DELETE FROM reported_outcomes WHERE at < \(time)")
    }
}
