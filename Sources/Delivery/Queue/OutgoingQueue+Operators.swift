internal import Database
package import FoundationEssentials
package import MailMessage
internal import MessageBodies

/// A queue entry as operators see it: nothing of the recipient but the domain, nothing of the content.
package struct QueueListing: Sendable, Hashable {
    package enum State: String, Sendable, Hashable {
        /// Not tried yet.
        case waiting
        /// Tried, and to be tried again.
        case retrying
        /// With a worker now.
        case sending
    }

    package let id: QueueEntryID
    package let state: State
    package let domain: Domain
    package let purpose: String
    /// Octets.
    package let size: Int
    package let created: Date
    package let attempts: Int
    /// When it is tried next; while it is being sent, when the lease ends.
    package let nextAttempt: Date
    package let expires: Date
    /// Reply code and enhanced status of the last attempt: `450 4.2.1`, or `4.4.1` where no server answered.
    package let lastCode: String?
}

extension OutgoingQueue {
    /// The most entries listed at once.
    package static let longestList = 1000

    /// Entries in the order in which they came.
    /// - Parameters:
    ///   - previous: the last entry of the page before; nil for the first page.
    ///   - limit: at most `longestList`.
    package func list(after previous: QueueEntryID? = nil, limit: Int = longestList) async throws -> [QueueListing] {
        let limit = min(max(limit, 0), Self.longestList)
        return try await database.read { connection in
            try connection.rows(
                """
                SELECT id, domain, purpose, size, created, attempts, next_attempt, expires, last_code, last_status,
                lease_token FROM queue_entries WHERE id > \(previous?.text ?? "") AND withdrawal IS NULL
                ORDER BY id LIMIT \(limit)
                """
            ).map(QueueListing.init(row:))
        }
    }

    /// How many entries there are, without those taken back.
    package func count() async throws -> Int {
        try await database.read {
            try $0.row("SELECT COUNT(*) FROM queue_entries WHERE withdrawal IS NULL")?.int(0) ?? 0
        }
    }

    /// Makes entries due at once. One that is being sent is left alone.
    /// - Parameter ids: which ones; nil for all.
    /// - Returns: how many.
    @discardableResult
    package func retry(_ ids: [QueueEntryID]? = nil) async throws -> Int {
        let now = now()
        return try await database.write { connection in
            let chosen: SQL = ids.map { " AND id IN \($0.map(\.text))" } ?? ""
            let count = try connection.execute(
                "UPDATE queue_entries SET next_attempt = \(now) WHERE lease_token IS NULL AND withdrawal IS NULL"
                    + chosen
            )
            if count > 0 { try connection.notify(Self.channel, "") }
            return count
        }
    }

    /// Takes an entry out of the queue; nobody is told. One that is just being sent may still arrive.
    /// - Returns: whether there was one.
    package func cancel(_ id: QueueEntryID) async throws -> Bool {
        let now = now()
        return try await database.write { connection in
            let row = try connection.row(
                "DELETE FROM queue_entries WHERE id = \(id.text) RETURNING body, copy_token"
            )
            guard let row else { return false }
            if let token = try row.optionalString(1).flatMap({ ReturnPathToken($0) }) {
                try SentCopies.move(token, to: .cancelled, status: nil, at: now, in: connection)
            }
            try bodies.release(row.bodyID(0), in: connection)
            return true
        }
    }
}

extension QueueListing {
    fileprivate init(row: Row) throws {
        guard let domain = Domain(try row.string(1)) else {
            throw DatabaseError(.unexpectedValue, "a queue entry holds no domain")
        }
        let attempts = try row.int(5)
        let code = try row.optionalInt64(8).map { "\($0) " } ?? ""
        self.init(
            id: QueueEntryID(try row.string(0)),
            state: row.isNull(10) ? (attempts == 0 ? .waiting : .retrying) : .sending,
            domain: domain,
            purpose: try row.string(2),
            size: try row.int(3),
            created: try row.date(4),
            attempts: attempts,
            nextAttempt: try row.date(6),
            expires: try row.date(7),
            lastCode: try row.optionalString(9).map { code + $0 }
        )
    }
}
