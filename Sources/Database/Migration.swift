/// One frozen step of the schema. Once shipped it never changes: a later step mends it.
package struct Migration: Sendable {
    /// Unique for ever, `target.number-what`: `"mailstore.1-mailboxes"`.
    package let name: String
    /// Statements that both engines take. Types: `BIGINT`, `TEXT`, `DOUBLE PRECISION`, and `BLOB`, which an engine's
    /// adapter may rewrite to its own name.
    package let statements: [SQL]

    package init(_ name: String, _ statements: [SQL]) {
        self.name = name
        self.statements = statements
    }
}

extension Database {
    /// Applies, in the order given, the migrations that this database has not seen. All or nothing.
    package func migrate(_ migrations: [Migration]) async throws {
        try await write { connection in
            try connection.execute(
                "CREATE TABLE IF NOT EXISTS schema_migrations (name TEXT PRIMARY KEY NOT NULL)"
            )
            let done = Set(try connection.rows("SELECT name FROM schema_migrations").map { try $0.string(0) })
            for migration in migrations where !done.contains(migration.name) {
                for statement in migration.statements {
                    try connection.execute(statement)
                }
                try connection.execute("INSERT INTO schema_migrations (name) VALUES (\(migration.name))")
            }
        }
    }
}
