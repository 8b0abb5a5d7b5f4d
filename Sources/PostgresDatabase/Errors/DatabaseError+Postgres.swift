internal import Database

extension DatabaseError {
    static let closed = DatabaseError(.unavailable, "the database is closed")
    static let waitedTooLong = DatabaseError(.unavailable, "all connections to the database were busy for too long")
    static let lineIsFull = DatabaseError(.unavailable, "too many wait for the database")
}
