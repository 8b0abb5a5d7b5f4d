import AuditLog
import Database
import Foundation
import Gateway
import HTTPTypes
import Policy
import School
import Testing
import WebTestSupport

@testable import WebServer

@Suite("Recalling")
struct RecallTests {
    @Test func `a message is taken back after a question, and put back`() async throws {
        let site = try await TestSite()
        let outcome = try await site.house.send(
            "Wandertag",
            "Hallo",
            from: "lehrerin",
            to: ["klasse.5a@" + DemoHouse.domain]
        )
        let code = try #require(outcome.decision)
        func arrived() async throws -> Bool {
            try await site.house.inbox("anna").contains { $0.hasPrefix("Wandertag") }
        }
        let browser = try await site.loggedIn("admin")
        #expect(try await browser.get("/recall?code=ZZZZ-ZZZZ").status == .notFound)
        let path = "/recall/" + code
        #expect(try await browser.get("/recall?code=" + code.lowercased()).location == path)
        let question = try await browser.get(path)
        #expect(question.html.contains("Diese Nachricht zurückholen?"))
        #expect(!question.html.contains("Wandertag"))
        #expect(try await arrived())
        #expect(question.html.contains("name=\"reason\""))
        #expect(try await browser.post(path, ["reason": "Falscher Anhang"]).location == "/recall")
        #expect(try await !arrived())
        let list = try await browser.get("/recall").html
        #expect(list.contains("Zurückgeholt. Exemplare: 5, Personen: 5."))
        #expect(list.contains("Ada Amt"))
        try await browser.post(path + "/undo", [:])
        #expect(try await browser.get("/recall").html.contains("Bitte schreiben Sie einen Grund dazu."))
        #expect(try await !arrived())
        let why = ["reason": "Anhang war doch richtig"]
        #expect(try await browser.post(path + "/undo", why).location == "/recall")
        #expect(try await arrived())
        let entry = try await site.house.database.read { try AuditLog.entries(action: "recall.undo", in: $0) }.first
        #expect(entry?.entry.details["reason"] == "Anhang war doch richtig")
        // Done twice, nothing happens the second time.
        try await browser.post(path + "/undo", why)
        #expect(try await browser.get("/recall").html.contains("Davon ist nichts zurückgeholt."))
        #expect(try await browser.post("/recall/ZZZZ-ZZZZ", why).status == .notFound)
    }

    @Test func `only administrators may`() async throws {
        let site = try await TestSite()
        let outcome = try await site.house.send("Hallo", "x", from: "anna", to: ["ben.weber@" + DemoHouse.domain])
        let path = "/recall/" + (try #require(outcome.decision))
        for login in ["head", "lehrerin", "anna"] {
            let browser = try await site.loggedIn(login)
            try await browser.get("/account")
            #expect(try await browser.get(path).status == .forbidden)
            #expect(try await browser.post(path, [:]).status == .forbidden)
        }
        #expect(try await site.house.gateway.recalls().isEmpty)
    }

    @Test func `what waits for its time is stopped, and waits again`() async throws {
        let site = try await TestSite()
        try await site.house.settings.change(by: PersonID("head"), because: "Ferien") {
            try SettingsCatalogue.standard.set("quiet-hours.children=00:00-23:00", in: &$0)
        }
        _ = try await site.house.send("Wandertag", "Hallo", from: "lehrerin", to: ["klasse.5a@" + DemoHouse.domain])
        let code = try #require(try await site.house.gateway.waitingSummaries().first?.code)
        let browser = try await site.loggedIn("admin")
        #expect(try await browser.get("/recall/" + code).html.contains("wartet, geht nicht hinaus"))
        try await browser.post("/recall/" + code, ["reason": "falsch"])
        let stopped = try #require(try await site.house.gateway.recalls().first?.stopped)
        #expect(stopped > 0)
        let page = try await browser.get("/recall").html
        #expect(page.contains("Angehalten, ehe sie hinausgingen. Exemplare: \(stopped)."))
        #expect(page.contains("auf die Zeit zum Hinausgehen"))
        #expect(try await site.house.gateway.waitingSummaries().isEmpty)
        try await browser.post("/recall/" + code + "/undo", ["reason": "doch richtig"])
        #expect(try await browser.get("/recall").html.contains("angehalten und wart"))
        #expect(try await site.house.gateway.waitingSummaries().count == 1)
    }

    @Test func `a text that goes round is offered`() async throws {
        let site = try await TestSite()
        try await site.house.settings.change(by: PersonID("admin"), because: "test") {
            try SettingsCatalogue.standard.set("chain.spread.authors.child=2", in: &$0)
            try SettingsCatalogue.standard.set("chain.spread.readers.child=2", in: &$0)
        }
        let rumour = """
            Clara aus der siebten Klasse hat gestern hinter der Turnhalle einen silbernen Hund mit zwei Schweifen gesehen,
            der ganz langsam über den Zaun gesprungen und dann im Keller verschwunden ist.
            """
        for (author, reader) in [("anna", "ben.weber"), ("ben", "cem.kaya"), ("cem", "dora.ohne")] {
            _ = try await site.house.send("WG: Clara", rumour, from: author, to: [reader + "@" + DemoHouse.domain])
        }
        let code = try #require(try await site.house.gateway.spreadingLetters().first?.code)
        let browser = try await site.loggedIn("admin")
        let list = try await browser.get("/recall").html
        #expect(list.contains("/recall/" + code))
        #expect(!list.contains("Clara"))
        #expect(try await browser.get("/recall/" + code).html.contains("von allen, die ihn weitergegeben haben"))
        try await browser.post("/recall/" + code, ["unread": "only", "reason": "Kette"])
        let recall = try #require(try await site.house.gateway.recalls().first)
        #expect(recall.unreadOnly && recall.people == 2)
        #expect(try await !site.house.inbox("ben").contains { $0.contains("Clara") })
    }
}

@Suite("Exceptions and classes")
struct ExceptionTests {
    private static let path = "/policy/exemptions"

    @Test func `a wider limit is granted to a person until a day, and withdrawn`() async throws {
        let site = try await TestSite()
        let browser = try await site.loggedIn("head")
        try await browser.get(Self.path)
        func fields(_ changes: [String: String] = [:]) -> [String: String] {
            [
                "person": "lena.lange", "limit": "size.message", "value": "60 MB", "until": "2026-12-31",
                "reason": "Fotos",
            ]
            .merging(changes) { $1 }
        }
        for (name, value) in [
            ("person", "niemand"), ("person", ""), ("value", "viel"), ("value", "0"), ("value", "60MB; x"),
            ("until", "2020-01-01"), ("until", "morgen"), ("until", "2026-12-31 because x"), ("reason", " ; "),
        ] {
            let answer = try await browser.post(Self.path, fields([name: value]))
            #expect(answer.status == .unprocessableContent, "\(name) \(value)")
            #expect(answer.html.contains("id=\"\(name)-e\""), "\(name) \(value)")
        }
        #expect(try await browser.post(Self.path, fields(["limit": "nothing"])).status == .badRequest)
        #expect(site.house.settings.current.version == 0)
        for person in ["lehrerin", "lena.lange@lindenschule.example", "Lena Lange"] {
            #expect(try await browser.post(Self.path, fields(["person": person])).location == Self.path)
        }
        let granted = try #require(site.house.settings.current.settings.exemptions.first)
        #expect(site.house.settings.current.settings.exemptions.count == 1)
        #expect(granted.person == PersonID("lehrerin") && granted.value == 60_000_000 && granted.reason == "Fotos")
        let page = try await browser.get(Self.path).html
        #expect(page.contains("Lena Lange"))
        #expect(page.contains("60 MB"))
        #expect(page.contains("31.12.2026, 23:59 Uhr"))
        var withdraw = ["limit": "size.message", "person": "lehrerin"]
        for reason in [nil, " "] {
            withdraw["reason"] = reason
            #expect(try await browser.post(Self.path + "/withdraw", withdraw).location == Self.path)
            #expect(site.house.settings.current.settings.exemptions.count == 1)
            #expect(try await browser.get(Self.path).html.contains("Bitte"))
        }
        withdraw["reason"] = "Fotos sind da"
        #expect(try await browser.post(Self.path + "/withdraw", withdraw).location == Self.path)
        #expect(site.house.settings.current.settings.exemptions.isEmpty)
        #expect(try await site.house.settings.history(limit: 1).map(\.reason) == ["Fotos sind da"])
        #expect(try await browser.post(Self.path + "/withdraw", withdraw).status == .notFound)
    }

    @Test(arguments: ["/policy/more", "/policy/rule/school-only.external-recipient"])
    func `a class has a reach of its own, chosen in words`(path: String) async throws {
        let site = try await TestSite()
        let browser = try await site.loggedIn("head")
        let page = try await browser.get(path).html
        #expect(
            page.contains("<option value=\"school-only.mode\"") && page.contains("<option value=\"auch nach außen\">")
        )
        let row = ["own-group": "5a", "own-setting": "school-only.mode", "reason": "Austausch", "do": "save"]
        let wrong = try await browser.post(path, row.merging(["own-value": "überallhin"]) { $1 })
        #expect(wrong.html.contains("id=\"own-e\""))
        let saved = try await browser.post(path, row.merging(["own-value": "Auch nach außen"]) { $1 })
        #expect(saved.location == "/policy/history")
        let catalogue = SettingsCatalogue.standard
        let key = try catalogue.key("school-only.mode.group.5a")
        #expect(catalogue.value(of: key, in: site.house.settings.current.settings) == "internal+external")
        let shown = try await browser.get(path).html
        #expect(shown.components(separatedBy: "name=\"s:school-only.mode.group.5a\"").count == 2)
    }

    @Test func `taking back goes further back each time, and says to what`() async throws {
        let site = try await TestSite()
        let browser = try await site.loggedIn("head")
        let path = "/policy/rule/mass.recipients-per-hour"
        for value in ["40", "50"] {
            try await browser.get(path)
            let change = ["s:mass.recipients-per-hour.child": value, "reason": "Probe", "do": "save"]
            #expect(try await browser.post(path, change).location == "/policy/history")
        }
        func undo() async throws -> String {
            try await browser.get("/policy/history")
            try await browser.post("/policy/undo", ["version": String(site.house.settings.current.version)])
            return try await browser.get("/policy/history").html
        }
        #expect(try await undo().contains("Es gilt wieder Stand 1."))
        #expect(try await undo().contains("Es gilt wieder, was mitgeliefert ist."))
        #expect(site.house.settings.current.settings == PolicySettings())
        #expect(try await undo().contains("Es gibt nichts mehr zurückzunehmen"))
        #expect(site.house.settings.current.version == 4)
    }

    @Test func `an allowed domain needs an end and a reason, and is shown before it ends`() async throws {
        let site = try await TestSite()
        let browser = try await site.loggedIn("head")
        try await browser.get("/policy/more")
        let change = ["reason": "Probe", "do": "save"]
        let endless = change.merging(["s:school-only.allowed": "partner.example"]) { $1 }
        let answer = try await browser.post("/policy/more", endless)
        #expect(answer.status == .unprocessableContent && answer.html.contains("until 2027-07-31 because"))
        let now = site.house.clock.now
        let day = SchoolTime.day(of: now.addingTimeInterval(7 * 86_400))
        let entry = "partner.example until \(day) because Austausch"
        let saved = try await browser.post("/policy/more", change.merging(["s:school-only.allowed": entry]) { $1 })
        #expect(saved.location == "/policy/history")
        let page = try await browser.get("/policy").html
        #expect(page.contains("Ausnahmen, die Sie ansehen sollten") && page.contains(entry))
    }

    @Test func `a class has a limit of its own, and loses it`() async throws {
        let site = try await TestSite()
        let browser = try await site.loggedIn("head")
        let path = "/policy/rule/mass.recipients-per-hour"
        let own = "mass.recipients-per-hour.group.5a"
        try await browser.get(path)
        let row = [
            "own-group": "5A", "own-setting": "mass.recipients-per-hour", "own-value": "77", "reason": "Projekt",
        ]
        let unknown = try await browser.post(path, row.merging(["own-group": "9z", "do": "save"]) { $1 })
        #expect(unknown.html.contains("id=\"own-e\""))
        let wrong = try await browser.post(path, row.merging(["own-value": "viele", "do": "save"]) { $1 })
        #expect(wrong.html.contains("id=\"own-e\""))
        #expect(site.house.settings.current.version == 0)
        #expect(try await browser.post(path, row.merging(["do": "save"]) { $1 }).location == "/policy/history")
        let catalogue = SettingsCatalogue.standard
        let key = try catalogue.key(own)
        #expect(catalogue.value(of: key, in: site.house.settings.current.settings) == "77")
        let page = try await browser.get(path).html
        #expect(page.contains("name=\"s:\(own)\""))
        #expect(try await browser.get("/policy/backtest").html.contains("<option value=\"\(own)\">"))
        let empty = ["s:" + own: "", "reason": "vorbei", "do": "save"]
        #expect(try await browser.post(path, empty).location == "/policy/history")
        #expect(catalogue.value(of: key, in: site.house.settings.current.settings).isEmpty)
    }

    @Test func `every limit has a name and a unit in German and English`() {
        for language in [ReadingLanguage.german, .english] {
            let texts = Texts(language)
            for limit in StandardRules.all.flatMap(\.limits) {
                #expect((texts["limit-" + limit.name] ?? texts["rule-" + limit.name]) != nil, "\(limit.name)")
                #expect(texts["unit-" + limit.unit.rawValue] != nil, "\(limit.unit)")
            }
        }
    }
}
