package import Database
internal import FoundationEssentials
internal import PostgresDatabase
internal import SQLiteDatabase

/// An engine that a suite of contracts runs on: `@Test(arguments: TestEngine.all)`.
package enum TestEngine: String, Sendable, Hashable, CaseIterable, CustomStringConvertible {
    case sqliteInMemory = "SQLite in memory"
    case sqliteOnFile = "SQLite on file"
    case postgres = "PostgreSQL"

    /// Every engine. Without a PostgreSQL server on this machine its tests fail: what was not tested does not hold.
    package static var all: [TestEngine] { allCases }

    package var description: String { rawValue }

    /// An empty database with these migrations applied; gone when the last reference to it is.
    package func open(_ migrations: [Migration] = []) async throws -> TestDatabase {
        switch self {
        case .sqliteInMemory:
            let database = TestDatabase(try SQLiteDatabase(), .memory)
            try await database.migrate(migrations)
            return database
        case .sqliteOnFile:
            let directory = FileManager.default.temporaryDirectory.appending(path: "schulpost-\(UniqueID.make())")
            try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
            let database = TestDatabase(
                try SQLiteDatabase(path: directory.appending(path: "school.sqlite").path),
                .directory(directory.path)
            )
            try await database.migrate(migrations)
            return database
        case .postgres:
            let name = try await SharedServer.shared.makeDatabase(migrations)
            return TestDatabase(try await SharedServer.shared.connect(name), .server(name))
        }
    }
}
