/// How the schema of a database stands beside the program's migrations.
package struct DatabaseStatus: Sendable, Hashable {
    /// Names of the program's migrations that were applied, in the program's order.
    package let applied: [String]
    /// Names of those that `migrate` would apply.
    package let pending: [String]
    /// Names applied by another version of the program, probably a newer one, sorted.
    package let unknown: [String]

    package init(applied: [String], pending: [String], unknown: [String]) {
        self.applied = applied
        self.pending = pending
        self.unknown = unknown
    }

    /// Whether this program may work on it: nothing to be applied, nothing that it doesn't know.
    package var isCurrent: Bool { pending.isEmpty && unknown.isEmpty }
}

extension Database {
    /// Compares the database with `migrations`, and changes nothing. A database without any schema has all pending.
    /// - Throws: `DatabaseError`, temporary ones where the engine is away.
    package func status(of migrations: [Migration]) async throws -> DatabaseStatus {
        let done: Set<String>
        do {
            done = try await read { try Migration.applied(in: $0) }
        } catch let error as DatabaseError where error.code == .statement {
            done = []
        }
        let names = migrations.map(\.name)
        return DatabaseStatus(
            applied: names.filter { done.contains($0) },
            pending: names.filter { !done.contains($0) },
            unknown: done.subtracting(names).sorted()
        )
    }
}
