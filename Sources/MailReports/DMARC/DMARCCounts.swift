package import Database
package import FoundationEssentials
package import MailAuthentication
package import MailMessage

/// What came in, counted by day and by the domain whose DMARC policy applied, for aggregate reports (RFC 7489 §7.2).
///
/// Only domains that ask for reports are counted. No local part, no name and no subject is kept.
package struct DMARCCounts: Sendable {
    let database: any Database
    let limits: ReportLimits

    package init(database: any Database, limits: ReportLimits = ReportLimits()) {
        self.database = database
        self.limits = limits
    }

    /// Counts one message as a part of the caller's transaction: the intake's, so that what was refused is counted too.
    /// - Parameters:
    ///   - disposition: what was done: `reject` for a refusal, `quarantine` for a hold or the spam mailbox.
    ///   - override: why it isn't what the policy asks for: `local_policy`, `trusted_forwarder`, … (RFC 7489 §C).
    package func record(
        _ verdict: AuthenticationVerdict,
        disposition: DMARCPolicy,
        override: AggregateReport.Reason? = nil,
        at now: Date,
        in connection: any DatabaseConnection
    ) throws {
        guard let author = verdict.dmarc.authors.first, let domain = author.policyDomain, let record = author.record,
            !record.aggregateAddresses.isEmpty, var row = AggregateReport.Record(verdict, disposition: disposition)
        else { return }
        if let override { row.reasons = [override] }
        let day = ReportDay(of: now).number
        let facts = try CountedFacts(row).text
        let known = try connection.row(
            "SELECT kinds FROM dmarc_domains WHERE day = \(day) AND domain = \(domain.ascii)"
        )
        if known == nil {
            let domains = try connection.row("SELECT COUNT(*) FROM dmarc_domains WHERE day = \(day)")?.int(0) ?? 0
            guard domains < limits.domainsPerDay else { return }
        }
        let increased = try connection.execute(
            """
            UPDATE dmarc_messages SET messages = messages + 1
            WHERE day = \(day) AND domain = \(domain.ascii) AND facts = \(facts)
            """
        )
        if increased == 0 {
            guard try (known?.int(0) ?? 0) < limits.rowsPerDomain else { return }
            try connection.execute(
                """
                INSERT INTO dmarc_messages (day, domain, facts, messages)
                VALUES (\(day), \(domain.ascii), \(facts), 1)
                ON CONFLICT (day, domain, facts) DO UPDATE SET messages = dmarc_messages.messages + 1
                """
            )
        }
        let more = increased == 0 ? 1 : 0
        let text = ReportText.bounded(record.text, 4_096)
        try connection.execute(
            """
            INSERT INTO dmarc_domains (day, domain, record, discovery, kinds)
            VALUES (\(day), \(domain.ascii), \(text), \(verdict.dmarc.discovery.rawValue), \(more))
            ON CONFLICT (day, domain) DO UPDATE SET record = excluded.record, discovery = excluded.discovery,
            kinds = dmarc_domains.kinds + \(more)
            """
        )
    }

    /// The same as a transaction of its own.
    package func record(
        _ verdict: AuthenticationVerdict,
        disposition: DMARCPolicy,
        override: AggregateReport.Reason? = nil,
        at now: Date
    ) async throws {
        try await database.write { connection in
            try record(verdict, disposition: disposition, override: override, at: now, in: connection)
        }
    }

    /// A domain's counts of a day, and its policy as it was then.
    package struct DomainDay: Sendable {
        package let record: DMARCRecord
        package let discovery: DMARCDiscovery
        package let records: [AggregateReport.Record]
    }

    /// The domains with counts on a day.
    package func domains(on day: ReportDay) async throws -> [Domain] {
        try await database.read { connection in
            try connection.rows("SELECT domain FROM dmarc_domains WHERE day = \(day.number) ORDER BY domain")
                .compactMap { Domain(try $0.string(0)) }
        }
    }

    /// - Returns: nil where nothing was counted, or the record can't be read any more.
    package func counts(for domain: Domain, on day: ReportDay) async throws -> DomainDay? {
        try await database.read { connection in
            let row = try connection.row(
                "SELECT record, discovery FROM dmarc_domains WHERE day = \(day.number) AND domain = \(domain.ascii)"
            )
            guard let row, let record = DMARCRecord(try row.string(0)) else { return nil }
            let records = try connection.rows(
                """
                SELECT facts, messages FROM dmarc_messages WHERE day = \(day.number) AND domain = \(domain.ascii)
                ORDER BY messages DESC, facts
                """
            ).compactMap { try CountedFacts.record($0.string(0), count: $0.int(1)) }
            return DomainDay(
                record: record,
                discovery: DMARCDiscovery(rawValue: try row.string(1)) ?? .treeWalk,
                records: records
            )
        }
    }
}
