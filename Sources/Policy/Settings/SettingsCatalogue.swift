internal import School

/// Every setting there is, as the rules declare them: names them, reads and prints their values.
package struct SettingsCatalogue: Sendable {
    /// In the order in which they are printed.
    package let keys: [SettingKey]
    private let places: [String: Int]
    let limits: [Limit]

    package init(rules: [any Rule] = StandardRules.all) {
        let rules = rules.sorted { $0.id < $1.id }
        limits = rules.flatMap(\.limits)
        keys =
            Self.modeKeys + rules.flatMap(Self.ruleKeys) + [Self.allowed, Self.exemptions] + Self.deceptionKeys
            + Self.wordKeys
            + Self.numberKeys + Self.orderKeys + Self.quarantineKeys
            + Self.clauseKeys
        places = Dictionary(keys.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    package static let standard = SettingsCatalogue()

    /// - Throws: `SettingsError` that names the nearest known setting.
    package func key(_ name: String) throws(SettingsError) -> SettingKey {
        if let place = places[name] { return keys[place] }
        if let key = groupKey(name) { return key }
        let hint = nearest(to: name).map { ", did you mean \($0)?" } ?? ""
        throw SettingsError(.unknownSetting, setting: name, "there is no such setting\(hint)")
    }

    /// What somebody may have meant by a name that isn't there.
    /// - Returns: nil where nothing is near.
    package func nearest(to name: String) -> String? {
        let nearest = keys.map { ($0.name, Self.distance($0.name, name)) }.min { $0.1 < $1.1 }
        return nearest.flatMap { $0.1 <= max(3, name.count / 4) ? $0.0 : nil }
    }

    // MARK: - Which there are

    private static let modeForm = SchoolMode.allCases.map(\.rawValue).joined(separator: " | ")
    private static let actionForm = Action.allCases.map(\.rawValue).joined(separator: " | ")

    private static let modeKeys =
        [SettingKey(name: "school-only.mode", kind: .mode(Party.people), form: modeForm, summary: modeSummary)]
        + Party.people.map {
            SettingKey(
                name: "school-only.mode." + $0.rawValue,
                kind: .mode([$0]),
                form: modeForm,
                summary: modeSummary
            )
        }

    private static let modeSummary = "How far this role's mail reaches, in both directions."

    private static func ruleKeys(_ rule: any Rule) -> [SettingKey] {
        let limits = rule.limits.flatMap { limit in
            let form = "\(limit.range.lowerBound)...\(limit.range.upperBound) \(limit.unit.rawValue)"
            func key(_ name: String, _ parties: [Party]) -> SettingKey {
                SettingKey(name: name, kind: .limit(limit, parties), form: form, summary: limit.summary)
            }
            return [key(limit.name, limit.parties)]
                + limit.parties.map { key(limit.name + "." + $0.rawValue, [$0]) }
        }
        func action(_ name: String, _ parties: [Party]) -> SettingKey {
            let summary = "What follows from a finding of \(rule.id)."
            return SettingKey(name: name, kind: .action(rule, parties), form: actionForm, summary: summary)
        }
        let stem = rule.id.text + ".action"
        return limits + [action(stem, rule.parties)] + rule.parties.map { action(stem + "." + $0.rawValue, [$0]) }
    }

    private static let allowed = SettingKey(
        name: "school-only.allowed",
        kind: .allowed,
        form: "partner.example [for teacher | for group.10a] until 2027-07-31 because exchange with Lyon; …",
        summary:
            "Domains and addresses outside with whom everyone, a role or a class may correspond, until when and why."
    )

    private static let exemptions = SettingKey(
        name: "exemptions",
        kind: .exemptions,
        form: "size.message of LOGIN is 50000000 until 2027-07-31 [because film project]; …",
        summary: "Wider limits granted to single persons for a time."
    )

    private static let deceptionKeys = [
        SettingKey(
            name: "spoof.allowed",
            kind: .trusted,
            form: "lindenschule-nord.example [until 2027-07-31] [because our neighbour]; …",
            summary: "Domains and addresses outside that resemble ours, or whose names do, and are no deception."
        ),
        SettingKey(
            name: "spoof.role-names",
            kind: .words(.roleNames),
            form: "standard; Mensateam; … (standard stands for the list that comes with the program)",
            summary: "Names of offices and services under which nobody outside writes."
        ),
        SettingKey(
            name: "spoof.free-mail-domains",
            kind: .words(.freeMailDomains),
            form: "standard; freemail.example; … (standard stands for the list that comes with the program)",
            summary: "Domains where anyone gets an address under any name."
        ),
        SettingKey(
            name: "presentation.subject-tag",
            kind: .subjectTag,
            form: "text of up to \(Presentation.longestTag) characters, such as [Vorsicht]; empty for none",
            summary: "What stands before the subject of a message that is delivered with a warning."
        ),
        SettingKey(
            name: "presentation.banner",
            kind: .banner,
            form: "on | off",
            summary: "Whether a short text above a message that is delivered with a warning says what is odd about it."
        ),
    ]

    private static let clauseKeys = ClauseCatalogue.standard.clauses.flatMap { clause in
        ClauseField.Part.allCases.flatMap { part in
            Language.allCases.map { language in
                SettingKey(
                    name: "clause.\(clause.id).\(part.rawValue).\(language.rawValue)",
                    kind: .clause(clause.id, ClauseField(part: part, language: language)),
                    form: "text of up to \(part.longest) characters; empty for the default",
                    summary: "The school's own words for the clause."
                )
            }
        }
    }

    /// Edit distance (Levenshtein) of two names, octet by octet.
    private static func distance(_ left: String, _ right: String) -> Int {
        let right = Array(right.utf8.prefix(100))
        var row = Array(0...right.count)
        for (line, byte) in left.utf8.prefix(100).enumerated() {
            var diagonal = line
            row[0] = line + 1
            for (column, other) in right.enumerated() {
                let above = row[column + 1]
                row[column + 1] = byte == other ? diagonal : min(diagonal, above, row[column]) + 1
                diagonal = above
            }
        }
        return row[right.count]
    }
}
