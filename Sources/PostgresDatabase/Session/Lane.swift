internal import Database
internal import Dispatch

/// A thread's place with a session of its own.
///
/// `@unchecked`: `current` is touched on `queue` only, which runs one block at a time.
final class Lane: @unchecked Sendable {
    let queue: DispatchQueue
    let canceller = Canceller()
    private let connector: Connector
    private var current: Session?

    init(_ label: String, _ connector: Connector) {
        queue = DispatchQueue(label: "schulpost.postgres." + label)
        self.connector = connector
    }

    /// The session, made where there is none. On `queue` only.
    func session(until deadline: Instant) throws(DatabaseError) -> Session {
        // One that is still in a transaction is of no use: undoing it has failed.
        if let current, !current.isLost, current.isIdle { return current }
        drop()
        let session = try connector.session(until: deadline, canceller)
        current = session
        return session
    }

    /// Closes the session. On `queue` only.
    /// - Parameter failure: what broke it, for the log.
    func drop(_ failure: SessionFailure? = nil) {
        guard current != nil else { return }
        canceller.drop()
        current = nil
        if let failure, !connector.isClosing { connector.onEvent(.lost(failure.error)) }
    }

    /// Closes the session from anywhere, after what is under way.
    func close() async {
        await withCheckedContinuation { continuation in
            queue.async {
                self.drop()
                continuation.resume()
            }
        }
    }
}
