internal import CPostgres
internal import Database

/// The answers to commands that were sent together, in the order in which they come.
struct Answers {
    enum Expected {
        case done
        /// That a statement of this text has been prepared.
        case prepared(String)
    }

    let session: Session
    let isPipeline: Bool
    let deadline: Instant
    var expected: [Expected] = []
    private var failure: SessionFailure?

    init(session: Session, isPipeline: Bool, deadline: Instant) {
        self.session = session
        self.isPipeline = isPipeline
        self.deadline = deadline
    }

    /// Reads all that is expected.
    /// - Returns: the last command's.
    mutating func rest() throws(SessionFailure) -> ResultSet? {
        try skipToLast()
        var last: ResultSet?
        while let result = try next() { last = result }
        try finish()
        return last
    }

    /// Reads the answers of all commands but the last.
    mutating func skipToLast() throws(SessionFailure) {
        while expected.count > 1 {
            while try next() != nil {}
            expected.removeFirst()
        }
    }

    /// The next result of the command that is first in the line; nil behind its last one.
    mutating func next() throws(SessionFailure) -> ResultSet? {
        while let pointer = try session.nextResult(until: deadline) {
            let result = ResultSet(pointer)
            switch PQresultStatus(pointer) {
            case PGRES_TUPLES_OK, PGRES_COMMAND_OK, PGRES_SINGLE_TUPLE, PGRES_EMPTY_QUERY:
                return result
            case PGRES_PIPELINE_ABORTED:
                if case .prepared(let text)? = expected.first { session.forget(text) }
            case PGRES_PIPELINE_SYNC:
                return nil
            default:
                note(pointer)
            }
        }
        return nil
    }

    /// Reads the end of a pipeline, and throws what failed.
    mutating func finish() throws(SessionFailure) {
        if isPipeline {
            if let pointer = try session.nextResult(until: deadline) { PQclear(pointer) }
            if PQexitPipelineMode(session.handle) == 0 { failure = failure ?? .lost(session.handle) }
        }
        if let failure { throw failure }
    }

    private mutating func note(_ pointer: OpaquePointer) {
        var preparesLast = false
        if case .prepared(let text)? = expected.first {
            session.forget(text)
            preparesLast = expected.count == 2
        }
        guard failure == nil else { return }
        var failure = SessionFailure(result: pointer)
        if session.isLost || failure.kind == .lost { failure = SessionFailure(.lost, failure.error) }
        failure.isInPrelude = expected.count > 1 && !preparesLast
        self.failure = failure
    }
}
