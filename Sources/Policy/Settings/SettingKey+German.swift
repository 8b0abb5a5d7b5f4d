package import School

extension SettingKey {
    /// What may be written, for people. The words within values (`until`, `because`, `refuse`) are the same everywhere.
    package func form(in language: Language) -> String {
        guard language == .german else { return form }
        switch kind {
        case .limit(let limit, _):
            return Self.german(limit)
        case .subjectTag: return "höchstens \(Presentation.longestTag) Zeichen, etwa [Vorsicht]; leer für keinen"
        case .words: return "standard; Mensateam; … (standard steht für die mitgelieferte Liste)"
        case .clause(_, let field): return "höchstens \(field.part.longest) Zeichen; leer für den mitgelieferten Text"
        case .number(let setting): return setting.germanForm
        case .group(let grouped, _): return Self.german(grouped, form) + "; leer für das, was für die Rollen gilt"
        case .brakes:
            return
                "external until 2026-11-21T15:00:00Z [because …]; lists until …; role child until …; channel chat until …"
        case .quietHours: return "19:00-07:00; Sa,So 00:00-24:00; leer für keine"
        case .phrases(let family):
            let sign = PhraseLists.names(of: family).first ?? ""
            return
                "standard; \(sign) 3: wort ... anderes|wort*; without \(sign); … (standard steht für die mitgelieferte Liste)"
        case .usedServices: return "lernen.example [until 2027-07-31] [because Lese-App]; …"
        case .allowed:
            return "partner.example [for teacher | for group.10a] until 2027-07-31 because Austausch mit Lyon; …"
        case .exemptions: return "size.message of LOGIN is 50000000 until 2027-07-31 [because Filmprojekt]; …"
        case .trusted: return "lindenschule-nord.example [until 2027-07-31] [because Nachbarschule]; …"
        case .action, .mode, .banner, .textSight: return form
        }
    }

    private static func german(_ limit: Limit) -> String {
        "\(limit.range.lowerBound) bis \(limit.range.upperBound) \(german(limit.unit))"
    }

    private static func german(_ grouped: GroupedSetting, _ form: String) -> String {
        switch grouped {
        case .limit(let limit): german(limit)
        // Names of actions and modes are the same everywhere.
        case .action, .mode: String(form.prefix { $0 != ";" })
        }
    }

    private static func german(_ unit: Limit.Unit) -> String {
        switch unit {
        case .people: "Menschen"
        case .octets: "Byte (auch 20MB)"
        case .files: "Dateien"
        case .points: "Punkte"
        case .tenths: "Zehntelpunkte"
        case .messages: "Nachrichten"
        case .strikes: "Treffer"
        case .hours: "Stunden"
        }
    }
}
