internal import Directory
internal import Hummingbird
internal import MailMessage
internal import ProxyProtocol
internal import School

/// Changing one's password; also the only page for who must change it.
enum PasswordPage {
    static func add(to pages: PageRoutes) {
        pages.open(.get, "/password", readBy: .families) { request, context in
            guard case .person(_, let session) = context.visitor else { return context.go(to: "/login?next=/password") }
            return show([], session, request, context)
        }
        pages.open(.post, "/password", readBy: .families) { try await change($0, $1) }
    }

    private static func change(_ request: Request, _ context: SchoolContext) async throws -> Response {
        guard case .person(let person, let session) = context.visitor else { throw WebError(.loggedOut) }
        let texts = context.texts
        let form = context.form
        let new = form.raw("new")
        if let wait = context.house.logins.admit(context.arrival.address, at: context.now) {
            throw WebError(.tooMany, retryAfter: wait)
        }
        guard new == form.raw("again") else {
            return show([texts("password-differs")], session, request, context)
        }
        guard new.utf8.count <= 1_024, form.raw("old").utf8.count <= 1_024 else {
            return show([texts("login-wrong")], session, request, context)
        }
        let school = context.school
        let outcome = await school.authenticator.authenticate(
            login: school.directory.roster.account(of: person.id)?.login ?? "",
            password: form.raw("old"),
            peer: context.arrival.address?.description ?? "",
            module: .mail
        )
        switch outcome {
        case .welcome, .barred: break
        case .wrong: return show([texts("password-old-wrong")], session, request, context)
        case .tryLater: return show([texts("login-later")], session, request, context)
        }
        guard new != form.raw("old") else { return show([texts("password-same")], session, request, context) }
        do {
            let note = ChangeNote(who: person.id.text, why: "web")
            try await school.directory.setPassword(new, of: person.id, note: note)
        } catch let error as DirectoryError {
            let lines = error.text(in: context.language.house).split(separator: "\n").map { String($0) }
            return show(lines, session, request, context)
        }
        // Everyone else who is in by the old password is out.
        try await context.sessions.endAll(of: person.id)
        var response = try await LoginPages.enter(person.id, mustChangePassword: false, context)
        response.headers[.location] = "/account?changed=1"
        return response
    }

    private static func show(
        _ problems: [String],
        _ session: WebSession,
        _ request: Request,
        _ context: SchoolContext
    ) -> Response {
        let texts = context.texts
        let page = Page(
            "password",
            title: texts("password-title"),
            ["problems": problems, "hasProblems": !problems.isEmpty, "mustChange": session.mustChangePassword],
            status: problems.isEmpty ? .ok : .unprocessableContent,
            place: .account
        )
        return context.show(page, at: request)
    }
}
