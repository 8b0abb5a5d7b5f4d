import Testing

@testable import Scanners

@Suite("Circuit breaker")
struct CircuitBreakerTests {
    /// Within `#expect` nothing may change a value.
    private final class Box {
        var breaker: CircuitBreaker
        init(_ breaker: CircuitBreaker) { self.breaker = breaker }
        var isClosed: Bool { breaker.isClosed }
        func mayAsk(at now: ContinuousClock.Instant) -> Bool { breaker.mayAsk(at: now) }
        func failed(at now: ContinuousClock.Instant) { breaker.failed(at: now) }
        func succeeded() { breaker.succeeded() }
    }

    private let start = ContinuousClock.now

    @Test("single failures keep it closed, several in a row open it")
    func opening() {
        let breaker = Box(CircuitBreaker(failures: 3, pause: .seconds(5), longestPause: .seconds(15)))
        for _ in 0..<5 {
            breaker.failed(at: start)
            breaker.failed(at: start)
            breaker.succeeded()
        }
        #expect(breaker.isClosed && breaker.mayAsk(at: start))
        for _ in 0..<3 { breaker.failed(at: start) }
        #expect(!breaker.isClosed && !breaker.mayAsk(at: start) && !breaker.mayAsk(at: start + .seconds(4)))
    }

    @Test("after the pause one tries, the pause doubles, and an answer ends it")
    func trying() {
        let breaker = Box(CircuitBreaker(failures: 1, pause: .seconds(5), longestPause: .seconds(15)))
        breaker.failed(at: start)
        #expect(breaker.mayAsk(at: start + .seconds(5)))
        #expect(!breaker.mayAsk(at: start + .seconds(5)))
        breaker.failed(at: start + .seconds(6))
        #expect(!breaker.mayAsk(at: start + .seconds(15)))
        #expect(breaker.mayAsk(at: start + .seconds(16)))
        breaker.failed(at: start + .seconds(16))
        #expect(!breaker.mayAsk(at: start + .seconds(30)))
        #expect(breaker.mayAsk(at: start + .seconds(31)))
        breaker.succeeded()
        #expect(breaker.isClosed && breaker.mayAsk(at: start + .seconds(31)))
    }

    @Test("who tries and never tells is given up")
    func forgotten() {
        let breaker = Box(CircuitBreaker(failures: 1, pause: .seconds(5), longestPause: .seconds(15)))
        breaker.failed(at: start)
        #expect(breaker.mayAsk(at: start + .seconds(5)))
        #expect(!breaker.mayAsk(at: start + .seconds(19)))
        #expect(breaker.mayAsk(at: start + .seconds(20)))
    }
}
