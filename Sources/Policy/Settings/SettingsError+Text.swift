package import School

extension SettingsError {
    /// What is wrong, where, and what may be written instead: for whoever wrote it.
    package func text(in language: Language, _ catalogue: SettingsCatalogue = .standard) -> String {
        let place = line.map { language == .german ? "Zeile \($0): " : "Line \($0): " } ?? ""
        return place + sentence(language, catalogue)
    }

    private func sentence(_ language: Language, _ catalogue: SettingsCatalogue) -> String {
        let name = Self.shown(setting)
        let value = Self.shown(value)
        switch (code, language) {
        case (.unknownSetting, .german):
            let near = catalogue.nearest(to: setting).map { " Ist „\($0)“ gemeint?" } ?? ""
            return "Eine Einstellung „\(name)“ gibt es nicht." + near
        case (.unknownSetting, .english):
            let near = catalogue.nearest(to: setting).map { " Is \"\($0)\" meant?" } ?? ""
            return "There is no setting \"\(name)\"." + near
        case (.noAssignment, .german):
            return "„\(name)“ ist keine Einstellung mit ihrem Wert: Geschrieben wird NAME=WERT, etwa "
                + (Self.form(setting, language, catalogue) ?? "mass.recipients-per-hour.child=30.")
        case (.noAssignment, .english):
            return "\"\(name)\" is no setting with its value: write NAME=VALUE, such as "
                + (Self.form(setting, language, catalogue) ?? "mass.recipients-per-hour.child=30.")
        case (.unknownPerson, .german):
            return "\(name): Niemand meldet sich als „\(value)“ an. Gemeint ist der Anmeldename."
        case (.unknownPerson, .english): return "\(name): nobody logs in as \"\(value)\". The login name is meant."
        case (.unknownGroup, .german): return "\(name): Eine Klasse oder Gruppe „\(value)“ gibt es nicht."
        case (.unknownGroup, .english): return "\(name): there is no class or group \"\(value)\"."
        case (.wholeSuffix, .german):
            return
                "\(name): „\(value)“ gehört niemandem; der Eintrag ließe alles herein, was auf .\(value) endet. Gemeint ist die "
                + "Domain des Partners, etwa verlag.\(value)."
        case (.wholeSuffix, .english):
            return
                "\(name): \"\(value)\" belongs to nobody; the entry would let in all that ends in .\(value). The partner's own "
                + "domain is meant, such as publisher.\(value)."
        case (.addressForSome, .german):
            return
                "\(name): \(value) ist eine einzelne Adresse, und „for“ geht nur mit einer ganzen Domain. Ohne „for“ gilt der "
                + "Eintrag für alle."
        case (.addressForSome, .english):
            return
                "\(name): \(value) is a single address, and \"for\" goes with whole domains only. Without \"for\" the entry is for "
                + "everyone."
        case (.unfitText, .german):
            return "\(name): Steuerzeichen gehören nicht in einen Text, und in einen Titel auch keine Zeilenumbrüche."
        case (.unfitText, .english):
            return "\(name): control characters don't belong in a text, nor line breaks in a title."
        case (.badDocument, .german): return "Das lässt sich nicht lesen."
        case (.badDocument, .english): return "This can't be read."
        case (.badValue, _), (.outOfRange, _): return bad(language, catalogue)
        }
    }

    private func bad(_ language: Language, _ catalogue: SettingsCatalogue) -> String {
        let form = (try? catalogue.key(setting))?.form(in: language)
        switch language {
        case .german:
            return Self.shown(setting) + ": " + (value.isEmpty ? "Dieser Wert" : "„\(Self.shown(value))“")
                + " geht nicht."
                + (form.map { " Möglich: " + $0 } ?? "")
        case .english:
            return (setting.isEmpty ? reason : "\(Self.shown(setting)): \(reason)")
                + (form.map { ". May be: " + $0 } ?? "")
        }
    }

    /// `mass.recipients-per-hour.child=1 to 1000000 people`, where the name was right and the value missing.
    private static func form(_ name: String, _ language: Language, _ catalogue: SettingsCatalogue) -> String? {
        (try? catalogue.key(name)).map { "\($0.name)=\($0.form(in: language))" }
    }

    /// On one line, without anything that a terminal would obey.
    private static func shown(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.prefix(120).map { $0.properties.generalCategory == .control ? " " : $0 }
            )
        )
    }
}
