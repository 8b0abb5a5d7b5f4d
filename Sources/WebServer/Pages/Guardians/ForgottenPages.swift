internal import Directory
internal import Hummingbird
internal import Logging
internal import ProxyProtocol
internal import School

/// A new password for guardians, by a link to their confirmed address. Children and staff ask the administrators
/// (`account.password`).
enum ForgottenPages {
    static func add(to pages: PageRoutes) {
        pages.open(.get, "/forgotten", readBy: .families) { request, context in ask(false, request, context) }
        pages.open(.post, "/forgotten", readBy: .families) { try await send($0, $1) }
        pages.open(.get, "/new-password/{link}", readBy: .families) { request, context in
            guard try await find(context) != nil else { return ConfirmPages.gone(request, context) }
            return choose([], request, context)
        }
        pages.open(.post, "/new-password/{link}", readBy: .families) { try await set($0, $1) }
    }

    private static func ask(_ isSent: Bool, _ request: Request, _ context: SchoolContext) -> Response {
        let page = Page("forgotten", title: context.texts("forgotten-title"), ["isSent": isSent])
        return context.show(page, at: request)
    }

    /// The same answer to everyone, at once: what is done about it happens afterwards.
    private static func send(_ request: Request, _ context: SchoolContext) async throws -> Response {
        try Questions.admit(context)
        let login = String(context.form["login"].prefix(320))
        let guardians = context.school.guardians
        let logger = context.logger
        Task {
            do {
                try await guardians.askForPassword(login)
            } catch {
                logger.warning("a link to a new password was not made", metadata: ["cause": "\(type(of: error))"])
            }
        }
        return ask(true, request, context)
    }

    private static func find(_ context: SchoolContext) async throws -> LinkSecret? {
        try Guesses.admit(context)
        guard let secret = LinkSecret(try context.part("link")),
            try await context.school.guardians.link(secret)?.purpose == .newPassword
        else { return nil }
        return secret
    }

    private static func choose(_ problems: [String], _ request: Request, _ context: SchoolContext) -> Response {
        context.show(
            Page(
                "new-password",
                title: context.texts("new-password-title"),
                ["problems": problems, "hasProblems": !problems.isEmpty],
                status: problems.isEmpty ? .ok : .unprocessableContent
            ),
            at: request
        )
    }

    private static func set(_ request: Request, _ context: SchoolContext) async throws -> Response {
        guard let secret = try await find(context) else { return ConfirmPages.gone(request, context) }
        let password = context.form.raw("new")
        guard password == context.form.raw("again") else {
            return choose([context.texts("password-differs")], request, context)
        }
        guard password.utf8.count <= 1_024 else {
            return choose([context.texts("password-rules")], request, context)
        }
        do {
            let person = try await context.school.guardians.setPassword(password, by: secret)
            try await context.sessions.endAll(of: person)
        } catch GuardianError.notGood {
            return ConfirmPages.gone(request, context)
        } catch let error as GuardianError {
            return choose(JoinPages.problems(error, context), request, context)
        } catch DirectoryError.busy {
            throw WebError(.unavailable, retryAfter: 5)
        }
        return context.go(to: "/login?chosen=1")
    }
}
