internal import Database
internal import Dispatch
internal import Synchronization

/// How often this node committed, and for how many writes.
package struct PostgresCommitCounts: Sendable, Hashable {
    package var writes = 0
    package var commits = 0
}

/// The queue in front of this node's one connection that writes.
///
/// Whatever came while the last transaction was being committed makes up the next one; nothing ever waits for company.
final class Writer: Sendable {
    private struct State {
        var isRunning = false
        var isClosed = false
        var whenIdle: [CheckedContinuation<Void, Never>] = []
        var counts = PostgresCommitCounts()
    }

    private let state = Mutex(State())
    private let line: WaitingLine<WaitingWrite>
    private let lane: Lane
    private let connector: Connector
    private let mark: WriterMark
    private let notices: Notices

    init(_ connector: Connector, mark: WriterMark, notices: Notices) {
        self.connector = connector
        self.mark = mark
        self.notices = notices
        lane = Lane("writer", connector)
        line = WaitingLine(longest: connector.configuration.longestQueue)
    }

    var counts: PostgresCommitCounts { state.withLock(\.counts) }

    func submit(_ write: WaitingWrite) {
        let mustStart: Bool
        do throws(DatabaseError) {
            mustStart = try state.withLock { state throws(DatabaseError) in
                guard !state.isClosed else { throw .closed }
                guard line.append(write) else { throw .lineIsFull }
                defer { state.isRunning = true }
                return !state.isRunning
            }
        } catch {
            return write.fail(error)
        }
        if mustStart { lane.queue.async { self.work() } }
    }

    /// Refuses what comes, and returns when all that was taken is done.
    func close() async {
        await withCheckedContinuation { continuation in
            let isIdle = state.withLock { state in
                state.isClosed = true
                if state.isRunning { state.whenIdle.append(continuation) }
                return !state.isRunning
            }
            if isIdle { continuation.resume() }
        }
        await lane.close()
    }

    /// Has the server stop what runs, and refuses what waits.
    func cancel() {
        line.failAll(.closed)
        if state.withLock(\.isRunning) { lane.canceller.cancel() }
    }

    /// Connects and prepares the database for writers, at the start.
    func prepare() async throws {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            lane.queue.async { [self] in
                continuation.resume(
                    with: Result {
                        let session = try lane.session(until: .now)
                        do throws(SessionFailure) {
                            try WriterMark.prepare(session)
                        } catch {
                            lane.drop(error)
                            throw error.error
                        }
                    }
                )
            }
        }
    }

    private func work() {
        while true {
            let group = line.take(atMost: max(connector.configuration.longestGroup, 1))
            if group.isEmpty {
                if rest() { return }
                continue
            }
            GroupCommit(lane: lane, connector: connector, mark: mark, notices: notices).run(group)
            state.withLock { state in
                state.counts.writes += group.count
                state.counts.commits += 1
            }
        }
    }

    /// - Returns: false where work has come in the meantime.
    private func rest() -> Bool {
        let continuations: [CheckedContinuation<Void, Never>]? = state.withLock { state in
            guard line.isEmpty else { return nil }
            state.isRunning = false
            guard state.isClosed else { return [] }
            defer { state.whenIdle = [] }
            return state.whenIdle
        }
        for continuation in continuations ?? [] { continuation.resume() }
        return continuations != nil
    }
}
