package import Delivery
import MailMessage

/// The outgoing queue at the command line. Lists show where mail goes and how far it is, never to whom.
package struct QueueDesk: Sendable {
    let queue: OutgoingQueue

    package init(queue: OutgoingQueue) { self.queue = queue }

    /// One line an entry.
    package func list() async throws -> [String] {
        try await queue.list().map { entry in
            [
                entry.id.text, entry.state.rawValue, entry.domain.unicode, entry.purpose, "\(entry.size) B",
                "×\(entry.attempts)", Moment.text(entry.nextAttempt), entry.lastCode ?? "-",
            ].joined(separator: "  ")
        }
    }

    package func count() async throws -> Int { try await queue.count() }

    /// - Returns: how many are due now.
    package func retryAll() async throws -> Int { try await queue.retry() }

    /// - Returns: the ids that are not in the queue, or on their way this moment.
    package func retry(_ ids: [String]) async throws -> [String] {
        var left: [String] = []
        for id in ids where try await queue.retry([QueueEntryID(id)]) == 0 {
            left.append(id)
        }
        return left
    }

    /// - Returns: the ids that are not in the queue, or on their way this moment.
    package func cancel(_ ids: [String]) async throws -> [String] {
        var left: [String] = []
        for id in ids where try await !queue.cancel(QueueEntryID(id)) {
            left.append(id)
        }
        return left
    }
}
