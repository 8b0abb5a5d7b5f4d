import Announcements
import Database
import Directory
import FoundationEssentials
import HTTPTypes
import School
import Testing
import TimeTestSupport
import WebTestSupport

@testable import WebServer

/// Fields of a form in their order, several of one name allowed.
private typealias Typed = [(String, String)]

extension TestBrowser {
    /// Sends a form with the token of the page that was seen last, as browsers send one with files.
    @discardableResult
    fileprivate func submit(
        _ path: String,
        _ fields: Typed,
        files: [(name: String, type: String, bytes: String)] = [],
        token: String? = nil
    ) async throws -> TestAnswer {
        let boundary = "----boundary7f3a"
        var body = ""
        for (name, value) in [("csrf", token ?? formToken ?? "")] + fields {
            body += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
        }
        for file in files {
            body += "--\(boundary)\r\nContent-Disposition: form-data; name=\"files\"; filename=\"\(file.name)\"\r\n"
            body += "Content-Type: \(file.type)\r\n\r\n\(file.bytes)\r\n"
        }
        body += "--\(boundary)--\r\n"
        return try await send(
            .post,
            path,
            [(.contentType, "multipart/form-data; boundary=\(boundary)")],
            body
        )
    }
}

/// A teacher with the form before her.
private struct Desk {
    static let parents = "class-guardians:5a"
    static let children = "class-children:5a"

    let site: TestSite
    let browser: TestBrowser

    init(_ login: String = "lehrerin") async throws {
        site = try await TestSite()
        browser = try await site.loggedIn(login)
        try await browser.get("/announcements/new")
    }

    static func letter(_ more: Typed = []) -> Typed {
        [("audience", parents), ("subject", "Wandertag"), ("text", "Liebe Eltern,\n\nam **Freitag** wandern wir.")]
            + more
    }

    /// Keeps a draft.
    /// - Returns: `/announcements/ID`
    func draft(_ fields: Typed = letter()) async throws -> String {
        let answer = try await browser.submit("/announcements/new", fields + [("do", "save")])
        let location = try #require(answer.location, "\(answer.status) \(answer.html)")
        return String(location.prefix { $0 != "#" && $0 != "?" }.dropLast("/edit".count))
    }

    func sent(_ fields: Typed = letter()) async throws -> String {
        let path = try await draft(fields)
        try await browser.get(path + "/send")
        let answer = try await browser.post(path + "/send", ["when": "now"])
        try #require(answer.status == .seeOther, "\(answer.html)")
        return path
    }
}

@Suite("Writing announcements")
struct AnnouncementWritingTests {
    @Test func `audiences are named in the language of the page, not of the person`() async throws {
        let desk = try await Desk()
        let path = try await desk.sent()
        for place in ["/announcements/new", "/announcements", path] {
            let page = try await desk.browser.get(place + "?lang=en")
            #expect(page.html.contains("Parents of 5a"), "\(place)")
            #expect(!page.html.contains("Eltern der 5a"), "\(place)")
        }
        #expect(try await desk.browser.get("/announcements?lang=de").html.contains("Eltern der 5a"))
    }

    @Test func `children sign for themselves, and the pages say so`() async throws {
        let desk = try await Desk()
        let form = try await desk.browser.get("/announcements/new?audience=" + Desk.children)
        #expect(form.html.contains("Jedes Kind bestätigt selbst"))
        let letter: Typed = [
            ("audience", Desk.children), ("subject", "Chor"), ("text", "Liebe Klasse,\n\nmorgen ist Chor."),
            ("quorum", "all"), ("questions", "1"), ("q1-wording", "Kommst du?"), ("q1-kind", "yes-no"),
        ]
        let path = try await desk.draft(letter)
        let send = try await desk.browser.get(path + "/send")
        #expect(send.html.contains("Die Eltern bekommen diese Mitteilung nicht."))
        #expect(send.html.contains("1 Frage beantwortet jedes Kind selbst."))
        #expect(!send.html.contains("orgeberechtigte"), "guardians are promised")
        try await desk.browser.post(path + "/send", ["when": "now"])
        #expect(!(try await desk.browser.get(path)).html.contains("orgeberechtigte"))
        try await desk.browser.post(path + "/remind", [:])
        let reminded = try await desk.browser.get(path)
        #expect(reminded.html.contains("5 Kinder, von denen noch etwas fehlt, in ihren Schulpostfächern"))
        #expect(!reminded.html.contains("an Familien"))
    }

    @Test func `from the form to the families, by way of a page that says what happens`() async throws {
        let desk = try await Desk()
        let check = try await desk.browser.submit("/announcements/new", Desk.letter([("do", "check")]))
        let path = try #require(check.location)
        #expect(path.hasPrefix("/announcements/") && path.hasSuffix("/send"))
        let page = try await desk.browser.get(path)
        #expect(page.html.contains("Eltern der 5a"))
        #expect(page.html.contains("3 Eltern aus 2 Familien"), "\(page.html)")
        #expect(page.html.contains("Dora Ohne"))
        #expect(page.html.contains("<strong>Freitag</strong>"))
        #expect(try await desk.site.house.leaving().isEmpty)
        let sent = try await desk.browser.post(path, ["when": "now"])
        #expect(sent.location == String(path.dropLast("/send".count)))
        #expect(
            try await desk.site.house.leaving() == [
                "elif@web.example", "familie.weber@post.example", "maria@web.example",
            ]
        )
        let progress = try await desk.browser.get(sent.location ?? "")
        #expect(progress.html.contains("Gesendet."))
        #expect(!progress.html.contains("@web.example"), "an address of a guardian is shown")
        // Sent is sent.
        let again = try await desk.browser.post(path, ["when": "now"])
        #expect(again.status == .conflict && again.html.contains("schon unterwegs"))
        #expect(try await desk.site.house.leaving().count == 3)
    }

    @Test func `what is missing is named at the top and beside its field`() async throws {
        let desk = try await Desk()
        let answer = try await desk.browser.submit(
            "/announcements/new",
            [
                ("subject", " "), ("text", ""), ("questions", "1"), ("q1-kind", "choice"), ("q1-choices", "a"),
                ("do", "check"),
            ]
        )
        #expect(answer.status == .unprocessableContent)
        for field in ["reach", "subject", "text", "q1-wording", "q1-choices"] {
            #expect(answer.html.contains("<a href=\"#\(field)\">"), "\(field)")
            #expect(answer.html.contains("id=\"\(field)\""), "\(field)")
        }
        for described in ["subject-e", "text-e", "q1-e", "q1-ce", "audience-e"] {
            #expect(answer.html.contains("id=\"\(described)\""), "\(described)")
        }
    }

    @Test func `a day that can't be read is shown again, and everything else is kept`() async throws {
        let desk = try await Desk()
        let fields = Desk.letter([("quorum", "one"), ("deadline-day", "31.2.2027"), ("do", "save")])
        let answer = try await desk.browser.submit("/announcements/new", fields)
        #expect(answer.status == .unprocessableContent)
        #expect(answer.html.contains("value=\"31.2.2027\""))
        #expect(answer.html.contains("Wandertag"))
        #expect(try await desk.browser.get("/announcements").html.contains("Wandertag"))
    }

    @Test func `questions come and go by buttons, without scripts`() async throws {
        let desk = try await Desk()
        let path = try await desk.draft()
        let added = try await desk.browser.submit(path + "/edit", Desk.letter([("do", "add-question")]))
        #expect(added.location == path + "/edit#q1-wording")
        let two: Typed = [
            ("questions", "2"), ("q1-wording", "Kommt mit?"), ("q1-kind", "yes-no"), ("q1-required", "yes"),
            ("q2-wording", "Essen"), ("q2-kind", "choice"), ("q2-choices", "Suppe\r\nNudeln\r\n\r\n"),
        ]
        try await desk.browser.submit(path + "/edit", Desk.letter(two + [("do", "save")]))
        let page = try await desk.browser.get(path + "/edit").html
        #expect(page.contains("value=\"Kommt mit?\""))
        #expect(page.contains("Suppe\nNudeln</textarea>"))
        try await desk.browser.submit(path + "/edit", Desk.letter(two + [("do", "remove-question:1")]))
        let rest = try await desk.browser.get(path + "/edit").html
        #expect(!rest.contains("Kommt mit?"))
        #expect(rest.contains("id=\"q1-wording\" name=\"q1-wording\" value=\"Essen\""))
        #expect(!rest.contains("q2-wording"))
    }

    @Test func `files come along, are listed, go, and never leave their folder`() async throws {
        let desk = try await Desk()
        let path = try await desk.draft()
        let bytes = "%PDF-1.4\r\n--\u{0}not a boundary\r\n\r\n"
        let attached = try await desk.browser.submit(
            path + "/edit",
            Desk.letter([("do", "attach")]),
            files: [
                ("../../../etc/Einverständnis.pdf", "application/pdf", bytes),
                ("C:\\\\Users\\\\x\\\\seite.html", "text/html", "<script>alert(1)</script>"), ("", "text/plain", ""),
            ]
        )
        #expect(attached.location == path + "/edit#files")
        let page = try await desk.browser.get(path + "/edit").html
        #expect(page.contains(">Einverständnis.pdf</a>"), "\(page)")
        #expect(page.contains(">seite.html</a>"))
        #expect(!page.contains("etc/"))
        func link(_ name: String) -> String? {
            page.split(separator: "href=\"").first { $0.contains("\">\(name)</a>") }.map {
                String($0.prefix { $0 != "\"" })
            }
        }
        let pdf = try #require(link("Einverständnis.pdf"))
        let html = try #require(link("seite.html"))
        let file = try await desk.browser.get(pdf)
        #expect(file.html == bytes)
        #expect(file.headers[.contentType] == "application/octet-stream")
        #expect(file.headers[.contentDisposition]?.hasPrefix("attachment; filename=\"Einverst_ndnis.pdf\"") == true)
        let web = try await desk.browser.get(html)
        #expect(web.headers[.contentType] == "application/octet-stream")
        let other = try await desk.site.loggedIn("kollege")
        #expect(try await other.get(pdf).status == .notFound)
        let id = pdf.split(separator: "/").last ?? ""
        try await desk.browser.submit(path + "/edit", Desk.letter([("do", "remove-file:\(id)")]))
        #expect(try await !desk.browser.get(path + "/edit").html.contains("Einverständnis.pdf"))
        #expect(try await desk.browser.get(path + "/files/..%2F..%2Fetc%2Fpasswd").status == .notFound)
    }

    @Test func `whom it reaches is shown for the page that is open, as a part of it`() async throws {
        let desk = try await Desk()
        let both = try await desk.browser.get(
            "/announcements/audience?audience=\(Desk.parents)&audience=\(Desk.children)"
        )
        #expect(both.html.contains("3 Eltern aus 2 Familien"), "\(both.html)")
        #expect(both.html.contains("5 Kinder"))
        #expect(!both.html.contains("<html"))
        // Nobody learns how many children a class has that isn't theirs.
        let other = try await desk.site.loggedIn("kollege")
        let foreign = try await other.get("/announcements/audience?audience=\(Desk.parents)")
        #expect(!foreign.html.contains("Eltern aus"))
        let text = try await desk.browser.post("/announcements/text", ["text": "**x** <script>alert(1)</script>"])
        #expect(text.html.contains("<strong>x</strong> &lt;script&gt;"))
    }

    @Test func `nobody writes to a class that isn't theirs, whatever the form says`() async throws {
        let desk = try await Desk("kollege")
        let answer = try await desk.browser.submit("/announcements/new", Desk.letter([("do", "check")]))
        #expect(answer.status == .unprocessableContent)
        #expect(answer.html.contains("dürfen Sie nicht schreiben"), "\(answer.html)")
        // Nothing of it is kept, and no draft of theirs takes such an audience.
        #expect(try await !desk.browser.get("/announcements").html.contains("Wandertag"))
        let path = try await desk.draft([("subject", "Ausflug"), ("text", "Hallo")])
        let forged = try await desk.browser.submit(path + "/edit", Desk.letter([("do", "save")]))
        #expect(forged.status == .unprocessableContent)
        let list = try await desk.browser.get("/announcements").html
        #expect(list.contains("Ausflug") && !list.contains("Wandertag"))
        #expect(try await desk.site.house.leaving().isEmpty)
    }

    @Test func `later, and taken back before`() async throws {
        let desk = try await Desk()
        let path = try await desk.draft()
        try await desk.browser.get(path + "/send")
        for (day, time) in [("", ""), ("2020-01-01", "07:30"), ("2027-02-30", "07:30"), ("2026-12-01", "25:00")] {
            let wrong = try await desk.browser.post(path + "/send", ["when": "later", "day": day, "time": time])
            #expect(wrong.status == .unprocessableContent, "\(day) \(time)")
        }
        let day = TypedTime.day(of: desk.site.house.clock.now.addingTimeInterval(3 * 86_400))
        let sent = try await desk.browser.post(path + "/send", ["when": "later", "day": day, "time": "07:30"])
        #expect(sent.location == path)
        let page = try await desk.browser.get(path)
        #expect(page.html.contains("geht hinaus:"))
        #expect(try await desk.site.house.leaving().isEmpty)
        #expect(try await desk.browser.get("/waiting").html.contains("Wandertag"))
        #expect(try await desk.browser.post(path + "/unschedule", [:]).location == path + "/edit")
        #expect(try await !desk.browser.get("/waiting").html.contains("Wandertag"))
        #expect(try await desk.browser.post(path + "/discard", [:]).location == "/announcements")
        #expect(try await desk.browser.get(path).status == .notFound)
    }

    @Test func `what the guard holds waits on its own page, with the choices of the guard`() async throws {
        let desk = try await Desk()
        let path = try await desk.draft([
            ("audience", Desk.children), ("subject", "Elternabend am 3. Dezember"), ("text", DemoHouse.parents),
        ])
        try await desk.browser.get(path + "/send")
        #expect(try await desk.browser.post(path + "/send", ["when": "now"]).location == path)
        let page = try await desk.browser.get(path).html
        #expect(page.contains("value=\"send:class-guardians:5a\""), "\(page)")
        #expect(try await !desk.site.house.inbox("anna").contains { $0.hasPrefix("Elternabend") })
        let own = page.split(separator: "action=\"").first { $0.hasPrefix("/held/own/") }
        let action = try #require(own.map { String($0.prefix { $0 != "\"" }) })
        #expect(try await desk.browser.post(action, ["choice": "send:class-guardians:5a"]).status == .seeOther)
        #expect(try await desk.site.house.leaving().count == 3)
    }

    @Test func `no field puts a line into a header or markup into a page`() async throws {
        let desk = try await Desk()
        let evil = "\"><script>alert(1)</script>\r\nBcc: all@web.example"
        let path = try await desk.draft([
            ("audience", Desk.parents), ("subject", evil), ("text", evil), ("questions", "1"), ("q1-wording", evil),
            ("q1-kind", "choice"), ("q1-choices", evil + "\r\nzwei"), ("quorum", evil), ("child-signature", evil),
            ("deadline-time", ""),
        ])
        for page in ["/edit", "/send", "/discard"] {
            let html = try await desk.browser.get(path + page).html
            #expect(!html.contains("<script>alert"), "\(page)")
        }
        try await desk.browser.post(path + "/send", ["when": "now"])
        #expect(try await !desk.browser.get(path).html.contains("<script>alert"))
        #expect(try await !desk.browser.get("/announcements").html.contains("<script>alert"))
        #expect(try await desk.site.house.leaving().allSatisfy { $0 != "all@web.example" })
        let subjects = try await desk.site.house.database.read { connection in
            try connection.rows("SELECT subject FROM announcements").map { try $0.string(0) }
        }
        #expect(subjects.allSatisfy { !$0.contains("\n") && !$0.contains("\r") })
        let csv = try await desk.browser.get(path + "/progress.csv")
        let disposition = try #require(csv.headers[.contentDisposition])
        #expect(!disposition.contains("<") && !disposition.contains("\n"))
    }
}

@Suite("Following announcements")
struct AnnouncementFollowingTests {
    private static let asking: [(String, String)] = Desk.letter([
        ("quorum", "one"), ("questions", "1"), ("q1-wording", "Kommt mit?"), ("q1-kind", "yes-no"),
        ("q1-required", "yes"),
    ])

    @Test func `only its author acts, a class teacher looks, all others find nothing`() async throws {
        let desk = try await Desk("head")
        let path = try await desk.sent(Self.asking)
        let teacher = try await desk.site.loggedIn("lehrerin")
        let seen = try await teacher.get(path)
        #expect(seen.status == .ok)
        #expect(seen.html.contains("Hanna Haupt"))
        #expect(!seen.html.contains(path + "/recall"))
        #expect(try await teacher.get(path + "/recall").status == .notFound)
        #expect(try await teacher.post(path + "/recall", ["reason": "x"]).status == .notFound)
        #expect(try await teacher.post(path + "/remind", [:]).status == .notFound)
        #expect(try await teacher.post(path + "/children/anna/again", [:]).headers[.location] != nil)
        for login in ["kollege", "admin"] {
            let other = try await desk.site.loggedIn(login)
            try await other.get("/account")
            for page in ["", "/events", "/progress.csv", "/progress.pdf", "/letters.pdf", "/children/anna", "/edit"] {
                #expect(try await other.get(path + page).status == .notFound, "\(login) \(page)")
            }
            #expect(try await other.post(path + "/recall", ["reason": "x"]).status == .notFound)
            #expect(try await other.submit(path + "/edit", Desk.letter([("do", "save")])).status == .notFound)
        }
        let child = try await desk.site.loggedIn("anna")
        for page in [path, "/announcements", "/announcements/new", "/classes", "/office"] {
            #expect(try await child.get(page).status == .forbidden, "\(page)")
        }
        let stranger = desk.site.browser()
        #expect(try await stranger.get(path).location?.hasPrefix("/login?next=") == true)
    }

    @Test func `a form from elsewhere does nothing`() async throws {
        let desk = try await Desk()
        let path = try await desk.sent(Self.asking)
        for action in ["/recall", "/remind", "/correct", "/copy", "/deadline", "/children/anna/paper"] {
            let answer = try await desk.browser.post(path + action, ["csrf": "x"])
            #expect(answer.status == .forbidden, "\(action)")
        }
        #expect(try await desk.browser.submit("/announcements/new", Desk.letter(), token: "x").status == .forbidden)
        // Another visitor's token.
        let other = try await desk.site.loggedIn("head")
        try await other.get("/announcements/new")
        let token = try #require(other.formToken)
        #expect(try await desk.browser.post(path + "/recall", [:], token: token).status == .forbidden)
    }

    @Test func `child by child, narrowed, and down to a single one`() async throws {
        let desk = try await Desk()
        let path = try await desk.sent(Self.asking)
        let all = try await desk.browser.get(path).html
        for name in ["Anna Weber", "Cem Kaya", "Dora Ohne"] { #expect(all.contains(">\(name)</a>"), "\(name)") }
        let paper = try await desk.browser.get(path + "?show=paper").html
        #expect(paper.contains(">Dora Ohne</a>") && !paper.contains(">Cem Kaya</a>"))
        let named = try await desk.browser.get(path + "?q=kaya").html
        #expect(named.contains(">Cem Kaya</a>") && !named.contains(">Anna Weber</a>"))
        #expect(try await desk.browser.get(path + "?page=999&show=x").status == .ok)
        #expect(try await desk.browser.get(path + "/children/nobody").status == .notFound)
    }

    @Test func `what came on paper is entered, with who and when`() async throws {
        let desk = try await Desk()
        let path = try await desk.sent(Self.asking)
        let child = path + "/children/dora"
        try await desk.browser.get(child)
        let nothing = try await desk.browser.post(child + "/paper", ["day": "2026-10-30"])
        #expect(nothing.status == .unprocessableContent)
        let future = try await desk.browser.post(
            child + "/paper",
            ["signer": "ohne", "a1": "yes", "day": "2099-01-01"]
        )
        #expect(future.status == .unprocessableContent)
        let stranger = try await desk.browser.post(
            child + "/paper",
            ["signer": "mutter", "a1": "yes", "day": "2026-10-30"]
        )
        #expect(stranger.status == .unprocessableContent)
        let day = TypedTime.day(of: desk.site.house.clock.now)
        let entered = try await desk.browser.post(child + "/paper", ["signer": "ohne", "a1": "yes", "day": day])
        #expect(entered.location == child + "?entered=1", "\(entered.html)")
        let page = try await desk.browser.get(child).html
        #expect(page.contains("Otto Ohne"))
        #expect(page.contains("eingetragen von Lena Lange"))
        // Papers bear a day, and no time that nobody wrote on them.
        let signed =
            page.split(separator: "<strong>Otto Ohne</strong> · ").dropFirst().first?.prefix { $0 != "<" } ?? ""
        #expect(!signed.isEmpty && !signed.contains("Uhr"), "\(signed)")
        #expect(try await desk.browser.get(path).html.contains("1 von 5 vollständig"))
    }

    @Test func `nobody signs before there is anything to sign, or twice unasked`() async throws {
        let desk = try await Desk()
        let path = try await desk.sent(Self.asking)
        let child = path + "/children/dora"
        try await desk.browser.get(child)
        let now = desk.site.house.clock.now
        let yesterday = TypedTime.day(of: now.addingTimeInterval(-86_400))
        let early = try await desk.browser.post(child + "/paper", ["signer": "ohne", "a1": "yes", "day": yesterday])
        #expect(early.status == .unprocessableContent)
        #expect(early.html.contains("noch nicht verschickt"))
        var entry = ["signer": "ohne", "a1": "yes", "day": TypedTime.day(of: now)]
        #expect(try await desk.browser.post(child + "/paper", entry).location == child + "?entered=1")
        entry["a1"] = "no"
        let again = try await desk.browser.post(child + "/paper", entry)
        #expect(again.status == .unprocessableContent)
        #expect(again.html.contains("Otto Ohne hat schon unterschrieben"), "\(again.html)")
        #expect(again.html.contains("name=\"replace\" value=\"ohne\""))
        #expect(try await desk.browser.get(child).html.contains("<dd>ja<br>"))
        entry["replace"] = "ohne"
        // Nor is an answer replaced unasked.
        let answered = try await desk.browser.post(child + "/paper", entry)
        #expect(answered.html.contains("Bisher: „ja“, von Otto Ohne"), "\(answered.html)")
        entry["replace-answers"] = "yes"
        // Only what stood there when it was asked.
        #expect(try await desk.browser.post(child + "/paper", entry).status == .unprocessableContent)
        #expect(answered.html.contains("name=\"there\" value=\"1\""))
        entry["there"] = "1"
        #expect(try await desk.browser.post(child + "/paper", entry).location == child + "?entered=1")
        #expect(try await desk.browser.get(child).html.contains("<dd>nein<br>"))
    }

    @Test func `what was entered from paper by mistake is taken back`() async throws {
        let desk = try await Desk()
        let child = try await desk.sent(Self.asking) + "/children/dora"
        try await desk.browser.get(child)
        let day = TypedTime.day(of: desk.site.house.clock.now)
        _ = try await desk.browser.post(child + "/paper", ["signer": "ohne", "a1": "yes", "day": day])
        let page = try await desk.browser.get(child).html
        #expect(page.contains("name=\"entry\" value=\"signature.ohne\""))
        #expect(page.contains("name=\"entry\" value=\"answer.1\""))
        #expect(try await desk.browser.post(child + "/withdraw", ["entry": "x"]).status == .notFound)
        for entry in ["signature.ohne", "answer.1"] {
            #expect(try await desk.browser.post(child + "/withdraw", ["entry": entry]).location == child)
        }
        let after = try await desk.browser.get(child).html
        #expect(!after.contains("eingetragen von") && after.contains("noch keine Antwort"))
    }

    @Test(
        "One line is what it looks like",
        arguments: [
            ("\u{202E}abc", "abc"), ("a\u{200B}b\u{2066}c\u{FEFF}", "abc"), ("a\r\nBcc: x", "a Bcc: x"),
            ("مرحبا\u{200F} A", "مرحبا\u{200F} A"), ("👨‍👩‍👧 Fest", "👨‍👩‍👧 Fest"),
        ]
    )
    func line(typed: String, shown: String) {
        #expect(OneLine.text(typed) == shown)
    }

    @Test func `a family on paper has no link to be sent, and hears of changes on paper`() async throws {
        let desk = try await Desk()
        let path = try await desk.sent(Self.asking)
        #expect(try await !desk.browser.get(path + "/children/dora").html.contains("/again\""))
        #expect(try await desk.browser.get(path + "/children/dora").html.contains("/letters.pdf?child=dora"))
        #expect(try await desk.browser.get(path + "/children/cem").html.contains("/again\""))
        for page in ["/correct", "/recall"] {
            let html = try await desk.browser.get(path + page).html
            #expect(html.contains("2 Familien haben den Brief auf Papier"), "\(html)")
        }
        try await desk.browser.post(path + "/correct", ["subject": "Wandertag", "text": "Am Montag."])
        #expect(try await desk.browser.get(path).html.contains("Bitte neu drucken"))
        #expect(try await desk.browser.get("/announcements").html.contains("0 von 5 vollständig"))
        try await desk.browser.post(path + "/recall", ["reason": "Es regnet."])
        let recalled = try await desk.browser.get(path).html
        #expect(recalled.contains("Bitte selbst Bescheid sagen"))
        #expect(!recalled.contains("/letters.pdf"))
        #expect(try await !desk.browser.get("/announcements").html.contains("von 5 vollständig"))
    }

    @Test func `downloads are kept, not opened`() async throws {
        let desk = try await Desk()
        let path = try await desk.sent(Self.asking)
        let csv = try await desk.browser.get(path + "/progress.csv")
        #expect(csv.headers[.contentType] == "text/csv; charset=utf-8")
        #expect(csv.headers[.contentDisposition]?.hasPrefix("attachment;") == true)
        #expect(csv.html.contains("Anna") && !csv.html.contains("@web.example"))
        for name in ["/progress.pdf", "/letters.pdf"] {
            let pdf = try await desk.browser.get(path + name)
            #expect(pdf.status == .ok)
            #expect(pdf.headers[.contentType] == "application/pdf")
            #expect(pdf.headers[.contentDisposition]?.hasPrefix("attachment;") == true)
        }
    }

    @Test func `forms lead where they say, also when they are shown again`() async throws {
        let desk = try await Desk()
        let path = try await desk.sent(Self.asking)
        for page in ["/correct", "/recall", "/deadline"] {
            let html = try await desk.browser.get(path + page).html
            #expect(html.contains("action=\"\(path)\(page)\""), "\(page)")
        }
        let again = try await desk.browser.post(path + "/deadline", ["deadline-day": "x"])
        #expect(again.html.contains("action=\"\(path)/deadline\""))
        let child = path + "/children/anna"
        let paper = try await desk.browser.post(child + "/paper", ["day": "x"])
        #expect(paper.status == .unprocessableContent)
        #expect(paper.html.contains("action=\"\(child)/paper\""))
        let draft = try await desk.draft()
        #expect(try await desk.browser.get(draft + "/discard").html.contains("action=\"\(draft)/discard\""))
    }

    @Test func `what is put right keeps its files, or those that are ticked and those that come along`() async throws {
        let desk = try await Desk()
        let browser = desk.browser
        let draft = try await desk.draft()
        try await browser.submit(
            draft + "/edit",
            Desk.letter([("do", "attach")]),
            files: [
                (name: "Plan.txt", type: "text/plain", bytes: "alt"),
                (name: "Liste.txt", type: "text/plain", bytes: "a"),
            ]
        )
        try await browser.get(draft + "/send")
        try await browser.post(draft + "/send", ["when": "now"])
        let page = try await browser.get(draft + "/correct").html
        let kept = page.split(separator: "name=\"keep\" value=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
        #expect(kept.count == 2)
        #expect(page.components(separatedBy: " checked").count == 3)
        let typed = [("subject", "Wandertag"), ("text", "Am Montag."), ("files-asked", "yes")]
        // Shown again: ticks stay, files of the browser's can't.
        let shown = try await browser.submit(
            draft + "/correct",
            typed + [("keep", String(kept[1])), ("do", "preview")],
            files: [(name: "Neu.txt", type: "text/plain", bytes: "neu")]
        )
        #expect(shown.status == .unprocessableContent)
        #expect(shown.html.contains("noch einmal aus") && shown.html.contains("href=\"#files\""))
        #expect(shown.html.components(separatedBy: " checked").count == 2)
        let sent = try await browser.submit(
            draft + "/correct",
            typed + [("keep", String(kept[1]))],
            files: [(name: "Neu.txt", type: "text/plain", bytes: "neu")]
        )
        #expect(sent.location == draft, "\(sent.html)")
        let after = try await browser.get(draft).html
        #expect(after.contains("Liste.txt") && after.contains("Neu.txt") && !after.contains("Plan.txt"))
        // Another file is a correction, too; nothing at all is none.
        let again = try await browser.get(draft + "/correct").html
        let all = again.split(separator: "name=\"keep\" value=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
        let same = try await browser.submit(draft + "/correct", typed + all.map { ("keep", $0) })
        #expect(same.status == .unprocessableContent)
        #expect(try await browser.submit(draft + "/correct", typed).location == draft)
        #expect(try await !browser.get(draft).html.contains("Neu.txt"))
    }

    @Test func `a day before sending is told as one, whoever finds it`() {
        let sent = Date(timeIntervalSince1970: 1_795_777_200)
        for (language, told) in [(ReadingLanguage.german, "verschickt"), (.english, "sent on that day")] {
            let problem = ResponseProblem.dayBeforeSending(child: PersonID("dora"))
            #expect(Problem(problem, sent: sent, Texts(language)).text.contains(told))
            #expect(Problem(problem, sent: nil, Texts(language)).text.contains(told))
            #expect(Problem(problem, sent: nil, Texts(language)).text != Texts(language)("ann-bad-day"))
        }
    }

    @Test func `reminded, moved, put right and taken back`() async throws {
        let desk = try await Desk()
        let path = try await desk.sent(Self.asking)
        let browser = desk.browser
        #expect(try await browser.post(path + "/remind", [:]).location == path)
        let past = try await browser.post(path + "/deadline", ["deadline-day": "2020-01-01"])
        #expect(past.status == .unprocessableContent)
        let day = TypedTime.day(of: desk.site.house.clock.now.addingTimeInterval(9 * 86_400))
        #expect(try await browser.post(path + "/deadline", ["deadline-day": day]).location == path)
        #expect(try await browser.get(path).html.contains("Frist:"))
        let same = try await browser.post(
            path + "/correct",
            ["subject": "Wandertag", "text": "Liebe Eltern,\n\nam **Freitag** wandern wir."]
        )
        #expect(same.status == .unprocessableContent)
        let corrected = try await browser.post(path + "/correct", ["subject": "Wandertag", "text": "Am Montag."])
        #expect(corrected.location == path, "\(corrected.html)")
        #expect(try await browser.get(path).html.contains("berichtigt"))
        #expect(try await browser.post(path + "/recall", ["reason": "Es regnet."]).location == path)
        let recalled = try await browser.get(path).html
        #expect(recalled.contains("zurückgenommen:"))
        #expect(!recalled.contains(path + "/correct"))
        #expect(try await browser.post(path + "/recall", ["reason": "x"]).status == .notFound)
        let copy = try await browser.post(path + "/copy", [:])
        #expect(copy.location?.hasSuffix("/edit") == true)
    }
}

@Suite("Classes, limits and what waits")
struct TeachingPagesTests {
    @Test func `a class teacher sees who has no address, and no address`() async throws {
        let site = try await TestSite()
        let browser = try await site.loggedIn("lehrerin")
        #expect(try await browser.get("/classes").html.contains("/classes/5a"))
        let page = try await browser.get("/classes/5a").html
        #expect(page.contains("Ohne, Dora"))
        #expect(page.contains("nur auf Papier"))
        #expect(page.contains("Maria Weber"))
        #expect(!page.contains("@web.example") && !page.contains("@post.example"))
        let other = try await site.loggedIn("kollege")
        #expect(try await other.get("/classes/5a").status == .notFound)
        #expect(try await other.get("/classes").html.contains("Sie leiten keine Klasse"))
    }

    @Test func `names are text, whatever stands in them`() async throws {
        let desk = try await Desk("head")
        let directory = desk.site.house.directory
        let evil = "\"><script>alert(1)</script>"
        var changes = SchoolChanges()
        for id in ["anna", "mutter", "ohne", "dora"] {
            var person = try #require(directory.roster.person(PersonID(id)))
            person.familyName = evil
            changes.people.append(person)
        }
        try await directory.save(changes)
        let path = try await desk.sent(Desk.letter([("quorum", "all")]))
        for page in [path, path + "/children/anna", path + "/children/dora", "/classes", "/classes/5a", "/office"] {
            let html = try await desk.browser.get(page).html
            #expect(!html.contains("<script>alert"), "\(page)")
            if page != "/classes" { #expect(html.contains("&lt;script&gt;alert"), "\(page)") }
        }
    }

    @Test func `the office's list is for the office`() async throws {
        let site = try await TestSite()
        for (login, status) in [("admin", HTTPResponse.Status.ok), ("lehrerin", .forbidden), ("anna", .forbidden)] {
            #expect(try await site.loggedIn(login).get("/office").status == status, "\(login)")
        }
        let admin = try await site.loggedIn("admin")
        let office = try await admin.get("/office").html
        #expect(office.contains("<a href=\"/families/addresses?guardian=ohne#enter\">Otto Ohne</a>"), "\(office)")
        #expect(office.contains("href=\"/families\""))
        let chosen = try await admin.get("/families/addresses?guardian=ohne").html
        #expect(chosen.contains("<input type=\"hidden\" name=\"guardian\" value=\"ohne\">"))
        let found = try await admin.get("/families/addresses?q=dora").html
        #expect(found.contains("Otto Ohne") && !found.contains("Elif Kaya"))
    }

    @Test func `limits count what was sent and name what was stopped`() async throws {
        let site = try await TestSite()
        let domain = DemoHouse.domain
        _ = try await site.house.send(
            "Hallo",
            "x",
            from: "lehrerin",
            to: ["anna.weber@" + domain, "ben.weber@" + domain]
        )
        let held = try await site.house.send(
            "Elternabend",
            DemoHouse.parents,
            from: "lehrerin",
            to: ["klasse.5a@" + domain]
        )
        let page = try await site.loggedIn("lehrerin").get("/limits").html
        #expect(page.contains("2 von 300"), "\(page)")
        #expect(page.contains("/why/" + (held.decision ?? "?")))
        let other = try await site.loggedIn("kollege").get("/limits").html
        #expect(other.contains("0 von 300"))
        #expect(!other.contains("/why/" + (held.decision ?? "?")))
    }

    @Test func `what waits is its author's to withdraw`() async throws {
        let desk = try await Desk()
        let path = try await desk.draft()
        let day = TypedTime.day(of: desk.site.house.clock.now.addingTimeInterval(3 * 86_400))
        try await desk.browser.post(path + "/send", ["when": "later", "day": day, "time": "07:30"])
        let list = try await desk.browser.get("/waiting").html
        let link = list.split(separator: "href=\"").first { $0.hasPrefix("/waiting/") }
        let waiting = try #require(link.map { String($0.prefix { $0 != "?" && $0 != "\"" }) })
        let other = try await desk.site.loggedIn("kollege")
        try await other.get("/waiting")
        #expect(try await other.get(waiting).status == .notFound)
        #expect(try await other.post(waiting, ["choice": "withdraw"]).status == .notFound)
        #expect(try await desk.browser.get(waiting + "?do=withdraw").status == .ok)
        #expect(try await desk.browser.post(waiting, ["choice": "x"]).status == .badRequest)
        #expect(try await desk.browser.post(waiting, ["choice": "withdraw"]).location == "/waiting")
        #expect(try await desk.browser.get("/waiting").html.contains("Zurückgezogen."))
        // It is a draft again, nothing is lost.
        #expect(try await desk.browser.get(path + "/edit").html.contains("Wandertag"))
    }
}

@Suite("Downloads and typed times")
struct DownloadTests {
    @Test(
        arguments: [
            ("../../etc/passwd", "passwd"), ("..\\..\\boot.ini", "boot.ini"),
            ("a\r\nSet-Cookie: x.pdf", "aSet-Cookie x.pdf"),
            ("", "Datei"), ("...", "Datei"), (". .\u{2003}. x . ", "x"), (".htaccess", "htaccess"),
            ("x\u{202E}fdp.exe", "xfdp.exe"),
            ("a\u{0}b.txt", "ab.txt"),
            ("Elternbrief „Ausflug“.pdf", "Elternbrief „Ausflug“.pdf"), ("<b>.txt", "b.txt"),
        ]
    )
    func `names of files are harmless`(name: String, safe: String) {
        #expect(AnnouncementAttachment.harmless(fileName: name) == safe)
    }

    @Test func `long names keep their ending`() {
        let name = AnnouncementAttachment.harmless(fileName: String(repeating: "x", count: 500) + ".pdf")
        #expect(name.count == AnnouncementAttachment.longestName && name.hasSuffix("x.pdf"))
    }

    @Test(arguments: [".", " ", "/", "x", "\u{301}", ".\u{301}"])
    func `a million letters cost no more than a few`(letter: String) {
        func clean(_ count: Int) {
            _ = AnnouncementAttachment.harmless(fileName: String(repeating: letter, count: count) + "x.pdf")
        }
        #expect(
            ProcessorTime.growth(within: 20) {
                clean(20_000)
            } to: {
                clean(200_000)
            } <= 20
        )
    }

    @Test func `the header stays one header`() {
        let header = Download.disposition("Stand \"Ü\" 100%.csv")
        #expect(
            header == "attachment; filename=\"Stand ___ 100_.csv\"; filename*=UTF-8''Stand%20%22%C3%9C%22%20100%25.csv"
        )
    }

    @Test func `days and times are read by the school's clocks`() {
        // 2026-12-02 18:30 in Germany is 17:30 UTC; 2026-07-02 18:30 is 16:30 UTC.
        #expect(TypedTime.instant("2026-12-02", "18:30") == Date(timeIntervalSince1970: 1_796_232_600))
        #expect(TypedTime.instant("2.7.2026", "18:30") == Date(timeIntervalSince1970: 1_783_009_800))
        for (day, time) in [("2026-02-30", "10:00"), ("2026-02-20", "24:00"), ("x", "1:0"), ("2026-02-20", "")] {
            #expect(TypedTime.instant(day, time) == nil)
        }
        #expect(TypedTime.text(of: Date(timeIntervalSince1970: 1_796_232_600)) == "18:30")
        #expect(TypedTime.day(of: Date(timeIntervalSince1970: 1_796_232_600)) == "2026-12-02")
    }
}
