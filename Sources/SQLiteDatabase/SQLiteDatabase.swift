package import Database
internal import Dispatch
internal import GRDBSQLite
internal import Synchronization

internal import struct GRDB.Configuration
internal import class GRDB.DatabasePool
internal import class GRDB.DatabaseQueue
internal import protocol GRDB.DatabaseWriter

/// A school's database in one SQLite file, or in memory for tests.
///
/// Reads run on a small pool of connections, each on one consistent state (WAL). Writes go through one connection, and
/// those that wait at the same time share one transaction and one sync (`GroupCommit`). All of SQLite's work happens
/// on threads of this target's own, never on the cooperative pool or an event loop.
package final class SQLiteDatabase: Database {
    /// How many reads run at once.
    package static let readerCount = 4
    /// How long a statement waits for a lock of another process (a backup tool, the sqlite3 shell), in seconds.
    package static let busySeconds = 5.0
    /// Page cache of each connection, in KiB.
    package static let cacheKiB = 16 * 1024
    /// How much of the file is read through a memory map, in bytes.
    package static let mappedBytes = 256 << 20
    /// The write-ahead log is folded into the file when it has grown beyond this many pages of 4 KiB.
    package static let checkpointPages = 4_000

    let engine: any DatabaseWriter
    let texts = StatementTexts()
    let notices = Notices()
    private let writer: GroupCommit

    /// Opens the file, making it where it is missing. Blocks for a moment; meant for the start of the program.
    /// - Parameter path: in a directory that exists; `-wal` and `-shm` files appear beside it.
    package init(path: String) throws(DatabaseError) {
        let engine: DatabasePool
        do {
            engine = try DatabasePool(path: path, configuration: Self.configuration())
            // A pool sets NORMAL on its writer: a commit could be lost when the power fails. 250 promises more.
            try engine.writeWithoutTransaction { connection in
                try connection.execute(sql: "PRAGMA synchronous = FULL")
                try connection.execute(sql: "PRAGMA wal_autocheckpoint = \(Self.checkpointPages)")
                try connection.execute(sql: "PRAGMA journal_size_limit = \(64 << 20)")
            }
        } catch {
            throw DatabaseError(engine: error)
        }
        self.engine = engine
        writer = GroupCommit(engine: engine, texts: texts, notices: notices)
    }

    /// A database that lives as long as this value, for tests.
    package init() throws(DatabaseError) {
        do {
            engine = try DatabaseQueue(configuration: Self.configuration())
        } catch {
            throw DatabaseError(engine: error)
        }
        writer = GroupCommit(engine: engine, texts: texts, notices: notices)
    }

    private static func configuration() -> Configuration {
        var configuration = Configuration()
        configuration.label = "schulpost.sqlite"
        configuration.maximumReaderCount = readerCount
        configuration.busyMode = .timeout(busySeconds)
        configuration.foreignKeysEnabled = true
        configuration.acceptsDoubleQuotedStringLiterals = false
        configuration.prepareDatabase { connection in
            try connection.execute(sql: "PRAGMA cache_size = -\(cacheKiB)")
            try connection.execute(sql: "PRAGMA mmap_size = \(mappedBytes)")
            try connection.execute(sql: "PRAGMA temp_store = MEMORY")
            // LIKE tells A from a, as PostgreSQL's does.
            try connection.execute(sql: "PRAGMA case_sensitive_like = ON")
        }
        return configuration
    }

    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (any DatabaseConnection) throws -> Value
    ) async throws -> Value {
        guard !writer.isClosed else { throw DatabaseError.closed }
        return try await withCheckedThrowingContinuation { continuation in
            engine.asyncRead { [texts] result in
                continuation.resume(
                    with: Result {
                        let handle: GRDBConnection
                        do {
                            handle = try result.get()
                        } catch {
                            throw DatabaseError(engine: error)
                        }
                        let connection = SQLiteConnection(handle, texts: texts, mayNotify: false)
                        defer { connection.end() }
                        return try body(connection)
                    }
                )
            }
        }
    }

    @discardableResult
    package func write<Value: Sendable>(
        _ body: @escaping @Sendable (any DatabaseConnection) throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            writer.submit(
                WaitingWrite(
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

    package func close() async throws {
        await writer.close()
        notices.finish()
        try await offThread { [engine] in
            do {
                try engine.close()
            } catch {
                throw DatabaseError(engine: error)
            }
        }
    }

    /// How many writes asked, and how many transactions carried them.
    package var commitCounts: CommitCounts { writer.counts }
}

/// Runs blocking work on a thread that may block.
func offThread<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
        DispatchQueue.global().async {
            continuation.resume(with: Result { try work() })
        }
    }
}
