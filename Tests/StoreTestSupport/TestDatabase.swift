package import Database
internal import FoundationEssentials
package import PostgresDatabase

/// A database of one test, removed with its files when the test lets go of it.
package final class TestDatabase: Database {
    enum Place {
        case memory
        case directory(String)
        /// A database of the shared server, by its name.
        case server(String)
    }

    /// The engine itself.
    package let engine: any DescribedDatabase
    private let place: Place

    init(_ engine: any DescribedDatabase, _ place: Place) {
        self.engine = engine
        self.place = place
    }

    deinit {
        switch place {
        case .memory: break
        case .directory(let directory): try? FileManager.default.removeItem(atPath: directory)
        case .server(let name):
            Task { [engine] in
                try? await engine.close()
                try? await SharedServer.shared.remove(name)
            }
        }
    }

    /// Where its files lie; nil where it has none of its own.
    package var directory: String? {
        if case .directory(let path) = place { path } else { nil }
    }

    /// The quickest database there is: for tests of what stands above the stores.
    package static func inMemory(_ migrations: [Migration] = []) async throws -> TestDatabase {
        try await TestEngine.sqliteInMemory.open(migrations)
    }

    /// A database in a directory of its own.
    package static func onFile(_ migrations: [Migration] = []) async throws -> TestDatabase {
        try await TestEngine.sqliteOnFile.open(migrations)
    }

    /// A database on the shared PostgreSQL server.
    package static func onServer(_ migrations: [Migration] = []) async throws -> TestDatabase {
        try await TestEngine.postgres.open(migrations)
    }

    /// The same PostgreSQL database as a second node sees it; the caller closes it.
    package func secondNode() async throws -> any Database {
        try await secondNode { _ in }
    }

    /// - Parameter configure: changes its configuration.
    package func secondNode(
        _ configure: @Sendable (inout PostgresConfiguration) -> Void
    ) async throws -> PostgresDatabase {
        guard case .server(let name) = place else { throw ServerError("only a server has a second node") }
        return try await SharedServer.shared.connect(name, configure)
    }

    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (any DatabaseConnection) throws -> Value
    ) async throws -> Value {
        try await engine.read(body)
    }

    @discardableResult
    package func write<Value: Sendable>(
        _ body: @escaping @Sendable (any DatabaseConnection) throws -> Value
    ) async throws -> Value {
        try await engine.write(body)
    }

    package func notifications(on channel: String) -> AsyncStream<String> {
        engine.notifications(on: channel)
    }

    package func close() async throws {
        try await engine.close()
    }
}
