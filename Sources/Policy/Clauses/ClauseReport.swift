package import FoundationEssentials
package import School

/// The school's usage rules clause by clause, with what enforces each, how it is set, and what it did of late.
package struct ClauseReport: Sendable, Hashable {
    /// When a school's own words were last changed.
    package struct Change: Sendable, Hashable {
        package var version: Int
        package var time: Date
        /// A person's id or `operator NAME`; nil for the house.
        package var author: PersonID?

        package init(version: Int, time: Date, author: PersonID?) {
            self.version = version
            self.time = time
            self.author = author
        }
    }

    /// Roles with the value that holds for all of them.
    package struct Value: Sendable, Hashable {
        package var parties: [Party]
        package var text: String
    }

    package struct LimitLine: Sendable, Hashable {
        /// As in the settings.
        package var name: String
        /// Of `Limit.Unit`, or `mode`: then the values are names of `SchoolMode`.
        package var unit: String
        package var values: [Value]
        /// Classes and groups whose members have a value of their own, by their names.
        package var groups: [String] = []
    }

    package struct RuleLine: Sendable, Hashable {
        package var id: RuleID
        /// Names of actions.
        package var actions: [Value]
        package var limits: [LimitLine]
        /// Classes and groups whose members something else follows for, by their names.
        package var groups: [String] = []
        package var tally: RuleTally
        /// Whether it does no more than observe, for everyone.
        package var isObservedOnly: Bool
    }

    package struct Entry: Sendable, Hashable {
        package var id: ClauseID
        package var title: String
        package var text: String
        /// When the school worded it itself; nil for the words that come with the program, or where it isn't known.
        package var changed: Change?
        /// Whether title or text are the school's own.
        package var isOwn: Bool
        package var rules: [RuleLine]
        package var mechanisms: [String]

        /// Nothing in the program enforces it.
        package var isOnPaperOnly: Bool { rules.isEmpty && mechanisms.isEmpty }
    }

    package let language: Language
    /// Of the settings.
    package let version: Int
    /// How many days the counts are of.
    package let days: Int
    package let entries: [Entry]

    /// - Parameters:
    ///   - version: of the settings.
    ///   - tallies: of the last `days` days.
    ///   - changes: of clauses whose words are the school's own.
    package init(
        _ settings: PolicySettings,
        version: Int,
        tallies: [RuleID: RuleTally],
        days: Int,
        changes: [ClauseID: Change] = [:],
        rules: [any Rule] = StandardRules.all,
        in language: Language
    ) {
        self.language = language
        self.version = version
        self.days = days
        let byClause = Dictionary(grouping: rules) { $0.clause }
        entries = ClauseCatalogue.standard.clauses.map { clause in
            Entry(
                id: clause.id,
                title: settings.title(of: clause.id, in: language),
                text: settings.text(of: clause.id, in: language),
                changed: settings.clauseTexts[clause.id] == nil ? nil : changes[clause.id],
                isOwn: settings.clauseTexts[clause.id] != nil,
                rules: (byClause[clause.id] ?? []).sorted { $0.id < $1.id }.map { rule in
                    Self.line(rule, settings, tallies[rule.id] ?? RuleTally())
                },
                mechanisms: ClauseCatalogue.mechanisms(of: clause.id).map { $0.text(in: language) }
            )
        }
    }

    /// How many clauses nothing in the program enforces.
    package var onPaperOnly: Int { entries.count { $0.isOnPaperOnly } }

    /// The rules that the modes decide about.
    private static let modeRules: Set<RuleID> = [ExternalRecipient().id, ExternalSender().id]

    private static func line(_ rule: any Rule, _ settings: PolicySettings, _ tally: RuleTally) -> RuleLine {
        let actions = settings.table(of: rule)
        return RuleLine(
            id: rule.id,
            actions: values(rule.parties) { actions[$0].rawValue },
            limits: rule.limits.map { line($0, settings) }
                + (modeRules.contains(rule.id) ? [modes(settings)] : []),
            groups: (settings.overrides.actions[rule.id] ?? [:]).keys.sorted(),
            tally: tally,
            isObservedOnly: rule.parties.allSatisfy { actions[$0] == .observe }
        )
    }

    private static func line(_ limit: Limit, _ settings: PolicySettings) -> LimitLine {
        let table = settings.table(of: limit)
        return LimitLine(
            name: limit.name,
            unit: limit.unit.rawValue,
            values: values(limit.parties) { String(table[$0]) },
            groups: (settings.overrides.limits[limit.name] ?? [:]).keys.sorted()
        )
    }

    /// How far each role's mail reaches.
    private static func modes(_ settings: PolicySettings) -> LimitLine {
        LimitLine(
            name: "school-only.mode",
            unit: "mode",
            values: values(Party.people) { settings.modes[$0].rawValue },
            groups: settings.overrides.modes.keys.sorted()
        )
    }

    /// Parties with the same value together, in the order of the first of each.
    private static func values(_ parties: [Party], _ text: (Party) -> String) -> [Value] {
        var values: [Value] = []
        for party in parties {
            let text = text(party)
            if let place = values.firstIndex(where: { $0.text == text }) {
                values[place].parties.append(party)
            } else {
                values.append(Value(parties: [party], text: text))
            }
        }
        return values
    }
}
