internal import Database
internal import Directory
internal import FoundationEssentials
internal import Gateway
internal import Hummingbird
internal import Policy
internal import School

/// The rules: what they did of late, and how they are set.
enum PolicyPages {
    /// Of the counts.
    static let days = 14

    static func add(to pages: PageRoutes) {
        pages.closed(.get, "/policy", for: .leading) { try await overview($0) }
        pages.closed(.get, "/policy/rule/{rule}", for: .leading) {
            try await rule($0, SettingsForm.Reading(settings: $0.settings))
        }
        pages.closed(.post, "/policy/rule/{rule}", for: .leading) { visit in
            try await change(visit) { try await rule(visit, $0, problem: $1) }
        }
        pages.closed(.get, "/policy/more", for: .leading) { more($0, SettingsForm.Reading(settings: $0.settings)) }
        pages.closed(.post, "/policy/more", for: .leading) { visit in
            try await change(visit) { more(visit, $0, problem: $1) }
        }
        pages.closed(.get, "/policy/history", for: .leading) { try await history($0) }
        pages.closed(.post, "/policy/undo", for: .leading) { try await undo($0) }
        pages.closed(.post, "/policy/restore", for: .leading) { try await restore($0) }
        pages.closed(.post, "/policy/apply", for: .leading) { try await apply($0) }
    }

    // MARK: - Overview

    private static func overview(_ visit: Visit) async throws -> Response {
        let texts = visit.texts
        let now = visit.context.now
        let tallies = try await visit.school.database.read { try RuleCounts.tallies(ofLast: days, at: now, in: $0) }
        let rules = Dictionary(grouping: StandardRules.all) { String($0.id.text.prefix { $0 != "." }) }
        let families: [Fields] = rules.sorted { $0.key < $1.key }.map { family, rules in
            [
                "title": texts("family-" + family),
                "rules": rules.sorted { $0.id < $1.id }.map { line($0, tallies[$0.id] ?? RuleTally(), visit) },
            ]
        }
        let version = try await visit.school.settings.history(limit: 1).first
        return visit.show(
            Page(
                "policy",
                title: texts("policy-title"),
                [
                    "families": families, "days": days,
                    "lastChange": version.map { Self.version($0, before: nil, visit) } ?? Fields(),
                    "hasChange": version != nil, "ending": ending(visit),
                    "hasEnding": !visit.settings.ending(at: now).isEmpty,
                ],
                place: .policy
            )
        )
    }

    /// Exceptions that end soon, have ended, or have no end.
    private static func ending(_ visit: Visit) -> [Fields] {
        let texts = visit.texts
        return visit.settings.ending(at: visit.context.now).map { entry in
            let end = entry.until.map { SchoolTime.shown($0, in: visit.context.language.house) } ?? ""
            let key = entry.until == nil ? "ending-never" : entry.hasEnded ? "ending-over" : "ending-soon"
            return [
                "name": texts["setting-" + entry.setting] ?? entry.setting, "entry": entry.entry,
                "text": texts(key, ["until": end]), "isUrgent": !entry.hasEnded,
                "path": entry.setting == "exemptions" ? "/policy/exemptions" : "/policy/more",
            ]
        }
    }

    private static func line(_ rule: any Rule, _ tally: RuleTally, _ visit: Visit) -> Fields {
        let texts = visit.texts
        let catalogue = visit.school.catalogue
        var actions: [String] = []
        for party in rule.parties {
            let name = rule.id.text + ".action"
            guard let key = (try? catalogue.key(name + "." + party.rawValue)) ?? (try? catalogue.key(name)) else {
                continue
            }
            let action = catalogue.value(of: key, in: visit.settings)
            if !actions.contains(action) { actions.append(action) }
        }
        return [
            "id": rule.id.text, "name": name(rule.id, texts), "path": "/policy/rule/" + rule.id.text,
            "actions": actions.map { ["name": $0, "text": texts("action-" + $0)] as Fields },
            "hitsAny": tally.hits > 0, "heldAny": tally.held > 0, "refusedAny": tally.refused > 0,
            "overturnedAny": tally.overturned > 0, "hits": tally.hits, "held": tally.held, "refused": tally.refused,
            "overturned": tally.overturned,
        ]
    }

    static func name(_ rule: RuleID, _ texts: Texts) -> String { texts["rule-" + rule.text] ?? rule.text }

    // MARK: - One rule

    private static func rule(
        _ visit: Visit,
        _ reading: SettingsForm.Reading,
        problem: String? = nil
    ) async throws -> Response {
        let id = RuleID(try visit.part("rule"))
        guard let rule = StandardRules.all.first(where: { $0.id == id }) else { throw WebError(.notFound) }
        let texts = visit.texts
        let language = visit.context.language.house
        let catalogue = visit.school.catalogue
        let now = visit.context.now
        let days = try await visit.school.database.read { connection in
            try RuleCounts.read(
                from: RuleCounts.day(of: now.addingTimeInterval(-29 * 86_400)),
                through: RuleCounts.day(of: now),
                in: connection
            )
        }
        func field(_ name: String, _ party: Party) -> Fields? {
            guard let key = try? catalogue.key(name) else { return nil }
            let label = texts("role-" + party.rawValue)
            return SettingsForm.field(
                key,
                label: label,
                in: visit.settings,
                visit.form,
                reading.errors,
                catalogue,
                texts
            )
        }
        var page = Page(
            "policy-rule",
            title: name(id, texts),
            [
                "rule": id.text, "clause": visit.settings.title(of: rule.clause, in: language),
                "clauseText": visit.settings.text(of: rule.clause, in: language),
                "actions": rule.parties.compactMap { party in
                    // A rule about outsiders alone has one setting without a role.
                    field(id.text + ".action." + party.rawValue, party) ?? field(id.text + ".action", party)
                },
                "limits": rule.limits.map { limit in
                    [
                        "title": texts["limit-" + limit.name] ?? name(RuleID(limit.name), texts),
                        "fields": limit.parties.compactMap {
                            field(limit.name + "." + $0.rawValue, $0) ?? field(limit.name, $0)
                        },
                    ] as Fields
                },
                "hasHits": days.contains { $0.rule == id && $0.tally.hits > 0 },
                "chartMarkup": chart(days.filter { $0.rule == id }, until: now, texts),
            ],
            place: .policy,
            trail: [(texts("policy-title"), "/policy")]
        )
        page.fields["own"] = GroupFields.fields(rule, reading, visit)
        page.note(problem, reading, visit)
        return visit.show(page)
    }

    private static func chart(_ days: [RuleDay], until now: Date, _ texts: Texts) -> Markup {
        let counts = Dictionary(days.map { ($0.day, $0.tally) }, uniquingKeysWith: { first, _ in first })
        let values = (0..<30).reversed().map { back in
            let day = RuleCounts.day(of: now.addingTimeInterval(-86_400 * Double(back)))
            let tally = counts[day] ?? RuleTally()
            return Chart.Value(
                label: "\(day.day).\(day.month).",
                amounts: [tally.observed + tally.labelled, tally.held, tally.refused]
            )
        }
        let totals = values.reduce([0, 0, 0]) { [$0[0] + $1.amounts[0], $0[1] + $1.amounts[1], $0[2] + $1.amounts[2]] }
        return Chart.bars(
            values,
            title: texts("rule-chart"),
            description: texts("rule-chart-text", ["noted": totals[0], "held": totals[1], "refused": totals[2]])
        )
    }

    // MARK: - Everything else

    private static let families: [(key: String, prefixes: [String])] = [
        ("reach", ["school-only."]), ("time", ["quiet-hours."]),
        ("words", ["chain.", "content.", "separation.", "spoof."]),
        ("look", ["presentation.", "quarantine."]), ("other", [""]),
    ]

    private static func more(_ visit: Visit, _ reading: SettingsForm.Reading, problem: String? = nil) -> Response {
        let texts = visit.texts
        let catalogue = visit.school.catalogue
        let ruleNames = Set(StandardRules.all.flatMap { rule in [rule.id.text + ".action"] + rule.limits.map(\.name) })
        var groups: [String: [Fields]] = [:]
        for key in catalogue.keys(of: visit.settings)
        where !key.isShorthand && !key.name.hasPrefix("clause.") && !key.name.hasPrefix("orders.") {
            if ruleNames.contains(where: { key.name == $0 || key.name.hasPrefix($0 + ".") }) { continue }
            let family =
                families.first { family in family.prefixes.contains { key.name.hasPrefix($0) } }?.key ?? "other"
            let label = texts["setting-" + key.name] ?? GroupFields.label(key, texts)
            groups[family, default: []].append(
                SettingsForm.field(key, label: label, in: visit.settings, visit.form, reading.errors, catalogue, texts)
            )
        }
        var page = Page(
            "policy-more",
            title: texts("policy-more-title"),
            [
                "groups": families.compactMap { family in
                    groups[family.key].map { ["title": texts("settings-" + family.key), "fields": $0] as Fields }
                }
            ],
            place: .policy,
            trail: [(texts("policy-title"), "/policy")]
        )
        page.fields["own"] = GroupFields.fields([GroupFields.mode], reading, visit, listsOwn: false)
        page.note(problem, reading, visit)
        return visit.show(page)
    }

    // MARK: - Changing

    private static func change(
        _ visit: Visit,
        _ again: (SettingsForm.Reading, String?) async throws -> Response
    ) async throws -> Response {
        var reading = SettingsForm.read(visit)
        GroupFields.read(visit, into: &reading)
        guard reading.errors.isEmpty else { return try await again(reading, "settings-errors") }
        guard reading.settings != visit.settings else { return try await again(reading, "settings-unchanged") }
        if visit.form["do"] == "try" { return try await BacktestPages.start(reading.settings, days: 30, visit) }
        guard !visit.form["reason"].isEmpty else { return try await again(reading, "settings-needs-reason") }
        let before = visit.settings
        try await save(reading.settings, visit)
        return try await done(Flash("settings-saved"), over: before, visit)
    }

    /// Goes to the history and says what was done; where quiet hours became others, also what becomes of what waits already.
    private static func done(_ flash: Flash, over before: PolicySettings, _ visit: Visit) async throws -> Response {
        var flash = flash
        if before.quietHours != visit.settings.quietHours {
            let waiting = try await visit.school.gateway.waitingSummaries()
            if !waiting.isEmpty {
                flash = Flash("settings-still-waiting", ["count": String(Set(waiting.map(\.code)).count)])
            }
        }
        return try await visit.context.go(to: "/policy/history", saying: flash)
    }

    /// Makes the change on what holds at the moment of writing: what others have changed meanwhile stays.
    static func save(_ new: PolicySettings, _ visit: Visit) async throws {
        let catalogue = visit.school.catalogue
        let changes = catalogue.differences(from: visit.settings, to: new)
        try await visit.school.settings.change(
            by: visit.person.id,
            because: String(visit.form["reason"].prefix(500))
        ) { settings in
            for change in changes { try catalogue.set(change.name, to: change.new, in: &settings) }
        }
    }

    private static func apply(_ visit: Visit) async throws -> Response {
        guard !visit.form["reason"].isEmpty else { throw WebError(.badRequest) }
        let reading = visit.school.gateway.settingsReader.read(visit.form["settings"], over: visit.settings)
        guard reading.problems.isEmpty else { throw WebError(.badRequest) }
        let before = visit.settings
        guard reading.settings != before else { return visit.context.go(to: "/policy/history") }
        do {
            try await save(reading.settings, visit)
        } catch is SettingsError {
            throw WebError(.badRequest)
        }
        return try await done(Flash("settings-saved"), over: before, visit)
    }

    // MARK: - Looking back

    private static func history(_ visit: Visit) async throws -> Response {
        let texts = visit.texts
        let versions = try await visit.school.settings.history(limit: 51)
        let rows = versions.prefix(50).enumerated().map { place, version in
            let before = versions.indices.contains(place + 1) ? versions[place + 1].settings : PolicySettings()
            var fields = Self.version(version, before: version.version == 1 ? PolicySettings() : before, visit)
            fields["isNewest"] = place == 0
            fields["asksUndo"] = place == 0 && visit.query["dialog"] == "undo"
            return fields
        }
        return visit.show(
            Page(
                "policy-history",
                title: texts("history-title"),
                ["versions": rows, "hasVersions": !rows.isEmpty],
                place: .policy,
                trail: [(texts("policy-title"), "/policy")]
            )
        )
    }

    private static func version(_ version: SettingsVersion, before: PolicySettings?, _ visit: Visit) -> Fields {
        let roster = visit.school.directory.roster
        let who =
            version.author.map { author in
                roster.person(author)?.displayName
                    ?? (author.text.hasPrefix("operator ")
                        ? visit.texts("history-machine") : visit.texts("history-left"))
            } ?? visit.texts("history-house")
        return [
            "version": version.version, "when": SchoolTime.shown(version.time, in: visit.context.language.house),
            "who": who, "reason": version.reason,
            "restored": version.restored.map { texts(restored: $0, visit) } ?? "",
            "differences": before.map {
                SettingsForm.differences(from: $0, to: version.settings, visit.school.catalogue, visit.texts)
            } ?? [],
        ]
    }

    private static func undo(_ visit: Visit) async throws -> Response {
        let reason = visit.form["reason"].isEmpty ? visit.texts("history-undo-reason") : visit.form["reason"]
        // Only what was looked at is taken back.
        guard visit.form["version"] == String(visit.school.settings.current.version) else {
            return try await visit.context.go(to: "/policy/history", saying: Flash("history-moved-on", mood: .warning))
        }
        let before = visit.school.settings.current
        let after = try await visit.school.settings.undo(by: visit.person.id, because: String(reason.prefix(500)))
        guard after.version != before.version, let made = try await visit.school.settings.version(after.version) else {
            return try await visit.context.go(to: "/policy/history", saying: Flash("history-nothing", mood: .warning))
        }
        let restored = String(made.restored ?? 0)
        let flash = made.restored == 0 ? Flash("history-undone-all") : Flash("history-undone", ["version": restored])
        return try await done(flash, over: before.settings, visit)
    }

    /// "as version 3 again".
    private static func texts(restored version: Int, _ visit: Visit) -> String {
        version == 0 ? visit.texts("history-as-defaults") : visit.texts("history-as", ["version": version])
    }

    private static func restore(_ visit: Visit) async throws -> Response {
        guard let version = Int(visit.form["version"]), version >= 0 else { throw WebError(.badRequest) }
        let reason =
            visit.form["reason"].isEmpty
            ? visit.texts("history-restore-reason", ["version": version]) : visit.form["reason"]
        let before = visit.settings
        do {
            try await visit.school.settings.restore(version, by: visit.person.id, because: String(reason.prefix(500)))
        } catch is SettingsError {
            throw WebError(.notFound)
        }
        return try await done(Flash("history-restored"), over: before, visit)
    }
}

extension Visit {
    /// What holds.
    var settings: PolicySettings { school.settings.current.settings }
}

extension Page {
    /// Says what is wrong with a form of settings.
    fileprivate mutating func note(_ problem: String?, _ reading: SettingsForm.Reading, _ visit: Visit) {
        fields["problem"] = problem.map { visit.texts($0, ["count": reading.errors.count]) } ?? ""
        fields["hasProblem"] = problem != nil
        fields["needsReason"] = problem == "settings-needs-reason"
        fields["reason"] = visit.form["reason"]
        if problem != nil { status = .unprocessableContent }
    }
}
