internal import Synchronization

/// The ports that a server got, for whoever waits until it listens: port 0 in a configuration stands for any free one.
package final class BoundPorts: Sendable {
    private enum State {
        case waiting([CheckedContinuation<[Int], any Error>])
        case told(Result<[Int], any Error>)
    }

    private let state = Mutex(State.waiting([]))

    package init() {}

    /// The listeners' ports in their order; waits until they are told.
    /// - Throws: what kept the server from listening.
    package var value: [Int] {
        get async throws {
            try await withCheckedThrowingContinuation { continuation in
                let result: Result<[Int], any Error>? = state.withLock { state in
                    switch state {
                    case .told(let result): return result
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
    package func tell(_ result: Result<[Int], any Error>) {
        let waiters = state.withLock { state -> [CheckedContinuation<[Int], any Error>] in
            guard case .waiting(let waiters) = state else { return [] }
            state = .told(result)
            return waiters
        }
        for waiter in waiters { waiter.resume(with: result) }
    }
}
