internal import AuditLog
package import Database
package import FoundationEssentials
package import Logging
package import Policy
package import School
internal import Synchronization

/// Keeps the policy's settings: each change is a new row, the newest holds. Every node has it in memory and follows the
/// others' changes.
package final class SettingsStore: Sendable {
    /// Announces the number of a new version.
    package static let channel = "settings"

    /// With the audit log's, in which each change is entered.
    package static let migrations =
        AuditLog.migrations + [
            Migration(
                "settings.1-versions",
                [
                    """
                    CREATE TABLE settings_versions (
                        version BIGINT PRIMARY KEY NOT NULL CHECK (version > 0),
                        at BIGINT NOT NULL,
                        author TEXT,
                        reason TEXT NOT NULL CHECK (reason <> ''),
                        document TEXT NOT NULL
                    )
                    """
                ]
            ),
            Migration("settings.2-undo", ["ALTER TABLE settings_versions ADD COLUMN restored BIGINT"]),
        ]

    private let database: any Database
    private let catalogue: SettingsCatalogue
    private let now: @Sendable () -> Date
    private let snapshot: Mutex<SettingsSnapshot>

    private init(
        _ database: any Database,
        _ catalogue: SettingsCatalogue,
        _ now: @escaping @Sendable () -> Date,
        _ snapshot: SettingsSnapshot
    ) {
        self.database = database
        self.catalogue = catalogue
        self.now = now
        self.snapshot = Mutex(snapshot)
    }

    /// Reads what holds now.
    /// - Parameter catalogue: of the rules that the checker has.
    /// - Throws: `DatabaseError`; `SettingsError` where the newest version can't be read, for then nobody knows what the
    ///   school wants.
    package static func open(
        _ database: any Database,
        catalogue: SettingsCatalogue = .standard,
        now: @escaping @Sendable () -> Date = { Date() }
    ) async throws -> SettingsStore {
        let newest = try await database.read { try Self.newest(catalogue, in: $0) }
        return SettingsStore(database, catalogue, now, newest?.snapshot ?? .defaults)
    }

    /// What holds now; cheap.
    package var current: SettingsSnapshot { snapshot.withLock { $0 } }

    // MARK: - Changing

    /// Makes a new version of what holds.
    /// - Parameters:
    ///   - author: who changes it; `operator NAME` for somebody at the command line, nil for the house itself.
    ///   - reason: why, for whoever looks back; not empty.
    ///   - edit: may run twice; what it throws is passed on, and nothing is changed.
    /// - Returns: the new version, live on this node already. Where nothing was edited, the old one.
    @discardableResult
    package func change(
        by author: PersonID?,
        because reason: String,
        _ edit: @escaping @Sendable (inout PolicySettings) throws -> Void
    ) async throws -> SettingsSnapshot {
        try await append(author, reason, .settingsChange) { newest, _ in
            var settings = newest.settings
            try edit(&settings)
            return (settings, nil)
        }
    }

    /// Takes the last change back that is not taken back yet: a new version that is as the one before it. Undoing again goes
    /// one further back each time; a change in between is the last one then.
    ///
    /// Brakes are no setting that one tries: those that are on stay on, those let go stay so, and a version that changed nothing else
    /// is passed over.
    /// - Parameter includingOrders: takes changes of brakes back like any other.
    /// - Returns: the new version, whose `SettingsVersion.restored` names the one that it is as; the old one where nothing is
    ///   left to undo.
    @discardableResult
    package func undo(
        by author: PersonID?,
        because reason: String,
        includingOrders: Bool = false
    ) async throws -> SettingsSnapshot {
        try await append(author, reason, .settingsUndo) { [catalogue] newest, connection in
            var place = newest.version
            while let earlier = try Self.version(before: place, in: connection) {
                var settings = try Self.version(earlier, catalogue, in: connection)?.settings ?? PolicySettings()
                if !includingOrders { settings.brakes = newest.settings.brakes }
                if settings != newest.settings { return (settings, earlier) }
                place = earlier
            }
            return (newest.settings, nil)
        }
    }

    /// Makes a new version that is as an old one, but for its brakes; 0 stands for the defaults.
    @discardableResult
    package func restore(
        _ version: Int,
        by author: PersonID?,
        because reason: String
    ) async throws -> SettingsSnapshot {
        try await append(author, reason, .settingsRestore) { [catalogue] newest, connection in
            let kept = try Self.version(version, catalogue, in: connection)?.settings
            guard var settings = version == 0 ? PolicySettings() : kept else {
                throw SettingsError(.badValue, setting: "", "there is no version \(version)")
            }
            settings.brakes = newest.settings.brakes
            return (settings, nil)
        }
    }

    // MARK: - Looking back

    /// The newest changes, newest first.
    package func history(limit: Int = 50) async throws -> [SettingsVersion] {
        try await database.read { [catalogue] connection in
            try connection.rows(
                "\(StoredSettings.columns) ORDER BY version DESC LIMIT \(limit)"
            ).map { try Self.read($0, catalogue) }
        }
    }

    /// - Returns: nil where there is no such version.
    package func version(_ version: Int) async throws -> SettingsVersion? {
        try await database.read { [catalogue] in try Self.version(version, catalogue, in: $0) }
    }

    /// Whether a version after this one put a brake on or let one go: what undoing back to it leaves as it is.
    package func hasChangedBrakes(since version: Int) async throws -> Bool {
        try await database.read { [catalogue] connection in
            var brakes = try Self.version(version, catalogue, in: connection)?.settings.brakes ?? []
            var hasChanged = false
            try connection.forEachRow("\(StoredSettings.columns) WHERE version > \(version) ORDER BY version") { row in
                let next = try Self.read(row, catalogue).settings.brakes
                hasChanged = hasChanged || next != brakes
                brakes = next
            }
            return hasChanged
        }
    }

    // MARK: - Following

    /// Follows the changes of other nodes and of the command line until cancelled. What can't be read is logged, and the
    /// old settings hold on.
    /// - Parameter interval: how often to look for changes that nobody announced here: a command in a process of its own on
    ///   the same file. One number is read.
    package func followChanges(interval: Duration = .seconds(2), logger: Logger) async {
        let changes = database.notifications(on: Self.channel)
        await reload(logger)
        await withDiscardingTaskGroup { group in
            group.addTask {
                for await _ in changes { await self.reload(logger) }
            }
            group.addTask { await self.look(every: interval, logger) }
        }
    }

    private func look(every interval: Duration, _ logger: Logger) async {
        // A version that can't be read is complained of once.
        var seen = current.version
        while !Task.isCancelled {
            do { try await Task.sleep(for: interval) } catch { return }
            let newest = try? await database.read { connection in
                try connection.row("SELECT version FROM settings_versions ORDER BY version DESC LIMIT 1")?.int(0) ?? 0
            }
            guard let newest, newest > max(seen, current.version) else { continue }
            seen = newest
            await reload(logger)
        }
    }

    private func reload(_ logger: Logger) async {
        do {
            let newest = try await database.read { [catalogue] in try Self.newest(catalogue, in: $0) }
            if let newest { take(newest.snapshot) }
        } catch {
            logger.error("settings not renewed, the old ones hold", metadata: ["error": "\(error)"])
        }
    }

    /// Takes a version unless a newer one is there already.
    private func take(_ newer: SettingsSnapshot) {
        snapshot.withLock { if $0.version < newer.version { $0 = newer } }
    }

    // MARK: - Rows

    /// The version that held before the change by which the settings became what they are in this one; nil where there was
    /// no change yet.
    private static func version(before version: Int, in connection: any DatabaseConnection) throws -> Int? {
        var changed = version
        // What an undoing restored was itself made by a change before it.
        while changed > 0,
            let row = try connection.row("SELECT restored FROM settings_versions WHERE version = \(changed)"),
            let restored = try row.optionalInt64(0), restored < changed
        { changed = Int(restored) }
        return changed > 0 ? changed - 1 : nil
    }

    private func append(
        _ author: PersonID?,
        _ reason: String,
        _ action: AuditAction,
        _ make: @escaping @Sendable (SettingsSnapshot, any DatabaseConnection) throws -> (PolicySettings, Int?)
    ) async throws -> SettingsSnapshot {
        let reason = reason.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !reason.isEmpty else { throw SettingsError(.badValue, setting: "", "say why the settings change") }
        let time = now()
        let made = try await database.write { [catalogue] connection in
            let newest = try Self.newest(catalogue, in: connection)?.snapshot ?? .defaults
            let (settings, restored) = try make(newest, connection)
            guard settings != newest.settings else { return newest }
            let row = StoredSettings(
                version: newest.version + 1,
                at: time,
                author: author?.text,
                reason: reason,
                document: catalogue.json(of: settings),
                restored: restored
            )
            try connection.execute(
                """
                INSERT INTO settings_versions (version, at, author, reason, document, restored)
                VALUES (\(row.version), \(row.at), \(row.author), \(row.reason), \(row.document), \(row.restored))
                """
            )
            try connection.notify(Self.channel, String(row.version))
            let names = catalogue.differences(from: newest.settings, to: settings).map { $0.name }
            try AuditLog.append(AuditEntry(settings: row, names, action), in: connection)
            return SettingsSnapshot(version: row.version, settings: settings)
        }
        take(made)
        return made
    }

    private static func newest(
        _ catalogue: SettingsCatalogue,
        in connection: any DatabaseConnection
    ) throws -> SettingsVersion? {
        try connection.row("\(StoredSettings.columns) ORDER BY version DESC LIMIT 1").map { try read($0, catalogue) }
    }

    private static func version(
        _ version: Int,
        _ catalogue: SettingsCatalogue,
        in connection: any DatabaseConnection
    ) throws -> SettingsVersion? {
        try connection.row("\(StoredSettings.columns) WHERE version = \(version)").map { try read($0, catalogue) }
    }

    private static func read(_ row: Row, _ catalogue: SettingsCatalogue) throws -> SettingsVersion {
        let stored = try StoredSettings(row)
        return SettingsVersion(
            version: stored.version,
            time: stored.at,
            author: stored.author.map { PersonID($0) },
            reason: stored.reason,
            settings: try catalogue.settings(json: stored.document),
            restored: stored.restored
        )
    }
}

extension SettingsVersion {
    fileprivate var snapshot: SettingsSnapshot { SettingsSnapshot(version: version, settings: settings) }
}
