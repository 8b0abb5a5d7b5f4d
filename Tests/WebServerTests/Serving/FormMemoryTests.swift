import Gateway
import Testing

@testable import WebServer

@Suite("Memory for forms")
struct FormMemoryTests {
    private let staff = MemoryBudget(limit: 1_000_000)
    private let memory: FormMemory

    init() {
        var limits = WebLimits()
        limits.freeFormSize = 1_000
        limits.strangersMemory = 100_000
        memory = FormMemory(staff: staff, limits)
    }

    @Test func `small forms need no room`() async throws {
        #expect(try await memory.share(of: 1_000, isStaff: true, seconds: 1) == nil)
        #expect(try await memory.share(of: 0, isStaff: false, seconds: 1) == nil)
    }

    @Test func `strangers fill their own room, and never that of the staff`() async throws {
        let first = try #require(try await memory.share(of: 60_000, isStaff: false, seconds: 0))
        await #expect(throws: WebError.self) { try await memory.share(of: 60_000, isStaff: false, seconds: 0) }
        #expect(staff.used == 0)
        let other = try #require(try await memory.share(of: 60_000, isStaff: true, seconds: 0))
        #expect(staff.used == 60_000)
        other.giveBack()
        #expect(staff.used == 0)
        first.giveBack()
        #expect(try await memory.share(of: 60_000, isStaff: false, seconds: 0) != nil)
    }

    @Test func `who waits is served as soon as there is room`() async throws {
        let first = try #require(try await memory.share(of: 600_000, isStaff: true, seconds: 0))
        async let second = memory.share(of: 600_000, isStaff: true, seconds: 60)
        while staff.waiting == 0 { await Task.yield() }
        first.giveBack()
        try await second?.giveBack()
        #expect(staff.used == 0)
    }
}
