import Database
import FoundationEssentials
import Gateway
import Policy
import Testing
import WebTestSupport

@testable import WebServer

@Suite("One's own limits")
struct LimitsTests {
    /// The page at a school whose modules may ask about these channels; nil for a school that lets none ask.
    private func page(_ channels: Set<Channel>?, revoked: Bool = false) async throws -> String {
        let other = try await TestSite()
        let tokens = try await ModuleTokens.open(other.house.database)
        if let channels {
            _ = try await tokens.create(name: "Modul", channels: channels, by: "operator test")
            if revoked { _ = try await tokens.revoke("Modul", by: "operator test") }
        }
        let site = try await TestSite(schools: { schools in
            schools.map { school in
                var school = school
                school.modules = tokens
                return school
            }
        })
        return try await site.loggedIn("lehrerin").get("/limits").html
    }

    @Test func `chat and forum are listed where the school has them`() async throws {
        let (chat, forum) = ("Chatnachrichten", "Forenbeiträge")
        for channels in [nil, [Channel.mail]] as [Set<Channel>?] {
            let page = try await page(channels)
            #expect(!page.contains(chat) && !page.contains(forum))
        }
        let some = try await page([.chat])
        #expect(some.contains(chat) && !some.contains(forum))
        let gone = try await page([.chat, .forum], revoked: true)
        #expect(!gone.contains(chat) && !gone.contains(forum))
    }

    @Test func `who pauses reads that parents get nothing from them either`() async throws {
        let site = try await TestSite()
        let until = site.house.clock.now.addingTimeInterval(3_600)
        try await site.house.database.write { connection in
            try connection.execute(
                "INSERT INTO sending_pauses (author, ends_at) VALUES ('lehrerin', \(until))"
            )
        }
        let page = try await site.loggedIn("lehrerin").get("/limits").html
        #expect(page.contains("Ihr Versand nach außen pausiert bis"))
        #expect(page.contains("auch keine Briefe an private Adressen von Eltern"), "\(page)")
    }
}
