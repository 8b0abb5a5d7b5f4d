internal import Glibc

typealias Instant = ContinuousClock.Instant

/// Waiting for a socket.
enum Patience {
    /// Milliseconds from now until `deadline` for `poll`, at least 0; at most `slice`.
    static func milliseconds(until deadline: Instant, slice: Int32 = 60_000) -> Int32 {
        let left = ContinuousClock.now.duration(to: deadline) / .milliseconds(1)
        guard left > 0 else { return 0 }
        return left < Double(slice) ? Int32(left) + 1 : slice
    }

    /// Sleeps on this thread, and looks every 50 ms whether it is no longer worth it.
    static func rest(_ seconds: Double, unless isOver: () -> Bool) {
        let end = ContinuousClock.now + .seconds(seconds)
        while !isOver() {
            let left = milliseconds(until: end, slice: 50)
            guard left > 0 else { return }
            usleep(UInt32(left) * 1_000)
        }
    }
}

extension Instant {
    static func after(_ seconds: Double) -> Instant { .now + .seconds(seconds) }
}
