package import Database
package import FoundationEssentials
internal import MessageBodies

/// Taking copies back that still wait to leave, and putting them in again. A withdrawal has a name; what it took stays where
/// it is, and no worker sees it.
extension OutgoingQueue {
    /// Beyond all time: 9999-12-31.
    static let never = Date(timeIntervalSince1970: 253_402_214_400)

    /// Takes back the copies of messages of these origins (`NewQueueEntry.origin`) that no worker has at this moment, as a
    /// part of the caller's transaction. What is being sent may leave; where the attempt fails it is taken back, too, and not
    /// tried again.
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
                UPDATE queue_entries SET withdrawal = \(name), next_attempt = \(Self.never),
                    resumes = CASE WHEN attempts = 0 AND next_attempt > \(now) THEN next_attempt END
                WHERE origin IN \(some) AND lease_token IS NULL AND withdrawal IS NULL RETURNING copy_token
                """
            ).map { try $0.optionalString(0) }
            count += tokens.count
            try connection.execute(
                """
                UPDATE queue_entries SET withdrawal = \(name)
                WHERE origin IN \(some) AND lease_token IS NOT NULL AND withdrawal IS NULL
                """
            )
            for token in tokens.lazy.compactMap({ $0 }).compactMap({ ReturnPathToken($0) }) {
                try SentCopies.move(token, to: .cancelled, status: nil, at: now, in: connection)
            }
        }
        return count
    }

    /// How many wait under a name, without what a worker has.
    package func withdrawn(under name: String, in connection: any DatabaseConnection) throws -> Int {
        try connection.row(
            "SELECT COUNT(*) FROM queue_entries WHERE withdrawal = \(name) AND lease_token IS NULL"
        )?.int(0) ?? 0
    }

    /// Puts copies in the queue again; they are due at once, but for those that waited for a time (``postpone``) that is still to
    /// come. Those whose time has run out meanwhile are thrown away: a letter
    /// that comes that late would confuse more than it tells.
    /// - Returns: how many leave now, and how many don't any more.
    package func restore(
        under name: String,
        in connection: any DatabaseConnection
    ) throws -> (restored: Int, expired: Int) {
        let now = now()
        let expired = try discard(under: name, ifExpiredAt: now, in: connection)
        let rows = try connection.rows(
            """
            UPDATE queue_entries SET withdrawal = NULL, resumes = NULL,
                next_attempt = CASE WHEN lease_token IS NOT NULL THEN next_attempt
                    WHEN resumes > \(now) THEN resumes ELSE \(now) END
            WHERE withdrawal = \(name) RETURNING copy_token, lease_token
            """
        )
        // What a worker has was never put aside.
        let restored = rows.filter { $0.isNull(1) }
        for token in try restored.compactMap({ try $0.optionalString(0) }).compactMap({ ReturnPathToken($0) }) {
            try SentCopies.move(token, to: .queued, status: nil, at: now, in: connection)
        }
        if !restored.isEmpty { try connection.notify(Self.channel, "") }
        return (restored.count, expired)
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
            "DELETE FROM queue_entries WHERE withdrawal = \(name) AND lease_token IS NULL" + due + " RETURNING body"
        ).map { try $0.bodyID(0) }
        for body in gone { try bodies.release(body, in: connection) }
        return gone.count
    }

    /// Throws away what is left of withdrawals that nobody ends any more: what a worker had when it was taken back.
    package func discardWithdrawn(enteredBefore date: Date, in connection: any DatabaseConnection) throws {
        let gone = try connection.rows(
            "DELETE FROM queue_entries WHERE withdrawal IS NOT NULL AND created < \(date) RETURNING body"
        ).map { try $0.bodyID(0) }
        for body in gone { try bodies.release(body, in: connection) }
    }
}
