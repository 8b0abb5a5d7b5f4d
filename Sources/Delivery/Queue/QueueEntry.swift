package import FoundationEssentials
package import MailMessage

/// The name of a queue entry; what operators type.
package struct QueueEntryID: Sendable, Hashable, CustomStringConvertible {
    package let text: String

    package init(_ text: String) { self.text = text }

    package var description: String { text }
}

/// An entry in the hands of a worker.
package struct QueueEntry: Sendable, Hashable {
    package let id: QueueEntryID
    package let content: NewQueueEntry
    /// Octets of the message as it is queued: prefix and what is left of the body. What is finished may have more.
    package let size: Int
    package let created: Date
    /// When to give up.
    package let expires: Date
    /// Attempts that ended before this one.
    package let attempts: Int
    /// When the sender was told of the delay; nil while not.
    package let warned: Date?
    /// What proves that the entry is this worker's: a later lease has another.
    package let leaseToken: String

    /// The recipient's domain: what limits are counted by, and all that logs show of the recipient.
    package var domain: Domain { content.recipient.domain }
}
