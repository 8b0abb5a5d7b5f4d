package import Database
package import FoundationEssentials

/// An address that fails: mail came back from it, and none has gone to it since.
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
    /// All of them, the last heard of first.
    package static func all(in connection: any DatabaseConnection) throws -> [FailingAddress] {
        try found(
            connection.rows(
                """
                SELECT recipient, MAX(status), MAX(updated), COUNT(*), MAX(created) FROM sent_copies
                WHERE state = 'bounced' GROUP BY recipient ORDER BY MAX(updated) DESC, recipient
                """
            ),
            in: connection
        )
    }

    /// Those of some addresses.
    package static func among(
        _ recipients: [String],
        in connection: any DatabaseConnection
    ) throws -> [FailingAddress] {
        try recipients.runs().flatMap { some in
            try found(
                connection.rows(
                    """
                    SELECT recipient, MAX(status), MAX(updated), COUNT(*), MAX(created) FROM sent_copies
                    WHERE state = 'bounced' AND recipient IN \(some) GROUP BY recipient
                    """
                ),
                in: connection
            )
        }
    }

    /// Without those to which mail has gone since.
    private static func found(_ rows: [Row], in connection: any DatabaseConnection) throws -> [FailingAddress] {
        var bounced: [String: Date] = [:]
        for row in rows { bounced[try row.string(0)] = try row.date(4) }
        for some in bounced.keys.sorted().runs() {
            try connection.forEachRow(
                """
                SELECT recipient, MAX(created) FROM sent_copies WHERE state = 'sent' AND recipient IN \(some)
                GROUP BY recipient
                """
            ) { row in
                let recipient = try row.string(0)
                if let last = bounced[recipient], try row.date(1) > last { bounced[recipient] = nil }
            }
        }
        return try rows.compactMap { row in
            let recipient = try row.string(0)
            guard bounced[recipient] != nil else { return nil }
            return FailingAddress(
                recipient: recipient,
                status: try row.optionalString(1),
                updated: try row.date(2),
                count: try row.int(3)
            )
        }
    }
}
