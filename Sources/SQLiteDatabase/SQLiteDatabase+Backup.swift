internal import Database
internal import FoundationEssentials

internal import class GRDB.DatabaseQueue

extension SQLiteDatabase {
    /// Writes one consistent state of the whole database to a new file, while the school goes on working.
    ///
    /// The file appears under its name only when it is complete.
    /// - Throws: `DatabaseError`, also where `path` exists already.
    package func backup(to path: String) async throws {
        try await offThread { [engine] in
            guard !FileManager.default.fileExists(atPath: path) else {
                throw DatabaseError(.full, "the backup's file exists already")
            }
            let unfinished = path + ".part"
            try? FileManager.default.removeItem(atPath: unfinished)
            do {
                let copy = try DatabaseQueue(path: unfinished)
                try engine.backup(to: copy)
                try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
                try copy.close()
                try FileManager.default.moveItem(atPath: unfinished, toPath: path)
            } catch {
                try? FileManager.default.removeItem(atPath: unfinished)
                throw DatabaseError(engine: error)
            }
        }
    }
}
