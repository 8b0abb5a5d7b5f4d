import Database
import Synchronization

/// The house's database, in which something else happens before the first write, or whose writes come to nothing.
final class InterruptedDatabase: Database {
    struct Gone: Error {}

    private let database: any Database
    private let fails: Bool
    private let meanwhile: Mutex<(@Sendable () async throws -> Void)?>

    init(_ database: any Database, fails: Bool = false, meanwhile: (@Sendable () async throws -> Void)? = nil) {
        self.database = database
        self.fails = fails
        self.meanwhile = Mutex(meanwhile)
    }

    func read<Value: Sendable>(
        _ body: @escaping @Sendable (any DatabaseConnection) throws -> Value
    ) async throws -> Value {
        try await database.read(body)
    }

    func write<Value: Sendable>(
        _ body: @escaping @Sendable (any DatabaseConnection) throws -> Value
    ) async throws -> Value {
        let first = meanwhile.withLock { meanwhile in
            defer { meanwhile = nil }
            return meanwhile
        }
        try await first?()
        guard fails else { return try await database.write(body) }
        return try await database.write { connection in
            _ = try body(connection)
            throw Gone()
        }
    }

    func notifications(on channel: String) -> AsyncStream<String> { database.notifications(on: channel) }

    func close() async throws { try await database.close() }
}
