package import FoundationEssentials

/// When an entry is tried again, when its sender is warned, when it is given up. A pure function of numbers.
///
/// RFC 5321 §4.5.4.1 asks for at least 30 minutes between attempts after the first few, and for 4 to 5 days before
/// giving up. The first minutes are quicker, since most delays are greylisting or a restart.
package struct RetrySchedule: Sendable, Hashable {
    /// Seconds until the second attempt; doubles with each.
    package var firstDelay: TimeInterval
    /// The longest delay, in seconds, before jitter.
    package var longestDelay: TimeInterval
    /// How far a delay may stray, as a part of itself to either side (0.2: from 80 % to 120 %), so that entries that failed
    /// together don't return together.
    package var jitter: Double
    /// Seconds in the queue after which the sender is told, once, that it takes longer.
    package var warningAfter: TimeInterval
    /// Seconds in the queue after which an entry is returned.
    package var lifetime: TimeInterval

    package init(
        firstDelay: TimeInterval = 60,
        longestDelay: TimeInterval = 4 * 3600,
        jitter: Double = 0.2,
        warningAfter: TimeInterval = 4 * 3600,
        lifetime: TimeInterval = 5 * 24 * 3600
    ) {
        self.firstDelay = firstDelay
        self.longestDelay = longestDelay
        self.jitter = jitter
        self.warningAfter = warningAfter
        self.lifetime = lifetime
    }

    /// Seconds to wait after `attempts` attempts (1 and more).
    /// - Parameter random: in 0..<1.
    package func delay(afterAttempts attempts: Int, random: Double) -> TimeInterval {
        let doublings = Double(min(max(attempts, 1), 31) - 1)
        var delay = firstDelay
        var step = 0.0
        while step < doublings && delay < longestDelay {
            delay *= 2
            step += 1
        }
        return min(delay, longestDelay) * (1 - jitter + 2 * jitter * min(max(random, 0), 1))
    }
}
