/// Remembers that a scanner doesn't answer, so that not every message waits for its time-out. A pure value.
///
/// After `failures` failures in a row nobody asks for `pause`; then one may try. Each failed trial doubles the pause, up to
/// `longestPause`; an answer ends it.
package struct CircuitBreaker: Sendable, Hashable {
    package let failures: Int
    package let pause: Duration
    package let longestPause: Duration

    private enum State: Sendable, Hashable {
        /// So many failures in a row.
        case closed(Int)
        case open(until: ContinuousClock.Instant, pause: Duration)
        /// Somebody is trying.
        case trying(since: ContinuousClock.Instant, pause: Duration)
    }

    private var state = State.closed(0)

    package init(failures: Int = 3, pause: Duration = .seconds(5), longestPause: Duration = .seconds(60)) {
        self.failures = max(1, failures)
        self.pause = pause
        self.longestPause = longestPause
    }

    /// Whether the scanner counts as there.
    package var isClosed: Bool {
        if case .closed = state { true } else { false }
    }

    /// Whether it may be asked now. Who may must tell by `succeeded` or `failed` what came of it; who forgets is given up
    /// after `longestPause`.
    package mutating func mayAsk(at now: ContinuousClock.Instant) -> Bool {
        switch state {
        case .closed: return true
        case .open(let until, let pause):
            guard now >= until else { return false }
            state = .trying(since: now, pause: pause)
            return true
        case .trying(let since, let pause):
            guard now >= since + longestPause else { return false }
            state = .trying(since: now, pause: pause)
            return true
        }
    }

    package mutating func succeeded() { state = .closed(0) }

    package mutating func failed(at now: ContinuousClock.Instant) {
        switch state {
        case .closed(let count) where count + 1 < failures: state = .closed(count + 1)
        case .closed: state = .open(until: now + pause, pause: pause)
        case .trying(_, let pause):
            let longer = min(pause * 2, longestPause)
            state = .open(until: now + longer, pause: longer)
        // Somebody who asked before the others gave up.
        case .open: break
        }
    }
}
