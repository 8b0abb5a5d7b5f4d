package import MailMessage
package import School

/// Settings as the people of one school write them, one by one or as a whole file: one reader for the command line, the pages
/// and the time machine, so that a text means the same wherever it is taken.
///
/// It reads what the catalogue reads, and knows the school besides: people are named by login (and kept by id), classes and
/// groups are those that there are, and no list is opened to a whole public suffix. Only what is new is looked at: what held
/// before can stay when something else changes.
package struct PolicySettingsReader: Sendable {
    package let catalogue: SettingsCatalogue
    private let roster: Roster
    private let isOwnable: @Sendable (Domain) -> Bool

    /// - Parameter isOwnable: whether a domain can be somebody's; false for `com`, `co.uk` and names without a dot.
    package init(
        _ catalogue: SettingsCatalogue = .standard,
        roster: Roster,
        isOwnable: @escaping @Sendable (Domain) -> Bool = { $0.ascii.contains(".") }
    ) {
        self.catalogue = catalogue
        self.roster = roster
        self.isOwnable = isOwnable
    }

    // MARK: - One

    /// Takes `name=value`, as a line of a file has it.
    /// - Throws: `SettingsError`; the settings are then as before.
    package func set(_ assignment: String, in settings: inout PolicySettings) throws(SettingsError) {
        guard let (name, text) = SettingsCatalogue.parts(of: assignment) else {
            throw SettingsError(.noAssignment, setting: assignment, "write it as name=value")
        }
        try set(name, to: SettingLine.value(catalogue.key(name), text), in: &settings)
    }

    /// Takes one setting.
    /// - Throws: `SettingsError`; the settings are then as before.
    package func set(_ name: String, to text: String, in settings: inout PolicySettings) throws(SettingsError) {
        var changed = settings
        try catalogue.set(name, to: text, in: &changed)
        guard changed != settings else { return }
        let key = try catalogue.key(name)
        switch key.kind {
        case .exemptions: changed.exemptions = try named(changed.exemptions, over: settings.exemptions, key)
        case .allowed: try check(changed.allowed, over: settings.allowed, key)
        case .trusted: try check(changed.trusted, over: settings.trusted, key)
        case .usedServices: try check(changed.usedServices, over: settings.usedServices, key)
        case .group(_, let group): if !text.isEmpty { try check(group: group, key) }
        default: break
        }
        settings = changed
    }

    /// Whoever is named by login, address or local part is kept by id.
    private func named(
        _ exemptions: [Exemption],
        over old: [Exemption],
        _ key: SettingKey
    ) throws(SettingsError) -> [Exemption] {
        var found: [Exemption] = []
        for var exemption in exemptions {
            let typed = exemption.person
            // An id says who it is; of somebody who has left, only what was granted before.
            if roster.person(typed) == nil, !old.contains(where: { $0.person == typed }) {
                guard let person = person(typed.text) else {
                    throw SettingsError(
                        .unknownPerson,
                        setting: key.name,
                        "nobody logs in as \"\(typed.text.prefix(80))\"",
                        value: typed.text
                    )
                }
                exemption.person = person.id
            }
            found.append(exemption)
        }
        return found
    }

    private func person(_ typed: String) -> Person? {
        let local = String(typed.prefix { $0 != "@" })
        guard let person = roster.person(login: typed) ?? roster.person(localPart: local), person.isActive else {
            return nil
        }
        return person
    }

    private func check(
        _ entries: [AllowedCorrespondent],
        over old: [AllowedCorrespondent],
        _ key: SettingKey
    ) throws(SettingsError) {
        for entry in entries where !old.contains(entry) {
            if case .group(let group) = entry.whose { try check(group: group, key) }
            guard case .domain(let domain) = entry.who, !isOwnable(domain) else { continue }
            throw SettingsError(
                .wholeSuffix,
                setting: key.name,
                "\"\(domain.unicode)\" belongs to nobody: the entry would let in everything below it",
                value: domain.unicode
            )
        }
    }

    private func check(group: String, _ key: SettingKey) throws(SettingsError) {
        guard roster.group(named: group)?.isActive != true else { return }
        throw SettingsError(
            .unknownGroup,
            setting: key.name,
            "there is no class or group \"\(group.prefix(80))\"",
            value: group
        )
    }

    // MARK: - A file

    /// What a text of settings says.
    package struct Reading: Sendable, Hashable {
        /// With all that could be read.
        package var settings: PolicySettings
        /// What could not, each with its line.
        package var problems: [SettingsError] = []
    }

    /// Reads settings as `policy show` prints them, or as somebody types them: one `name = value` a line. Empty lines, those
    /// that begin with `#`, and the one that tells the version say nothing.
    /// - Parameter base: holds for what the text doesn't name.
    package func read(_ text: String, over base: PolicySettings) -> Reading {
        var reading = Reading(settings: base)
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (place, line) in lines.enumerated() {
            let line = SettingEntries.trim(line)
            if line.isEmpty || line.first == "#" || Self.tellsVersion(line) { continue }
            do {
                try set(String(line), in: &reading.settings)
            } catch {
                var error = error
                error.line = place + 1
                reading.problems.append(error)
            }
        }
        return reading
    }

    /// `Fassung 43`, `Version 43`.
    private static func tellsVersion(_ line: Substring) -> Bool {
        let words = line.split(separator: " ")
        return words.count == 2 && (words[0] == "Fassung" || words[0] == "Version") && Int(words[1]) != nil
    }
}
