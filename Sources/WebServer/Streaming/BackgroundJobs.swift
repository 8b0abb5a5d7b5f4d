internal import FoundationEssentials
internal import School

/// Work that takes longer than a page: it goes on while its owner looks at its progress, and its result waits for them.
///
/// Kept in memory: a job that is lost with its node is started again by hand. Of one person one job runs; a new one takes
/// the place of the old.
actor BackgroundJobs {
    /// Jobs that are remembered in all.
    static let most = 50
    /// Seconds that a result waits.
    static let keeping: TimeInterval = 3600

    enum State: Sendable {
        case running(done: Int)
        case finished(any Sendable)
        case failed
    }

    private struct Job {
        let owner: PersonID
        let school: String
        let started: Date
        var state: State
        var task: Task<Void, Never>?
        var listeners: [Int: AsyncStream<State>.Continuation] = [:]
    }

    private var jobs: [String: Job] = [:]
    private var nextListener = 0

    /// - Parameter work: is handed a closure that notes how far it is.
    /// - Returns: the job's name, which only its owner may use.
    func start<Result: Sendable>(
        for owner: PersonID,
        in school: String,
        at now: Date,
        _ work: @escaping @Sendable (_ progress: @escaping @Sendable (Int) -> Void) async throws -> Result
    ) -> String {
        for (name, job) in jobs where job.owner == owner && job.school == school { end(name) }
        for (name, job) in jobs where now.timeIntervalSince(job.started) > Self.keeping { end(name) }
        if jobs.count >= Self.most, let oldest = jobs.min(by: { $0.value.started < $1.value.started }) {
            end(oldest.key)
        }
        let name = SessionToken().secret
        jobs[name] = Job(owner: owner, school: school, started: now, state: .running(done: 0))
        let (counts, count) = AsyncStream<Int>.makeStream(bufferingPolicy: .bufferingNewest(1))
        jobs[name]?.task = Task {
            let counting = Task { for await done in counts { self.note(.running(done: done), of: name) } }
            let state: State
            do {
                state = .finished(try await work { count.yield($0) })
            } catch {
                state = .failed
            }
            count.finish()
            await counting.value
            self.note(state, of: name)
        }
        return name
    }

    func state(of name: String, for owner: PersonID, in school: String) -> State? {
        guard let job = jobs[name], job.owner == owner, job.school == school else { return nil }
        return job.state
    }

    /// How it goes on, from now until it ends.
    func follow(_ name: String, for owner: PersonID, in school: String) -> AsyncStream<State>? {
        guard let job = jobs[name], job.owner == owner, job.school == school else { return nil }
        let (stream, continuation) = AsyncStream<State>.makeStream(bufferingPolicy: .bufferingNewest(1))
        continuation.yield(job.state)
        guard case .running = job.state else {
            continuation.finish()
            return stream
        }
        nextListener += 1
        let number = nextListener
        jobs[name]?.listeners[number] = continuation
        continuation.onTermination = { _ in Task { await self.leave(number, of: name) } }
        return stream
    }

    func cancelAll() {
        for name in jobs.keys { end(name) }
    }

    private func leave(_ listener: Int, of name: String) {
        jobs[name]?.listeners[listener] = nil
    }

    private func note(_ state: State, of name: String) {
        guard let job = jobs[name] else { return }
        if case .running = job.state {} else { return }
        jobs[name]?.state = state
        for listener in job.listeners.values { listener.yield(state) }
        if case .running = state { return }
        for listener in job.listeners.values { listener.finish() }
        jobs[name]?.listeners = [:]
    }

    private func end(_ name: String) {
        guard let job = jobs.removeValue(forKey: name) else { return }
        job.task?.cancel()
        for listener in job.listeners.values { listener.finish() }
    }
}
