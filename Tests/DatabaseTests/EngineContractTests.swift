import Database
import StoreTestSupport
import Testing

private let notes = Migration(
    "test.1-notes",
    [
        "CREATE TABLE notes (id BIGINT PRIMARY KEY NOT NULL, text TEXT UNIQUE, bytes BLOB, weight DOUBLE PRECISION)",
        "CREATE TABLE tags (note BIGINT NOT NULL REFERENCES notes (id), tag TEXT NOT NULL, PRIMARY KEY (note, tag)) /* clustered */",
    ]
)

private struct Refusal: Error {}

/// What every engine promises to the stores.
@Suite("An engine of the database")
struct EngineContractTests {
    @Test("values come back as they went in", arguments: TestEngine.all)
    func values(engine: TestEngine) async throws {
        let database = try await engine.open([notes])
        let bytes: [UInt8] = [0, 255, 10]
        try await database.write { connection in
            try connection.execute(
                "INSERT INTO notes (id, text, bytes, weight) VALUES (\(Int64.max), \("Grüße, 🏫"), \(bytes), \(0.5))"
            )
            try connection.execute("INSERT INTO notes (id, bytes) VALUES (2, \([UInt8]()))")
        }
        let rows = try await database.read { try $0.rows("SELECT id, text, bytes, weight FROM notes ORDER BY id") }
        #expect(rows.count == 2)
        #expect(rows[0].values == [.integer(2), .null, .blob([]), .null])
        #expect(rows[1].values == [.integer(.max), .text("Grüße, 🏫"), .blob(bytes), .real(0.5)])
    }

    @Test("migrations are applied once", arguments: TestEngine.all)
    func migrations(engine: TestEngine) async throws {
        let database = try await engine.open([notes])
        try await database.migrate([notes, Migration("test.2-more", ["ALTER TABLE notes ADD COLUMN more TEXT"])])
        try await database.write { try $0.execute("INSERT INTO notes (id, more) VALUES (1, 'x')") }
    }

    @Test("an error undoes the whole write", arguments: TestEngine.all)
    func rollback(engine: TestEngine) async throws {
        let database = try await engine.open([notes])
        await #expect(throws: Refusal.self) {
            try await database.write { connection in
                try connection.execute("INSERT INTO notes (id) VALUES (1)")
                throw Refusal()
            }
        }
        #expect(try await count(database) == 0)
    }

    @Test("constraints say no with their code, and without the values", arguments: TestEngine.all)
    func constraints(engine: TestEngine) async throws {
        let database = try await engine.open([notes])
        try await database.write { try $0.execute("INSERT INTO notes (id, text) VALUES (1, 'secret')") }
        for statement: SQL in [
            "INSERT INTO notes (id, text) VALUES (2, \("secret"))",
            "INSERT INTO tags (note, tag) VALUES (99, \("secret"))",
        ] {
            let error = await #expect(throws: DatabaseError.self) {
                try await database.write { try $0.execute(statement) }
            }
            #expect(error?.code == .constraint)
            #expect(error?.description.contains("secret") == false)
        }
    }

    @Test("a wrong statement is our fault", arguments: TestEngine.all)
    func wrongStatement(engine: TestEngine) async throws {
        let database = try await engine.open()
        let error = await #expect(throws: DatabaseError.self) { try await database.read { try $0.rows("SELEKT 1") } }
        #expect(error?.code == .statement)
    }

    @Test("a read cannot write", arguments: TestEngine.all)
    func readOnly(engine: TestEngine) async throws {
        let database = try await engine.open([notes])
        await #expect(throws: DatabaseError.self) {
            try await database.read { try $0.execute("INSERT INTO notes (id) VALUES (1)") }
        }
        #expect(try await count(database) == 0)
    }

    @Test("changed rows are counted, rows given back too", arguments: TestEngine.all)
    func counts(engine: TestEngine) async throws {
        let database = try await engine.open([notes])
        let (inserted, again, updated, selected) = try await database.write { connection in
            (
                try connection.execute("INSERT INTO notes (id) VALUES (1), (2), (3)"),
                try connection.execute("INSERT INTO notes (id) VALUES (3), (4) ON CONFLICT (id) DO NOTHING"),
                try connection.rows("UPDATE notes SET weight = id WHERE id > 2 RETURNING id").count,
                try connection.execute("SELECT id FROM notes")
            )
        }
        #expect(inserted == 3)
        #expect(again == 1)
        #expect(updated == 2)
        #expect(selected == 0)
    }

    @Test("the same statement inside a loop over its own rows", arguments: TestEngine.all)
    func nested(engine: TestEngine) async throws {
        let database = try await engine.open([notes])
        let pairs = try await database.write { connection in
            try connection.execute("INSERT INTO notes (id) VALUES (1), (2), (3)")
            var pairs = 0
            try connection.forEachRow("SELECT id FROM notes WHERE id > \(0)") { _ in
                try connection.forEachRow("SELECT id FROM notes WHERE id > \(0)") { _ in pairs += 1 }
            }
            return pairs
        }
        #expect(pairs == 9)
    }

    @Test("an error within a loop over rows leaves the statement usable", arguments: TestEngine.all)
    func interruptedLoop(engine: TestEngine) async throws {
        let database = try await engine.open([notes])
        try await database.write { try $0.execute("INSERT INTO notes (id) VALUES (1), (2), (3)") }
        for _ in 0..<2 {
            await #expect(throws: Refusal.self) {
                try await database.read { try $0.forEachRow("SELECT id FROM notes") { _ in throw Refusal() } }
            }
        }
        #expect(try await database.read { try $0.rows("SELECT id FROM notes").count } == 3)
    }

    @Test("LIKE tells upper from lower case", arguments: TestEngine.all)
    func like(engine: TestEngine) async throws {
        let database = try await engine.open()
        let row = try await database.read { try $0.row("SELECT CASE WHEN 'ABC' LIKE '%b%' THEN 1 ELSE 0 END") }
        #expect(try row?.bool(0) == false)
    }

    @Test("fifty writers at once: every write is there, each error undoes its own", arguments: TestEngine.all)
    func manyWriters(engine: TestEngine) async throws {
        let database = try await engine.open([notes])
        let failures = await withTaskGroup(of: Int.self) { group in
            for writer in 0..<50 {
                group.addTask {
                    var failures = 0
                    for number in 0..<20 {
                        do {
                            try await database.write { connection in
                                try connection.execute("INSERT INTO notes (id) VALUES (\(writer * 100 + number))")
                                if number % 5 == 4 { throw Refusal() }
                            }
                        } catch {
                            failures += error is Refusal ? 1 : 1_000
                        }
                    }
                    return failures
                }
            }
            return await group.reduce(0, +)
        }
        #expect(failures == 50 * 4)
        #expect(try await count(database) == 50 * 16)
    }

    @Test("a write sees all that was committed before", arguments: TestEngine.all)
    func counter(engine: TestEngine) async throws {
        let database = try await engine.open([notes])
        try await database.write { try $0.execute("INSERT INTO notes (id, weight) VALUES (1, 0)") }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<100 {
                group.addTask {
                    try await database.write { connection in
                        let weight = try connection.row("SELECT weight FROM notes WHERE id = 1")?.double(0) ?? 0
                        try connection.execute("UPDATE notes SET weight = \(weight + 1) WHERE id = 1")
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await database.read { try $0.row("SELECT weight FROM notes")?.double(0) } == 100)
    }

    @Test("news is told after the commit, and only then", arguments: TestEngine.all)
    func notifications(engine: TestEngine) async throws {
        let database = try await engine.open([notes])
        var news = database.notifications(on: "notes").makeAsyncIterator()
        try? await database.write { connection in
            try connection.notify("notes", "undone")
            throw Refusal()
        }
        try await database.write { connection in
            try connection.execute("INSERT INTO notes (id) VALUES (7)")
            try connection.notify("notes", "7")
            try connection.notify("others", "8")
        }
        let text = await news.next()
        #expect(text == "7")
        #expect(try await count(database) == 1)
    }

    @Test("closing finishes what runs and refuses what comes", arguments: TestEngine.all)
    func closing(engine: TestEngine) async throws {
        let database = try await engine.open([notes])
        let news = database.notifications(on: "notes")
        async let running: Void = withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<100 {
                group.addTask {
                    do {
                        try await database.write { try $0.execute("INSERT INTO notes (id) VALUES (\(number))") }
                    } catch let error as DatabaseError where error.code == .unavailable {
                        return
                    }
                }
            }
            try await group.waitForAll()
        }
        try await database.close()
        try await running
        for await _ in news {}
        let error = await #expect(throws: DatabaseError.self) { try await count(database) }
        #expect(error?.code == .unavailable)
        #expect(error?.isTemporary == true)
    }

    @Test("a connection kept after its transaction answers with an error", arguments: TestEngine.all)
    func keptConnection(engine: TestEngine) async throws {
        let database = try await engine.open([notes])
        let kept = KeptConnection()
        try await database.write { kept.connection = $0 }
        #expect(throws: DatabaseError.self) { try kept.connection?.rows("SELECT 1") }
    }

    @Test("a statement that fails dooms its write, even when the body goes on", arguments: TestEngine.all)
    func caughtError(engine: TestEngine) async throws {
        let database = try await engine.open([notes])
        try await database.write { try $0.execute("INSERT INTO notes (id) VALUES (1)") }
        await withTaskGroup(of: Void.self) { group in
            for number in 2..<40 {
                group.addTask {
                    let error = await #expect(throws: DatabaseError.self) {
                        try await database.write { connection in
                            try connection.execute("INSERT INTO notes (id) VALUES (\(number))")
                            _ = try? connection.execute("INSERT INTO notes (id) VALUES (1)")
                        }
                    }
                    #expect(error?.code == .constraint)
                }
                group.addTask {
                    await #expect(throws: Never.self) {
                        try await database.write { try $0.execute("INSERT INTO notes (id) VALUES (\(number + 100))") }
                    }
                }
            }
        }
        #expect(try await count(database) == 1 + 38)
    }

    @Test("text holds no U+0000", arguments: TestEngine.all)
    func nul(engine: TestEngine) async throws {
        let database = try await engine.open([notes])
        try await database.write { try $0.execute("INSERT INTO notes (id, text) VALUES (1, \("a\u{0}b\u{0}"))") }
        let text = try await database.read { try $0.row("SELECT text FROM notes")?.string(0) }
        #expect(text == "a\u{FFFD}b\u{FFFD}")
    }

    @Test("announcements have a longest text", arguments: TestEngine.all)
    func longNotice(engine: TestEngine) async throws {
        let database = try await engine.open()
        let text = String(repeating: "x", count: Notice.longest)
        await #expect(throws: DatabaseError.self) { try await database.write { try $0.notify("notes", text) } }
    }

    @Test("a stream of rows and other statements in between", arguments: TestEngine.all)
    func interleaved(engine: TestEngine) async throws {
        let database = try await engine.open([notes])
        let seen = try await database.write { connection in
            for number in 0..<300 { try connection.execute("INSERT INTO notes (id) VALUES (\(number))") }
            var seen: [Int64] = []
            try connection.forEachRow("SELECT id FROM notes ORDER BY id") { row in
                seen.append(try row.int64(0))
                if seen.count == 100 { try connection.execute("UPDATE notes SET weight = 1 WHERE id = 5") }
            }
            return seen
        }
        #expect(seen == Array(0..<300))
    }

    @Test("the schema's state is told", arguments: TestEngine.all)
    func status(engine: TestEngine) async throws {
        let database = try await engine.open([notes])
        let more = Migration("test.2-more", ["ALTER TABLE notes ADD COLUMN more TEXT"])
        let status = try await database.status(of: [notes, more])
        #expect(status.applied == ["test.1-notes"])
        #expect(status.pending == ["test.2-more"])
        #expect(!status.isCurrent)
        #expect(try await database.status(of: []).unknown == ["test.1-notes"])
        #expect(try await database.migrate([notes, more]) == ["test.2-more"])
    }

    @Test("tables are described", arguments: TestEngine.all)
    func tables(engine: TestEngine) async throws {
        let database = try await engine.open([notes])
        let tables = try await database.read { try database.engine.tables(in: $0) }
        #expect(tables.map(\.name) == ["notes", "schema_migrations", "tags"])
        #expect(tables[0].columns == ["id", "text", "bytes", "weight"])
        #expect(tables[2].primaryKey == ["note", "tag"])
        #expect(tables[2].references == ["notes"])
    }

    private func count(_ database: TestDatabase) async throws -> Int? {
        try await database.read { try $0.row("SELECT COUNT(*) FROM notes")?.int(0) }
    }
}

/// Breaks the rule on purpose; written by the write, read after it has returned.
private final class KeptConnection: @unchecked Sendable {
    var connection: (any DatabaseConnection)?
}
