package import Database
package import FoundationEssentials
package import Policy
internal import School

/// Keeps each decision with its facts: for the author who asks by its code, and for judging the past by other settings.
package enum DecisionLog {
    /// With those of the counts by rule and day, which each record adds to.
    package static let migrations =
        RuleCounts.migrations + [
            Migration(
                "decisions.1-log",
                [
                    """
                    CREATE TABLE decisions (
                        code TEXT PRIMARY KEY NOT NULL,
                        at BIGINT NOT NULL,
                        channel TEXT NOT NULL,
                        author TEXT,
                        disposition TEXT NOT NULL,
                        findings TEXT NOT NULL,
                        facts BLOB NOT NULL,
                        settings_version BIGINT NOT NULL
                    )
                    """,
                    "CREATE INDEX decisions_by_time ON decisions (at)",
                ]
            ),
            Migration(
                "decisions.2-released",
                [
                    """
                    CREATE TABLE released_decisions (
                        code TEXT PRIMARY KEY NOT NULL,
                        at BIGINT NOT NULL
                    )
                    """,
                    "CREATE INDEX released_decisions_by_time ON released_decisions (at)",
                ]
            ),
            Migration(
                "decisions.3-stopped-by-author",
                [
                    // Of what goes through, which is nearly everything, it holds nothing.
                    """
                    CREATE INDEX decisions_stopped ON decisions (author, at) WHERE disposition IN ('hold', 'refuse')
                    """
                ]
            ),
        ]

    /// Records a decision in the transaction that carries it out, or in one of its own for a refusal.
    /// - Throws: `DatabaseError.Code.unavailable` where the code is taken: the same message gets another next time.
    package static func record(_ decision: Decision, in connection: any DatabaseConnection) throws {
        let facts = DecisionFacts(decision.submission, decision.settings.settings)
        let inserted = try connection.execute(
            """
            INSERT INTO decisions (code, at, channel, author, disposition, findings, facts, settings_version)
            VALUES (\(decision.code.text), \(decision.submission.time), \(decision.submission.channel.rawValue),
                \(author(of: decision.submission)), \(decision.verdict.disposition.name),
                \(try text(of: decision.verdict)), \(facts.compactForm), \(decision.settings.version))
            ON CONFLICT (code) DO NOTHING
            """
        )
        guard inserted == 1 else { throw DatabaseError(.unavailable, "a decision's code was taken") }
        try RuleCounts.count(decision.verdict, at: decision.submission.time, in: connection)
    }

    /// - Returns: nil where there is no decision of this code (any more).
    package static func find(_ code: DecisionCode, in connection: any DatabaseConnection) throws -> RecordedDecision? {
        try connection.row("\(columns) WHERE code = \(code.text)").map(read)
    }

    /// Hands out the facts of a time, oldest first, one at a time: a year of them fits into no memory.
    /// - Parameter body: gets how each was decided then, and its facts.
    package static func replay(
        from start: Date,
        until end: Date,
        in connection: any DatabaseConnection,
        _ body: (_ disposition: String, _ facts: DecisionFacts) throws -> Void
    ) throws {
        try connection.forEachRow(
            "SELECT disposition, facts FROM decisions WHERE at >= \(start) AND at < \(end) ORDER BY at"
        ) { row in
            try body(try row.string(0), try facts(try row.bytes(1)))
        }
    }

    /// Notes that a held message went out as it was, in the transaction that does it. No suggested threshold hits it again.
    /// - Parameter isAnswer: its author, who was asked what was meant, said so. Otherwise somebody who decides let it through,
    ///   and the decision to hold it was a false alarm.
    package static func noteRelease(
        of code: DecisionCode,
        isAnswer: Bool = false,
        at time: Date,
        in connection: any DatabaseConnection
    ) throws {
        let noted = try connection.execute(
            "INSERT INTO released_decisions (code, at) VALUES (\(code.text), \(time)) ON CONFLICT (code) DO NOTHING"
        )
        guard noted == 1, let decision = try find(code, in: connection) else { return }
        try RuleCounts.count(
            isAnswer ? .confirmed : .overturned,
            of: decision.verdict,
            at: decision.time,
            in: connection
        )
        if decision.verdict.findings.contains(where: { $0.finding.rule == ChainSpread().id && $0.action == .hold }) {
            try SpreadStore.release(code, at: time, in: connection)
        }
    }

    /// Forgets old decisions (`privacy.retention`).
    /// - Returns: how many went.
    @discardableResult
    package static func prune(before time: Date, in connection: any DatabaseConnection) throws -> Int {
        try RuleCounts.prune(before: time, in: connection)
        try connection.execute("DELETE FROM released_decisions WHERE at < \(time)")
        return try connection.execute("DELETE FROM decisions WHERE at < \(time)")
    }

    // MARK: - Rows

    private static let columns: SQL =
        "SELECT code, at, channel, author, disposition, findings, facts, settings_version FROM decisions"

    private static func author(of submission: Submission) -> String? {
        guard case .person(let person) = submission.author else { return nil }
        return person.id.text
    }

    /// Most decisions have no finding: theirs is the empty text.
    private static func text(of verdict: Verdict) throws -> String {
        guard !verdict.findings.isEmpty else { return "" }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(verdict.findings.map { RecordedFinding($0) }), as: UTF8.self)
    }

    private static func read(_ row: Row) throws -> RecordedDecision {
        guard let channel = Channel(rawValue: try row.string(2)) else { throw unreadable }
        let findings = try row.string(5)
        return RecordedDecision(
            code: DecisionCode(try row.string(0)),
            time: try row.date(1),
            channel: channel,
            author: try row.optionalString(3).map { PersonID($0) },
            disposition: try row.string(4),
            findings: findings.isEmpty ? [] : try decode(findings),
            facts: try facts(try row.bytes(6)),
            settingsVersion: try row.int(7)
        )
    }

    private static func decode(_ findings: String) throws -> [RecordedFinding] {
        do {
            return try JSONDecoder().decode([RecordedFinding].self, from: Data(findings.utf8))
        } catch {
            throw unreadable
        }
    }

    private static func facts(_ bytes: [UInt8]) throws -> DecisionFacts {
        do {
            return try DecisionFacts(compactForm: bytes)
        } catch {
            throw unreadable
        }
    }

    private static let unreadable = DatabaseError(.unexpectedValue, "a decision's record can't be read")
}
