internal import CPostgres
package import Database

/// A school's database on a PostgreSQL server, shared by any number of nodes.
package final class PostgresDatabase: DescribedDatabase {
    /// Connects, and makes sure that the server can serve a school: version 15 or newer, UTF-8.
    package static func open(
        _ configuration: PostgresConfiguration,
        onEvent: @escaping @Sendable (PostgresEvent) -> Void = { _ in }
    ) async throws -> PostgresDatabase {
        throw DatabaseError(.unavailable, "not yet")
    }

    private init() {}

    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (any DatabaseConnection) throws -> Value
    ) async throws -> Value { throw DatabaseError(.unavailable, "not yet") }

    @discardableResult
    package func write<Value: Sendable>(
        _ body: @escaping @Sendable (any DatabaseConnection) throws -> Value
    ) async throws -> Value { throw DatabaseError(.unavailable, "not yet") }

    package func notifications(on channel: String) -> AsyncStream<String> { AsyncStream { $0.finish() } }

    package func tables(in connection: any DatabaseConnection) throws -> [TableDescription] { [] }

    package func close() async throws {}
}
