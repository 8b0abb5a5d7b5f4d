internal import CPostgres
internal import Database

/// Why a command on a session failed, and what may be done about it.
struct SessionFailure: Error {
    enum Kind {
        /// The connection is gone, and with it the transaction.
        case lost
        /// Another transaction was in the way (40001, 40P01): run again, it may pass.
        case conflict
        /// A prepared statement no longer fits the schema: prepared anew, it does.
        case stalePlan
        /// A unique key was taken (23505). A number made by the application may be another the next time.
        case duplicate
        case other
    }

    let kind: Kind
    let error: DatabaseError
    /// Whether a command of ours in front of the statement (BEGIN, the lock) failed, and not the statement itself.
    var isInPrelude = false

    init(_ kind: Kind, _ error: DatabaseError) {
        self.kind = kind
        self.error = error
    }

    /// The connection is gone, as libpq tells it. Its words name hosts, users and files, never values or passwords.
    static func lost(_ connection: OpaquePointer?) -> SessionFailure {
        let words = PQerrorMessage(connection).map { String(cString: $0) } ?? ""
        return .lost(words.split(whereSeparator: \.isNewline).joined(separator: " "))
    }

    static func lost(_ reason: String) -> SessionFailure {
        SessionFailure(.lost, DatabaseError(.unavailable, reason.isEmpty ? "the connection was lost" : reason))
    }

    /// What the server answered.
    init(result: OpaquePointer?) {
        func field(_ code: Character) -> String? {
            guard let value = code.asciiValue else { return nil }
            return PQresultErrorField(result, Int32(value)).map { String(cString: $0) }
        }
        let state = field("C") ?? ""
        var reason = "PostgreSQL " + (state.isEmpty ? "without a code" : state)
        // The message of other classes may repeat a value.
        if SQLState.messageIsFreeOfValues(state), let message = field("M") { reason += ": " + message }
        for (name, code) in [("constraint", "n"), ("table", "t"), ("column", "c")] as [(String, Character)] {
            if let value = field(code) { reason += ", \(name) \(value)" }
        }
        kind = SQLState.kind(of: state)
        error = DatabaseError(SQLState.code(of: state), reason)
    }
}
