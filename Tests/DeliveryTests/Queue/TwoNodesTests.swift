import Database
import Delivery
import FoundationEssentials
import MessageBodies
import StoreTestSupport
import Testing

@Suite("A queue worked on by two nodes")
struct TwoNodesTests {
    @Test("each entry goes to one of them, and to the other when the first has died")
    func leases() async throws {
        let house = try await QueueHouse(.postgres)
        let server = try #require(house.database as? TestDatabase)
        let (clock, letters) = (house.clock, 90)
        for number in 0..<letters { try await house.enqueue(to: ["familie-\(number)@example.org"]) }
        var nodes: [any Database] = []
        for _ in 0..<2 { nodes.append(try await server.secondNode()) }
        let queues = nodes.map { OutgoingQueue(database: $0, bodies: MessageBodies(database: $0), now: { clock.now }) }
        let limits = DeliveryLimits(overall: 10, perDomain: 10)

        let leased = try await withThrowingTaskGroup(of: [QueueEntry].self) { group in
            for task in 0..<16 {
                let queue = queues[task % 2]
                group.addTask {
                    try await queue.lease(within: DeliverySlots(limits), by: "node-\(task % 2)", for: 300)
                }
            }
            return try await group.reduce([], +)
        }
        #expect(leased.count == letters)
        #expect(Set(leased.map(\.id)).count == letters)

        // The first dies and renews nothing; the second goes on.
        clock.advance(by: 200)
        try await queues[1].renewLeases(of: "node-1", for: 300)
        clock.advance(by: 101)
        var taken: [QueueEntry] = []
        while true {
            let more = try await queues[1].lease(within: DeliverySlots(limits), by: "node-1", for: 300)
            if more.isEmpty { break }
            taken += more
        }
        #expect(!taken.isEmpty)
        #expect(Set(taken.map(\.id)).count == taken.count)
        // A failure that the first reports with its old lease counts for nothing.
        let late = try #require(leased.first { entry in taken.contains { $0.id == entry.id } })
        #expect(try await house.finish(late, .later) == .notOurs)
        #expect(try await queues[0].count() == letters)
        for node in nodes { try await node.close() }
    }
}
