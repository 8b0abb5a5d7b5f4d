import AuditLog
import Database
import Directory
import FoundationEssentials
import MailMessage
import School
import StoreTestSupport
import Testing

@testable import Gateway

@Suite("Recalling what waits")
struct RecalledWaitingTests {
    private static let teacher = ExactLimitTests.teacher
    private static let list = "klasse.5a@lindenschule.example"
    private static let parents = "eltern.5a@lindenschule.example"
    private static let night = "quiet-hours.children=19:00-07:00"

    /// At 20:00 by German clocks on 2 November 2026.
    private func evening(_ engine: TestEngine? = nil) async throws -> TestHouse {
        let house = if let engine { try await TestHouse(on: engine) } else { try await TestHouse() }
        let eight = try Date("2026-11-02T19:00:00Z", strategy: .iso8601)
        house.clock.advance(eight.timeIntervalSince(house.clock.now))
        try await set(house, Self.night)
        try await set(house, "quiet-hours.guardians=19:00-07:00")
        return house
    }

    private func send(_ house: TestHouse, to recipients: [String]) async throws -> DecisionCode {
        let outcome = try await house.send(
            TestHouse.letter(from: Self.teacher, to: recipients.joined(separator: ", ")),
            from: Self.teacher,
            to: recipients,
            at: house.inside("lehrerin")
        )
        return try #require(outcome.code)
    }

    private func recall(_ house: TestHouse, _ code: DecisionCode, unreadOnly: Bool = false) async throws -> Recall {
        try #require(
            try await house.gateway.recall(code, by: "operator test", because: "Probe", unreadOnly: unreadOnly)
        )
    }

    private func undo(_ house: TestHouse, _ code: DecisionCode) async throws -> Recall {
        try #require(try await house.gateway.undoRecall(code, by: "operator test", because: "Irrtum"))
    }

    @Test(
        "What waits for the morning is stopped and counted; undone in the night it still waits for the morning",
        arguments: TestEngine.all
    )
    func stopped(engine: TestEngine) async throws {
        let house = try await evening(engine)
        let code = try await send(house, to: [Self.list, Self.parents])
        let recall = try await recall(house, code)
        #expect(recall.state == .done && recall.copies == 0 && recall.outside == 0)
        #expect(recall.stopped > 0)
        #expect(try await self.recall(house, code) == recall)
        #expect(try await house.gateway.waitingSummaries().isEmpty)
        #expect(try await !house.gateway.hastenWaiting(code.text, by: PersonID("lehrerin")))

        let undone = try await undo(house, code)
        #expect(undone.state == .undone && undone.stopped == recall.stopped)
        #expect(try await house.gateway.fileDueLetters() == 0)
        #expect(try await house.inbox("anna").isEmpty)
        house.clock.advance(11 * 3600)
        #expect(try await house.gateway.fileDueLetters() == 1)
        #expect(try await house.inbox("anna").count == 1)
        #expect(try await house.count("waiting_letters") == 0)
        let entries = try await house.database.read { try AuditLog.entries(action: "recall", in: $0) }
        #expect(entries.compactMap { $0.entry.details["stopped"] } == [String(recall.stopped)])
        // As many as were said: to mailboxes, and to parents' private addresses.
        let delivered = try await self.recall(house, code)
        #expect(delivered.copies > 0 && delivered.keptBack > 0 && delivered.stopped == 0)
        #expect(delivered.copies + delivered.keptBack == recall.stopped)
    }

    @Test("Undone after its time it leaves at once; in between nobody files it")
    func late() async throws {
        let house = try await evening()
        let code = try await send(house, to: [Self.list])
        _ = try await recall(house, code, unreadOnly: true)
        house.clock.advance(12 * 3600)
        #expect(try await house.gateway.fileDueLetters() == 0)
        #expect(try await house.inbox("anna").isEmpty)
        _ = try await undo(house, code)
        #expect(try await house.gateway.fileDueLetters() == 1)
        #expect(try await house.inbox("anna").count == 1)
    }

    @Test("Its author is told that it is stopped, and that it goes out after all")
    func told() async throws {
        let house = try await evening()
        let code = try await send(house, to: [Self.list])
        _ = try await recall(house, code)
        _ = try await undo(house, code)
        let inbox = try await house.inbox("lehrerin")
        #expect(inbox.count == 3 && inbox.allSatisfy { $0.contains(code.text) })
        _ = try await house.gateway.recall(code, by: "lehrerin", because: "selbst")
        #expect(try await house.inbox("lehrerin").count == 3)
    }

    @Test("One who read it as due a moment before the recall doesn't file it", arguments: TestEngine.all)
    func twoNodes(engine: TestEngine) async throws {
        let house = try await evening(engine)
        let code = try await send(house, to: [Self.list])
        house.clock.advance(11 * 3600)
        let read = try #require(try await house.gateway.waiting.due(at: house.clock.now, limit: 1).first)
        _ = try await recall(house, code)
        let taken = try await house.database.write { connection in
            try house.gateway.waiting.take(read.id, in: connection) { _ in true }
        }
        #expect(taken == nil)
        // Side by side: it is in the mailboxes and taken out of them, or stopped.
        let second = try await send(house, to: [Self.list])
        let filing = Task { try await house.gateway.fileDueLetters() }
        _ = try await recall(house, second)
        _ = try await filing.value
        #expect(try await house.inbox("anna").isEmpty)
    }

    @Test("An undoing that was interrupted is gone on with; recalled again instead, nothing comes back")
    func interrupted() async throws {
        let house = try await evening()
        let code = try await send(house, to: [Self.list])
        let stopped = try await recall(house, code).stopped
        // As if the process had ended right after writing it down.
        try await house.database.write { try $0.execute("UPDATE recalls SET state = 'undoing'") }
        let again = try await recall(house, code)
        #expect(again.state == .done && again.stopped == stopped)
        try await house.gateway.tidyRecalls(at: house.clock.now)
        house.clock.advance(11 * 3600)
        #expect(try await house.gateway.fileDueLetters() == 0)

        try await house.database.write { try $0.execute("UPDATE recalls SET state = 'undoing'") }
        try await house.gateway.tidyRecalls(at: house.clock.now)
        #expect(try await house.gateway.recalls().map(\.state) == [.undone])
        #expect(try await house.gateway.fileDueLetters() == 1)
        #expect(try await house.inbox("anna").count == 1)
    }

    @Test("Long after, what was stopped is thrown away; its author may do so before")
    func thrownAway() async throws {
        let house = try await evening()
        let code = try await send(house, to: [Self.list])
        _ = try await recall(house, code)
        #expect(try await house.gateway.cancelWaiting(code.text, by: PersonID("lehrerin")))
        _ = try await undo(house, code)
        house.clock.advance(11 * 3600)
        #expect(try await house.gateway.fileDueLetters() == 0)

        house.clock.advance(12 * 3600)
        let second = try await send(house, to: [Self.list])
        _ = try await recall(house, second)
        house.clock.advance(Gateway.recallTime + 3600)
        try await house.gateway.tidyRecalls(at: house.clock.now)
        #expect(try await house.count("waiting_letters") == 0)
    }

    @Test("A letter that goes round is stopped wherever it waits")
    func manyAuthors() async throws {
        let house = try await evening()
        let first = try await send(house, to: [Self.list])
        let second = try await send(house, to: [Self.list])
        let stopped = try await house.database.write { connection in
            let recall = Recall(of: first.text, by: "operator test", unreadOnly: false, at: house.clock.now)
            return try house.gateway.begin(recall, [first.text, second.text], because: "Probe", in: connection)
        }
        #expect(stopped != nil)
        #expect(try await house.gateway.waitingSummaries().isEmpty)
        let alone = try await recall(house, send(house, to: [Self.list])).stopped
        #expect(try await house.gateway.recalls().map(\.stopped).sorted() == [alone, 2 * alone])
    }
}
