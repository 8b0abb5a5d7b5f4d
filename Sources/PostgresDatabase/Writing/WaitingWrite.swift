/// A write that waits for its turn.
struct WaitingWrite: WaitingWork {
    let deadline: Instant
    /// Does the work and gives back how to tell the caller once it has been committed.
    let run: @Sendable (PostgresConnection) throws -> @Sendable () -> Void
    let fail: @Sendable (any Error) -> Void
}
