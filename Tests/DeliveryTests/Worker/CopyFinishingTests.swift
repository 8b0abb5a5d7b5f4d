import Delivery
import Logging
import Synchronization
import Testing

@Suite("Copies that are finished when they leave")
struct CopyFinishingTests {
    /// Adds a line below, or fails.
    private final class Finisher: CopyFinishing {
        private struct Obstacle: Error, CustomStringConvertible {
            let description = "secret words of the message"
        }

        let failures: Mutex<Int>

        init(failures: Int = 0) { self.failures = Mutex(failures) }

        func finished(_ entry: QueueEntry, _ stored: any MessageContent) async throws -> any MessageContent {
            let fails = failures.withLock { failures in
                failures -= 1
                return failures >= 0
            }
            if fails { throw Obstacle() }
            let line = Array((entry.content.finishing ?? "").utf8)
            return MemoryContent(try await stored.read(0..<stored.size) + line)
        }
    }

    private func worker(
        _ house: QueueHouse,
        _ transport: ScriptedTransport,
        _ metrics: ToldMetrics,
        _ finisher: (any CopyFinishing)?
    ) throws -> DeliveryWorker {
        DeliveryWorker(
            queue: house.queue,
            transport: transport,
            filing: house.filing,
            finisher: finisher,
            configuration: .init(holder: "node", origin: try house.origin),
            clock: house.clock.delivery,
            metrics: metrics,
            logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
        )
    }

    private func run(_ worker: DeliveryWorker, _ body: () async throws -> Void) async throws {
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

    @Test("each copy leaves as it was finished; what needs none leaves as it is")
    func finished() async throws {
        let house = try await QueueHouse()
        let transport = ScriptedTransport { _ in .taken }
        let metrics = ToldMetrics()
        try await house.enqueue(to: ["a@example.org"]) { $0.finishing = "own" }
        try await run(try worker(house, transport, metrics, Finisher())) {
            var attempts = transport.attempts.makeAsyncIterator()
            var outcomes = metrics.outcomes.makeAsyncIterator()
            #expect(try #require(await attempts.next()).bytes == QueueHouse.letter + Array("own".utf8))
            #expect(await outcomes.next() == "delivered")
            try await house.enqueue(to: ["b@example.org"])
            #expect(try #require(await attempts.next()).bytes == QueueHouse.letter)
        }
    }

    @Test("a copy that can't be finished waits, and is finished at the next attempt; its obstacle is told to nobody")
    func fails() async throws {
        let house = try await QueueHouse()
        let transport = ScriptedTransport { _ in .taken }
        let metrics = ToldMetrics()
        try await house.enqueue(to: ["a@example.org"]) { $0.finishing = "own" }
        try await run(try worker(house, transport, metrics, Finisher(failures: 1))) {
            var outcomes = metrics.outcomes.makeAsyncIterator()
            #expect(await outcomes.next() == "retry")
            #expect(transport.count == 0)
            let listed = try await house.queue.list()
            #expect(listed.allSatisfy { !"\($0)".contains("secret") })
            house.clock.advance(by: 60)
            #expect(await outcomes.next() == "delivered")
            var attempts = transport.attempts.makeAsyncIterator()
            #expect(try #require(await attempts.next()).bytes.suffix(3) == Array("own".utf8))
        }
    }

    @Test("without a finisher nothing unfinished leaves")
    func nobody() async throws {
        let house = try await QueueHouse()
        let transport = ScriptedTransport { _ in .taken }
        let metrics = ToldMetrics()
        try await house.enqueue(to: ["a@example.org"]) { $0.finishing = "own" }
        try await run(try worker(house, transport, metrics, nil)) {
            var outcomes = metrics.outcomes.makeAsyncIterator()
            #expect(await outcomes.next() == "retry")
        }
        #expect(transport.count == 0)
        #expect(try await house.queue.count() == 1)
    }
}

@Suite("Messages that are stored elsewhere but for their ends")
struct SplicedContentTests {
    private func source(_ count: Int) -> [UInt8] {
        var state: UInt64 = 42
        return (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 33)
        }
    }

    @Test("reads any range over its seams", arguments: [0, 1, 7, 100])
    func ranges(ends: Int) async throws {
        let stored = source(500)
        let (front, back) = (source(ends), Array(source(ends).reversed()))
        let splice = SplicedContent(front: front, stored: MemoryContent(stored), range: 50..<450, back: back)
        let whole = front + stored[50..<450] + back
        #expect(splice.size == whole.count)
        for start in stride(from: 0, through: whole.count, by: 13) {
            for end in stride(from: start, through: whole.count, by: 29) {
                #expect(try await splice.read(start..<end) == Array(whole[start..<end]))
            }
        }
    }

    @Test("finds what was kept: behind a new beginning, before a new end, around the middle")
    func found() async throws {
        let stored = source(10_000)
        let own = Array(repeating: UInt8(ascii: "x"), count: 300)
        for made in [
            own + stored[200...], own + stored[100...] + own, Array(stored[..<9_000]) + own, stored, own + stored + own,
        ] {
            let splice = try #require(SplicedContent(made, from: stored, stored: MemoryContent(stored)))
            #expect(splice.size == made.count)
            #expect(try await splice.read(0..<made.count) == made)
            #expect(splice.ownOctets <= 600)
        }
    }

    @Test("is no splice where too little was kept")
    func none() {
        let stored = source(10_000)
        #expect(SplicedContent(Array(stored.reversed()), from: stored, stored: MemoryContent(stored)) == nil)
        #expect(SplicedContent([], from: stored, stored: MemoryContent(stored)) == nil)
        #expect(SplicedContent(stored, from: [], stored: MemoryContent([])) == nil)
        let much = [UInt8](repeating: 1, count: 30_000)
        #expect(SplicedContent(much + stored, from: stored, stored: MemoryContent(stored)) == nil)
    }
}
