import Delivery
import FoundationEssentials
import MailMessage
import StoreTestSupport
import Testing

@Suite("Leases")
struct LeaseTests {
    @Test("an entry comes out as it went in", arguments: TestEngine.all)
    func roundTrip(_ engine: TestEngine) async throws {
        let house = try await QueueHouse(engine)
        let token = ReturnPathToken.make()
        let list = try QueueHouse.address("eltern.5a@lindenschule.example")
        let ids = try await house.enqueue { entry in
            entry.prefix = Array("To: eltern.5a@lindenschule.example\r\n\r\n".utf8)
            entry.replacedOctets = 10
            entry.privateRecipient = PrivateRecipient(name: "Erziehungsberechtigte von Änne", address: list)
            entry.notification = NotificationRequest(
                events: [.success, .delay],
                returned: .full,
                envelopeID: "QQ314159",
                originalRecipient: "rfc822;x@example.org"
            )
            entry.language = "en"
            entry.author = "person-1"
            entry.reference = "letter-1/family-7"
            entry.copyToken = token
            entry.tls = .required
        }
        let entry = try #require(try await house.lease().first)
        #expect([entry.id] == ids)
        #expect(entry.content.tls == .required)
        #expect(entry.content.prefix.count == 38)
        #expect(entry.content.replacedOctets == 10)
        #expect(entry.size == 38 + QueueHouse.letter.count - 10)
        #expect(entry.content.privateRecipient?.name == "Erziehungsberechtigte von Änne")
        #expect(entry.content.privateRecipient?.address == list)
        #expect(entry.content.notification.events == [.success, .delay])
        #expect(entry.content.notification.returned == .full)
        #expect(entry.content.notification.envelopeID == "QQ314159")
        #expect(entry.content.notification.originalRecipient == "rfc822;x@example.org")
        #expect(entry.content.language == "en")
        #expect(entry.content.author == "person-1")
        #expect(entry.content.reference == "letter-1/family-7")
        #expect(entry.content.copyToken == token)
        #expect(entry.attempts == 0)
        #expect(entry.expires == house.clock.now.addingTimeInterval(5 * 24 * 3600))
    }

    @Test(
        "an entry's bytes are its prefix and the rest of the body, in whatever pieces they are read",
        arguments: TestEngine.all
    )
    func bytes(_ engine: TestEngine) async throws {
        let house = try await QueueHouse(engine)
        let prefix = Array("To: eltern.5a@lindenschule.example\r\n".utf8)
        try await house.enqueue {
            $0.prefix = prefix
            $0.replacedOctets = 20
        }
        let entry = try #require(try await house.lease().first)
        let content = house.queue.content(of: entry)
        let whole = prefix + QueueHouse.letter.dropFirst(20)
        #expect(content.size == whole.count)
        #expect(try await content.read(0..<content.size) == whole)
        for cut in [0, 1, prefix.count - 1, prefix.count, prefix.count + 1, whole.count] {
            let start = try await content.read(0..<cut)
            #expect(try await start + content.read(cut..<whole.count) == whole)
        }
    }

    @Test("workers in parallel never get the same entry", arguments: TestEngine.all)
    func exclusive(_ engine: TestEngine) async throws {
        let house = try await QueueHouse(engine)
        let ids = try await house.enqueue(to: (0..<60).map { "a\($0)@d\($0 % 7).example" })
        let taken = try await withThrowingTaskGroup(of: [QueueEntryID].self) { group in
            for worker in 0..<10 {
                group.addTask {
                    var mine: [QueueEntryID] = []
                    while true {
                        let entries = try await house.lease("node-\(worker)", DeliveryLimits(overall: 3, perDomain: 2))
                        if entries.isEmpty { return mine }
                        mine += entries.map(\.id)
                    }
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(taken.count == 60)
        #expect(Set(taken) == Set(ids))
    }

    @Test("a lease ends when its worker is silent, and the entry is due again", arguments: TestEngine.all)
    func expiry(_ engine: TestEngine) async throws {
        let house = try await QueueHouse(engine)
        try await house.enqueue()
        let first = try #require(try await house.lease("dead").first)
        house.clock.advance(by: 299)
        #expect(try await house.lease("other").isEmpty)
        house.clock.advance(by: 1)
        let second = try #require(try await house.lease("other").first)
        #expect(second.id == first.id)
        #expect(second.attempts == 0)
        // The first one's failure no longer counts; its success does, for the next server has the message.
        #expect(try await house.finish(first, .later) == .notOurs)
        #expect(try await house.finish(first, .unknown) == .notOurs)
        #expect(try await house.finish(first, .taken) == .delivered)
        #expect(try await house.finish(second, .later) == .notOurs)
        #expect(try await house.queue.count() == 0)
    }

    @Test("a renewed lease lasts longer", arguments: TestEngine.all)
    func renewal(_ engine: TestEngine) async throws {
        let house = try await QueueHouse(engine)
        try await house.enqueue()
        _ = try await house.lease("node")
        house.clock.advance(by: 200)
        try await house.queue.renewLeases(of: "node", for: 300)
        house.clock.advance(by: 200)
        #expect(try await house.lease("other").isEmpty)
        house.clock.advance(by: 100)
        #expect(try await house.lease("other").count == 1)
    }

    @Test("a node that starts again gets back what it had, at once", arguments: TestEngine.all)
    func restart(_ engine: TestEngine) async throws {
        let house = try await QueueHouse(engine)
        try await house.enqueue(to: ["a@example.org", "b@example.org"])
        #expect(try await house.lease("node").count == 2)
        #expect(try await house.queue.releaseLeases(of: "other") == 0)
        #expect(try await house.queue.releaseLeases(of: "node") == 2)
        #expect(try await house.lease("node").count == 2)
    }

    @Test("a domain gets no more than its places, and others come past it", arguments: TestEngine.all)
    func perDomain(_ engine: TestEngine) async throws {
        let house = try await QueueHouse(engine)
        try await house.enqueue(to: (0..<30).map { "a\($0)@busy.example" } + ["x@calm.example"])
        let entries = try await house.lease("node", DeliveryLimits(overall: 10, perDomain: 4))
        #expect(entries.count { $0.domain.ascii == "busy.example" } == 4)
        #expect(entries.count { $0.domain.ascii == "calm.example" } == 1)
    }

    @Test("the next due entry is found, leased ones by the end of their lease", arguments: TestEngine.all)
    func nextDue(_ engine: TestEngine) async throws {
        let house = try await QueueHouse(engine)
        #expect(try await house.queue.nextDue(after: house.clock.now) == nil)
        try await house.enqueue()
        let entry = try #require(try await house.lease().first)
        #expect(try await house.queue.nextDue(after: house.clock.now) == house.clock.now.addingTimeInterval(300))
        _ = try await house.finish(entry, .later)
        #expect(try await house.queue.nextDue(after: house.clock.now) == house.clock.now.addingTimeInterval(60))
    }
}
