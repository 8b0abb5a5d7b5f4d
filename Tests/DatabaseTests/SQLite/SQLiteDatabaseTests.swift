import Database
import FoundationEssentials
import SQLiteDatabase
import StoreTestSupport
import Testing

@Suite("SQLite")
struct SQLiteDatabaseTests {
    @Test("commits are synced to the disk, foreign keys checked")
    func pragmas() async throws {
        let database = try await TestDatabase.onFile()
        let (mode, synchronous, keys) = try await database.write { connection in
            (
                try connection.row("PRAGMA journal_mode")?.string(0), try connection.row("PRAGMA synchronous")?.int(0),
                try connection.row("PRAGMA foreign_keys")?.int(0)
            )
        }
        #expect(mode == "wal")
        #expect(synchronous == 2)
        #expect(keys == 1)
    }

    @Test("writes that wait together share a commit")
    func groupCommit() async throws {
        let database = try SQLiteDatabase()
        try await database.write { try $0.execute("CREATE TABLE t (id BIGINT PRIMARY KEY NOT NULL)") }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<2_000 {
                group.addTask {
                    _ = try await database.write { try $0.execute("INSERT INTO t (id) VALUES (\(number))") }
                }
            }
            try await group.waitForAll()
        }
        // Who waits hears of a commit before it is counted; what is closed has counted all.
        try await database.close()
        let counts = database.commitCounts
        #expect(counts.writes == 2_001)
        #expect(counts.commits < 1_000)
    }

    @Test("a constraint checked at the commit fails its own write only")
    func deferredConstraint() async throws {
        let database = try SQLiteDatabase()
        try await database.write { connection in
            try connection.execute("CREATE TABLE a (id BIGINT PRIMARY KEY NOT NULL)")
            try connection.execute(
                "CREATE TABLE b (id BIGINT PRIMARY KEY NOT NULL, a BIGINT REFERENCES a (id) DEFERRABLE INITIALLY DEFERRED)"
            )
        }
        let failed = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<200 {
                group.addTask {
                    let parent = number % 50 == 0 ? 1_000 : number
                    do {
                        try await database.write { connection in
                            try connection.execute("INSERT INTO b (id, a) VALUES (\(number), \(parent))")
                            try connection.execute("INSERT INTO a (id) VALUES (\(number))")
                        }
                        return false
                    } catch {
                        return true
                    }
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(failed == 4)
        #expect(try await database.read { try $0.row("SELECT COUNT(*) FROM b")?.int(0) } == 196)
    }

    @Test("a full disk undoes all and says so; the others' writes are tried again")
    func full() async throws {
        let database = try SQLiteDatabase()
        try await database.write { connection in
            try connection.execute("CREATE TABLE t (id BIGINT PRIMARY KEY NOT NULL, bytes BLOB)")
            try connection.execute("PRAGMA max_page_count = 50")
        }
        let outcomes = await withTaskGroup(of: (big: Bool, code: DatabaseError.Code?).self) { group in
            for number in 0..<40 {
                group.addTask {
                    let big = number % 10 == 0
                    let bytes = [UInt8](repeating: 7, count: big ? 1_000_000 : 10)
                    do {
                        try await database.write { try $0.execute("INSERT INTO t VALUES (\(number), \(bytes))") }
                        return (big, nil)
                    } catch {
                        return (big, (error as? DatabaseError)?.code)
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.allSatisfy { $0.code == ($0.big ? .full : nil) })
        #expect(try await database.read { try $0.row("SELECT COUNT(*) FROM t")?.int(0) } == 36)
    }

    @Test("a backup taken under load is one consistent state")
    func backup() async throws {
        let database = try await TestDatabase.onFile()
        let engine = try #require(database.engine as? SQLiteDatabase)
        let path = try #require(database.directory) + "/backup.sqlite"
        try await database.write { connection in
            try connection.execute("CREATE TABLE accounts (id BIGINT PRIMARY KEY NOT NULL, balance BIGINT NOT NULL)")
            try connection.execute("INSERT INTO accounts VALUES (1, 500), (2, 500)")
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<200 {
                group.addTask {
                    try await database.write { connection in
                        try connection.execute("UPDATE accounts SET balance = balance - 1 WHERE id = 1")
                        try connection.execute("UPDATE accounts SET balance = balance + 1 WHERE id = 2")
                    }
                }
            }
            group.addTask { try await engine.backup(to: path) }
            try await group.waitForAll()
        }
        let copy = try SQLiteDatabase(path: path)
        let sum = try await copy.read { try $0.row("SELECT SUM(balance) FROM accounts")?.int(0) }
        #expect(sum == 1_000)
        try await copy.close()
        await #expect(throws: DatabaseError.self) { try await engine.backup(to: path) }
    }

    @Test("a place that can't be opened is an error, not a crash")
    func missingDirectory() {
        #expect(throws: DatabaseError.self) { try SQLiteDatabase(path: "/nowhere/at/all/school.sqlite") }
    }

    @Test("texts put together at run time don't fill the memory")
    func manyTexts() async throws {
        let database = try SQLiteDatabase()
        for number in 0..<1_500 {
            _ = try await database.read { try $0.rows("SELECT \(raw: "\(number)")") }
        }
        #expect(try await database.read { try $0.row("SELECT 1")?.int(0) } == 1)
    }
}
