package import Database
internal import FoundationEssentials
internal import MailMessage
internal import MessageBodies

extension OutgoingQueue {
    /// Puts messages in the queue, as a part of the caller's transaction: they are due once it has committed.
    ///
    /// Each entry retains its body. Entries with a `copyToken` also get their record in `SentCopies`.
    /// - Returns: their names, in the order given.
    /// - Throws: `DatabaseError` where a body does not exist, a token is taken, or the work can't be done.
    @discardableResult
    package func enqueue(
        _ entries: [NewQueueEntry],
        in connection: any DatabaseConnection
    ) throws -> [QueueEntryID] {
        guard !entries.isEmpty else { return [] }
        let now = now()
        var sizes: [BodyID: Int] = [:]
        var ids: [QueueEntryID] = []
        for entry in entries {
            let bodySize: Int
            if let known = sizes[entry.body] {
                bodySize = known
            } else {
                guard let size = try bodies.size(of: entry.body, in: connection) else {
                    throw DatabaseError(.constraint, "a queue entry names a body that is not stored")
                }
                bodySize = size
                sizes[entry.body] = size
                let copies = entries.count { $0.body == entry.body }
                try bodies.retain(entry.body, count: copies, in: connection)
            }
            guard (0...bodySize).contains(entry.replacedOctets) else {
                throw DatabaseError(.unexpectedValue, "a queue entry replaces more octets than its body has")
            }
            let id = QueueEntryID(UniqueID.make(at: now))
            try insert(
                entry,
                id: id,
                size: entry.prefix.count + bodySize - entry.replacedOctets,
                at: now,
                in: connection
            )
            if let token = entry.copyToken {
                try SentCopies.insert(
                    SentCopy(
                        token: token,
                        recipient: entry.recipient,
                        author: entry.author,
                        purpose: entry.purpose,
                        reference: entry.reference,
                        created: now,
                        updated: now
                    ),
                    in: connection
                )
            }
            ids.append(id)
        }
        try connection.notify(Self.channel, "")
        return ids
    }

    private func insert(
        _ entry: NewQueueEntry,
        id: QueueEntryID,
        size: Int,
        at now: Date,
        in connection: any DatabaseConnection
    ) throws {
        let expires = entry.expires ?? now.addingTimeInterval(schedule.lifetime)
        try connection.execute(
            """
            INSERT INTO queue_entries (id, body, prefix, replaced_octets, size, return_path, recipient, domain,
            shown_name, shown_address, notify, returned, envelope_id, original_recipient, notice_address, language,
            author, purpose, reference, copy_token, created, expires, next_attempt, attempts, tls, origin,
            finishing)
            VALUES (\(id.text), \(entry.body), \(entry.prefix), \(entry.replacedOctets), \(size),
            \(entry.returnPath?.description), \(entry.recipient.description), \(entry.recipient.domain.ascii),
            \(entry.privateRecipient?.name), \(entry.privateRecipient?.address.description),
            \(entry.notification.events.rawValue), \(entry.notification.returned.rawValue),
            \(entry.notification.envelopeID), \(entry.notification.originalRecipient),
            \(entry.noticeAddress?.description), \(entry.language), \(entry.author), \(entry.purpose),
            \(entry.reference), \(entry.copyToken?.text), \(now), \(expires), \(now), 0,
            \(entry.tls.rawValue), \(entry.origin), \(entry.finishing))
            """
        )
    }
}
