/// So many at once, and so many a second after that.
package struct TokenBucket: Sendable, Hashable {
    package struct Rate: Sendable, Hashable {
        package var burst: Double
        package var perSecond: Double

        package init(burst: Double, perSecond: Double) {
            self.burst = burst
            self.perSecond = perSecond
        }
    }

    private(set) var tokens: Double
    private var seconds: Double

    init(_ rate: Rate, at seconds: Double) {
        tokens = rate.burst
        self.seconds = seconds
    }

    /// - Parameter seconds: of any clock that doesn't go back; where it does, nothing is refilled.
    mutating func take(_ rate: Rate, at seconds: Double) -> Bool {
        refill(rate, at: seconds)
        guard tokens >= 1 else { return false }
        tokens -= 1
        return true
    }

    /// Whether it is as new: nothing is lost by forgetting it.
    mutating func isFull(_ rate: Rate, at seconds: Double) -> Bool {
        refill(rate, at: seconds)
        return tokens >= rate.burst
    }

    /// Seconds until there is one again.
    func wait(_ rate: Rate) -> Double {
        tokens >= 1 ? 0 : (1 - tokens) / max(rate.perSecond, 0.001)
    }

    private mutating func refill(_ rate: Rate, at seconds: Double) {
        tokens = min(rate.burst, tokens + max(0, seconds - self.seconds) * rate.perSecond)
        self.seconds = max(self.seconds, seconds)
    }
}
