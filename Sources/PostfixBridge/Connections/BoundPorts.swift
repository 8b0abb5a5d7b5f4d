internal import Synchronization

/// The listeners' ports, for whoever waits until they are known.
final class BoundPorts: Sendable {
    private enum State {
        case waiting([CheckedContinuation<[Int], any Error>])
        case known(Result<[Int], any Error>)
    }

    private let state = Mutex(State.waiting([]))

    var value: [Int] {
        get async throws {
            try await withCheckedThrowingContinuation { continuation in
                let result: Result<[Int], any Error>? = state.withLock { state in
                    switch state {
                    case .known(let result): return result
                    case .waiting(let others):
                        state = .waiting(others + [continuation])
                        return nil
                    }
                }
                if let result { continuation.resume(with: result) }
            }
        }
    }

    /// Tells the ports, or why there are none; the first call counts.
    func tell(_ result: Result<[Int], any Error>) {
        let waiters = state.withLock { state -> [CheckedContinuation<[Int], any Error>] in
            guard case .waiting(let waiters) = state else { return [] }
            state = .known(result)
            return waiters
        }
        for waiter in waiters { waiter.resume(with: result) }
    }
}
