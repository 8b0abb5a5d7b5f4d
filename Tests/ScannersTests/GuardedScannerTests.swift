import Gateway
import Logging
import Policy
import Synchronization
import Testing

@testable import Scanners

@Suite("Guarded scanner")
struct GuardedScannerTests {
    /// Answers as told; `nil` never does.
    private final class Exchange: ScannerExchange {
        let asked = Atomic<Int>(0)
        let most = Atomic<Int>(0)
        private let running = Atomic<Int>(0)
        let answer: @Sendable () async throws -> ScanFacts.Outcome

        init(_ answer: @escaping @Sendable () async throws -> ScanFacts.Outcome) { self.answer = answer }

        func ask(_ message: ScannedMessage) async throws -> ScanFacts.Outcome {
            asked.add(1, ordering: .relaxed)
            let now = running.add(1, ordering: .relaxed).newValue
            _ = most.max(now, ordering: .relaxed)
            defer { running.subtract(1, ordering: .relaxed) }
            return try await answer()
        }
    }

    private func scanner(
        _ exchange: Exchange,
        timeout: Duration = .seconds(60),
        concurrency: Int = 2,
        now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
    ) -> GuardedScanner {
        GuardedScanner(
            name: "test",
            bounds: ScannerBounds(timeout: timeout, concurrency: concurrency, largestMessage: 10),
            exchange: exchange,
            logger: Logger(label: "test"),
            now: now
        )
    }

    @Test("its answer is passed on, and big messages are spared it")
    func answers() async {
        let exchange = Exchange { .found("X") }
        let scanner = scanner(exchange)
        #expect(await scanner.scan(ScannedMessage(bytes: [1])) == ScanFacts(scanner: "test", .found("X")))
        #expect(await scanner.scan(ScannedMessage(bytes: Array(repeating: 1, count: 11))).outcome == .tooBig)
        #expect(exchange.asked.load(ordering: .relaxed) == 1)
    }

    @Test("a silent scanner costs the time-out three times, then nothing until the pause is over")
    func silence() async {
        let exchange = Exchange {
            try await Task.sleep(for: .seconds(3600))
            return .clean
        }
        let clock = Mutex(ContinuousClock.now)
        let scanner = scanner(exchange, timeout: .milliseconds(5)) { clock.withLock { $0 } }
        for _ in 0..<10 { #expect(await scanner.scan(ScannedMessage(bytes: [1])).outcome == .away) }
        #expect(exchange.asked.load(ordering: .relaxed) == 3)
        clock.withLock { $0 = $0 + .seconds(6) }
        for _ in 0..<10 { _ = await scanner.scan(ScannedMessage(bytes: [1])) }
        #expect(exchange.asked.load(ordering: .relaxed) == 4)
    }

    @Test("errors are an answer away, and an answer brings it back")
    func errors() async {
        let isBroken = Mutex(true)
        let exchange = Exchange {
            if isBroken.withLock({ $0 }) { throw ScannerError.closed }
            return .clean
        }
        let clock = Mutex(ContinuousClock.now)
        let scanner = scanner(exchange) { clock.withLock { $0 } }
        for _ in 0..<4 { #expect(await scanner.scan(ScannedMessage(bytes: [1])).outcome == .away) }
        isBroken.withLock { $0 = false }
        #expect(await scanner.scan(ScannedMessage(bytes: [1])).outcome == .away)
        clock.withLock { $0 = $0 + .seconds(6) }
        for _ in 0..<4 { #expect(await scanner.scan(ScannedMessage(bytes: [1])).outcome == .clean) }
    }

    @Test("no more than so many are asked at the same time, and all get their answer")
    func concurrency() async {
        let exchange = Exchange {
            await Task.yield()
            return .clean
        }
        let scanner = scanner(exchange, concurrency: 3)
        await withTaskGroup(of: ScanFacts.Outcome.self) { group in
            for _ in 0..<100 { group.addTask { await scanner.scan(ScannedMessage(bytes: [1])).outcome } }
            for await outcome in group { #expect(outcome == .clean) }
        }
        #expect(exchange.most.load(ordering: .relaxed) <= 3)
        #expect(exchange.asked.load(ordering: .relaxed) == 100)
    }
}
