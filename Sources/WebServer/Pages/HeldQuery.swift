internal import Directory
internal import Gateway
internal import Policy
internal import School

/// Which of what waits a visitor wants to see: by rule, by the author's role, by class.
struct HeldQuery {
    let filter: HeldFilter

    init(_ visit: Visit) {
        let query = visit.query
        filter = HeldFilter(
            rule: query["rule"].isEmpty ? nil : RuleID(String(query["rule"].prefix(100))),
            role: Party(rawValue: query["role"]),
            schoolClass: query["class"].isEmpty ? nil : GroupID(String(query["class"].prefix(100)))
        )
    }

    var isNarrow: Bool { filter != HeldFilter() }

    /// The next page of the same.
    func path(after cursor: HeldCursor) -> String {
        var path = "/held?after=" + QueryText.encoded(cursor.description)
        for (name, value) in [
            ("rule", filter.rule?.text), ("role", filter.role?.rawValue), ("class", filter.schoolClass?.text),
        ] {
            if let value { path += "&\(name)=" + QueryText.encoded(value) }
        }
        return path
    }

    /// What can be chosen: the rules by which something waits, and of classes a class teacher's own.
    func choices(_ visit: Visit) async throws -> Fields {
        let texts = visit.texts
        let own = visit.school.gateway.classesDecided(by: visit.person.id)
        let decidesAll = visit.person.roles.contains(.administrator) || own.isEmpty
        let classes =
            decidesAll
            ? visit.school.directory.roster.groups.filter { $0.kind == .schoolClass && $0.isActive } : own
        let waiting = try await visit.school.gateway.heldRules(of: decidesAll ? nil : own.map(\.id))
        let found = StandardRules.all.filter { waiting.contains($0.id) || $0.id == filter.rule }
        let rules = found.map { (name: PolicyPages.name($0.id, texts), id: $0.id) }
            .sorted { ($0.name, $0.id.text) < ($1.name, $1.id.text) }
        func choice(_ value: String, _ label: String, _ isChosen: Bool) -> Fields {
            ["value": value, "label": label, "isChosen": isChosen]
        }
        return [
            "roles": Party.allCases.map {
                choice($0.rawValue, texts("role-" + $0.rawValue), $0 == filter.role)
            },
            "classes": classes.map { choice($0.id.text, $0.name, $0.id == filter.schoolClass) },
            "rules": rules.map { choice($0.id.text, $0.name, $0.id == filter.rule) },
        ]
    }
}
