internal import FoundationEssentials
internal import Gateway
internal import Hummingbird
internal import Policy
internal import School

/// The question of the wrong-audience guard, by the link in its mail. Opening it answers nothing: only the form does.
enum HeldQuestionPage {
    static func add(to pages: PageRoutes) {
        pages.open(.get, "/held/{token}") { try await show($0, $1) }
        pages.open(.post, "/held/{token}") { try await answer($0, $1) }
    }

    private static func show(_ request: Request, _ context: SchoolContext) async throws -> Response {
        try Questions.admit(context)
        let texts = context.texts
        guard let token = HeldToken(try context.part("token")),
            let question = try await context.school.gateway.choices(token, in: context.language.house)
        else {
            return context.show(
                Page("held-answered", title: texts("held-gone-title"), ["text": texts("held-gone")], status: .notFound),
                at: request
            )
        }
        let page = Page(
            "held-question",
            title: texts("held-question-title"),
            [
                "token": token.text, "subject": question.subject, "audience": question.audience,
                "reasons": HeldPages.reasons(question.reasons),
                "proposals": question.proposals.map {
                    ["choice": HeldChoice.send(to: $0.audience).name, "words": $0.words] as Fields
                },
                "mayConfirm": question.mayConfirm,
                "until": SchoolTime.shown(question.expiresAt, in: context.language.house),
            ]
        )
        return context.show(page, at: request)
    }

    private static func answer(_ request: Request, _ context: SchoolContext) async throws -> Response {
        try Questions.admit(context)
        guard let token = HeldToken(try context.part("token")), let choice = HeldChoice(name: context.form["choice"])
        else { throw WebError(.badRequest) }
        let outcome = try await context.school.gateway.choose(token, choice, by: context.visitor.person?.id)
        let texts = context.texts
        let title = outcome == .done ? texts("held-answered-title") : texts("held-gone-title")
        let page = Page(
            "held-answered",
            title: title,
            [
                "text": texts(outcome == .done && choice == .ask ? "held-asked" : "held-" + outcome.key),
                "isDone": outcome == .done,
            ],
            status: outcome == .done ? .ok : .conflict
        )
        return context.show(page, at: request)
    }
}
