internal import Database

/// A table read from its first row to its last, a page at a time, in the order of its primary key.
struct TablePages {
    /// About how many bytes a page has.
    static let pageBytes = 4 << 20
    static let mostRows = 1_000

    let table: TableDescription
    let connection: any DatabaseConnection

    func forEachPage(_ body: ([[SQLValue]]) throws -> Void) throws {
        let columns = table.columns.joined(separator: ", ")
        let key = table.primaryKey.joined(separator: ", ")
        let keyPlaces = table.primaryKey.compactMap { table.columns.firstIndex(of: $0) }
        guard !keyPlaces.isEmpty, keyPlaces.count == table.primaryKey.count else {
            throw SchoolCopyError(.schemaDiffers, "the table \(table.name) has no primary key")
        }
        var limit = 16
        var last: [SQLValue] = []
        while true {
            var sql: SQL = "SELECT \(raw: columns) FROM \(raw: table.name)"
            if !last.isEmpty { sql = sql + " WHERE (\(raw: key)) > \(rows: [last])" }
            let rows = try connection.rows(sql + " ORDER BY \(raw: key) LIMIT \(limit)").map(\.values)
            guard let end = rows.last else { return }
            last = keyPlaces.map { end[$0] }
            let cleaned = rows.map { $0.map(\.withoutNUL) }
            try body(cleaned)
            guard rows.count == limit else { return }
            let bytes = cleaned.reduce(0) { $0 + $1.reduce(0) { $0 + $1.size } }
            limit = min(max(Self.pageBytes / max(bytes / rows.count, 1), 1), Self.mostRows)
        }
    }
}

extension SQLValue {
    fileprivate var size: Int {
        switch self {
        case .null: 1
        case .integer, .real: 8
        case .text(let text): text.utf8.count
        case .blob(let bytes): bytes.count
        }
    }

    /// As engines write it: a file from before may hold text with U+0000.
    fileprivate var withoutNUL: SQLValue {
        guard case .text(let text) = self, text.utf8.contains(0) else { return self }
        return .text(text.withoutNUL)
    }
}
