package import FoundationEssentials
package import MailMessage

/// The record of one copy that left for one recipient under a return path of its own.
package struct SentCopy: Sendable, Hashable {
    /// What is known of it.
    package enum State: String, Sendable, Hashable {
        /// In the queue.
        case queued
        /// In the queue, and the sender was told that it takes longer.
        case delayed
        /// Taken by the next server.
        case sent
        /// Refused by the next server, or returned by a later one.
        case bounced
        /// Taken out of the queue by an operator.
        case cancelled
    }

    package var token: ReturnPathToken
    package var recipient: EmailAddress
    /// The author's person id, opaque here.
    package var author: String?
    /// What it was for, opaque here.
    package var purpose: String
    /// What it belongs to (the letter and the family), opaque here.
    package var reference: String?
    package var state: State
    /// The last enhanced status known.
    package var status: RemoteStatus?
    /// When it entered the queue.
    package var created: Date
    /// When its state changed last.
    package var updated: Date

    package init(
        token: ReturnPathToken,
        recipient: EmailAddress,
        author: String?,
        purpose: String,
        reference: String?,
        state: State = .queued,
        status: RemoteStatus? = nil,
        created: Date,
        updated: Date
    ) {
        self.token = token
        self.recipient = recipient
        self.author = author
        self.purpose = purpose
        self.reference = reference
        self.state = state
        self.status = status
        self.created = created
        self.updated = updated
    }
}
