internal import FoundationEssentials
internal import Gateway
internal import Hummingbird
internal import MailMessage
internal import Policy
internal import School

/// What waits: for me to decide, and of my own.
enum HeldPages {
    /// Cases on a page.
    static let pageSize = 20

    static func add(to pages: PageRoutes) {
        pages.closed(.get, "/held", for: .mailbox) { try await list($0) }
        pages.closed(.get, "/held/case/{code}", for: .mailbox) { try await one($0) }
        pages.closed(.post, "/held/case/{code}", for: .mailbox) { try await decide($0) }
        pages.closed(.post, "/held/own/{code}", for: .mailbox) { try await choose($0) }
        HeldQuestionPage.add(to: pages)
    }

    // MARK: - Lists

    private static func list(_ visit: Visit) async throws -> Response {
        let texts = visit.texts
        let language = visit.context.language.house
        let gateway = visit.school.gateway
        let own = try await gateway.ownHeld(of: visit.person.id, in: visit.context.language.house)
        let asked = HeldQuery(visit)
        let mayDecide = try await gateway.decidesAboutHeld(visit.person.id)
        var fields: Fields = [
            "mayDecide": mayDecide, "own": own.map { ownFields($0, language, texts) }, "hasOwn": !own.isEmpty,
            "isFiltered": asked.isNarrow || visit.query.contains("after"),
        ]
        if mayDecide {
            let waiting = try await gateway.heldCases(
                for: .person(visit.person.id),
                asked.filter,
                after: HeldCursor(visit.query["after"]),
                limit: pageSize,
                in: language
            )
            fields["cases"] = waiting.cases.map { line($0, visit) }
            fields["hasCases"] = !waiting.cases.isEmpty
            fields["next"] = waiting.next.map { asked.path(after: $0) }
            fields["hasNext"] = waiting.next != nil
            // Of nothing, nothing is chosen.
            if asked.isNarrow || !waiting.cases.isEmpty { fields["select"] = try await asked.choices(visit) }
        } else if visit.person.leadsSchool {
            fields["counts"] = counts(try await gateway.heldCounts(), visit)
        }
        return visit.show(Page("held", title: texts("held-title"), fields, place: .held))
    }

    /// How much waits, for who leads the school and decides about none of it.
    private static func counts(_ counts: HeldCounts, _ visit: Visit) -> Fields {
        let texts = visit.texts
        let rules = counts.rules.sorted { ($1.value, $0.key.text) < ($0.value, $1.key.text) }
        return [
            "text": texts("held-counts", ["count": counts.all]), "hasRules": !rules.isEmpty,
            "rules": rules.map {
                [
                    "name": PolicyPages.name($0.key, texts), "path": "/policy/rule/" + $0.key.text, "count": $0.value,
                ] as Fields
            },
        ]
    }

    /// Of the list: several rules of one clause name it once.
    private static func line(_ held: HeldCase, _ visit: Visit) -> Fields {
        var fields = fields(held, visit)
        var titles: [String] = []
        for title in held.reasons.map(\.title) where !titles.contains(title) { titles.append(title) }
        fields["reasons"] = titles.map { ["title": $0] as Fields }
        return fields
    }

    static func fields(_ held: HeldCase, _ visit: Visit) -> Fields {
        let language = visit.context.language.house
        return [
            "code": held.code, "subject": held.subject.isEmpty ? visit.texts("no-subject") : held.subject,
            "sender": held.sender.name, "senderRole": held.sender.role, "audience": held.audience,
            "since": SchoolTime.shown(held.heldAt, in: language),
            "until": SchoolTime.shown(held.expiresAt, in: language), "reasons": reasons(held.reasons),
            "proposals": held.proposals.map { proposal in
                let words = proposal.words + ", " + proposal.address.description
                return ["choice": HeldChoice.send(to: proposal.audience).name, "words": words] as Fields
            },
            "mayRead": held.mayReadText,
        ]
    }

    static func reasons(_ reasons: [HeldCase.Reason]) -> [Fields] {
        reasons.map { ["title": $0.title, "lines": $0.sentences] }
    }

    static func ownFields(_ own: OwnHeld, _ language: Language, _ texts: Texts) -> Fields {
        [
            "code": own.question.code,
            "subject": own.question.subject.isEmpty ? texts("no-subject") : own.question.subject,
            "audience": own.question.audience, "reasons": reasons(own.question.reasons), "wasAsked": own.wasAsked,
            "mayConfirm": own.question.mayConfirm, "mayAsk": own.wasAsked && !own.question.mayConfirm,
            "until": SchoolTime.shown(own.question.expiresAt, in: language),
            "proposals": own.question.proposals.map {
                ["choice": HeldChoice.send(to: $0.audience).name, "words": $0.words] as Fields
            },
        ]
    }

    // MARK: - One

    private static func one(_ visit: Visit, text: HeldText? = nil, problem: String? = nil) async throws -> Response {
        let code = DecisionCode(try visit.part("code"))
        let held = try await visit.school.gateway.heldCase(
            code,
            for: .person(visit.person.id),
            in: visit.context.language.house
        )
        guard let held else { throw WebError(.notFound) }
        let texts = visit.texts
        var page = Page(
            "held-case",
            title: held.subject.isEmpty ? texts("no-subject") : held.subject,
            fields(held, visit),
            place: .held,
            trail: [(texts("held-title"), "/held")]
        )
        page.fields["problem"] = problem.map { texts($0) }
        page.fields["asksRefusal"] = visit.query["dialog"] == "refuse" || problem == "held-needs-reason"
        if let text {
            page.fields["text"] =
                [
                    "body": text.text, "files": text.fileNames, "hasFiles": !text.fileNames.isEmpty,
                ] as Fields
        }
        if problem != nil { page.status = .unprocessableContent }
        return visit.show(page)
    }

    private static func decide(_ visit: Visit) async throws -> Response {
        let code = DecisionCode(try visit.part("code"))
        let decider = HeldDecider.person(visit.person.id)
        let gateway = visit.school.gateway
        let reason = visit.form["reason"]
        let outcome: HeldOutcome
        switch visit.form["choice"] {
        case "release": outcome = try await gateway.release(code, by: decider)
        case "refuse":
            guard !reason.isEmpty else { return try await one(visit, problem: "held-needs-reason") }
            outcome = try await gateway.refuse(code, because: reason, by: decider)
        case "text":
            guard !reason.isEmpty else { return try await one(visit, problem: "held-text-needs-reason") }
            guard let text = try await gateway.text(of: code, for: decider, because: reason) else {
                throw WebError(.forbidden)
            }
            return try await one(visit, text: text)
        case let choice:
            guard case .send(let audience) = HeldChoice(name: choice) else { throw WebError(.badRequest) }
            outcome = try await gateway.send(code, to: audience, by: decider)
        }
        return try await told(outcome, visit)
    }

    private static func choose(_ visit: Visit) async throws -> Response {
        guard let choice = HeldChoice(name: visit.form["choice"]) else { throw WebError(.badRequest) }
        let code = DecisionCode(try visit.part("code"))
        let outcome = try await visit.school.gateway.choose(code, choice, by: visit.person.id)
        guard outcome == .done else { return try await told(outcome, visit) }
        // One's own: nobody else hears of it.
        let key =
            switch choice {
            case .ask: "held-asked"
            case .dont: "held-own-dont"
            case .asItIs, .send: "held-own-sent"
            }
        let path = visit.form["back"] == "announcements" ? "/announcements" : "/held"
        return try await visit.context.go(to: path, saying: Flash(key))
    }

    private static func told(_ outcome: HeldOutcome, _ visit: Visit) async throws -> Response {
        try await visit.context.go(
            to: "/held",
            saying: Flash("held-" + outcome.key, mood: outcome == .done ? .good : .warning)
        )
    }
}

extension HeldOutcome {
    /// Of its text.
    var key: String {
        switch self {
        case .done: "done"
        case .gone: "gone"
        case .notYours: "not-yours"
        case .reachesNobody: "reaches-nobody"
        case .mayNotWrite: "may-not-write"
        case .notOffered: "not-offered"
        }
    }
}
