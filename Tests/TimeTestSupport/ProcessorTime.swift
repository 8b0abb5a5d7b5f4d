internal import Glibc

/// What a piece of work takes of the processor: the thread's own time, whatever else the machine is busy with.
package enum ProcessorTime {
    /// In milliseconds.
    package static func of(_ work: () -> Void) -> Double {
        let start = now
        work()
        return now - start
    }

    /// How many times as long the larger work takes, of each the least of several tries: what disturbs one only makes it
    /// longer. Ends with the first try that is within the limit.
    /// - Parameter least: what is shorter than so many milliseconds counts as so long, since clocks tick.
    package static func growth(
        within limit: Double,
        tries: Int = 6,
        least: Double = 1,
        from small: () -> Void,
        to large: () -> Void
    ) -> Double {
        var times = (small: Double.infinity, large: Double.infinity)
        var growth = Double.infinity
        for _ in 0..<tries where growth > limit {
            times.small = min(times.small, max(least, of(small)))
            times.large = min(times.large, max(least, of(large)))
            growth = times.large / times.small
        }
        return growth
    }

    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
    }
}
