import Delivery
import FoundationEssentials
import Synchronization

/// Time that stands still until it is moved.
final class ManualClock: Sendable {
    private struct State: Sendable {
        var now = Date(timeIntervalSince1970: 1_795_000_000)
        var sleepers: [Int: (until: Date, continuation: CheckedContinuation<Void, any Error>)] = [:]
        var nextSleeper = 0
    }

    /// The seconds that someone begins to wait for, each once they do.
    let waits: AsyncStream<TimeInterval>
    private let waitTeller: AsyncStream<TimeInterval>.Continuation
    private let state = Mutex(State())

    init() { (waits, waitTeller) = AsyncStream.makeStream() }

    var now: Date { state.withLock { $0.now } }

    func advance(by seconds: TimeInterval) {
        let due = state.withLock { state in
            state.now += seconds
            let due = state.sleepers.filter { $0.value.until <= state.now }
            for key in due.keys { state.sleepers[key] = nil }
            return due.values.map(\.continuation)
        }
        for continuation in due { continuation.resume() }
    }

    var delivery: DeliveryClock {
        DeliveryClock(now: { self.now }, sleep: { try await self.sleep(until: $0) })
    }

    private func sleep(until: Date) async throws {
        let key = state.withLock { state in
            state.nextSleeper += 1
            return state.nextSleeper
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let isOver = state.withLock { state in
                    if until > state.now, !Task.isCancelled { state.sleepers[key] = (until, continuation) }
                    if state.sleepers[key] != nil { waitTeller.yield(until.timeIntervalSince(state.now)) }
                    return state.sleepers[key] == nil
                }
                guard isOver else { return }
                if Task.isCancelled {
                    continuation.resume(throwing: CancellationError())
                } else {
                    continuation.resume()
                }
            }
        } onCancel: {
            let sleeper = state.withLock { $0.sleepers.removeValue(forKey: key) }
            sleeper?.continuation.resume(throwing: CancellationError())
        }
    }
}
