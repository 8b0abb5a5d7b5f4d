internal import Directory
internal import FoundationEssentials
internal import Hummingbird
internal import MailMessage
internal import ProxyProtocol
internal import School

/// Logging in and out.
enum LoginPages {
    static func add(to pages: PageRoutes) {
        pages.open(.get, "/login", readBy: .families) { request, context in
            if context.visitor.person != nil { return context.go(to: next(context.query)) }
            return show(nil, login: "", next: context.query["next"], request, context)
        }
        pages.open(.post, "/login", readBy: .families) { try await logIn($0, $1) }
        pages.open(.post, "/logout", readBy: .families) { _, context in
            var response = context.go(to: "/login?left=1")
            if case .person(_, let session) = context.visitor { try await context.sessions.end(session.token) }
            response.setCookie(context.cookies.forgetting(context.cookies.session))
            return response
        }
    }

    private static func logIn(_ request: Request, _ context: SchoolContext) async throws -> Response {
        let form = context.form
        let login = String(form["login"].prefix(320))
        let password = form.raw("password")
        if let wait = context.house.logins.admit(context.arrival.address, at: context.now) {
            throw WebError(.tooMany, retryAfter: wait)
        }
        guard !login.isEmpty, !password.isEmpty, password.utf8.count <= 1_024 else {
            return show(
                "login-wrong",
                login: login,
                next: form["next"],
                request,
                context,
                status: .unprocessableContent
            )
        }
        let outcome = await context.school.authenticator.recognise(
            login: login,
            password: password,
            peer: context.arrival.address?.description ?? ""
        )
        switch outcome {
        case .known(let person, let bar):
            // Who must change the password may do just that; who is denied mail may still look at pages.
            switch bar?.bar {
            case nil, .denied:
                if let kept = KeptForm(waitingIn: form) { return try await goOn(kept, as: person, request, context) }
                return try await enter(person, mustChangePassword: false, context)
            case .mustChangePassword: return try await enter(person, mustChangePassword: true, context)
            case .locked, .invited, .left:
                var page = page(nil, login: login, next: "", context)
                page.fields["problem"] = bar?.text.lines.joined(separator: " ")
                page.status = .forbidden
                return context.show(page, at: request)
            }
        case .wrong:
            return show(
                "login-wrong",
                login: login,
                next: form["next"],
                request,
                context,
                status: .unprocessableContent
            )
        case .tryLater:
            return show("login-later", login: login, next: form["next"], request, context, status: .tooManyRequests)
        }
    }

    /// Opens a session, and shows once more the form that came too late.
    private static func goOn(
        _ kept: KeptForm,
        as id: PersonID,
        _ request: Request,
        _ context: SchoolContext
    ) async throws -> Response {
        let session = try await context.sessions.open(id, mustChangePassword: false, replacing: nil)
        guard let person = session.holder(at: context.school) else { throw WebError(.loggedOut) }
        var context = context
        context.visitor = .person(person, session)
        let page = Page("kept", title: context.texts("kept-title"), ["kept": kept.again])
        return logged(session, context.show(page, at: request), context)
    }

    private static func logged(_ session: WebSession, _ response: Response, _ context: SchoolContext) -> Response {
        var response = response
        response.setCookie(context.cookies.keeping(session.token.secret, as: context.cookies.session))
        response.setCookie(context.cookies.forgetting(context.cookies.visit))
        return response
    }

    /// Opens a session under a new secret and shows where the person wanted to go.
    /// - Parameter wanted: nil for what the form says.
    static func enter(
        _ person: PersonID,
        mustChangePassword: Bool,
        next wanted: String? = nil,
        _ context: SchoolContext
    ) async throws -> Response {
        var old: SessionToken?
        if case .person(_, let session) = context.visitor { old = session.token }
        let session = try await context.sessions.open(person, mustChangePassword: mustChangePassword, replacing: old)
        let target = mustChangePassword ? "/password" : wanted ?? next(context.form)
        return logged(session, context.go(to: target), context)
    }

    private static func next(_ form: Form) -> String { LocalPath(form["next"])?.text ?? "/" }

    private static func page(_ problem: String?, login: String, next: String, _ context: SchoolContext) -> Page {
        let texts = context.texts
        return Page(
            "login",
            title: texts("login-title"),
            [
                "problem": problem.map { texts($0) }, "login": login, "next": LocalPath(next)?.text ?? "",
                "hasLeft": context.query.contains("left"), "hasChosen": context.query.contains("chosen"),
                "kept": KeptForm(waitingIn: context.form)?.waiting,
            ]
        )
    }

    private static func show(
        _ problem: String?,
        login: String,
        next: String,
        _ request: Request,
        _ context: SchoolContext,
        status: HTTPResponse.Status = .ok
    ) -> Response {
        var page = page(problem, login: login, next: next, context)
        page.status = status
        return context.show(page, at: request)
    }
}

extension SchoolContext {
    var cookies: CookieNames { CookieNames(isSecure: arrival.isSecure) }
}
