package import Database
package import FoundationEssentials
package import Logging
package import Policy
package import School
internal import Synchronization

/// Keeps the school's block-lists: imported whole, replaced whole, live on every node without a restart.
///
/// Domains are kept as hashes (`DomainSet`), eight octets each, in rows of 8,192: half a million domains are 4 MB and 62 rows.
package final class BlockListStore: Sendable {
    /// Announces the name of a list that was changed.
    package static let channel = "block-lists"

    package static let migrations = [
        Migration(
            "block-lists.1",
            [
                """
                CREATE TABLE block_lists (
                    name TEXT PRIMARY KEY NOT NULL CHECK (name <> ''),
                    edition TEXT NOT NULL,
                    source TEXT NOT NULL,
                    at BIGINT NOT NULL,
                    author TEXT,
                    domains BIGINT NOT NULL CHECK (domains > 0),
                    problems BIGINT NOT NULL CHECK (problems >= 0)
                )
                """,
                """
                CREATE TABLE block_list_domains (
                    name TEXT NOT NULL REFERENCES block_lists (name) ON DELETE CASCADE,
                    place BIGINT NOT NULL CHECK (place >= 0),
                    hashes BLOB NOT NULL,
                    PRIMARY KEY (name, place)
                )
                """,
            ]
        )
    ]

    /// Domains of one list.
    package static let mostDomains = 5_000_000
    /// Hashes in one row.
    private static let rowLength = 8192

    private struct Loaded: Sendable {
        var editions: [String: String] = [:]
        var index = BlockListIndex()
    }

    private typealias Fresh = (editions: [String: String], lists: [BlockListIndex.List])

    private let database: any Database
    private let now: @Sendable () -> Date
    private let loaded = Mutex(Loaded())

    private init(_ database: any Database, _ now: @escaping @Sendable () -> Date) {
        self.database = database
        self.now = now
    }

    /// Reads all lists.
    package static func open(
        _ database: any Database,
        now: @escaping @Sendable () -> Date = { Date() }
    ) async throws -> BlockListStore {
        let store = BlockListStore(database, now)
        try await store.reload()
        return store
    }

    /// What holds now; cheap.
    package var current: BlockListIndex { loaded.withLock { $0.index } }

    // MARK: - Changing

    /// Imports a list, in place of one of the same name.
    /// - Parameters:
    ///   - name: 1 to 40 letters, digits, spaces, dots and hyphens.
    ///   - source: where it comes from, for whoever looks at it later.
    /// - Throws: `BlockListError`; `DatabaseError`.
    @discardableResult
    package func replace(
        _ name: String,
        with file: BlockListFile,
        from source: String,
        by author: PersonID?
    ) async throws -> ImportedBlockList {
        guard Self.isName(name) else { throw BlockListError.badName }
        guard file.domains.count > 0 else { throw BlockListError.empty }
        guard file.domains.count <= Self.mostDomains else { throw BlockListError.tooLong }
        let time = now()
        let edition = UniqueID.make(at: time)
        let source = String(source.unicodeScalars.filter { $0.value >= 0x20 }.prefix(300).map(Character.init))
        let list = ImportedBlockList(
            name: name,
            source: source,
            time: time,
            author: author,
            domains: file.domains.count,
            problems: file.problemCount
        )
        let rows = Self.rows(of: file.domains)
        try await database.write { connection in
            try connection.execute("DELETE FROM block_list_domains WHERE name = \(name)")
            try connection.execute("DELETE FROM block_lists WHERE name = \(name)")
            try connection.execute(
                """
                INSERT INTO block_lists (name, edition, source, at, author, domains, problems)
                VALUES (\(name), \(edition), \(source), \(time), \(author?.text), \(list.domains), \(list.problems))
                """
            )
            for (place, row) in rows.enumerated() {
                try connection.execute(
                    "INSERT INTO block_list_domains (name, place, hashes) VALUES (\(name), \(place), \(row))"
                )
            }
            try connection.notify(Self.channel, name)
        }
        try await reload()
        return list
    }

    /// - Returns: whether there was such a list.
    @discardableResult
    package func remove(_ name: String) async throws -> Bool {
        let count = try await database.write { connection in
            try connection.execute("DELETE FROM block_list_domains WHERE name = \(name)")
            let count = try connection.execute("DELETE FROM block_lists WHERE name = \(name)")
            try connection.notify(Self.channel, name)
            return count
        }
        try await reload()
        return count > 0
    }

    /// All lists, by name.
    package func lists() async throws -> [ImportedBlockList] {
        try await database.read { connection in
            try connection.rows(
                "SELECT name, source, at, author, domains, problems FROM block_lists ORDER BY name"
            ).map { row in
                ImportedBlockList(
                    name: try row.string(0),
                    source: try row.string(1),
                    time: try row.date(2),
                    author: try row.optionalString(3).map { PersonID($0) },
                    domains: try row.int(4),
                    problems: try row.int(5)
                )
            }
        }
    }

    // MARK: - Following

    /// Follows the changes of other nodes and of the command line until cancelled. What can't be read is logged, and the
    /// old lists hold on.
    /// - Parameter interval: how often to look for changes that nobody announced here.
    package func followChanges(interval: Duration = .seconds(10), logger: Logger) async {
        let changes = database.notifications(on: Self.channel)
        await reload(logger)
        await withDiscardingTaskGroup { group in
            group.addTask {
                for await _ in changes { await self.reload(logger) }
            }
            group.addTask {
                while !Task.isCancelled {
                    do { try await Task.sleep(for: interval) } catch { return }
                    await self.reload(logger)
                }
            }
        }
    }

    private func reload(_ logger: Logger) async {
        do {
            try await reload()
        } catch {
            logger.error("block-lists not renewed, the old ones hold", metadata: ["error": "\(error)"])
        }
    }

    /// Reads the lists whose edition isn't the one in memory.
    private func reload() async throws {
        let known = loaded.withLock { $0.editions }
        let fresh = try await database.read { connection -> Fresh in
            var editions: [String: String] = [:]
            var lists: [BlockListIndex.List] = []
            for row in try connection.rows("SELECT name, edition FROM block_lists") {
                let name = try row.string(0)
                editions[name] = try row.string(1)
                if known[name] != editions[name] { lists.append(try Self.read(name, in: connection)) }
            }
            return (editions, lists)
        }
        guard fresh.editions != known else { return }
        loaded.withLock { loaded in
            // Another reload may have come in between; what it read is kept where it is of the same edition.
            let changed = Set(fresh.lists.map(\.name))
            let kept = loaded.index.lists.filter {
                !changed.contains($0.name) && loaded.editions[$0.name] == fresh.editions[$0.name]
            }
            loaded.index = BlockListIndex(kept + fresh.lists)
            let names = Set(loaded.index.lists.map(\.name))
            loaded.editions = fresh.editions.filter { names.contains($0.key) }
        }
    }

    // MARK: - Rows

    private static func rows(of domains: DomainSet) -> [[UInt8]] {
        domains.hashes.runs(of: rowLength).map { hashes in
            var octets: [UInt8] = []
            octets.reserveCapacity(hashes.count * 8)
            for hash in hashes { withUnsafeBytes(of: hash.bigEndian) { octets.append(contentsOf: $0) } }
            return octets
        }
    }

    private static func read(_ name: String, in connection: any DatabaseConnection) throws -> BlockListIndex.List {
        var hashes: [UInt64] = []
        try connection.forEachRow(
            "SELECT hashes FROM block_list_domains WHERE name = \(name) ORDER BY place"
        ) { row in
            let octets = try row.bytes(0)
            octets.withUnsafeBytes { buffer in
                for place in 0..<(buffer.count / 8) {
                    hashes.append(UInt64(bigEndian: buffer.loadUnaligned(fromByteOffset: place * 8, as: UInt64.self)))
                }
            }
        }
        return BlockListIndex.List(name: name, domains: DomainSet(hashes: hashes))
    }

    private static func isName(_ text: String) -> Bool {
        (1...40).contains(text.count) && text.first != " " && text.last != " "
            && text.allSatisfy { $0.isLetter || $0.isNumber || " .-".contains($0) }
    }
}
