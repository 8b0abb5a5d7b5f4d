import Announcements
import HTTPTypes
import School
import Testing
import WebTestSupport

@testable import WebServer

/// A draft that is open in two windows.
private struct TwoWindows {
    let site: TestSite
    let browser: TestBrowser
    /// `/announcements/ID`
    let path: String
    /// Of the draft as both windows show it.
    let version: String

    static func letter(_ text: String) -> [String: String] {
        ["audience": "class-guardians:5a", "subject": "Wandertag", "text": "Liebe Eltern,\n\n\(text)", "do": "save"]
    }

    init() async throws {
        site = try await TestSite()
        browser = try await site.loggedIn("lehrerin")
        try await browser.get("/announcements/new")
        let answer = try await browser.post("/announcements/new", Self.letter("wir wandern am Freitag."))
        path = String(try #require(answer.location).dropLast("/edit".count))
        version = try Self.version(in: try await browser.get(path + "/edit"))
    }

    static func version(in answer: TestAnswer) throws -> String {
        let start = try #require(answer.html.firstRange(of: "name=\"version\" value=\""), "\(answer.html)")
        return String(answer.html[start.upperBound...].prefix { $0 != "\"" })
    }

    func save(_ text: String, version: String) async throws -> TestAnswer {
        try await browser.post(path + "/edit", Self.letter(text).merging(["version": version]) { $1 })
    }

    func kept() async throws -> String {
        let id = AnnouncementID(String(path.dropFirst("/announcements/".count)))
        let detail = try await site.house.announcements.announcement(id, for: .init("lehrerin"))
        return try #require(detail).announcement.text.source
    }
}

@Suite("A draft in two windows")
struct DraftTabsTests {
    @Test func `the older window doesn't overwrite the newer text: both are shown, and either can be taken`()
        async throws
    {
        let draft = try await TwoWindows()
        #expect(try await draft.save("wir fahren mit dem Bus.", version: draft.version).status == .seeOther)
        let answer = try await draft.save("wir fahren mit der Bahn.", version: draft.version)
        #expect(answer.status == .conflict)
        #expect(answer.html.contains("inzwischen in einem anderen Fenster geändert"))
        #expect(answer.html.contains("wir fahren mit dem Bus.") && answer.html.contains("wir fahren mit der Bahn."))
        #expect(try await draft.kept().contains("Bus"))
        let taken = try await draft.save("wir fahren mit der Bahn.", version: TwoWindows.version(in: answer))
        #expect(taken.status == .seeOther)
        #expect(try await draft.kept().contains("Bahn"))
    }

    @Test func `the same form, sent twice, is kept once, and what says the same is no conflict`() async throws {
        let draft = try await TwoWindows()
        for _ in 0..<2 {
            #expect(try await draft.save("wir fahren mit dem Bus.", version: draft.version).status == .seeOther)
        }
        // Back to what the other window shows: nothing is lost there.
        let now = try TwoWindows.version(in: try await draft.browser.get(draft.path + "/edit"))
        #expect(now != draft.version)
        #expect(try await draft.save("wir wandern am Freitag.", version: now).status == .seeOther)
        #expect(try await draft.save("wir wandern am Samstag.", version: draft.version).status == .seeOther)
    }

    @Test func `a draft that was sent meanwhile is told as that, and what was typed can be kept as a new one`()
        async throws
    {
        let draft = try await TwoWindows()
        let send = try await draft.browser.get(draft.path + "/send")
        let last = ["when": "now", "version": try TwoWindows.version(in: send)]
        #expect(try await draft.browser.post(draft.path + "/send", last).status == .seeOther)
        let answer = try await draft.save("wir wandern doch nicht.", version: draft.version)
        #expect(answer.status == .conflict)
        #expect(answer.html.contains("schon unterwegs") && answer.html.contains("wir wandern doch nicht."))
        #expect(answer.html.contains("href=\"\(draft.path)\"") && answer.html.contains("action=\"/announcements/new\""))
        #expect(try await !draft.kept().contains("doch nicht"))
        // Back, and "Senden" once more.
        let again = try await draft.browser.post(draft.path + "/send", last)
        #expect(again.status == .conflict && again.html.contains("schon unterwegs"))
        #expect(try await draft.site.house.leaving().count == 3)
    }

    @Test func `a draft that was thrown away meanwhile as well`() async throws {
        let draft = try await TwoWindows()
        #expect(try await draft.browser.post(draft.path + "/discard", [:]).location == "/announcements")
        let answer = try await draft.save("wir wandern doch.", version: draft.version)
        #expect(answer.status == .notFound)
        #expect(answer.html.contains("Diesen Entwurf gibt es nicht mehr") && answer.html.contains("wir wandern doch."))
        #expect(answer.html.contains("Als neuen Entwurf speichern"))
        let kept = try await draft.browser.post("/announcements/new", TwoWindows.letter("wir wandern doch."))
        #expect(kept.status == .seeOther)
        let send = try await draft.browser.post(draft.path + "/send", ["when": "now"])
        #expect(send.status == .notFound && send.html.contains("Diesen Entwurf gibt es nicht mehr"))
        #expect(try await draft.site.house.leaving().isEmpty)
    }

    @Test func `nothing goes out that its author hasn't seen in the last look`() async throws {
        let draft = try await TwoWindows()
        let send = try await draft.browser.get(draft.path + "/send")
        #expect(try await draft.save("wir fahren mit dem Bus.", version: draft.version).status == .seeOther)
        let last = ["when": "now", "version": try TwoWindows.version(in: send)]
        let answer = try await draft.browser.post(draft.path + "/send", last)
        #expect(answer.status == .conflict && answer.html.contains("wir fahren mit dem Bus."))
        #expect(try await draft.site.house.leaving().isEmpty)
        let seen = ["when": "now", "version": try TwoWindows.version(in: answer)]
        #expect(try await draft.browser.post(draft.path + "/send", seen).status == .seeOther)
    }

    @Test func `others' drafts look like none`() async throws {
        let draft = try await TwoWindows()
        let other = try await draft.site.loggedIn("lang")
        try await other.get("/announcements/new")
        for path in [draft.path, "/announcements/never-was"] {
            let answer = try await other.post(path + "/edit", TwoWindows.letter("x y"))
            #expect(answer.status == .notFound && !answer.html.contains("wandern am Freitag"))
        }
    }
}
