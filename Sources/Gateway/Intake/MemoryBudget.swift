internal import Synchronization

/// How many octets of messages may be in memory at once, over all connections and doors.
///
/// Whoever loads a message takes its size first, and waits where there is no room: in order of arrival, so that no big
/// message starves behind small ones. What is larger than the whole budget is counted as the whole budget: it waits to
/// be alone, and is served.
///
/// To be free of deadlock, wait only while holding nothing: ``acquire(_:)`` after what was held is released;
/// ``tryAcquire(_:)`` never waits. A lock and not an actor, so that the common case, room enough, never suspends.
package final class MemoryBudget: Sendable {
    private struct Waiter {
        let id: UInt64
        let octets: Int
        let continuation: CheckedContinuation<Bool, Never>
    }

    private struct State {
        var used = 0
        var nextID: UInt64 = 0
        var waiters: [Waiter] = []
    }

    /// Octets.
    package let limit: Int
    private let state = Mutex(State())

    /// 128 MiB: four messages of the largest size beside many small ones.
    package static let standardLimit = 128 << 20

    /// - Parameter limit: octets, at least 1.
    package init(limit: Int = MemoryBudget.standardLimit) { self.limit = max(limit, 1) }

    /// Octets taken at the moment; never more than ``limit``.
    package var used: Int { state.withLock { $0.used } }

    /// How many are waiting.
    package var waiting: Int { state.withLock { $0.waiters.count } }

    /// Takes `octets` where there is room for them and nobody is waiting.
    package func tryAcquire(_ octets: Int) -> Bool {
        let octets = counted(octets)
        return state.withLock { state in
            guard state.waiters.isEmpty, state.used + octets <= limit else { return false }
            state.used += octets
            return true
        }
    }

    /// Takes `octets`, waiting for room.
    /// - Returns: false where the task was cancelled first: nothing is taken then.
    package func acquire(_ octets: Int) async -> Bool {
        if tryAcquire(octets) { return true }
        let octets = counted(octets)
        let id = state.withLock { state in
            state.nextID += 1
            return state.nextID
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let answer: Bool? = state.withLock { state in
                    // Cancelling sets this before it calls `cancel`, which then waits for the lock: one of both notices.
                    if Task.isCancelled { return false }
                    guard !state.waiters.isEmpty || state.used + octets > limit else {
                        state.used += octets
                        return true
                    }
                    state.waiters.append(Waiter(id: id, octets: octets, continuation: continuation))
                    return nil
                }
                if let answer { continuation.resume(returning: answer) }
            }
        } onCancel: {
            cancel(id)
        }
    }

    /// Gives back what was taken: the same number.
    package func release(_ octets: Int) {
        let octets = counted(octets)
        let served = state.withLock { state in
            state.used = max(0, state.used - octets)
            return serve(&state)
        }
        for waiter in served { waiter.continuation.resume(returning: true) }
    }

    private func counted(_ octets: Int) -> Int { min(max(octets, 0), limit) }

    private func cancel(_ id: UInt64) {
        let (waiter, served) = state.withLock { state -> (Waiter?, [Waiter]) in
            guard let index = state.waiters.firstIndex(where: { $0.id == id }) else { return (nil, []) }
            let waiter = state.waiters.remove(at: index)
            return (waiter, serve(&state))
        }
        waiter?.continuation.resume(returning: false)
        for waiter in served { waiter.continuation.resume(returning: true) }
    }

    /// Takes for those at the head of the line what there is room for.
    private func serve(_ state: inout State) -> [Waiter] {
        var count = 0
        while count < state.waiters.count, state.used + state.waiters[count].octets <= limit {
            state.used += state.waiters[count].octets
            count += 1
        }
        let served = Array(state.waiters.prefix(count))
        state.waiters.removeFirst(count)
        return served
    }
}
