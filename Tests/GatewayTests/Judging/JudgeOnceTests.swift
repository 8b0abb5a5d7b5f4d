import Database
import FoundationEssentials
import Policy
import School
import StoreTestSupport
import Synchronization
import Testing

@testable import Gateway

@Suite("What is asked with a key is decided once")
struct JudgeOnceTests {
    private static func render(_ judgements: [Judgement]) -> [UInt8] {
        Array(judgements.map(\.code.text).joined(separator: " ").utf8)
    }

    private static func key(_ key: String = "k", _ digest: UInt8 = 1, module: String = "m") -> RequestKey {
        RequestKey(module: module, key: key, digest: [digest])
    }

    @Test("The same key gets the same answer, at the same time too, on both engines", arguments: TestEngine.allCases)
    func concurrent(engine: TestEngine) async throws {
        let house = try await TestHouse(on: engine)
        let answers = try await withThrowingTaskGroup(of: ([UInt8], Bool).self) { group in
            for _ in 0..<24 {
                group.addTask {
                    let answer = try await house.gateway.judge(
                        [.post(JudgeTests.post())],
                        once: Self.key(),
                        render: Self.render
                    )
                    return (answer.answer, answer.isRepeated)
                }
            }
            var answers: [([UInt8], Bool)] = []
            for try await answer in group { answers.append(answer) }
            return answers
        }
        #expect(Set(answers.map(\.0)).count == 1)
        #expect(answers.count { !$0.1 } == 1)
        #expect(try await house.count("decisions") == 1)
    }

    @Test("A key for another body is a slip; another module's key is another key; after a day it is new")
    func keys() async throws {
        let house = try await TestHouse()
        func ask(_ key: RequestKey) async throws -> Bool {
            try await house.gateway.judge([.post(JudgeTests.post())], once: key, render: Self.render).isRepeated
        }
        #expect(try await !ask(Self.key()))
        #expect(try await ask(Self.key()))
        await #expect(throws: JudgingError.keyUsedOtherwise) { try await ask(Self.key("k", 2)) }
        #expect(try await !ask(Self.key(module: "other")))
        house.clock.advance(RequestKey.retention + 1)
        #expect(try await !ask(Self.key("k", 2)))
    }

    @Test("A batch is one transaction: one that can't be read, and none is counted")
    func batch() async throws {
        let house = try await TestHouse()
        let bad = Question.post(JudgeTests.post(by: .login("nobody")))
        await #expect(throws: JudgingFailure(question: 2, error: .unknownAuthor)) {
            try await house.gateway.judge(
                [.post(JudgeTests.post()), .post(JudgeTests.post()), bad],
                render: Self.render
            )
        }
        #expect(try await house.count("decisions") == 0)
        _ = try await house.gateway.judge(
            Array(repeating: .post(JudgeTests.post()), count: 40),
            render: Self.render
        )
        #expect(try await house.count("decisions") == 40)
    }

    @Test("What became of something is kept once; released is a false alarm; impossible outcomes are refused")
    func outcomes() async throws {
        let house = try await TestHouse()
        let accepted = try await house.gateway.judge(JudgeTests.post()).code
        for _ in 0..<2 { try await house.gateway.note(ReportedOutcome(.delivered, of: accepted), by: "m") }
        #expect(try await house.count("reported_outcomes") == 1)
        await #expect(throws: JudgingError.impossibleOutcome(disposition: "accept")) {
            try await house.gateway.note(ReportedOutcome(.released, of: accepted), by: "m")
        }
        await #expect(throws: JudgingError.unknownDecision) {
            try await house.gateway.note(ReportedOutcome(.deleted, of: accepted), by: "m", on: [.forum])
        }
        await #expect(throws: JudgingError.unknownDecision) {
            try await house.gateway.note(ReportedOutcome(.deleted, of: DecisionCode("0000-0000")), by: "m")
        }
    }
}
