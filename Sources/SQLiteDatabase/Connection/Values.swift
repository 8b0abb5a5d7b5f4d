internal import Database
internal import GRDBSQLite

/// SQLite copies what is bound, so that nothing has to outlive the call.
private let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

func bindValue(_ value: SQLValue, at index: Int32, in statement: OpaquePointer) -> Int32 {
    switch value {
    case .null:
        return sqlite3_bind_null(statement, index)
    case .integer(let number):
        return sqlite3_bind_int64(statement, index, number)
    case .real(let number):
        return sqlite3_bind_double(statement, index, number)
    case .text(var text):
        if text.utf8.contains(0) { text = text.withoutNUL }
        return text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
                sqlite3_bind_text64(
                    statement,
                    index,
                    $0.baseAddress,
                    sqlite3_uint64($0.count),
                    copied,
                    UInt8(SQLITE_UTF8)
                )
            }
        }
    case .blob(let bytes):
        guard !bytes.isEmpty else { return sqlite3_bind_zeroblob(statement, index, 0) }
        return bytes.withUnsafeBytes {
            sqlite3_bind_blob64(statement, index, $0.baseAddress, sqlite3_uint64($0.count), copied)
        }
    }
}

func currentRow(of statement: OpaquePointer, columns: Int32) -> Row {
    var values: [SQLValue] = []
    values.reserveCapacity(Int(columns))
    for column in 0..<columns {
        values.append(value(at: column, of: statement))
    }
    return Row(values)
}

private func value(at column: Int32, of statement: OpaquePointer) -> SQLValue {
    switch sqlite3_column_type(statement, column) {
    case SQLITE_INTEGER:
        return .integer(sqlite3_column_int64(statement, column))
    case SQLITE_FLOAT:
        return .real(sqlite3_column_double(statement, column))
    case SQLITE_TEXT:
        guard let text = sqlite3_column_text(statement, column) else { return .null }
        let count = Int(sqlite3_column_bytes(statement, column))
        return .text(String(decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self))
    case SQLITE_BLOB:
        guard let bytes = sqlite3_column_blob(statement, column) else { return .blob([]) }
        let count = Int(sqlite3_column_bytes(statement, column))
        return .blob(Array(UnsafeRawBufferPointer(start: bytes, count: count)))
    default:
        return .null
    }
}
