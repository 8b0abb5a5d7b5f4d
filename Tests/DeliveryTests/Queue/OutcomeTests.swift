import Database
import Delivery
import FoundationEssentials
import MailMessage
import MessageBodies
import StoreTestSupport
import Testing

@Suite("Outcomes")
struct OutcomeTests {
    @Test("a delivered entry goes, with its body and without a word", arguments: TestEngine.all)
    func delivered(_ engine: TestEngine) async throws {
        let house = try await QueueHouse(engine)
        try await house.enqueue(to: ["a@example.org", "b@example.org"])
        let body = try await house.store()
        for entry in try await house.lease() {
            #expect(try await house.bodies.size(of: body) != nil)
            #expect(try await house.finish(entry, .taken) == .delivered)
        }
        #expect(try await house.queue.count() == 0)
        #expect(try await house.bodies.size(of: body) == nil)
        #expect(try await house.notices().isEmpty)
    }

    @Test(
        "a failing entry is tried again and again, warned of once, and returned after five days",
        arguments: TestEngine.all
    )
    func wholeLife(_ engine: TestEngine) async throws {
        let house = try await QueueHouse(engine)
        try await house.enqueue()
        let start = house.clock.now
        var delays: [TimeInterval] = []
        var warnedAt: TimeInterval?
        while true {
            let entry = try #require(try await house.lease().first)
            #expect(entry.attempts == delays.count)
            let outcome = try await house.finish(entry, .later)
            if warnedAt == nil, try await !house.notices().isEmpty {
                warnedAt = house.clock.now.timeIntervalSince(start)
            }
            guard case .retry(let next) = outcome else {
                #expect(outcome == .returned)
                break
            }
            delays.append(next.timeIntervalSince(house.clock.now))
            house.clock.advance(by: next.timeIntervalSince(house.clock.now))
        }
        #expect(delays.prefix(9) == [60, 120, 240, 480, 960, 1920, 3840, 7680, 14_400])
        #expect(delays.dropFirst(9).dropLast().allSatisfy { $0 == 14_400 })
        #expect(house.clock.now.timeIntervalSince(start) == 5 * 24 * 3600)
        // The first attempt after four hours: 60 + 120 + … + 7680 = 15,300 s.
        #expect(warnedAt == 15_300)
        let notices = try await house.notices()
        #expect(notices.count == 2)
        #expect(notices.allSatisfy { $0.address == "muster@lindenschule.example" })
        #expect(try await house.queue.count() == 0)
    }

    @Test("a refused entry goes back in one transaction with its notice")
    func refused() async throws {
        var house = try await QueueHouse()
        try await house.enqueue()
        let entry = try #require(try await house.lease().first)
        house.filing.failure = { DatabaseError(.unavailable, "test") }
        await #expect(throws: DatabaseError(.unavailable, "")) { _ = try await house.finish(entry, .unknown) }
        #expect(try await house.queue.count() == 1)
        #expect(try await house.notices().isEmpty)
        house.filing.failure = { nil }
        #expect(try await house.finish(entry, .unknown) == .returned)
        #expect(try await house.queue.count() == 0)
        #expect(try await house.notices().count == 1)
    }

    @Test("killed between the server's answer and our commit, the entry is sent again and not lost")
    func killedBeforeCommit() async throws {
        let house = try await QueueHouse(.sqliteOnFile)
        try await house.enqueue()
        _ = try #require(try await house.lease("node").first)
        // Here the server has said 250, and the process ended. The next one has the same name.
        #expect(try await house.queue.releaseLeases(of: "node") == 1)
        let again = try #require(try await house.lease("node").first)
        #expect(again.attempts == 0)
        #expect(try await house.finish(again, .taken) == .delivered)
        #expect(try await house.queue.count() == 0)
    }

    @Test(
        "the sender is told what they asked for, and no more",
        arguments: [
            (NotificationRequest.Events.never, [RecipientResult.taken, .unknown, .later], 0),
            (.standard, [.unknown, .later], 2),
            (.standard, [.taken], 0),
            (.failure, [.unknown, .later], 1),
            (.delay, [.unknown, .later], 1),
            ([.success], [.taken], 1),
            ([.success], [.unknown, .later], 0),
        ] as [(NotificationRequest.Events, [RecipientResult], Int)]
    )
    func notify(events: NotificationRequest.Events, results: [RecipientResult], count: Int) async throws {
        let house = try await QueueHouse()
        try await house.enqueue(to: results.indices.map { "a\($0)@example.org" }) { $0.notification.events = events }
        house.clock.advance(by: 5 * 3600)
        for (entry, result) in zip(try await house.lease(), results) { _ = try await house.finish(entry, result) }
        #expect(try await house.notices().count == count)
    }

    @Test(
        "nobody is told of a message with a null return path, or without an address for notices",
        arguments: TestEngine.all
    )
    func nobodyToTell(_ engine: TestEngine) async throws {
        let house = try await QueueHouse(engine)
        try await house.enqueue { $0.returnPath = nil }
        try await house.enqueue { $0.noticeAddress = nil }
        for entry in try await house.lease() { #expect(try await house.finish(entry, .unknown) == .returned) }
        #expect(try await house.notices().isEmpty)
    }

    @Test(
        "the record of a copy follows its entry",
        arguments: [
            (RecipientResult.taken, SentCopy.State.sent), (.unknown, .bounced), (.later, .delayed),
        ] as [(RecipientResult, SentCopy.State)]
    )
    func copies(result: RecipientResult, state: SentCopy.State) async throws {
        let house = try await QueueHouse()
        let token = ReturnPathToken.make()
        try await house.enqueue {
            $0.copyToken = token
            $0.reference = "letter-1/family-7"
        }
        #expect(try await house.copy(token)?.state == .queued)
        house.clock.advance(by: 5 * 3600)
        let entry = try #require(try await house.lease().first)
        _ = try await house.finish(entry, result)
        let copy = try #require(try await house.copy(token))
        #expect(copy.state == state)
        #expect(copy.status == result.reply.status)
        #expect(copy.reference == "letter-1/family-7")
    }

    @Test("an entry whose body is lost is still returned", arguments: TestEngine.all)
    func lostBody(_ engine: TestEngine) async throws {
        let house = try await QueueHouse(engine)
        try await house.enqueue()
        let entry = try #require(try await house.lease().first)
        try await house.database.write { try house.bodies.release(entry.content.body, in: $0) }
        #expect(try await house.finish(entry, .unknown) == .returned)
        #expect(try await house.notices().count == 1)
    }
}
