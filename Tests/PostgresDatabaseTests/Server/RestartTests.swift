import Database
import PostgresDatabase
import StoreTestSupport
import Synchronization
import Testing

private let schema = [
    Migration(
        "restart.1",
        [
            "CREATE TABLE writes (id BIGINT PRIMARY KEY NOT NULL, task BIGINT NOT NULL)",
            "CREATE TABLE tasks (id BIGINT PRIMARY KEY NOT NULL, count BIGINT NOT NULL)",
        ]
    )
]

/// What a writing task heard of its writes.
private struct Heard: Sendable {
    var acknowledged: Set<Int> = []
    var refused: [DatabaseError] = []
}

private final class End: Sendable {
    let isHere = Atomic(false)
    /// Writes that were acknowledged so far.
    let acknowledged = Atomic(0)
}

@Suite("A PostgreSQL server that goes away")
struct RestartTests {
    @Test(
        "under load: errors say try later, the node recovers, nothing acknowledged is lost, nothing is doubled",
        arguments: [false, true]
    )
    func restart(crashing: Bool) async throws {
        let server = try await offThread { try PostgresServer(options: ["full_page_writes=off"]) }
        var configuration = try PostgresConfiguration(server.connection("postgres"))
        configuration.waitingSeconds = 0.5
        let events = Mutex<[PostgresEvent]>([])
        let database = try await PostgresDatabase.open(configuration) { event in events.withLock { $0.append(event) } }
        try await database.migrate(schema)
        let end = End()
        let heard = try await withThrowingTaskGroup(of: Heard.self) { group in
            for task in 0..<10 {
                group.addTask { await Self.write(task, database, until: end) }
            }
            for _ in 0..<3 {
                try await pause(0.3)
                try await offThread { crashing ? try server.crash() : try server.shutDown() }
                try await pause(0.8)
                try await offThread { try server.start() }
            }
            try await pause(0.5)
            try await recovered(database)
            // A slow machine is given time for its load.
            for _ in 0..<1_200 where end.acknowledged.load(ordering: .relaxed) <= 50 { try await pause(0.1) }
            end.isHere.store(true, ordering: .relaxed)
            return try await group.reduce(into: []) { $0.append($1) }
        }
        let (present, wrong) = try await database.read { connection in
            (
                Set(try connection.rows("SELECT id FROM writes").map { try $0.int(0) }),
                try connection.rows(
                    """
                    SELECT t.id FROM tasks t LEFT JOIN writes w ON w.task = t.id
                    GROUP BY t.id, t.count HAVING t.count <> COUNT(w.id)
                    """
                ).count
            )
        }
        let acknowledged = heard.reduce(into: Set<Int>()) { $0.formUnion($1.acknowledged) }
        let refused = heard.flatMap(\.refused)
        #expect(acknowledged.count > 50)
        #expect(acknowledged == present)
        #expect(wrong == 0)
        // On a slow machine it may be that nobody asks while the server is away.
        #expect(refused.allSatisfy { $0.isTemporary })
        let wasLost = events.withLock { events in events.contains { if case .lost = $0 { true } else { false } } }
        #expect(wasLost)
        try await database.close()
        withExtendedLifetime(server) {}
    }

    /// A number is not used again after a refusal, so what is refused must not be there.
    private static func write(_ task: Int, _ database: PostgresDatabase, until end: End) async -> Heard {
        var heard = Heard()
        var number = 0
        while !end.isHere.load(ordering: .relaxed) {
            number += 1
            let id = task * 1_000_000 + number
            do {
                try await database.write { connection in
                    try connection.execute("INSERT INTO writes (id, task) VALUES (\(id), \(task))")
                    try connection.execute(
                        "INSERT INTO tasks (id, count) VALUES (\(task), 1) ON CONFLICT (id) DO UPDATE SET count = tasks.count + 1"
                    )
                }
                heard.acknowledged.insert(id)
                end.acknowledged.wrappingAdd(1, ordering: .relaxed)
            } catch {
                heard.refused.append((error as? DatabaseError) ?? DatabaseError(.statement, "\(error)"))
            }
        }
        return heard
    }

    private func recovered(_ database: PostgresDatabase) async throws {
        for _ in 0..<1_200 {
            if (try? await database.read { try $0.row("SELECT 1") }) != nil { return }
            try await pause(0.1)
        }
    }

    /// Load needs time: the one place where tests of this room wait by the clock.
    private func pause(_ seconds: Double) async throws {
        try await Task.sleep(for: .seconds(seconds))
    }

    @Test("a commit whose answer is lost is looked up: it happened once, or is made again")
    func doubt() async throws {
        let database = try await TestDatabase.onServer(schema)
        let administrator = try await database.secondNode()
        let events = Mutex<[PostgresEvent]>([])
        let name = try await administrator.read { try $0.row("SELECT current_database()")?.string(0) ?? "" }
        let node = try await SharedServer.shared.connect(name) { _ in
        } onEvent: { event in
            events.withLock { $0.append(event) }
        }
        // A constraint checked at the commit that takes its time, once: the connection is ended in the middle of it.
        try await administrator.write { connection in
            try connection.execute("CREATE TABLE slow (id BIGINT PRIMARY KEY)")
            try connection.execute("CREATE SEQUENCE commits")
            try connection.execute(
                """
                CREATE FUNCTION wait() RETURNS trigger LANGUAGE plpgsql AS
                'BEGIN IF nextval(''commits'') = 1 THEN PERFORM pg_sleep(300); END IF; RETURN NULL; END'
                """
            )
            try connection.execute(
                "CREATE CONSTRAINT TRIGGER t AFTER INSERT ON slow DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wait()"
            )
        }
        let runs = Atomic(0)
        async let write: Void = { @Sendable in
            try await node.write { connection in
                runs.wrappingAdd(1, ordering: .relaxed)
                try connection.execute("INSERT INTO slow (id) VALUES (1)")
            }
        }()
        let latest = ContinuousClock.now + .seconds(120)
        while ContinuousClock.now < latest {
            // Asleep, not before: ended earlier, the second commit would be the first to sleep.
            let ended = try await administrator.read {
                try $0.rows(
                    """
                    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                    WHERE datname = current_database() AND query = 'COMMIT' AND state = 'active'
                        AND wait_event = 'PgSleep'
                    """
                ).count
            }
            if ended > 0 { break }
        }
        try await write
        #expect(runs.load(ordering: .relaxed) == 2)
        let wasResolved = events.withLock { $0.contains(.doubtResolved(wasCommitted: false)) }
        #expect(wasResolved)
        #expect(try await node.read { try $0.row("SELECT COUNT(*) FROM slow")?.int(0) } == 1)
        try await node.close()
        try await administrator.close()
    }

    @Test("a commit that was made before its answer was lost is not made again")
    func doubtCommitted() async throws {
        let server = try await offThread { try PostgresServer() }
        let events = Mutex<[PostgresEvent]>([])
        let configuration = try PostgresConfiguration(server.connection("postgres"))
        let node = try await PostgresDatabase.open(configuration) { event in events.withLock { $0.append(event) } }
        try await node.migrate(schema)
        // The server now waits for a standby that never comes, after the commit and before the answer.
        try await offThread {
            try server.query("ALTER SYSTEM SET synchronous_standby_names = 'nobody'")
            try server.query("SELECT pg_reload_conf()")
            while try server.query("SHOW synchronous_standby_names") != "nobody" {}
        }
        let runs = Atomic(0)
        async let write: Void = { @Sendable in
            try await node.write { connection in
                runs.wrappingAdd(1, ordering: .relaxed)
                try connection.execute("INSERT INTO writes (id, task) VALUES (1, 1)")
            }
        }()
        try await offThread {
            let end = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event = 'SyncRep'"
            while try server.query(end).isEmpty {}
        }
        try await write
        #expect(runs.load(ordering: .relaxed) == 1)
        let wasResolved = events.withLock { $0.contains(.doubtResolved(wasCommitted: true)) }
        #expect(wasResolved)
        #expect(try await node.read { try $0.row("SELECT COUNT(*) FROM writes")?.int(0) } == 1)
        try await node.close()
    }

    @Test("one that was never there is an error without secrets")
    func absent() async throws {
        let configuration = try PostgresConfiguration("host=/nowhere/at/all dbname=school user=post")
        let error = await #expect(throws: DatabaseError.self) { try await PostgresDatabase.open(configuration) }
        #expect(error?.code == .unavailable)
    }

    @Test("a wrong password, from a file, is told without the password")
    func wrongPassword() async throws {
        let server = try await offThread { try PostgresServer() }
        try await offThread {
            try server.query("CREATE ROLE post LOGIN PASSWORD 'richtig'")
            try server.query("CREATE DATABASE linden OWNER post")
            try server.requirePasswords()
        }
        var configuration = try PostgresConfiguration(
            server.connection("linden").replacing("user=school", with: "user=post")
        )
        let file = server.directory + "/password"
        for (password, isRight) in [("geheim-falsch", false), ("richtig", true)] {
            try await offThread { try server.write("\(password)\n", to: file) }
            configuration.password = .file(file)
            do {
                let database = try await PostgresDatabase.open(configuration)
                #expect(isRight)
                try await database.close()
            } catch let error as DatabaseError {
                #expect(!isRight)
                #expect(error.code == .unavailable)
                #expect(!error.description.contains("geheim"))
            }
        }
    }
}
