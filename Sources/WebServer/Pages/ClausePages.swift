internal import Directory
internal import FoundationEssentials
internal import Gateway
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import Policy
internal import School

/// The usage rules clause by clause: what enforces each, how it is set, what it did. Who leads the school words them.
enum ClausePages {
    static func add(to pages: PageRoutes) {
        // Everyone whom the rules bind may read them; what they did is for those who work here.
        pages.closed(.get, "/policy/clauses", for: .person) { try await list($0) }
        pages.closed(.get, "/policy/clauses.md", for: .staff) { try await download($0) }
        pages.closed(.get, "/policy/clauses/{clause}", for: .leading) { try edit($0, [:]) }
        pages.closed(.post, "/policy/clauses/{clause}", for: .leading) { try await save($0) }
    }

    private static func list(_ visit: Visit) async throws -> Response {
        let texts = visit.texts
        let report = try await report(visit)
        return visit.show(
            Page(
                "clauses",
                title: texts("clauses-title"),
                [
                    "entries": report.entries.map { fields($0, of: report, visit) }, "days": report.days,
                    "summary": visit.person.isStaff
                        ? texts(
                            "clauses-summary",
                            ["all": report.entries.count, "paper": report.onPaperOnly, "version": report.version]
                        ) : texts("clauses-lead"),
                    "mayDownload": visit.person.isStaff,
                ],
                place: .clauses
            )
        )
    }

    private static func report(_ visit: Visit) async throws -> ClauseReport {
        try await ClauseReport.read(
            in: visit.context.language.house,
            of: visit.school.settings,
            visit.school.database,
            at: visit.context.now
        )
    }

    /// The same as Markdown: for printing, a wiki, the school's board.
    private static func download(_ visit: Visit) async throws -> Response {
        let report = try await report(visit)
        let roster = visit.school.directory.roster
        let text = report.markdown(
            at: visit.context.now,
            author: { roster.person($0)?.displayName ?? $0.text },
            name: { RuleNames.name(of: $0, in: report.language) }
        )
        let name = visit.texts("clauses-file")
        var headers = HTTPFields()
        headers[.contentType] = "text/markdown; charset=utf-8"
        headers[.contentDisposition] = "attachment; filename=\"\(name)\""
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }

    private static func fields(
        _ entry: ClauseReport.Entry,
        of report: ClauseReport,
        _ visit: Visit
    ) -> Fields {
        let texts = visit.texts
        return [
            "id": entry.id.text, "title": entry.title, "text": entry.text, "isOnPaper": entry.isOnPaperOnly,
            "isOwn": entry.isOwn, "mechanisms": entry.mechanisms, "hasMechanisms": !entry.mechanisms.isEmpty,
            "mayEdit": visit.person.leadsSchool,
            "hasRules": !entry.rules.isEmpty && visit.person.isStaff,
            "rules": entry.rules.map { rule in
                [
                    "name": PolicyPages.name(rule.id, texts),
                    "path": "/policy/rule/" + rule.id.text, "mayOpen": visit.person.leadsSchool,
                    "isObserved": rule.isObservedOnly,
                    "actions": rule.actions.map { value in
                        (rule.actions.count == 1 ? "" : roles(value.parties, texts) + ": ")
                            + texts("action-" + value.text)
                    },
                    "limits": rule.limits.map { report.words($0) },
                    "tally": texts(
                        rule.tally.hits == 0 ? "clauses-quiet" : "clauses-tally",
                        ["tally": report.words(rule.tally)]
                    ),
                ] as Fields
            },
        ]
    }

    private static func roles(_ parties: [Party], _ texts: Texts) -> String {
        parties.map { texts("role-" + $0.rawValue) }.joined(separator: ", ")
    }

    // MARK: - Own words

    private static func keys(_ visit: Visit) throws -> [SettingKey] {
        let id = ClauseID(try visit.part("clause"))
        guard ClauseCatalogue.standard[id] != nil else { throw WebError(.notFound) }
        return visit.school.catalogue.keys.filter { $0.name.hasPrefix("clause.\(id.text).") }
    }

    private static func edit(_ visit: Visit, _ errors: [String: String], problem: String = "") throws -> Response {
        let texts = visit.texts
        let id = ClauseID(try visit.part("clause"))
        let fields = try keys(visit).map { key -> Fields in
            let parts = key.name.split(separator: ".").suffix(2).joined(separator: "-")
            var field = SettingsForm.field(
                key,
                label: texts("clause-" + parts),
                in: visit.settings,
                visit.form,
                errors,
                visit.school.catalogue,
                texts
            )
            field["isLong"] = key.name.contains(".text.")
            return field
        }
        let language = visit.context.language.house
        return visit.show(
            Page(
                "clause",
                title: visit.settings.title(of: id, in: language),
                [
                    "clauseText": visit.settings.text(of: id, in: language), "fields": fields, "clause": id.text,
                    "problem": problem.isEmpty ? "" : texts(problem, ["count": errors.count]),
                    "hasProblem": !problem.isEmpty, "reason": visit.form["reason"],
                    "needsReason": problem == "settings-needs-reason",
                ],
                status: problem.isEmpty ? .ok : .unprocessableContent,
                place: .clauses,
                trail: [(texts("clauses-title"), "/policy/clauses")]
            )
        )
    }

    private static func save(_ visit: Visit) async throws -> Response {
        _ = try keys(visit)
        let reading = SettingsForm.read(visit)
        guard reading.errors.isEmpty else { return try edit(visit, reading.errors, problem: "settings-errors") }
        guard reading.settings != visit.settings else { return try edit(visit, [:], problem: "settings-unchanged") }
        guard !visit.form["reason"].isEmpty else { return try edit(visit, [:], problem: "settings-needs-reason") }
        try await PolicyPages.save(reading.settings, visit)
        return try await visit.context.go(to: "/policy/clauses", saying: Flash("settings-saved"))
    }
}
