package import Database
internal import Delivery
package import FoundationEssentials
package import Policy

extension Gateway {
    /// Lets what was written to families about an announcement since an instant leave when quiet hours end, as a part of the
    /// caller's transaction. Where the settings change so that it is quiet no more, they leave earlier.
    /// - Parameter readers: whose quiet hours these are.
    /// - Returns: how many mails wait.
    @discardableResult
    package func postponeFamilyLetters(
        of announcement: String,
        writtenSince start: Date,
        until date: Date,
        minding readers: [QuietAudience],
        in connection: any DatabaseConnection
    ) throws -> Int {
        let count = try rooms.queue.postpone([announcement], enteredSince: start, until: date, in: connection)
        let entry = QuietMails.Entry(announcement: announcement, due: date, readers: readers)
        if count > 0 { try QuietMails.note(entry, settings: rooms.settings.current.version, in: connection) }
        return count
    }
}
