import Database
import PostgresDatabase
import StoreTestSupport
import Synchronization
import Testing

private let schema = [
    Migration(
        "nodes.1",
        [
            "CREATE TABLE counters (id BIGINT PRIMARY KEY NOT NULL, value BIGINT NOT NULL)",
            "INSERT INTO counters (id, value) VALUES (1, 0)",
            "CREATE TABLE given (number BIGINT PRIMARY KEY NOT NULL, node BIGINT NOT NULL)",
        ]
    )
]

/// Two values of PostgresDatabase over one database are as two nodes.
@Suite("Several nodes on one PostgreSQL database")
struct NodesTests {
    @Test("migrate once when five start together")
    func migrations() async throws {
        let database = try await TestDatabase.onServer()
        let applied = try await withThrowingTaskGroup(of: [String].self) { group in
            for _ in 0..<5 {
                group.addTask {
                    let node = try await database.secondNode()
                    let applied = try await node.migrate(schema)
                    #expect(try await node.status(of: schema).isCurrent)
                    try await node.close()
                    return applied
                }
            }
            return try await group.reduce([], +)
        }
        #expect(applied == ["nodes.1"])
    }

    @Test("what one reads and writes back, the other never overwrites")
    func readModifyWrite() async throws {
        let database = try await TestDatabase.onServer(schema)
        let nodes = [try await database.secondNode(), try await database.secondNode()]
        try await withThrowingTaskGroup(of: Void.self) { group in
            for task in 0..<20 {
                let node = nodes[task % 2]
                group.addTask {
                    for _ in 0..<15 {
                        try await node.write { connection in
                            let value = try connection.row("SELECT value FROM counters WHERE id = 1")?.int(0) ?? 0
                            try connection.execute("UPDATE counters SET value = \(value + 1) WHERE id = 1")
                            try connection.execute("INSERT INTO given (number, node) VALUES (\(value + 1), \(task))")
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        let row = try await database.read { try $0.row("SELECT value, (SELECT COUNT(*) FROM given) FROM counters") }
        #expect(row?.values == [.integer(300), .integer(300)])
        for node in nodes { try await node.close() }
    }

    @Test("hear of each other's commits, once, and not of what was undone")
    func announcements() async throws {
        let database = try await TestDatabase.onServer(schema)
        let (here, there) = (try await database.secondNode(), try await database.secondNode())
        var news = there.notifications(on: "mailbox").makeAsyncIterator()
        var own = here.notifications(on: "mailbox").makeAsyncIterator()
        try? await here.write { connection in
            try connection.execute("UPDATE counters SET value = 1")
            try connection.notify("mailbox", "undone")
            throw DatabaseError(.constraint, "on purpose")
        }
        try await here.write { connection in
            try connection.notify("mailbox", "1")
            try connection.notify("mailbox", "1")
            try connection.notify("other", "Grüße\n:1:2")
            try connection.notify("mailbox", "2")
        }
        var heard: [String?] = []
        for _ in 0..<2 { heard.append(await news.next()) }
        for _ in 0..<2 { heard.append(await own.next()) }
        #expect(heard == ["1", "2", "1", "2"])
        // More than fits into one announcement of PostgreSQL's.
        try await here.write { connection in
            for number in 0..<2_000 { try connection.notify("mailbox", "mailbox-\(number)") }
        }
        heard = []
        for _ in 0..<2_000 { heard.append(await news.next()) }
        #expect(heard == (0..<2_000).map { "mailbox-\($0)" })
        // More than is worth telling one by one.
        try await here.write { connection in
            for number in 0..<20_000 { try connection.notify("mailbox", "mailbox-\(number)") }
        }
        #expect(await news.next() == "")
        try await here.close()
        try await there.close()
    }

    @Test("after a break of the listening connection everyone looks at everything")
    func listenerBroken() async throws {
        let database = try await TestDatabase.onServer(schema)
        let node = try await database.secondNode()
        var news = node.notifications(on: "mailbox").makeAsyncIterator()
        let ended = try await database.write { connection in
            try connection.rows(
                """
                SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()
                AND pid <> pg_backend_pid() AND query = 'LISTEN schulpost'
                """
            ).count
        }
        #expect(ended >= 1)
        #expect(await news.next() == "")
        try await database.write { try $0.notify("mailbox", "7") }
        #expect(await news.next() == "7")
        try await node.close()
    }

    @Test("a node that dies in the middle of a write leaves nothing, and holds nobody up")
    func dying() async throws {
        let database = try await TestDatabase.onServer(schema)
        let node = try await database.secondNode { $0.closingSeconds = 0.1 }
        let failed = Task {
            try await node.write { connection in
                try connection.execute("UPDATE counters SET value = 5")
                _ = try connection.rows("SELECT pg_sleep(300)")
            }
        }
        var ended = 0
        while ended == 0 {
            ended = try await database.read {
                try $0.rows(
                    """
                    SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()
                    AND query LIKE 'SELECT pg_sleep%'
                    """
                ).count
            }
        }
        try await node.close()
        try await database.write { try $0.execute("UPDATE counters SET value = value + 1") }
        await #expect(throws: DatabaseError.self) { try await failed.value }
        #expect(try await database.read { try $0.row("SELECT value FROM counters")?.int(0) } == 1)
    }

    @Test("a number that another node took is made anew")
    func duplicate() async throws {
        let database = try await TestDatabase.onServer(schema)
        try await database.write { try $0.execute("INSERT INTO given (number, node) VALUES (1, 1)") }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<10 {
                let runs = Mutex(0)
                group.addTask {
                    _ = try await database.write { connection in
                        // The first run draws the number that is taken.
                        let isFirst = runs.withLock { runs in
                            runs += 1
                            return runs == 1
                        }
                        try connection.execute(
                            "INSERT INTO given (number, node) VALUES (\(isFirst ? 1 : 100 + number), 2)"
                        )
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await database.read { try $0.row("SELECT COUNT(*) FROM given")?.int(0) } == 11)
    }

    @Test("writes that wait together share a commit")
    func groups() async throws {
        let database = try await TestDatabase.onServer(schema)
        let node = try await database.secondNode { _ in }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<500 {
                group.addTask {
                    _ = try await node.write { connection in
                        try connection.execute("INSERT INTO given (number, node) VALUES (\(number), 1)")
                    }
                }
            }
            try await group.waitForAll()
        }
        // A group is counted after its writers were told.
        try await node.close()
        #expect(node.commitCounts.writes == 500)
        #expect(node.commitCounts.commits < 250)
    }
}
