import AuditLog
import Database
import Delivery
import FoundationEssentials
import MailStore
import Policy
import School
import StoreTestSupport
import Testing

@testable import Gateway

@Suite("Taking copies back")
struct RecallTests {
    private func letters(_ chain: ChainHouse, _ id: String) async throws -> Int {
        try await chain.house.inbox(id).filter { $0.contains("Clara") }.count
    }

    @Test("All copies leave the mailboxes, whoever sent them, and come back where they were", arguments: TestEngine.all)
    func thereAndBack(engine: TestEngine) async throws {
        let chain = try await ChainHouse(on: engine)
        let store = chain.house.gateway.rooms.mailStore
        let code = try #require(try await chain.goRound()[2].code)
        // Cem has put his into the bin, flagged.
        let inbox = try #require(try await store.mailbox(.inbox, owner: "cem"))
        let trash = try #require(try await store.mailbox(.trash, owner: "cem"))
        _ = try await store.setFlags(in: inbox.id, .all, .add, [.flagged, .seen])
        _ = try await store.move(inbox.id, .all, to: trash.id)
        // Beside the letter there may be word that his own message is held, which stays.
        let kept = try #require(try await store.snapshot(trash.id)).entries.count - 1

        let recall = try #require(try await chain.house.gateway.recall(code, by: "operator test", because: "Probe"))
        #expect(recall.state == .done && recall.copies == 2 && recall.people == 2 && recall.outside == 0)
        #expect(try await letters(chain, "ben") == 0)
        #expect(try await store.snapshot(trash.id)?.entries.count == kept)
        let again = try #require(try await chain.house.gateway.recall(code, by: "operator test", because: "Probe"))
        #expect(again == recall)

        let undone = try #require(
            try await chain.house.gateway.undoRecall(code, by: "operator test", because: "Irrtum")
        )
        #expect(undone.state == .undone && undone.copies == 2)
        #expect(try await letters(chain, "ben") == 1)
        let back = try #require(try await store.snapshot(trash.id)?.entries.last)
        #expect(back.flags == [.flagged, .seen] && back.uid == UInt32(kept) + 2)
        #expect(try await chain.house.gateway.undoRecall(code, by: "operator test", because: "Irrtum") == nil)
        #expect(try await chain.house.count("withdrawn_entries") == 0)
        #expect(try await chain.house.count("audit_log WHERE action IN ('recall', 'recall.undo')") == 2)
        let entries = try await chain.house.database.read { try AuditLog.entries(action: "recall", in: $0) }
        #expect(entries.map { $0.entry.details["reason"] } == ["Irrtum", "Probe"])
    }

    @Test("What waits to leave is kept back with it, and leaves when it is undone in time", arguments: TestEngine.all)
    func keptBack(engine: TestEngine) async throws {
        let chain = try await ChainHouse(on: engine)
        let house = chain.house
        let sent = try await chain.send(from: "lehrerin", to: ["ben", "jemand@web.example", "andere@post.example"])
        let code = try #require(sent.code)
        // One is with a worker at this moment.
        let queue = house.gateway.rooms.queue
        let leased = try await queue.lease(
            within: DeliverySlots(DeliveryLimits(overall: 1, perDomain: 1)),
            by: "worker",
            for: 60
        )
        #expect(leased.count == 1)
        let recall = try #require(try await house.gateway.recall(code, by: "operator test", because: "Probe"))
        #expect(recall.copies == 1 && recall.keptBack == 1 && recall.outside == 1)
        #expect(try await house.queued().isEmpty)
        #expect(try await queue.retry() == 0)
        // Given back by the worker: the next call keeps it back, too.
        for entry in leased { try await queue.release(entry) }
        let again = try #require(try await house.gateway.recall(code, by: "operator test", because: "Probe"))
        #expect(again.keptBack == 2 && again.outside == 0)
        #expect(try await queue.count() == 0)
        let undone = try #require(try await house.gateway.undoRecall(code, by: "operator test", because: "Irrtum"))
        #expect(undone.lapsed == 0 && undone.outside == 2)
        #expect(try await house.queued().count == 2)
    }

    @Test("What was kept back too long leaves no more, and that is said; nothing of it stays")
    func keptTooLong() async throws {
        let chain = try await ChainHouse()
        let sent = try await chain.send(from: "lehrerin", to: ["ben", "jemand@web.example"])
        let code = try #require(sent.code)
        _ = try await chain.house.gateway.recall(code, by: "operator test", because: "Probe")
        chain.house.clock.advance(8 * 24 * 3600)
        let undone = try #require(
            try await chain.house.gateway.undoRecall(code, by: "operator test", because: "Irrtum")
        )
        #expect(undone.keptBack == 1 && undone.lapsed == 1 && undone.outside == 0)
        #expect(try await chain.house.queued().isEmpty)
        #expect(try await chain.house.count("queue_entries") == 0)
    }

    @Test("What has left the school is counted; what was read can be left alone")
    func outsideAndUnread() async throws {
        let chain = try await ChainHouse()
        let store = chain.house.gateway.rooms.mailStore
        let sent = try await chain.send(from: "lehrerin", to: ["ben", "cem", "jemand@web.example"])
        let code = try #require(sent.code)
        let inbox = try #require(try await store.mailbox(.inbox, owner: "ben"))
        _ = try await store.setFlags(in: inbox.id, .all, .add, .seen)
        let recall = try #require(
            try await chain.house.gateway.recall(code, by: "lehrerin", because: "Probe", unreadOnly: true)
        )
        #expect(recall.copies == 1 && recall.outside + recall.keptBack == 1)
        #expect(try await letters(chain, "ben") == 1)
        #expect(try await letters(chain, "cem") == 0)
    }

    @Test("Nobody knows the code: nothing happens")
    func unknownCode() async throws {
        let chain = try await ChainHouse()
        _ = try await chain.send(from: "anna", to: ["ben"])
        #expect(try await chain.house.gateway.recall(DecisionCode("0000-0000"), by: "operator x") == nil)
        #expect(try await letters(chain, "ben") == 1)
    }

    @Test("What was never delivered can't be recalled, and that is said: it is held still, or was refused")
    func neverDelivered() async throws {
        let chain = try await ChainHouse()
        let held = try await chain.send("Liebe Eltern!", from: "lehrerin", to: ["eltern@lindenschule.example"])
        #expect(held.isHeld)
        let refused = try await chain.send(from: "anna", to: ["jemand@web.example"])
        for (outcome, why) in [(held, NeverDelivered.held), (refused, .refused)] {
            let code = try #require(outcome.code)
            await #expect(throws: why) {
                try await chain.house.gateway.recall(code, by: "operator test", because: "Probe")
            }
        }
        #expect(try await chain.house.gateway.recalls().isEmpty)
        #expect(try await chain.house.count("audit_log WHERE action = 'recall'") == 0)
    }

    @Test("An interrupted recall is gone on with by tidying; long after, what was taken is gone")
    func interruptedAndExpired() async throws {
        let chain = try await ChainHouse()
        let code = try #require(try await chain.goRound()[2].code)
        _ = try await chain.house.gateway.recall(code, by: "operator test", because: "Probe")
        _ = try await chain.house.gateway.undoRecall(code, by: "operator test", because: "Irrtum")
        // As if the process had ended right after writing it down.
        try await chain.house.database.write { try $0.execute("UPDATE recalls SET state = 'running'") }
        try await chain.house.gateway.tidyRecalls(at: chain.house.clock.now)
        #expect(try await chain.house.gateway.recalls().map(\.state) == [.done])
        #expect(try await letters(chain, "ben") == 0)
        chain.house.clock.advance(Gateway.recallTime + 3600)
        try await chain.house.gateway.tidyRecalls(at: chain.house.clock.now)
        #expect(try await chain.house.gateway.recalls().map(\.state) == [.expired])
        #expect(try await chain.house.count("withdrawn_entries") == 0)
    }
}
