internal import FoundationEssentials
internal import Gateway
internal import Hummingbird
internal import Policy
internal import School

/// "Is this real?": anyone may ask for the code of an announcement. The answer says office, time, audience and subject,
/// nothing more.
enum VerifyPages {
    static func add(to pages: PageRoutes) {
        // Letters name the first; the others are for who types.
        for path in ["/echt", "/verify"] {
            pages.open(.get, RouterPath(path), readBy: .families) { request, context in
                let typed = context.query["code"]
                return typed.isEmpty
                    ? context.show(page(context), at: request) : try await answer(typed, request, context)
            }
            pages.open(.get, RouterPath(path + "/{code}"), readBy: .families) { request, context in
                try await answer(try context.part("code"), request, context)
            }
        }
    }

    private static func answer(_ typed: String, _ request: Request, _ context: SchoolContext) async throws -> Response {
        try Questions.admit(context)
        let texts = context.texts
        let code = VerificationCode(typed)
        // What can't be a code is asked for like any other: the answer takes as long.
        let found = try await context.school.gateway.verify(code ?? VerificationCode.make())
        guard code != nil, let found else {
            return context.show(
                page(context, ["isUnknown": true, "typed": String(typed.prefix(60))], status: .notFound),
                at: request
            )
        }
        let time = ReaderTime(texts)
        // What no longer holds at all needn't say that it was put right before.
        let corrected = found.recalled == nil ? found.corrected : nil
        return context.show(
            page(
                context,
                [
                    "isKnown": true, "code": found.code.description,
                    "office": texts("role-" + found.role.rawValue),
                    "sent": time.shown(found.sent), "audience": found.audience(in: texts.language),
                    "subject": found.subject, "former": found.formerSubjects, "typed": found.code.description,
                    "corrected": corrected.map { texts("verify-corrected", ["time": time.shown($0)]) },
                    "recalled": found.recalled.map { texts("verify-recalled", ["time": time.shown($0)]) },
                ]
            ),
            at: request
        )
    }

    private static func page(
        _ context: SchoolContext,
        _ fields: Fields = [:],
        status: HTTPResponse.Status = .ok
    ) -> Page {
        Page("verify", title: context.texts("verify-title"), fields, status: status, place: .verify)
    }
}

/// Questions after codes: few of one address, so that nobody finds one by trying.
enum Questions {
    static func admit(_ context: SchoolContext) throws {
        if let wait = context.house.questions.admit(context.arrival.address, at: context.now) {
            throw WebError(.tooMany, retryAfter: wait)
        }
    }
}
