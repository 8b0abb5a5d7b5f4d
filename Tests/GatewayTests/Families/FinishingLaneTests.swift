import Synchronization
import Testing

@testable import Gateway

@Suite("The lane in which large messages are finished")
struct FinishingLaneTests {
    private struct Obstacle: Error {}

    /// How many run, and the most that did at once.
    private final class Count: Sendable {
        private let state = Mutex((now: 0, most: 0, done: 0))

        var most: Int { state.withLock { $0.most } }
        var done: Int { state.withLock { $0.done } }

        func begin() {
            state.withLock { state in
                state.now += 1
                state.most = max(state.most, state.now)
            }
        }

        func end() {
            state.withLock { state in
                state.now -= 1
                state.done += 1
            }
        }
    }

    @Test("one at a time, also after a failure")
    func one() async {
        let (lane, count) = (FinishingLane(), Count())
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<50 {
                group.addTask {
                    try? await lane.run {
                        count.begin()
                        await Task.yield()
                        count.end()
                        if number % 3 == 0 { throw Obstacle() }
                    }
                }
            }
        }
        #expect(count.most == 1)
        #expect(count.done == 50)
        let value = await lane.run { 1 }
        #expect(value == 1)
    }
}
