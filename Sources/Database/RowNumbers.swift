internal import FoundationEssentials
internal import Synchronization

/// Makes whole numbers that identify rows of big tables, where a text of 36 characters in each index would weigh.
///
/// 63 bits: milliseconds since 2025 (41), a random number of this maker (10), a counter (12). Later rows get higher
/// numbers, so that tables and their indexes grow at one end. Two makers of the same database meet only when they drew
/// the same of 1,024 numbers and count alike in the same millisecond; the primary key then refuses the second.
package final class RowNumbers: Sendable {
    private struct State {
        var milliseconds: Int64 = 0
        var counter: Int64 = 0
    }

    /// 2025-01-01T00:00:00Z in milliseconds since 1970.
    private static let epoch: Int64 = 1_735_689_600_000
    private static let latest: Int64 = (1 << 41) - 1

    private let state = Mutex(State())
    private let maker = Int64.random(in: 0..<1_024)

    package init() {}

    /// A number not made before, above all that this maker made.
    package func next() -> Int64 {
        let elapsed = min(max(Date().milliseconds - Self.epoch, 0), Self.latest)
        return state.withLock { state in
            if elapsed > state.milliseconds {
                state.milliseconds = elapsed
                state.counter = 0
            } else if state.counter == 4_095 {
                state.milliseconds += 1
                state.counter = 0
            } else {
                state.counter += 1
            }
            return state.milliseconds << 22 | maker << 12 | state.counter
        }
    }
}
