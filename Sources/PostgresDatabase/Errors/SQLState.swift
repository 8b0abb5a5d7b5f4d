internal import Database

/// What the server's error codes mean to us (PostgreSQL's manual, appendix A).
enum SQLState {
    static func kind(of state: String) -> SessionFailure.Kind {
        switch state {
        case "40001", "40P01": .conflict
        case "0A000", "26000": .stalePlan
        case "23505": .duplicate
        // Shut down, crashed, starting up; ended for idling in a transaction; ended for the database's removal.
        case "57P01", "57P02", "57P03", "57P04", "57P05", "25P03": .lost
        default: state.hasPrefix("08") || state.isEmpty ? .lost : .other
        }
    }

    static func code(of state: String) -> DatabaseError.Code {
        switch state {
        case "53100": return .full
        // A standby takes no writes: the primary is elsewhere, or not there yet. Our own reads say READ ONLY too, and
        // a write in them is our fault, but then the caller gets an error either way.
        case "25006": return .unavailable
        default: break
        }
        switch state.prefix(2) {
        case "23": return .constraint
        case "0A", "21", "22", "25", "26", "2B", "42", "44", "54": return .statement
        default: return .unavailable
        }
    }

    /// Whether the server's primary message of this class names objects and settings only.
    static func messageIsFreeOfValues(_ state: String) -> Bool {
        ["08", "0A", "25", "28", "3D", "40", "42", "53", "55", "57", "58"].contains(String(state.prefix(2)))
    }
}
