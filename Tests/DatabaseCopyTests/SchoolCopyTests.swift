import Database
import DatabaseCopy
import StoreTestSupport
import Synchronization
import Testing

private let schema = [
    Migration(
        "copy.1-tables",
        [
            """
            CREATE TABLE values_of_all_kinds (
                id BIGINT PRIMARY KEY NOT NULL, name TEXT UNIQUE, bytes BLOB, weight DOUBLE PRECISION, truth BIGINT
            )
            """,
            // Named so that the alphabet is not the order of the foreign keys.
            "CREATE TABLE aaa_children (parent BIGINT NOT NULL REFERENCES values_of_all_kinds (id), part TEXT NOT NULL, PRIMARY KEY (parent, part)) /* clustered */",
            "CREATE TABLE seeded (only_row BIGINT PRIMARY KEY NOT NULL, version BIGINT NOT NULL)",
            "INSERT INTO seeded (only_row, version) VALUES (1, 0)",
        ]
    )
]

/// From one engine to another.
struct Move: Sendable, CustomTestStringConvertible {
    let from: TestEngine
    let to: TestEngine

    var testDescription: String { "\(from) to \(to)" }

    static let all = [
        Move(from: .sqliteOnFile, to: .postgres), Move(from: .postgres, to: .sqliteOnFile),
        Move(from: .postgres, to: .postgres), Move(from: .sqliteInMemory, to: .sqliteOnFile),
    ]
}

@Suite("A copy of a school")
struct SchoolCopyTests {
    private static let rowCount = 2_500

    private func filled(_ engine: TestEngine) async throws -> TestDatabase {
        let database = try await engine.open(schema)
        try await database.write { connection in
            for number in 1...Self.rowCount {
                let bytes: [UInt8]? =
                    number % 3 == 0 ? nil : (0..<(number % 700)).map { UInt8(truncatingIfNeeded: $0 &* number) }
                let name: String? = number % 5 == 0 ? nil : "Grüße, 🏫 \(number) ' \\ \""
                let weight: Double? = number % 7 == 0 ? nil : 1.0 / Double(number)
                try connection.execute(
                    """
                    INSERT INTO values_of_all_kinds (id, name, bytes, weight, truth)
                    VALUES (\(number), \(name), \(bytes), \(weight), \(number % 2 == 0))
                    """
                )
                for part in ["b", "B", "ä", "z"] where number % 4 == 0 {
                    try connection.execute("INSERT INTO aaa_children (parent, part) VALUES (\(number), \(part))")
                }
            }
            try connection.execute(
                """
                INSERT INTO values_of_all_kinds (id, name, bytes, weight)
                VALUES (\(Int64.max), \(""), \([UInt8]()), \(Double.greatestFiniteMagnitude)), (\(Int64.min), 'x', NULL, \(-0.5))
                """
            )
            let large = [UInt8](repeating: 0xA5, count: 5 << 20)
            try connection.execute("INSERT INTO values_of_all_kinds (id, bytes) VALUES (-5, \(large))")
            try connection.execute("UPDATE seeded SET version = 42")
        }
        return database
    }

    @Test("holds every value as it was", arguments: Move.all)
    func whole(move: Move) async throws {
        let source = try await filled(move.from)
        let destination = try await move.to.open()
        let heard = Mutex<[SchoolCopy.Progress]>([])
        let tables = try await SchoolCopy.copy(
            from: source.engine,
            to: destination.engine,
            migrations: schema
        ) { progress in heard.withLock { $0.append(progress) } }
        #expect(tables.map(\.name) == ["aaa_children", "seeded", "values_of_all_kinds"])
        #expect(tables.map(\.rows) == [Self.rowCount, 1, Self.rowCount + 3])
        #expect(Set(tables.map(\.checksum)).count == 3)
        for query: SQL in [
            "SELECT id, name, bytes, weight, truth FROM values_of_all_kinds ORDER BY id",
            "SELECT parent, part FROM aaa_children ORDER BY parent, part", "SELECT only_row, version FROM seeded",
        ] {
            let before = try await source.read { try $0.rows(query) }
            let after = try await destination.read { try $0.rows(query) }
            #expect(before == after)
        }
        let steps = heard.withLock { $0 }
        #expect(steps.last?.tableNumber == 3)
        #expect(steps.filter { $0.rows == $0.totalRows }.count == 3)
        #expect(try await destination.engine.status(of: schema).isCurrent)
    }

    @Test("there and back is the same", arguments: [TestEngine.sqliteOnFile])
    func roundTrip(engine: TestEngine) async throws {
        let source = try await filled(engine)
        let server = try await TestEngine.postgres.open()
        let back = try await engine.open()
        let there = try await SchoolCopy.copy(from: source.engine, to: server.engine, migrations: schema)
        let home = try await SchoolCopy.copy(from: server.engine, to: back.engine, migrations: schema)
        #expect(there == home)
    }

    @Test("goes into an empty database only", arguments: Move.all)
    func notEmpty(move: Move) async throws {
        let source = try await filled(move.from)
        let destination = try await move.to.open(schema)
        let error = await #expect(throws: SchoolCopyError.self) {
            try await SchoolCopy.copy(from: source.engine, to: destination.engine, migrations: schema)
        }
        #expect(error?.code == .destinationIsNotEmpty)
        #expect(try await destination.read { try $0.row("SELECT COUNT(*) FROM aaa_children")?.int(0) } == 0)
    }

    @Test("is made of a school with this program's schema only", arguments: TestEngine.all)
    func otherSchema(engine: TestEngine) async throws {
        let source = try await filled(engine)
        let destination = try await TestDatabase.inMemory()
        let newer = schema + [Migration("copy.2-more", ["CREATE TABLE more (id BIGINT PRIMARY KEY NOT NULL)"])]
        for migrations in [newer, []] {
            let error = await #expect(throws: SchoolCopyError.self) {
                try await SchoolCopy.copy(from: source.engine, to: destination.engine, migrations: migrations)
            }
            #expect(error?.code == .sourceIsNotCurrent)
        }
        let tables = try await destination.read { try destination.engine.tables(in: $0) }
        #expect(tables.map(\.name) == [Migration.table])
    }

    @Test("of an unmigrated or empty source is refused")
    func emptySource() async throws {
        let source = try await TestDatabase.onServer()
        let destination = try await TestDatabase.inMemory()
        await #expect(throws: SchoolCopyError.self) {
            try await SchoolCopy.copy(from: source.engine, to: destination.engine, migrations: schema)
        }
    }
}
