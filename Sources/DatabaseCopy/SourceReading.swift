internal import Database

/// The side of a copy that reads.
struct SourceReading {
    private let source: any DescribedDatabase
    private let connection: any DatabaseConnection
    private let belt: Belt

    init(_ source: any DescribedDatabase, _ connection: any DatabaseConnection, _ belt: Belt) {
        self.source = source
        self.connection = connection
        self.belt = belt
    }

    func run(_ migrations: [Migration]) throws {
        let described = try source.tables(in: connection)
        let applied =
            described.contains { $0.name == Migration.table } ? try Migration.applied(in: connection) : []
        guard applied == Set(migrations.map(\.name)) else {
            throw SchoolCopyError(
                .sourceIsNotCurrent,
                "the source's schema is not this program's: migrate it with this program first"
            )
        }
        let tables = try Self.sorted(described.filter { $0.name != Migration.table })
        let counts = try tables.map { table in
            try connection.row("SELECT COUNT(*) FROM \(raw: table.name)")?.int(0) ?? 0
        }
        try belt.put(.tables(tables, rows: counts))
        for (number, table) in tables.enumerated() {
            var checksum = TableChecksum()
            try TablePages(table: table, connection: connection).forEachPage { rows in
                for row in rows { checksum.add(row) }
                try belt.put(.rows(table: number, rows))
            }
            try belt.put(.end(table: number, checksum))
        }
    }

    /// Each behind those that it points to; otherwise by name.
    private static func sorted(_ tables: [TableDescription]) throws(SchoolCopyError) -> [TableDescription] {
        var sorted: [TableDescription] = []
        var done: Set<String> = []
        var left = tables.sorted { $0.name < $1.name }
        while !left.isEmpty {
            let ready = left.filter { $0.references.subtracting([$0.name]).isSubset(of: done) }
            guard !ready.isEmpty else {
                throw SchoolCopyError(.schemaDiffers, "tables point to each other in a circle")
            }
            sorted += ready
            done.formUnion(ready.map(\.name))
            left.removeAll { done.contains($0.name) }
        }
        return sorted
    }
}
