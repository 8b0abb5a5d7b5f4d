package import Database
internal import Delivery
package import FoundationEssentials

extension Gateway {
    /// Lets what was written to families about an announcement since an instant leave when quiet hours end, as a part of the
    /// caller's transaction.
    /// - Returns: how many mails wait.
    @discardableResult
    package func postponeFamilyLetters(
        of announcement: String,
        writtenSince start: Date,
        until date: Date,
        in connection: any DatabaseConnection
    ) throws -> Int {
        try rooms.queue.postpone([announcement], enteredSince: start, until: date, in: connection)
    }
}
