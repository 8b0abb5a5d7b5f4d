import FoundationEssentials
import MailMessage
import Policy
import School
import StoreTestSupport
import Testing

@testable import Gateway

@Suite("External sending pauses after repeated strikes")
struct PauseTests {
    private func send(_ house: TestHouse, to recipients: [String]) async throws -> IntakeOutcome {
        try await house.send(
            TestHouse.letter(from: ExactLimitTests.teacher, to: recipients.joined(separator: ", ")),
            from: ExactLimitTests.teacher,
            to: recipients,
            at: house.inside("lehrerin")
        )
    }

    @Test("for a child that never may write outside nothing pauses, and nobody is told", arguments: [false, true])
    func child(mayWriteOutside: Bool) async throws {
        let house = try await TestHouse()
        try await set(
            house,
            "mass.recipients-per-message=1",
            "mass.paused=3",
            "school-only.mode.child=\(mayWriteOutside ? "internal+external" : "internal")"
        )
        let many = ["ben.weber@lindenschule.example", "cem.kaya@lindenschule.example"]
        for _ in 0..<5 {
            _ = try await house.send(
                TestHouse.letter(from: AcceptTests.child, to: many.joined(separator: ", ")),
                from: AcceptTests.child,
                to: many,
                at: house.inside("anna")
            )
        }
        let told = mayWriteOutside ? 1 : 0
        #expect(try await house.inbox("anna").count == told)
        #expect(try await house.inbox("admin").count == told)
    }

    @Test("letters to parents pause too: their copies leave the school; the class still gets its own")
    func letters() async throws {
        let house = try await TestHouse()
        try await set(house, "mass.recipients-per-message=1", "mass.paused=3", "school-only.mode.teacher=internal")
        let many = ["ben.weber@lindenschule.example", "cem.kaya@lindenschule.example"]
        for _ in 0..<4 { _ = try await send(house, to: many) }
        for list in ["eltern.5a@lindenschule.example", "eltern.anna.weber@lindenschule.example"] {
            guard case .refused(let refusal) = try await send(house, to: [list]) else {
                Issue.record("paused: \(list)")
                return
            }
            #expect(refusal.text.lines.first?.contains("mass.paused") == true)
        }
        #expect(try await house.queued().isEmpty)
        guard case .accepted = try await send(house, to: ["klasse.5a@lindenschule.example"]) else {
            Issue.record("school mail goes on")
            return
        }
        let word = ParsedMessage(bytes: Array(try #require(try await house.inbox("lehrerin").first).utf8))
        #expect(word.plainText(limit: 100_000).contains("auch keine Elternbriefe"))
        house.clock.advance(24 * 3600 + 1)
        guard case .accepted = try await send(house, to: ["eltern.5a@lindenschule.example"]) else {
            Issue.record("the pause is over")
            return
        }
    }

    @Test("outside mail pauses for a day, school mail goes on, author and administrators are told once")
    func pause() async throws {
        let house = try await TestHouse()
        try await set(house, "mass.recipients-per-message=1", "mass.paused=3")
        let many = ["a@verein.example", "b@verein.example"]
        for _ in 0..<3 { _ = try await send(house, to: many) }
        guard case .accepted = try await send(house, to: ["a@verein.example"]) else {
            Issue.record("three strikes are allowed")
            return
        }
        #expect(try await house.inbox("lehrerin").isEmpty)
        for _ in 0..<3 { _ = try await send(house, to: many) }
        guard case .refused(let refusal) = try await send(house, to: ["a@verein.example"]) else {
            Issue.record("paused")
            return
        }
        #expect(refusal.text.lines.first?.contains("mass.paused") == true)
        guard case .accepted = try await send(house, to: ["karl.kurz@lindenschule.example"]) else {
            Issue.record("school mail goes on")
            return
        }
        #expect(try await house.inbox("lehrerin").count == 1)
        let word = try #require(try await house.inbox("admin").first)
        #expect(try await house.inbox("admin").count == 1)
        let text = ParsedMessage(bytes: Array(word.utf8)).plainText(limit: 100_000)
        #expect(text.contains("/policy/exemptions"))
        // The pause ends on 3 November; the exemption covers the day.
        #expect(text.contains("schulpost exemption grant lehrerin mass.paused 100000 --until 2026-11-"))
        #expect(!text.contains("policy set"))
        house.clock.advance(24 * 3600 + 1)
        guard case .accepted = try await send(house, to: ["a@verein.example"]) else {
            Issue.record("the pause is over")
            return
        }
        // Another strike within the week begins another pause, told again.
        _ = try await send(house, to: many)
        #expect(try await house.inbox("lehrerin").count == 2)
        house.clock.advance(8 * 24 * 3600)
        _ = try await send(house, to: many)
        #expect(try await house.inbox("lehrerin").count == 2)
    }
}

@Suite("First contacts")
struct FirstContactTests {
    private func first(_ house: TestHouse, from sender: String) async throws -> Bool? {
        let outcome = try await house.send(
            TestHouse.letter(from: sender, to: ExactLimitTests.teacher),
            from: sender,
            to: [ExactLimitTests.teacher],
            at: TestHouse.outside
        )
        guard case .accepted(let code) = outcome else {
            Issue.record("not accepted: \(outcome)")
            return nil
        }
        let record = try await house.database.read { try DecisionLog.find(code, in: $0) }
        return record?.facts.submission.history.isFirstContact
    }

    @Test("who has written or been written to is known; nothing is called a first contact in the first two weeks")
    func contacts() async throws {
        let house = try await TestHouse()
        #expect(try await first(house, from: "a@verein.example") == nil)
        _ = try await house.send(
            TestHouse.letter(from: ExactLimitTests.teacher, to: "b@verein.example"),
            from: ExactLimitTests.teacher,
            to: ["b@verein.example"],
            at: house.inside("lehrerin")
        )
        house.clock.advance(Gateway.learningTime)
        #expect(try await first(house, from: "a@verein.example") == false)
        #expect(try await first(house, from: "b@verein.example") == false)
        #expect(try await first(house, from: "c@verein.example") == true)
        #expect(try await first(house, from: "c@verein.example") == false)
        // Longer ago than contacts are kept.
        house.clock.advance(401 * 24 * 3600)
        #expect(await house.gateway.tidy().failed.isEmpty)
        #expect(try await first(house, from: "c@verein.example") == true)
    }
}
