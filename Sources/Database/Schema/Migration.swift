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

    /// Where the names of applied migrations stand.
    package static let table = "schema_migrations"

    /// Applies, in the order given, those that this database has not seen, as a part of the caller's transaction.
    /// - Returns: the names of those applied now.
    @discardableResult
    package static func apply(
        _ migrations: [Migration],
        in connection: any DatabaseConnection
    ) throws -> [String] {
        try connection.execute("CREATE TABLE IF NOT EXISTS \(raw: table) (name TEXT PRIMARY KEY NOT NULL)")
        let done = try applied(in: connection)
        let pending = migrations.filter { !done.contains($0.name) }
        for migration in pending {
            for statement in migration.statements {
                try connection.execute(statement)
            }
            try connection.execute("INSERT INTO \(raw: table) (name) VALUES (\(migration.name))")
        }
        return pending.map(\.name)
    }

    /// Names of the migrations that this database has seen.
    /// - Throws: `DatabaseError.Code.statement` where it has seen none: it has no table for them.
    package static func applied(in connection: any DatabaseConnection) throws -> Set<String> {
        Set(try connection.rows("SELECT name FROM \(raw: table)").map { try $0.string(0) })
    }
}

extension Database {
    /// Applies, in the order given, the migrations that this database has not seen. All or nothing, and once, even when
    /// several nodes start together.
    /// - Returns: the names of those applied now.
    @discardableResult
    package func migrate(_ migrations: [Migration]) async throws -> [String] {
        try await write { try Migration.apply(migrations, in: $0) }
    }
}
