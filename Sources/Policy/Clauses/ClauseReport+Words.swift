package import School

/// Settings and counts as one reads them out.
extension ClauseReport {
    /// A limit: "300 Personen (Kinder, Eltern: 30)".
    package func words(_ limit: LimitLine) -> String {
        let values = words(limit.values, limit.groups) { Self.shown($0, limit.unit, in: language) }
        guard let label = label(limit) else { return values }
        return label + ": " + values
    }

    /// What most roles have comes first, then the others with whose they are.
    func words(_ values: [Value], _ groups: [String], _ shown: (String) -> String) -> String {
        guard let common = values.max(by: { $0.parties.count < $1.parties.count }) else { return "" }
        var others = values.filter { $0 != common }.map { value in
            value.parties.map(name).joined(separator: ", ") + ": " + shown(value.text)
        }
        if !groups.isEmpty {
            let names = groups.map { MarkdownText.escaped($0) }.joined(separator: ", ")
            others.append(pick("eigene Werte: ", "values of their own: ") + names)
        }
        return shown(common.text) + (others.isEmpty ? "" : " (" + others.joined(separator: "; ") + ")")
    }

    /// What a rule did: "7 Treffer: 5 angehalten, 2 abgelehnt; 3 Fehlalarme".
    package func words(_ tally: RuleTally) -> String {
        guard tally.hits > 0 || tally.overturned > 0 || tally.confirmed > 0 else { return "" }
        let followed = [
            (tally.observed, pick("beobachtet", "observed")), (tally.labelled, pick("gekennzeichnet", "labelled")),
            (tally.held, pick("angehalten", "held")), (tally.refused, pick("abgelehnt", "refused")),
        ].filter { $0.0 > 0 }.map { Self.grouped($0.0, in: language) + " " + $0.1 }
        var text = Self.counted(tally.hits, pick("Treffer", "hit"), pick("Treffer", "hits"), in: language)
        if !followed.isEmpty { text += ": " + followed.joined(separator: ", ") }
        if tally.overturned > 0 {
            let alarms = (pick("Fehlalarm", "false alarm"), pick("Fehlalarme", "false alarms"))
            text += "; " + Self.counted(tally.overturned, alarms.0, alarms.1, in: language)
        }
        if tally.confirmed > 0 {
            text += "; " + Self.grouped(tally.confirmed, in: language) + pick(" bestätigt", " confirmed")
        }
        return text
    }

    func action(_ name: String) -> String {
        guard language == .german, let action = Action(rawValue: name) else { return name }
        return switch action {
        case .observe: "beobachten"
        case .label: "kennzeichnen"
        case .hold: "anhalten"
        case .refuse: "ablehnen"
        }
    }

    func pick(_ german: String, _ english: String) -> String { language == .german ? german : english }

    // MARK: - Values with their units

    /// A value of a limit as people say it: "20 MB", "1.000 Personen", "6 Punkte", "nur innerhalb der Schule".
    package static func shown(_ text: String, _ unit: String, in language: Language) -> String {
        let isGerman = language == .german
        if let mode = SchoolMode(rawValue: text) {
            return switch mode {
            case .internal: isGerman ? "nur innerhalb der Schule" : "within the school only"
            case .internalAndExternal: isGerman ? "auch nach außen" : "outside too"
            }
        }
        guard let value = Int(text), let unit = Limit.Unit(rawValue: unit) else { return text }
        switch unit {
        case .octets where value >= 1_000_000 && value.isMultiple(of: 100_000):
            return tenths(value / 100_000, in: language) + " MB"
        case .tenths:
            return tenths(value, in: language) + (isGerman ? " Punkte" : " points")
        default:
            let (one, many) = isGerman ? unit.german : unit.english
            return counted(value, one, many, in: language)
        }
    }

    private static func counted(_ value: Int, _ one: String, _ many: String, in language: Language) -> String {
        grouped(value, in: language) + " " + (value == 1 ? one : many)
    }

    private static func tenths(_ value: Int, in language: Language) -> String {
        let whole = grouped(value / 10, in: language)
        return value.isMultiple(of: 10) ? whole : whole + (language == .german ? "," : ".") + String(value % 10)
    }

    /// In groups of three.
    private static func grouped(_ value: Int, in language: Language) -> String {
        let digits = String(value)
        var result = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place).isMultiple(of: 3) { result += language == .german ? "." : "," }
            result.append(digit)
        }
        return result
    }

    /// Of a rule with several limits, which is which; nil where the rule's name says it.
    private func label(_ limit: LimitLine) -> String? {
        switch limit.name {
        case ChainSpread.authors.name: pick("mehr Absender als", "more authors than")
        case ChainSpread.readers.name: pick("und mehr Leser als", "and more readers than")
        case ChainSpread.hours.name: pick("innerhalb von", "within")
        default: nil
        }
    }

    private func name(_ party: Party) -> String {
        switch party {
        case .child: pick("Kinder", "children")
        case .guardian: pick("Eltern", "guardians")
        case .teacher: pick("Lehrkräfte", "teachers")
        case .staff: pick("Mitarbeitende", "staff")
        case .administrator: pick("Administration", "administrators")
        case .head: pick("Schulleitung", "head of school")
        case .dataProtectionOfficer: pick("Datenschutz", "data protection officer")
        case .outsider: pick("Außenstehende", "outsiders")
        }
    }
}

extension Limit.Unit {
    fileprivate var german: (String, String) {
        switch self {
        case .people: ("Person", "Personen")
        case .octets: ("Byte", "Byte")
        case .files: ("Datei", "Dateien")
        case .points, .tenths: ("Punkt", "Punkte")
        case .messages: ("Nachricht", "Nachrichten")
        case .strikes: ("Verstoß", "Verstöße")
        case .hours: ("Stunde", "Stunden")
        }
    }

    fileprivate var english: (String, String) {
        switch self {
        case .people: ("person", "people")
        case .octets: ("octet", "octets")
        case .files: ("file", "files")
        case .points, .tenths: ("point", "points")
        case .messages: ("message", "messages")
        case .strikes: ("strike", "strikes")
        case .hours: ("hour", "hours")
        }
    }
}
