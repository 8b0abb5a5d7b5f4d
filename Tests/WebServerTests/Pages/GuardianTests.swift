import Database
import Directory
import FoundationEssentials
import HTTPTypes
import MailMessage
import School
import Testing
import WebTestSupport

@testable import WebServer

@Suite("Guardians' accounts")
struct GuardianTests {
    static let password = "Gelbe-Katze-9"
    static let elif = "elif@web.example"

    private func joined(_ site: TestSite, _ id: String = "kaya") async throws -> TestBrowser {
        let browser = site.browser()
        let code = try await site.house.invitation(for: id, byMail: true)
        try await browser.get("/join?code=" + code)
        try await browser.post("/join", ["code": code])
        let answer = try await browser.post(
            "/join/account",
            ["code": code, "new": Self.password, "again": Self.password]
        )
        try #require(answer.status == .seeOther, "\(answer.html)")
        return browser
    }

    @Test func `a code shows the guardian's own children and makes an account, which opens with the address`()
        async throws
    {
        let site = try await TestSite()
        let code = try await site.house.invitation(for: "kaya", byMail: false)
        let browser = site.browser()
        let asked = try await browser.get("/join?code=" + code)
        #expect(asked.html.contains(code))
        #expect(!asked.html.contains("Kaya"), "a look tells nobody's name")
        let shown = try await browser.post("/join", ["code": code.lowercased()])
        #expect(shown.html.contains("Elif Kaya") && shown.html.contains("Cem Kaya"))
        #expect(shown.html.contains("e…@web.example") && !shown.html.contains(Self.elif))
        #expect(!shown.html.contains("Weber"))
        let weak = try await browser.post("/join/account", ["code": code, "new": "kaya", "again": "kaya"])
        #expect(weak.status == .unprocessableContent)
        let before = browser.cookies
        let answer = try await browser.post(
            "/join/account",
            ["code": code, "new": Self.password, "again": Self.password]
        )
        #expect(answer.location == "/join/confirm")
        #expect(browser.cookies != before, "a new secret begins with the account")
        for path in ["/", "/consents", "/notices", "/account", "/account/address"] {
            #expect(try await browser.get(path).location == "/join/confirm")
        }
        #expect(try await browser.get("/join/confirm").html.contains("e…@web.example"))
        let link = try #require(try await site.house.page("/confirm/", inLetterTo: Self.elif))
        #expect(try await browser.get(link).html.contains(Self.elif))
        #expect(try await browser.get("/consents").location == "/join/confirm", "a look confirms nothing")
        #expect(try await browser.get(link).status == .ok)
        #expect(try await browser.post(link, ["choice": "yes"]).html.contains("Ihre Adresse ist bestätigt"))
        #expect(try await browser.get("/consents").status == .ok)
        #expect(try await browser.post(link, ["choice": "yes"]).status == .notFound)
        #expect(try await browser.post("/join", ["code": code]).status == .unprocessableContent)
    }

    @Test func `codes and links can't be tried for long`() async throws {
        let site = try await TestSite()
        let browser = site.browser()
        try await browser.get("/join")
        var statuses: Set<HTTPResponse.Status> = []
        for _ in 0..<130 {
            statuses.insert(try await browser.post("/join", ["code": OneTimeCode.make().description]).status)
        }
        #expect(statuses == [.unprocessableContent, .tooManyRequests])
    }

    @Test func `a forgotten password gets the same answer for everybody, and mail for confirmed guardians`()
        async throws
    {
        let site = try await TestSite()
        _ = try await joined(site)
        var answers: Set<String> = []
        for login in [Self.elif, "niemand@web.example", "anna", "<script>alert(1)</script>"] {
            let browser = site.browser()
            try await browser.get("/forgotten")
            let answer = try await browser.post("/forgotten", ["login": login])
            #expect(answer.status == .ok)
            #expect(!answer.html.contains("alert(1)") && !answer.html.contains(login))
            answers.insert(answer.html.replacing(browser.formToken ?? "", with: ""))
        }
        #expect(answers.count == 1)
        var link: String?
        let end = ContinuousClock.now + .seconds(120)
        while link == nil, ContinuousClock.now < end {
            link = try await site.house.page("/new-password/", inLetterTo: Self.elif)
            await Task.yield()
        }
        let path = try #require(link)
        let browser = site.browser()
        #expect(try await browser.get(path).status == .ok)
        let set = try await browser.post(path, ["new": "Neue-Tasse-77", "again": "Neue-Tasse-77"])
        #expect(set.location == "/login?chosen=1")
        #expect(try await browser.get(path).status == .notFound)
        try await browser.get("/login")
        let entered = try await browser.post("/login", ["login": "ELIF@web.example", "password": "Neue-Tasse-77"])
        #expect(entered.status == .seeOther)
    }

    @Test func `an address changes when both sides have pressed the button`() async throws {
        let site = try await TestSite()
        let browser = try await joined(site)
        try await browser.get("/account/address")
        let (school, server) = ("anna@" + DemoHouse.domain, "x@mail." + DemoHouse.domain)
        for bad in ["x", "a@b", server, school, "a@b.example\r\nBcc: c@d.example", Self.elif] {
            #expect(try await browser.post("/account/address", ["address": bad]).status == .unprocessableContent)
        }
        let asked = try await browser.post("/account/address", ["address": "neu@web.example"])
        #expect(asked.location == "/account/address")
        let pending = try await browser.get("/account/address").html
        #expect(pending.contains("neu@web.example") && pending.contains(Self.elif))
        let stranger = site.browser()
        let take = try #require(try await site.house.page("/confirm/", inLetterTo: "neu@web.example"))
        let leave = try #require(try await site.house.page("/confirm/", inLetterTo: Self.elif))
        #expect(try await !stranger.get(take).html.contains(Self.elif))
        #expect(try await stranger.post(take, ["choice": "yes"]).html.contains("Die neue Adresse ist bestätigt"))
        try await stranger.get(leave)
        #expect(try await stranger.post(leave, ["choice": "yes"]).html.contains("Ihre neue Adresse gilt"))
        #expect(site.house.directory.roster.person(PersonID("kaya"))?.privateAddress?.description == "neu@web.example")
    }

    @Test func `consents are given and revoked by the family, seen by its teachers, and by no other family`()
        async throws
    {
        let site = try await TestSite()
        let browser = try await joined(site)
        let page = try await browser.get("/consents").html
        #expect(page.contains("Cem Kaya") && page.contains("Teilnahme an Videokonferenzen"))
        let fields = ["child": "cem", "kind": "conference.consent", "version": "1", "choice": "give"]
        #expect(try await browser.post("/consents", fields).location == "/consents")
        #expect(try await browser.get("/consents").html.contains("eingewilligt"))
        let stolen = fields.merging(["child": "anna"]) { $1 }
        #expect(try await browser.post("/consents", stolen).status == .forbidden)
        let forged = try await browser.post("/consents", fields, token: "x")
        #expect(forged.status == .forbidden)
        let teacher = try await site.loggedIn("lehrerin")
        let list = try await teacher.get("/consents/classes/5a").html
        #expect(list.contains("Cem Kaya") && list.contains("eingewilligt") && !list.contains("@web.example"))
        #expect(try await site.loggedIn("lang").get("/consents/classes/5a").status == .forbidden)
        #expect(try await site.loggedIn("anna").get("/consents/classes/5a").status == .forbidden)
        try await browser.get("/consents")
        _ = try await browser.post("/consents", fields.merging(["choice": "revoke"]) { $1 })
        let after = try await teacher.get("/consents/children/cem").html
        #expect(after.contains("nicht eingewilligt") && after.contains("Elif Kaya"))
    }

    @Test func `a consent on paper is entered by who has it, with the day`() async throws {
        let site = try await TestSite()
        let browser = try await site.loggedIn("lehrerin")
        let path = "/consents/children/anna"
        try await browser.get(path)
        var fields = ["kind": "conference.consent", "signer": "mutter", "attest": "yes", "choice": "give"]
        #expect(try await browser.post(path, fields).status == .unprocessableContent)
        fields["day"] = SchoolDay.text(site.house.clock.now.addingTimeInterval(-86_400))
        #expect(try await browser.post(path, fields).location == path)
        #expect(try await browser.get(path).html.contains("auf Papier, eingetragen von Lena Lange"))
        let stranger = fields.merging(["signer": "kaya"]) { $1 }
        #expect(try await browser.post(path, stranger).status == .unprocessableContent)
        #expect(try await site.loggedIn("lang").get(path).status == .forbidden)
    }

    @Test func `whoever leads the class invites: on letters, on a list, by mail`() async throws {
        let site = try await TestSite()
        let browser = try await site.loggedIn("lehrerin")
        #expect(try await browser.get("/families").html.contains("0 von 4 Eltern"))
        let page = try await browser.get("/invitations/5a").html
        #expect(page.contains("Otto Ohne") && !page.contains("@web.example"))
        let list = try await browser.post("/invitations/5a", ["guardian": "ohne", "way": "list"]).html
        let code = try #require(list.firstRange(of: "<code>").map { String(list[$0.upperBound...].prefix(19)) })
        #expect(OneTimeCode(code) != nil)
        let letters = try await browser.post("/invitations/5a", ["guardian": "mutter", "way": "letters"])
        #expect(letters.headers[.contentType] == "application/pdf")
        #expect(letters.headers[.contentDisposition]?.contains("attachment") == true)
        #expect(try await browser.post("/invitations/5a", ["guardian": "kaya", "way": "mail"]).status == .seeOther)
        let mail = try #require(try await site.house.letters(to: Self.elif).last)
        #expect(mail.contains("Ihr Zugang zur Schulpost") && mail.contains("/join?code="))
        #expect(try await browser.post("/invitations/5a", ["guardian": "head", "way": "list"]).status != .ok)
        #expect(try await site.loggedIn("kollege").get("/invitations/5a").status == .forbidden)
        #expect(try await site.loggedIn("anna").get("/invitations/5a").status == .forbidden)
    }

    @Test func `the office confirms and enters addresses, with a reason`() async throws {
        let site = try await TestSite()
        let guardian = try await joined(site)
        try await guardian.get("/account/address")
        _ = try await guardian.post("/account/address", ["address": "neu@web.example"])
        let take = try #require(try await site.house.page("/confirm/", inLetterTo: "neu@web.example"))
        _ = try await guardian.post(take, ["choice": "yes"])
        let browser = try await site.loggedIn("head")
        let page = try await browser.get("/families/addresses").html
        #expect(page.contains("n…@web.example") && !page.contains("neu@web.example"))
        let change = try #require(try await site.house.guardians.addressChanges().first)
        let path = "/families/addresses/confirm"
        #expect(try await browser.post(path, ["change": change.id]).status == .unprocessableContent)
        let done = try await browser.post(path, ["change": change.id, "reason": "war hier"])
        #expect(done.location == "/families/addresses")
        #expect(site.house.directory.roster.person(PersonID("kaya"))?.privateAddress?.description == "neu@web.example")
        #expect(
            try await site.house.letters(to: Self.elif).contains {
                $0.hasPrefix("Ihre Adresse bei der Schule ist geändert")
            }
        )
        let entered = ["person": "Otto Ohne", "address": "otto@web.example", "reason": "angerufen"]
        #expect(try await browser.post("/families/addresses", entered).location == "/families/addresses")
        let nobody = entered.merging(["person": "Niemand"]) { $1 }
        #expect(try await browser.post("/families/addresses", nobody).status == .unprocessableContent)
        #expect(try await site.loggedIn("lehrerin").get("/families/addresses").status == .forbidden)
    }

    @Test(arguments: ReadingLanguage.allCases)
    func `what every school asks for is there in every language, until the school writes words of its own`(
        language: ReadingLanguage
    ) async throws {
        let site = try await TestSite()
        let guardian = try await joined(site)
        let (code, direction) = (language.rawValue, language.direction)
        let wording = ConsentKind.conference.wording(in: language, isOwn: false)
        let page = try await guardian.get("/consents?lang=" + code).html
        #expect(page.contains("lang=\"\(code)\" dir=\"\(direction)\">\(wording.title)<"))
        #expect(language == .english || !page.contains("Our child may"))
        let head = try await site.loggedIn("admin")
        let form = try await head.get("/consents/kinds/conference.consent?lang=de").html
        #expect(form.contains("in allen sieben Sprachen"))
        let fields = [
            "titleDE": "Video", "titleEN": "Video calls", "textDE": "Darf mit.", "textEN": "May join.",
            "quorum": "one", "childSignature": "with", "asked": "yes",
        ]
        try await head.post("/consents/kinds/conference.consent", fields)
        #expect(try await !head.get("/consents/kinds/conference.consent").html.contains("in allen sieben Sprachen"))
        let own = try await guardian.get("/consents").html
        #expect(own.contains(language == .german ? "Darf mit." : "May join.") && own.contains("dir=\"ltr\">"))
    }

    @Test func `the school writes its own consents; what families see is never markup`() async throws {
        let site = try await TestSite()
        let browser = try await site.loggedIn("admin")
        try await browser.get("/consents/kinds/new")
        let evil = "<img src=x onerror=alert(1)>"
        let fields = [
            "titleDE": "Fotos " + evil, "textDE": "Text " + evil, "quorum": "one", "childSignature": "none",
            "asked": "yes",
        ]
        #expect(try await browser.post("/consents/kinds/new", fields).location == "/consents/kinds")
        #expect(try await browser.get("/consents/kinds").html.contains("Fotos"))
        let unfit = fields.merging(["titleDE": ""]) { $1 }
        #expect(try await browser.post("/consents/kinds/new", unfit).status == .unprocessableContent)
        let guardian = try await joined(site)
        let page = try await guardian.get("/consents").html
        #expect(page.contains("Fotos") && !page.contains(evil))
        #expect(try await site.loggedIn("lehrerin").get("/consents/kinds").status == .forbidden)
    }
}

/// A day as a date field sends it.
private enum SchoolDay {
    static func text(_ date: Date) -> String { SchoolTime.day(of: date).description }
}
