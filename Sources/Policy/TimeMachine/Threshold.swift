package import School

/// One number that may be set: a limit for one role.
package struct Threshold: Sendable {
    /// `mass.recipients-per-hour.child`.
    package let name: String
    package let limit: Limit
    package let party: Party
    let rule: any Rule

    init(_ limit: Limit, _ party: Party, of rule: any Rule) {
        name = limit.name + "." + party.rawValue
        self.limit = limit
        self.party = party
        self.rule = rule
    }

    /// Whether the past tells what each value would have hit.
    package var hasCurve: Bool { rule.measuredLimit == limit }

    /// Why there is neither curve nor suggestion; nil where there are.
    package func whyNoCurve(in language: Language) -> String? {
        guard !hasCurve else { return nil }
        let measured = rule.measuredLimit?.name ?? "–"
        return switch language {
        case .german:
            "\(limit.name): kein Verlauf und kein Vorschlag möglich, denn die Regel \(rule.id) vergleicht, was sie misst, "
                + "mit \(measured)."
        case .english:
            "\(limit.name): neither curve nor suggestion can be made, for the rule \(rule.id) compares what it measures "
                + "with \(measured)."
        }
    }

    /// What holds for the role.
    package func value(in settings: PolicySettings) -> Int { settings.table(of: limit)[party] }
}

extension SettingsCatalogue {
    /// The thresholds that a name stands for: one for `mass.recipients-per-hour.child`, one a role for
    /// `mass.recipients-per-hour`.
    /// - Throws: `SettingsError` where there is no such setting, or it is no number.
    package func thresholds(
        named name: String,
        rules: [any Rule] = StandardRules.all
    ) throws(SettingsError) -> [Threshold] {
        let key = try key(name)
        guard case .limit(let limit, let parties) = key.kind,
            let rule = rules.first(where: { $0.limits.contains(limit) })
        else {
            throw SettingsError(
                .badValue,
                setting: name,
                "is no limit; limits are " + limitNames.joined(separator: ", ")
            )
        }
        return parties.map { Threshold(limit, $0, of: rule) }
    }

    /// The thresholds in which two settings differ and of which the past tells a curve.
    package func changedThresholds(from old: PolicySettings, to new: PolicySettings) -> [Threshold] {
        differences(from: old, to: new).flatMap { (try? thresholds(named: $0.name)) ?? [] }.filter(\.hasCurve)
    }

    /// `mass.recipients-per-hour`, …: without roles.
    package var limitNames: [String] { limits.map(\.name) }
}
