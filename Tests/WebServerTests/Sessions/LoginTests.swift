import Database
import Directory
import FoundationEssentials
import HTTPTypes
import School
import Testing
import WebTestSupport

@testable import WebServer

@Suite("Logging in")
struct LoginTests {
    @Test func `a session begins with login and password, and ends with logging out`() async throws {
        let site = try await TestSite()
        let browser = try await site.loggedIn("lehrerin")
        let start = try await browser.get("/")
        #expect(start.status == .ok)
        #expect(start.html.contains("Hallo Lena"))
        let kept = browser.cookies
        let left = try await browser.post("/logout", [:])
        #expect(left.location == "/login?left=1")
        browser.cookies = kept
        #expect(try await browser.get("/account").location == "/login?next=/account")
    }

    @Test func `with TLS, cookies are bound to the host, hidden from scripts and sent from our own pages only`()
        async throws
    {
        let site = try await TestSite()
        let browser = site.browser()
        try await browser.get("/login")
        let answer = try await browser.post("/login", ["login": "anna", "password": DemoHouse.password])
        let cookies = answer.headers[values: .setCookie]
        let session = try #require(cookies.first { $0.hasPrefix("__Host-schulpost=") })
        for part in ["Secure", "HttpOnly", "SameSite=Lax", "Path=/"] { #expect(session.contains(part)) }
        #expect(!session.contains("Domain"))
    }

    @Test func `a secret that was there before logging in is worth nothing after it`() async throws {
        let site = try await TestSite()
        let browser = site.browser()
        try await browser.get("/login")
        let before = try #require(browser.cookies["__Host-schulpost-visit"])
        // Somebody plants a session of their own choice.
        browser.cookies["__Host-schulpost"] = before
        try await browser.get("/login")
        try await browser.post("/login", ["login": "anna", "password": DemoHouse.password])
        let after = try #require(browser.cookies["__Host-schulpost"])
        #expect(after != before)
        let thief = site.browser()
        thief.cookies["__Host-schulpost"] = before
        #expect(try await thief.get("/account").status == .seeOther)
        // Logging in again leaves the first session behind.
        try await browser.get("/login?next=/account")
        let again = site.browser()
        again.cookies = browser.cookies
        try await again.get("/password")
        try await again.post("/login", ["login": "anna", "password": DemoHouse.password])
        #expect(again.cookies["__Host-schulpost"] != after)
        thief.cookies["__Host-schulpost"] = after
        #expect(try await thief.get("/account").status == .seeOther)
    }

    @Test func `a wrong password and an unknown login get the same answer`() async throws {
        let site = try await TestSite()
        let browser = site.browser()
        try await browser.get("/login")
        let wrong = try await browser.post("/login", ["login": "anna", "password": "Falsch-123"])
        let unknown = try await browser.post("/login", ["login": "nobody", "password": "Falsch-123"])
        #expect(wrong.status == .unprocessableContent)
        #expect(unknown.status == .unprocessableContent)
        #expect(wrong.html.replacing("anna", with: "nobody") == unknown.html)
    }

    @Test func `a session ends after two hours of silence and after twelve hours at the latest`() async throws {
        let site = try await TestSite()
        let quiet = try await site.loggedIn("anna")
        let busy = try await site.loggedIn("ben")
        for _ in 0..<11 {
            site.house.clock.advance(3_900)
            #expect(try await busy.get("/account").status == .ok)
        }
        #expect(try await quiet.get("/account").status == .seeOther)
        site.house.clock.advance(3_900)
        #expect(try await busy.get("/account").status == .seeOther)
    }

    @Test func `a lock, a new password and leaving end open sessions at once`() async throws {
        let site = try await TestSite()
        let note = ChangeNote(who: "admin", why: "test")
        let locked = try await site.loggedIn("anna")
        try await site.house.directory.lock(PersonID("anna"), until: nil, note: note)
        #expect(try await locked.get("/account").status == .seeOther)

        let other = try await site.loggedIn("ben")
        let here = try await site.loggedIn("ben")
        site.house.clock.advance(1)
        try await here.get("/password")
        let changed = try await here.post(
            "/password",
            ["old": DemoHouse.password, "new": "Regen!8-Tisch", "again": "Regen!8-Tisch"]
        )
        #expect(changed.location == "/account?changed=1")
        #expect(try await here.get("/account").status == .ok)
        #expect(try await other.get("/account").status == .seeOther)

        site.house.clock.advance(1)
        _ = try await site.house.directory.resetPassword(of: PersonID("ben"), note: note)
        #expect(try await here.get("/account").status == .seeOther)
    }

    @Test func `who has a password from the office may do nothing but change it`() async throws {
        let site = try await TestSite()
        let note = ChangeNote(who: "admin", why: "test")
        let password = try await site.house.directory.resetPassword(of: PersonID("cem"), note: note)
        let browser = site.browser()
        try await browser.get("/login")
        #expect(try await browser.post("/login", ["login": "cem", "password": password]).location == "/password")
        #expect(try await browser.get("/account").location == "/password")
        #expect(try await browser.get("/").location == "/password")
        try await browser.get("/password")
        let weak = try await browser.post("/password", ["old": password, "new": "kurz", "again": "kurz"])
        #expect(weak.status == .unprocessableContent)
        #expect(weak.html.contains("Nimm mindestens 8 Zeichen"))
        site.house.clock.advance(1)
        try await browser.post("/password", ["old": password, "new": "Regen!8-Tisch", "again": "Regen!8-Tisch"])
        #expect(try await browser.get("/account").status == .ok)
    }

    @Test(
        arguments: [
            "//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "/a\r\nSet-Cookie: x=1",
            "/a\nb", "",
        ]
    )
    func `after logging in nobody is sent elsewhere`(next: String) async throws {
        let site = try await TestSite()
        let browser = site.browser()
        try await browser.get("/login?next=" + QueryText.encoded(next))
        let answer = try await browser.post(
            "/login",
            ["login": "anna", "password": DemoHouse.password, "next": next]
        )
        #expect(answer.location == "/")
        #expect(answer.headers[values: .setCookie].allSatisfy { !$0.hasPrefix("x=") })
    }

    @Test func `of the secret the database knows a hash only`() async throws {
        let site = try await TestSite()
        let browser = try await site.loggedIn("anna")
        let secret = try #require(browser.cookies["__Host-schulpost"])
        let rows = try await site.house.database.read { try $0.rows("SELECT token_hash FROM web_sessions") }
        #expect(rows.count == 1)
        #expect(try rows[0].string(0) != secret)
    }
}
