import Database
import Delivery
import MailMessage
import MessageBodies
import StoreTestSupport
import Testing

@Suite("Operators")
struct OperatorTests {
    @Test(
        "the list shows state, domain, attempts and the last code, and nothing of the recipient",
        arguments: TestEngine.all
    )
    func list(_ engine: TestEngine) async throws {
        let house = try await QueueHouse(engine)
        let ids = try await house.enqueue(to: ["geheim@a.example", "geheim@b.example", "geheim@c.example"])
        let leased = try await house.lease("node", DeliveryLimits(overall: 2))
        _ = try await house.finish(try #require(leased.first), .later)
        let list = try await house.queue.list()
        #expect(list.map(\.id.text) == ids.map(\.text).sorted())
        let byID = Dictionary(uniqueKeysWithValues: list.map { ($0.id, $0) })
        let tried = try #require(byID[leased[0].id])
        #expect(tried.state == .retrying)
        #expect(tried.attempts == 1)
        #expect(tried.lastCode == "450 4.2.1")
        #expect(byID[leased[1].id]?.state == .sending)
        #expect(list.count { $0.state == .waiting } == 1)
        #expect(!"\(list)".contains("geheim"))
        #expect(try await house.queue.list(after: list[0].id, limit: 1).map(\.id) == [list[1].id])
    }

    @Test("retry makes waiting entries due, and leaves alone what is being sent", arguments: TestEngine.all)
    func retry(_ engine: TestEngine) async throws {
        let house = try await QueueHouse(engine)
        try await house.enqueue(to: ["a@example.org", "b@example.org"])
        let leased = try await house.lease()
        _ = try await house.finish(leased[0], .later)
        #expect(try await house.lease().isEmpty)
        #expect(try await house.queue.retry([leased[1].id]) == 0)
        #expect(try await house.queue.retry([leased[0].id]) == 1)
        #expect(try await house.queue.retry() == 1)
        #expect(try await house.lease().map(\.id) == [leased[0].id])
    }

    @Test("cancel takes an entry out with its body, and says so in the record of the copy", arguments: TestEngine.all)
    func cancel(_ engine: TestEngine) async throws {
        let house = try await QueueHouse(engine)
        let token = ReturnPathToken.make()
        let id = try #require(try await house.enqueue { $0.copyToken = token }.first)
        let body = try await house.store()
        let entry = try #require(try await house.lease().first)
        #expect(try await house.queue.cancel(id))
        #expect(try await house.queue.cancel(id) == false)
        #expect(try await house.finish(entry, .later) == .notOurs)
        #expect(try await house.bodies.size(of: body) == nil)
        #expect(try await house.copy(token)?.state == .cancelled)
        #expect(try await house.notices().isEmpty)
    }

    @Test("an entry without its body, or with more replaced than there is, is not taken", arguments: TestEngine.all)
    func refusals(_ engine: TestEngine) async throws {
        let house = try await QueueHouse(engine)
        await #expect(throws: DatabaseError(.unexpectedValue, "")) {
            try await house.enqueue { $0.replacedOctets = 1_000_000 }
        }
        let nowhere = try #require(BodyID(String(repeating: "0", count: 64)))
        await #expect(throws: DatabaseError(.constraint, "")) {
            try await house.enqueue { $0.body = nowhere }
        }
        #expect(try await house.queue.count() == 0)
    }
}
