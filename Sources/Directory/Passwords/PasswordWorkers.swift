internal import Dispatch
internal import Synchronization

/// Runs password hashing on threads of its own: at most `width` at a time, and no more than a bounded number waiting.
///
/// One yescrypt check takes some 50 ms and 16 MiB. Without this bound a thousand logins at once would take every
/// cooperative thread and gigabytes of memory.
package final class PasswordWorkers: Sendable {
    /// How urgent a piece of work is: work for suspects runs only when nobody else waits.
    package enum Standing: Sendable, Hashable {
        case ordinary
        /// From a peer that has failed lately.
        case suspect
    }

    /// Hashes at a time. Default 2.
    package let width: Int
    /// How many ordinary logins may wait: at 50 ms each, some 6 s. Default 256.
    package let ordinaryLimit: Int
    /// How many logins from suspect peers may wait. Default 16.
    package let suspectLimit: Int

    private struct State: Sendable {
        var running = 0
        var ordinary: [@Sendable () -> Void] = []
        var suspects: [@Sendable () -> Void] = []
    }

    private let state = Mutex(State())
    private let queue = DispatchQueue(label: "schulpost.passwords", attributes: .concurrent)

    package init(width: Int = 2, ordinaryLimit: Int = 256, suspectLimit: Int = 16) {
        self.width = max(1, width)
        self.ordinaryLimit = max(0, ordinaryLimit)
        self.suspectLimit = max(0, suspectLimit)
    }

    /// Runs `work` when its turn comes.
    /// - Returns: nil, at once, where too many wait already.
    package func run<Value: Sendable>(
        _ standing: Standing = .ordinary,
        _ work: @escaping @Sendable () -> Value
    ) async -> Value? {
        await withCheckedContinuation { (continuation: CheckedContinuation<Value?, Never>) in
            let isTaken = enqueue(standing) { continuation.resume(returning: work()) }
            if !isTaken { continuation.resume(returning: nil) }
        }
    }

    private func enqueue(_ standing: Standing, _ work: @escaping @Sendable () -> Void) -> Bool {
        let decision: (isTaken: Bool, starts: Bool) = state.withLock { state in
            if state.running < width {
                state.running += 1
                return (true, true)
            }
            switch standing {
            case .ordinary where state.ordinary.count < ordinaryLimit: state.ordinary.append(work)
            case .suspect where state.suspects.count < suspectLimit: state.suspects.append(work)
            case .ordinary, .suspect: return (false, false)
            }
            return (true, false)
        }
        if decision.starts { start(work) }
        return decision.isTaken
    }

    private func start(_ work: @escaping @Sendable () -> Void) {
        queue.async {
            work()
            self.finishOne()
        }
    }

    private func finishOne() {
        let next: (@Sendable () -> Void)? = state.withLock { state in
            if !state.ordinary.isEmpty { return state.ordinary.removeFirst() }
            if !state.suspects.isEmpty { return state.suspects.removeFirst() }
            state.running -= 1
            return nil
        }
        if let next { start(next) }
    }
}
