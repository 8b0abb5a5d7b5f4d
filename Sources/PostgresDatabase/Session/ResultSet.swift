internal import CPostgres
internal import Database

/// An answer of the server, in libpq's memory until the last reference is gone.
final class ResultSet {
    private let result: OpaquePointer
    let rowCount: Int32
    private let types: [Oid]

    init(_ result: OpaquePointer) {
        self.result = result
        rowCount = PQntuples(result)
        types = (0..<PQnfields(result)).map { PQftype(result, $0) }
    }

    deinit { PQclear(result) }

    /// What was done: `COMMIT`, `INSERT 0 5`.
    var tag: String { PQcmdStatus(result).map { String(cString: $0) } ?? "" }

    /// How many rows were inserted, changed or deleted; 0 for a mere query.
    var changedRows: Int {
        guard !tag.hasPrefix("SELECT"), let text = PQcmdTuples(result) else { return 0 }
        return Int(String(cString: text)) ?? 0
    }

    /// - Throws: `DatabaseError.Code.unexpectedValue` at a type that the port doesn't know.
    func row(_ row: Int32) throws(DatabaseError) -> Row {
        var values: [SQLValue] = []
        values.reserveCapacity(types.count)
        for (index, type) in types.enumerated() {
            let column = Int32(index)
            guard PQgetisnull(result, row, column) == 0 else {
                values.append(.null)
                continue
            }
            let count = Int(PQgetlength(result, row, column))
            let bytes = UnsafeRawBufferPointer(start: PQgetvalue(result, row, column), count: count)
            guard let value = BinaryValue.decode(bytes, of: type) else {
                throw DatabaseError(.unexpectedValue, "column \(index) has a type that is none of the port's (\(type))")
            }
            values.append(value)
        }
        return Row(values)
    }
}
