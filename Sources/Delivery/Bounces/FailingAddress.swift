package import Database
package import FoundationEssentials

/// An address that fails: mail came back from it, and since then none has gone to it that stayed there.
///
/// That the next server took a copy says little, since a later one may return it. What counts is a copy that was taken after
/// the last one came back, and hasn't come back itself for as long as that took.
package struct FailingAddress: Sendable, Hashable {
    /// As it was written to.
    package var recipient: String
    /// What the other server said (RFC 3463); nil for nothing.
    package var status: String?
    /// When it was heard of last.
    package var updated: Date
    /// How many copies came back.
    package var count: Int
}

extension FailingAddress {
    /// Bounces that took less are waited for all the same, in seconds.
    package static let shortestWait: TimeInterval = 3_600

    /// All of them, the last heard of first.
    package static func all(at now: Date, in connection: any DatabaseConnection) throws -> [FailingAddress] {
        try found(
            connection.rows(
                """
                SELECT recipient, MAX(status), MAX(updated), COUNT(*), MAX(updated - created) FROM sent_copies
                WHERE state = 'bounced' GROUP BY recipient ORDER BY MAX(updated) DESC, recipient
                """
            ),
            at: now,
            in: connection
        )
    }

    /// Those of some addresses.
    package static func among(
        _ recipients: [String],
        at now: Date,
        in connection: any DatabaseConnection
    ) throws -> [FailingAddress] {
        try recipients.runs().flatMap { some in
            try found(
                connection.rows(
                    """
                    SELECT recipient, MAX(status), MAX(updated), COUNT(*), MAX(updated - created) FROM sent_copies
                    WHERE state = 'bounced' AND recipient IN \(some) GROUP BY recipient
                    """
                ),
                at: now,
                in: connection
            )
        }
    }

    /// Without those to which mail has gone since.
    private static func found(
        _ rows: [Row],
        at now: Date,
        in connection: any DatabaseConnection
    ) throws -> [FailingAddress] {
        var bounced: [String: (heard: Date, wait: TimeInterval)] = [:]
        for row in rows {
            let took = TimeInterval(try row.int(4)) / 1_000
            bounced[try row.string(0)] = (try row.date(2), max(took, shortestWait))
        }
        var failing = Set(bounced.keys)
        let taken = now.addingTimeInterval(-shortestWait)
        for some in failing.sorted().runs() {
            try connection.forEachRow(
                """
                SELECT recipient, updated FROM sent_copies
                WHERE state = 'sent' AND updated <= \(taken) AND recipient IN \(some)
                """
            ) { row in
                let (recipient, time) = (try row.string(0), try row.date(1))
                guard let last = bounced[recipient], time > last.heard,
                    now.timeIntervalSince(time) >= last.wait
                else { return }
                failing.remove(recipient)
            }
        }
        return try rows.compactMap { row in
            let recipient = try row.string(0)
            guard failing.contains(recipient) else { return nil }
            return FailingAddress(
                recipient: recipient,
                status: try row.optionalString(1),
                updated: try row.date(2),
                count: try row.int(3)
            )
        }
    }
}
