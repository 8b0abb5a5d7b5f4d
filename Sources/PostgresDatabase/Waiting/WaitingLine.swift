internal import Database
internal import Dispatch
internal import Synchronization

/// Work that waits for a connection.
protocol WaitingWork: Sendable {
    /// Until when it waits for its turn.
    var deadline: Instant { get }
    var fail: @Sendable (any Error) -> Void { get }
}

/// Work in the order in which it came. What waits beyond its deadline is refused, also when no connection gets free.
final class WaitingLine<Work: WaitingWork>: Sendable {
    private struct State {
        var waiting: [Work] = []
        var isWatched = false
    }

    private let state = Mutex(State())
    private let longest: Int

    init(longest: Int) { self.longest = longest }

    var isEmpty: Bool { state.withLock { $0.waiting.isEmpty } }

    /// - Returns: whether there was room.
    func append(_ work: Work) -> Bool {
        let (hasRoom, mustWatch) = state.withLock { state in
            guard state.waiting.count < longest else { return (false, false) }
            state.waiting.append(work)
            defer { state.isWatched = true }
            return (true, !state.isWatched)
        }
        if mustWatch { watch() }
        return hasRoom
    }

    func take(atMost count: Int) -> [Work] {
        state.withLock { state in
            let taken = Array(state.waiting.prefix(count))
            state.waiting.removeFirst(taken.count)
            return taken
        }
    }

    func failAll(_ error: DatabaseError) {
        for work in take(atMost: .max) { work.fail(error) }
    }

    private func watch() {
        DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(500)) { [weak self] in
            self?.refuseLate()
        }
    }

    private func refuseLate() {
        let now = Instant.now
        let (late, mustWatch) = state.withLock { state in
            let late = state.waiting.filter { $0.deadline < now }
            if !late.isEmpty { state.waiting.removeAll { $0.deadline < now } }
            state.isWatched = !state.waiting.isEmpty
            return (late, state.isWatched)
        }
        for work in late { work.fail(DatabaseError.waitedTooLong) }
        if mustWatch { watch() }
    }
}
