import Database
import FoundationEssentials
import MailMessage
import Policy
import School
import StoreTestSupport
import Testing

@testable import Gateway

@Suite("Word of what waits")
struct DigestTests {
    /// What administrators were told, digest by digest.
    private func told(_ house: TestHouse, _ id: String = "admin") async throws -> [String] {
        try await house.inbox(id).map { ParsedMessage(bytes: Array($0.utf8)).plainText(limit: 100_000) }
    }

    /// In how many digests each of these messages is named.
    private func namings(_ house: TestHouse, _ codes: [DecisionCode]) async throws -> [Int] {
        let told = try await told(house)
        return codes.map { code in told.count { $0.contains(code.text + "\n") } }
    }

    @Test("administrators hear of all, the class teacher of her class, nobody twice and nobody of nothing")
    func digest() async throws {
        let house = try await Waiting.house()
        let child = try await Waiting.anna(house, subject: "Geburtstag")
        let teacher = try await Waiting.karl(house)
        #expect(try await house.gateway.tidyWhenDue()?.failed == [])
        let admin = try #require(try await told(house).last)
        #expect(admin.contains(child.text) && admin.contains(teacher.text))
        #expect(admin.contains("Geburtstag") && admin.contains("Keine Massen-Mails"))
        #expect(admin.contains("audit verify --anchor"))
        #expect(!admin.contains("Guten Tag!"))
        let lena = try #require(try await told(house, "lehrerin").last)
        #expect(lena.contains(child.text) && !lena.contains(teacher.text))
        #expect(!lena.contains("audit"))
        #expect(try await house.inbox("head").isEmpty)
        // That his own message waits.
        #expect(try await house.inbox("kollege").count == 1)
        house.clock.advance(2 * 3600)
        #expect(try await house.gateway.tidyWhenDue()?.failed == [])
        #expect(try await house.inbox("admin").count == 1)
    }

    @Test(
        "what waits since before a restart between two rounds is named in the next, and once",
        arguments: TestEngine.all
    )
    func restart(engine: TestEngine) async throws {
        let house = try await Waiting.house(on: engine)
        #expect(try await house.gateway.tidyWhenDue() != nil)
        house.clock.advance(10 * 60)
        let early = try await Waiting.anna(house)
        // Started anew 50 minutes after the round: too soon, and the next look is an hour later.
        house.clock.advance(40 * 60)
        #expect(try await house.gateway.tidyWhenDue() == nil)
        let late = try await Waiting.anna(house)
        house.clock.advance(60 * 60)
        #expect(try await house.gateway.tidyWhenDue()?.failed == [])
        #expect(try await namings(house, [early, late]) == [1, 1])
        house.clock.advance(60 * 60)
        #expect(try await house.gateway.tidyWhenDue()?.failed == [])
        #expect(try await told(house).count == 1)
    }

    @Test("what a round could not tell the next tells, and once", arguments: TestEngine.all)
    func failingRound(engine: TestEngine) async throws {
        let house = try await Waiting.house(on: engine)
        let first = try await Waiting.anna(house)
        try await house.database.write { try $0.execute("ALTER TABLE audit_ends RENAME TO away") }
        try await house.database.write { try $0.execute("ALTER TABLE audit_log RENAME TO away_too") }
        #expect(try #require(try await house.gateway.tidyWhenDue()).failed.contains("held.digest"))
        #expect(try await told(house).isEmpty)
        try await house.database.write { try $0.execute("ALTER TABLE away RENAME TO audit_ends") }
        try await house.database.write { try $0.execute("ALTER TABLE away_too RENAME TO audit_log") }
        house.clock.advance(60 * 60)
        let second = try await Waiting.anna(house)
        house.clock.advance(60)
        #expect(try await house.gateway.tidyWhenDue()?.failed == [])
        #expect(try await namings(house, [first, second]) == [1, 1])
        house.clock.advance(60 * 60)
        #expect(try await house.gateway.tidyWhenDue()?.failed == [])
        #expect(try await told(house).count == 1)
    }

    @Test("of nodes that look at the same time one tells")
    func nodes() async throws {
        let house = try await Waiting.house(on: .postgres)
        let code = try await Waiting.anna(house)
        let other = try await house.secondNode()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for index in 0..<6 {
                let gateway = index.isMultiple(of: 2) ? house.gateway : other
                group.addTask { try await gateway.tellOfHeld() }
            }
            try await group.waitForAll()
        }
        #expect(try await namings(house, [code]) == [1])
        #expect(try await told(house).count == 1)
        try await other.rooms.database.close()
    }

    @Test("what was decided before is named to nobody")
    func decided() async throws {
        let house = try await Waiting.house()
        let code = try await Waiting.anna(house)
        #expect(try await house.gateway.release(code, by: Waiting.admin) == .done)
        #expect(try await house.gateway.tidyWhenDue()?.failed == [])
        #expect(try await told(house).isEmpty)
    }

    @Test("beyond fifty a digest says how many more there are")
    func many() async throws {
        let house = try await Waiting.house()
        try await set(
            house,
            "mass.recipients-per-hour=1000",
            "mass.recipients-per-day=1000",
            "mass.messages-per-hour=1000",
            "mass.messages-per-day=1000"
        )
        for _ in 0..<52 { _ = try await Waiting.anna(house) }
        #expect(try await house.gateway.tidyWhenDue()?.failed == [])
        let inbox = try await house.inbox("admin")
        #expect(inbox.count == 1)
        let digest = ParsedMessage(bytes: Array(try #require(inbox.last).utf8))
        #expect(digest.subject == "52 Nachrichten warten auf eine Entscheidung")
        let text = digest.plainText(limit: 100_000)
        #expect(text.contains("und 2 weitere in der Liste"))
        house.clock.advance(60 * 60)
        #expect(try await house.gateway.tidyWhenDue()?.failed == [])
        #expect(try await house.inbox("admin").count == 1)
    }
}
