internal import Gateway
internal import Policy
internal import School

/// Settings in forms: one field for each, named `s:NAME`.
enum SettingsForm {
    static let mark = "s:"

    /// What a form makes of settings, with what is wrong, by name.
    struct Reading: Sendable {
        var settings: PolicySettings
        var errors: [String: String] = [:]
    }

    /// Takes what the visitor has changed; what is as it was, and what isn't in the form, stays.
    static func read(_ visit: Visit) -> Reading {
        let (form, base, catalogue) = (visit.form, visit.settings, visit.school.catalogue)
        let reader = visit.school.gateway.settingsReader
        var reading = Reading(settings: base)
        for field in form.names where field.hasPrefix(mark) {
            let name = String(field.dropFirst(mark.count))
            let text = form[field]
            if let key = try? catalogue.key(name), catalogue.value(of: key, in: base) == text { continue }
            do {
                try reader.set(name, to: text, in: &reading.settings)
            } catch {
                reading.errors[name] = sentence(error, catalogue, visit.texts)
            }
        }
        return reading
    }

    /// What is wrong, and what may be written instead.
    static func sentence(_ error: SettingsError, _ catalogue: SettingsCatalogue, _ texts: Texts) -> String {
        let form = (try? catalogue.key(error.setting))?.form(in: texts.language.house) ?? error.reason
        switch error.code {
        case .unknownSetting:
            let near = catalogue.nearest(to: error.setting).map { texts("setting-near", ["name": $0]) } ?? ""
            return texts("setting-unknown", ["name": String(error.setting.prefix(80))]) + " " + near
        case .badValue, .outOfRange: return texts("setting-bad", ["form": form])
        case .badDocument: return texts("setting-document")
        case .noAssignment, .unknownPerson, .unknownGroup, .wholeSuffix, .unfitText, .addressForSome:
            return error.text(in: texts.language.house, catalogue)
        }
    }

    /// One field.
    /// - Parameter label: what it is called here; nil for its name.
    static func field(
        _ key: SettingKey,
        label: String? = nil,
        in settings: PolicySettings,
        _ form: Form,
        _ errors: [String: String],
        _ catalogue: SettingsCatalogue,
        _ texts: Texts
    ) -> Fields {
        let name = mark + key.name
        let value = form.contains(name) ? form[name] : catalogue.value(of: key, in: settings)
        let choices = choices(of: key)
        let isNumber = choices.isEmpty && !value.isEmpty && value.allSatisfy { $0.isNumber }
        return [
            "name": name, "id": "f-" + key.name.filter { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "." },
            "label": label ?? key.name, "value": value, "hint": key.form(in: texts.language.house),
            "error": errors[key.name] ?? "", "hasError": errors[key.name] != nil,
            "isChoice": !choices.isEmpty, "isNumber": isNumber, "isText": choices.isEmpty && !isNumber,
            "choices": choices.map { choice in
                ["value": choice, "label": word(choice, texts), "isChosen": choice == value] as Fields
            },
        ]
    }

    /// `observe | label | hold | refuse`.
    static func choices(of key: SettingKey) -> [String] {
        guard !key.form.contains(";"), key.form.contains(" | ") else { return [] }
        return key.form.split(separator: "|").map { $0.filter { $0 != " " } }
    }

    static func word(_ choice: String, _ texts: Texts) -> String {
        for family in ["action-", "mode-", "switch-", "sight-"] {
            if let text = texts[family + choice] { return text }
        }
        return choice
    }

    /// What differs, for showing it before and after a change.
    static func differences(
        from old: PolicySettings,
        to new: PolicySettings,
        _ catalogue: SettingsCatalogue,
        _ texts: Texts
    ) -> [Fields] {
        catalogue.differences(from: old, to: new).prefix(200).map { difference in
            [
                "name": difference.name, "old": shown(difference.old, texts), "new": shown(difference.new, texts),
            ]
        }
    }

    private static func shown(_ value: String, _ texts: Texts) -> String {
        value.isEmpty ? texts("setting-empty") : word(String(value.prefix(300)), texts)
    }
}
