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
        case .words(.signupServices): settings.signupServices.list.entries.joined(separator: "; ")
        case .phrases(let family): settings.phrases.list(for: family).entries.joined(separator: "; ")
        case .usedServices: settings.usedServices.map(SettingEntries.print).joined(separator: "; ")
        case .subjectTag: settings.presentation.subjectTag
        case .banner: settings.presentation.hasBanner ? "on" : "off"
        case .textSight: settings.textSight.rawValue
        case .clause(let id, let field): field.read(settings.clauseTexts[id])
        case .number(let setting): String(settings.number(setting))
        case .group(let grouped, let group): value(of: grouped, group, in: settings)
        case .brakes: settings.brakes.map(SettingEntries.print).joined(separator: "; ")
        case .quietHours(let audience): settings.quietHours[audience].map(SettingEntries.print) ?? ""
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
            settings.allowed = try SettingEntries.allowedForATime(text, key)
        case .exemptions:
            let parsed = try SettingEntries.parseAll(text, key, SettingEntries.exemption)
            for exemption in parsed { try check(exemption, name) }
            settings.exemptions = parsed
        case .trusted:
            settings.trusted = try SettingEntries.parseAll(text, key, SettingEntries.allowedForAll)
        case .words(.roleNames):
            settings.roleNames = RoleNames(try words(text, key) { SettingEntries.phrase($0) })
        case .words(.freeMailDomains):
            settings.freeMailDomains = DomainList(.freeMail, try words(text, key) { Domain($0)?.ascii })
        case .words(.signupServices):
            settings.signupServices = DomainList(.signupServices, try words(text, key) { Domain($0)?.ascii })
        case .phrases(let family):
            let list = try words(text, key) { PhraseLists.entry($0, for: family) }
            settings.phrases = settings.phrases.with(list, for: family)
        case .usedServices:
            settings.usedServices = try SettingEntries.parseAll(text, key, SettingEntries.allowedDomain)
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
        case .textSight: settings.textSight = try choice(text, key)
        case .clause(let id, let field):
            try set(field, of: id, to: text, name, in: &settings)
        case .number(let setting):
            settings.set(setting, to: try number(text, within: setting.range, setting.unit, name))
        case .group(let grouped, let group):
            try set(grouped, of: group, to: text, key, in: &settings)
        case .brakes:
            settings.brakes = try SettingEntries.parseAll(text, key, SettingEntries.brake)
        case .quietHours(let audience):
            let hours = QuietHours(windows: try SettingEntries.parseAll(text, key, SettingEntries.quietWindow))
            guard hours.windows.count <= QuietHours.mostWindows, hours.hasGap else {
                let form = "at most \(QuietHours.mostWindows) entries, and some minute of the week must be left"
                throw SettingsError(.outOfRange, setting: name, form)
            }
            settings.quietHours[audience] = hours.windows.isEmpty ? nil : hours
        }
    }

    /// Takes `name=value`, as the command line has it.
    package func set(_ assignment: String, in settings: inout PolicySettings) throws(SettingsError) {
        guard let (name, text) = Self.parts(of: assignment) else {
            throw SettingsError(.noAssignment, setting: assignment, "write it as name=value")
        }
        try set(name, to: text, in: &settings)
    }

    /// - Returns: nil where there is no `=`.
    static func parts(of assignment: String) -> (name: String, text: String)? {
        guard let equals = assignment.firstIndex(of: "=") else { return nil }
        let text = assignment[assignment.index(after: equals)...]
        return (assignment[..<equals].filter { $0 != " " }, String(text.drop { $0 == " " }))
    }

    private func set(
        _ field: ClauseField,
        of id: ClauseID,
        to text: String,
        _ name: String,
        in settings: inout PolicySettings
    ) throws(SettingsError) {
        // Forms of web pages end lines with both.
        let text = text.replacing("\r\n", with: "\n")
        guard text.count <= field.part.longest else {
            throw SettingsError(.outOfRange, setting: name, "at most \(field.part.longest) characters")
        }
        let mayBreak = field.part == .text
        guard
            !text.unicodeScalars.contains(where: {
                $0.properties.generalCategory == .control && !(mayBreak && $0 == "\n")
            })
        else {
            let place = mayBreak ? "a text" : "a title, nor do line breaks"
            throw SettingsError(.unfitText, setting: name, "control characters don't belong in \(place)")
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

    /// An empty text takes the group's own value back.
    private func set(
        _ grouped: GroupedSetting,
        of group: String,
        to text: String,
        _ key: SettingKey,
        in settings: inout PolicySettings
    ) throws(SettingsError) {
        switch grouped {
        case .limit(let limit):
            settings.set(limit, to: text.isEmpty ? nil : try number(text, limit, key.name), forGroup: group)
        case .action(let rule):
            let action: Action? = text.isEmpty ? nil : try choice(text, key)
            settings.set(action, of: rule, forGroup: group)
        case .mode:
            let mode: SchoolMode? = text.isEmpty ? nil : try choice(text, key)
            settings.set(mode, forGroup: group)
        }
    }

    private func number(_ text: String, _ limit: Limit, _ name: String) throws(SettingsError) -> Int {
        try number(text, within: limit.range, limit.unit.rawValue, name)
    }

    private func number(
        _ text: String,
        within allowed: ClosedRange<Int>,
        _ unit: String,
        _ name: String
    ) throws(SettingsError) -> Int {
        guard let value = SettingEntries.number(text) else {
            throw SettingsError(.badValue, setting: name, "\"\(text.prefix(40))\" is not a whole number")
        }
        guard allowed.contains(value) else {
            let range = "\(allowed.lowerBound) to \(allowed.upperBound)"
            throw SettingsError(.outOfRange, setting: name, "\(value) is not within \(range) \(unit)")
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
