package import Database
internal import FoundationEssentials
internal import MessageBodies

/// How many copies, of how many people.
package struct CopyCount: Sendable, Hashable {
    package var copies: Int
    package var owners: Int

    package init(copies: Int, owners: Int) {
        self.copies = copies
        self.owners = owners
    }
}

/// Taking messages that were delivered out of mailboxes again, wherever their readers have put them meanwhile, and putting
/// them back. A withdrawal has a name; what it took waits under it, out of everyone's sight, with place, flags and date.
extension MailStore {
    /// Origins that are looked for at once.
    private static let originsAtOnce = 256

    /// The mailboxes in which copies of messages of these origins lie (`NewMessage.origin`); their entries alone are
    /// read.
    package func mailboxes(
        withCopiesOf origins: [String],
        unreadOnly: Bool = false
    ) async throws -> [MailboxID] {
        try await database.read { try mailboxes(withCopiesOf: origins, unreadOnly: unreadOnly, in: $0) }
    }

    /// The same within a caller's transaction.
    package func mailboxes(
        withCopiesOf origins: [String],
        unreadOnly: Bool = false,
        in connection: any DatabaseConnection
    ) throws -> [MailboxID] {
        var found: Set<Int64> = []
        let unread: SQL = unreadOnly ? "AND (flags & \(MessageFlags.seen.rawValue)) = 0" : ""
        for some in try messages(ofOrigins: origins, in: connection).runs(of: Self.originsAtOnce) {
            try connection.forEachRow(
                "SELECT DISTINCT mailbox FROM mailbox_entries WHERE message IN \(some) \(unread)"
            ) { found.insert(try $0.int64(0)) }
        }
        return found.sorted().map { MailboxID($0) }
    }

    /// Takes copies out of one mailbox. IMAP sessions see them expunged.
    /// - Parameters:
    ///   - name: of the withdrawal, under which they wait.
    ///   - unreadOnly: leaves alone what its reader has seen.
    /// - Returns: how many were taken; 0 the second time.
    @discardableResult
    package func withdraw(
        _ origins: [String],
        from mailbox: MailboxID,
        under name: String,
        unreadOnly: Bool = false,
        in connection: any DatabaseConnection
    ) throws -> Int {
        guard let box = try self.mailbox(mailbox, in: connection) else { return 0 }
        var entries: [StoredEntry] = []
        let unread: SQL = unreadOnly ? "AND (e.flags & \(MessageFlags.seen.rawValue)) = 0" : ""
        for some in try messages(ofOrigins: origins, in: connection).runs(of: Self.originsAtOnce) {
            try connection.forEachRow(
                """
                SELECT \(raw: StoredEntry.columns) FROM mailbox_entries e
                WHERE e.mailbox = \(mailbox) AND e.message IN \(some) \(unread) ORDER BY e.uid
                """
            ) { entries.append(try StoredEntry($0)) }
        }
        guard !entries.isEmpty else { return 0 }
        try take(entries, from: mailbox, in: connection)
        for some in entries.batches {
            let rows: [[SQLValue]] = some.map { entry in
                let place: [SQLValue] = [.text(name), mailbox.sqlValue, .integer(Int64(entry.uid)), .text(box.owner)]
                return place + [.integer(entry.message), entry.size.sqlValue] + entry.carried
            }
            try connection.execute(
                """
                INSERT INTO withdrawn_entries
                    (withdrawal, mailbox, uid, owner, message, size, internal_date, flags, keywords)
                VALUES \(rows: rows)
                """
            )
        }
        return entries.count
    }

    /// What waits under a name.
    package func withdrawn(under name: String, in connection: any DatabaseConnection) throws -> CopyCount {
        let row = try connection.row(
            "SELECT COUNT(*), COUNT(DISTINCT owner) FROM withdrawn_entries WHERE withdrawal = \(name)"
        )
        return CopyCount(copies: try row?.int(0) ?? 0, owners: try row?.int(1) ?? 0)
    }

    /// Puts copies back where they were, with flags and dates, under new UIDs: into INBOX where the mailbox is gone; who has
    /// left the school gets none.
    /// - Parameter limit: how many at most.
    /// - Returns: how many no longer wait; 0 when all are back.
    @discardableResult
    package func restore(under name: String, limit: Int = 500, in connection: any DatabaseConnection) throws -> Int {
        let taken = try waiting(under: name, limit: limit, in: connection)
        var gone: [Int64] = []
        for (place, entries) in Dictionary(grouping: taken, by: \.place).sorted(by: { $0.key < $1.key }) {
            let target = try self.mailbox(MailboxID(place.mailbox), in: connection)?.id
            if let box = try target ?? inbox(of: place.owner, in: connection) {
                _ = try enter(entries.map(\.entry), into: box, in: connection)
            } else {
                gone += entries.map(\.entry.message)
            }
        }
        try forget(taken, under: name, in: connection)
        try release(gone, in: connection)
        return taken.count
    }

    /// Throws away what waits under a name.
    /// - Returns: how many went; 0 when nothing waits.
    @discardableResult
    package func discard(under name: String, limit: Int = 500, in connection: any DatabaseConnection) throws -> Int {
        let taken = try waiting(under: name, limit: limit, in: connection)
        try forget(taken, under: name, in: connection)
        try release(taken.map(\.entry.message), in: connection)
        return taken.count
    }

    // MARK: - Rows

    private struct Place: Hashable, Comparable {
        var mailbox: Int64
        var owner: String

        static func < (left: Place, right: Place) -> Bool { left.mailbox < right.mailbox }
    }

    private struct WithdrawnEntry {
        var place: Place
        var entry: StoredEntry
    }

    private func waiting(
        under name: String,
        limit: Int,
        in connection: any DatabaseConnection
    ) throws -> [WithdrawnEntry] {
        try connection.rows(
            """
            SELECT \(raw: StoredEntry.columns), e.mailbox, e.owner FROM withdrawn_entries e
            WHERE e.withdrawal = \(name) ORDER BY e.mailbox, e.uid LIMIT \(limit)
            """
        ).map { row in
            let columns = StoredEntry.columnCount
            return WithdrawnEntry(
                place: Place(mailbox: try row.int64(columns), owner: try row.string(columns + 1)),
                entry: try StoredEntry(row)
            )
        }
    }

    private func forget(_ taken: [WithdrawnEntry], under name: String, in connection: any DatabaseConnection) throws {
        for (mailbox, entries) in Dictionary(grouping: taken, by: \.place.mailbox) {
            for some in entries.map(\.entry.uid).runs() {
                try connection.execute(
                    """
                    DELETE FROM withdrawn_entries
                    WHERE withdrawal = \(name) AND mailbox = \(mailbox) AND uid IN \(some)
                    """
                )
            }
        }
    }

    /// What was taken from an owner goes with all else.
    func removeWithdrawn(of owner: String, in connection: any DatabaseConnection) throws {
        let messages = try connection.rows("SELECT message FROM withdrawn_entries WHERE owner = \(owner)").map {
            try $0.int64(0)
        }
        try connection.execute("DELETE FROM withdrawn_entries WHERE owner = \(owner)")
        try release(messages, in: connection)
    }

    private func inbox(of owner: String, in connection: any DatabaseConnection) throws -> MailboxID? {
        try connection.row(
            "SELECT id FROM mailboxes WHERE owner = \(owner) AND role = \(MailboxRole.inbox.rawValue)"
        ).map { MailboxID(try $0.int64(0)) }
    }

    private func messages(ofOrigins origins: [String], in connection: any DatabaseConnection) throws -> [Int64] {
        var ids: [Int64] = []
        for some in origins.runs(of: Self.originsAtOnce) {
            try connection.forEachRow("SELECT id FROM messages WHERE origin IN \(some)") { ids.append(try $0.int64(0)) }
        }
        return ids
    }
}
