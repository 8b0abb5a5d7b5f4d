import Database
import Delivery
import FoundationEssentials
import MailMessage
import StoreTestSupport
import Testing

@Suite("Taking copies back from the queue")
struct WithdrawingTests {
    private func withdraw(_ house: QueueHouse) async throws -> Int {
        try await house.database.write { try house.queue.withdraw(["letter"], under: "recall", in: $0) }
    }

    private func withdrawn(_ house: QueueHouse) async throws -> Int {
        try await house.database.read { try house.queue.withdrawn(under: "recall", in: $0) }
    }

    private func restore(_ house: QueueHouse) async throws -> Int {
        try await house.database.write { try house.queue.restore(under: "recall", in: $0).restored }
    }

    @Test("what a worker had isn't tried again where the attempt fails, and is put in again", arguments: TestEngine.all)
    func failing(_ engine: TestEngine) async throws {
        let house = try await QueueHouse(engine)
        let token = ReturnPathToken.make()
        try await house.enqueue {
            $0.origin = "letter"
            $0.copyToken = token
        }
        let entry = try #require(try await house.lease().first)
        #expect(try await withdraw(house) == 0)
        #expect(try await withdrawn(house) == 0)
        #expect(try await house.finish(entry, .later) == .notOurs)
        #expect(try await withdrawn(house) == 1)
        #expect(try await house.copy(token)?.state == .cancelled)
        house.clock.advance(by: 86_400)
        #expect(try await house.lease().isEmpty)
        #expect(try await restore(house) == 1)
        #expect(try await house.lease().map(\.id) == [entry.id])
    }

    @Test("what a worker had may leave; of a worker that died nobody takes it up", arguments: TestEngine.all)
    func leaving(_ engine: TestEngine) async throws {
        let house = try await QueueHouse(engine)
        try await house.enqueue(to: ["a@example.org", "b@example.org"]) { $0.origin = "letter" }
        let leased = try await house.lease()
        #expect(leased.count == 2)
        _ = try await withdraw(house)
        #expect(try await house.finish(leased[0], .taken) == .delivered)
        house.clock.advance(by: 86_400)
        #expect(try await house.lease().isEmpty)
        // The node starts again, and gives back what it had.
        try await house.queue.releaseLeases(of: "node")
        #expect(try await house.lease().isEmpty)
        #expect(try await withdrawn(house) == 1)
        #expect(try await restore(house) == 1)
    }

    @Test("put in again, what waited for a time waits on; what was due is due", arguments: TestEngine.all)
    func resuming(_ engine: TestEngine) async throws {
        let house = try await QueueHouse(engine)
        let start = house.clock.now
        try await house.enqueue { $0.origin = "letter" }
        let later = start.addingTimeInterval(3600)
        try await house.database.write {
            try house.queue.postpone(["letter"], enteredSince: start, until: later, in: $0)
        }
        #expect(try await withdraw(house) == 1)
        #expect(try await restore(house) == 1)
        #expect(try await house.lease().isEmpty)
        house.clock.advance(by: 3600)
        #expect(try await house.lease().count == 1)
    }

    @Test("what nobody puts in again or throws away is forgotten with its body in the end")
    func forgotten() async throws {
        let house = try await QueueHouse()
        try await house.enqueue { $0.origin = "letter" }
        _ = try await house.lease()
        _ = try await withdraw(house)
        let end = house.clock.now.addingTimeInterval(1)
        try await house.database.write { try house.queue.discardWithdrawn(enteredBefore: end, in: $0) }
        #expect(try await house.database.read { try $0.rows("SELECT id FROM queue_entries").isEmpty })
    }
}
