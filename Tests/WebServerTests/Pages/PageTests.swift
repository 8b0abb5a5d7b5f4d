import Announcements
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
    private static let everyone = [
        "/", "/held", "/why", "/account", "/password", "/verify", "/echt", "/policy/clauses",
    ]
    private static let staff = ["/announcements"]
    private static let leading = [
        "/policy", "/policy/more", "/policy/history", "/policy/backtest", "/policy/rule/mass.recipients-per-hour",
        "/orders", "/policy/clauses/mail.no-mass", "/policy/exemptions",
    ]

    @Test func `each page is for whom it is for, and small`() async throws {
        let site = try await TestSite()
        for (login, own, others) in [
            ("anna", Self.everyone, Self.staff + Self.leading), ("lehrerin", Self.everyone + Self.staff, Self.leading),
            ("head", Self.everyone + Self.staff + Self.leading, ["/recall"]),
            ("admin", Self.everyone + Self.staff + Self.leading + ["/recall"], []),
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
            for language in [ReadingLanguage.german, .english] {
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

    @Test func `an exemption that would do nothing is told at its field`() async throws {
        let site = try await TestSite()
        let browser = try await site.loggedIn("head")
        try await browser.get("/policy/exemptions")
        var form = ["person": "anna.weber", "limit": "size.message", "until": "2099-12-24", "reason": "Fotos"]
        for (value, words) in [("20MB", "ohnehin 20 MB"), ("80MB", "höchstens 71 MB")] {
            form["value"] = value
            let answer = try await browser.post("/policy/exemptions", form)
            #expect(answer.status == .unprocessableContent, "\(value)")
            #expect(answer.html.contains(words), "\(value)")
        }
        #expect(site.house.settings.current.settings.exemptions.isEmpty)
        form["value"] = "60MB"
        #expect(try await browser.post("/policy/exemptions", form).location == "/policy/exemptions")
        #expect(site.house.settings.current.settings.exemptions.map(\.value) == [60_000_000])
    }

    @Test func `the brake stops and lets go`() async throws {
        let site = try await TestSite()
        let browser = try await site.loggedIn("head")
        try await browser.get("/orders")
        try await browser.post("/orders/brake", ["what": "lists", "hours": "2", "reason": "Kettenbrief; geht um"])
        #expect(site.house.settings.current.settings.brakes.map(\.what) == [.lists])
        #expect(try await browser.post("/orders/brake", ["what": "lists", "hours": "9999"]).status == .badRequest)
        #expect(try await browser.post("/orders/release", ["what": "lists"]).status == .unprocessableContent)
        #expect(!site.house.settings.current.settings.brakes.isEmpty)
        try await browser.post("/orders/release", ["what": "lists", "release-reason": "Kette ist gestoppt"])
        #expect(site.house.settings.current.settings.brakes.isEmpty)
        #expect(try await site.house.settings.history(limit: 1).map(\.reason) == ["Kette ist gestoppt"])
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
        let outcome = try await site.house.send("Hallo", "x", from: "cem", to: ["freund@web.example"])
        guard case .refused(let refusal) = outcome else {
            Issue.record("a child's mail to outside isn't refused: \(outcome)")
            return
        }
        let code = try #require(refusal.code?.text)
        let cem = try await site.loggedIn("cem")
        let own = try await cem.get("/why/" + code)
        #expect(own.status == .ok)
        #expect(own.html.contains("nicht angenommen"))
        #expect(!own.html.contains("(Regel"))
        // As people type.
        #expect(try await cem.get("/why?code=" + code.lowercased().replacing("-", with: "")).status == .ok)
        let anna = try await site.loggedIn("anna")
        let other = try await anna.get("/why/" + code)
        let nothing = try await anna.get("/why/ZZZZ-ZZZZ")
        #expect(other.status == .notFound)
        #expect(other.html.replacing(code, with: "ZZZZ-ZZZZ") == nothing.html)
        #expect(try await anna.get("/why/%3Cb%3E").status == .notFound)
        #expect(try await site.browser().get("/why/" + code).location == "/login?next=/why/" + code)
    }

    @Test func `whom a brake stops has broken nothing, and reads so`() async throws {
        let site = try await TestSite()
        try await site.house.settings.change(by: PersonID("head"), because: "Probe") { settings in
            settings.put(on: Brake(.role(.child), until: .distantFuture), now: .distantPast)
        }
        let outcome = try await site.house.send("Hallo", "x", from: "cem", to: ["anna.weber@" + DemoHouse.domain])
        let html = try await site.loggedIn("cem").get("/why/" + (try #require(outcome.decision))).html
        #expect(html.contains("Anordnung der Schule"))
        #expect(html.contains("Niemand hat gegen die Nutzungsordnung verstoßen"))
        #expect(!html.contains("Sperre bei Verstößen"))
        #expect(!html.contains("#c-account.lock"))
    }

    @Test func `letting one brake go doesn't say that all mail goes on`() async throws {
        let site = try await TestSite()
        try await site.house.settings.change(by: PersonID("head"), because: "Probe") { settings in
            settings.put(on: Brake(.role(.child), until: .distantFuture), now: .distantPast)
            settings.put(on: Brake(.channel(.forum), until: .distantFuture), now: .distantPast)
        }
        let browser = try await site.loggedIn("head")
        try await browser.get("/orders")
        for (what, text) in [("role child", "Anderes bleibt angehalten"), ("channel forum", "Die Post geht wieder")] {
            try await browser.post("/orders/release", ["what": what, "release-reason": "vorbei"])
            #expect(try await browser.get("/orders").html.contains(text), "\(what)")
        }
    }

    @Test func `what a rule merely observed stands among what it did`() async throws {
        let site = try await TestSite()
        try await site.house.settings.change(by: PersonID("head"), because: "Probe") {
            try SettingsCatalogue.standard.set("mass.recipients-per-message.child=1", in: &$0)
            try SettingsCatalogue.standard.set("mass.recipients-per-message.action.child=observe", in: &$0)
        }
        _ = try await site.house.send(
            "Hallo",
            "x",
            from: "anna",
            to: ["ben.weber@" + DemoHouse.domain, "cem.kaya@" + DemoHouse.domain]
        )
        let html = try await site.loggedIn("head").get("/policy/clauses").html
        #expect(html.contains("Letzte 30 Tage: 1 Treffer: 1 beobachtet."))
    }

    @Test func `an explanation names the list that was meant, though no record does`() async throws {
        let site = try await TestSite()
        let outcome = try await site.house.send(
            "Elternabend",
            DemoHouse.parents,
            from: "lehrerin",
            to: ["klasse.5a@" + DemoHouse.domain]
        )
        let code = try #require(outcome.decision)
        let html = try await site.loggedIn("lehrerin").get("/why/" + code).html
        #expect(html.contains("Vielleicht ist eltern.5a@lindenschule.example gemeint"))
        // A list that was written to.
        let child = try await site.house.send("Hallo", "x", from: "anna", to: ["kollegium@" + DemoHouse.domain])
        let page = try await site.loggedIn("anna").get("/why/" + (try #require(child.decision))).html
        #expect(page.contains("kollegium@lindenschule.example"))
        #expect(!page.contains("…"))
    }

    @Test func `an announcement is found by its code, by anyone, with office, audience and subject`() async throws {
        let site = try await TestSite()
        _ = try await site.house.send(
            "Wandertag & <Picknick>",
            "Bitte feste Schuhe.",
            from: "lehrerin",
            to: ["eltern.5a@" + DemoHouse.domain]
        )
        let code = try #require(try await site.house.announcement())
        let browser = site.browser()
        for path in ["/verify?code=" + code, "/verify/" + code, "/echt?code=" + code.lowercased(), "/echt/" + code] {
            let page = try await browser.get(path)
            #expect(page.status == .ok, "\(path)")
            #expect(page.html.contains("Ja, diese Mitteilung kommt von der Schule"))
            for word in ["Lehrkraft", "Eltern der 5a", "Wandertag &amp; &lt;Picknick&gt;"] {
                #expect(page.html.contains(word), "\(word)")
            }
            #expect(!page.html.contains("feste Schuhe") && !page.html.contains("Lena Lange"))
        }
    }

    @Test func `what was put right or taken back says so to who asks whether it is real`() async throws {
        let notices = try await NoticeHouse()
        let id = try await notices.send()
        let (office, author) = (notices.house.announcements, PersonID("kollege"))
        let code = try #require(try await office.announcement(id, for: author)?.code)
        let browser = notices.site.browser()
        let text = FormattedText("Liebe Eltern,\n\ndoch nach Borkum.")
        _ = try await office.correct(id, subject: "Klassenfahrt <neu>", text: text, by: author)
        let corrected = try await browser.get("/echt/" + code).html
        #expect(corrected.contains("<bdi>Klassenfahrt &lt;neu&gt;</bdi>"))
        #expect(
            corrected.contains("Früherer Betreff")
                && corrected.contains("<bdi>Klassenfahrt nach Norderney: Einverständnis</bdi>")
        )
        #expect(corrected.contains("Berichtigt: ") && !corrected.contains("zurückgenommen"))
        _ = try await office.recall(id, because: "geheim", by: author)
        let recalled = try await browser.get("/echt/" + code).html
        #expect(recalled.contains("Die Schule hat diese Mitteilung zurückgenommen"))
        #expect(!recalled.contains("geheim") && !recalled.contains("Berichtigt: "))
    }

    @Test func `the tab says page and school, each once`() async throws {
        let site = try await TestSite()
        let stranger = try await site.browser().get("/").html
        #expect(stranger.contains("<title>Willkommen bei der Schulpost · Lindenschule</title>"))
        let start = try await site.loggedIn("anna").get("/").html
        #expect(start.contains("<title>Hallo Anna · Lindenschule</title>"))
    }

    @Test func `the usage rules are handed out as Markdown`() async throws {
        let site = try await TestSite()
        let browser = try await site.loggedIn("lehrerin")
        let file = try await browser.get("/policy/clauses.md")
        #expect(file.status == .ok)
        #expect(file.headers[.contentType] == "text/markdown; charset=utf-8")
        #expect(file.headers[.contentDisposition] == "attachment; filename=\"nutzungsordnung.md\"")
        #expect(file.html.hasPrefix("# Nutzungsordnung"))
        #expect(try await browser.get("/policy/clauses").html.contains("href=\"/policy/clauses.md\""))
        #expect(try await !browser.get("/policy/clauses").html.contains("<code>"))
        #expect(try await site.loggedIn("anna").get("/policy/clauses.md").status == .forbidden)
    }

    @Test func `codes can't be tried out`() async throws {
        let site = try await TestSite()
        let browser = site.browser()
        for _ in 0..<20 { #expect(try await browser.get("/echt/K7QM-3XWT-9RHC").status == .notFound) }
        #expect(try await browser.get("/echt/K7QM-3XWT-9RHC").status == .tooManyRequests)
        site.house.clock.advance(5)
        #expect(try await browser.get("/echt/K7QM-3XWT-9RHC").status == .notFound)
    }

    @Test func `the time machine takes a whole file of settings, and tells as it goes`() async throws {
        let site = try await TestSite()
        for reader in ["ben", "cem", "dora"] {
            let recipients = ["ben.weber", "cem.kaya", "dora.ohne"].map { $0 + "@" + DemoHouse.domain }
            _ = try await site.house.send("Hallo " + reader, "x", from: "anna", to: recipients)
        }
        site.house.clock.advance(60)
        let browser = try await site.loggedIn("head")
        try await browser.get("/policy/backtest")
        func upload(_ file: String) async throws -> TestAnswer {
            let boundary = "----x7"
            func part(_ name: String, _ value: String) -> String {
                "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
            }
            let body =
                part("csrf", browser.formToken ?? "") + part("days", "7")
                + "--\(boundary)\r\nContent-Disposition: form-data; name=\"file\"; filename=\"s.txt\"\r\n"
                + "Content-Type: text/plain\r\n\r\n\(file)\r\n--\(boundary)--\r\n"
            return try await browser.send(
                .post,
                "/policy/backtest",
                [(.contentType, "multipart/form-data; boundary=\(boundary)")],
                body
            )
        }
        let wrong = try await upload("mass.recipients-per-message.child = 2\nmass.nothing = 3\n")
        #expect(wrong.status == .unprocessableContent)
        #expect(wrong.html.contains("mass.nothing"))
        let job = try #require(
            try await upload(
                "# Entwurf\r\nmass.recipients-per-message.child = 2\r\n\r\nmass.recipients-per-message.action.child = hold\r\n"
            ).location
        )
        let other = try await site.loggedIn("admin")
        #expect(try await other.get(job + "/events").status == .notFound)
        // Ends when the result is there.
        let events = try await browser.get(job + "/events")
        #expect(events.headers[.contentType] == "text/event-stream; charset=utf-8")
        #expect(events.html.hasSuffix("event: done\ndata: \n\n"))
        let result = try await browser.get(job).html
        #expect(result.contains("3 Entscheidungen der letzten 7 Tage nachgerechnet; 3 wären anders ausgegangen."))
        #expect(result.contains("<code>mass.recipients-per-message.child</code>"))
        #expect(site.house.settings.current.version == 0)
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
        let end = ContinuousClock.now + .seconds(120)
        while !html.contains("Das wäre anders gewesen"), ContinuousClock.now < end {
            html = try await browser.get(job).html
            await Task.yield()
        }
        #expect(html.contains("Das wäre anders gewesen"))
        #expect(site.house.settings.current.version == 0)
        let wrong = try await browser.post("/policy/backtest", ["name1": "mass.nothing", "value1": "7"])
        #expect(wrong.status == .unprocessableContent)
    }
}
