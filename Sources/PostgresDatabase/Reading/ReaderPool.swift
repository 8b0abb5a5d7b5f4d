internal import Database
internal import Dispatch
internal import Synchronization

/// The connections that read: made when all others are busy, closed when they had nothing to do for long.
final class ReaderPool: Sendable {
    private struct State {
        /// The one that was busy last is taken first, so that few stay open when there is little to do.
        var idle: [(lane: Lane, since: Instant)] = []
        var laneCount = 0
        var busy: [ObjectIdentifier: Lane] = [:]
        var isClosed = false
        var isWatched = false
        var whenIdle: [CheckedContinuation<Void, Never>] = []
    }

    private static let begin = Command(plain: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
    private static let end = Command(plain: "COMMIT")

    private let state = Mutex(State())
    private let connector: Connector
    private let line: WaitingLine<WaitingRead>

    init(_ connector: Connector) {
        self.connector = connector
        line = WaitingLine(longest: connector.configuration.longestQueue)
    }

    func submit(_ read: WaitingRead) {
        let lane: Lane?
        do throws(DatabaseError) {
            lane = try state.withLock { state throws(DatabaseError) in
                guard !state.isClosed else { throw .closed }
                var free = state.idle.popLast()?.lane
                if free == nil, state.laneCount < max(connector.configuration.readers, 1) {
                    state.laneCount += 1
                    free = Lane("reader", connector)
                }
                if let free {
                    state.busy[ObjectIdentifier(free)] = free
                } else if !line.append(read) {
                    throw .lineIsFull
                }
                return free
            }
        } catch {
            return read.fail(error)
        }
        guard let lane else { return }
        lane.queue.async { self.work(lane, read) }
    }

    /// Refuses what comes, and returns when all that was taken is done.
    func close() async {
        await withCheckedContinuation { continuation in
            let isIdle = state.withLock { state in
                state.isClosed = true
                if !state.busy.isEmpty { state.whenIdle.append(continuation) }
                return state.busy.isEmpty
            }
            if isIdle { continuation.resume() }
        }
        let idle = state.withLock { state in
            defer { state.idle = [] }
            return state.idle.map(\.lane)
        }
        for lane in idle { await lane.close() }
    }

    /// Has the server stop what runs, and refuses what waits.
    func cancel() {
        line.failAll(.closed)
        let busy = state.withLock { state in Array(state.busy.values) }
        for lane in busy { lane.canceller.cancel() }
    }

    private func work(_ lane: Lane, _ first: WaitingRead) {
        var next: WaitingRead? = first
        while let read = next {
            run(read, on: lane)
            next = line.take(atMost: 1).first ?? rest(lane)
        }
    }

    /// Puts the lane among the idle ones.
    /// - Returns: work that came in the meantime.
    private func rest(_ lane: Lane) -> WaitingRead? {
        var continuations: [CheckedContinuation<Void, Never>] = []
        var mustWatch = false
        let read: WaitingRead? = state.withLock { state in
            // `submit` appends under this lock: nothing can wait unseen.
            if let read = line.take(atMost: 1).first { return read }
            state.busy[ObjectIdentifier(lane)] = nil
            state.idle.append((lane, .now))
            mustWatch = !state.isWatched
            state.isWatched = true
            if state.isClosed, state.busy.isEmpty { swap(&continuations, &state.whenIdle) }
            return nil
        }
        for continuation in continuations { continuation.resume() }
        if mustWatch { watch() }
        return read
    }

    private func run(_ read: WaitingRead, on lane: Lane) {
        let session: Session
        do {
            session = try lane.session(until: read.deadline)
        } catch {
            return read.fail(error)
        }
        let connection = PostgresConnection(session, prelude: [Self.begin], mayNotify: false) { failure in
            if failure.kind == .stalePlan {
                try session.run([Self.end])
                try session.forgetStatements()
                return session
            }
            lane.drop(failure)
            return try lane.session(until: read.deadline)
        }
        read.run(connection)
        connection.end()
        if let failure = connection.failure, failure.kind == .lost { return lane.drop(failure) }
        guard connection.hasBegun else { return }
        do throws(SessionFailure) {
            try connection.session.run([Self.end])
            if connection.failure?.kind == .stalePlan { try connection.session.forgetStatements() }
        } catch {
            lane.drop(error)
        }
    }

    // MARK: - Connections that are no longer needed

    private func watch() {
        let seconds = connector.configuration.idleSeconds
        DispatchQueue.global().asyncAfter(deadline: .now() + seconds / 2) { [weak self] in self?.closeIdle() }
    }

    private func closeIdle() {
        let oldest = Instant.now - .seconds(connector.configuration.idleSeconds)
        let (old, mustWatch) = state.withLock { state in
            let old = state.idle.filter { $0.since < oldest }
            state.idle.removeAll { $0.since < oldest }
            state.laneCount -= old.count
            state.isWatched = state.laneCount > 0 && !state.isClosed
            return (old, state.isWatched)
        }
        for (lane, _) in old { lane.queue.async { lane.drop() } }
        if mustWatch { watch() }
    }
}
