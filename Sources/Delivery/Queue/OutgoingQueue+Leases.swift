internal import Database
package import FoundationEssentials
internal import MailMessage

extension OutgoingQueue {
    /// Hands out entries that are due, as many as `slots` has places for, each to one worker only.
    ///
    /// `next_attempt` of an entry that is handed out is the end of its lease, so that it is due again by itself when the
    /// worker dies.
    /// - Parameter holder: the node's name; the same after a restart.
    /// - Parameter duration: seconds until the lease ends, if it isn't renewed.
    package func lease(
        within slots: DeliverySlots,
        by holder: String,
        for duration: TimeInterval
    ) async throws -> [QueueEntry] {
        guard slots.free > 0 else { return [] }
        let now = now()
        let until = now.addingTimeInterval(duration)
        return try await database.write { connection in
            var slots = slots
            var leased: [QueueEntry] = []
            // Each round fills at least one domain or takes all that it sees; the bound is for engines where another node
            // may take a candidate between the two statements.
            for _ in 0...slots.limits.overall where slots.free > 0 {
                let candidates = try Self.candidates(at: now, within: slots, in: connection)
                if candidates.isEmpty { break }
                for id in candidates {
                    guard let entry = try Self.take(id, by: holder, at: now, until: until, &slots, in: connection)
                    else { continue }
                    leased.append(entry)
                }
            }
            return leased
        }
    }

    /// Puts off the end of all leases of `holder`.
    package func renewLeases(of holder: String, for duration: TimeInterval) async throws {
        let now = now()
        try await database.write { connection in
            _ = try connection.execute(
                """
                UPDATE queue_entries SET next_attempt = \(now.addingTimeInterval(duration))
                WHERE lease_holder = \(holder) AND next_attempt > \(now)
                """
            )
        }
    }

    /// Gives an entry back untried; it is due at once. Nothing happens where the lease is another's by now.
    package func release(_ entry: QueueEntry) async throws {
        let now = now()
        try await database.write { connection in
            _ = try connection.execute(
                """
                UPDATE queue_entries SET lease_holder = NULL, lease_token = NULL,
                    next_attempt = CASE WHEN withdrawal IS NULL THEN \(now) ELSE \(Self.never) END
                WHERE id = \(entry.id.text) AND lease_token = \(entry.leaseToken)
                """
            )
        }
    }

    /// Gives back all that `holder` has: after a crash, when a node of this name starts again.
    /// - Returns: how many entries.
    @discardableResult
    package func releaseLeases(of holder: String) async throws -> Int {
        let now = now()
        return try await database.write { connection in
            try connection.execute(
                """
                UPDATE queue_entries SET lease_holder = NULL, lease_token = NULL,
                    next_attempt = CASE WHEN withdrawal IS NULL THEN \(now) ELSE \(Self.never) END
                WHERE lease_holder = \(holder)
                """
            )
        }
    }

    /// When the next entry becomes due after `instant`; nil where there is none.
    package func nextDue(after instant: Date) async throws -> Date? {
        try await database.read { connection in
            try connection.row(
                "SELECT MIN(next_attempt) FROM queue_entries WHERE next_attempt > \(instant) AND next_attempt < \(Self.never)"
            )?
            .optionalDate(0)
        }
    }

    /// Names of due entries of domains that have a place, the longest due first; no more than there are places.
    private static func candidates(
        at now: Date,
        within slots: DeliverySlots,
        in connection: any DatabaseConnection
    ) throws -> [String] {
        let full = slots.fullDomains.map(\.ascii)
        // `NOT IN (NULL)` would match nothing.
        let excluded: SQL = full.isEmpty ? "" : " AND domain NOT IN \(full)"
        return try connection.rows(
            "SELECT id FROM queue_entries WHERE next_attempt <= \(now) AND withdrawal IS NULL" + excluded
                + " ORDER BY next_attempt, id LIMIT \(slots.free)"
        ).map { try $0.string(0) }
    }

    private static func take(
        _ id: String,
        by holder: String,
        at now: Date,
        until: Date,
        _ slots: inout DeliverySlots,
        in connection: any DatabaseConnection
    ) throws -> QueueEntry? {
        guard let domain = try connection.row("SELECT domain FROM queue_entries WHERE id = \(id)")?.string(0),
            let domain = Domain(domain), slots.take(domain)
        else { return nil }
        let row = try connection.row(
            """
            UPDATE queue_entries SET lease_holder = \(holder), lease_token = \(UniqueID.make(at: now)),
            next_attempt = \(until) WHERE id = \(id) AND next_attempt <= \(now) AND withdrawal IS NULL
            RETURNING \(raw: QueueEntry.columns)
            """
        )
        guard let row else {
            slots.giveBack(domain)
            return nil
        }
        return try QueueEntry(row: row)
    }
}
