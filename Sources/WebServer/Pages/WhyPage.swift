internal import Database
internal import FoundationEssentials
internal import Gateway
internal import Hummingbird
internal import Policy
internal import School

/// Why a message was refused or held: the code of the answer opens the explanation, for its author only.
enum WhyPage {
    static func add(to pages: PageRoutes) {
        pages.closed(.get, "/why", for: .mailbox) { visit in
            let typed = visit.query["code"]
            return typed.isEmpty ? visit.show(page(visit)) : try await answer(typed, visit)
        }
        pages.closed(.get, "/why/{code}", for: .mailbox) { try await answer(try $0.part("code"), $0) }
    }

    private static func answer(_ typed: String, _ visit: Visit) async throws -> Response {
        try Questions.admit(visit.context)
        let code = DecisionCode(typed: String(typed.prefix(40)))
        // What can't be a code is answered like one that isn't there.
        let found = try await visit.school.database.read { connection in
            try code.flatMap { try DecisionLog.find($0, in: connection) }
        }
        // Somebody else's decision is answered like one that isn't there.
        guard let code, let found, found.author == visit.person.id else {
            return visit.show(page(visit, ["isUnknown": true, "typed": String(typed.prefix(40))], status: .notFound))
        }
        let settings = visit.school.settings.current.settings
        let language = visit.context.language.house
        let reader = Reader(language, PartySet(roles: visit.person.roles))
        let verdict = found.verdict
        let texts = visit.texts
        let findings = verdict.findings.filter { $0.action != .observe }.map { judged in
            let ground = settings.ground(of: judged.finding, in: language)
            let finding = visit.school.gateway.addressed(judged.finding, found)
            return [
                "lines": finding.sentences(for: reader, settings),
                "rule": finding.rule.text,
                "title": ground.title, "text": ground.text, "isBreach": ground.clause != nil,
                "clauseID": ground.clause?.text ?? "",
                "action": judged.action.rawValue, "actionText": texts("action-" + judged.action.rawValue),
            ] as Fields
        }
        return visit.show(
            page(
                visit,
                [
                    "isKnown": true, "code": code.text, "typed": code.text,
                    "when": SchoolTime.shown(found.time, in: language),
                    "outcome": texts("disposition-" + found.disposition), "disposition": found.disposition,
                    "findings": findings, "hasFindings": !findings.isEmpty,
                ]
            )
        )
    }

    private static func page(_ visit: Visit, _ fields: Fields = [:], status: HTTPResponse.Status = .ok) -> Page {
        Page("why", title: visit.texts("why-title"), fields, status: status, place: .held)
    }
}
