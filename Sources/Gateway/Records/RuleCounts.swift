package import Database
package import FoundationEssentials
package import Policy
package import School

/// How often each rule found something, on each day, and what followed: a few rows a day, kept up to date by the
/// transactions that decide. Reading a month costs nothing beside going through its decisions.
package enum RuleCounts {
    static let migrations = [
        Migration(
            "decisions.3-rule-counts",
            [
                """
                CREATE TABLE rule_counts (
                    day TEXT NOT NULL,
                    rule TEXT NOT NULL,
                    what TEXT NOT NULL,
                    count BIGINT NOT NULL,
                    PRIMARY KEY (day, rule, what)
                )
                """
            ]
        )
    ]

    /// What is counted beside the actions: that what the rule held went out as it was, and by whose word.
    enum Release: String {
        /// Somebody who decides let it through: a false alarm.
        case overturned
        /// Its author, who was asked what was meant, sent it as it was: an answer, and no false alarm.
        case confirmed
    }

    /// Adds a verdict's findings: each rule once, with the strictest of what follows from its findings. A verdict without
    /// findings costs nothing.
    static func count(_ verdict: Verdict, at time: Date, in connection: any DatabaseConnection) throws {
        var actions: [RuleID: Action] = [:]
        for judged in verdict.findings {
            let rule = judged.finding.rule
            actions[rule] = max(actions[rule] ?? .observe, judged.action)
        }
        try add(actions.mapValues(\.rawValue), on: day(of: time), in: connection)
    }

    /// Adds that a held message was let through, on the day on which it was held: to the rules that held it.
    static func count(
        _ release: Release,
        of verdict: Verdict,
        at time: Date,
        in connection: any DatabaseConnection
    ) throws {
        guard verdict.disposition == .hold else { return }
        let rules = Set(verdict.decisive.map(\.rule))
        try add(
            Dictionary(uniqueKeysWithValues: rules.map { ($0, release.rawValue) }),
            on: day(of: time),
            in: connection
        )
    }

    private static func add(
        _ counted: [RuleID: String],
        on day: CalendarDay,
        in connection: any DatabaseConnection
    ) throws {
        guard !counted.isEmpty else { return }
        // In order, so that two transactions wait for one another instead of both stopping.
        let rows = counted.sorted { $0.key < $1.key }.map { rule, what in
            [SQLValue.text(day.description), .text(rule.text), .text(what), .integer(1)]
        }
        try connection.execute(
            """
            INSERT INTO rule_counts (day, rule, what, count) VALUES \(rows: rows)
            ON CONFLICT (day, rule, what) DO UPDATE SET count = rule_counts.count + 1
            """
        )
    }

    /// The counts of some days, by day and rule.
    /// - Parameters:
    ///   - first, last: days by German clocks, both included.
    package static func read(
        from first: CalendarDay,
        through last: CalendarDay,
        in connection: any DatabaseConnection
    ) throws -> [RuleDay] {
        var days: [RuleDay] = []
        try connection.forEachRow(
            """
            SELECT day, rule, what, count FROM rule_counts
            WHERE day >= \(first.description) AND day <= \(last.description) ORDER BY day, rule
            """
        ) { row in
            guard let day = CalendarDay(try row.string(0)) else { return }
            let rule = RuleID(try row.string(1))
            if days.last?.day != day || days.last?.rule != rule { days.append(RuleDay(day: day, rule: rule)) }
            let count = try row.int(3)
            let what = try row.string(2)
            if let action = Action(rawValue: what) {
                days[days.count - 1].tally.add(count, action)
            } else if let release = Release(rawValue: what) {
                days[days.count - 1].tally.add(count, release)
            }
        }
        return days
    }

    /// The last days, today included, added up for each rule.
    package static func tallies(
        ofLast days: Int,
        at now: Date,
        in connection: any DatabaseConnection
    ) throws -> [RuleID: RuleTally] {
        let first = day(of: now.addingTimeInterval(-86_400 * Double(max(days, 1) - 1)))
        let counts = try read(from: first, through: day(of: now), in: connection)
        return counts.reduce(into: [:]) { $0[$1.rule, default: RuleTally()].add($1.tally) }
    }

    static func prune(before time: Date, in connection: any DatabaseConnection) throws {
        try connection.execute("DELETE FROM rule_counts WHERE day < \(day(of: time).description)")
    }

    /// By German clocks.
    package static func day(of time: Date) -> CalendarDay { SchoolTime.day(of: time) }
}

extension RuleTally {
    fileprivate mutating func add(_ count: Int, _ release: RuleCounts.Release) {
        switch release {
        case .overturned: overturned += count
        case .confirmed: confirmed += count
        }
    }
}

/// One rule's counts of one day.
package struct RuleDay: Sendable, Hashable {
    package let day: CalendarDay
    package let rule: RuleID
    package var tally = RuleTally()
}
