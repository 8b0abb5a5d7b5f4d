internal import AuditLog
internal import Database
internal import Directory
internal import FoundationEssentials
internal import MailStore
package import Policy
internal import School

/// What became of something that was judged, as the system that keeps it tells.
package struct ReportedOutcome: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Somebody who decides let through what was held: a false alarm.
        case released
        /// Its author, who was offered to send it as it is (`Judgement.choices`), did so: no false alarm.
        case confirmed
        /// A person refused what was held.
        case refused
        /// It has reached its readers. What was held does so only once it is released or confirmed.
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
    /// Keeps what became of something. The same told twice is kept once. What somebody decided is entered into the audit
    /// log.
    /// - Parameters:
    ///   - module: the id of the token by which it is told.
    ///   - channels: those that the teller may speak of.
    /// - Throws: `JudgingError.unknownDecision`, `.impossibleOutcome`, `.decidedHere`, `.oppositeOutcome`; `DatabaseError`.
    package func note(
        _ outcome: ReportedOutcome,
        by module: String,
        on channels: Set<Channel> = Set(Channel.allCases)
    ) async throws {
        let now = now()
        let entry = outcome.kind.auditAction.map {
            AuditEntry(at: now, actor: .module(module), action: $0, subject: outcome.code.text)
        }
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
            if disposition == "hold", try isOrWasHeld(outcome.code, in: connection) { throw JudgingError.decidedHere }
            if outcome.kind == .confirmed, try !wasAskedToConfirm(outcome.code, in: connection) {
                throw JudgingError.impossibleOutcome(disposition: disposition)
            }
            if let earlier = try ReportedOutcomes.first(of: outcome.kind.opposites, of: outcome.code, in: connection) {
                throw JudgingError.oppositeOutcome(earlier: earlier)
            }
            if disposition == "hold", outcome.kind.followsLettingThrough,
                try ReportedOutcomes.first(of: [.released, .confirmed], of: outcome.code, in: connection) == nil
            {
                throw JudgingError.impossibleOutcome(disposition: disposition)
            }
            guard try ReportedOutcomes.keep(outcome, at: now, in: connection) else { return }
            if outcome.kind == .released || outcome.kind == .confirmed {
                let isAnswer = outcome.kind == .confirmed
                try DecisionLog.noteRelease(of: outcome.code, isAnswer: isAnswer, at: now, in: connection)
            }
            if let entry { try AuditLog.append(entry, in: connection) }
        }
    }

    /// Whether its author was offered to send it as it is: somebody who works here, and all that holds it are rules that leave
    /// it to them.
    private func wasAskedToConfirm(_ code: DecisionCode, in connection: any DatabaseConnection) throws -> Bool {
        guard let decision = try DecisionLog.find(code, in: connection),
            let author = decision.author.flatMap(rooms.directory.roster.person), author.isStaff
        else { return false }
        return authorMayConfirm(decision.verdict.decisive)
    }

    /// Whether the house keeps this message itself, or did: people of the school decide about it, no module.
    private func isOrWasHeld(_ code: DecisionCode, in connection: any DatabaseConnection) throws -> Bool {
        if try rooms.held.message(decisionCode: code.text, in: connection) != nil { return true }
        return try !AuditLog.entries(limit: 1, action: "held", subject: code.text, in: connection).isEmpty
    }
}

extension ReportedOutcome.Kind {
    /// Only what was held is decided on by people, and what was refused can't have reached anyone.
    fileprivate func canFollow(_ disposition: String) -> Bool {
        switch self {
        case .released, .confirmed, .refused: disposition == "hold"
        case .delivered, .deleted, .reported: disposition == "accept" || disposition == "label" || disposition == "hold"
        }
    }

    /// Nobody reads what still waits: told of it too early, it would keep whoever decides from refusing it.
    fileprivate var followsLettingThrough: Bool {
        switch self {
        case .released, .confirmed, .refused: false
        case .delivered, .deleted, .reported: true
        }
    }

    /// What can't be true of the same message: what was refused reaches nobody.
    fileprivate var opposites: [Self] {
        switch self {
        case .refused: [.released, .confirmed, .delivered]
        // By whom it was let through is counted once.
        case .released: [.refused, .confirmed]
        case .confirmed: [.refused, .released]
        case .delivered, .deleted, .reported: [.refused]
        }
    }

    /// nil for what nobody decided.
    fileprivate var auditAction: AuditAction? {
        switch self {
        case .released: .outcomeReleased
        case .confirmed: .outcomeConfirmed
        case .refused: .outcomeRefused
        case .deleted: .outcomeDeleted
        case .reported: .outcomeReported
        case .delivered: nil
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

    /// - Returns: false where it is known already.
    static func keep(_ outcome: ReportedOutcome, at now: Date, in connection: any DatabaseConnection) throws -> Bool {
        let kept = try connection.execute(
            """
            INSERT INTO reported_outcomes (code, outcome, at)
            VALUES (\(outcome.code.text), \(outcome.kind.rawValue), \(now)) ON CONFLICT (code, outcome) DO NOTHING
            """
        )
        return kept == 1
    }

    /// One of these, where it was told of the decision before.
    static func first(
        of kinds: [ReportedOutcome.Kind],
        of code: DecisionCode,
        in connection: any DatabaseConnection
    ) throws -> ReportedOutcome.Kind? {
        let names = kinds.map(\.rawValue)
        guard !names.isEmpty else { return nil }
        return try connection.row(
            "SELECT outcome FROM reported_outcomes WHERE code = \(code.text) AND outcome IN \(names)"
        ).flatMap { ReportedOutcome.Kind(rawValue: try $0.string(0)) }
    }

    static func prune(before time: Date, in connection: any DatabaseConnection) throws {
        try connection.execute("DELETE FROM reported_outcomes WHERE at < \(time)")
    }
}
