package import Database

/// A school's database on a PostgreSQL server, shared by any number of nodes.
///
/// Reads run on a pool of connections, each in a transaction that sees one state. Writes of a node go through one
/// connection, in groups; the writers of all nodes take turns by one lock of the school, so that every write sees all
/// earlier ones, as in SQLite. libpq waits on threads of this target's own, never on the cooperative pool or an event
/// loop.
package final class PostgresDatabase: DescribedDatabase {
    /// The oldest server that will do.
    package static let oldestVersion = 15

    package let configuration: PostgresConfiguration
    private let connector: Connector
    private let notices = Notices()
    private let readers: ReaderPool
    private let writer: Writer
    private let listener: Listener

    private init(_ configuration: PostgresConfiguration, onEvent: @escaping @Sendable (PostgresEvent) -> Void) {
        self.configuration = configuration
        let mark = WriterMark()
        connector = Connector(configuration, onEvent: onEvent)
        readers = ReaderPool(connector)
        writer = Writer(connector, mark: mark, notices: notices)
        listener = Listener(connector, notices: notices, writer: mark.writer)
    }

    /// Connects, and makes sure that the server can serve a school: version 15 or newer, UTF-8.
    /// - Parameters:
    ///   - patience: how long to try when the server is not there yet, in seconds; 0 for one attempt.
    ///   - onEvent: told of what happens to the connections, on any thread; for the log.
    /// - Throws: `DatabaseError`: `.unavailable` with libpq's reason where there is no connection, `.statement` where the
    ///   server won't do. Never with the password in it.
    package static func open(
        _ configuration: PostgresConfiguration,
        patience: Double = 0,
        onEvent: @escaping @Sendable (PostgresEvent) -> Void = { _ in }
    ) async throws -> PostgresDatabase {
        let end = Instant.after(patience)
        while true {
            let database = PostgresDatabase(configuration, onEvent: onEvent)
            do {
                try await database.start()
                return database
            } catch {
                try? await database.close()
                let isTemporary = (error as? DatabaseError)?.isTemporary ?? false
                guard isTemporary, .after(0.5) < end else { throw error }
                try await Task.sleep(for: .seconds(0.5))
            }
        }
    }

    private func start() async throws {
        try await checkServer()
        try await writer.prepare()
        try await listener.start()
    }

    private func checkServer() async throws {
        let row = try await read { connection in
            try connection.row(
                "SELECT CAST(current_setting('server_version_num') AS BIGINT), current_setting('server_encoding')"
            )
        }
        guard let row, try row.int(0) >= Self.oldestVersion * 10_000 else {
            throw DatabaseError(.statement, "the server is older than PostgreSQL \(Self.oldestVersion)")
        }
        guard try row.string(1) == "UTF8" else {
            throw DatabaseError(.statement, "the database's encoding is not UTF8")
        }
    }

    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (any DatabaseConnection) throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            readers.submit(
                WaitingRead(
                    deadline: .after(configuration.waitingSeconds),
                    run: { connection in continuation.resume(with: Result { try body(connection) }) },
                    fail: { continuation.resume(throwing: $0) }
                )
            )
        }
    }

    @discardableResult
    package func write<Value: Sendable>(
        _ body: @escaping @Sendable (any DatabaseConnection) throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            writer.submit(
                WaitingWrite(
                    deadline: .after(configuration.waitingSeconds),
                    run: { connection in
                        let value = try body(connection)
                        return { continuation.resume(returning: value) }
                    },
                    fail: { continuation.resume(throwing: $0) }
                )
            )
        }
    }

    package func notifications(on channel: String) -> AsyncStream<String> {
        notices.stream(of: channel)
    }

    /// Refuses what comes and finishes what runs; what takes longer than `closingSeconds` is cancelled on the server.
    package func close() async throws {
        let cutoff = Task { [connector, readers, writer, seconds = configuration.closingSeconds] in
            try await Task.sleep(for: .seconds(seconds))
            connector.stop()
            readers.cancel()
            writer.cancel()
        }
        await writer.close()
        await readers.close()
        cutoff.cancel()
        connector.stop()
        notices.finish()
        await listener.close()
    }

    /// How many writes asked, and how many transactions carried them.
    package var commitCounts: PostgresCommitCounts { writer.counts }
}
