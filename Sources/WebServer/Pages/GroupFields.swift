internal import Directory
internal import Gateway
internal import Policy
internal import School

/// What a class or group has of its own, in place of what holds for its members' roles.
enum GroupFields {
    private static let mark = ".group."

    /// What is set for a class or group though it is no rule's own: how far mail reaches.
    static let mode = "school-only.mode"

    /// Of one rule: those that there are, and a row for another.
    /// - Returns: nil where no class or group can have any.
    static func fields(_ rule: any Rule, _ reading: SettingsForm.Reading, _ visit: Visit) -> Fields? {
        let goesByMode = rule is ExternalRecipient || rule is ExternalSender
        let stems = (goesByMode ? [mode] : []) + rule.limits.map(\.name) + [rule.id.text + ".action"]
        return fields(stems, reading, visit)
    }

    /// - Parameter listsOwn: whether those that there are stand above the row; else the page shows them elsewhere.
    static func fields(
        _ stems: [String],
        _ reading: SettingsForm.Reading,
        _ visit: Visit,
        listsOwn: Bool = true
    ) -> Fields? {
        let texts = visit.texts
        let catalogue = visit.school.catalogue
        let possible = stems.filter { (try? catalogue.key($0 + mark + "x")) != nil }
        guard !possible.isEmpty else { return nil }
        let own = catalogue.keys(of: visit.settings).filter { key in
            listsOwn && possible.contains { key.name.hasPrefix($0 + mark) }
        }
        let form = visit.form
        return [
            "fields": own.map {
                SettingsForm.field(
                    $0,
                    label: label($0, texts),
                    in: visit.settings,
                    form,
                    reading.errors,
                    catalogue,
                    texts
                )
            },
            "names": visit.school.directory.roster.groups.filter(\.isActive).map { LocalPart.fold($0.name) },
            "settings": possible.map {
                ["value": $0, "label": word($0, texts), "isChosen": $0 == form["own-setting"]] as Fields
            },
            "values": choices(possible, catalogue).map { ["value": SettingsForm.word($0, texts)] as Fields },
            "group": form["own-group"], "value": form["own-value"], "error": reading.errors["own"] ?? "",
            "hasError": reading.errors["own"] != nil,
        ]
    }

    /// Takes the row for another.
    static func read(_ visit: Visit, into reading: inout SettingsForm.Reading) {
        let form = visit.form
        guard !form["own-group"].isEmpty || !form["own-value"].isEmpty else { return }
        guard let group = visit.school.directory.roster.group(named: form["own-group"]) else {
            reading.errors["own"] = visit.texts("own-no-group")
            return
        }
        let name = String(form["own-setting"].prefix(100)) + mark + LocalPart.fold(group.name)
        // What the row offers is in words; the settings' own names are understood as well.
        let typed = form["own-value"]
        let named = choices([String(form["own-setting"].prefix(100))], visit.school.catalogue).first {
            SettingsForm.word($0, visit.texts).lowercased() == typed.lowercased()
        }
        do {
            try visit.school.gateway.settingsReader.set(name, to: named ?? typed, in: &reading.settings)
        } catch {
            reading.errors["own"] = SettingsForm.sentence(error, visit.school.catalogue, visit.texts)
        }
    }

    /// What may be chosen of settings that aren't numbers.
    private static func choices(_ stems: [String], _ catalogue: SettingsCatalogue) -> [String] {
        var found: [String] = []
        for key in stems.compactMap({ try? catalogue.key($0) }) {
            for choice in SettingsForm.choices(of: key) where !found.contains(choice) { found.append(choice) }
        }
        return found
    }

    /// "5a: recipients per hour"; nil for what is no group's.
    static func label(_ key: SettingKey, _ texts: Texts) -> String? {
        guard let place = key.name.firstRange(of: mark) else { return nil }
        return key.name[place.upperBound...] + ": " + word(String(key.name[..<place.lowerBound]), texts)
    }

    private static func word(_ stem: String, _ texts: Texts) -> String {
        if stem == mode { return texts("own-mode") }
        if stem.hasSuffix(".action") { return texts("policy-then") }
        return texts["limit-" + stem] ?? PolicyPages.name(RuleID(stem), texts)
    }
}
