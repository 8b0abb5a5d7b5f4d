internal import CPostgres
internal import Synchronization

/// Asks the server to stop the statement that a session waits for, from any thread.
final class Canceller: Sendable {
    /// libpq's own copy of what a cancel needs; `PQcancel` may be called on any thread, and the lock keeps it alive.
    private struct Handle: @unchecked Sendable {
        var pointer: OpaquePointer?
    }

    private let handle = Mutex(Handle())

    deinit { handle.withLock { PQfreeCancel($0.pointer) } }

    func take(_ session: Session) {
        let fresh = Handle(pointer: PQgetCancel(session.handle))
        handle.withLock { handle in
            PQfreeCancel(handle.pointer)
            handle = fresh
        }
    }

    func drop() {
        handle.withLock { handle in
            PQfreeCancel(handle.pointer)
            handle.pointer = nil
        }
    }

    /// Blocks until the server has taken the request.
    func cancel() {
        handle.withLock { handle in
            guard let pointer = handle.pointer else { return }
            var words = [CChar](repeating: 0, count: 256)
            _ = PQcancel(pointer, &words, Int32(words.count))
        }
    }
}
