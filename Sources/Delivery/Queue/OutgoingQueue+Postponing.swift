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
}
