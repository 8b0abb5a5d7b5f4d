package import Database
internal import FoundationEssentials
internal import MessageBodies

/// Taking copies back that still wait to leave, and putting them in again. A withdrawal has a name; what it took stays where
/// it is, and no worker sees it.
extension OutgoingQueue {
    /// Beyond all time: 9999-12-31.
    static let never = Date(timeIntervalSince1970: 253_402_214_400)

    /// Takes back the copies of messages of these origins (`NewQueueEntry.origin`) that no worker has at this moment, as a
    /// part of the caller's transaction. What is being sent may leave; what is to be tried again later can be taken by a
    /// later call.
    /// - Parameter name: of the withdrawal.
    /// - Returns: how many were taken; 0 the second time.
    @discardableResult
    package func withdraw(
        _ origins: [String],
        under name: String,
        in connection: any DatabaseConnection
    ) throws -> Int {
        let now = now()
        var count = 0
        for some in origins.runs() {
            let tokens = try connection.rows(
                """
                UPDATE queue_entries SET withdrawal = \(name), next_attempt = \(Self.never)
                WHERE origin IN \(some) AND lease_token IS NULL AND withdrawal IS NULL RETURNING copy_token
                """
            ).map { try $0.optionalString(0) }
            count += tokens.count
            for token in tokens.lazy.compactMap({ $0 }).compactMap({ ReturnPathToken($0) }) {
                try SentCopies.move(token, to: .cancelled, status: nil, at: now, in: connection)
            }
        }
        return count
    }

    /// How many wait under a name.
    package func withdrawn(under name: String, in connection: any DatabaseConnection) throws -> Int {
        try connection.row("SELECT COUNT(*) FROM queue_entries WHERE withdrawal = \(name)")?.int(0) ?? 0
    }

    /// Puts copies in the queue again; they are due at once. Those whose time has run out meanwhile are thrown away: a letter
    /// that comes that late would confuse more than it tells.
    /// - Returns: how many leave now, and how many don't any more.
    package func restore(
        under name: String,
        in connection: any DatabaseConnection
    ) throws -> (restored: Int, expired: Int) {
        let now = now()
        let expired = try discard(under: name, ifExpiredAt: now, in: connection)
        let tokens = try connection.rows(
            """
            UPDATE queue_entries SET withdrawal = NULL, next_attempt = \(now)
            WHERE withdrawal = \(name) RETURNING copy_token
            """
        ).map { try $0.optionalString(0) }
        for token in tokens.lazy.compactMap({ $0 }).compactMap({ ReturnPathToken($0) }) {
            try SentCopies.move(token, to: .queued, status: nil, at: now, in: connection)
        }
        if !tokens.isEmpty { try connection.notify(Self.channel, "") }
        return (tokens.count, expired)
    }

    /// Throws away what waits under a name.
    /// - Returns: how many.
    @discardableResult
    package func discard(under name: String, in connection: any DatabaseConnection) throws -> Int {
        try discard(under: name, ifExpiredAt: nil, in: connection)
    }

    private func discard(
        under name: String,
        ifExpiredAt time: Date?,
        in connection: any DatabaseConnection
    ) throws -> Int {
        let due: SQL = time.map { " AND expires <= \($0)" } ?? ""
        let gone = try connection.rows(
            "DELETE FROM queue_entries WHERE withdrawal = \(name)" + due + " RETURNING body"
        ).map { try $0.bodyID(0) }
        for body in gone { try bodies.release(body, in: connection) }
        return gone.count
    }
}
