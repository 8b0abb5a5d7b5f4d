internal import Database
package import FoundationEssentials
internal import MailMessage
internal import MessageBodies

/// What the queue made of an attempt's result.
package enum QueueOutcome: Sendable, Hashable {
    /// Gone from the queue; the next server has it.
    case delivered
    /// It will be tried again.
    case retry(at: Date)
    /// Gone from the queue; the sender was told, where they wanted to know.
    case returned
    /// The entry was no longer this worker's: its lease ended, an operator cancelled it, or it was taken back. Nobody is told.
    case notOurs
}

extension OutgoingQueue {
    /// Ends an attempt: entry, record of the copy and notice to the sender change in one transaction.
    ///
    /// A delivery counts even where the lease has ended meanwhile: the next server has the message. A failure counts
    /// only under a lease that still holds.
    ///
    /// - Throws: where the database can't; the attempt then is not recorded, and the caller should call again soon: until
    ///   it has succeeded, a crash means that the message is sent twice.
    package func finish(
        _ entry: QueueEntry,
        with result: RecipientResult,
        origin: NoticeOrigin,
        filing: any NoticeFiling
    ) async throws -> QueueOutcome {
        let attempt = FinishedAttempt(
            queue: self,
            entry: entry,
            now: now(),
            delay: schedule.delay(afterAttempts: entry.attempts + 1, random: random()),
            origin: origin,
            filing: filing
        )
        return try await database.write { try attempt.commit(result, in: $0) }
    }
}

/// One attempt's end, all that is decided before the transaction: its body may run twice and does the same each time.
private struct FinishedAttempt: Sendable {
    let queue: OutgoingQueue
    let entry: QueueEntry
    let now: Date
    /// Seconds to the next attempt, where there is one.
    let delay: TimeInterval
    let origin: NoticeOrigin
    let filing: any NoticeFiling

    func commit(_ result: RecipientResult, in connection: any DatabaseConnection) throws -> QueueOutcome {
        guard
            let row = try connection.row(
                "SELECT lease_token, withdrawal FROM queue_entries WHERE id = \(entry.id.text)"
            )
        else { return .notOurs }
        let holds = try row.optionalString(0) == entry.leaseToken
        switch result {
        case .delivered(let reply):
            try tell(.relayed, reply, in: connection)
            try remove(becoming: .sent, reply, in: connection)
            return .delivered
        case .permanentFailure(let reply):
            guard holds else { return .notOurs }
            return try giveUp(reply, in: connection)
        case .temporaryFailure(let reply):
            guard holds else { return .notOurs }
            if !row.isNull(1) { return try putAside(in: connection) }
            guard now < entry.expires else {
                // RFC 3463 §3.5: X.4.7 is "delivery time expired", where nothing more telling is known.
                var last = reply
                last.status = reply.status == RemoteStatus(4, 0, 0) ? RemoteStatus(5, 4, 7) : reply.status.inCategory(5)
                return try giveUp(last, expired: true, in: connection)
            }
            return try tryAgain(reply, in: connection)
        }
    }

    /// Taken back while it was being sent: it isn't tried again.
    private func putAside(in connection: any DatabaseConnection) throws -> QueueOutcome {
        try connection.execute(
            """
            UPDATE queue_entries SET next_attempt = \(OutgoingQueue.never), lease_holder = NULL, lease_token = NULL
            WHERE id = \(entry.id.text)
            """
        )
        if let token = entry.content.copyToken {
            try SentCopies.move(token, to: .cancelled, status: nil, at: now, in: connection)
        }
        return .notOurs
    }

    private func giveUp(
        _ reply: RemoteReply,
        expired: Bool = false,
        in connection: any DatabaseConnection
    ) throws -> QueueOutcome {
        try tell(expired ? .expired : .failed, reply, in: connection)
        try remove(becoming: .bounced, reply, in: connection)
        return .returned
    }

    private func tryAgain(_ reply: RemoteReply, in connection: any DatabaseConnection) throws -> QueueOutcome {
        let next = min(now.addingTimeInterval(delay), max(entry.expires, now.addingTimeInterval(1)))
        var warned = entry.warned
        if warned == nil, now >= entry.created.addingTimeInterval(queue.schedule.warningAfter) {
            warned = now
            try tell(.delayed, reply, in: connection)
            if let token = entry.content.copyToken {
                try SentCopies.move(token, to: .delayed, status: reply.status, at: now, in: connection)
            }
        }
        try connection.execute(
            """
            UPDATE queue_entries SET attempts = attempts + 1, next_attempt = \(next), warned = \(warned),
            lease_holder = NULL, lease_token = NULL, last_code = \(reply.code),
            last_status = \(reply.status.description), last_text = \(reply.text) WHERE id = \(entry.id.text)
            """
        )
        return .retry(at: next)
    }

    private func remove(
        becoming state: SentCopy.State,
        _ reply: RemoteReply,
        in connection: any DatabaseConnection
    ) throws {
        try connection.execute("DELETE FROM queue_entries WHERE id = \(entry.id.text)")
        if let token = entry.content.copyToken {
            try SentCopies.move(token, to: state, status: reply.status, at: now, in: connection)
        }
        try queue.bodies.release(entry.content.body, in: connection)
    }

    private func tell(_ event: DeliveryNotice.Event, _ reply: RemoteReply, in connection: any DatabaseConnection) throws
    {
        guard let address = entry.content.noticeAddress, entry.content.returnPath != nil,
            entry.content.notification.events.contains(event.request)
        else { return }
        let notice = DeliveryNotice(
            event: event,
            entry: entry,
            reply: reply,
            returned: try ReturnedContent(of: entry, bodies: queue.bodies, in: connection),
            origin: origin,
            now: now
        )
        try filing.file(notice.bytes(to: address), for: address, in: connection)
    }
}
