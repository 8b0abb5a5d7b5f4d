package import Gateway
internal import Logging
package import Policy
internal import Synchronization

/// The exchange with one scanner: asks once, waits for the answer as long as the task isn't cancelled.
protocol ScannerExchange: Sendable {
    /// - Throws: whatever keeps it from an answer.
    func ask(_ message: ScannedMessage) async throws -> ScanFacts.Outcome
}

/// How a scanner is asked.
package struct ScannerBounds: Sendable, Hashable {
    /// For one message, waiting for a place included.
    package var timeout: Duration
    /// Messages at the same time; others wait.
    package var concurrency: Int
    /// Octets; bigger messages aren't sent to it.
    package var largestMessage: Int

    package init(timeout: Duration, concurrency: Int, largestMessage: Int) {
        self.timeout = timeout
        self.concurrency = max(1, concurrency)
        self.largestMessage = largestMessage
    }
}

/// A scanner with a time-out, a bounded number of questions at the same time, and a memory of its being away.
package final class GuardedScanner: MessageScanner {
    package let name: String
    private let bounds: ScannerBounds
    private let exchange: any ScannerExchange
    private let places: MemoryBudget
    private let breaker: Mutex<CircuitBreaker>
    private let logger: Logger
    private let now: @Sendable () -> ContinuousClock.Instant

    init(
        name: String,
        bounds: ScannerBounds,
        exchange: any ScannerExchange,
        breaker: CircuitBreaker = CircuitBreaker(),
        logger: Logger,
        now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
    ) {
        self.name = name
        self.bounds = bounds
        self.exchange = exchange
        places = MemoryBudget(limit: bounds.concurrency)
        self.breaker = Mutex(breaker)
        self.logger = logger
        self.now = now
    }

    package func scan(_ message: ScannedMessage) async -> ScanFacts {
        ScanFacts(scanner: name, await outcome(message))
    }

    private func outcome(_ message: ScannedMessage) async -> ScanFacts.Outcome {
        guard message.bytes.count <= bounds.largestMessage else { return .tooBig }
        guard breaker.withLock({ $0.mayAsk(at: now()) }) else { return .away }
        do {
            let outcome = try await withinTime { try await self.exchange.ask(message) }
            note(nil)
            return outcome
        } catch {
            note(error)
            return .away
        }
    }

    private func withinTime(
        _ ask: @escaping @Sendable () async throws -> ScanFacts.Outcome
    ) async throws -> ScanFacts.Outcome {
        try await withThrowingTaskGroup(of: ScanFacts.Outcome?.self) { group in
            group.addTask { [places] in
                guard await places.acquire(1) else { throw ScannerError.timeout }
                defer { places.release(1) }
                return try await ask()
            }
            group.addTask { [bounds] in
                try await Task.sleep(for: bounds.timeout)
                return nil
            }
            defer { group.cancelAll() }
            guard let first = try await group.next(), let outcome = first else { throw ScannerError.timeout }
            return outcome
        }
    }

    /// Tells the log once that the scanner is away, and once that it is back.
    private func note(_ error: (any Error)?) {
        let change = breaker.withLock { breaker -> Bool in
            let was = breaker.isClosed
            if error == nil { breaker.succeeded() } else { breaker.failed(at: now()) }
            return was != breaker.isClosed
        }
        guard change else { return }
        if let error {
            logger.error("scanner is away", metadata: ["scanner": "\(name)", "error": "\(error)"])
        } else {
            logger.notice("scanner is back", metadata: ["scanner": "\(name)"])
        }
    }
}

/// Why a scanner gave no answer.
package enum ScannerError: Error, Sendable, Hashable, CustomStringConvertible {
    case timeout
    /// The connection ended before the answer.
    case closed
    /// What it said can't be understood: its first words, without what isn't printable.
    case unexpected(String)
    /// An HTTP status that isn't 200.
    case status(Int)
    /// A part of the configuration.
    case badConfiguration(String)

    package var description: String {
        switch self {
        case .timeout: "no answer in time"
        case .closed: "the connection was closed before the answer"
        case .unexpected(let text): "unexpected answer: \(text)"
        case .status(let status): "HTTP status \(status)"
        case .badConfiguration(let reason): reason
        }
    }
}
