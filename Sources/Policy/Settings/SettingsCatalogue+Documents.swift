internal import FoundationEssentials

extension SettingsCatalogue {
    /// All settings, one `name = value` a line, in the catalogue's order: read again, they are the same.
    /// - Parameter onlyChanged: leaves out what is as by default.
    package func text(of settings: PolicySettings, onlyChanged: Bool = false) -> String {
        let standard = PolicySettings()
        var lines = ""
        for key in keys + groupKeys(of: settings) where !key.isShorthand {
            let value = value(of: key, in: settings)
            let isChanged = value != self.value(of: key, in: standard)
            // Words without a wording of the school's own would be an empty line for each clause and language.
            if case .clause = key.kind, !isChanged { continue }
            if isChanged || !onlyChanged {
                lines += SettingLine.text(key, value) + "\n"
            }
        }
        return lines
    }

    /// What differs, by name: for a change's record and for showing it before it is made.
    package func differences(
        from old: PolicySettings,
        to new: PolicySettings
    ) -> [(name: String, old: String, new: String)] {
        let groups = groupKeys(of: old)
        let added = groupKeys(of: new).filter { key in !groups.contains { $0.name == key.name } }
        return (keys + groups + added).filter { !$0.isShorthand }
            .map { (name: $0.name, old: value(of: $0, in: old), new: value(of: $0, in: new)) }
            .filter { $0.old != $0.new }
    }

    /// One flat JSON object, keys in alphabetical order: numbers for limits, texts for everything else. It names every
    /// setting but clauses in their default words, so that a later release's defaults don't change a stored version.
    package func json(of settings: PolicySettings) -> String {
        var values: [String: JSONSetting] = [:]
        for key in keys + groupKeys(of: settings) where !key.isShorthand {
            let text = value(of: key, in: settings)
            switch key.kind {
            case .limit, .number, .group(.limit, _): values[key.name] = Int(text).map(JSONSetting.number)
            case .clause: values[key.name] = text.isEmpty ? nil : .text(text)
            case .usedServices, .phrases: values[key.name] = .text(text)
            case .action, .mode, .allowed, .exemptions, .trusted, .words, .subjectTag, .banner, .group, .brakes,
                .quietHours, .textSight:
                values[key.name] = .text(text)
            }
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let bytes = try? encoder.encode(values) else { return "{}" }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// - Throws: `SettingsError` for what is no such object, names no setting, or isn't within its bounds.
    package func settings(json: String) throws(SettingsError) -> PolicySettings {
        let values: [String: JSONSetting]
        do {
            values = try JSONDecoder().decode([String: JSONSetting].self, from: Data(json.utf8))
        } catch {
            throw SettingsError(.badDocument, setting: "", "settings must be one JSON object of numbers and texts")
        }
        var settings = PolicySettings()
        for (name, value) in values.sorted(by: { $0.key < $1.key }) {
            if case .allowed? = try? key(name).kind {
                // Kept by an earlier release without an end: it holds, and is shown, until somebody edits the list.
                settings.allowed = try SettingEntries.parseAll(value.text, key(name), SettingEntries.allowed)
            } else {
                try set(name, to: value.text, in: &settings)
            }
        }
        return settings
    }
}

/// A value in the JSON form of settings.
private enum JSONSetting: Codable {
    case number(Int)
    case text(String)

    var text: String {
        switch self {
        case .number(let number): String(number)
        case .text(let text): text
        }
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Int.self) {
            self = .number(number)
        } else {
            self = .text(try container.decode(String.self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .number(let number): try container.encode(number)
        case .text(let text): try container.encode(text)
        }
    }
}
