package import School

/// One number that may be set: a limit for one role, or for the members of one class or group.
package struct Threshold: Sendable {
    package enum Whose: Sendable, Hashable {
        case role(Party)
        /// A class or group, named as in addresses.
        case group(String)
    }

    /// `mass.recipients-per-hour.child`, `mass.recipients-per-hour.group.5a`.
    package let name: String
    package let limit: Limit
    package let whose: Whose
    let rule: any Rule

    init(_ limit: Limit, _ whose: Whose, of rule: any Rule) {
        switch whose {
        case .role(let party): name = limit.name + "." + party.rawValue
        case .group(let group): name = limit.name + SettingsCatalogue.groupMark + group
        }
        self.limit = limit
        self.whose = whose
        self.rule = rule
    }

    /// Whether the past tells what each value would have hit.
    package var hasCurve: Bool { rule.measuredLimit == limit && !isIdle }

    /// Whether no value of it does anything: the limit goes by who reads, and knows their roles alone.
    private var isIdle: Bool {
        if case .group = whose { rule.limitsReaders } else { false }
    }

    /// Why there is neither curve nor suggestion; nil where there are.
    package func whyNoCurve(in language: Language) -> String? {
        guard !hasCurve else { return nil }
        let measured = rule.measuredLimit?.name ?? "–"
        return switch (language, isIdle) {
        case (.german, true):
            "\(name): kein Verlauf und kein Vorschlag möglich, denn diese Grenze geht nach den Rollen derer, die lesen; für eine "
                + "Klasse oder Gruppe bewirkt sie nichts."
        case (.english, true):
            "\(name): neither curve nor suggestion can be made, for this limit goes by the roles of who reads; for a class or group "
                + "it does nothing."
        case (.german, false):
            "\(limit.name): kein Verlauf und kein Vorschlag möglich, denn die Regel \(rule.id) vergleicht, was sie misst, "
                + "mit \(measured)."
        case (.english, false):
            "\(limit.name): neither curve nor suggestion can be made, for the rule \(rule.id) compares what it measures "
                + "with \(measured)."
        }
    }

    /// What holds for the role or group; nil where a group has no value of its own.
    package func value(in settings: PolicySettings) -> Int? {
        switch whose {
        case .role(let party): settings.table(of: limit)[party]
        case .group(let group): settings.overrides.limits[limit.name]?[group]
        }
    }

    /// The same settings with this threshold as low as it can be.
    func lowest(in settings: PolicySettings) -> PolicySettings {
        var lowest = settings
        switch whose {
        case .role(let party): lowest.set(limit, to: limit.range.lowerBound, for: party)
        case .group(let group): lowest.set(limit, to: limit.range.lowerBound, forGroup: group)
        }
        return lowest
    }
}

extension SettingsCatalogue {
    /// The thresholds that a name stands for: one for `mass.recipients-per-hour.child` or `….group.5a`, one a role for
    /// `mass.recipients-per-hour`, and for the name of a rule those of all its limits.
    /// - Throws: `SettingsError` where there is no such setting or rule, or it has no number.
    package func thresholds(
        named name: String,
        rules: [any Rule] = StandardRules.all
    ) throws(SettingsError) -> [Threshold] {
        if let rule = rules.first(where: { $0.id.text == name }), !rule.limits.isEmpty {
            return rule.limits.flatMap { limit in limit.parties.map { Threshold(limit, .role($0), of: rule) } }
        }
        if rules.contains(where: { $0.id.text == name }) { throw noLimit(name) }
        let key = try key(name)
        switch key.kind {
        case .limit(let limit, let parties):
            guard let rule = rules.first(where: { $0.limits.contains(limit) }) else { throw noLimit(name) }
            return parties.map { Threshold(limit, .role($0), of: rule) }
        case .group(.limit(let limit), let group):
            guard let rule = rules.first(where: { $0.limits.contains(limit) }) else { throw noLimit(name) }
            return [Threshold(limit, .group(group), of: rule)]
        default: throw noLimit(name)
        }
    }

    private func noLimit(_ name: String) -> SettingsError {
        SettingsError(.badValue, setting: name, "is no limit; limits are " + limitNames.joined(separator: ", "))
    }

    /// The thresholds in which two settings differ, and of which both have or will have a value of their own.
    private func differing(from old: PolicySettings, to new: PolicySettings) -> [Threshold] {
        differences(from: old, to: new).flatMap { difference -> [Threshold] in
            guard let key = try? key(difference.name) else { return [] }
            // Those that differ have whole names, even where a rule is called the same.
            switch key.kind {
            case .limit(let limit, let parties):
                guard let rule = StandardRules.all.first(where: { $0.limits.contains(limit) }) else { return [] }
                return parties.map { Threshold(limit, .role($0), of: rule) }
            case .group(.limit, _): return (try? thresholds(named: difference.name)) ?? []
            default: return []
            }
        }
    }

    /// The thresholds in which two settings differ and of which the past tells a curve.
    package func changedThresholds(from old: PolicySettings, to new: PolicySettings) -> [Threshold] {
        differing(from: old, to: new).filter(\.hasCurve)
    }

    /// Why others in which they differ have no curve, each reason once.
    package func whyNoCurves(from old: PolicySettings, to new: PolicySettings, in language: Language) -> [String] {
        var reasons: [String] = []
        for threshold in differing(from: old, to: new) {
            if let reason = threshold.whyNoCurve(in: language), !reasons.contains(reason) { reasons.append(reason) }
        }
        return reasons
    }

    /// `mass.recipients-per-hour`, …: without roles, those of which the past tells a curve.
    package var limitNames: [String] {
        StandardRules.all.compactMap { rule in rule.measuredLimit.flatMap { rule.limits.contains($0) ? $0.name : nil } }
            .sorted()
    }
}
