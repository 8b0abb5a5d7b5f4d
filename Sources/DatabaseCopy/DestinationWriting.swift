internal import Database

/// The side of a copy that writes, in one transaction.
struct DestinationWriting {
    /// Values in one statement at most; SQLite takes 32,766, PostgreSQL 65,535.
    static let mostValues = 16_000

    private let destination: any DescribedDatabase
    private let connection: any DatabaseConnection
    private let belt: Belt
    private let progress: @Sendable (SchoolCopy.Progress) -> Void

    init(
        _ destination: any DescribedDatabase,
        _ connection: any DatabaseConnection,
        _ belt: Belt,
        _ progress: @escaping @Sendable (SchoolCopy.Progress) -> Void
    ) {
        self.destination = destination
        self.connection = connection
        self.belt = belt
        self.progress = progress
    }

    func run(_ migrations: [Migration]) throws -> [SchoolCopy.CopiedTable] {
        try requireEmpty()
        guard case .tables(let tables, let counts) = try belt.take() else { return [] }
        try Migration.apply(migrations, in: connection)
        try compare(tables)
        // Rows that migrations put there come with the source's.
        for table in tables.reversed() { try connection.execute("DELETE FROM \(raw: table.name)") }
        var copied: [SchoolCopy.CopiedTable] = []
        var written = 0
        func report(_ number: Int) {
            progress(
                SchoolCopy.Progress(
                    table: tables[number].name,
                    rows: written,
                    totalRows: counts[number],
                    tableNumber: number + 1,
                    tableCount: tables.count
                )
            )
        }
        while copied.count < tables.count {
            switch try belt.take() {
            case .tables:
                break
            case .rows(let number, let rows):
                try insert(rows, into: tables[number])
                written += rows.count
                report(number)
            case .end(let number, let checksum):
                if checksum.rows == 0 { report(number) }
                try verify(tables[number], checksum)
                copied.append(
                    SchoolCopy.CopiedTable(name: tables[number].name, rows: checksum.rows, checksum: checksum.text)
                )
                written = 0
            }
        }
        return copied.sorted { $0.name < $1.name }
    }

    /// No table, or at most the list of migrations with nothing in it.
    private func requireEmpty() throws {
        for table in try destination.tables(in: connection) {
            let isHarmless = try table.name == Migration.table && Migration.applied(in: connection).isEmpty
            guard !isHarmless else { continue }
            throw SchoolCopyError(.destinationIsNotEmpty, "the destination is not empty: it has a table \(table.name)")
        }
    }

    private func compare(_ tables: [TableDescription]) throws {
        let own = try destination.tables(in: connection).filter { $0.name != Migration.table }
        func columns(_ tables: [TableDescription]) -> [String: Set<String>] {
            Dictionary(tables.map { ($0.name, Set($0.columns)) }) { $1 }
        }
        guard columns(own) == columns(tables) else {
            throw SchoolCopyError(.schemaDiffers, "source and destination have other tables or columns")
        }
    }

    private func insert(_ rows: [[SQLValue]], into table: TableDescription) throws {
        let columns = table.columns.joined(separator: ", ")
        for run in rows.runs(of: max(Self.mostValues / max(table.columns.count, 1), 1)) {
            for batch in run.batches {
                try connection.execute(
                    "INSERT INTO \(raw: table.name) (\(raw: columns)) VALUES \(rows: Array(batch))"
                )
            }
        }
    }

    /// Reads again what was written.
    private func verify(_ table: TableDescription, _ expected: TableChecksum) throws {
        var checksum = TableChecksum()
        try TablePages(table: table, connection: connection).forEachPage { rows in
            for row in rows { checksum.add(row) }
        }
        guard checksum == expected else {
            throw SchoolCopyError(
                .contentDiffers,
                "the table \(table.name) arrived otherwise: \(checksum.rows) of \(expected.rows) rows, or other values"
            )
        }
    }
}
