package import Database
internal import Delivery
internal import MailMessage
internal import MessageBodies
package import School

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

    /// A letter with its mails made, in the languages that will be read: with files that takes time, which no transaction
    /// should.
    package func prepared(_ letter: FamilyLetter, in languages: some Sequence<ReadingLanguage>) -> FamilyLetter {
        let moment = moment()
        var letter = letter
        for words in languages.compactMap({ letter.words(in: $0) }) where letter.mails[words] == nil {
            letter.mails[words] = mail(words, of: letter, moment)
        }
        return letter
    }

    /// One mail of a letter that has words of its own.
    func mail(_ words: FamilyLetter.Words, of letter: FamilyLetter, _ moment: Moment) -> PreparedBody {
        let domain = plan.primaryDomain
        let own = letter.author.flatMap(moment.roster.person).flatMap { person in
            plan.address(of: person).map { NamedAddress(displayName: person.displayName, address: $0) }
        }
        var builder = MessageBuilder(
            from: [own ?? NamedAddress(displayName: "Schulpost", address: .postmaster(at: domain))],
            date: moment.now
        )
        builder.subject = words.subject
        builder.messageID = "<\(UniqueID.make(at: moment.now))@\(domain.ascii)>"
        // Nobody's absence note is wanted for it (RFC 3834 §5).
        if letter.kind == .reminder { builder.extraFields = [("Auto-Submitted", "auto-generated")] }
        builder.text = words.text.hasSuffix("\n") ? words.text : words.text + "\n"
        builder.html = words.html
        builder.attachments = letter.files
        return rooms.bodies.prepare(builder.bytes())
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
}
