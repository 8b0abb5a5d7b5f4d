internal import Database
internal import FoundationEssentials
internal import Logging
internal import MailMessage

extension DeliveryWorker {
    /// One attempt for one entry, from the transport's answer to the commit.
    func deliver(_ entry: QueueEntry) async {
        let started = clock.now()
        let result = await attempt(entry)
        if Task.isCancelled, case .temporaryFailure = result {
            try? await evenIfCancelled { try await queue.release(entry) }
            return
        }
        guard let outcome = await commit(result, for: entry) else { return }
        report(outcome, result, for: entry, since: started)
    }

    /// Finishes the copy and hands it over.
    private func attempt(_ entry: QueueEntry) async -> RecipientResult {
        let content: any MessageContent
        do {
            content = try await finished(entry)
        } catch {
            // Never the error itself: it may speak of the message.
            if !Task.isCancelled { logger.warning("a copy could not be finished", metadata: ["entry": "\(entry.id)"]) }
            return .temporaryFailure(
                RemoteReply(code: nil, status: RemoteStatus(4, 3, 0), text: "the copy could not be made ready")
            )
        }
        let recipient = entry.content.recipient
        let message = OutgoingMessage(
            sender: entry.content.returnPath,
            recipients: [recipient],
            content: content,
            notification: entry.content.notification,
            tls: entry.content.tls
        )
        let results = await transport.send(message, to: configuration.destination(entry.domain))
        return results[recipient]
            ?? .temporaryFailure(
                RemoteReply(code: nil, status: RemoteStatus(4, 3, 0), text: "the transport gave no answer")
            )
    }

    private func finished(_ entry: QueueEntry) async throws -> any MessageContent {
        let stored = queue.content(of: entry)
        guard entry.content.finishing != nil else { return stored }
        // What is queued unfinished never leaves as it is.
        guard let finisher else { throw UnfinishedCopy() }
        return try await finisher.finished(entry, stored)
    }

    private struct UnfinishedCopy: Error {}

    /// Writes the result down, and keeps trying while the database can't: until it has, a crash sends the message twice.
    private func commit(_ result: RecipientResult, for entry: QueueEntry) async -> QueueOutcome? {
        var pause: TimeInterval = 1
        while true {
            do {
                return try await evenIfCancelled {
                    try await queue.finish(entry, with: result, origin: configuration.origin, filing: filing)
                }
            } catch {
                logger.error(
                    "a delivery's result could not be written down",
                    metadata: ["entry": "\(entry.id)", "code": "\(result.reply.shortCode)", "error": "\(error)"]
                )
            }
            do {
                try await clock.sleep(clock.now().addingTimeInterval(pause))
            } catch {
                return nil
            }
            pause = min(pause * 2, 60)
        }
    }

    private func report(_ outcome: QueueOutcome, _ result: RecipientResult, for entry: QueueEntry, since started: Date)
    {
        let label: String
        switch outcome {
        case .delivered: label = "delivered"
        case .retry: label = "retry"
        case .returned: label = "returned"
        case .notOurs: label = "not-ours"
        }
        metrics.attempted(
            outcome: label,
            domain: entry.domain,
            seconds: clock.now().timeIntervalSince(started)
        )
        logger.info(
            "delivery attempt",
            metadata: [
                "entry": "\(entry.id)", "domain": "\(entry.domain)", "outcome": "\(label)",
                "code": "\(result.reply.shortCode)", "attempt": "\(entry.attempts + 1)",
            ]
        )
    }
}
