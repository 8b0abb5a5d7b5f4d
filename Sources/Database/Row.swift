/// One row of an answer; columns are read by position, in the order of the `SELECT`.
package struct Row: Sendable, Hashable {
    package let values: [SQLValue]

    package init(_ values: [SQLValue]) {
        self.values = values
    }

    /// The value at `column`; `.null` where there is no such column.
    package subscript(column: Int) -> SQLValue {
        values.indices.contains(column) ? values[column] : .null
    }

    /// - Throws: `DatabaseError.Code.unexpectedValue` where the column is not an integer.
    package func int64(_ column: Int) throws(DatabaseError) -> Int64 {
        guard case .integer(let value) = self[column] else { throw unexpected(column, "an integer") }
        return value
    }

    /// - Throws: `DatabaseError.Code.unexpectedValue` where the column is not an integer.
    package func int(_ column: Int) throws(DatabaseError) -> Int {
        Int(try int64(column))
    }

    package func uint32(_ column: Int) throws(DatabaseError) -> UInt32 {
        guard let value = UInt32(exactly: try int64(column)) else { throw unexpected(column, "a 32-bit number") }
        return value
    }

    package func bool(_ column: Int) throws(DatabaseError) -> Bool {
        try int64(column) != 0
    }

    package func double(_ column: Int) throws(DatabaseError) -> Double {
        switch self[column] {
        case .real(let value): return value
        case .integer(let value): return Double(value)
        default: throw unexpected(column, "a number")
        }
    }

    package func string(_ column: Int) throws(DatabaseError) -> String {
        guard case .text(let value) = self[column] else { throw unexpected(column, "text") }
        return value
    }

    package func bytes(_ column: Int) throws(DatabaseError) -> [UInt8] {
        guard case .blob(let value) = self[column] else { throw unexpected(column, "bytes") }
        return value
    }

    package func isNull(_ column: Int) -> Bool {
        self[column] == .null
    }

    /// The column's integer, or nil where it is NULL.
    package func optionalInt64(_ column: Int) throws(DatabaseError) -> Int64? {
        isNull(column) ? nil : try int64(column)
    }

    /// The column's text, or nil where it is NULL.
    package func optionalString(_ column: Int) throws(DatabaseError) -> String? {
        isNull(column) ? nil : try string(column)
    }

    private func unexpected(_ column: Int, _ wanted: String) -> DatabaseError {
        DatabaseError(.unexpectedValue, "column \(column) does not hold \(wanted)")
    }
}
