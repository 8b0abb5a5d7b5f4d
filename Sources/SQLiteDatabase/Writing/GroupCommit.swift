internal import Database
internal import Synchronization

internal import protocol GRDB.DatabaseWriter

/// A write that waits for its turn.
struct WaitingWrite: Sendable {
    /// Does the work and gives back how to tell the caller once it has been committed.
    let run: @Sendable (SQLiteConnection) throws -> @Sendable () -> Void
    let fail: @Sendable (any Error) -> Void
}

/// How often the engine synced, and for how many writes.
package struct CommitCounts: Sendable, Hashable {
    package var writes = 0
    package var commits = 0
}

/// The queue in front of the one connection that writes.
///
/// Whatever came while the last transaction was being committed makes up the next one; nothing ever waits for company.
/// On one connection at a time this costs nothing, and with many each sync is shared.
final class GroupCommit: Sendable {
    /// How many writes share one transaction at most.
    static let largestGroup = 256

    private struct State {
        var waiting: [WaitingWrite] = []
        var isRunning = false
        var isClosed = false
        var whenIdle: [CheckedContinuation<Void, Never>] = []
        var counts = CommitCounts()
    }

    private let state = Mutex(State())
    private let engine: any DatabaseWriter
    private let texts: StatementTexts
    private let notices: Notices

    init(engine: any DatabaseWriter, texts: StatementTexts, notices: Notices) {
        self.engine = engine
        self.texts = texts
        self.notices = notices
    }

    var isClosed: Bool { state.withLock(\.isClosed) }

    var counts: CommitCounts { state.withLock(\.counts) }

    func submit(_ write: WaitingWrite) {
        enum Answer {
            case closed
            case queued
            case start
        }
        let answer: Answer = state.withLock { state in
            guard !state.isClosed else { return .closed }
            state.waiting.append(write)
            guard !state.isRunning else { return .queued }
            state.isRunning = true
            return .start
        }
        switch answer {
        case .closed: write.fail(DatabaseError.closed)
        case .queued: break
        case .start: runNextGroup()
        }
    }

    /// Refuses what comes from now on, and returns when all that was taken is done.
    func close() async {
        await withCheckedContinuation { continuation in
            let isIdle = state.withLock { state in
                state.isClosed = true
                if state.isRunning { state.whenIdle.append(continuation) }
                return !state.isRunning
            }
            if isIdle { continuation.resume() }
        }
    }

    private func runNextGroup() {
        engine.asyncWriteWithoutTransaction { [self] handle in
            let group = state.withLock { state in
                let group = Array(state.waiting.prefix(Self.largestGroup))
                state.waiting.removeFirst(group.count)
                return group
            }
            GroupTransaction(handle: handle, texts: texts, notices: notices).run(group)
            finishGroup(of: group.count)
        }
    }

    private func finishGroup(of count: Int) {
        let idle: [CheckedContinuation<Void, Never>]? = state.withLock { state in
            state.counts.writes += count
            state.counts.commits += 1
            guard state.waiting.isEmpty else { return nil }
            state.isRunning = false
            defer { state.whenIdle = [] }
            return state.whenIdle
        }
        guard let idle else { return runNextGroup() }
        for continuation in idle { continuation.resume() }
    }
}
