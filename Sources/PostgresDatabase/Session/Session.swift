internal import CPostgres
internal import Database
internal import Glibc

/// One connection to the server. Used by one thread at a time; libpq's calls on it never block, `poll` waits.
final class Session {
    let handle: OpaquePointer
    /// The longest that a statement may go unanswered, in seconds. The server's own limit is a little shorter.
    private let statementSeconds: Double
    private var statements = StatementCache()
    /// Rows that are being handed out; whoever sends the next command has the rest of them kept.
    private weak var stream: RowStream?

    private init(_ handle: OpaquePointer, statementSeconds: Double) {
        self.handle = handle
        self.statementSeconds = statementSeconds
    }

    deinit { PQfinish(handle) }

    /// Connects and waits for the server's answer.
    /// - Parameter keywords: with the password, which goes nowhere else.
    static func open(
        _ keywords: [String: String],
        statementSeconds: Double,
        until deadline: Instant,
        unless isOver: () -> Bool
    ) throws(SessionFailure) -> Session {
        let handle = withStrings(keywords) { PQconnectStartParams($0, $1, 0) }
        guard let handle else { throw .lost("no memory for a connection") }
        let session = Session(handle, statementSeconds: statementSeconds)
        _ = PQsetNoticeReceiver(handle, { _, _ in }, nil)
        guard PQstatus(handle) != CONNECTION_BAD else { throw .lost(handle) }
        var phase = PGRES_POLLING_WRITING
        while phase != PGRES_POLLING_OK {
            guard phase != PGRES_POLLING_FAILED else { throw .lost(handle) }
            let events = phase == PGRES_POLLING_READING ? POLLIN : POLLOUT
            while try !session.wait(Int16(events), until: deadline, slice: 100) {
                guard !isOver() else { throw .lost("the database is being closed") }
            }
            phase = PQconnectPoll(handle)
        }
        PQsetnonblocking(handle, 1)
        return session
    }

    var isLost: Bool { PQstatus(handle) == CONNECTION_BAD }

    /// Whether a statement has failed in the transaction that is open.
    var isDoomed: Bool { PQtransactionStatus(handle) == PQTRANS_INERROR }

    var isIdle: Bool { PQtransactionStatus(handle) == PQTRANS_IDLE }

    // MARK: - Commands

    /// Sends the commands in one go and waits for all answers.
    /// - Returns: the answer to the last.
    @discardableResult
    func run(_ commands: [Command]) throws(SessionFailure) -> ResultSet? {
        try stream?.keepRest()
        var answers = try send(commands)
        return try answers.rest()
    }

    /// Sends the commands in one go; the rows of the last are handed out as they come.
    func rows(of commands: [Command]) throws(SessionFailure) -> RowStream {
        try stream?.keepRest()
        let stream = try RowStream(try send(commands))
        self.stream = stream
        return stream
    }

    private func send(_ commands: [Command]) throws(SessionFailure) -> Answers {
        let plans = commands.map { statements.plan($0) }
        let isPipeline = commands.count > 1 || plans.contains { if case .prepare = $0 { true } else { false } }
        var answers = Answers(session: self, isPipeline: isPipeline, deadline: deadline(for: commands))
        if isPipeline, PQenterPipelineMode(handle) == 0 { throw .lost(handle) }
        for (command, plan) in zip(commands, plans) {
            try send(command, plan, &answers)
        }
        if isPipeline, PQpipelineSync(handle) == 0 { throw .lost(handle) }
        try flush(until: answers.deadline)
        return answers
    }

    private func send(_ command: Command, _ plan: StatementCache.Plan, _ answers: inout Answers) throws(SessionFailure)
    {
        let parameters = Parameters(command.bindings)
        let sent: Int32
        switch plan {
        case .once:
            let types = command.bindings.map(\.typeNumber)
            sent = parameters.withPointers { PQsendQueryParams(handle, command.text, $0, types, $1, $2, $3, 1) }
        case .ready(let name):
            sent = parameters.withPointers { PQsendQueryPrepared(handle, name, $0, $1, $2, $3, 1) }
        case .prepare(let name, let types, let forgets):
            for old in forgets {
                let gone = PQsendQueryParams(handle, "DEALLOCATE \(old)", 0, nil, nil, nil, nil, 1)
                guard gone == 1 else { throw .lost(handle) }
                answers.expected.append(.done)
            }
            let count = Int32(clamping: types.count)
            guard PQsendPrepare(handle, name, command.text, count, types) == 1 else { throw .lost(handle) }
            answers.expected.append(.prepared(command.text))
            sent = parameters.withPointers { PQsendQueryPrepared(handle, name, $0, $1, $2, $3, 1) }
        }
        guard sent == 1 else { throw .lost(handle) }
        answers.expected.append(.done)
    }

    func forget(_ text: String) { statements.forget(text) }

    /// Gives up all prepared statements, as after a change of the schema.
    func forgetStatements() throws(SessionFailure) {
        try run([Command(plain: "DEALLOCATE ALL")])
        statements = StatementCache()
    }

    private func deadline(for commands: [Command]) -> Instant {
        commands.contains(where: \.changesSchema) ? .after(86_400) : .after(statementSeconds + 5)
    }

    // MARK: - The socket

    /// Waits for the next result of the command at hand; nil behind its last.
    func nextResult(until deadline: Instant) throws(SessionFailure) -> OpaquePointer? {
        while PQisBusy(handle) == 1 {
            guard try wait(Int16(POLLIN), until: deadline) else { throw .lost("the server does not answer") }
            guard PQconsumeInput(handle) == 1 else { throw .lost(handle) }
        }
        return PQgetResult(handle)
    }

    private func flush(until deadline: Instant) throws(SessionFailure) {
        while true {
            switch PQflush(handle) {
            case 0: return
            case 1:
                guard try wait(Int16(POLLIN | POLLOUT), until: deadline) else {
                    throw .lost("the server takes nothing")
                }
                guard PQconsumeInput(handle) == 1 else { throw .lost(handle) }
            default: throw .lost(handle)
            }
        }
    }

    /// Waits until the socket is ready.
    /// - Parameter slice: return at the latest after so many milliseconds.
    /// - Returns: false where it isn't ready yet; after `deadline` it throws, or returns false without a `slice`.
    func wait(_ events: Int16, until deadline: Instant, slice: Int32? = nil) throws(SessionFailure) -> Bool {
        while true {
            var socket = pollfd(fd: PQsocket(handle), events: events, revents: 0)
            guard socket.fd >= 0 else { throw .lost(handle) }
            let milliseconds = Patience.milliseconds(until: deadline, slice: slice ?? 60_000)
            if milliseconds == 0, slice != nil { throw .lost("the server does not answer in time") }
            let ready = poll(&socket, 1, milliseconds)
            if ready > 0 { return true }
            if ready == 0, slice != nil || milliseconds == 0 { return false }
            if ready < 0, errno != EINTR { throw .lost("poll failed with error \(errno)") }
        }
    }

    private static func withStrings<Value>(
        _ pairs: [String: String],
        _ body: (UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<UnsafePointer<CChar>?>?) -> Value
    ) -> Value {
        let names = pairs.keys.map { strdup($0) }
        let values = pairs.values.map { strdup($0) }
        defer { for text in names + values { free(text) } }
        let nameList = names.map { UnsafePointer($0) } + [nil]
        let valueList = values.map { UnsafePointer($0) } + [nil]
        return body(nameList, valueList)
    }
}
