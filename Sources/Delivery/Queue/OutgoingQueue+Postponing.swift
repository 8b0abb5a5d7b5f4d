package import Database
package import FoundationEssentials

extension OutgoingQueue {
    /// Lets messages that entered since an instant and haven't been tried leave no earlier than a date, as a part of the
    /// caller's transaction: what is written in quiet hours waits for their end.
    /// - Parameter origins: of which messages they are copies.
    /// - Returns: how many wait.
    @discardableResult
    package func postpone(
        _ origins: [String],
        enteredSince start: Date,
        until date: Date,
        in connection: any DatabaseConnection
    ) throws -> Int {
        var count = 0
        for some in origins.runs() {
            count += try connection.rows(
                """
                UPDATE queue_entries SET next_attempt = \(date)
                WHERE origin IN \(some) AND created >= \(start) AND attempts = 0 AND next_attempt < \(date)
                AND lease_token IS NULL AND withdrawal IS NULL RETURNING id
                """
            ).count
        }
        return count
    }

    /// Lets what was postponed until a date leave earlier, as a part of the caller's transaction; what is taken back, once it is
    /// put in again.
    package func hasten(
        _ origins: [String],
        from old: Date,
        to new: Date,
        in connection: any DatabaseConnection
    ) throws {
        for some in origins.runs() {
            try connection.execute(
                """
                UPDATE queue_entries SET next_attempt = \(new) WHERE origin IN \(some) AND attempts = 0
                AND next_attempt = \(old) AND lease_token IS NULL AND withdrawal IS NULL
                """
            )
            try connection.execute(
                "UPDATE queue_entries SET resumes = \(new) WHERE origin IN \(some) AND resumes = \(old)"
            )
        }
        try connection.notify(Self.channel, "")
    }
}
