import Database
import HTTPTypes
import Synchronization
import Testing
import WebTestSupport

@testable import WebServer

@Suite("Cookies that anybody can make up")
struct MadeUpCookieTests {
    /// A database that counts what is written.
    private final class Counted: Database {
        let base: any Database
        let writes = Mutex(0)

        init(_ base: any Database) { self.base = base }

        func read<Value: Sendable>(
            _ body: @escaping @Sendable (any DatabaseConnection) throws -> Value
        ) async throws -> Value {
            try await base.read(body)
        }

        func write<Value: Sendable>(
            _ body: @escaping @Sendable (any DatabaseConnection) throws -> Value
        ) async throws -> Value {
            writes.withLock { $0 += 1 }
            return try await base.write(body)
        }

        func notifications(on channel: String) -> AsyncStream<String> { base.notifications(on: channel) }

        func close() async throws { try await base.close() }
    }

    private static let name = "__Host-schulpost"

    @Test func `a cookie that was never ours is forgotten, and writes nothing`() async throws {
        let counted = Mutex<Counted?>(nil)
        let site = try await TestSite { schools in
            schools.map { school in
                var school = school
                let database = Counted(school.database)
                counted.withLock { $0 = database }
                school.database = database
                return school
            }
        }
        let database = try #require(counted.withLock { $0 })
        let browser = site.browser()
        browser.cookies[Self.name] = String(repeating: "x", count: 43)
        #expect(try await browser.get("/").status == .ok)
        #expect(browser.cookies[Self.name] == nil)
        #expect(database.writes.withLock { $0 } == 0)
    }

    @Test func `a session that has ended is put away when its cookie comes`() async throws {
        let site = try await TestSite()
        let browser = try await site.loggedIn("anna")
        site.house.clock.advance(3 * 3600)
        #expect(try await browser.get("/").status == .ok)
        #expect(browser.cookies[Self.name] == nil)
        let left = try await site.house.database.read { try $0.rows("SELECT person FROM web_sessions").count }
        #expect(left == 0)
    }
}
