package import Database
internal import Delivery
internal import FoundationEssentials
package import MailMessage
internal import MailStore
package import MessageBodies
internal import Policy

/// What an author takes back or puts right, as a part of the transaction that says so: both are there, or nothing is.
extension Gateway {
    /// Takes unread copies of messages out of the school's mailboxes, and keeps back what has not left yet. It is a recall
    /// like any other, done at once: it can be undone, and is thrown away in the end.
    /// - Parameters:
    ///   - codes: of the author's own messages; others who sent the same text keep theirs.
    ///   - actor: who wants it: a person's id.
    ///   - stopsWaiting: whether what waits for its time is stopped, too; not where it goes out as it was put right.
    /// - Returns: how many copies were taken out of mailboxes or, where they waited for their time, stopped.
    package func takeBackUnread(
        _ codes: [String],
        by actor: String,
        stopsWaiting: Bool,
        in connection: any DatabaseConnection
    ) throws -> Int {
        let (now, store) = (now(), rooms.mailStore)
        var taken = 0
        for code in codes {
            let wanted = Recall(of: code, by: actor, unreadOnly: true, at: now)
            guard let recall = try begin(wanted, [code], because: "", stopsWaiting: stopsWaiting, in: connection) else {
                continue
            }
            for mailbox in try store.mailboxes(withCopiesOf: [code], unreadOnly: true, in: connection) {
                taken += try store.withdraw([code], from: mailbox, under: recall.id, unreadOnly: true, in: connection)
            }
            taken += try RecallStore.find(recall.id, in: connection)?.stopped ?? 0
            let count = try store.withdrawn(under: recall.id, in: connection)
            if try RecallStore.move(recall.id, from: .running, to: .done, at: now, in: connection) {
                try RecallStore.note(copies: count.copies, people: count.owners, of: recall.id, in: connection)
            }
        }
        return taken
    }

    /// Lets another text go out in the place of what still waits of messages, when that is due.
    /// - Returns: the addresses for which it waits.
    package func replaceWaiting(
        _ codes: [String],
        with body: PreparedBody,
        in connection: any DatabaseConnection
    ) throws -> Set<EmailAddress> {
        var addresses: Set<EmailAddress> = []
        for letter in try codes.flatMap({ try waiting.letters(of: $0, in: connection) }) {
            let stored = try rooms.bodies.store(body, in: connection)
            // Under another name: who read the old one a moment ago finds it gone.
            try waiting.take(letter.id, evenStopped: true, in: connection) { old in
                var new = old
                new.id = UniqueID.make(at: now())
                new.bodyID = stored
                try waiting.keep(new, in: connection)
            }
            let envelope = try HeldEnvelope(letter)
            addresses.formUnion(envelope.recipients.compactMap { EmailAddress($0.address) })
        }
        return addresses
    }
}
