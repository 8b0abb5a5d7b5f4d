internal import Database

/// An entry as its row has it, for what is copied, moved or removed.
struct StoredEntry {
    let uid: UInt32
    let message: Int64
    let size: Int
    let flags: MessageFlags
    /// internal date, flags, keywords: carried over to a copy.
    let carried: [SQLValue]

    static let columns = "e.uid, e.message, e.size, e.internal_date, e.flags, e.keywords"
    static let columnCount = 6

    init(_ row: Row) throws(DatabaseError) {
        uid = try row.uint32(0)
        message = try row.int64(1)
        size = try row.int(2)
        flags = MessageFlags(rawValue: try row.int64(4))
        carried = [row[3], row[4], row[5]]
    }
}

extension [StoredEntry] {
    var totalSize: Int { reduce(0) { $0 + $1.size } }
    var unseenCount: Int { count { !$0.flags.contains(.seen) } }
}

extension MailStore {
    func entries(
        _ mailbox: MailboxID,
        _ uids: UIDSet,
        deletedOnly: Bool = false,
        in connection: any DatabaseConnection
    ) throws -> [StoredEntry] {
        var entries: [StoredEntry] = []
        let deleted: SQL = deletedOnly ? "AND (e.flags & \(MessageFlags.deleted.rawValue)) <> 0" : ""
        for part in uids.queries {
            try connection.forEachRow(
                """
                SELECT \(raw: StoredEntry.columns) FROM mailbox_entries e
                WHERE e.mailbox = \(mailbox) AND \(part) \(deleted) ORDER BY e.uid
                """
            ) { entries.append(try StoredEntry($0)) }
        }
        return entries
    }
}
