package import FoundationEssentials
internal import School

extension ClauseReport {
    /// The report as Markdown (CommonMark with tables), for printing, a wiki, or the school's board.
    /// - Parameter time: of the report.
    package func markdown(at time: Date) -> String {
        var text = "# " + pick("Nutzungsordnung: was sie durchsetzt", "Usage rules: what enforces them") + "\n\n"
        let shown = SchoolClock.shown(time, in: language)
        text += pick(
            "Stand: \(shown). Einstellungen in Fassung \(version). Zahlen der letzten \(days) Tage.",
            "As of \(shown). Settings of version \(version). Counts of the last \(days) days."
        )
        text += "\n\n"
        let count = onPaperOnly
        text += pick(
            "\(entries.count - count) von \(entries.count) Klauseln setzt das Postamt durch; \(count) nur das Papier.",
            "The post office enforces \(entries.count - count) of \(entries.count) clauses; \(count) only the paper."
        )
        text += "\n"
        for (place, entry) in entries.enumerated() { text += "\n" + section(place + 1, entry) }
        return text
    }

    private func section(_ number: Int, _ entry: Entry) -> String {
        var text = "## \(number). \(Self.escaped(entry.title)) (`\(entry.id)`)\n\n"
        for line in entry.text.split(separator: "\n", omittingEmptySubsequences: false) {
            text += "> " + Self.escaped(String(line)) + "\n"
        }
        if entry.isOwn { text += "\n" + own(entry.changed) + "\n" }
        if !entry.rules.isEmpty { text += "\n" + table(entry.rules) }
        if !entry.mechanisms.isEmpty {
            text += "\n" + entry.mechanisms.map { "- " + Self.escaped($0) + "\n" }.joined()
        }
        if entry.isOnPaperOnly {
            text += "\n**" + pick("Nur auf Papier", "Only on paper") + "**: "
            text += pick(
                "Nichts im Postamt setzt diese Klausel durch.",
                "Nothing in the post office enforces this clause."
            )
            text += "\n"
        }
        return text
    }

    private func own(_ change: Change?) -> String {
        guard let change else { return pick("*Wortlaut der Schule.*", "*The school's own words.*") }
        let time = SchoolClock.shown(change.time, in: language)
        let author = change.author.map { Self.escaped($0.text) } ?? "Schulpost"
        return pick(
            "*Wortlaut der Schule, seit \(time) (Fassung \(change.version), \(author)).*",
            "*The school's own words, since \(time) (version \(change.version), \(author)).*"
        )
    }

    private func table(_ rules: [RuleLine]) -> String {
        let titles =
            language == .german
            ? [
                "Regel", "Folge", "Grenzen", "Treffer", "beobachtet", "gekennzeichnet", "angehalten", "abgelehnt",
                "Fehlalarme",
            ]
            : ["Rule", "Action", "Limits", "Hits", "observed", "labelled", "held", "refused", "overturned"]
        var text = row(titles) + row(["---", "---", "---"] + Array(repeating: "--:", count: 6))
        for rule in rules {
            let limits = rule.limits.map { limit in
                let unit = limit.values.count == 1 ? " " + unit(limit.unit) : ""
                return (rule.limits.count > 1 ? "`\(limit.name)`: " : "") + shown(limit.values) + unit
            }
            let tally = rule.tally
            let counts = [
                tally.hits, tally.observed, tally.labelled, tally.held, tally.refused, tally.overturned,
            ].map { $0 == 0 ? "–" : String($0) }
            text += row(["`\(rule.id)`", shown(rule.actions.map(worded)), limits.joined(separator: "; ")] + counts)
        }
        return text
    }

    /// The value of most roles first, then the others with whose they are.
    private func shown(_ values: [Value]) -> String {
        guard let common = values.max(by: { $0.parties.count < $1.parties.count }) else { return "" }
        let others = values.filter { $0 != common }.map { value in
            value.parties.map(name).joined(separator: ", ") + ": " + value.text
        }
        return common.text + (others.isEmpty ? "" : " (" + others.joined(separator: "; ") + ")")
    }

    private func unit(_ name: String) -> String {
        guard language == .german else { return name }
        return switch Limit.Unit(rawValue: name) {
        case .people: "Menschen"
        case .octets: "Byte"
        case .files: "Dateien"
        case .points: "Punkte"
        case .tenths: "Zehntelpunkte"
        case .messages: "Nachrichten"
        case .strikes: "Treffer"
        case .hours: "Stunden"
        case nil: name
        }
    }

    private func worded(_ value: Value) -> Value {
        guard language == .german, let action = Action(rawValue: value.text) else { return value }
        var value = value
        value.text =
            switch action {
            case .observe: "beobachten"
            case .label: "kennzeichnen"
            case .hold: "anhalten"
            case .refuse: "ablehnen"
            }
        return value
    }

    private func name(_ party: Party) -> String {
        guard language == .german else { return party.rawValue }
        return switch party {
        case .child: "Kinder"
        case .guardian: "Eltern"
        case .teacher: "Lehrkräfte"
        case .staff: "Mitarbeit"
        case .administrator: "Administration"
        case .head: "Schulleitung"
        case .dataProtectionOfficer: "Datenschutz"
        case .outsider: "Außenstehende"
        }
    }

    private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }

    private func pick(_ german: String, _ english: String) -> String { language == .german ? german : english }

    /// Nothing in a school's own words is markup.
    static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            if "\\`*_{}[]<>#|!".contains(character) { result.append("\\") }
            result.append(character)
        }
        return result
    }
}
