import Announcements
import Database
import FoundationEssentials
import HTTPTypes
import Logging
import School
import Synchronization
import Testing
import WebTestSupport

@testable import WebServer

/// A class of families in many languages, and what their teacher sends them.
struct NoticeHouse {
    let site: TestSite
    var house: DemoHouse { site.house }

    init(limits: WebLimits = WebLimits(), logger: Logger = Logger(label: "test")) async throws {
        site = try await TestSite(limits: limits, logger: logger)
        try await site.house.settleFamilies()
    }

    func send(_ draft: AnnouncementDraft) async throws -> AnnouncementID {
        try #require(try await house.announce(draft))
    }

    func send(_ quorum: Acknowledgement.Quorum = .attested) async throws -> AnnouncementID {
        try await send(house.excursion(quorum))
    }

    func path(_ id: AnnouncementID, _ guardian: String) async throws -> String {
        try #require(try await house.link(of: id, for: guardian))
    }

    /// Who has signed for a child.
    func signers(_ id: AnnouncementID, _ child: String) async throws -> [String] {
        try await house.database.read { connection in
            try ResponseStore.signatures(of: id, for: PersonID(child), in: connection).map(\.signer.text)
        }
    }

    /// How many signatures and answers there are.
    var given: [Int] {
        get async throws {
            try await house.database.read { connection in
                [
                    try connection.row("SELECT COUNT(*) FROM announcement_signatures")?.int(0) ?? -1,
                    try connection.row("SELECT COUNT(*) FROM announcement_answers")?.int(0) ?? -1,
                ]
            }
        }
    }

    /// As browsers of people ask.
    static let shown: [(HTTPField.Name, String)] = [
        (.accept, "text/html,application/xhtml+xml"), (HTTPField.Name("Sec-Fetch-Mode") ?? .via, "navigate"),
    ]

    /// Of the text that stands above a page's form.
    static func version(_ page: String) -> String {
        let parts = page.split(separator: "name=\"version\" value=\"", maxSplits: 1)
        return parts.count == 2 ? String(parts[1].prefix { $0 != "\"" }) : ""
    }

    /// All that Vera is asked.
    static func answers(_ more: [String: String] = [:]) -> [String: String] {
        var fields: [String: String] = ["name": "Vera Huber", "confirm": "1"]
        for child in ["jonas", "emil"] {
            fields["sign." + child] = "1"
            fields["answer.1." + child] = "yes"
            fields["answer.2." + child] = "2"
        }
        return fields.merging(more) { $1 }
    }
}

@Suite("A notice, by its link")
struct NoticeLinkTests {
    @Test func `the link opens this notice, for this family's children, and shows no address of anyone`() async throws {
        let notices = try await NoticeHouse()
        let id = try await notices.send()
        let page = try await notices.site.browser().get(try await notices.path(id, "vera"))
        #expect(page.status == .ok)
        for words in [
            "Klassenfahrt nach Norderney", "Karl Kurz", "Lehrkraft", "Eltern der 6b",
            "<strong>8. bis 12. März</strong>",
            "Jonas Huber", "Emil Huber", "Noch offen: Vera Huber", "Noch offen: Paul Huber", "Bitte antworten bis:",
            "Was isst Ihr Kind?", "kein Schweinefleisch", "Lindenschule",
        ] {
            #expect(page.html.contains(words), "\(words)")
        }
        for words in ["@", "Selma", "Demir", "Timo"] { #expect(!page.html.contains(words), "\(words)") }
        #expect(page.html.utf8.count < 100_000)
        #expect(page.headers[.cacheControl] == "no-store")
        #expect(page.headers[.referrerPolicy] == "no-referrer")
        #expect(page.headers[HTTPField.Name("X-Robots-Tag") ?? .via]?.contains("noindex") == true)
    }

    @Test func `looking answers nothing, however often and whoever looks`() async throws {
        let notices = try await NoticeHouse()
        let id = try await notices.send()
        let path = try await notices.path(id, "vera")
        func isOpened() async throws -> Bool {
            try await notices.house.database.read { connection in
                try connection.row(
                    "SELECT opened FROM announcement_children WHERE announcement = \(id.text) AND child = 'jonas'"
                )?.optionalDate(0) != nil
            }
        }
        let prefetch = NoticeHouse.shown + [(HTTPField.Name("Sec-Purpose") ?? .via, "prefetch")]
        for headers in [[], prefetch] { try await notices.site.browser().get(path, headers) }
        for query in ["?confirm=1&name=Vera", "/again"] { try await notices.site.browser().get(path + query) }
        let head = try await notices.site.browser().send(.head, path, NoticeHouse.shown, "")
        #expect(head.status == .ok)
        // What follows every address of a page is no browser that shows it.
        let anything = [(HTTPField.Name.accept, "*/*")]
        for headers in [[], anything] { try await notices.site.browser().get(path + "/seen.css", headers) }
        #expect(try await !isOpened())
        try await notices.site.browser().get(path, NoticeHouse.shown)
        #expect(try await isOpened())
        #expect(try await notices.given == [0, 0])
    }

    @Test func `a browser that doesn't say that it goes to a page has opened it when it asks for the page's styles`()
        async throws
    {
        let notices = try await NoticeHouse()
        let id = try await notices.send()
        let path = try await notices.path(id, "vera")
        func opened() async throws -> Int? {
            try await notices.house.announcements.progress(id, for: PersonID("kollege"))?.copies.opened
        }
        let old = try await notices.site.browser().get(path, [(.accept, "text/html")])
        #expect(old.html.contains("<link rel=\"stylesheet\" href=\"\(path)/seen.css\">"))
        #expect(try await opened() == 0)
        let styles = try await notices.site.browser().get(path + "/seen.css", [(.accept, "text/css,*/*;q=0.1")])
        #expect(styles.status == .ok && styles.html.isEmpty)
        #expect(try await opened() == 1)
        #expect(try await notices.given == [0, 0])
        let new = try await notices.site.browser().get(path, NoticeHouse.shown)
        #expect(!new.html.contains("seen.css"))
        #expect(try await opened() == 1)
    }

    @Test func `confirmed by name, with answers for each child; then the page says thanks, once`() async throws {
        let notices = try await NoticeHouse()
        let id = try await notices.send(.one)
        let path = try await notices.path(id, "vera")
        let browser = notices.site.browser()
        try await browser.get(path)
        let form = NoticeHouse.answers(["answer.3.emil": "Nussallergie", "answer.4.jonas": "2025-03-01"])
        let sent = try await browser.post(path, form)
        #expect(sent.status == .seeOther)
        #expect(sent.location?.hasPrefix(path + "?done=1") == true)
        #expect(try await notices.signers(id, "jonas") == ["vera"])
        #expect(try await notices.signers(id, "emil") == ["vera"])
        let thanks = try await browser.get(path + "?done=1").html
        for words in [
            "Danke!", "Bestätigt: Vera Huber", "vegetarisch", "Nussallergie", "Samstag, 1. März 2025", "Antwort ändern",
        ] {
            #expect(thanks.contains(words), "\(words)")
        }
        #expect(try await !browser.get(path).html.contains("Danke!"))
        // Another answer takes the place of the first, without signing once more.
        let change = try await browser.post(
            path,
            ["answer.1.jonas": "no", "answer.2.jonas": "0", "answer.1.emil": "yes", "answer.2.emil": "2"]
        )
        #expect(change.status == .seeOther)
        #expect(try await browser.get(path).html.contains("alles"))
    }

    @Test func `thanks are for what is there`() async throws {
        let notices = try await NoticeHouse()
        let path = try await notices.path(try await notices.send(), "vera")
        #expect(try await !notices.site.browser().get(path + "?done=1").html.contains("Danke!"))
    }

    @Test func `what is missing is told beside its field, and what was typed stays`() async throws {
        let notices = try await NoticeHouse()
        let id = try await notices.send()
        let path = try await notices.path(id, "vera")
        let browser = notices.site.browser()
        try await browser.get(path)
        let wrong = try await browser.post(
            path,
            ["sign.jonas": "1", "answer.1.jonas": "yes", "answer.3.jonas": "Brille & \"Pflaster\""]
        )
        #expect(wrong.status == .unprocessableContent)
        for words in [
            "Es fehlt noch etwas.", "Bitte den Namen eintragen.", "Bitte das Häkchen setzen",
            "Bitte diese Frage beantworten.", "Brille &amp; &quot;Pflaster&quot;", "aria-invalid=\"true\"",
            "href=\"#name\"", "href=\"#confirm\"",
        ] {
            #expect(wrong.html.contains(words), "\(words)")
        }
        #expect(try await notices.given == [0, 0])
        let nothing = try await browser.post(path, [:])
        #expect(nothing.status == .unprocessableContent)
        let bad = try await browser.post(
            path,
            NoticeHouse.answers(["answer.4.jonas": "gestern", "answer.2.emil": "7"])
        )
        #expect(bad.status == .unprocessableContent)
        #expect(bad.html.contains("Diese Antwort passt nicht zur Frage."))
        #expect(bad.html.contains("Etwas fehlt oder passt noch nicht."))
        let stranger = try await browser.post(path, NoticeHouse.answers(["name": "Micky Maus"]))
        #expect(stranger.status == .unprocessableContent)
        #expect(stranger.html.contains("wie ihn die Schule kennt: Vera Huber."))
        #expect(try await notices.given == [0, 0])
    }

    @Test func `one may confirm the agreement of the other, who can't be reached`() async throws {
        let notices = try await NoticeHouse()
        let id = try await notices.send()
        let path = try await notices.path(id, "vera")
        let browser = notices.site.browser()
        #expect(try await browser.get(path).html.contains("Ich bestätige auch das Einverständnis von Paul Huber"))
        try await browser.post(path, NoticeHouse.answers(["attest.jonas": "1"]))
        let page = try await browser.get(path + "?done=1").html
        #expect(page.contains("Einverständnis mitbestätigt: Paul Huber"))
        // For the other child it wasn't confirmed.
        #expect(page.contains("Noch offen: Paul Huber"))
    }

    @Test func `where one has answered for both, nothing is asked any more`() async throws {
        let notices = try await NoticeHouse()
        let id = try await notices.send()
        let path = try await notices.path(id, "aylin")
        let browser = notices.site.browser()
        #expect(try await browser.get(path + "?lang=de").html.contains("Antwort an die Schule"))
        let answer = try await browser.post(
            path,
            [
                "signer": "aylin", "name": "Aylin Demir", "confirm": "1", "attest.selma": "1",
                "answer.1.selma": "yes", "answer.2.selma": "1",
            ]
        )
        #expect(answer.status == .seeOther, "\(answer.html)")
        let page = try await browser.get(path).html
        #expect(page.contains("Einverständnis mitbestätigt: Deniz Demir"))
        #expect(!page.contains("Antwort an die Schule"))
        #expect(page.contains("<details><summary>"))
    }

    @Test func `who signed without confirming for the other may do so later, with the name typed again`() async throws {
        let notices = try await NoticeHouse()
        let id = try await notices.send(.attested)
        let path = try await notices.path(id, "vera")
        let browser = notices.site.browser()
        try await browser.get(path)
        #expect(try await browser.post(path, NoticeHouse.answers()).status == .seeOther)
        let page = try await browser.get(path).html
        #expect(page.contains("Noch offen: Paul Huber") && page.contains("name=\"attest.jonas\""))
        let unsigned = try await browser.post(
            path,
            NoticeHouse.answers(["attest.jonas": "1"]).filter { $0.key != "name" && $0.key != "confirm" }
        )
        #expect(unsigned.html.contains("Bitte den Namen eintragen."))
        #expect(try await browser.post(path, NoticeHouse.answers(["attest.jonas": "1"])).status == .seeOther)
        #expect(try await browser.get(path).html.contains("Einverständnis mitbestätigt: Paul Huber"))
    }

    @Test func `what was signed before a correction says so, or is asked once more`() async throws {
        let notices = try await NoticeHouse()
        for asksAgain in [false, true] {
            let id = try await notices.send(.one)
            let path = try await notices.path(id, "vera")
            let browser = notices.site.browser()
            try await browser.get(path)
            #expect(try await browser.post(path, NoticeHouse.answers()).status == .seeOther)
            notices.house.clock.advance(3_600)
            _ = try await notices.house.announcements.correct(
                id,
                subject: "Klassenfahrt",
                text: FormattedText("Liebe Eltern,\n\ndoch nach Borkum."),
                asksAgain: asksAgain,
                by: PersonID("kollege")
            )
            let page = try await browser.get(path).html
            #expect(page.contains("Noch einmal nötig: Vera Huber (bestätigt vor der Berichtigung") == asksAgain)
            #expect(page.contains("Bestätigt vor der Berichtigung: Vera Huber") != asksAgain)
            #expect(page.contains("<details><summary>") != asksAgain)
            guard asksAgain else { continue }
            // What was answered stands in the form.
            #expect(page.contains("value=\"yes\" checked"))
            notices.house.clock.advance(3_600)
            let answers = NoticeHouse.answers(["version": NoticeHouse.version(page)])
            #expect(try await browser.post(path, answers).status == .seeOther)
            #expect(try await browser.get(path).html.contains("Bestätigt: Vera Huber"))
        }
    }

    @Test func `nobody signs a text that they haven't seen: the new one is shown, with what was typed`() async throws {
        let notices = try await NoticeHouse()
        let id = try await notices.send(.one)
        let author = PersonID("kollege")
        let path = try await notices.path(id, "vera")
        let byLink = notices.site.browser()
        let loggedIn = try await notices.site.loggedIn("vera")
        for (browser, path) in [(byLink, path), (loggedIn, "/notices/" + id.text)] {
            let version = NoticeHouse.version(try await browser.get(path).html)
            notices.house.clock.advance(3_600)
            let text = FormattedText("Liebe Eltern,\n\nVersion von \(path.count), kostet **500 Euro**.")
            _ = try await notices.house.announcements.correct(
                id,
                subject: "Klassenfahrt",
                text: text,
                asksAgain: true,
                by: author
            )
            let typed = NoticeHouse.answers(["version": version, "name": "Vera  Huber"])
            let old = try await browser.post(path, typed)
            #expect(old.status == .conflict)
            #expect(old.html.contains("Der Text wurde inzwischen berichtigt. Es wurde nichts gespeichert."))
            #expect(old.html.contains("500 Euro") && old.html.contains("Version von \(path.count)"))
            #expect(old.html.contains("value=\"Vera  Huber\"") && old.html.contains("value=\"yes\" checked"))
            // It is confirmed anew.
            #expect(!old.html.contains("name=\"confirm\" value=\"1\" checked"))
            #expect(try await notices.given == [0, 0])
        }
        let again = NoticeHouse.answers(["version": NoticeHouse.version(try await byLink.get(path).html)])
        #expect(try await byLink.post(path, again).status == .seeOther)
    }

    @Test func `two at one address say who they are; each sees what is open`() async throws {
        let notices = try await NoticeHouse()
        let id = try await notices.send(.all)
        let path = try await notices.path(id, "aylin")
        let browser = notices.site.browser()
        try await browser.get(path + "?lang=de")
        let answers = [
            "name": "A. Demir", "confirm": "1", "answer.1.selma": "yes", "answer.2.selma": "1",
        ]
        let unsaid = try await browser.post(path, answers)
        #expect(unsaid.status == .unprocessableContent)
        #expect(unsaid.html.contains("Bitte auswählen, wer antwortet."))
        let stranger = try await browser.post(path, answers.merging(["signer": "vera"]) { $1 })
        #expect(stranger.status == .unprocessableContent)
        #expect(try await browser.post(path, answers.merging(["signer": "aylin"]) { $1 }).status == .seeOther)
        #expect(try await notices.signers(id, "selma") == ["aylin"])
        let half = try await browser.get(path).html
        #expect(half.contains("Bestätigt: Aylin Demir") && half.contains("Noch offen: Deniz Demir"))
        #expect(!half.contains("web.example"))
        #expect(try await browser.post(path, answers.merging(["signer": "deniz"]) { $1 }).status == .seeOther)
        #expect(try await notices.signers(id, "selma").sorted() == ["aylin", "deniz"])
    }

    @Test func `a letter that asks nothing has no form`() async throws {
        let notices = try await NoticeHouse()
        let id = try await notices.send(
            AnnouncementDraft(
                audiences: [.classGuardians(GroupID("6b"))],
                subject: "Fotograf",
                text: FormattedText("Am Donnerstag.")
            )
        )
        let path = try await notices.path(id, "vera")
        let page = try await notices.site.browser().get(path)
        #expect(page.html.contains("Am Donnerstag."))
        #expect(!page.html.contains("name=\"confirm\""))
        #expect(!page.html.contains("noch offen"))
    }

    @Test func `a letter sent by a mail program opens the same page, its text as text`() async throws {
        let notices = try await NoticeHouse()
        _ = try await notices.house.send(
            "Wandertag",
            "Liebe Eltern,\n\nbitte <b>feste</b> Schuhe.\n",
            from: "kollege",
            to: ["eltern.6b@" + DemoHouse.domain]
        )
        let letter = try await notices.house.database.read { connection in
            try connection.row("SELECT letter FROM letter_copies LIMIT 1")?.string(0)
        }
        let path = try await notices.path(AnnouncementID(try #require(letter)), "vera")
        let page = try await notices.site.browser().get(path)
        #expect(page.status == .ok)
        #expect(page.html.contains("bitte &lt;b&gt;feste&lt;/b&gt; Schuhe."))
    }
}

@Suite("A notice, and those it isn't for")
struct NoticeSafetyTests {
    @Test func `a form without the page's token changes nothing`() async throws {
        let notices = try await NoticeHouse()
        let id = try await notices.send(.one)
        let path = try await notices.path(id, "vera")
        let stranger = try await notices.site.browser().post(path, NoticeHouse.answers(), token: "x")
        #expect(stranger.status == .forbidden)
        #expect(stranger.html.contains("Die Seite war zu lange offen"))
        #expect(stranger.html.contains("href=\"\(path)\""))
        let browser = notices.site.browser()
        try await browser.get(path)
        #expect(try await browser.post(path, NoticeHouse.answers(), token: "x").status == .forbidden)
        let foreign: [(HTTPField.Name, String)] = [(.origin, "https://evil.example")]
        #expect(try await browser.post(path, NoticeHouse.answers(), foreign).status == .forbidden)
        #expect(try await notices.given == [0, 0])
    }

    @Test func `one family's link does nothing for another's child`() async throws {
        let notices = try await NoticeHouse()
        let id = try await notices.send(.one)
        let path = try await notices.path(id, "vera")
        let browser = notices.site.browser()
        try await browser.get(path)
        let fields = NoticeHouse.answers([
            "sign.noor": "1", "answer.1.noor": "no", "answer.2.noor": "0", "signer": "rana", "attest.noor": "1",
        ])
        #expect(try await browser.post(path, fields).status == .seeOther)
        #expect(try await notices.signers(id, "noor").isEmpty)
        #expect(try await notices.signers(id, "jonas") == ["vera"])
        let answered = try await notices.house.database.read { connection in
            try connection.rows("SELECT DISTINCT child FROM announcement_answers ORDER BY child").map {
                try $0.string(0)
            }
        }
        #expect(answered == ["emil", "jonas"])
    }

    @Test func `no link, no code and no name stands in the log`() async throws {
        let lines = LogLines()
        var logger = Logger(label: "test") { _ in lines }
        logger.logLevel = .trace
        let notices = try await NoticeHouse(logger: logger)
        let id = try await notices.send(.one)
        let path = try await notices.path(id, "vera")
        let code = try #require(try await notices.house.shortCode(of: id, about: "timo"))
        let browser = notices.site.browser()
        try await browser.get(path, NoticeHouse.shown)
        try await browser.post(path, NoticeHouse.answers())
        try await browser.post(path + "/again", [:])
        try await browser.get(path + "/files/x")
        try await browser.get("/n")
        try await browser.post("/n", ["code": code])
        try await browser.get("/n/" + code)
        let log = lines.text
        #expect(log.contains("/n/{link}"))
        for secret in [String(path.dropFirst(3)), code, "Vera", "Huber", "web.example"] {
            #expect(!log.contains(secret), "\(secret)")
        }
    }

    @Test func `files come through their own notice's link only`() async throws {
        let notices = try await NoticeHouse()
        let house = notices.house
        let author = PersonID("kollege")
        var paths: [String] = []
        var files: [String] = []
        for name in ["<b>Plan</b>.pdf", "Anderes.html"] {
            let id = try #require(try await house.announcements.save(house.excursion(), by: author))
            let attached = try await house.announcements.attach(
                Array("<script>alert(1)</script>".utf8),
                fileName: name,
                type: name.hasSuffix("html") ? "text/html" : "application/pdf",
                to: id,
                by: author
            )
            guard case .attached(let file) = attached else {
                Issue.record("\(attached)")
                continue
            }
            files.append(file.id)
            _ = try await house.announcements.send(id, by: author)
            paths.append(try await notices.path(id, "vera"))
        }
        let browser = notices.site.browser()
        let page = try await browser.get(paths[0]).html
        #expect(!page.contains("<b>Plan") && page.contains("/files/" + files[0]))
        let file = try await browser.get(paths[0] + "/files/" + files[0])
        #expect(file.status == .ok)
        #expect(file.headers[.contentDisposition]?.hasPrefix("attachment") == true)
        #expect(file.headers[.xContentTypeOptions] == "nosniff")
        #expect(try await browser.get(paths[0] + "/files/" + files[1]).status == .notFound)
        #expect(try await browser.get(paths[0] + "/files/..%2f..%2fetc%2fpasswd").status == .notFound)
        #expect(try await browser.get("/n/0000000000000000000000000000000/files/" + files[0]).status == .notFound)
    }

    @Test func `guessing is slow and learns nothing; a village behind one address is not slowed down`() async throws {
        let notices = try await NoticeHouse()
        let path = try await notices.path(try await notices.send(), "vera")
        let browser = notices.site.browser()
        for _ in 0..<60 { #expect(try await browser.get(path).status == .ok) }
        for guess in 0..<20 {
            let answer = try await browser.get("/n/\(String(repeating: "7", count: 30))\(guess % 10)\(guess / 10)")
            #expect(answer.status == .notFound)
        }
        #expect(try await browser.get("/n/" + String(repeating: "8", count: 32)).status == .tooManyRequests)
        #expect(try await browser.get(path).status == .ok)
    }

    @Test(arguments: ["/n/x", "/n/%3Cb%3E", "/n/" + String(repeating: "9", count: 150), "/n/..%2f..%2fetc", "/n/%00"])
    func `what can't be a link is told like one that has ended`(path: String) async throws {
        let answer = try await TestSite().browser().get(path)
        #expect(answer.status == .notFound)
        #expect(answer.html.contains("Dieser Link gilt nicht mehr"))
    }

    @Test func `whatever is typed, the page stays the page`() async throws {
        var limits = WebLimits()
        limits.requests = TokenBucket.Rate(burst: 100_000, perSecond: 1)
        limits.questions = limits.requests
        let notices = try await NoticeHouse(limits: limits)
        func page(_ trick: String) async throws -> [[String]] {
            var draft = notices.house.excursion(.one, subject: "Betreff " + trick)
            draft.text = FormattedText("Text " + trick)
            draft.questions[0].wording = "Frage " + trick
            draft.questions[1].kind = .choice(["a " + trick, "b " + trick])
            let id = try await notices.send(draft)
            let path = try await notices.path(id, "ewa")
            let browser = notices.site.browser()
            let first = try await browser.get(path)
            let form = ["name": "Ewa Nowak " + trick, "answer.1.zofia": "yes", "answer.3.zofia": "Antwort " + trick]
            let wrong = try await browser.post(path, form)
            #expect(wrong.status == .unprocessableContent)
            let right = form.merging(["answer.2.zofia": "1", "confirm": "1"]) { $1 }
            let sent = try await browser.post(path, right)
            #expect(sent.status == .seeOther, "\(trick)")
            let done = try await browser.get(path)
            return [first, wrong, done].map { NaughtyStringsTests.skeleton($0.html) }
        }
        let plain = try await page("harmlos")
        for trick in [
            "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='x", "</textarea><b>",
            "\"\u{301} onx=1", "<\u{338}b>", "{{csrf}}", "</title><svg/onload=alert(1)>", "**<i>fett</i>**x",
        ] {
            var found = try await page(trick)
            // Bold is the author's.
            found = found.map { $0.filter { $0 != "strong" && $0 != "/strong" } }
            let expected = plain.map { $0.filter { $0 != "strong" && $0 != "/strong" } }
            #expect(found == expected, "\(trick)")
        }
    }
}

@Suite("A notice in time")
struct NoticeTimeTests {
    @Test func `after the deadline it says so, and takes nothing`() async throws {
        let notices = try await NoticeHouse()
        let id = try await notices.send(.one)
        let path = try await notices.path(id, "vera")
        let browser = notices.site.browser()
        try await browser.get(path)
        notices.house.clock.advance(10 * 86_400)
        let late = try await browser.post(path, NoticeHouse.answers())
        #expect(late.status == .conflict)
        #expect(late.html.contains("Die Frist ist vorbei"))
        #expect(try await notices.signers(id, "jonas").isEmpty)
        let page = try await browser.get(path)
        #expect(page.status == .ok)
        #expect(page.html.contains("Die Frist ist vorbei") && !page.html.contains("name=\"confirm\""))
    }

    @Test func `an ended link is answered with a new one, to the known address, and nobody learns whether`()
        async throws
    {
        let notices = try await NoticeHouse()
        let id = try await notices.send(.one)
        let path = try await notices.path(id, "vera")
        let browser = notices.site.browser()
        func mails() async throws -> [String] { try await notices.house.leaving().filter { $0.contains("vera@") } }
        let before = try await mails().count
        // While it is good, nothing is sent.
        try await browser.get("/n")
        try await browser.post(path + "/again", [:])
        #expect(try await mails().count == before)
        try await notices.house.endLinks(of: id)
        let gone = try await browser.get(path)
        let unknown = try await browser.get("/n/" + String(repeating: "7", count: 32))
        #expect(gone.status == .notFound && unknown.status == .notFound)
        let blank = String(repeating: "7", count: 32)
        #expect(gone.html.replacing(String(path.dropFirst(3)), with: blank) == unknown.html)
        let asked = try await browser.post(path + "/again", [:])
        #expect(asked.status == .ok)
        #expect(!asked.html.contains("web.example"))
        #expect(try await mails().count == before + 1)
        let other = try await browser.post("/n/\(blank)/again", [:])
        #expect(other.html.replacing(blank, with: "") == asked.html.replacing(String(path.dropFirst(3)), with: ""))
        // The old one is good for that still, but fills no postbox.
        for more in [2, 3, 3] {
            notices.house.clock.advance(60)
            try await browser.post(path + "/again", [:])
            #expect(try await mails().count == before + more)
        }
        let new = try await notices.path(id, "vera")
        #expect(new != path)
        #expect(try await browser.get(new).status == .ok)
    }

    @Test func `a link that a newer one replaced opens nothing`() async throws {
        let notices = try await NoticeHouse()
        let id = try await notices.send()
        let path = try await notices.path(id, "vera")
        _ = try await notices.house.announcements.sendAgain(id, to: PersonID("jonas"), by: PersonID("kollege"))
        let browser = notices.site.browser()
        #expect(try await browser.get(path).status == .notFound)
        #expect(try await browser.get(try await notices.path(id, "vera")).status == .ok)
    }

    @Test func `what was taken back says so and asks nothing; what was corrected is marked`() async throws {
        let notices = try await NoticeHouse()
        let id = try await notices.send(.one)
        let path = try await notices.path(id, "vera")
        let browser = notices.site.browser()
        try await browser.get(path)
        let author = PersonID("kollege")
        _ = try await notices.house.announcements.correct(
            id,
            subject: "Klassenfahrt",
            text: FormattedText("Liebe Eltern,\n\ndoch nach Borkum."),
            by: author
        )
        let corrected = try await browser.get(path).html
        #expect(corrected.contains("Berichtigt:") && corrected.contains("Borkum"))
        _ = try await notices.house.announcements.recall(id, because: "Das <Ziel> stimmt nicht.", by: author)
        let recalled = try await browser.get(path).html
        #expect(recalled.contains("Das &lt;Ziel&gt; stimmt nicht."))
        #expect(!recalled.contains("kann hier antworten"))
        #expect(recalled.contains("Diese Mitteilung wurde zurückgenommen"))
        #expect(!recalled.contains("name=\"confirm\""))
        // Nothing is open any more, and no text is the right one.
        #expect(!recalled.lowercased().contains("noch offen") && !recalled.contains("Berichtigt:"))
        #expect(try await browser.post(path, NoticeHouse.answers()).status == .conflict)
        #expect(try await notices.signers(id, "jonas").isEmpty)
    }

    @Test func `a code from paper is typed in any spelling, and can't be tried out`() async throws {
        let notices = try await NoticeHouse()
        let id = try await notices.send()
        let code = try #require(try await notices.house.shortCode(of: id, about: "timo"))
        let browser = notices.site.browser()
        #expect(try await browser.get("/n").html.contains("Code vom Brief eingeben"))
        for typed in [code, code.lowercased().replacing("-", with: " "), " " + code.replacing("-", with: "")] {
            #expect(try await browser.post("/n", ["code": typed]).location == "/n/" + code)
        }
        let page = try await browser.get("/n/" + code)
        #expect(page.html.contains("Timo Arm"))
        for typed in ["", "7KQ2-M3XW-T9RH-C4DB", "<b>"] {
            let answer = try await browser.post("/n", ["code": typed])
            #expect(answer.status == .unprocessableContent)
            #expect(answer.html.contains("Zu diesem Code gibt es keine Mitteilung."))
        }
        for _ in 0..<20 { try await browser.post("/n", ["code": "x"]) }
        #expect(try await browser.post("/n", ["code": code]).status == .tooManyRequests)
        #expect(try await browser.get("/n/" + code).status == .tooManyRequests)
    }
}

@Suite("Notices in the reader's language, and with an account")
struct NoticeReaderTests {
    @Test(arguments: [
        ("rana", ReadingLanguage.arabic), ("olena", .ukrainian), ("irina", .russian), ("ewa", .polish),
        ("aylin", .turkish), ("john", .english), ("vera", .german),
    ])
    func `a family reads its own language`(guardian: String, language: ReadingLanguage) async throws {
        let notices = try await NoticeHouse()
        let path = try await notices.path(try await notices.send(), guardian)
        let browser = notices.site.browser()
        let page = try await browser.get(path)
        #expect(page.html.contains("<html lang=\"\(language.rawValue)\" dir=\"\(language.direction)\">"))
        #expect(page.headers[.contentLanguage] == language.rawValue)
        #expect(page.html.contains(Texts(language)("notice-answer-title")))
        for other in ReadingLanguage.allCases { #expect(page.html.contains(other.name)) }
        // A choice on the page counts before what the school knows, and stays.
        #expect(try await browser.get(path + "?lang=pl").html.contains("<html lang=\"pl\""))
        #expect(try await browser.get(path).html.contains("<html lang=\"pl\""))
    }

    @Test func `a guardian with an account sees all notices, those to be done first, and opens the same page`()
        async throws
    {
        let notices = try await NoticeHouse()
        let asking = try await notices.send(.one)
        notices.house.clock.advance(60)
        let plain = try await notices.send(
            AnnouncementDraft(
                audiences: [.classGuardians(GroupID("6b"))],
                subject: "Fotograf",
                text: FormattedText("Am Donnerstag.")
            )
        )
        let browser = try await notices.site.loggedIn("vera")
        let list = try await browser.get("/notices").html
        let open = try #require(list.firstRange(of: "Klassenfahrt nach Norderney"))
        let rest = try #require(list.firstRange(of: "Fotograf"))
        #expect(open.lowerBound < rest.lowerBound)
        #expect(list.contains("Noch zu erledigen") && list.contains("Emil Huber, Jonas Huber"))
        let path = "/notices/" + asking.text
        #expect(try await browser.get(path).html.contains("Noch offen: Vera Huber"))
        #expect(try await browser.post(path, NoticeHouse.answers()).location?.hasPrefix(path + "?done=1") == true)
        #expect(try await notices.signers(asking, "emil") == ["vera"])
        #expect(try await browser.get("/notices").html.contains("Noch zu erledigen") == false)
        #expect(try await browser.get("/notices/" + plain.text).status == .ok)
    }

    @Test func `pages about mailboxes aren't for guardians, who have none; they are told so in their language`()
        async throws
    {
        let notices = try await NoticeHouse()
        let browser = try await notices.site.loggedIn("vera")
        for path in ["/held", "/held/case/x", "/why", "/why/ABCD-EFGH", "/limits", "/waiting", "/waiting/x"] {
            let answer = try await browser.get(path + "?lang=pl")
            #expect(answer.status == .forbidden, "\(path)")
            #expect(answer.html.contains("<html lang=\"pl\""), "\(path)")
        }
        let child = try await notices.site.loggedIn("jonas")
        for path in ["/held", "/why"] { #expect(try await child.get(path).status == .ok, "\(path)") }
    }

    @Test func `a notice is nobody else's`() async throws {
        let notices = try await NoticeHouse()
        var draft = notices.house.excursion(.one)
        draft.audiences = [.classGuardians(GroupID("5a"))]
        let id = try #require(try await notices.house.announce(draft, by: "lehrerin"))
        let path = "/notices/" + id.text
        for login in ["vera", "mara", "jonas"] {
            let browser = try await notices.site.loggedIn(login)
            #expect(try await browser.get(path).status == .notFound, "\(login)")
            #expect(try await browser.post(path, ["name": "X", "confirm": "1"]).status == .notFound, "\(login)")
        }
        #expect(try await notices.site.loggedIn("lehrerin").get("/notices").status == .forbidden)
        #expect(try await notices.site.browser().get(path).location == "/login?next=" + path)
        #expect(try await notices.site.browser().get("/notices").location == "/login?next=/notices")
    }

    @Test func `a child of 14 that signs too has the notice in its list`() async throws {
        let notices = try await NoticeHouse()
        var draft = notices.house.excursion(.all)
        draft.acknowledgement = Acknowledgement(.all, childSignature: .with)
        let id = try await notices.send(draft)
        let mara = try await notices.site.loggedIn("mara")
        #expect(try await mara.get("/notices").html.contains("Klassenfahrt"))
        let page = try await mara.get("/notices/" + id.text).html
        #expect(page.contains("Noch offen: Mara Alt") && page.contains("Noch offen: Gerd Alt"))
        let form = ["name": "Mara Alt", "confirm": "1", "answer.1.mara": "yes", "answer.2.mara": "0"]
        #expect(try await mara.post("/notices/" + id.text, form).status == .seeOther)
        #expect(try await notices.signers(id, "mara") == ["mara"])
        // Who is younger isn't asked.
        #expect(try await !notices.site.loggedIn("jonas").get("/notices").html.contains("Klassenfahrt"))
    }

    @Test func `who works here sees pages for families in German or English, whole`() async throws {
        let site = try await TestSite()
        let browser = try await site.loggedIn("lehrerin")
        let page = try await browser.get("/verify?lang=tr")
        #expect(page.html.contains("<html lang=\"de\""))
        #expect(!page.html.contains("Türkçe"))
        #expect(try await site.browser().get("/verify?lang=tr").html.contains("<html lang=\"tr\""))
        let kept = site.browser()
        #expect(try await kept.get("/verify?code=x&lang=ar").html.contains("?code=x&amp;lang=pl"))
    }
}

/// Keeps what is logged.
private final class LogLines: LogHandler {
    private let lines = Mutex<[String]>([])

    var text: String { lines.withLock { $0.joined(separator: "\n") } }
    var logLevel: Logger.Level {
        get { .trace }
        set {}
    }
    var metadata: Logger.Metadata {
        get { [:] }
        set {}
    }
    subscript(metadataKey _: String) -> Logger.Metadata.Value? {
        get { nil }
        set {}
    }

    func log(event: LogEvent) {
        lines.withLock { $0.append("\(event.message) \(event.metadata ?? [:])") }
    }
}
