import Directory
import FoundationEssentials
import HTTPTypes
import Hummingbird
import NIOCore
import School
import Synchronization
import Testing
import WebTestSupport

@testable import WebServer

@Suite("What goes on ends with the session")
struct EndOfSessionTests {
    /// What a stream has told.
    private actor Told {
        private(set) var text = ""
        func add(_ buffer: ByteBuffer) { text += String(buffer: buffer) }
    }

    private struct Writer: ResponseBodyWriter {
        let told: Told
        mutating func write(_ buffer: ByteBuffer) async throws { await told.add(buffer) }
        consuming func finish(_: HTTPFields?) async throws {}
    }

    @Test func `nothing more is told once it isn't open any more, and the stream ends`() async throws {
        let (events, event) = AsyncStream<ServerSentEvent>.makeStream()
        let asked = Asked()
        let response = ServerSentEvents.response(events) {
            asked.times.withLock { times in
                times += 1
                return times < 3
            }
        }
        for number in 1...4 { event.yield(ServerSentEvent("\(number)")) }
        let told = Told()
        // Ends by itself: the events go on.
        try await response.body.write(Writer(told: told))
        #expect(await told.text == "data: 1\n\ndata: 2\n\n")
    }

    private final class Asked: Sendable {
        let times = Mutex(0)
    }

    /// A visit of Lena's, with her session open.
    private func visit(_ site: TestSite) async throws -> (TestBrowser, () async throws -> Bool) {
        let browser = try await site.loggedIn("lehrerin")
        let token = try #require(SessionToken(cookie: browser.cookies["__Host-schulpost"] ?? ""))
        let school = site.house.school
        let sessions = WebSessions(database: school.database, limits: WebLimits(), now: school.now)
        return (
            browser,
            {
                guard let session = try await sessions.find(token, isUse: false) else { return false }
                return session.holder(at: school).map { Right.staff.holds(for: $0) } ?? false
            }
        )
    }

    @Test func `logging out, a lock and time end it`() async throws {
        let site = try await TestSite()
        let (browser, isOpen) = try await visit(site)
        #expect(try await isOpen())
        try await browser.get("/announcements")
        try await browser.post("/logout", [:])
        #expect(try await !isOpen())

        let (_, isStillOpen) = try await visit(site)
        #expect(try await isStillOpen())
        try await site.house.directory.lock(PersonID("lehrerin"), until: nil, note: ChangeNote(who: "admin", why: "x"))
        #expect(try await !isStillOpen())
    }

    @Test func `who only listens doesn't keep a session open`() async throws {
        let site = try await TestSite()
        let (browser, isOpen) = try await visit(site)
        for _ in 0..<5 {
            site.house.clock.advance(1_700)
            if try await isOpen() {
                try await browser.get("/announcements/none/events", [(.accept, ServerSentEvents.mediaType)])
            }
        }
        #expect(try await !isOpen())
    }
}
