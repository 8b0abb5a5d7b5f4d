package import Database
package import FoundationEssentials
package import MailMessage

/// What left under return paths of our own, so that a bounce that comes weeks later finds its family.
///
/// The queue writes it: entering an entry with a `copyToken` makes the record, and each outcome moves it on, all in the
/// queue's own transactions.
package enum SentCopies {
    /// Notes what a bounce says of a copy. A copy that has bounced stays bounced; a delay reported from outside changes only
    /// a copy that is on its way.
    ///
    /// - Parameter action: `failed` and `delayed` change the record; `relayed`, `delivered` and `expanded` only add the status.
    /// - Returns: the record as it is now, and whether this was news; nil where no copy has this token (a forged bounce, or
    ///   one that comes after the record was pruned).
    package static func recordBounce(
        _ token: ReturnPathToken,
        action: DeliveryStatus.Action,
        status: RemoteStatus,
        at now: Date,
        in connection: any DatabaseConnection
    ) throws -> (copy: SentCopy, isNews: Bool)? {
        guard var copy = try find(token, in: connection) else { return nil }
        let state: SentCopy.State
        switch (action, copy.state) {
        case (.failed, _): state = .bounced
        case (.delayed, .queued), (.delayed, .sent): state = .delayed
        default: state = copy.state
        }
        let isNews = state != copy.state
        guard isNews || (copy.state != .bounced && copy.status != status) else { return (copy, false) }
        copy.state = state
        copy.status = status
        copy.updated = now
        try move(token, to: state, status: status, at: now, in: connection)
        return (copy, isNews)
    }

    /// The record of a copy; nil where there is none.
    package static func find(_ token: ReturnPathToken, in connection: any DatabaseConnection) throws -> SentCopy? {
        try connection.row("SELECT \(raw: columns) FROM sent_copies WHERE token = \(token.text)").map(decode)
    }

    /// All copies of one reference, oldest first: how a letter fared.
    package static func copies(of reference: String, in connection: any DatabaseConnection) throws -> [SentCopy] {
        try connection.rows(
            "SELECT \(raw: columns) FROM sent_copies WHERE reference = \(reference) ORDER BY created, token"
        ).map(decode)
    }

    /// Forgets records of copies that entered before `date` and are no longer in the queue.
    /// - Returns: how many.
    @discardableResult
    package static func prune(before date: Date, in connection: any DatabaseConnection) throws -> Int {
        try connection.execute(
            """
            DELETE FROM sent_copies WHERE created < \(date)
            AND NOT EXISTS (SELECT 1 FROM queue_entries WHERE queue_entries.copy_token = sent_copies.token)
            """
        )
    }

    static func insert(_ copy: SentCopy, in connection: any DatabaseConnection) throws {
        try connection.execute(
            """
            INSERT INTO sent_copies (\(raw: columns)) VALUES (\(copy.token.text), \(copy.recipient.description),
            \(copy.author), \(copy.purpose), \(copy.reference), \(copy.state.rawValue), \(copy.status?.description),
            \(copy.created), \(copy.updated))
            """
        )
    }

    static func move(
        _ token: ReturnPathToken,
        to state: SentCopy.State,
        status: RemoteStatus?,
        at now: Date,
        in connection: any DatabaseConnection
    ) throws {
        try connection.execute(
            """
            UPDATE sent_copies SET state = \(state.rawValue), status = COALESCE(\(status?.description), status),
            updated = \(now) WHERE token = \(token.text)
            """
        )
    }

    private static let columns = "token, recipient, author, purpose, reference, state, status, created, updated"

    private static func decode(_ row: Row) throws -> SentCopy {
        guard let token = ReturnPathToken(try row.string(0)), let recipient = EmailAddress(try row.string(1)),
            let state = SentCopy.State(rawValue: try row.string(5))
        else { throw DatabaseError(.unexpectedValue, "sent_copies holds no such token, address or state") }
        return SentCopy(
            token: token,
            recipient: recipient,
            author: try row.optionalString(2),
            purpose: try row.string(3),
            reference: try row.optionalString(4),
            state: state,
            status: try row.optionalString(6).flatMap { RemoteStatus($0) },
            created: try row.date(7),
            updated: try row.date(8)
        )
    }
}
