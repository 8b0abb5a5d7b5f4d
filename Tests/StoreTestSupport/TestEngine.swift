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

    /// `SCHULPOST_ENGINE=postgres` has every test that asks for a database in memory run on PostgreSQL instead, those of
    /// what stands above the stores too: slower, for a look now and then.
    private static let inPlaceOfMemory: TestEngine =
        ProcessInfo.processInfo.environment["SCHULPOST_ENGINE"] == "postgres" ? .postgres : .sqliteInMemory

    package var description: String { rawValue }

    /// An empty database with these migrations applied; gone when the last reference to it is.
    package func open(_ migrations: [Migration] = []) async throws -> TestDatabase {
        switch self == .sqliteInMemory ? Self.inPlaceOfMemory : self {
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
