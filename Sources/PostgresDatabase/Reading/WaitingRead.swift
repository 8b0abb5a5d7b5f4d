/// A read that waits for a connection.
struct WaitingRead: WaitingWork {
    let deadline: Instant
    /// Does the work and tells the caller.
    let run: @Sendable (PostgresConnection) -> Void
    let fail: @Sendable (any Error) -> Void
}
