import FoundationEssentials
import MailMessage
import MailStore
import Policy
import Testing

@testable import Gateway

@Suite("Forgetting what has had its time")
struct TidyingTests {
    @Test("A held message that nobody decides on expires, and its author is told")
    func expiredHold() async throws {
        let house = try await TestHouse()
        let rule = try #require(StandardRules.all.first { $0.id == "mass.recipients-per-message" })
        let limit = try #require(rule.limits.first)
        try await house.gateway.rooms.settings.change(by: nil, because: "test") { settings in
            settings.set(.hold, of: rule, for: .child)
            settings.set(limit, to: 1, for: .child)
        }
        let recipients = ["ben.weber@lindenschule.example", "cem.kaya@lindenschule.example"]
        let outcome = try await house.send(
            TestHouse.letter(from: AcceptTests.child, to: recipients.joined(separator: ", ")),
            from: AcceptTests.child,
            to: recipients,
            at: house.inside("anna")
        )
        guard case .held(let code, _) = outcome else {
            Issue.record("not held: \(outcome)")
            return
        }
        #expect(await house.gateway.tidy().failed.isEmpty)
        #expect(try await house.count("held_messages") == 1)
        house.clock.advance(Gateway.longestHold + 1)
        #expect(await house.gateway.tidy().failed.isEmpty)
        #expect(try await house.count("held_messages") == 0)
        let notice = try #require(try await house.inbox("anna").last)
        #expect(notice.contains(code.text))
        #expect(try await house.count("bodies") == 2)  // The two notices alone: the held bytes are gone.
        house.clock.advance(500 * 24 * 3600)
        #expect(await house.gateway.tidy().failed.isEmpty)
        #expect(try await house.count("decisions") == 0)
        #expect(try await house.count("sending_counts") == 0)
    }
}

@Suite("Jobs of the house")
struct JobLedgerTests {
    @Test("Of several nodes that ask at the same time, one gets the job; the next may after the interval")
    func once() async throws {
        let house = try await TestHouse()
        let ran = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<5 { group.addTask { (try? await house.gateway.tidyWhenDue()) != nil } }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(ran == 1)
        house.clock.advance(Gateway.tidyingInterval)
        #expect(try await house.gateway.tidyWhenDue() != nil)
    }
}
