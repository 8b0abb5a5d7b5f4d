internal import Database
internal import Dispatch
internal import FoundationEssentials
package import PostgresDatabase
internal import Synchronization

/// The server that the tests of this process share, with a fresh database for each.
///
/// A set of migrations is applied once, to a template; each test gets a copy of that.
package actor SharedServer {
    package static let shared = SharedServer()

    private var server: Task<PostgresServer, any Error>?
    private var templates: [String: Task<String, any Error>] = [:]
    private var count = 0

    /// A database with these migrations applied.
    /// - Returns: its name.
    func makeDatabase(_ migrations: [Migration]) async throws -> String {
        let server = try await running()
        let template = try await template(migrations)
        let name = nextName("test")
        _ = try await offThread { try server.query("CREATE DATABASE \(name) TEMPLATE \(template)") }
        return name
    }

    /// Connects to a database of this server.
    /// - Parameter configure: changes the configuration before.
    package func connect(
        _ name: String,
        _ configure: @Sendable (inout PostgresConfiguration) -> Void = { _ in },
        onEvent: @escaping @Sendable (PostgresEvent) -> Void = { _ in }
    ) async throws -> PostgresDatabase {
        var configuration = try PostgresConfiguration(try await running().connection(name))
        configuration.readers = 3
        configuration.waitingSeconds = 60
        configure(&configuration)
        return try await PostgresDatabase.open(configuration, onEvent: onEvent)
    }

    func remove(_ name: String) async throws {
        let server = try await running()
        _ = try await offThread { try server.query("DROP DATABASE IF EXISTS \(name) WITH (FORCE)") }
    }

    private func running() async throws -> PostgresServer {
        if let server { return try await server.value }
        let starting = Task { try await offThread { try PostgresServer() } }
        server = starting
        return try await starting.value
    }

    private func template(_ migrations: [Migration]) async throws -> String {
        guard !migrations.isEmpty else { return "template0" }
        let key = migrations.map { $0.name + "\($0.statements.count)" }.joined(separator: ",")
        if let template = templates[key] { return try await template.value }
        let name = nextName("template")
        let making = Task {
            let server = try await running()
            _ = try await offThread { try server.query("CREATE DATABASE \(name) TEMPLATE template0") }
            let database = try await connect(name)
            try await database.migrate(migrations)
            try await database.close()
            return name
        }
        templates[key] = making
        return try await making.value
    }

    private func nextName(_ kind: String) -> String {
        count += 1
        return "\(kind)_\(count)"
    }
}

/// Runs blocking work on a thread that may block.
package func offThread<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
        DispatchQueue.global().async {
            continuation.resume(with: Result { try work() })
        }
    }
}
