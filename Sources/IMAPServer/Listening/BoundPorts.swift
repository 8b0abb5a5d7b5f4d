internal import Synchronization

/// The ports, for whoever waits until the server listens.
final class BoundPorts: Sendable {
    private enum State {
        case waiting([CheckedContinuation<[Int], any Error>])
        case told(Result<[Int], any Error>)
    }

    private let state = Mutex(State.waiting([]))

    func tell(_ result: Result<[Int], any Error>) {
        let waiting = state.withLock { state -> [CheckedContinuation<[Int], any Error>] in
            guard case .waiting(let waiting) = state else { return [] }
            state = .told(result)
            return waiting
        }
        for continuation in waiting { continuation.resume(with: result) }
    }

    var value: [Int] {
        get async throws {
            try await withCheckedThrowingContinuation { continuation in
                let told = state.withLock { state -> Result<[Int], any Error>? in
                    switch state {
                    case .told(let result): return result
                    case .waiting(let waiting):
                        state = .waiting(waiting + [continuation])
                        return nil
                    }
                }
                if let told { continuation.resume(with: told) }
            }
        }
    }
}
