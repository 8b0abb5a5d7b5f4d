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
            (.delivered, .refused),
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
