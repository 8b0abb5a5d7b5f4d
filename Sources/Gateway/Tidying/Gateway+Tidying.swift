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

    /// Tells administrators what waits for them, and tidies, where no node has within the interval.
    /// - Returns: what came of it; nil where another node did it lately.
    @discardableResult
    package func tidyWhenDue(_ retention: Retention = Retention()) async throws -> TidyingRound? {
        let now = now()
        let isDue = try await rooms.database.write { connection in
            try JobLedger.claim("tidy", every: Self.tidyingInterval, at: now, in: connection)
        }
        guard isDue else { return nil }
        var round = TidyingRound(logger: logger)
        await round.step("held.digest") { try await tellOfHeld() }
        await tidy(retention, &round)
        return round
    }

    /// Forgets what has had its time, and tells the authors of held messages that nobody decided on. May run at any
    /// time and on several nodes.
    @discardableResult
    package func tidy(_ retention: Retention = Retention()) async -> TidyingRound {
        var round = TidyingRound(logger: logger)
        await tidy(retention, &round)
        return round
    }

    private func tidy(_ retention: Retention, _ round: inout TidyingRound) async {
        let now = now()
        await round.step("held.expire") { try await expireHeld() }
        for (name, work) in prunings(retention, at: now) {
            await round.step(name) { try await rooms.database.write { try work($0) } }
        }
        await round.step("spread") { try await forgetLetters(at: now) }
        await round.step("recalls") { try await tidyRecalls(at: now) }
        await round.step("deliveries") {
            try await rooms.mailStore.forgetDeliveries(before: now.addingTimeInterval(-retention.deliveries))
        }
        await round.step("mailboxes.vanished") { try await rooms.mailStore.forgetVanished() }
        // The last: what the steps before let go of.
        await round.step("bodies") { try await rooms.bodies.removeUnreferenced() }
    }

    private typealias Pruning = (name: String, work: @Sendable (any DatabaseConnection) throws -> Void)

    /// What is forgotten by its age alone, each in a transaction of its own.
    private func prunings(_ retention: Retention, at now: Date) -> [Pruning] {
        @Sendable func before(_ age: TimeInterval) -> Date { now.addingTimeInterval(-age) }
        let (bodies, queue) = (rooms.bodies, rooms.queue)
        return [
            ("audit", { try AuditLog.truncate(before: before(retention.audit), at: now, in: $0) }),
            ("counters", { try SendingCounters.prune(before: before(retention.counters), in: $0) }),
            ("copies", { try SentCopies.prune(before: before(retention.sentCopies), in: $0) }),
            ("decisions", { try DecisionLog.prune(before: before(retention.decisions), in: $0) }),
            ("verifications", { try Verifications.prune(before: before(retention.verifications), in: $0) }),
            (
                "letters",
                { try LetterStore.prune(before: before(retention.sentCopies), at: now, bodies: bodies, in: $0) }
            ),
            ("contacts", { try KnownContacts.prune(before: before(retention.contacts), in: $0) }),
            // A month more than what was taken back stays for whoever wants it again.
            (
                "withdrawn",
                { try queue.discardWithdrawn(enteredBefore: before(Self.recallTime + 30 * 24 * 3600), in: $0) }
            ),
            ("quiet", { try QuietMails.prune(before: now, in: $0) }),
            ("strikes", { try Strikes.prune(before: before(Strikes.longest), in: $0) }),
            ("threads", { try ThreadVisits.prune(before: before(retention.counters), in: $0) }),
            ("answers", { try AnswersOnce.prune(before: before(RequestKey.retention), in: $0) }),
            ("outcomes", { try ReportedOutcomes.prune(before: before(retention.decisions), in: $0) }),
        ]
    }
}
