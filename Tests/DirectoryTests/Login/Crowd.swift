import FoundationEssentials
import Synchronization

@testable import Directory

/// Some people who wait by one manual clock: once all of them sleep, the clock goes on to whoever wakes first.
final class Crowd: Sendable {
    private struct Sleeper {
        let until: Date
        let wake: CheckedContinuation<Void, Never>
    }

    private struct State {
        var sleepers: [Sleeper] = []
        var isOver = false
    }

    private let clock: ManualClock
    private let size: Int
    private let state = Mutex(State())

    init(clock: ManualClock, size: Int) {
        self.clock = clock
        self.size = size
    }

    var isOver: Bool { state.withLock { $0.isOver } }

    func sleep(_ seconds: Double) async {
        await withCheckedContinuation { continuation in
            let woken: Sleeper? = state.withLock { state in
                let sleeper = Sleeper(until: clock.now.addingTimeInterval(seconds), wake: continuation)
                if state.isOver { return sleeper }
                state.sleepers.append(sleeper)
                guard state.sleepers.count == size else { return nil }
                guard
                    let first = state.sleepers.indices.min(by: { state.sleepers[$0].until < state.sleepers[$1].until })
                else { return nil }
                let next = state.sleepers.remove(at: first)
                clock.advance(next.until.timeIntervalSince(clock.now))
                return next
            }
            woken?.wake.resume()
        }
    }

    /// Wakes everyone; nobody sleeps any more.
    func end() {
        let sleepers = state.withLock { state in
            state.isOver = true
            defer { state.sleepers = [] }
            return state.sleepers
        }
        for sleeper in sleepers { sleeper.wake.resume() }
    }
}
