import Database
import Dispatch
import PostgresDatabase
import StoreTestSupport
import Testing

@Suite("Patience with PostgreSQL has limits")
struct PatienceTests {
    @Test("a statement that takes too long is ended, and the connection lives on")
    func statement() async throws {
        let database = try await TestDatabase.onServer()
        let node = try await database.secondNode { $0.statementSeconds = 0.2 }
        for _ in 0..<2 {
            let error = await #expect(throws: DatabaseError.self) {
                try await node.read { try $0.rows("SELECT pg_sleep(300)") }
            }
            #expect(error?.code == .unavailable)
            let other = await #expect(throws: DatabaseError.self) {
                try await node.write { try $0.rows("SELECT pg_sleep(300)") }
            }
            #expect(other?.code == .unavailable)
        }
        #expect(try await node.write { try $0.row("SELECT 1")?.int(0) } == 1)
        try await node.close()
    }

    @Test("who waits too long for a connection is refused; a line that is full refuses at once")
    func waiting() async throws {
        let database = try await TestDatabase.onServer()
        let node = try await database.secondNode { configuration in
            configuration.readers = 1
            configuration.waitingSeconds = 0.2
            configuration.longestQueue = 1
        }
        let door = DispatchSemaphore(value: 0)
        let (started, start) = AsyncStream.makeStream(of: Void.self)
        async let holding: Int? = node.read { connection in
            let value = try connection.row("SELECT 1")?.int(0)
            start.finish()
            door.wait()
            return value
        }
        for await _ in started {}
        let codes = await withTaskGroup(of: DatabaseError?.self) { group in
            for _ in 0..<3 {
                group.addTask {
                    do {
                        _ = try await node.read { try $0.row("SELECT 1") }
                        return nil
                    } catch {
                        return error as? DatabaseError
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        door.signal()
        #expect(try await holding == 1)
        // One waited in vain, two found the line full.
        #expect(codes.map { $0?.code } == [.unavailable, .unavailable, .unavailable])
        try await node.close()
    }

    @Test("closing cancels on the server what does not end")
    func closing() async throws {
        let database = try await TestDatabase.onServer()
        let node = try await database.secondNode { $0.closingSeconds = 0.1 }
        async let reading: Void = { @Sendable in
            let error = await #expect(throws: DatabaseError.self) {
                try await node.read { try $0.rows("SELECT pg_sleep(300)") }
            }
            #expect(error?.code == .unavailable)
        }()
        async let writing: Void = { @Sendable in
            let error = await #expect(throws: DatabaseError.self) {
                try await node.write { try $0.rows("SELECT pg_sleep(300)") }
            }
            #expect(error?.code == .unavailable)
        }()
        while try await database.read({ connection in
            try connection.rows(
                "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'SELECT pg_sleep%'"
            ).count
        }) < 2 {}
        let duration = try await ContinuousClock().measure { try await node.close() }
        _ = await (reading, writing)
        #expect(duration < .seconds(120))
    }
}
