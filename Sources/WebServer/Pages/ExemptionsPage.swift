internal import Directory
internal import FoundationEssentials
internal import Gateway
internal import Hummingbird
internal import Policy
internal import School

/// Wider limits granted to single persons for a time.
enum ExemptionsPage {
    static func add(to pages: PageRoutes) {
        pages.closed(.get, "/policy/exemptions", for: .leading) { show($0) }
        pages.closed(.post, "/policy/exemptions", for: .leading) { try await grant($0) }
        pages.closed(.post, "/policy/exemptions/withdraw", for: .leading) { try await withdraw($0) }
    }

    private static let limits = StandardRules.all.flatMap(\.limits)

    private static func name(_ limit: String, _ texts: Texts) -> String {
        texts["limit-" + limit] ?? PolicyPages.name(RuleID(limit), texts)
    }

    private static func show(_ visit: Visit, _ errors: [String: String] = [:]) -> Response {
        let texts = visit.texts
        let form = visit.form
        let granted = visit.settings.exemptions.filter { $0.until >= visit.context.now }.sorted { $0.until < $1.until }
        let chosen = form.contains("limit") ? form["limit"] : "size.message"
        var fields: Fields = [
            "granted": granted.map { self.fields($0, visit) }, "hasGranted": !granted.isEmpty,
            "limits": limits.map { limit in
                [
                    "value": limit.name, "isChosen": limit.name == chosen,
                    "label": name(limit.name, texts) + " ("
                        + (texts["unit-" + limit.unit.rawValue] ?? limit.unit.rawValue)
                        + ")",
                ] as Fields
            },
            "hasProblem": !errors.isEmpty, "problem": texts("settings-errors", ["count": errors.count]),
        ]
        for field in ["person", "value", "until", "reason"] {
            fields[field] = form[field]
            fields[field + "Error"] = errors[field]
        }
        return visit.show(
            Page(
                "exemptions",
                title: texts("exemptions-title"),
                fields,
                status: errors.isEmpty ? .ok : .unprocessableContent,
                place: .policy,
                trail: [(texts("policy-title"), "/policy")]
            )
        )
    }

    private static func fields(_ exemption: Exemption, _ visit: Visit) -> Fields {
        let texts = visit.texts
        let unit = limits.first { $0.name == exemption.limit }?.unit.rawValue ?? ""
        return [
            "person": exemption.person.text, "limit": exemption.limit,
            "name": visit.school.directory.roster.person(exemption.person)?.displayName ?? texts("history-left"),
            "title": name(exemption.limit, texts), "value": amount(exemption.value, unit, texts),
            "until": SchoolTime.shown(exemption.until, in: visit.context.language.house),
            "reason": exemption.reason,
        ]
    }

    /// "60 MB", "200 people".
    private static func amount(_ value: Int, _ unit: String, _ texts: Texts) -> String {
        unit == "octets" && value >= 1_000_000 && value % 1_000_000 == 0
            ? "\(value / 1_000_000) MB" : "\(value) " + (texts["unit-" + unit] ?? unit)
    }

    /// By login, address or full name.
    private static func person(_ typed: String, _ roster: Roster) -> Person? {
        let local = String(typed.prefix { $0 != "@" })
        if let person = roster.person(login: typed) ?? roster.person(localPart: local), person.isActive {
            return person
        }
        let named = roster.people.filter { $0.isActive && $0.displayName.lowercased() == typed.lowercased() }
        return named.count == 1 ? named.first : nil
    }

    private static func grant(_ visit: Visit) async throws -> Response {
        let texts = visit.texts
        let catalogue = visit.school.catalogue
        let form = visit.form
        var errors: [String: String] = [:]
        let person = person(form["person"], visit.school.directory.roster)
        if person == nil { errors["person"] = texts("exemptions-nobody") }
        let reason = String(form["reason"].filter { $0 != ";" && !$0.isNewline }.prefix(200))
        if reason.isEmpty { errors["reason"] = texts("settings-needs-reason") }
        guard let limit = limits.first(where: { $0.name == form["limit"] }) else { throw WebError(.badRequest) }
        // Written as the setting is, so that it means here what it means there.
        func entry(_ value: String, _ until: String) -> Exemption? {
            var scratch = PolicySettings()
            let compact = value.filter { !$0.isWhitespace && $0 != ";" }
            let day = until.filter { !$0.isWhitespace && $0 != ";" }
            try? catalogue.set("exemptions", to: "\(limit.name) of x is \(compact) until \(day)", in: &scratch)
            return scratch.exemptions.first
        }
        let until = entry(String(limit.range.lowerBound), form["until"])?.until
        if until.map({ $0 <= visit.context.now }) ?? true { errors["until"] = texts("exemptions-bad-day") }
        let value = entry(form["value"], "2999-01-01")?.value
        if value == nil {
            errors["value"] = texts(
                "exemptions-bad-value",
                ["least": limit.range.lowerBound, "most": limit.range.upperBound]
            )
        }
        if let value, let person { errors["value"] = objection(to: value, limit, for: person, visit) }
        guard errors.isEmpty, let person, let until, let value else { return show(visit, errors) }
        let exemption = Exemption(limit: limit.name, person: person.id, value: value, until: until, reason: reason)
        let now = visit.context.now
        try await visit.school.settings.change(by: visit.person.id, because: reason) {
            $0.grant(exemption, now: now)
        }
        return try await visit.context.go(to: "/policy/exemptions", saying: Flash("exemptions-granted"))
    }

    /// Why a value would do nothing: the person may do as much anyway, or no door lets it in.
    private static func objection(to value: Int, _ limit: Limit, for person: Person, _ visit: Visit) -> String? {
        let unit = limit.unit.rawValue
        let roster = visit.school.directory.roster
        let ordinary = visit.settings.ordinary(limit, for: person, in: roster, at: visit.context.now)
        if value <= ordinary {
            let words = amount(ordinary, unit, visit.texts)
            return visit.texts("exemptions-not-wider", ["name": person.displayName, "value": words])
        }
        let most = MessageSize.decodedCeiling(of: visit.school.largestMessage)
        guard limit.name == MessageSize.limit.name, value > most else { return nil }
        return visit.texts("exemptions-too-big", ["most": amount(most / 1_000_000 * 1_000_000, unit, visit.texts)])
    }

    private static func withdraw(_ visit: Visit) async throws -> Response {
        let limit = visit.form["limit"]
        let person = PersonID(visit.form["person"])
        guard visit.settings.exemptions.contains(where: { $0.limit == limit && $0.person == person }) else {
            throw WebError(.notFound)
        }
        let reason = visit.form["reason"]
        guard reason.contains(where: { !$0.isWhitespace }) else {
            let flash = Flash("settings-needs-reason", mood: .warning)
            return try await visit.context.go(to: "/policy/exemptions", saying: flash)
        }
        try await visit.school.settings.change(by: visit.person.id, because: String(reason.prefix(200))) {
            $0.withdraw(limit, from: person)
        }
        return try await visit.context.go(to: "/policy/exemptions", saying: Flash("exemptions-withdrawn"))
    }
}
