internal import Database

/// The port's connection on a session. Made for one transaction, used on its session's thread only.
///
/// The commands that begin the transaction wait in `prelude` and go with the first statement, in one message: a
/// transaction that does nothing never reaches the server.
final class PostgresConnection: DatabaseConnection {
    private(set) var session: Session
    /// What is to be sent in front of the next statement.
    var prelude: [Command]
    /// What was announced and waits for the commit.
    var pending: [Notice] = []
    /// The first failure since `forgetFailure`.
    private(set) var failure: SessionFailure?
    /// Whether anything was sent.
    private(set) var hasBegun = false

    private let mayNotify: Bool
    /// Gives a session that is fit for use in place of one that turns out not to be at the very first statement: gone, or
    /// with statements prepared before the schema changed.
    private let reopen: ((SessionFailure) throws -> Session)?
    private var isEnded = false

    init(
        _ session: Session,
        prelude: [Command],
        mayNotify: Bool,
        reopen: ((SessionFailure) throws -> Session)? = nil
    ) {
        self.session = session
        self.prelude = prelude
        self.mayNotify = mayNotify
        self.reopen = reopen
    }

    /// From now on every call throws: the closure that had this connection is over.
    func end() { isEnded = true }

    func forgetFailure() { failure = nil }

    func rows(_ sql: SQL) throws -> [Row] {
        guard let result = try answer(sql) else { return [] }
        var rows: [Row] = []
        rows.reserveCapacity(Int(result.rowCount))
        for row in 0..<result.rowCount { rows.append(try result.row(row)) }
        return rows
    }

    func row(_ sql: SQL) throws -> Row? {
        guard let result = try answer(sql), result.rowCount > 0 else { return nil }
        return try result.row(0)
    }

    @discardableResult
    func execute(_ sql: SQL) throws -> Int {
        try answer(sql)?.changedRows ?? 0
    }

    func forEachRow(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        let stream = try perform([Command(sql)]) { session, commands throws(SessionFailure) in
            try session.rows(of: commands)
        }
        func step<Value>(_ work: () throws -> Value) throws -> Value {
            do {
                return try work()
            } catch let failure as SessionFailure {
                throw note(failure).error
            }
        }
        do {
            while let row = try step({ try stream.next() }) { try body(row) }
        } catch {
            try? stream.finish()
            throw error
        }
    }

    func notify(_ channel: String, _ text: String) throws {
        guard mayNotify, !isEnded else { throw DatabaseError(.statement, "notify belongs in a write") }
        pending.append(try Notice(channel: channel, text: text))
    }

    /// Sends commands of ours, together with what waits in `prelude`.
    func send(_ commands: [Command]) throws(SessionFailure) -> ResultSet? {
        let all = prelude + commands
        guard !all.isEmpty else { return nil }
        prelude = []
        hasBegun = true
        return try session.run(all)
    }

    private func answer(_ sql: SQL) throws -> ResultSet? {
        try perform([Command(sql)]) { session, commands throws(SessionFailure) in try session.run(commands) }
    }

    private func perform<Value>(
        _ commands: [Command],
        _ work: (Session, [Command]) throws(SessionFailure) -> Value
    ) throws -> Value {
        guard !isEnded else { throw DatabaseError(.statement, "the connection is used after its transaction") }
        if let failure, failure.kind == .lost { throw failure.error }
        var all = prelude + commands
        if commands.contains(where: \.changesSchema) {
            all.insert(Command(plain: "SET LOCAL statement_timeout = 0"), at: prelude.count)
        }
        prelude = []
        let isFirst = !hasBegun
        hasBegun = true
        do throws(SessionFailure) {
            return try work(session, all)
        } catch {
            guard isFirst, error.kind == .lost || error.kind == .stalePlan, let reopen else { throw note(error).error }
            do {
                session = try reopen(error)
                return try work(session, all)
            } catch let failure as SessionFailure {
                throw note(failure).error
            }
        }
    }

    private func note(_ failure: SessionFailure) -> SessionFailure {
        if self.failure == nil { self.failure = failure }
        return failure
    }
}
