import Database
import Delivery
import FoundationEssentials
import MailMessage
import Synchronization
import Testing

@Suite("Delivery worker")
struct DeliveryWorkerTests {
    /// Runs `body` beside a worker, then stops it.
    private func working(
        _ house: QueueHouse,
        _ transport: ScriptedTransport,
        metrics: ToldMetrics = ToldMetrics(),
        limits: DeliveryLimits = DeliveryLimits(),
        _ body: () async throws -> Void
    ) async throws {
        let worker = try house.worker(transport, metrics: metrics, limits: limits)
        let running = Task { await worker.run() }
        do {
            try await body()
        } catch {
            running.cancel()
            throw error
        }
        running.cancel()
        await running.value
    }

    @Test("what is put in the queue goes out at once, through the relay")
    func goesOut() async throws {
        let house = try await QueueHouse()
        let transport = ScriptedTransport { _ in .taken }
        let metrics = ToldMetrics()
        try await working(house, transport, metrics: metrics) {
            var outcomes = metrics.outcomes.makeAsyncIterator()
            var attempts = transport.attempts.makeAsyncIterator()
            for number in 0..<3 {
                try await house.enqueue(to: ["a\(number)@example.org"])
                let attempt = try #require(await attempts.next())
                #expect(attempt.recipients.map(\.description) == ["a\(number)@example.org"])
                #expect(attempt.bytes == QueueHouse.letter)
                #expect(attempt.destination == .relay)
                #expect(await outcomes.next() == "delivered")
            }
        }
        #expect(try await house.queue.count() == 0)
    }

    @Test("a failure is tried again when its time has come")
    func retries() async throws {
        let house = try await QueueHouse()
        let failures = Mutex(3)
        let transport = ScriptedTransport { _ in
            failures.withLock { failures in
                failures -= 1
                return failures >= 0 ? .later : .taken
            }
        }
        let metrics = ToldMetrics()
        try await house.enqueue()
        try await working(house, transport, metrics: metrics) {
            var outcomes = metrics.outcomes.makeAsyncIterator()
            for delay in [60, 120, 240] {
                #expect(await outcomes.next() == "retry")
                house.clock.advance(by: TimeInterval(delay))
            }
            #expect(await outcomes.next() == "delivered")
        }
        #expect(try await house.queue.count() == 0)
    }

    @Test("the limits hold, and everything goes out under them")
    func limits() async throws {
        let house = try await QueueHouse()
        try await house.enqueue(to: (0..<40).map { "a\($0)@d\($0 % 3).example" })
        let transport = ScriptedTransport { _ in
            for _ in 0..<20 { await Task.yield() }
            return .taken
        }
        let metrics = ToldMetrics()
        try await working(house, transport, metrics: metrics, limits: DeliveryLimits(overall: 5, perDomain: 2)) {
            var outcomes = metrics.outcomes.makeAsyncIterator()
            for _ in 0..<40 { #expect(await outcomes.next() == "delivered") }
        }
        #expect(transport.most.overall <= 5)
        #expect(transport.most.perDomain <= 2)
        #expect(try await house.queue.count() == 0)
    }

    @Test("a result that can't be written down is tried to be written down again, not sent again")
    func commitAgain() async throws {
        var house = try await QueueHouse()
        let failures = Mutex(2)
        house.filing.failure = {
            failures.withLock { failures in
                failures -= 1
                return failures >= 0 ? DatabaseError(.unavailable, "test") : nil
            }
        }
        let transport = ScriptedTransport { _ in .unknown }
        let metrics = ToldMetrics()
        try await house.enqueue()
        try await working(house, transport, metrics: metrics) {
            for pause in [1.0, 2.0] {
                for await wait in house.clock.waits where wait == pause { break }
                house.clock.advance(by: pause)
            }
            var outcomes = metrics.outcomes.makeAsyncIterator()
            #expect(await outcomes.next() == "returned")
        }
        #expect(transport.count == 1)
        #expect(try await house.notices().count == 1)
        #expect(try await house.queue.count() == 0)
    }

    @Test("stopped in the middle, it gives entries back untried")
    func stops() async throws {
        let house = try await QueueHouse()
        let transport = ScriptedTransport { _ in
            // Until cancelled.
            for await _ in AsyncStream<Void>(unfolding: { try? await Task.sleep(for: .seconds(3600)) }) {}
            return .later
        }
        try await house.enqueue(to: ["a@example.org", "b@example.org"])
        var began = ContinuousClock.now
        try await working(house, transport) {
            var attempts = transport.attempts.makeAsyncIterator()
            for _ in 0..<2 { _ = await attempts.next() }
            began = .now
        }
        // 2 s is what it has; how much longer that is on a busy machine is not asked.
        #expect(ContinuousClock.now - began < .seconds(60))
        let list = try await house.queue.list()
        #expect(list.map(\.state) == [.waiting, .waiting])
        #expect(list.map(\.attempts) == [0, 0])
    }

    @Test("an answer that came is written down even while it stops")
    func answerWhileStopping() async throws {
        let house = try await QueueHouse()
        let transport = ScriptedTransport { _ in
            for await _ in AsyncStream<Void>(unfolding: { try? await Task.sleep(for: .seconds(3600)) }) {}
            return .taken
        }
        try await house.enqueue()
        try await working(house, transport) {
            var attempts = transport.attempts.makeAsyncIterator()
            _ = await attempts.next()
        }
        #expect(try await house.queue.count() == 0)
    }

    @Test("after a crash it goes on with what it had")
    func afterCrash() async throws {
        let house = try await QueueHouse()
        try await house.enqueue()
        #expect(try await house.lease("node").count == 1)
        let transport = ScriptedTransport { _ in .taken }
        let metrics = ToldMetrics()
        try await working(house, transport, metrics: metrics) {
            var outcomes = metrics.outcomes.makeAsyncIterator()
            #expect(await outcomes.next() == "delivered")
        }
    }
}
