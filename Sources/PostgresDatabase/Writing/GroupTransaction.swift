internal import Database

/// A write whose body has run, well or not.
struct FinishedWrite {
    let write: WaitingWrite
    let outcome: Result<@Sendable () -> Void, any Error>
    /// Whether it met a unique key that was taken, and is tried again by itself.
    var isForAnotherTry = false

    func tell() {
        switch outcome {
        case .success(let tell): tell()
        case .failure(let error): write.fail(error)
        }
    }
}

/// One transaction for several writes, each in a savepoint of its own. Savepoints cost no message: they go along with
/// the statements around them.
struct GroupTransaction {
    enum Ending {
        case committed([FinishedWrite], [Notice])
        /// Nothing of any of them was kept; each is tried again by itself.
        case apart
        /// Nothing was kept; all may be tried again.
        case again(SessionFailure)
        case failed(any Error)
    }

    enum Outcome {
        case settled(Ending)
        /// The connection broke while the commit was under way.
        case inDoubt(Int64, [FinishedWrite], [Notice], SessionFailure)
    }

    let mark: WriterMark
    /// Whether a unique key that is taken is the writer's fault for certain: a second try had new numbers.
    let isLastAttempt: Bool

    private static let savepoint = Command(plain: "SAVEPOINT one")
    private static let release = Command(plain: "RELEASE one")
    private static let back = Command(plain: "ROLLBACK TO one")
    private static let commit = Command(plain: "COMMIT")
    private static let rollBack = Command(plain: "ROLLBACK")

    func run(_ group: [WaitingWrite], on session: Session) -> Outcome {
        let (beginning, number) = mark.beginning()
        let connection = PostgresConnection(session, prelude: beginning, mayNotify: true)
        defer { connection.end() }
        if group.count == 1, let write = group.first { return single(write, number, connection) }
        var writes: [FinishedWrite] = []
        for write in group {
            switch inSavepoint(write, connection) {
            case .finished(let outcome):
                let isDuplicate = connection.failure?.kind == .duplicate
                writes.append(FinishedWrite(write: write, outcome: outcome, isForAnotherTry: isDuplicate))
            case .broken(let failure): return .settled(broken(failure, connection))
            }
        }
        return commit(writes, number, connection)
    }

    private func single(_ write: WaitingWrite, _ number: Int64, _ connection: PostgresConnection) -> Outcome {
        do {
            let tell = try write.run(connection)
            if let failure = connection.failure { return .settled(broken(failure, connection)) }
            return commit([FinishedWrite(write: write, outcome: .success(tell))], number, connection)
        } catch {
            if let failure = connection.failure, mayRunAgain(failure) { return .settled(broken(failure, connection)) }
            undo(connection)
            return .settled(.failed(error))
        }
    }

    private enum Step {
        case finished(Result<@Sendable () -> Void, any Error>)
        /// The whole transaction is lost.
        case broken(SessionFailure)
    }

    private func inSavepoint(_ write: WaitingWrite, _ connection: PostgresConnection) -> Step {
        let announced = connection.pending.count
        let waiting = connection.prelude
        connection.prelude.append(Self.savepoint)
        connection.forgetFailure()
        let outcome: Result<@Sendable () -> Void, any Error>
        do {
            outcome = .success(try write.run(connection))
        } catch {
            outcome = .failure(error)
        }
        let hasBegun = connection.prelude.isEmpty
        if let failure = connection.failure {
            if failure.isInPrelude || mayRunAgain(failure), failure.kind != .duplicate { return .broken(failure) }
            connection.pending.removeLast(connection.pending.count - announced)
            connection.prelude = [Self.back, Self.release]
            if case .success = outcome { return .finished(.failure(failure.error)) }
            return .finished(outcome)
        }
        if case .failure = outcome {
            connection.pending.removeLast(connection.pending.count - announced)
            connection.prelude = hasBegun ? [Self.back, Self.release] : waiting
        } else {
            connection.prelude = hasBegun ? [Self.release] : waiting
        }
        return .finished(outcome)
    }

    private func commit(_ writes: [FinishedWrite], _ number: Int64, _ connection: PostgresConnection) -> Outcome {
        guard connection.hasBegun || !connection.pending.isEmpty else { return .settled(.committed(writes, [])) }
        let texts = NoticeTexts.encode(connection.pending, from: mark.writer)
        let announcements = texts.map { Command("SELECT pg_notify(\(NoticeTexts.channel), \($0))") }
        do throws(SessionFailure) {
            let answer = try connection.send(announcements + [Self.commit])
            // A transaction in which something failed answers COMMIT by undoing all, and that is no error.
            guard answer?.tag == "COMMIT" else {
                return .settled(
                    .again(SessionFailure(.conflict, DatabaseError(.unavailable, "the server undid a commit")))
                )
            }
            return .settled(.committed(writes, connection.pending))
        } catch {
            if error.kind == .lost { return .inDoubt(number, writes, connection.pending, error) }
            undo(connection)
            // A constraint that is checked at the end: only the guilty one shall hear of it.
            if writes.count > 1, error.error.code == .constraint { return .settled(.apart) }
            return .settled(mayRunAgain(error) ? .again(error) : .failed(error.error))
        }
    }

    private func mayRunAgain(_ failure: SessionFailure) -> Bool {
        switch failure.kind {
        case .lost, .conflict, .stalePlan: true
        case .duplicate: !isLastAttempt
        case .other: false
        }
    }

    private func broken(_ failure: SessionFailure, _ connection: PostgresConnection) -> Ending {
        guard failure.kind != .lost else { return .again(failure) }
        undo(connection)
        if failure.kind == .stalePlan { try? connection.session.forgetStatements() }
        return mayRunAgain(failure) ? .again(failure) : .failed(failure.error)
    }

    /// Where even that fails the connection is gone, and the transaction with it; the next group notices.
    private func undo(_ connection: PostgresConnection) {
        connection.prelude = []
        guard connection.hasBegun, !connection.session.isIdle else { return }
        _ = try? connection.session.run([Self.rollBack])
    }
}
