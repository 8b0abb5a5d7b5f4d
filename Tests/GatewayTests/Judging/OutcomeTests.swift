import AuditLog
import FoundationEssentials
import Policy
import School
import StoreTestSupport
import Testing

@testable import Gateway

@Suite("What modules tell of what people decided")
struct OutcomeTests {
    /// A post that a module is to hold: a text that goes round in its conversations.
    private static func heldPost(in chain: ChainHouse) async throws -> DecisionCode {
        var code: DecisionCode?
        for (author, reader) in [("anna", "ben"), ("ben", "cem"), ("cem", "dora")] {
            let judgement = try await chain.house.gateway.judge(
                JudgeTests.post(
                    ChainHouse.letter,
                    by: .login(author),
                    in: Post.Thread(.direct, id: author),
                    to: Post.Readers(people: [.person(PersonID(reader))])
                )
            )
            code = judgement.disposition == .hold ? judgement.code : nil
        }
        return try #require(code)
    }

    private static func entries(_ chain: ChainHouse, _ action: String) async throws -> [AuditEntry] {
        try await chain.house.database.read { try AuditLog.entries(action: action, in: $0).map(\.entry) }
    }

    @Test("A decision told twice is kept once, and stands in the audit log once, with who told it")
    func audited() async throws {
        let chain = try await ChainHouse()
        let code = try await Self.heldPost(in: chain)
        for _ in 0..<2 { try await chain.house.gateway.note(ReportedOutcome(.released, of: code), by: "tok-1") }
        try await chain.house.gateway.note(ReportedOutcome(.delivered, of: code), by: "tok-1")
        let entries = try await Self.entries(chain, "outcome")
        #expect(entries.map(\.action) == [.outcomeReleased])
        #expect(entries.first?.actor == .module("tok-1") && entries.first?.subject == code.text)
        #expect(try await chain.house.count("released_decisions") == 1)
    }

    @Test(
        "The opposite of what was told before is refused",
        arguments: [
            (ReportedOutcome.Kind.refused, ReportedOutcome.Kind.released), (.released, .refused),
            (.refused, .delivered), (.refused, .reported),
        ]
    )
    func opposite(_ first: ReportedOutcome.Kind, _ second: ReportedOutcome.Kind) async throws {
        let chain = try await ChainHouse()
        let code = try await Self.heldPost(in: chain)
        try await chain.house.gateway.note(ReportedOutcome(first, of: code), by: "m")
        await #expect(throws: JudgingError.oppositeOutcome(earlier: first)) {
            try await chain.house.gateway.note(ReportedOutcome(second, of: code), by: "m")
        }
        #expect(try await chain.house.count("reported_outcomes") == 1)
    }

    @Test(
        "What is held has reached nobody, whoever says so too early, and can still be refused",
        arguments: [ReportedOutcome.Kind.delivered, .deleted, .reported]
    )
    func tooEarly(_ kind: ReportedOutcome.Kind) async throws {
        let chain = try await ChainHouse()
        let code = try await Self.heldPost(in: chain)
        await #expect(throws: JudgingError.impossibleOutcome(disposition: "hold")) {
            try await chain.house.gateway.note(ReportedOutcome(kind, of: code), by: "m")
        }
        try await chain.house.gateway.note(ReportedOutcome(.refused, of: code), by: "m")
        #expect(try await Self.entries(chain, "outcome").map(\.action) == [.outcomeRefused])

        let released = try await ChainHouse()
        let second = try await Self.heldPost(in: released)
        for kind in [ReportedOutcome.Kind.released, kind] {
            try await released.house.gateway.note(ReportedOutcome(kind, of: second), by: "m")
        }
        #expect(try await released.house.count("reported_outcomes") == 2)
    }

    @Test("That an author who was asked sends it as it is counts as an answer, and only where that was offered")
    func confirmed() async throws {
        let house = try await TestHouse()
        let parents =
            "Liebe Eltern, wir laden Sie herzlich zum Elternabend ein. Bitte geben Sie Ihrem Kind den Zettel mit."
        let judgement = try await house.gateway.judge(
            JudgeTests.post(
                parents,
                by: .login("lehrerin"),
                in: Post.Thread(.room, id: "r"),
                to: Post.Readers(audiences: [.classChildren(GroupID("5a"))])
            )
        )
        try #require(judgement.choices.contains { $0.choice == .asItIs })
        for _ in 0..<2 { try await house.gateway.note(ReportedOutcome(.confirmed, of: judgement.code), by: "m") }
        for kind in [ReportedOutcome.Kind.released, .refused] {
            await #expect(throws: JudgingError.oppositeOutcome(earlier: .confirmed)) {
                try await house.gateway.note(ReportedOutcome(kind, of: judgement.code), by: "m")
            }
        }
        let now = house.clock.now
        let tallies = try await house.database.read { try RuleCounts.tallies(ofLast: 1, at: now, in: $0) }
        let tally = try #require(tallies["separation.wrong-audience"])
        #expect(tally.held == 1 && tally.overturned == 0 && tally.confirmed == 1)

        let chain = try await ChainHouse()
        let code = try await Self.heldPost(in: chain)
        await #expect(throws: JudgingError.impossibleOutcome(disposition: "hold")) {
            try await chain.house.gateway.note(ReportedOutcome(.confirmed, of: code), by: "m")
        }
    }

    @Test("About what the house itself holds, or held, no module decides", arguments: ReportedOutcome.Kind.allCases)
    func house(_ kind: ReportedOutcome.Kind) async throws {
        let chain = try await ChainHouse()
        let gateway = chain.house.gateway
        let code = try #require(try await chain.goRound()[2].code)
        await #expect(throws: JudgingError.decidedHere) {
            try await gateway.note(ReportedOutcome(kind, of: code), by: "m")
        }
        #expect(try await gateway.refuse(code, because: "nein", by: .atMachine("root")) == .done)
        await #expect(throws: JudgingError.decidedHere) {
            try await gateway.note(ReportedOutcome(kind, of: code), by: "m")
        }
        #expect(try await Self.entries(chain, "outcome").isEmpty)
        #expect(try await chain.house.count("released_decisions") == 0)
    }
}
