internal import Database
internal import GRDBSQLite

internal import class GRDB.Statement

/// The port's connection on one of SQLite's. Made for one transaction, used on that connection's queue only.
final class SQLiteConnection: DatabaseConnection {
    /// What was announced and waits for the commit.
    var pending: [Notice] = []
    /// The first statement that failed since `forgetFailure`; it dooms the write, also when the body went on.
    private(set) var failure: DatabaseError?

    private let handle: GRDBConnection
    private let texts: StatementTexts
    private let mayNotify: Bool
    private var isEnded = false

    init(_ handle: GRDBConnection, texts: StatementTexts, mayNotify: Bool) {
        self.handle = handle
        self.texts = texts
        self.mayNotify = mayNotify
    }

    /// From now on every call throws: the closure that had this connection is over.
    func end() { isEnded = true }

    func forgetFailure() { failure = nil }

    func rows(_ sql: SQL) throws -> [Row] {
        var rows: [Row] = []
        try forEachRow(sql) { rows.append($0) }
        return rows
    }

    func forEachRow(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        try withStatement(sql) { statement in
            let columns = sqlite3_column_count(statement)
            while try step(statement) {
                try body(currentRow(of: statement, columns: columns))
            }
        }
    }

    func row(_ sql: SQL) throws -> Row? {
        try withStatement(sql) { statement in
            try step(statement) ? currentRow(of: statement, columns: sqlite3_column_count(statement)) : nil
        }
    }

    @discardableResult
    func execute(_ sql: SQL) throws -> Int {
        try withStatement(sql) { statement in
            let before = sqlite3_total_changes64(handle.sqliteConnection)
            while try step(statement) {}
            guard sqlite3_stmt_readonly(statement) == 0 else { return 0 }
            return Int(sqlite3_total_changes64(handle.sqliteConnection) - before)
        }
    }

    func notify(_ channel: String, _ text: String) throws {
        guard mayNotify, !isEnded else { throw DatabaseError(.statement, "notify belongs in a write") }
        pending.append(try Notice(channel: channel, text: text))
    }

    /// Whether SQLite has given up the whole transaction by itself, as it does when the disk is full.
    var isOutsideTransaction: Bool { sqlite3_get_autocommit(handle.sqliteConnection) != 0 }

    private func withStatement<Value>(_ sql: SQL, _ use: (OpaquePointer) throws -> Value) throws -> Value {
        guard !isEnded else { throw DatabaseError(.statement, "the connection is used after its transaction") }
        let statement = try prepare(Dialect.text(of: sql))
        return try withExtendedLifetime(statement) {
            let pointer = statement.sqliteStatement
            defer {
                sqlite3_reset(pointer)
                sqlite3_clear_bindings(pointer)
            }
            for (index, value) in sql.bindings.enumerated() {
                try bind(value, at: Int32(index + 1), in: pointer)
            }
            return try use(pointer)
        }
    }

    private func prepare(_ text: String) throws -> Statement {
        do {
            guard texts.isWorthKeeping(text) else { return try handle.makeStatement(sql: text) }
            let kept = try handle.cachedStatement(sql: text)
            // The same text inside a loop over its own rows needs a second statement.
            return sqlite3_stmt_busy(kept.sqliteStatement) == 0 ? kept : try handle.makeStatement(sql: text)
        } catch {
            throw noted(DatabaseError(engine: error))
        }
    }

    private func noted(_ error: DatabaseError) -> DatabaseError {
        if failure == nil { failure = error }
        return error
    }

    /// - Returns: whether there is a row.
    private func step(_ statement: OpaquePointer) throws -> Bool {
        switch sqlite3_step(statement) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw noted(DatabaseError(connection: handle.sqliteConnection))
        }
    }

    private func bind(_ value: SQLValue, at index: Int32, in statement: OpaquePointer) throws {
        guard bindValue(value, at: index, in: statement) == SQLITE_OK else {
            throw noted(DatabaseError(connection: handle.sqliteConnection))
        }
    }
}
