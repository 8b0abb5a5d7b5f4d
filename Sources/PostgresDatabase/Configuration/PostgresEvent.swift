package import Database

/// What happened to the connections, for the log. Free of personal data and secrets.
package enum PostgresEvent: Sendable, Hashable, CustomStringConvertible {
    /// A connection broke, or the server ended it.
    case lost(DatabaseError)
    /// The server answers again, after so many attempts.
    case back(attempts: Int)
    /// A commit whose answer was lost turned out to be there, or not; then it was made again.
    case doubtResolved(wasCommitted: Bool)
    /// A transaction met another's and was run again.
    case repeated(DatabaseError)

    package var description: String {
        switch self {
        case .lost(let error): "connection to the database lost: \(error)"
        case .back(let attempts): "connected to the database again after \(attempts) attempts"
        case .doubtResolved(let wasCommitted):
            wasCommitted
                ? "a commit without an answer was there" : "a commit without an answer had failed, and is tried again"
        case .repeated(let error): "a transaction is run again: \(error)"
        }
    }
}
