internal import Database

/// Brings a group of writes to its commit, however often the server goes away or another transaction is in the way.
struct GroupCommit {
    /// How often a transaction is tried that others were in the way of, or whose connection broke before the commit.
    static let attempts = 8
    /// The pause after a conflict, in seconds, times the attempt, times chance.
    static let pause = 0.01

    let lane: Lane
    let connector: Connector
    let mark: WriterMark
    let notices: Notices

    func run(_ group: [WaitingWrite]) {
        var attempt = 0
        while true {
            attempt += 1
            let ending = once(group, attempt: attempt)
            switch ending {
            case .committed(let writes, let news):
                notices.publish(news)
                for done in writes where !done.isForAnotherTry { done.tell() }
                for done in writes where done.isForAnotherTry { run([done.write]) }
                return
            case .apart:
                for write in group { run([write]) }
                return
            case .again(let failure):
                if failure.kind == .lost { lane.drop(failure) }
                guard attempt < Self.attempts, !connector.isClosing else { return fail(group, failure.error) }
                if failure.kind != .lost { connector.onEvent(.repeated(failure.error)) }
                Patience.rest(Self.pause * Double(attempt) * Double.random(in: 0..<1)) { connector.isClosing }
            case .failed(let error):
                return fail(group, error)
            }
        }
    }

    private func once(_ group: [WaitingWrite], attempt: Int) -> GroupTransaction.Ending {
        let session: Session
        do {
            let deadline = group.map(\.deadline).min() ?? .now
            session = try lane.session(until: max(deadline, .after(attempt > 1 ? Connector.longestPause : 0)))
        } catch {
            return .failed(error)
        }
        let ending = GroupTransaction(mark: mark, isLastAttempt: attempt > 1).run(group, on: session)
        switch ending {
        case .inDoubt(let number, let writes, let news, let failure):
            lane.drop(failure)
            return resolve(number, writes, news)
        case .settled(let settled):
            return settled
        }
    }

    /// Finds out whether a commit whose answer never came was made.
    private func resolve(_ number: Int64, _ writes: [FinishedWrite], _ news: [Notice]) -> GroupTransaction.Ending {
        let deadline = Instant.after(connector.configuration.doubtSeconds)
        while true {
            let session: Session
            do {
                session = try lane.session(until: deadline)
            } catch {
                return .failed(DatabaseError(.unavailable, "the outcome of a commit is not known: \(error.reason)"))
            }
            do throws(SessionFailure) {
                let wasCommitted = try mark.wasCommitted(number, session)
                connector.onEvent(.doubtResolved(wasCommitted: wasCommitted))
                guard wasCommitted else { return .again(.lost("a commit did not reach the server")) }
                return .committed(writes, news)
            } catch {
                lane.drop(error)
                if Instant.now > deadline || connector.isClosing { return .failed(error.error) }
                Patience.rest(Connector.firstPause) { connector.isClosing }
            }
        }
    }

    private func fail(_ group: [WaitingWrite], _ error: any Error) {
        for write in group { write.fail(error) }
    }
}
