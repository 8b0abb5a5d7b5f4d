import Synchronization
import Testing

@testable import Announcements

@Suite("Looking for several who watch")
struct SharedLookTests {
    private final class Watched: Sendable {
        private let state = Mutex((value: 0, looks: 0))

        var looks: Int { state.withLock { $0.looks } }

        func change() { state.withLock { $0.value += 1 } }

        func look() -> Int {
            state.withLock { state in
                state.looks += 1
                return state.value
            }
        }
    }

    @Test("A change is told to all who listen, and one looks for them", .timeLimit(.minutes(10)))
    func shared() async throws {
        let watched = Watched()
        let looks = SharedLook(every: .milliseconds(1))
        var first = looks.changes(of: "x") { watched.look() }.makeAsyncIterator()
        var second = looks.changes(of: "x") { () -> Int in
            Issue.record("looked for each")
            return 0
        }.makeAsyncIterator()
        // Only what changes after the first look is news.
        while watched.looks == 0 { await Task.yield() }
        watched.change()
        #expect(await first.next() != nil)
        #expect(await second.next() != nil)
        watched.change()
        #expect(await first.next() != nil)
    }

    @Test("With the last who listens the looking ends; who comes later is looked for again", .timeLimit(.minutes(10)))
    func ends() async throws {
        let watched = Watched()
        let looks = SharedLook(every: .milliseconds(1))
        let listening = Task { for await _ in looks.changes(of: "x", look: { watched.look() }) {} }
        while watched.looks < 3 { await Task.yield() }
        listening.cancel()
        await listening.value
        let later = Watched()
        var changes = looks.changes(of: "x") { later.look() }.makeAsyncIterator()
        while later.looks == 0 { await Task.yield() }
        later.change()
        #expect(await changes.next() != nil)
    }
}
