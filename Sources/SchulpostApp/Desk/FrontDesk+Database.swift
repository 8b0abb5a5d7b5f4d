import Database
import DatabaseCopy
import Logging
import School

extension FrontDesk {
    /// `schulpost database status`: which steps of the schema the database has seen. Changes nothing.
    package func databaseStatus(in school: SchoolChoice) async throws {
        let status = try await withDatabase(try school.read()) { try await $0.status(of: SchoolRooms.migrations) }
        terminal.say(
            "\(status.applied.count) Schritte sind getan, \(status.pending.count) stehen aus.",
            "\(status.applied.count) steps are done, \(status.pending.count) are pending."
        )
        for name in status.pending { terminal.say("  + " + name) }
        guard status.unknown.isEmpty else {
            throw DeskError(
                "Eine neuere Fassung von Schulpost hat diese Datenbank verändert: "
                    + status.unknown.joined(separator: ", ") + ". Bitte diese Fassung verwenden.",
                "A newer version of Schulpost has changed this database: "
                    + status.unknown.joined(separator: ", ") + ". Please use that version."
            )
        }
    }

    /// `schulpost database migrate`: what `serve` does as it starts, for those who want it done before.
    package func migrateDatabase(in school: SchoolChoice) async throws {
        let done = try await withDatabase(try school.read()) { try await $0.migrate(SchoolRooms.migrations) }
        for name in done { terminal.say("  + " + name) }
        terminal.say(
            done.isEmpty ? "Die Datenbank ist auf dem Stand." : "\(done.count) Schritte getan.",
            done.isEmpty ? "The database is up to date." : "\(done.count) steps done."
        )
    }

    /// `schulpost database copy`: a whole school from one database to an empty one, of any engine.
    /// - Parameter source: `sqlite:FILE`, `postgres:…`; the password of a server is in the environment or in the file named.
    package func copyDatabase(from source: String, to destination: String, passwordFile: String?) async throws {
        let from = try location(source, "--from")
        let to = try location(destination, "--to")
        let terminal = terminal
        let tables = try await withDatabase(place(from, passwordFile)) { old in
            try await withDatabase(place(to, passwordFile)) { new in
                try await SchoolCopy.copy(from: old, to: new, migrations: SchoolRooms.migrations) { progress in
                    guard progress.rows == progress.totalRows || progress.rows % 10_000 == 0 else { return }
                    terminal.say(
                        "[\(progress.tableNumber)/\(progress.tableCount)] \(progress.table): "
                            + "\(progress.rows)/\(progress.totalRows)"
                    )
                }
            }
        }
        for table in tables { terminal.say("\(table.checksum.prefix(16))  \(table.name)  \(table.rows)") }
        let rows = tables.reduce(0) { $0 + $1.rows }
        terminal.say(
            "\(tables.count) Tabellen mit \(rows) Zeilen sind angekommen; Zahl und Prüfsumme stimmen auf beiden Seiten.",
            "\(tables.count) tables with \(rows) rows have arrived; count and checksum agree on both sides."
        )
    }

    private func location(_ text: String, _ option: String) throws -> DatabaseLocation {
        guard let location = DatabaseLocation(text) else {
            throw DeskError(
                "\(option) ist keine Datenbank: erwartet wird sqlite:DATEI oder postgresql://… ohne Passwort.",
                "\(option) is no database: sqlite:FILE or postgresql://… without a password is expected."
            )
        }
        return location
    }

    private func place(_ location: DatabaseLocation, _ passwordFile: String?) -> SchoolDatabase.Place {
        SchoolDatabase.Place(key: "school", location: location, passwordFile: passwordFile)
    }

    private func withDatabase<Value: Sendable>(
        _ school: SchoolConfiguration,
        _ work: (any DescribedDatabase) async throws -> Value
    ) async throws -> Value {
        try await withDatabase(SchoolDatabase.Place(school), work)
    }

    private func withDatabase<Value: Sendable>(
        _ place: SchoolDatabase.Place,
        _ work: (any DescribedDatabase) async throws -> Value
    ) async throws -> Value {
        let database = try await SchoolDatabase.open(place, environment: environment, logger: logger)
        do {
            let value = try await work(database)
            try await database.close()
            return value
        } catch {
            try? await database.close()
            throw error
        }
    }
}
