package import Database

extension SQLiteDatabase: DescribedDatabase {
    package func tables(in connection: any DatabaseConnection) throws -> [TableDescription] {
        let names = try connection.rows(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name"
        ).map { try $0.string(0) }
        return try names.map { name in
            let columns = try connection.rows("SELECT name, pk FROM pragma_table_info(\(name)) ORDER BY cid")
            let keys = try columns.filter { try $0.int(1) > 0 }.sorted { try $0.int(1) < $1.int(1) }
            let references = try connection.rows("SELECT DISTINCT \"table\" FROM pragma_foreign_key_list(\(name))")
            return TableDescription(
                name: name,
                columns: try columns.map { try $0.string(0) },
                primaryKey: try keys.map { try $0.string(0) },
                references: Set(try references.map { try $0.string(0) })
            )
        }
    }
}
