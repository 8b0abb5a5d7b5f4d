internal import MailMessage
internal import School

extension SettingsCatalogue {
    /// The value of a setting as it is written; for a shorthand, that of its first role.
    package func value(of key: SettingKey, in settings: PolicySettings) -> String {
        switch key.kind {
        case .limit(let limit, let parties): String(settings.table(of: limit)[parties.first ?? .child])
        case .action(let rule, let parties): settings.table(of: rule)[parties.first ?? .child].rawValue
        case .mode(let parties): settings.modes[parties.first ?? .child].rawValue
        case .allowed: settings.allowed.map(SettingEntries.print).joined(separator: "; ")
        case .exemptions: settings.exemptions.map(SettingEntries.print).joined(separator: "; ")
        case .trusted: settings.trusted.map(SettingEntries.print).joined(separator: "; ")
        case .words(.roleNames): settings.roleNames.list.entries.joined(separator: "; ")
        case .words(.freeMailDomains): settings.freeMailDomains.list.entries.joined(separator: "; ")
        case .subjectTag: settings.presentation.subjectTag
        case .banner: settings.presentation.hasBanner ? "on" : "off"
        case .clause(let id, let field): field.read(settings.clauseTexts[id])
        }
    }

    /// Takes one setting: `set("mass.recipients-per-hour.child", to: "30", in: &settings)`.
    /// - Throws: `SettingsError` with what may be written; the settings are then as before.
    package func set(_ name: String, to text: String, in settings: inout PolicySettings) throws(SettingsError) {
        let key = try key(name)
        switch key.kind {
        case .limit(let limit, let parties):
            let value = try number(text, limit, name)
            for party in parties { settings.set(limit, to: value, for: party) }
        case .action(let rule, let parties):
            let action: Action = try choice(text, key)
            for party in parties { settings.set(action, of: rule, for: party) }
        case .mode(let parties):
            let mode: SchoolMode = try choice(text, key)
            for party in parties { settings.modes[party] = mode }
        case .allowed:
            settings.allowed = try SettingEntries.parseAll(text, key, SettingEntries.allowed)
        case .exemptions:
            let parsed = try SettingEntries.parseAll(text, key, SettingEntries.exemption)
            for exemption in parsed { try check(exemption, name) }
            settings.exemptions = parsed
        case .trusted:
            settings.trusted = try SettingEntries.parseAll(text, key, SettingEntries.allowed)
        case .words(.roleNames):
            settings.roleNames = RoleNames(try words(text, key) { SettingEntries.phrase($0) })
        case .words(.freeMailDomains):
            settings.freeMailDomains = FreeMailDomains(try words(text, key) { Domain($0)?.ascii })
        case .subjectTag:
            guard let tag = Presentation.tag(text) else {
                let form = "at most \(Presentation.longestTag) visible characters"
                throw SettingsError(.badValue, setting: name, form)
            }
            settings.presentation.subjectTag = tag
        case .banner:
            guard let isOn = ["on": true, "off": false][text] else {
                throw SettingsError(.badValue, setting: name, "\"\(text.prefix(40))\" is none of \(key.form)")
            }
            settings.presentation.hasBanner = isOn
        case .clause(let id, let field):
            try set(field, of: id, to: text, name, in: &settings)
        }
    }

    /// Takes `name=value`, as the command line has it.
    package func set(_ assignment: String, in settings: inout PolicySettings) throws(SettingsError) {
        guard let equals = assignment.firstIndex(of: "=") else {
            throw SettingsError(.badValue, setting: assignment, "write it as name=value")
        }
        let name = assignment[..<equals].filter { $0 != " " }
        let text = assignment[assignment.index(after: equals)...]
        try set(name, to: String(text.drop { $0 == " " }), in: &settings)
    }

    private func set(
        _ field: ClauseField,
        of id: ClauseID,
        to text: String,
        _ name: String,
        in settings: inout PolicySettings
    ) throws(SettingsError) {
        guard text.count <= field.part.longest else {
            throw SettingsError(.outOfRange, setting: name, "at most \(field.part.longest) characters")
        }
        guard !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control && $0 != "\n" }) else {
            throw SettingsError(.badValue, setting: name, "control characters don't belong in a text")
        }
        var wording = settings.clauseTexts[id] ?? ClauseWording()
        field.write(text, to: &wording)
        settings.clauseTexts[id] = wording == ClauseWording() ? nil : wording
    }

    /// A list of words; `standard` is always understood.
    private func words(
        _ text: String,
        _ key: SettingKey,
        _ parse: (Substring) -> String?
    ) throws(SettingsError) -> WordList {
        let entries = try SettingEntries.parseAll(text, key) { entry in
            entry == WordList.standardEntry ? WordList.standardEntry : parse(entry)
        }
        guard entries.count <= WordList.mostEntries else {
            throw SettingsError(.outOfRange, setting: key.name, "at most \(WordList.mostEntries) entries")
        }
        return WordList(entries)
    }

    private func number(_ text: String, _ limit: Limit, _ name: String) throws(SettingsError) -> Int {
        guard let value = SettingEntries.number(text) else {
            throw SettingsError(.badValue, setting: name, "\"\(text.prefix(40))\" is not a whole number")
        }
        guard limit.range.contains(value) else {
            let range = "\(limit.range.lowerBound) to \(limit.range.upperBound)"
            throw SettingsError(.outOfRange, setting: name, "\(value) is not within \(range) \(limit.unit.rawValue)")
        }
        return value
    }

    private func choice<Choice: RawRepresentable>(
        _ text: String,
        _ key: SettingKey
    ) throws(SettingsError) -> Choice where Choice.RawValue == String {
        guard let choice = Choice(rawValue: text) else {
            throw SettingsError(.badValue, setting: key.name, "\"\(text.prefix(40))\" is none of \(key.form)")
        }
        return choice
    }

    private func check(_ exemption: Exemption, _ name: String) throws(SettingsError) {
        guard let limit = limits.first(where: { $0.name == exemption.limit }) else {
            let names = limits.map(\.name).joined(separator: ", ")
            throw SettingsError(.badValue, setting: name, "\(exemption.limit) is none of \(names)")
        }
        guard limit.range.contains(exemption.value) else {
            throw SettingsError(.outOfRange, setting: name, "\(exemption.value) is not within \(limit.range)")
        }
    }
}
