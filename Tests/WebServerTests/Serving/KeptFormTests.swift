import Directory
import FoundationEssentials
import HTTPTypes
import School
import Testing
import WebTestSupport

@testable import WebServer

/// As browsers say that a form is from one of our own pages.
private let ours: [(HTTPField.Name, String)] = [(.fetchSite, "same-origin")]

@Suite("What was typed is never lost")
struct KeptFormTests {
    private static let letter = [
        "audience": "class-guardians:5a", "subject": "Wandertag am Freitag", "text": "Liebe Eltern,\n\nwir wandern.",
        "do": "save",
    ]

    /// The hidden fields of the page that came.
    private func hidden(_ page: TestAnswer) -> [String: String] {
        var fields: [String: String] = [:]
        for part in page.html.split(separator: "<input type=\"hidden\" name=\"").dropFirst() {
            let name = String(part.prefix { $0 != "\"" })
            guard let start = part.firstRange(of: "value=\"") else { continue }
            fields[name] = String(part[start.upperBound...].prefix { $0 != "\"" })
        }
        return fields
    }

    @Test func `a session that ended meanwhile: logging in on the same page, and on it goes`() async throws {
        let site = try await TestSite()
        let browser = try await site.loggedIn("lehrerin")
        try await browser.get("/announcements/new")
        site.house.clock.advance(3 * 3600)
        let late = try await browser.post("/announcements/new", Self.letter, ours)
        #expect(late.status == .unauthorized)
        #expect(late.html.contains("Liebe Eltern,\n\nwir wandern."))
        #expect(late.html.contains("name=\"password\""))

        // A slip of the finger loses nothing either.
        var fields = hidden(late)
        fields["login"] = "lehrerin"
        fields["password"] = "falsch"
        let wrong = try await browser.post("/login", fields, ours)
        #expect(wrong.status == .unprocessableContent)
        fields = hidden(wrong)
        fields["login"] = "lehrerin"
        fields["password"] = DemoHouse.password
        let back = try await browser.post("/login", fields, ours)
        #expect(back.status == .ok)
        #expect(back.html.contains("Liebe Eltern,\n\nwir wandern."))
        #expect(back.html.contains("action=\"/announcements/new\""))
        #expect(!back.html.contains(DemoHouse.password))

        let again = try await browser.post("/announcements/new", hidden(back), ours)
        #expect(again.status == .seeOther)
        let list = try await browser.get("/announcements")
        #expect(list.html.contains("Wandertag am Freitag"))
    }

    @Test func `logged out and in again in another window: the old form is shown once more`() async throws {
        let site = try await TestSite()
        let browser = try await site.loggedIn("lehrerin")
        try await browser.get("/announcements/new")
        let old = browser.formToken
        try await browser.post("/login", ["login": "lehrerin", "password": DemoHouse.password])
        let refused = try await browser.post("/announcements/new", Self.letter, token: old, ours)
        #expect(refused.status == .forbidden)
        #expect(refused.html.contains("wir wandern."))
        #expect(try await browser.post("/announcements/new", hidden(refused), ours).status == .seeOther)
    }

    @Test func `a guardian whose browser has forgotten us sends the answer once more`() async throws {
        let notices = try await NoticeHouse()
        let id = try await notices.send(.one)
        let path = try await notices.path(id, "vera")
        let browser = notices.site.browser()
        let refused = try await browser.post(path, NoticeHouse.answers(), token: "x", ours)
        #expect(refused.status == .forbidden)
        #expect(refused.html.contains("Was Sie eingetragen haben, ist noch da."))
        #expect(try await notices.given == [0, 0])
        #expect(try await browser.post(path, hidden(refused), ours).status == .seeOther)
        #expect(try await notices.signers(id, "jonas") == ["vera"])
    }

    @Test func `nobody else puts words into a form, and no password is shown again`() async throws {
        let site = try await TestSite()
        let browser = try await site.loggedIn("lehrerin")
        try await browser.get("/announcements/new")
        site.house.clock.advance(3 * 3600)
        // Without a word of the browser, and from elsewhere.
        #expect(!(try await browser.post("/announcements/new", Self.letter)).html.contains("wir wandern"))
        let foreign: [(HTTPField.Name, String)] = [(.fetchSite, "cross-site")]
        #expect(!(try await browser.post("/announcements/new", Self.letter, foreign)).html.contains("wir wandern"))
        let other = try await site.loggedIn("anna")
        try await other.get("/password")
        site.house.clock.advance(3 * 3600)
        let secret = try await other.post("/password", ["old": "Geheim-1", "new": "Geheim-2", "again": "x"], ours)
        #expect(secret.status == .unauthorized)
        #expect(!secret.html.contains("Geheim"))
    }

    @Test func `files that are too large are told with the limit, and the text stays`() async throws {
        var limits = WebLimits()
        limits.uploadSize = 20_000
        let site = try await TestSite(limits: limits)
        let browser = try await site.loggedIn("lehrerin")
        let page = try await browser.get("/announcements/new")
        let boundary = "----boundary7f3a"
        var body = ""
        for (name, value) in [("csrf", page.formToken ?? "")] + Self.letter.map({ ($0.key, $0.value) }) {
            body += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
        }
        body += "--\(boundary)\r\nContent-Disposition: form-data; name=\"files\"; filename=\"film.mp4\"\r\n\r\n"
        body += String(repeating: "x", count: 100_000) + "\r\n--\(boundary)--\r\n"
        let headers = ours + [(.contentType, "multipart/form-data; boundary=\(boundary)")]
        let large = try await browser.send(.post, "/announcements/new", headers, body)
        #expect(large.status == .contentTooLarge)
        #expect(large.html.contains("höchstens 10 MB"))
        #expect(large.html.contains("wir wandern."))
        #expect(!large.html.contains("xxxx"))
        #expect(try await browser.post("/announcements/new", hidden(large), ours).status == .seeOther)
        #expect(try await browser.get("/announcements").html.contains("Wandertag am Freitag"))
    }
}
