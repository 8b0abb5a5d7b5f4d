internal import Directory
internal import FoundationEssentials
internal import Hummingbird
internal import MailMessage
internal import School

/// How a guardian comes to an account: a code, a password, a mail to confirm the address by.
enum JoinPages {
    static func add(to pages: PageRoutes) {
        pages.open(.get, "/join", readBy: .families) { request, context in
            show(typed: context.query["code"], nil, request, context)
        }
        pages.open(.post, "/join", readBy: .families) { try await open($0, $1) }
        pages.open(.post, "/join/account", readBy: .families) { try await join($0, $1) }
        pages.open(.get, "/join/confirm", readBy: .families) { request, context in
            guard case .person(let person, let session) = context.visitor, !session.mustChangePassword else {
                return context.go(to: "/login?next=/join/confirm")
            }
            guard context.awaitsAddress(person) else { return context.go(to: "/") }
            return wait(person, nil, request, context)
        }
        pages.open(.post, "/join/confirm", readBy: .families) { try await sendAgain($0, $1) }
    }

    // MARK: - The code

    private static func show(
        typed: String,
        _ problem: String?,
        _ request: Request,
        _ context: SchoolContext
    ) -> Response {
        let texts = context.texts
        return context.show(
            Page(
                "join",
                title: texts("join-title"),
                ["code": String(typed.prefix(40)), "problem": problem.map { texts($0) }],
                status: problem == nil ? .ok : .unprocessableContent
            ),
            at: request
        )
    }

    private static func open(_ request: Request, _ context: SchoolContext) async throws -> Response {
        try Guesses.admit(context)
        let typed = context.form["code"]
        guard let code = OneTimeCode(typed) else { return show(typed: typed, "join-misspelt", request, context) }
        guard let person = try await context.school.guardians.invited(code) else {
            return show(typed: typed, "join-unknown", request, context)
        }
        return ask(person, code, [], request, context)
    }

    // MARK: - The account

    private static func ask(
        _ person: Person,
        _ code: OneTimeCode,
        _ problems: [String],
        _ request: Request,
        _ context: SchoolContext
    ) -> Response {
        let texts = context.texts
        let children = context.school.guardians.children(of: person.id).map(\.displayName)
        return context.show(
            Page(
                "join-account",
                title: texts("join-title"),
                [
                    "code": code.description, "name": person.displayName, "children": children,
                    "address": person.privateAddress.map { MaskedAddress.text($0.description) },
                    "needsAddress": person.privateAddress == nil, "typedAddress": context.form["address"],
                    "login": context.form["login"], "hasLogin": !context.form["login"].isEmpty, "problems": problems,
                    "hasProblems": !problems.isEmpty,
                ],
                status: problems.isEmpty ? .ok : .unprocessableContent
            ),
            at: request
        )
    }

    private static func join(_ request: Request, _ context: SchoolContext) async throws -> Response {
        try Guesses.admit(context)
        let form = context.form
        let guardians = context.school.guardians
        guard let code = OneTimeCode(form["code"]), let person = try await guardians.invited(code) else {
            return show(typed: form["code"], "join-unknown", request, context)
        }
        let password = form.raw("new")
        guard password == form.raw("again") else {
            return ask(person, code, [context.texts("password-differs")], request, context)
        }
        guard password.utf8.count <= 1_024 else {
            return ask(person, code, [context.texts("password-rules")], request, context)
        }
        do {
            let entry = GuardianEntry(password: password, login: form["login"], address: form["address"])
            return try await LoginPages.enter(
                try await guardians.join(code, entry),
                mustChangePassword: false,
                next: "/join/confirm",
                context
            )
        } catch let error as GuardianError {
            if error == .notGood { return show(typed: form["code"], "join-unknown", request, context) }
            return ask(person, code, problems(error, context), request, context)
        } catch DirectoryError.busy {
            throw WebError(.unavailable, retryAfter: 5)
        }
    }

    /// What stands in the way, in words of the page's language.
    static func problems(_ error: GuardianError, _ context: SchoolContext) -> [String] {
        let texts = context.texts
        switch error {
        case .weakPassword(let flaws): return flaws.map { texts("flaw-" + $0.rawValue) }
        case .loginTaken: return [texts("guardian-login-taken")]
        case .unfitLogin: return [texts("guardian-login-unfit")]
        case .unfitAddress: return [texts("address-unfit")]
        case .addressOfSchool: return [texts("address-of-school")]
        case .sameAddress: return [texts("address-same")]
        case .tooMany: return [texts("address-too-many")]
        case .newNotConfirmed: return [texts("address-new-first")]
        case .notGood, .unknownPerson: return [texts("link-gone")]
        }
    }

    // MARK: - The mail

    private static func wait(
        _ person: Person,
        _ said: String?,
        isProblem: Bool = false,
        _ request: Request,
        _ context: SchoolContext
    ) -> Response {
        let texts = context.texts
        return context.show(
            Page(
                "join-confirm",
                title: texts("join-confirm-title"),
                [
                    "address": person.privateAddress.map { MaskedAddress.text($0.description) } ?? "",
                    "said": isProblem ? nil : said, "problem": isProblem ? said : nil,
                ],
                status: isProblem ? .tooManyRequests : .ok
            ),
            at: request
        )
    }

    private static func sendAgain(_ request: Request, _ context: SchoolContext) async throws -> Response {
        guard case .person(let person, let session) = context.visitor, !session.mustChangePassword else {
            throw WebError(.loggedOut)
        }
        guard context.awaitsAddress(person) else { return context.go(to: "/") }
        do {
            try await context.school.guardians.sendConfirmation(to: person.id)
        } catch let error as GuardianError {
            return wait(person, problems(error, context).first, isProblem: true, request, context)
        }
        return wait(person, context.texts("join-sent-again"), request, context)
    }
}
