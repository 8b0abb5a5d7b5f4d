package import Database

extension MailStore {
    /// Hands the messages to `body` one by one, UIDs ascending; none is kept, so that a whole mailbox streams.
    ///
    /// Runs on the database's thread: `body` only collects or encodes. With `connection` at hand it may read the bytes
    /// too: `bodies.bytes(id, range:in:)`.
    package func forEachMessage(
        in mailbox: MailboxID,
        _ uids: UIDSet,
        columns: FetchColumns = [],
        in connection: any DatabaseConnection,
        _ body: (FetchRow) throws -> Void
    ) throws {
        for part in uids.queries {
            try connection.forEachRow(Self.fetch(mailbox, part, columns)) { row in
                try body(try FetchRow(row, columns: columns))
            }
        }
    }

    package func forEachMessage(
        in mailbox: MailboxID,
        _ uids: UIDSet,
        columns: FetchColumns = [],
        _ body: @escaping @Sendable (FetchRow) throws -> Void
    ) async throws {
        try await database.read { try forEachMessage(in: mailbox, uids, columns: columns, in: $0, body) }
    }

    /// The messages of these UIDs that are there, UIDs ascending.
    package func messages(
        in mailbox: MailboxID,
        _ uids: UIDSet,
        columns: FetchColumns = []
    ) async throws -> [FetchRow] {
        try await database.read { connection in
            var rows: [FetchRow] = []
            try forEachMessage(in: mailbox, uids, columns: columns, in: connection) { rows.append($0) }
            return rows
        }
    }

    private static func fetch(_ mailbox: MailboxID, _ uids: SQL, _ columns: FetchColumns) -> SQL {
        let wanted = FetchColumns.columns.filter { columns.contains($0.0) }.map { ", " + $0.1 }.joined()
        let join = wanted.isEmpty ? "" : "JOIN messages m ON m.id = e.message"
        return """
            SELECT e.uid, e.flags, e.keywords, e.modseq, e.internal_date, e.size\(raw: wanted)
            FROM mailbox_entries e \(raw: join) WHERE e.mailbox = \(mailbox) AND \(uids) ORDER BY e.uid
            """
    }
}

extension UIDSet {
    /// Conditions on `e.uid` that together find the set, ascending: a range each, or a list of many single UIDs.
    var queries: [SQL] {
        var queries: [SQL] = []
        var single: [UInt32] = []
        func endList() {
            if !single.isEmpty { queries.append("e.uid IN \(single)") }
            single = []
        }
        for range in ranges {
            if range.count == 1 {
                single.append(range.lowerBound)
                if single.count == 256 { endList() }
            } else {
                endList()
                queries.append("e.uid >= \(range.lowerBound) AND e.uid <= \(range.upperBound)")
            }
        }
        endList()
        return queries
    }
}
