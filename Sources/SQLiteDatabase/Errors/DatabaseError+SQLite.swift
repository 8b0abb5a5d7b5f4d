internal import Database
internal import GRDBSQLite

internal import struct GRDB.ResultCode

extension DatabaseError {
    static let closed = DatabaseError(.unavailable, "the database is closed")

    /// What went wrong last on this connection. SQLite's message names tables and columns, never bound values.
    init(connection: OpaquePointer?) {
        guard let connection else {
            self = .closed
            return
        }
        let message = sqlite3_errmsg(connection).map { String(cString: $0) } ?? "no message"
        self.init(resultCode: sqlite3_extended_errcode(connection), message: message)
    }

    /// An error of the wrapper around SQLite.
    init(engine error: any Error) {
        switch error {
        case let error as DatabaseError:
            self = error
        case let error as GRDBError:
            self.init(resultCode: error.extendedResultCode.rawValue, message: error.message ?? "no message")
        default:
            self.init(.unavailable, "the engine failed: \(type(of: error))")
        }
    }

    private init(resultCode: Int32, message: String) {
        self.init(Self.code(of: resultCode), "SQLite \(resultCode): \(message)")
    }

    private static func code(of resultCode: Int32) -> Code {
        switch resultCode & 0xFF {
        case SQLITE_FULL, SQLITE_READONLY: return .full
        case SQLITE_CONSTRAINT: return .constraint
        case SQLITE_ERROR, SQLITE_RANGE, SQLITE_TOOBIG, SQLITE_MISMATCH, SQLITE_AUTH: return .statement
        case SQLITE_MISUSE: return .unavailable
        default: return .unavailable
        }
    }
}
