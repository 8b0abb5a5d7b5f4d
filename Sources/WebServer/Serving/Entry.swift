internal import Announcements
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
    /// Room that the form takes.
    private var share: FormMemory.Share?
    /// What was filled in where the form couldn't be taken: shown again, so that nothing typed is lost.
    private(set) var kept: KeptForm?
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
        let form = request.method == .post ? try await checkedForm() : Form()
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
        if endsSession, !response.headers[values: .setCookie].contains(where: { $0.hasPrefix(cookies.session + "=") }) {
            response.setCookie(cookies.forgetting(cookies.session))
        }
    }

    /// Once the request is answered.
    func giveBackMemory() { share?.giveBack() }

    // MARK: - Who

    private mutating func meetVisitor() async throws {
        let jar = request.cookies
        if let token = jar[cookies.session].flatMap({ SessionToken(cookie: $0.value) }) {
            let isUse = request.headers[.accept] != ServerSentEvents.mediaType
            switch try await sessions.look(for: token, isUse: isUse) {
            case .open(let session):
                if let person = session.holder(at: school) {
                    visitor = .person(person, session)
                    return
                }
                try await sessions.end(token)
            case .ended: try await sessions.end(token)
            // Nothing is written for a cookie that anybody can make up.
            case .unknown: break
            }
            endsSession = true
        }
        if let token = jar[cookies.visit].flatMap({ SessionToken(cookie: $0.value) }) {
            visitor = .stranger(token, isNew: false)
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

    private var isStaff: Bool { visitor.person?.isStaff == true }

    /// Whether large files may come with the form: only from who is known, only where they go along.
    private var mayUpload: Bool { request.uri.path.hasPrefix("/announcements/") && isStaff }

    /// Octets of the form that are read.
    private var mostOctets: Int {
        let limits = house.limits
        return mayUpload ? limits.uploadSize : isStaff ? limits.formSize : min(limits.smallFormSize, limits.formSize)
    }

    /// A form counts only where this visitor's browser got it from us: the browser says so, and so does its token.
    private mutating func checkedForm() async throws -> Form {
        let site = request.headers[.fetchSite]
        if let site, site != "same-origin", site != "none" { throw WebError(.foreignForm) }
        if let origin = request.headers[.origin], origin != "null", origin.lowercased() != arrival.origin {
            throw WebError(.foreignForm)
        }
        // Only of our own pages: nobody else puts words into a visitor's form.
        let isOurs = site == "same-origin" || request.headers[.origin]?.lowercased() == arrival.origin
        let (form, isWhole) = try await readForm(isOurs: isOurs)
        if isOurs, let form { kept = KeptForm(form, for: request.uri.path) }
        guard isWhole, let form else {
            throw WebError(.tooLarge, limit: mayUpload ? AnnouncementOffice.mostAttachedOctets / 1_000_000 : nil)
        }
        guard visitor.token.accepts(formToken: form.raw(Self.tokenField)) else {
            throw WebError(endsSession ? .loggedOut : visitor.isNewStranger ? .staleForm : .foreignForm)
        }
        return form
    }

    /// - Returns: what came, as far as it fits; nil for what can't be read.
    private mutating func readForm(isOurs: Bool) async throws -> (form: Form?, isWhole: Bool) {
        let isUpload = mayUpload
        // Who was logged in a moment ago may have chosen files, too.
        let waits = isUpload || endsSession && isOurs
        let seconds = waits ? house.limits.uploadSeconds : house.limits.formSeconds
        let rest = isUpload ? BodyReading.mostPassed : waits ? house.limits.uploadSize : 0
        let size = mostOctets
        let announced = try BodyReading.announced(request, upTo: size + rest) ?? size
        share = try await house.memory.share(of: min(announced, size), isStaff: isStaff, seconds: seconds)
        let (body, isWhole) = try await BodyReading.read(request, upTo: size, passing: rest, seconds: seconds)
        let type = request.headers[.contentType] ?? "application/x-www-form-urlencoded"
        if type.lowercased().hasPrefix("multipart/form-data") {
            let bytes = Array(body.readableBytesView)
            let form = Form(
                multipart: bytes,
                contentType: type,
                limit: house.limits.formFields,
                isWhole: isWhole,
                takesFiles: isStaff
            )
            return (form, isWhole)
        }
        guard isWhole else { return (nil, false) }
        return (Form(urlEncoded: String(buffer: body), limit: house.limits.formFields), true)
    }

    /// The hidden field that each form carries.
    static let tokenField = "csrf"
}

extension Visitor {
    fileprivate var isNewStranger: Bool {
        if case .stranger(_, isNew: true) = self { true } else { false }
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
