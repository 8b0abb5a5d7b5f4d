internal import FoundationEssentials
internal import Synchronization

/// Makes whole numbers that identify rows of big tables, where a text of 36 characters in each index would weigh.
///
/// 63 bits: steps of 8 ms since 2025 (38), a random number of this maker (15), a counter (10). Later rows get higher
/// numbers, so that tables and their indexes grow at one end. Two makers of the same database, on two nodes, meet only
/// when they drew the same of 32,768 numbers and count alike in the same step; the primary key then refuses the second.
package final class RowNumbers: Sendable {
    private struct State {
        var step: Int64 = 0
        var counter: Int64 = 0
    }

    /// 2025-01-01T00:00:00Z in milliseconds since 1970.
    private static let epoch: Int64 = 1_735_689_600_000
    private static let latest: Int64 = (1 << 38) - 1
    private static let lastCount: Int64 = (1 << 10) - 1

    private let state = Mutex(State())
    private let maker = Int64.random(in: 0..<(1 << 15))

    package init() {}

    /// A number not made before, above all that this maker made.
    package func next() -> Int64 {
        let step = min(max((Date().milliseconds - Self.epoch) >> 3, 0), Self.latest)
        return state.withLock { state in
            if step > state.step {
                state.step = step
                state.counter = 0
            } else if state.counter == Self.lastCount {
                state.step += 1
                state.counter = 0
            } else {
                state.counter += 1
            }
            return state.step << 25 | maker << 10 | state.counter
        }
    }
}
