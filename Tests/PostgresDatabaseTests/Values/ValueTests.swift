import Database
import PostgresDatabase
import StoreTestSupport
import Testing

@Suite("Values of PostgreSQL")
struct ValueTests {
    @Test("sums are integers while they fit, other numbers are real")
    func numbers() async throws {
        let database = try await TestDatabase.onServer()
        func value(_ expression: String) async throws -> SQLValue? {
            try await database.read { try $0.row("SELECT \(raw: expression)")?[0] }
        }
        for (expression, expected) in [
            ("(SELECT SUM(x) FROM (VALUES (CAST(1 AS BIGINT)), (20000)) t (x))", .integer(20_001)),
            ("CAST(0 AS NUMERIC)", .integer(0)), ("CAST(-10000 AS NUMERIC)", .integer(-10_000)),
            ("CAST(9223372036854775807 AS NUMERIC)", .integer(.max)),
            ("CAST(-9223372036854775808 AS NUMERIC)", .integer(.min)),
            ("CAST(9223372036854775808 AS NUMERIC)", .real(9.223372036854775808e18)),
            ("CAST(0.5 AS NUMERIC)", .real(0.5)), ("CAST(-1234567.25 AS NUMERIC)", .real(-1_234_567.25)),
            ("CAST(0.0001 AS NUMERIC)", .real(0.0001)), ("1", .integer(1)), ("CAST(-2 AS SMALLINT)", .integer(-2)),
            ("1 < 2", .integer(1)), ("CAST(0.25 AS REAL)", .real(0.25)), ("NULL", .null), ("'a'", .text("a")),
            ("CAST('ab' AS BYTEA)", .blob([97, 98])),
        ] as [(String, SQLValue)] {
            let found = try await value(expression)
            #expect(found == expected, "\(expression)")
        }
    }

    @Test("a type that the port doesn't have is an error")
    func otherType() async throws {
        let database = try await TestDatabase.onServer()
        let error = await #expect(throws: DatabaseError.self) {
            try await database.read { try $0.rows("SELECT NOW()") }
        }
        #expect(error?.code == .unexpectedValue)
        #expect(try await database.read { try $0.row("SELECT 1")?.int(0) } == 1)
    }

    @Test("bound values keep their kind, also where NULL came first")
    func kinds() async throws {
        let database = try await TestDatabase.onServer()
        try await database.write {
            try $0.execute("CREATE TABLE t (id BIGINT PRIMARY KEY, n BIGINT, t TEXT, b BLOB, w DOUBLE PRECISION)")
        }
        let rows: [[SQLValue]] = [
            [.integer(1), .null, .null, .null, .null], [.integer(2), .integer(7), .text("x"), .blob([0]), .real(0.5)],
            [.integer(3), .null, .text(""), .null, .real(.infinity)],
            [.integer(4), .integer(1), .null, .blob([]), .integer(3)],
        ]
        for row in rows { try await database.write { try $0.execute("INSERT INTO t VALUES \(rows: [row])") } }
        let found = try await database.read { try $0.rows("SELECT id, n, t, b, w FROM t ORDER BY id").map(\.values) }
        #expect(found == rows.dropLast() + [[.integer(4), .integer(1), .null, .blob([]), .real(3)]])
        let bound = try await database.read { try $0.row("SELECT \(5), \("a"), \([UInt8]([1])), \(0.5)")?.values }
        #expect(bound == [.integer(5), .text("a"), .blob([1]), .real(0.5)])
    }

    @Test("chunks of a message and long texts come back whole")
    func large() async throws {
        let database = try await TestDatabase.onServer()
        let bytes = (0..<(3 << 20)).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let text = String(repeating: "Grüße ", count: 100_000)
        try await database.write { connection in
            try connection.execute("CREATE TABLE t (b BLOB, t TEXT)")
            try connection.execute("INSERT INTO t VALUES (\(bytes), \(text))")
        }
        let row = try await database.read { try $0.row("SELECT b, t FROM t") }
        #expect(row?.values == [.blob(bytes), .text(text)])
    }

    @Test("text is ordered by its bytes, as in SQLite", arguments: TestEngine.all)
    func order(engine: TestEngine) async throws {
        let words = ["b", "B", "ä", "a", "Z", "_", "a b", "ab"]
        let table = Migration("t.1", ["CREATE TABLE t (word TEXT PRIMARY KEY NOT NULL)"])
        let database = try await engine.open([table])
        try await database.write { connection in
            for word in words { try connection.execute("INSERT INTO t VALUES (\(word))") }
        }
        let found = try await database.read { try $0.rows("SELECT word FROM t ORDER BY word").map { try $0.string(0) } }
        #expect(found == words.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }

    @Test("more texts than a connection keeps, and a schema that changes under prepared statements")
    func manyStatements() async throws {
        let database = try await TestDatabase.onServer()
        try await database.write { try $0.execute("CREATE TABLE t (id BIGINT PRIMARY KEY)") }
        try await database.write { connection in
            for number in 0..<700 { _ = try connection.rows("SELECT \(raw: "\(number)"), \(number)") }
        }
        for round in 0..<3 {
            _ = try await database.read { try $0.rows("SELECT * FROM t WHERE id = \(1)") }
            try await database.write { connection in
                _ = try connection.rows("SELECT * FROM t WHERE id = \(1)")
            }
            try await database.write { try $0.execute("ALTER TABLE t ADD COLUMN c\(raw: "\(round)") TEXT") }
            try await database.write { connection in
                let row = try connection.rows("INSERT INTO t (id) VALUES (\(round)) RETURNING *").first
                #expect(row?.values.count == round + 2)
            }
        }
        let columns = try await database.write { try $0.rows("SELECT * FROM t WHERE id = \(1)").first?.values.count }
        #expect(columns == 4)
    }
}
