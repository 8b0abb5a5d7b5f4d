package import Database
internal import FoundationEssentials
internal import SQLiteDatabase

/// An engine that a suite of contracts runs on: `@Test(arguments: TestEngine.all)`.
package enum TestEngine: String, Sendable, Hashable, CaseIterable, CustomStringConvertible {
    case sqliteInMemory = "SQLite in memory"
    case sqliteOnFile = "SQLite on file"

    /// Every engine that this machine has.
    package static var all: [TestEngine] { allCases }

    package var description: String { rawValue }

    /// An empty database with these migrations applied; gone when the last reference to it is.
    package func open(_ migrations: [Migration] = []) async throws -> TestDatabase {
        let database = try empty()
        try await database.migrate(migrations)
        return database
    }

    private func empty() throws -> TestDatabase {
        switch self {
        case .sqliteInMemory:
            return TestDatabase(try SQLiteDatabase(), directory: nil)
        case .sqliteOnFile:
            let directory = FileManager.default.temporaryDirectory.appending(path: "schulpost-\(UniqueID.make())")
            try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
            return TestDatabase(
                try SQLiteDatabase(path: directory.appending(path: "school.sqlite").path),
                directory: directory.path
            )
        }
    }
}
