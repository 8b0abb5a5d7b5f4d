internal import School

/// What of a rule a class or group may have of its own.
enum GroupedSetting: Sendable {
    case limit(Limit)
    case action(any Rule)
    case mode
}

extension SettingsCatalogue {
    /// Stands between a setting's name and that of a class or group: `mass.recipients-per-hour.group.5a`.
    static let groupMark = ".group."

    /// In characters.
    static let longestGroupName = 64

    /// The setting of one class or group.
    /// - Returns: nil where the name is none of such, or the setting before the mark can't be a group's.
    func groupKey(_ name: String) -> SettingKey? {
        guard let mark = name.firstRange(of: Self.groupMark),
            let stem = try? key(String(name[..<mark.lowerBound])), let grouped = stem.grouped
        else { return nil }
        let group = String(name[mark.upperBound...])
        guard !group.isEmpty, group.count <= Self.longestGroupName, group == LocalPart.fold(group) else { return nil }
        return key(stem, grouped, group)
    }

    private func key(_ stem: SettingKey, _ grouped: GroupedSetting, _ group: String) -> SettingKey {
        SettingKey(
            name: stem.name + Self.groupMark + group,
            kind: .group(grouped, group),
            form: stem.form + "; empty for what holds for the roles",
            summary: stem.summary + " For the members of \(group) in place of their roles' value."
        )
    }

    /// Every setting, those that classes and groups have of their own among them.
    package func keys(of settings: PolicySettings) -> [SettingKey] { keys + groupKeys(of: settings) }

    /// The settings that groups have, by name.
    func groupKeys(of settings: PolicySettings) -> [SettingKey] {
        guard !settings.overrides.isEmpty else { return [] }
        var found: [SettingKey] = []
        for stem in keys {
            guard let grouped = stem.grouped else { continue }
            let groups: [String] =
                switch grouped {
                case .limit(let limit): (settings.overrides.limits[limit.name] ?? [:]).keys.sorted()
                case .action(let rule): (settings.overrides.actions[rule.id] ?? [:]).keys.sorted()
                case .mode: settings.overrides.modes.keys.sorted()
                }
            found += groups.map { key(stem, grouped, $0) }
        }
        return found
    }

    /// As it is written; empty where the group has none.
    func value(of grouped: GroupedSetting, _ group: String, in settings: PolicySettings) -> String {
        switch grouped {
        case .limit(let limit): settings.overrides.limits[limit.name]?[group].map(String.init) ?? ""
        case .action(let rule): settings.overrides.actions[rule.id]?[group]?.rawValue ?? ""
        case .mode: settings.overrides.modes[group]?.rawValue ?? ""
        }
    }
}

extension SettingKey {
    /// What a group may have of it: only of the names that stand for all roles at once.
    fileprivate var grouped: GroupedSetting? {
        switch kind {
        case .limit(let limit, let parties) where parties == limit.parties && name == limit.name: .limit(limit)
        // Nobody outside is in a group.
        case .action(let rule, let parties) where name == rule.id.text + ".action" && parties != [.outsider]:
            .action(rule)
        case .mode(let parties) where parties.count > 1: .mode
        default: nil
        }
    }
}
