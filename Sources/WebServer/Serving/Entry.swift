internal import Directory
internal import FoundationEssentials
internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import NIOCore
internal import School

/// One request on its way in: reads who asks, and checks the form before any route sees it.
struct Entry: Sendable {
    let request: Request
    let arrival: Arrival
    let school: WebSchool
    let house: House
    private(set) var visitor: Visitor = .stranger(SessionToken(), isNew: true)
    private(set) var languages: LanguageChoice
    private var endsSession = false
    let query: Form

    init(request: Request, arrival: Arrival, school: WebSchool, house: House) {
        self.request = request
        self.arrival = arrival
        self.school = school
        self.house = house
        query = Form(urlEncoded: request.uri.query ?? "", limit: house.limits.formFields) ?? Form()
        languages = LanguageChoice(
            asked: "",
            kept: nil,
            noted: nil,
            header: nil,
            offersAll: true,
            otherwise: ReadingLanguage(school.language)
        )
    }

    var cookies: CookieNames { CookieNames(isSecure: arrival.isSecure) }
    var sessions: WebSessions { WebSessions(database: school.database, limits: house.limits, now: school.now) }

    mutating func source(_ logger: Logger) async throws -> SchoolContext.Source {
        try await meetVisitor()
        chooseLanguage()
        let form = request.method == .post ? try await readForm() : Form()
        return SchoolContext.Source(
            logger: logger,
            school: school,
            arrival: arrival,
            languages: languages,
            visitor: visitor,
            query: query,
            form: form,
            house: house
        )
    }

    /// What must be told the browser with the answer.
    func finish(_ response: inout Response) {
        if let asked = languages.asked {
            response.setCookie(cookies.keeping(asked.rawValue, as: cookies.language, seconds: 31_536_000))
        }
        if endsSession, response.headers[values: .setCookie].isEmpty {
            response.setCookie(cookies.forgetting(cookies.session))
        }
    }

    // MARK: - Who

    private mutating func meetVisitor() async throws {
        let jar = request.cookies
        if let token = jar[cookies.session].flatMap({ SessionToken(cookie: $0.value) }) {
            if let session = try await sessions.find(token), let person = welcome(session) {
                visitor = .person(person, session)
                return
            }
            try await sessions.end(token)
            endsSession = true
        }
        if let token = jar[cookies.visit].flatMap({ SessionToken(cookie: $0.value) }) {
            visitor = .stranger(token, isNew: false)
        }
    }

    /// A session holds only while the account does: a lock, a reset or leaving ends it at once (`account.lock`).
    private func welcome(_ session: WebSession) -> Person? {
        let roster = school.directory.roster
        guard let person = roster.person(session.person), person.isActive,
            let account = roster.account(of: session.person)
        else { return nil }
        switch account.bar(for: .mail, at: school.now()) {
        case .locked, .invited, .left: return nil
        case .mustChangePassword: return session.mustChangePassword ? person : nil
        case .denied, nil: return session.mustChangePassword ? nil : person
        }
    }

    private mutating func chooseLanguage() {
        var person: Person?
        if case .person(let somebody, _) = visitor { person = somebody }
        languages = LanguageChoice(
            asked: query["lang"],
            kept: request.cookies[cookies.language]?.value,
            noted: person.map { $0.reads },
            header: request.headers[.acceptLanguage],
            offersAll: person?.isStaff != true,
            otherwise: ReadingLanguage(school.language)
        )
    }

    // MARK: - Forms

    /// Whether files may come with the form: only from who is known, only where they go along.
    private var mayUpload: Bool {
        request.uri.path.hasPrefix("/announcements/") && visitor.person?.isStaff == true
    }

    /// A form counts only where this visitor's browser got it from us: the browser says so, and so does its token.
    private func readForm() async throws -> Form {
        if let site = request.headers[.fetchSite], site != "same-origin", site != "none" {
            throw WebError(.foreignForm)
        }
        if let origin = request.headers[.origin], origin != "null", origin.lowercased() != arrival.origin {
            throw WebError(.foreignForm)
        }
        let body = try await BodyReading.collect(
            request,
            upTo: mayUpload ? house.limits.uploadSize : house.limits.formSize,
            seconds: mayUpload ? house.limits.uploadSeconds : house.limits.formSeconds
        )
        let type = request.headers[.contentType] ?? "application/x-www-form-urlencoded"
        let form: Form?
        if type.lowercased().hasPrefix("multipart/form-data") {
            form = Form(multipart: Array(body.readableBytesView), contentType: type, limit: house.limits.formFields)
        } else {
            form = Form(urlEncoded: String(buffer: body), limit: house.limits.formFields)
        }
        guard let form else { throw WebError(.tooLarge) }
        guard visitor.token.accepts(formToken: form.raw(Self.tokenField)) else {
            throw WebError(endsSession ? .loggedOut : visitor.isNewStranger ? .staleForm : .foreignForm)
        }
        return form
    }

    /// The hidden field that each form carries.
    static let tokenField = "csrf"
}

extension Visitor {
    fileprivate var isNewStranger: Bool {
        if case .stranger(_, isNew: true) = self { true } else { false }
    }
}

/// Reads a body within a size and a time.
enum BodyReading {
    /// - Throws: ``WebError`` where it is too large or comes too slowly.
    static func collect(_ request: Request, upTo size: Int, seconds: Int) async throws -> ByteBuffer {
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > size {
            throw WebError(.tooLarge)
        }
        return try await withThrowingTaskGroup(of: ByteBuffer.self) { group in
            group.addTask {
                do {
                    return try await request.body.collect(upTo: size)
                } catch is NIOTooManyBytesError {
                    throw WebError(.tooLarge)
                } catch {
                    // The visitor has left in the middle, or was cut off: nobody reads the answer.
                    throw WebError(.badRequest)
                }
            }
            group.addTask {
                try await Task.sleep(for: .seconds(seconds))
                throw WebError(.tooSlow)
            }
            defer { group.cancelAll() }
            guard let body = try await group.next() else { throw WebError(.tooSlow) }
            return body
        }
    }
}

/// Names and properties of our cookies. With TLS their names bind them to this host and to TLS (RFC 6265bis §4.1.3).
struct CookieNames: Sendable {
    let isSecure: Bool

    private var prefix: String { isSecure ? "__Host-schulpost" : "schulpost" }
    var session: String { prefix }
    /// Ties the forms of somebody who isn't logged in to the browser.
    var visit: String { prefix + "-visit" }
    var language: String { prefix + "-language" }

    /// - Parameter seconds: nil until the browser is closed.
    func keeping(_ value: String, as name: String, seconds: Int? = nil) -> Cookie {
        Cookie(name: name, value: value, maxAge: seconds, path: "/", secure: isSecure, httpOnly: true, sameSite: .lax)
    }

    func forgetting(_ name: String) -> Cookie { keeping("", as: name, seconds: 0) }
}
