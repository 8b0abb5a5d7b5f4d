import Database
import FoundationEssentials
import Gateway
import HTTPTypes
import Policy
import School
import Testing
import WebTestSupport

@testable import WebServer

@Suite("Pages")
struct PageTests {
    private static let everyone = ["/", "/held", "/why", "/account", "/password", "/verify", "/echt"]
    private static let staff = ["/policy/clauses"]
    private static let leading = [
        "/policy", "/policy/more", "/policy/history", "/policy/backtest", "/policy/rule/mass.recipients-per-hour",
        "/orders",
        "/policy/clauses/mail.no-mass",
    ]

    @Test func `each page is for whom it is for, and small`() async throws {
        let site = try await TestSite()
        for (login, own, others) in [
            ("anna", Self.everyone, Self.staff + Self.leading), ("lehrerin", Self.everyone + Self.staff, Self.leading),
            ("head", Self.everyone + Self.staff + Self.leading, []),
        ] {
            let browser = try await site.loggedIn(login)
            for path in own {
                let answer = try await browser.get(path)
                #expect(answer.status == .ok, "\(login) \(path)")
                #expect(answer.html.utf8.count < 100_000, "\(path)")
                #expect(answer.html.contains("<h1>"), "\(path)")
            }
            for path in others { #expect(try await browser.get(path).status == .forbidden, "\(login) \(path)") }
        }
        for path in Self.staff + Self.leading + ["/held", "/why"] {
            let answer = try await site.browser().get(path)
            #expect(answer.location?.hasPrefix("/login?next=/") == true, "\(path)")
        }
    }

    @Test func `every rule has a name and a page in German and English`() async throws {
        let site = try await TestSite()
        let browser = try await site.loggedIn("head")
        for rule in StandardRules.all {
            for language in [PageLanguage.german, .english] {
                #expect(Texts(language)["rule-" + rule.id.text] != nil, "\(rule.id)")
                #expect(Texts(language)["family-" + rule.id.text.prefix { $0 != "." }] != nil, "\(rule.id)")
            }
            #expect(try await browser.get("/policy/rule/" + rule.id.text).status == .ok)
        }
    }

    @Test func `a setting is changed with a reason, told at its field when it doesn't fit, and taken back`()
        async throws
    {
        let site = try await TestSite()
        let browser = try await site.loggedIn("head")
        let path = "/policy/rule/mass.recipients-per-hour"
        let field = "s:mass.recipients-per-hour.child"
        try await browser.get(path)
        let wrong = try await browser.post(path, [field: "viele", "reason": "x", "do": "save"])
        #expect(wrong.status == .unprocessableContent)
        #expect(wrong.html.contains("aria-invalid=\"true\""))
        #expect(wrong.html.contains("value=\"viele\"") || wrong.html.contains(">viele<"))
        #expect(try await browser.post(path, [field: "25", "do": "save"]).status == .unprocessableContent)
        #expect(site.house.settings.current.version == 0)
        #expect(
            try await browser.post(path, [field: "25", "reason": "Test", "do": "save"]).location == "/policy/history"
        )
        let history = try await browser.get("/policy/history")
        #expect(history.html.contains("Gespeichert. Es gilt ab jetzt."))
        #expect(history.html.contains("Hanna Haupt"))
        let again = try await browser.get("/policy/history")
        #expect(!again.html.contains("Gespeichert."))
        try await browser.post("/policy/undo", ["version": "1"])
        #expect(site.house.settings.current.version == 2)
        #expect(site.house.settings.current.settings == PolicySettings())
        // Somebody who looked at an older state takes nothing back.
        try await browser.post("/policy/undo", ["version": "1"])
        #expect(site.house.settings.current.version == 2)
    }

    @Test func `the brake stops and lets go`() async throws {
        let site = try await TestSite()
        let browser = try await site.loggedIn("head")
        try await browser.get("/orders")
        try await browser.post("/orders/brake", ["what": "lists", "hours": "2", "reason": "Kettenbrief; geht um"])
        #expect(site.house.settings.current.settings.brakes.map(\.what) == [.lists])
        #expect(try await browser.post("/orders/brake", ["what": "lists", "hours": "9999"]).status == .badRequest)
        try await browser.post("/orders/release", ["what": "lists"])
        #expect(site.house.settings.current.settings.brakes.isEmpty)
    }

    @Test func `names and subjects are shown and never done`() async throws {
        let site = try await TestSite()
        let settings = site.house.settings
        let trick = "\"\u{301} onx"
        try await settings.change(by: PersonID("head"), because: "<script>alert(1)</script>" + trick + "='") {
            try SettingsCatalogue.standard.set("mass.recipients-per-message.action.child=hold", in: &$0)
            try SettingsCatalogue.standard.set("mass.recipients-per-message.child=1", in: &$0)
        }
        let subject = "<img src=x onerror=alert(1)> \"' </title>"
        _ = try await site.house.send(
            subject,
            "Hallo",
            from: "anna",
            to: ["ben.weber@" + DemoHouse.domain, "cem.kaya@" + DemoHouse.domain]
        )
        for (login, paths) in [
            ("anna", ["/held"]), ("admin", ["/held", "/policy", "/policy/history"]),
        ] {
            let browser = try await site.loggedIn(login)
            for path in paths {
                let html = try await browser.get(path).html
                #expect(!html.contains("<img"), "\(path)")
                #expect(!html.contains("alert(1)</script>"), "\(path)")
                #expect(!html.contains(trick), "\(path)")
            }
        }
        let held = try await site.loggedIn("anna").get("/held").html
        #expect(held.contains("&lt;img src=x onerror=alert(1)&gt;"))
    }

    @Test func `an explanation is for its author only`() async throws {
        let site = try await TestSite()
        guard
            case .refused(_, let refusal) = Self.parts(
                try await site.house.send("Hallo", "x", from: "cem", to: ["freund@web.example"])
            )
        else { return }
        let cem = try await site.loggedIn("cem")
        #expect(try await cem.get("/why/" + refusal).html.contains("nicht angenommen"))
        let anna = try await site.loggedIn("anna")
        let other = try await anna.get("/why/" + refusal)
        let nothing = try await anna.get("/why/ZZZZ-ZZZZ")
        #expect(other.status == .notFound)
        #expect(other.html.replacing(refusal, with: "ZZZZ-ZZZZ") == nothing.html)
    }

    private enum Parts {
        case refused(String, String)
        case other
    }

    private static func parts(_ outcome: IntakeOutcome) -> Parts {
        guard case .refused(let refusal) = outcome else { return .other }
        return .refused("", refusal.code?.text ?? "")
    }

    @Test func `codes can't be tried out`() async throws {
        let site = try await TestSite()
        let browser = site.browser()
        for _ in 0..<20 { #expect(try await browser.get("/echt/K7QM-3XWT-9RHC").status == .notFound) }
        #expect(try await browser.get("/echt/K7QM-3XWT-9RHC").status == .tooManyRequests)
        site.house.clock.advance(5)
        #expect(try await browser.get("/echt/K7QM-3XWT-9RHC").status == .notFound)
    }

    @Test func `the time machine works in the background, for who asked`() async throws {
        let site = try await TestSite()
        let browser = try await site.loggedIn("head")
        try await browser.get("/policy/backtest")
        let started = try await browser.post(
            "/policy/backtest",
            ["name1": "mass.recipients-per-hour.child", "value1": "7", "days": "30"]
        )
        let job = try #require(started.location)
        let other = try await site.loggedIn("admin")
        #expect(try await other.get(job).status == .notFound)
        var html = ""
        for _ in 0..<500 where !html.contains("Das wäre anders gewesen") {
            html = try await browser.get(job).html
            await Task.yield()
        }
        #expect(html.contains("Das wäre anders gewesen"))
        #expect(site.house.settings.current.version == 0)
        let wrong = try await browser.post("/policy/backtest", ["name1": "mass.nothing", "value1": "7"])
        #expect(wrong.status == .unprocessableContent)
    }
}
