import Database
import FoundationEssentials
import MailAuthentication
import MailMessage
import StoreTestSupport
import Testing

@testable import SigningKeys

@Suite("Rotation")
struct RotationTests {
    @Test("A whole life of two pairs", arguments: TestEngine.all)
    func wholeLife(_ engine: TestEngine) async throws {
        let house = try await KeyHouse(engine)
        let (store, clock, domain) = (house.store, house.clock, house.domain)
        let empty = ZoneResolver()

        #expect(try await store.rotateWhenDue(resolver: empty) == [.prepared(domain, pair: "s2026a")])
        #expect(store.current(domain).isEmpty && store.signer(for: domain) == nil)
        #expect(try await store.rotateWhenDue(resolver: empty) == [.waiting(domain, pair: "s2026a")])

        // The administrator publishes the first record, then the second.
        let first = try #require(try await store.pairs().first)
        var half = ZoneResolver()
        half.add(try #require(first.keys[0].recordName(in: domain)), .text(Array(first.keys[0].recordText.utf8)))
        #expect(try await store.rotateWhenDue(resolver: half) == [.waiting(domain, pair: "s2026a")])
        #expect(
            try await store.rotateWhenDue(resolver: try await house.tendedZone())
                == [.activated(domain, pair: "s2026a")]
        )
        #expect(store.current(domain).map(\.selector) == ["s2026a-rsa", "s2026a-ed"])

        clock.advance(days: 149)
        #expect(try await store.rotateWhenDue(resolver: try await house.tendedZone()).isEmpty)
        clock.advance(days: 1)
        let zone = try await house.tendedZone()
        // 150 days later is the year 2027.
        #expect(try await store.rotateWhenDue(resolver: zone) == [.prepared(domain, pair: "s2027a")])
        #expect(try await house.states() == [.prepared, .active])

        // Nobody publishes: the old pair goes on, long after its time.
        clock.advance(days: 100)
        #expect(try await store.rotateWhenDue(resolver: zone) == [.waiting(domain, pair: "s2027a")])
        #expect(store.current(domain).map(\.selector) == ["s2026a-rsa", "s2026a-ed"])

        #expect(
            try await store.rotateWhenDue(resolver: try await house.tendedZone())
                == [.activated(domain, pair: "s2027a")]
        )
        #expect(store.current(domain).map(\.selector) == ["s2027a-rsa", "s2027a-ed"])
        let retiring = try #require(try await store.pairs().last)
        #expect(retiring.state == .retiring && retiring.publishUntil == clock.now.addingTimeInterval(7 * 86_400))

        clock.advance(days: 6.9)
        #expect(try await store.rotateWhenDue(resolver: try await house.tendedZone()).isEmpty)
        clock.advance(days: 0.1)
        #expect(
            try await store.rotateWhenDue(resolver: try await house.tendedZone()) == [.retired(domain, pair: "s2026a")]
        )
        #expect(try await house.states() == [.active, .retired])
        let left = try await house.database.read { connection in
            try connection.rows("SELECT selector FROM dkim_keys WHERE sealed IS NOT NULL ORDER BY selector").count
        }
        #expect(left == 2)
    }

    @Test("A pair is seen before it is due, and the day is kept")
    func seen() async throws {
        let house = try await KeyHouse()
        try await house.store.rotateWhenDue(resolver: ZoneResolver())
        try await house.store.rotateWhenDue(resolver: try await house.tendedZone())
        house.clock.advance(days: 155)
        try await house.store.rotateWhenDue(resolver: try await house.tendedZone())
        house.clock.advance(days: 1)
        let day = house.clock.now
        try await house.store.rotateWhenDue(resolver: try await house.tendedZone())
        house.clock.advance(days: 1)
        try await house.store.rotateWhenDue(resolver: try await house.tendedZone())
        #expect(try await house.store.pairs().first?.seenAt == day)
        #expect(try await house.states() == [.prepared, .active])
    }

    @Test("A DNS that gives no answer changes nothing")
    func unanswered() async throws {
        let house = try await KeyHouse()
        let pair = try await house.store.prepare(house.domain).pair
        var zone = try await house.tendedZone()
        zone.fail(try #require(pair.keys[1].recordName(in: house.domain)), with: .timedOut)
        #expect(
            try await house.store.rotateWhenDue(resolver: zone) == [.unanswered(house.domain, pair: "s2026a")]
        )
        #expect(try await house.states() == [.prepared])
    }

    @Test("Two nodes that rotate at once do each step once", arguments: TestEngine.all)
    func twoNodes(_ engine: TestEngine) async throws {
        let house = try await KeyHouse(engine)
        var databases: [any Database] = [house.database, house.database, house.database]
        if engine == .postgres, let database = house.database as? TestDatabase {
            databases = [house.database, try await database.secondNode(), try await database.secondNode()]
        }
        var nodes: [SigningKeyStore] = []
        for database in databases { nodes.append(try await house.other(on: database)) }
        func rotateAll(_ resolver: ZoneResolver) async throws -> [RotationEvent] {
            try await withThrowingTaskGroup(of: [RotationEvent].self) { group in
                for node in nodes { group.addTask { try await node.rotateWhenDue(resolver: resolver) } }
                return try await group.reduce(into: []) { $0 += $1 }
            }
        }
        #expect(
            try await rotateAll(ZoneResolver()).filter { if case .prepared = $0 { true } else { false } }.count == 1
        )
        let first = try await rotateAll(try await house.tendedZone())
        #expect(first == [.activated(house.domain, pair: "s2026a")])
        house.clock.advance(days: 180)
        let second = try await rotateAll(try await house.tendedZone())
        #expect(second.filter { if case .prepared = $0 { true } else { false } }.count == 1)
        #expect(try await rotateAll(try await house.tendedZone()) == [.activated(house.domain, pair: "s2027a")])
        #expect(try await house.states() == [.active, .retiring])
        house.clock.advance(days: 7)
        #expect(try await rotateAll(try await house.tendedZone()) == [.retired(house.domain, pair: "s2026a")])
        for node in nodes {
            try await node.reloadIfChanged()
            #expect(node.current(house.domain).map(\.selector) == ["s2027a-rsa", "s2027a-ed"])
        }
        if engine == .postgres { for database in databases.dropFirst() { try await database.close() } }
    }
}
