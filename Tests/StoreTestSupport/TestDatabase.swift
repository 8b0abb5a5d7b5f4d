package import Database
internal import FoundationEssentials

/// A database of one test, removed with its files when the test lets go of it.
package final class TestDatabase: Database {
    /// The engine itself.
    package let engine: any Database
    /// Where its files lie; nil in memory.
    package let directory: String?

    init(_ engine: any Database, directory: String?) {
        self.engine = engine
        self.directory = directory
    }

    deinit {
        if let directory { try? FileManager.default.removeItem(atPath: directory) }
    }

    /// The quickest database there is: for tests of what stands above the stores.
    package static func inMemory(_ migrations: [Migration] = []) async throws -> TestDatabase {
        try await TestEngine.sqliteInMemory.open(migrations)
    }

    /// A database in a directory of its own.
    package static func onFile(_ migrations: [Migration] = []) async throws -> TestDatabase {
        try await TestEngine.sqliteOnFile.open(migrations)
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
