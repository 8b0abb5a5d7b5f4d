package import Database
package import Delivery
internal import MessageBodies
internal import School

extension Gateway {
    /// Puts a letter to families in the queue, as a part of the caller's transaction: to the private addresses that the
    /// school knows now, never to guardians who have lost custody or whose child is of age. Whether the hour is quiet is the
    /// caller's to mind, as is who may write.
    /// - Returns: who was written to; copies that are forgotten, or whose families have no address, are unreachable.
    /// - Throws: where the database can't do the work.
    @discardableResult
    package func writeToFamilies(
        _ letter: FamilyLetter,
        in connection: any DatabaseConnection
    ) throws -> FamilyMailing {
        var mailing = FamilyMailing()
        let moment = moment()
        let copies = try FamilyCopies.withLists(of: letter.letter, in: connection)
        let known = Dictionary(copies.map { ($0.copy.token, $0) }) { first, _ in first }
        guard let original = try LetterStore.original(of: letter.letter, in: connection) else {
            mailing.unreachable = letter.copies
            return mailing
        }
        var desk = try FamilyDesk(self, letter, original, moment, in: connection)
        var entries: [NewQueueEntry] = []
        for token in letter.copies {
            let mails = try known[token].map { try desk.entries(for: $0.copy, list: $0.list, in: connection) } ?? []
            entries += mails
            if mails.isEmpty { mailing.unreachable.append(token) } else { mailing.written.append(token) }
        }
        mailing.mails = entries.count
        try rooms.queue.enqueue(entries, in: connection)
        return mailing
    }

    /// Keeps back reminders, corrections and whatever else was written to families about an announcement and hasn't left, as a
    /// part of the caller's transaction. What is being sent at this moment may leave.
    /// - Returns: how many mails.
    @discardableResult
    package func withdrawFamilyLetters(of announcement: String, in connection: any DatabaseConnection) throws -> Int {
        let name = "announcement." + announcement
        let count = try rooms.queue.withdraw([announcement], under: name, in: connection)
        try rooms.queue.discard(under: name, in: connection)
        return count
    }

    /// Sends a family the announcement again, with a new link; the old one ends. Whether it still holds is the caller's to know.
    /// - Returns: what was done; nobody written to where the family has no address, or the copy is forgotten.
    package func sendAgain(_ copy: ReturnPathToken) async throws -> FamilyMailing {
        try await rooms.database.write { try sendAgain(copy, in: $0) }
    }

    /// The same within a caller's transaction.
    package func sendAgain(
        _ copy: ReturnPathToken,
        in connection: any DatabaseConnection
    ) throws -> FamilyMailing {
        let letter = try FamilyCopies.find(copy, in: connection)?.copy.letter
        return try writeToFamilies(
            FamilyLetter(letter: letter ?? "", author: nil, kind: .again, copies: [copy], content: .original),
            in: connection
        )
    }
}
