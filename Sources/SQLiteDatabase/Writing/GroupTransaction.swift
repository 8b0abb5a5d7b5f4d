internal import Database

/// One transaction for several writes, each in a savepoint of its own.
struct GroupTransaction {
    let handle: GRDBConnection
    let texts: StatementTexts
    let notices: Notices

    private struct Done {
        let write: WaitingWrite
        let outcome: Result<@Sendable () -> Void, any Error>
    }

    private enum Ending {
        case committed([Done], [Notice])
        /// Nothing of any of them was kept; each is tried again by itself.
        case apart
        case failed(any Error)
    }

    func run(_ group: [WaitingWrite]) {
        switch transaction(group) {
        case .committed(let writes, let news):
            notices.publish(news)
            for done in writes {
                switch done.outcome {
                case .success(let tell): tell()
                case .failure(let error): done.write.fail(error)
                }
            }
        case .apart:
            for write in group { run([write]) }
        case .failed(let error):
            for write in group { write.fail(error) }
        }
    }

    private func transaction(_ group: [WaitingWrite]) -> Ending {
        let connection = SQLiteConnection(handle, texts: texts, mayNotify: true)
        defer { connection.end() }
        do {
            try connection.execute("BEGIN IMMEDIATE")
        } catch {
            return .failed(error)
        }
        if group.count == 1, let write = group.first { return single(write, connection) }
        var writes: [Done] = []
        for write in group {
            guard let outcome = inSavepoint(write, connection) else { return .apart }
            writes.append(Done(write: write, outcome: outcome))
        }
        do {
            try connection.execute("COMMIT")
            return .committed(writes, connection.pending)
        } catch {
            rollBack(connection)
            // A constraint that is checked at the end: only the guilty one shall hear of it.
            return (error as? DatabaseError)?.code == .constraint ? .apart : .failed(error)
        }
    }

    private func single(_ write: WaitingWrite, _ connection: SQLiteConnection) -> Ending {
        do {
            let tell = try write.run(connection)
            if let failure = connection.failure { throw failure }
            try connection.execute("COMMIT")
            return .committed([Done(write: write, outcome: .success(tell))], connection.pending)
        } catch {
            rollBack(connection)
            return .failed(error)
        }
    }

    /// - Returns: nil where SQLite has thrown away the whole transaction, the others' work too.
    private func inSavepoint(
        _ write: WaitingWrite,
        _ connection: SQLiteConnection
    ) -> Result<@Sendable () -> Void, any Error>? {
        let announced = connection.pending.count
        connection.forgetFailure()
        do {
            try connection.execute("SAVEPOINT one")
            let tell = try write.run(connection)
            if let failure = connection.failure { throw failure }
            try connection.execute("RELEASE one")
            return .success(tell)
        } catch {
            connection.pending.removeLast(connection.pending.count - announced)
            guard !connection.isOutsideTransaction else { return nil }
            do {
                try connection.execute("ROLLBACK TO one")
                try connection.execute("RELEASE one")
            } catch {
                rollBack(connection)
                return nil
            }
            return .failure(error)
        }
    }

    private func rollBack(_ connection: SQLiteConnection) {
        guard !connection.isOutsideTransaction else { return }
        _ = try? connection.execute("ROLLBACK")
    }
}
