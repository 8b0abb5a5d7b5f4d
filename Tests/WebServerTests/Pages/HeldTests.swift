import AuditLog
import Database
import FoundationEssentials
import Gateway
import HTTPTypes
import Policy
import School
import Testing
import WebTestSupport

@testable import WebServer

/// A teacher wrote to the children of 5a what speaks to their parents.
private struct Muddle {
    let site: TestSite
    let code: String
    /// `/held/TOKEN`.
    let link: String

    static let subject = "Elternabend am 3. Dezember"
    static let toParents = "send:class-guardians:5a"

    init() async throws {
        site = try await TestSite()
        let outcome = try await site.house.send(
            Self.subject,
            DemoHouse.parents,
            from: "lehrerin",
            to: ["klasse.5a@" + DemoHouse.domain]
        )
        guard case .held(let code, _) = outcome else {
            throw DatabaseError(.statement, "isn't held: \(outcome)")
        }
        self.code = code.text
        link = try #require(try await site.house.questions(to: "lehrerin").last)
    }

    func arrived(_ id: String) async throws -> Bool {
        try await site.house.inbox(id).contains { $0.hasPrefix(Self.subject) }
    }
}

@Suite("The question of the wrong-audience guard")
struct HeldQuestionTests {
    @Test func `of what waits, only the rules are offered that hold something; of nothing, nothing is chosen`()
        async throws
    {
        let muddle = try await Muddle()
        let page = try await muddle.site.loggedIn("admin").get("/held").html
        #expect(page.contains("value=\"separation.wrong-audience\""))
        #expect(
            page.split(separator: "<select id=\"rule\"").last?.split(separator: "</select>").first?
                .split(separator: "<option").count == 3
        )
        let chosen = try await muddle.site.loggedIn("admin").get("/held?rule=chain.wording").html
        #expect(chosen.contains("value=\"chain.wording\" selected"))
        let empty = try await TestSite()
        #expect(try await !empty.loggedIn("admin").get("/held").html.contains("id=\"rule\""))
    }

    @Test func `opening the link decides nothing, however often, and needs no password`() async throws {
        let muddle = try await Muddle()
        let browser = muddle.site.browser()
        for _ in 0..<3 {
            let page = try await browser.get(muddle.link)
            #expect(page.status == .ok)
            #expect(page.html.contains(Muddle.subject))
            #expect(page.html.contains("eltern.5a@" + DemoHouse.domain))
            #expect(page.html.contains(Muddle.toParents))
            #expect(!page.html.contains("…"), "an address is missing")
        }
        #expect(try await muddle.site.house.gateway.heldCounts().all == 1)
        #expect(try await !muddle.arrived("anna"))
        #expect(try await muddle.site.house.leaving().isEmpty)
    }

    @Test func `to the parents instead: there it goes, not to the children, and once only`() async throws {
        let muddle = try await Muddle()
        let browser = muddle.site.browser()
        try await browser.get(muddle.link)
        let answer = try await browser.post(muddle.link, ["choice": Muddle.toParents])
        #expect(answer.status == .ok)
        #expect(answer.html.contains("Erledigt"))
        #expect(
            try await muddle.site.house.leaving() == [
                "elif@web.example", "familie.weber@post.example", "maria@web.example",
            ]
        )
        for child in ["anna", "ben", "cem", "dora"] { #expect(try await !muddle.arrived(child)) }
        #expect(try await muddle.site.house.gateway.heldCounts().all == 0)
        // The link is used up.
        #expect(try await browser.get(muddle.link).status == .notFound)
        #expect(try await browser.post(muddle.link, ["choice": "as-it-is"]).status == .conflict)
        #expect(try await !muddle.arrived("anna"))
        #expect(try await muddle.site.house.leaving().count == 3)
    }

    @Test func `as it is, or not at all`() async throws {
        let sent = try await Muddle()
        let browser = sent.site.browser()
        try await browser.get(sent.link)
        #expect(try await browser.post(sent.link, ["choice": "as-it-is"]).status == .ok)
        #expect(try await sent.arrived("anna"))
        #expect(try await sent.site.house.leaving().isEmpty)

        let dropped = try await Muddle()
        let other = dropped.site.browser()
        try await other.get(dropped.link)
        #expect(try await other.post(dropped.link, ["choice": "dont"]).status == .ok)
        #expect(try await !dropped.arrived("anna"))
        #expect(try await dropped.site.house.gateway.heldCounts().all == 0)
    }

    @Test func `only what is offered can be chosen, and only by its author`() async throws {
        let muddle = try await Muddle()
        let stranger = muddle.site.browser()
        try await stranger.get(muddle.link)
        #expect(try await stranger.post(muddle.link, ["choice": "send:all-guardians"]).status == .conflict)
        #expect(try await stranger.post(muddle.link, ["choice": "send:nonsense"]).status == .badRequest)
        #expect(try await stranger.post(muddle.link, ["choice": ""]).status == .badRequest)
        let other = try await muddle.site.loggedIn("kollege")
        try await other.get(muddle.link)
        let refused = try await other.post(muddle.link, ["choice": Muddle.toParents])
        #expect(refused.status == .conflict)
        #expect(refused.html.contains("entscheiden Sie nicht"))
        // A form from elsewhere.
        #expect(try await stranger.post(muddle.link, ["choice": Muddle.toParents, "csrf": "x"]).status == .forbidden)
        #expect(try await muddle.site.house.gateway.heldCounts().all == 1)
        #expect(try await muddle.site.house.leaving().isEmpty)
        let author = try await muddle.site.loggedIn("lehrerin")
        try await author.get(muddle.link)
        #expect(try await author.post(muddle.link, ["choice": Muddle.toParents]).status == .ok)
    }

    @Test func `a wrong token and one whose time is over get the same answer`() async throws {
        let muddle = try await Muddle()
        let browser = muddle.site.browser()
        try await browser.get(muddle.link)
        let wrong = "/held/" + String(repeating: "z", count: 26)
        let nothing = try await browser.get(wrong)
        #expect(nothing.status == .notFound)
        #expect(try await browser.get("/held/x").status == .notFound)
        muddle.site.house.clock.advance(15 * 86_400)
        let expired = try await browser.get(muddle.link)
        #expect(expired.status == .notFound)
        #expect(expired.html.replacing(muddle.link, with: wrong) == nothing.html)
        let late = try await browser.post(muddle.link, ["choice": "as-it-is"])
        #expect(late.status == .conflict, "\(late.status)")
        #expect(try await !muddle.arrived("anna"))
    }

    @Test func `tokens can't be tried out`() async throws {
        let site = try await TestSite()
        let browser = site.browser()
        for place in 0..<21 {
            let letter = "0123456789abcdefghjkm".dropFirst(place).prefix(1)
            let status = try await browser.get("/held/" + String(repeating: String(letter), count: 26)).status
            #expect(status == (place < 20 ? .notFound : .tooManyRequests))
        }
    }

    @Test func `the author finds the same question among their own messages`() async throws {
        let muddle = try await Muddle()
        let author = try await muddle.site.loggedIn("lehrerin")
        let page = try await author.get("/held")
        #expect(page.html.contains(Muddle.toParents))
        let own = "/held/own/" + muddle.code
        let other = try await muddle.site.loggedIn("kollege")
        try await other.get("/held")
        try await other.post(own, ["choice": Muddle.toParents])
        #expect(try await muddle.site.house.gateway.heldCounts().all == 1)
        #expect(try await author.post(own, ["choice": Muddle.toParents]).location == "/held")
        #expect(try await muddle.site.house.leaving().count == 3)
        #expect(try await author.get(muddle.link).status == .notFound)
    }
}

@Suite("Deciding about held messages")
struct HeldCaseTests {
    @Test func `a class teacher delivers; the message arrives, and its author hears of it`() async throws {
        let (site, code) = try await held()
        let browser = try await site.loggedIn("lehrerin")
        let page = try await browser.get("/held/case/" + code)
        #expect(page.status == .ok)
        #expect(page.html.contains("Anna Weber"))
        #expect(!page.html.contains("chain.wording"))
        try await browser.post("/held/case/" + code, ["choice": "release"])
        #expect(try await browser.get("/held").html.contains("Erledigt"))
        #expect(try await site.house.inbox("ben").contains { $0.hasPrefix("Lies das") })
        // Decided is decided.
        #expect(try await browser.get("/held/case/" + code).status == .notFound)
        try await browser.post("/held/case/" + code, ["choice": "release"])
        #expect(try await browser.get("/held").html.contains("schon entschieden"))
        #expect(try await site.house.inbox("ben").filter { $0.hasPrefix("Lies das") }.count == 1)
    }

    @Test func `a refusal needs a reason, which its author gets to read`() async throws {
        let (site, code) = try await held()
        let browser = try await site.loggedIn("admin")
        let path = "/held/case/" + code
        try await browser.get(path)
        let missing = try await browser.post(path, ["choice": "refuse", "reason": " "])
        #expect(missing.status == .unprocessableContent)
        #expect(missing.html.contains("<dialog id=\"refuse\" aria-labelledby=\"refuse-title\" open"))
        #expect(try await site.house.gateway.heldCounts().all == 1)
        try await browser.post(path, ["choice": "refuse", "reason": "Bitte keine Kettenbriefe"])
        #expect(try await site.house.inbox("anna").contains { $0.contains("Bitte keine Kettenbriefe") })
        #expect(try await !site.house.inbox("ben").contains { $0.hasPrefix("Lies das") })
        #expect(try await site.house.gateway.heldCounts().all == 0)
    }

    @Test func `an administrator sends a parents' text to the parents instead`() async throws {
        let muddle = try await Muddle()
        let browser = try await muddle.site.loggedIn("admin")
        let path = "/held/case/" + muddle.code
        let page = try await browser.get(path)
        #expect(page.html.contains(Muddle.toParents))
        #expect(page.html.contains("eltern.5a@" + DemoHouse.domain))
        try await browser.post(path, ["choice": "send:all-guardians"])
        #expect(try await muddle.site.house.leaving().isEmpty)
        try await browser.get(path)
        try await browser.post(path, ["choice": Muddle.toParents])
        #expect(try await muddle.site.house.leaving().count == 3)
        #expect(try await !muddle.arrived("anna"))
        #expect(try await muddle.site.house.inbox("lehrerin").contains { $0.contains("eltern.5a@") })
    }

    @Test func `the text is shown where its rule needs it, with a reason, in the audit log, and the author is told`()
        async throws
    {
        let (site, code) = try await held()
        let browser = try await site.loggedIn("admin")
        let path = "/held/case/" + code
        #expect(try await !browser.get(path).html.contains("Mitternacht"))
        #expect(try await browser.post(path, ["choice": "text", "reason": ""]).status == .unprocessableContent)
        #expect(try await seen(site).isEmpty)
        let shown = try await browser.post(path, ["choice": "text", "reason": "Klingt bedrohlich"])
        #expect(shown.html.contains("Mitternacht"))
        #expect(try await seen(site) == [code])
        #expect(try await site.house.inbox("anna").contains { $0.contains("Klingt bedrohlich") })
        // Not to class teachers where the school says so, and not where addresses tell enough.
        try await site.house.settings.change(by: PersonID("head"), because: "test") {
            try SettingsCatalogue.standard.set("quarantine.text=administrators", in: &$0)
        }
        let teacher = try await site.loggedIn("lehrerin")
        try await teacher.get(path)
        #expect(try await teacher.post(path, ["choice": "text", "reason": "x"]).status == .forbidden)
        let muddle = try await Muddle()
        let other = try await muddle.site.loggedIn("admin")
        try await other.get("/held/case/" + muddle.code)
        let closed = try await other.post("/held/case/" + muddle.code, ["choice": "text", "reason": "x"])
        #expect(closed.status == .forbidden)
    }

    @Test func `who has no right finds nothing and decides nothing`() async throws {
        let (site, code) = try await held()
        for login in ["head", "kollege", "ben", "anna"] {
            let browser = try await site.loggedIn(login)
            try await browser.get("/account")
            #expect(try await browser.get("/held/case/" + code).status == .notFound, "\(login)")
            try await browser.post("/held/case/" + code, ["choice": "release"])
            try await browser.post("/held/case/" + code, ["choice": "refuse", "reason": "x"])
        }
        #expect(try await site.house.gateway.heldCounts().all == 1)
    }

    @Test func `the list is narrowed by class, rule and role without scripts`() async throws {
        let (site, code) = try await held()
        let browser = try await site.loggedIn("admin")
        let hits = ["", "?class=5a", "?rule=chain.wording", "?role=child", "?class=5a&rule=chain.wording&role=child"]
        for query in hits { #expect(try await browser.get("/held" + query).html.contains(code), "\(query)") }
        for query in ["?class=6b", "?rule=mass.paused", "?role=teacher", "?class=5a&role=teacher"] {
            let page = try await browser.get("/held" + query)
            #expect(!page.html.contains(code), "\(query)")
            #expect(page.html.contains("Dazu wartet nichts."), "\(query)")
        }
        let form = try await browser.get("/held?class=5a").html
        #expect(form.contains("<option value=\"5a\" selected>5a</option>"))
    }

    @Test func `who leads the school sees how much waits and why, no names`() async throws {
        let (site, code) = try await held()
        let page = try await site.loggedIn("head").get("/held").html
        #expect(page.contains("Eine") || page.contains("1 Nachricht wartet auf eine Entscheidung."))
        #expect(page.contains("Klingt wie ein Kettenbrief"))
        #expect(!page.contains("Anna Weber"))
        #expect(!page.contains("Lies das"))
        #expect(!page.contains(code))
        let other = try await site.loggedIn("kollege").get("/held").html
        #expect(!other.contains("Klingt wie ein Kettenbrief"))
        #expect(other.contains("Von Ihnen wartet keine Nachricht."))
    }

    private func held() async throws -> (TestSite, String) {
        let site = try await TestSite()
        let outcome = try await site.house.send(
            "Lies das",
            DemoHouse.chainLetter,
            from: "anna",
            to: ["ben.weber@" + DemoHouse.domain]
        )
        guard case .held(let code, _) = outcome else { throw DatabaseError(.statement, "isn't held: \(outcome)") }
        return (site, code.text)
    }

    private func seen(_ site: TestSite) async throws -> [String] {
        try await site.house.database.read { connection in
            try AuditLog.entries(action: "held.text-seen", in: connection).map { $0.entry.subject }
        }
    }
}

@Suite("The question about a list that isn't one's own")
struct WiderListPageTests {
    @Test func `its author may ask for release and not release it; the class teacher hears of it and does`()
        async throws
    {
        let site = try await TestSite()
        let outcome = try await site.house.send(
            "Wandertag",
            "Wir treffen uns am Bahnhof.",
            from: "kollege",
            to: ["klasse.5a@" + DemoHouse.domain]
        )
        let code = try #require(outcome.decision)
        let link = try #require(try await site.house.questions(to: "kollege").last)
        let browser = site.browser()
        let page = try await browser.get(link).html
        #expect(page.contains("value=\"ask\"") && !page.contains("value=\"as-it-is\""))
        #expect(try await browser.post(link, ["choice": "as-it-is"]).status == .conflict)
        let asked = try await browser.post(link, ["choice": "ask"])
        #expect(asked.status == .ok && asked.html.contains("ist gefragt"))
        let own = try await site.loggedIn("kollege").get("/held").html
        #expect(own.contains("Wandertag") && own.contains("value=\"dont\"") && !own.contains("value=\"ask\""))
        let teacher = try await site.loggedIn("lehrerin")
        try await teacher.get("/held/case/" + code)
        #expect(try await teacher.post("/held/case/" + code, ["choice": "release"]).location == "/held")
        #expect(try await site.house.inbox("anna").contains { $0.hasPrefix("Wandertag") })
    }
}
