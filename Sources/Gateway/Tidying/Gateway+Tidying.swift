internal import AuditLog
internal import Database
internal import Delivery
package import FoundationEssentials
internal import MailStore
internal import MessageBodies
internal import School

extension Gateway {
    /// How long what is only needed for a while is kept (`privacy.retention`).
    package struct Retention: Sendable, Hashable {
        /// Decisions with their facts: a school year and some.
        package var decisions: TimeInterval = 400 * 24 * 3600
        /// Which copy went to whom, for bounces that come late.
        package var sentCopies: TimeInterval = 60 * 24 * 3600
        /// Keys by which a delivery isn't made twice.
        package var deliveries: TimeInterval = 14 * 24 * 3600
        /// Codes by which announcements are verified: a school year and some.
        package var verifications: TimeInterval = 400 * 24 * 3600
        /// What people decided: three school years.
        package var audit: TimeInterval = 1_200 * 24 * 3600
        /// Counters of recipients; the longest window is a day.
        package var counters: TimeInterval = 48 * 3600
        /// Who has exchanged mail with whom, as keyed numbers: a school year and some.
        package var contacts: TimeInterval = 400 * 24 * 3600

        package init() {}
    }

    /// The least time between two rounds of tidying, in seconds; a little less than the hour at which nodes ask.
    package static let tidyingInterval: TimeInterval = 55 * 60

    /// How far back the hourly word of what waits looks, in seconds: a message may be named twice, and none is missed.
    private static let digestInterval: TimeInterval = 62 * 60

    /// Tells administrators what waits for them, and tidies, where no node has within the interval.
    /// - Returns: whether this node did it.
    @discardableResult
    package func tidyWhenDue(_ retention: Retention = Retention()) async throws -> Bool {
        let now = now()
        let isDue = try await rooms.database.write { connection in
            try JobLedger.claim("tidy", every: Self.tidyingInterval, at: now, in: connection)
        }
        guard isDue else { return false }
        try await tellOfHeld(since: now.addingTimeInterval(-Self.digestInterval))
        try await tidy(retention)
        return true
    }

    /// Forgets what has had its time, and tells the authors of held messages that nobody decided on. May run at any
    /// time and on several nodes; each step is a transaction of its own.
    /// - Throws: where the database can't do the work; what was done so far stays done.
    package func tidy(_ retention: Retention = Retention()) async throws {
        let moment = moment()
        let now = moment.now
        try await expireHeld()
        try await rooms.database.write { connection in
            try AuditLog.truncate(before: now.addingTimeInterval(-retention.audit), at: now, in: connection)
        }
        try await rooms.database.write { connection in
            try SendingCounters.prune(before: now.addingTimeInterval(-retention.counters), in: connection)
            try SentCopies.prune(before: now.addingTimeInterval(-retention.sentCopies), in: connection)
            try DecisionLog.prune(before: now.addingTimeInterval(-retention.decisions), in: connection)
            try Verifications.prune(before: now.addingTimeInterval(-retention.verifications), in: connection)
            try LetterStore.prune(
                before: now.addingTimeInterval(-retention.sentCopies),
                at: now,
                bodies: rooms.bodies,
                in: connection
            )
            try KnownContacts.prune(before: now.addingTimeInterval(-retention.contacts), in: connection)
            try Strikes.prune(before: now.addingTimeInterval(-Strikes.longest), in: connection)
            try tidyJudging(retention, at: now, in: connection)
        }
        try await forgetLetters(at: now)
        try await tidyRecalls(at: now)
        try await rooms.mailStore.forgetDeliveries(before: now.addingTimeInterval(-retention.deliveries))
        try await rooms.mailStore.forgetVanished()
        try await rooms.bodies.removeUnreferenced()
    }
}
