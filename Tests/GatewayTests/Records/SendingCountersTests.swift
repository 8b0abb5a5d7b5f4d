import Database
import Foundation
import Policy
import School
import StoreTestSupport
import Testing

@testable import Gateway

@Suite("Sending counters")
struct SendingCountersTests {
    private let noon = Date(timeIntervalSince1970: 1_795_003_200)
    private let author = PersonID("p1")

    private func count(_ database: TestDatabase, at time: Date, _ author: PersonID? = nil) async throws -> Int {
        let author = author ?? self.author
        return try await database.read {
            try SendingCounters.totals(author, on: .mail, at: time, in: $0).recipientsWithinHour
        }
    }

    @Test("what was sent within the hour counts, by author, up to a minute longer", arguments: TestEngine.all)
    func window(engine: TestEngine) async throws {
        let database = try await engine.open(SendingCounters.migrations)
        let (author, noon) = (author, noon)
        try await database.write {
            try SendingCounters.add(3, by: author, at: noon, in: $0)
            try SendingCounters.add(4, by: author, at: noon.addingTimeInterval(30), in: $0)
            try SendingCounters.add(5, by: author, at: noon.addingTimeInterval(600), in: $0)
            try SendingCounters.add(100, by: PersonID("p2"), at: noon, in: $0)
        }
        #expect(try await count(database, at: noon.addingTimeInterval(600)) == 12)
        #expect(try await count(database, at: noon.addingTimeInterval(3600)) == 12)
        #expect(try await count(database, at: noon.addingTimeInterval(3659)) == 12)
        #expect(try await count(database, at: noon.addingTimeInterval(3660)) == 5)
        #expect(try await count(database, at: noon.addingTimeInterval(4260)) == 0)
        #expect(try await count(database, at: noon, PersonID("p3")) == 0)
    }

    @Test("what no window reaches is forgotten", arguments: TestEngine.all)
    func prune(engine: TestEngine) async throws {
        let database = try await engine.open(SendingCounters.migrations)
        let (author, noon) = (author, noon)
        try await database.write {
            try SendingCounters.add(1, by: author, at: noon, in: $0)
            try SendingCounters.add(2, by: author, at: noon.addingTimeInterval(60), in: $0)
        }
        #expect(
            try await database.write { try SendingCounters.prune(before: noon.addingTimeInterval(60), in: $0) } == 1
        )
        #expect(try await count(database, at: noon) == 2)
    }

    /// 50 messages to 3 people each, where 30 people an hour are allowed: exactly 10 go through, and 30 people are counted.
    @Test("50 at once at the limit: exactly the allowed number gets through", arguments: TestEngine.all)
    func concurrent(engine: TestEngine) async throws {
        let house = try await TestHouse(on: engine)
        try await set(house, "mass.recipients-per-hour=30")
        let accepted = try await SendingRush(people: 3, messages: 50).accepted(by: [house.gateway], of: house)
        #expect(accepted == 10)
        let totals = try await house.database.read { connection in
            try SendingCounters.totals(PersonID("lehrerin"), on: .mail, at: house.clock.now, in: connection)
        }
        #expect(totals.recipientsWithinHour == 30 && totals.messagesWithinHour == 10)
        #expect(totals.firstTimeWithinDay == 30)
    }

    @Test("what is undone with its transaction was never counted", arguments: TestEngine.all)
    func rollback(engine: TestEngine) async throws {
        struct Stop: Error {}
        let database = try await engine.open(SendingCounters.migrations)
        let (author, noon) = (author, noon)
        await #expect(throws: Stop.self) {
            try await database.write { connection in
                try SendingCounters.add(7, by: author, at: noon, in: connection)
                throw Stop()
            }
        }
        #expect(try await count(database, at: noon) == 0)
    }
}
