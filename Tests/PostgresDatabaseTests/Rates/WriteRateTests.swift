import Database
import FoundationEssentials
import PostgresDatabase
import SQLiteDatabase
import StoreTestSupport
import Testing

/// Measures rather than tests; run with `SCHULPOST_MEASURE=1`, in a release build.
@Suite(
    "How many durable small writes a second",
    .enabled(if: ProcessInfo.processInfo.environment["SCHULPOST_MEASURE"] != nil)
)
struct WriteRateTests {
    static let seconds = 3.0
    static let schema = [
        Migration(
            "rate.1",
            [
                "CREATE TABLE entries (id BIGINT PRIMARY KEY NOT NULL, mailbox BIGINT NOT NULL, content BLOB NOT NULL)",
                "CREATE TABLE boxes (id BIGINT PRIMARY KEY NOT NULL, next BIGINT NOT NULL)",
            ]
        )
    ]

    @Test("on both engines, and on PostgreSQL by one node and by three")
    func rates() async throws {
        let server = try await offThread { try PostgresServer(options: ["max_wal_size=1GB"]) }
        let file = try await TestDatabase.onFile()
        var nodes: [PostgresDatabase] = []
        for _ in 0..<3 {
            nodes.append(try await PostgresDatabase.open(try PostgresConfiguration(server.connection("postgres"))))
        }
        try await nodes[0].migrate(Self.schema)
        let sqlite = try SQLiteDatabase(path: #require(file.directory) + "/rates.sqlite")
        try await sqlite.migrate(Self.schema)
        for writers in [1, 20, 50, 150] {
            let one = try await Self.rate([sqlite], writers)
            let two = try await Self.rate([nodes[0]], writers)
            let three = try await Self.rate(nodes, writers)
            print("RATE \(writers) at once: SQLite \(one)/s, PostgreSQL one node \(two)/s, three nodes \(three)/s")
        }
        for readers in [1, 20] {
            let one = try await Self.readRate(sqlite, readers)
            let two = try await Self.readRate(nodes[0], readers)
            print("RATE \(readers) reading at once: SQLite \(one)/s, PostgreSQL \(two)/s")
        }
        for node in nodes { try await node.close() }
        withExtendedLifetime(server) {}
    }

    /// Each write: a hot row is counted up, a row of 1 KiB filed; three statements, as small as a delivery gets.
    private static func rate(_ databases: [any Database], _ writers: Int) async throws -> Int {
        let numbers = RowNumbers()
        let content = [UInt8](repeating: 65, count: 1_024)
        let end = ContinuousClock.now + .seconds(seconds)
        return try await withThrowingTaskGroup(of: Int.self) { group in
            for writer in 0..<writers {
                let database = databases[writer % databases.count]
                group.addTask {
                    var count = 0
                    while ContinuousClock.now < end {
                        let id = numbers.next()
                        try await database.write { connection in
                            _ = try connection.row("SELECT next FROM boxes WHERE id = \(writer % 10)")
                            try connection.execute(
                                "INSERT INTO boxes (id, next) VALUES (\(writer % 10), 1) ON CONFLICT (id) DO UPDATE SET next = boxes.next + 1"
                            )
                            try connection.execute(
                                "INSERT INTO entries (id, mailbox, content) VALUES (\(id), \(writer), \(content))"
                            )
                        }
                        count += 1
                    }
                    return count
                }
            }
            return Int(Double(try await group.reduce(0, +)) / seconds)
        }
    }

    private static func readRate(_ database: any Database, _ readers: Int) async throws -> Int {
        let end = ContinuousClock.now + .seconds(seconds)
        return try await withThrowingTaskGroup(of: Int.self) { group in
            for reader in 0..<readers {
                group.addTask {
                    var count = 0
                    while ContinuousClock.now < end {
                        _ = try await database.read { try $0.row("SELECT next FROM boxes WHERE id = \(reader % 10)") }
                        count += 1
                    }
                    return count
                }
            }
            return Int(Double(try await group.reduce(0, +)) / seconds)
        }
    }
}
