package import Database
package import FoundationEssentials
package import MessageBodies

/// The outgoing queue, kept in the database.
///
/// An entry is one message for one recipient. It is *waiting* until its next attempt is due, *leased* while a worker has
/// it, and gone once it is delivered, has failed for good, or was cancelled. A lease ends by itself when its worker has
/// died, and the entry is due again.
///
/// SMTP can't say whether a message was taken when the connection breaks between the last dot and the reply, nor can
/// we remember a reply when we are killed before the commit: such an entry is sent again (RFC 5321 §4.5.3.2.6, RFC 1047).
/// Never lost, rarely twice.
package struct OutgoingQueue: Sendable {
    /// Announced after each enqueueing and each `retry`.
    package static let channel = "queue"

    let database: any Database
    let bodies: MessageBodies
    /// When to try again, warn and give up.
    package let schedule: RetrySchedule
    let now: @Sendable () -> Date
    /// Numbers in 0..<1 for the jitter.
    let random: @Sendable () -> Double

    package init(
        database: any Database,
        bodies: MessageBodies,
        schedule: RetrySchedule = RetrySchedule(),
        now: @escaping @Sendable () -> Date = { Date() },
        random: @escaping @Sendable () -> Double = { Double.random(in: 0..<1) }
    ) {
        self.database = database
        self.bodies = bodies
        self.schedule = schedule
        self.now = now
        self.random = random
    }
}
