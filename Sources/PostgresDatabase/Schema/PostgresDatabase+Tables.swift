package import Database

extension PostgresDatabase {
    package func tables(in connection: any DatabaseConnection) throws -> [TableDescription] {
        let columns = try connection.rows(
            """
            SELECT c.relname, a.attname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
            WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') AND a.attnum > 0
                AND NOT a.attisdropped AND c.relname <> '\(raw: WriterMark.table)'
            ORDER BY c.relname COLLATE "C", a.attnum
            """
        )
        let keys = try connection.rows(
            """
            SELECT c.relname, a.attname FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
            CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS k (number, place)
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.number
            WHERE c.relnamespace = current_schema()::regnamespace AND i.indisprimary ORDER BY c.relname, k.place
            """
        )
        let references = try connection.rows(
            """
            SELECT c.relname, f.relname FROM pg_constraint r JOIN pg_class c ON c.oid = r.conrelid
            JOIN pg_class f ON f.oid = r.confrelid
            WHERE c.relnamespace = current_schema()::regnamespace AND r.contype = 'f'
            """
        )
        func grouped(_ rows: [Row]) throws -> [String: [String]] {
            try Dictionary(grouping: rows) { try $0.string(0) }.mapValues { try $0.map { try $0.string(1) } }
        }
        let keyColumns = try grouped(keys)
        let targets = try grouped(references)
        let tableColumns = try grouped(columns)
        return tableColumns.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { name in
            TableDescription(
                name: name,
                columns: tableColumns[name] ?? [],
                primaryKey: keyColumns[name] ?? [],
                references: Set(targets[name] ?? [])
            )
        }
    }
}
