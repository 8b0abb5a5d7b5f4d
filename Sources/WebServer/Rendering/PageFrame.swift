internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import NIOCore
internal import School

/// A page before it is drawn: which template, what it shows, and how it is called.
struct Page: Sendable {
    var template: String
    var title: String
    var fields: Fields
    var status: HTTPResponse.Status = .ok
    /// Which entry of the navigation it belongs to.
    var place: Navigation.Place?
    /// The pages above it, outermost first.
    var trail: [(title: String, path: String)] = []
    /// Seconds after which the browser asks again, where it can't listen.
    var refresh: Int?

    /// - Parameters:
    ///   - template: a file of `Resources/Templates`, without its suffix.
    ///   - title: in the visitor's language.
    init(
        _ template: String,
        title: String,
        _ fields: Fields = [:],
        status: HTTPResponse.Status = .ok,
        place: Navigation.Place? = nil,
        trail: [(title: String, path: String)] = [],
        refresh: Int? = nil
    ) {
        self.template = template
        self.title = title
        self.fields = fields
        self.status = status
        self.place = place
        self.trail = trail
        self.refresh = refresh
    }
}

/// Everything around a page's own content.
struct PageFrame: Sendable {
    let school: WebSchool
    let arrival: Arrival
    let language: ReadingLanguage
    /// Among which the page lets choose.
    let languages: [ReadingLanguage]
    let visitor: Visitor

    func response(_ page: Page, at uri: URI) -> Response {
        let html = PageTemplates.shipped.render(page.template, page.fields.merging(fields(page, uri)))
        var headers = HTTPFields()
        headers[.contentType] = "text/html; charset=utf-8"
        headers[.contentLanguage] = language.rawValue
        if let refresh = page.refresh { headers[.refresh] = String(refresh) }
        var response = Response(
            status: page.status,
            headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(string: html))
        )
        if case .stranger(let token, isNew: true) = visitor {
            let cookies = CookieNames(isSecure: arrival.isSecure)
            response.setCookie(cookies.keeping(token.secret, as: cookies.visit))
        }
        return response
    }

    private func fields(_ page: Page, _ uri: URI) -> Fields {
        let texts = Texts(language, isForChild: visitor.isChild)
        let files = StaticFiles.shipped
        let person = visitor.person
        return [
            "t": texts, "lang": language.rawValue, "dir": language.direction,
            "title": page.title, "school": school.name, "path": uri.path,
            "css": files.path("style.css"), "js": files.path("app.js"), "icon": files.path("icon.svg"),
            "csrf": visitor.token.formToken,
            "isLoggedIn": visitor.isLoggedIn,
            "personName": person?.displayName ?? "",
            "hasNavigation": person != nil,
            "navigation": Navigation.items(for: person, in: school, current: page.place, texts),
            "trail": page.trail.map { ["title": $0.title, "path": $0.path] as Fields },
            "hasTrail": !page.trail.isEmpty,
            "flashes": flash(texts),
            "languages": languages.map { offered in
                [
                    "code": offered.rawValue, "name": offered.name, "isCurrent": offered == language,
                    "query": Self.query(uri, in: offered),
                ] as Fields
            },
            "hasManyLanguages": languages.count > TextCatalogue.house.count, "languageName": language.name,
        ]
    }

    /// The page's own address in another language.
    private static func query(_ uri: URI, in language: ReadingLanguage) -> String {
        let others = (uri.query ?? "").split(separator: "&").filter { !$0.hasPrefix("lang=") }
        return "?" + (others + ["lang=" + language.rawValue]).joined(separator: "&")
    }

    private func flash(_ texts: Texts) -> [Fields] {
        guard case .person(_, let session) = visitor, let flash = session.flash else { return [] }
        return [["text": texts(flash.key, flash.values), "mood": flash.mood.rawValue]]
    }
}

extension HTTPField.Name {
    fileprivate static let refresh = HTTPField.Name("Refresh") ?? .via
}

extension Visitor {
    var isLoggedIn: Bool {
        if case .person = self { true } else { false }
    }
}

extension SchoolContext {
    /// Draws a page.
    func show(_ page: Page, at request: Request) -> Response {
        PageFrame(
            school: school,
            arrival: arrival,
            language: language,
            languages: languages.offered(for: readership),
            visitor: visitor
        )
        .response(page, at: request.uri)
    }

    /// Sends the browser on, after something was done (303). Only to paths of our own.
    func go(to path: String) -> Response {
        var headers = HTTPFields()
        headers[.location] = LocalPath(path)?.text ?? "/"
        return Response(status: .seeOther, headers: headers)
    }

    /// Sends the browser on with a word for the next page.
    func go(to path: String, saying flash: Flash) async throws -> Response {
        if case .person(_, let session) = visitor { try await sessions.tell(flash, in: session) }
        return go(to: path)
    }

    var sessions: WebSessions { WebSessions(database: school.database, limits: house.limits, now: school.now) }
}

/// A path of this site that is safe to send a browser to: no other host, no line break.
struct LocalPath: Sendable, Hashable {
    let text: String

    static let longest = 1_000

    init?(_ text: String) {
        guard text.utf8.count <= Self.longest, text.hasPrefix("/"), !text.hasPrefix("//"), !text.hasPrefix("/\\"),
            text.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\\") })
        else { return nil }
        self.text = text
    }
}
