package import Database
package import FoundationEssentials
package import School
internal import Synchronization

/// Keeps the school: one database's people, classes, guardianships and accounts.
///
/// The whole school is held in memory as an immutable `Roster`, read anew after each change by this node and whenever
/// another node announces one. Every question at every message is a look-up in that value.
package final class Directory: Sendable {
    package let plan: AddressPlan
    let database: any Database
    let hasher: any PasswordHasher
    let workers: PasswordWorkers
    let rules: PasswordRules
    let now: @Sendable () -> Date
    let alsoRecord: @Sendable (AccountEvent, any DatabaseConnection) throws -> Void

    /// The channel on which changes of the school are announced; the text is the new version.
    package static let channel = "directory"

    private let snapshot: Mutex<DirectorySnapshot>

    /// Reads the school. The migrations must have been applied.
    /// - Parameters:
    ///   - hasher: what makes and checks password hashes; its cost is the cost of new passwords.
    ///   - alsoRecord: gets what people do to single accounts, in the transaction that does it; for the audit log. What it
    ///     throws is passed on, and nothing is changed.
    package init(
        database: any Database,
        plan: AddressPlan,
        hasher: any PasswordHasher = CryptPasswordHasher(),
        workers: PasswordWorkers = PasswordWorkers(),
        rules: PasswordRules = PasswordRules(),
        now: @escaping @Sendable () -> Date = { Date() },
        alsoRecord: @escaping @Sendable (AccountEvent, any DatabaseConnection) throws -> Void = { _, _ in }
    ) async throws {
        self.plan = plan
        self.database = database
        self.hasher = hasher
        self.workers = workers
        self.rules = rules
        self.now = now
        self.alsoRecord = alsoRecord
        snapshot = Mutex(try await database.read { try DirectorySnapshot.read($0) })
    }

    /// The school as of now. Cheap: a copy of a reference under a lock.
    package var roster: Roster { snapshot.withLock { $0.roster } }

    /// The stored hash of a person's password, nil where there is none.
    func passwordHash(of person: PersonID) -> String? { snapshot.withLock { $0.passwordHashes[person] } }

    /// Reads the school anew.
    package func reload() async throws {
        let fresh = try await database.read { try DirectorySnapshot.read($0) }
        // Two reloads may overtake one another: the newer school stays.
        snapshot.withLock { if fresh.roster.version >= $0.roster.version { $0 = fresh } }
    }

    /// Reads the school anew where another node or program has changed it. Cheap where none has: one row by its key.
    package func reloadIfChanged() async throws {
        let version = try await database.read { try DirectorySnapshot.version($0) }
        if version != roster.version { try await reload() }
    }

    /// Follows the changes of other nodes and of the command line until the task is cancelled. A failed reading is tried
    /// again at the next look.
    /// - Parameters:
    ///   - interval: how often to look for changes that nobody announced here: a command in a process of its own on the
    ///     same file. One row is read.
    ///   - onFailure: told of a reading that failed; for the log.
    package func followChanges(
        interval: Duration = .seconds(2),
        onFailure: @escaping @Sendable (any Error) -> Void = { _ in }
    ) async {
        await withDiscardingTaskGroup { group in
            group.addTask {
                for await _ in self.database.notifications(on: Self.channel) {
                    await self.look(onFailure)
                }
            }
            group.addTask {
                while !Task.isCancelled {
                    do { try await Task.sleep(for: interval) } catch { return }
                    await self.look(onFailure)
                }
            }
        }
    }

    private func look(_ onFailure: @Sendable (any Error) -> Void) async {
        do {
            let version = try await database.read { try DirectorySnapshot.version($0) }
            if version != roster.version { try await reload() }
        } catch {
            onFailure(error)
        }
    }

    /// Writes `changes` in one transaction, for tests and tools that make a school without files.
    package func save(_ changes: SchoolChanges) async throws {
        try await change { connection, time in
            try SchoolWriting(connection: connection, now: time).write(changes)
        }
    }

    /// Runs one change of the school: counts the version up, announces it, reads the school anew.
    func change<Value: Sendable>(
        _ body: @escaping @Sendable (any DatabaseConnection, Date) throws -> Value
    ) async throws -> Value {
        let time = now()
        let value = try await database.write { connection in
            let value = try body(connection, time)
            let row = try connection.row(
                "UPDATE school_version SET version = version + 1 WHERE only_row = 1 RETURNING version"
            )
            try connection.notify(Self.channel, String(try row?.int64(0) ?? 0))
            return value
        }
        try await reload()
        return value
    }
}
