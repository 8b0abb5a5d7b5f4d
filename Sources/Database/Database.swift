/// One school's database, whatever the engine.
///
/// The stores are written against this port. An engine promises:
/// - `write` returns only when the transaction is committed and synced, or throws and has left no trace;
/// - writes see all earlier writes; reads see one consistent state;
/// - bodies of `write` may be run again (group commit, serialization retry): no effects outside the connection;
/// - a statement that fails dooms its whole write, also when the body goes on: nothing of that write is kept;
/// - text holds no U+0000, which one engine can't keep: U+FFFD is written in its place.
package protocol Database: Sendable {
    /// Runs `body` on a consistent state.
    func read<Value: Sendable>(
        _ body: @escaping @Sendable (any DatabaseConnection) throws -> Value
    ) async throws -> Value

    /// Runs `body` in a transaction of its own; its error undoes only its own work.
    @discardableResult
    func write<Value: Sendable>(
        _ body: @escaping @Sendable (any DatabaseConnection) throws -> Value
    ) async throws -> Value

    /// What is announced on `channel` from now on, by any node, each after its commit. Texts may be dropped when the
    /// reader is slow: a reader treats each as "look again", never as the news itself. An empty text, whatever the
    /// channel, says that something was perhaps missed (the engine was away): look at everything again.
    func notifications(on channel: String) -> AsyncStream<String>

    /// Finishes what runs, refuses what comes, closes the engine.
    func close() async throws
}

/// The statements of one transaction. Valid only inside the closure that it was handed to.
package protocol DatabaseConnection: AnyObject {
    /// All rows of the answer.
    func rows(_ sql: SQL) throws -> [Row]

    /// Hands each row to `body` as it comes; nothing is kept.
    func forEachRow(_ sql: SQL, _ body: (Row) throws -> Void) throws

    /// - Returns: how many rows were inserted, changed or deleted.
    @discardableResult
    func execute(_ sql: SQL) throws -> Int

    /// Announces `text` on `channel` when, and only when, the transaction has committed.
    /// - Throws: `DatabaseError.Code.statement` outside of a write, or beyond `Notice.longest`.
    func notify(_ channel: String, _ text: String) throws
}

extension DatabaseConnection {
    /// The first row of the answer, if any.
    package func row(_ sql: SQL) throws -> Row? {
        try rows(sql).first
    }
}
