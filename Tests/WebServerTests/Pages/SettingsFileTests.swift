import FoundationEssentials
import Gateway
import HTTPTypes
import Policy
import School
import Testing
import WebTestSupport

@testable import WebServer

@Suite("Settings, as people write them into pages")
struct SettingsFileTests {
    private func result(_ form: [String: String], _ browser: TestBrowser) async throws -> String {
        try await browser.get("/policy/backtest")
        let job = try #require(try await browser.post("/policy/backtest", form).location)
        _ = try await browser.get(job + "/events")
        return try await browser.get(job).html
    }

    @Test func `the time machine takes the very text that policy show prints`() async throws {
        let site = try await TestSite()
        let browser = try await site.loggedIn("head")
        var settings = PolicySettings()
        try SettingsCatalogue.standard.set("mass.recipients-per-message.child=2", in: &settings)
        let shown =
            "Fassung 43\n" + SettingsCatalogue.standard.text(of: settings) + "# endet am 24.12.2030: exemptions\n"
        let page = try await result(["text": shown], browser)
        #expect(page.contains("<code>mass.recipients-per-message.child</code>"))
    }

    @Test func `what it can't read is told by its line, in the language of the page`() async throws {
        let site = try await TestSite()
        let browser = try await site.loggedIn("head")
        try await browser.get("/policy/backtest")
        let text = "Fassung 43\nirgendwas\nexemptions = size.message of niemand.sonst is 50MB until 2099-12-24"
        let german = try await browser.post("/policy/backtest", ["text": text])
        #expect(german.status == .unprocessableContent)
        #expect(german.html.contains("Zeile 2: „irgendwas“"))
        #expect(german.html.contains("Zeile 3: exemptions: Niemand meldet sich als „niemand.sonst“ an"))
        #expect(!german.html.contains("write it as"))
        #expect(!german.html.contains("Zeile 1"))
    }

    @Test func `an announcement that would have been stopped is named by its list and its author`() async throws {
        let site = try await TestSite()
        _ = try await site.house.send("Wandertag", "Hallo", from: "lehrerin", to: ["klasse.5a@" + DemoHouse.domain])
        site.house.clock.advance(60)
        let browser = try await site.loggedIn("head")
        let page = try await result(["name1": "orders.brake", "value1": "lists until 2099-01-01T00:00:00Z"], browser)
        #expect(page.contains("1 genehmigte Mitteilung wäre nicht angekommen."))
        #expect(page.contains("klasse.5a@" + DemoHouse.domain))
        #expect(page.contains("Lena Lange"))
        #expect(!page.contains("class-children:"))
    }

    @Test func `an exemption is written by login and kept by id; who is not there is told at its field`() async throws {
        let site = try await TestSite()
        let browser = try await site.loggedIn("head")
        try await browser.get("/policy/more")
        func save(_ person: String) async throws -> TestAnswer {
            let entry = "mass.recipients-per-hour of \(person) is 500 until 2099-12-24"
            return try await browser.post("/policy/more", ["s:exemptions": entry, "reason": "Film", "do": "save"])
        }
        let wrong = try await save("niemand.sonst")
        #expect(wrong.status == .unprocessableContent)
        #expect(wrong.html.contains("Niemand meldet sich als „niemand.sonst“ an"))
        #expect(try await save("anna.weber").location == "/policy/history")
        #expect(site.house.settings.current.settings.exemptions.map(\.person) == [PersonID("anna")])
    }

    @Test func `a class that there is not, and a whole top level, are refused wherever they are written`() async throws
    {
        let site = try await TestSite()
        let browser = try await site.loggedIn("head")
        try await browser.get("/policy/more")
        for (name, value, words) in [
            ("school-only.allowed", "example until 2099-01-01 because alles", "gehört niemandem"),
            ("school-only.allowed", "verlag.example for group.9z until 2099-01-01 because Buch", "„9z“ gibt es nicht"),
            ("school-only.mode.group.9z", "internal", "„9z“ gibt es nicht"),
        ] {
            let answer = try await browser.post("/policy/backtest", ["name1": name, "value1": value])
            #expect(answer.status == .unprocessableContent, "\(name)")
            #expect(answer.html.contains(words), "\(name)")
        }
    }

    @Test func `quiet hours taken back let what waits go, and that is said`() async throws {
        let site = try await TestSite()
        let settings = site.house.settings
        try await settings.change(by: PersonID("head"), because: "Ferien") {
            try SettingsCatalogue.standard.set("quiet-hours.children=00:00-23:00", in: &$0)
        }
        _ = try await site.house.send("Wandertag", "Hallo", from: "lehrerin", to: ["klasse.5a@" + DemoHouse.domain])
        let browser = try await site.loggedIn("head")
        try await browser.get("/policy/history")
        try await browser.post("/policy/undo", ["version": "1", "reason": "doch nicht"])
        #expect(settings.current.settings.quietHours.isEmpty)
        #expect(try await browser.get("/policy/history").html.contains("Mitteilungen, die schon warten: 1"))
        #expect(try await site.house.gateway.fileDueLetters() == 1)
    }

    @Test func `whom the rules bind may read them, without what they did`() async throws {
        let site = try await TestSite()
        let page = try await site.loggedIn("anna").get("/policy/clauses").html
        #expect(page.contains("Keine Massenmails") || page.contains("Massen"))
        #expect(!page.contains("Letzte 30 Tage"))
        #expect(!page.contains("clauses.md"))
        #expect(try await site.loggedIn("lehrerin").get("/policy/clauses").html.contains("Letzte 30 Tage"))
    }

    @Test func `children are spoken to as children, grown-ups as grown-ups`() async throws {
        let site = try await TestSite()
        let child = try await site.loggedIn("anna").get("/limits").html
        #expect(child.contains("So viel hast du gesendet"))
        #expect(!child.contains("Sie "))
        #expect(try await site.loggedIn("lehrerin").get("/limits").html.contains("So viel haben Sie gesendet"))
    }

    @Test func `what is said to children has the same places as what is said to others`() {
        let german = TextCatalogue.shipped.texts(in: .german)
        for (key, text) in TextCatalogue.shipped.forChildren {
            let other = german[key] ?? ""
            #expect(!other.isEmpty, "\(key)")
            #expect(text.split(separator: "{").count == other.split(separator: "{").count, "\(key)")
            #expect(!text.contains("Sie "), "\(key)")
        }
    }
}
