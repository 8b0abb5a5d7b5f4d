import FoundationEssentials
import Gateway
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import ProxyProtocol
import Testing
import WebTestSupport

@testable import WebServer

/// The pages of a small school, asked without a network.
struct TestSite {
    let house: DemoHouse
    let door: FrontDoor
    let isSecure: Bool

    init(
        isSecure: Bool = true,
        trusted: [IPNetwork] = [],
        limits: WebLimits = WebLimits(),
        memory: MemoryBudget = MemoryBudget(),
        logger: Logger = Logger(label: "test"),
        schools: ([WebSchool]) -> [WebSchool] = { $0 }
    ) async throws {
        house = try await DemoHouse()
        self.isSecure = isSecure
        let configuration = WebServer.Configuration(listeners: [], trustedProxies: trusted, limits: limits)
        door = FrontDoor(
            configuration: configuration,
            schools: schools([house.school]),
            logger: logger,
            memory: memory
        )
    }

    func browser() -> TestBrowser { TestBrowser(site: self) }

    func loggedIn(_ login: String) async throws -> TestBrowser {
        let browser = browser()
        _ = try await browser.get("/login")
        let answer = try await browser.post("/login", ["login": login, "password": DemoHouse.password])
        try #require(answer.status == .seeOther, "\(answer.html)")
        return browser
    }
}

/// What came back.
struct TestAnswer {
    let status: HTTPResponse.Status
    let headers: HTTPFields
    let html: String

    var location: String? { headers[.location] }

    /// The hidden token of the page's forms.
    var formToken: String? {
        guard let start = html.firstRange(of: "name=\"csrf\" value=\"") else { return nil }
        return String(html[start.upperBound...].prefix { $0 != "\"" })
    }
}

/// A browser with a cookie jar; follows nothing by itself.
final class TestBrowser {
    let site: TestSite
    var cookies: [String: String] = [:]
    var formToken: String?

    init(site: TestSite) { self.site = site }

    @discardableResult
    func get(_ path: String, _ headers: [(HTTPField.Name, String)] = []) async throws -> TestAnswer {
        try await send(.get, path, headers, "")
    }

    /// Sends a form with the token of the page that was seen last.
    @discardableResult
    func post(
        _ path: String,
        _ fields: [String: String],
        token: String? = nil,
        _ headers: [(HTTPField.Name, String)] = []
    ) async throws -> TestAnswer {
        var fields = fields
        if let token = token ?? formToken, fields["csrf"] == nil { fields["csrf"] = token }
        let body = fields.map { QueryText.encoded($0.key) + "=" + QueryText.encoded($0.value) }.joined(separator: "&")
        return try await send(.post, path, headers + [(.contentType, "application/x-www-form-urlencoded")], body)
    }

    func send(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ headers: [(HTTPField.Name, String)],
        _ body: String
    ) async throws -> TestAnswer {
        var fields = HTTPFields()
        for (name, value) in headers { fields.append(HTTPField(name: name, value: value)) }
        if !cookies.isEmpty {
            fields[.cookie] = cookies.map { $0.key + "=" + $0.value }.sorted().joined(separator: "; ")
        }
        let application = Application(
            responder: FrontDoor.Listening(door: site.door, isSecure: site.isSecure),
            logger: Logger(label: "test")
        )
        let sent = fields
        let answer = try await application.test(.router) { client in
            try await client.execute(
                uri: path,
                method: method,
                headers: sent,
                body: ByteBuffer(string: body)
            ) { TestAnswer(status: $0.status, headers: $0.headers, html: String(buffer: $0.body)) }
        }
        for cookie in answer.headers[values: .setCookie] {
            let pair = cookie.split(separator: ";").first.map { $0.split(separator: "=", maxSplits: 1) } ?? []
            let name = pair.first.map { String($0) } ?? ""
            cookies[name] = cookie.contains("Max-Age=0") ? nil : pair.count > 1 ? String(pair[1]) : nil
        }
        if let token = answer.formToken { formToken = token }
        return answer
    }
}
