package import Database
package import FoundationEssentials
package import MailAuthentication
package import MailMessage

/// Reports that others send about the school's domains, kept as rows of a table.
///
/// Anyone can write anything into a report: it is shown as what somebody says, never acted upon.
package struct IncomingReports: Sendable {
    let database: any Database
    let ownDomains: Set<Domain>
    let limits: ReportLimits
    let now: @Sendable () -> Date

    /// - Parameter ownDomains: reports about other domains are dropped.
    package init(
        database: any Database,
        ownDomains: Set<Domain>,
        limits: ReportLimits = ReportLimits(),
        now: @escaping @Sendable () -> Date
    ) {
        self.database = database
        self.ownDomains = ownDomains
        self.limits = limits
        self.now = now
    }

    /// What became of a report.
    package enum Filing: String, Sendable, Hashable {
        case kept
        /// The same report was there.
        case known
        /// It is about a domain that isn't ours.
        case notOurs = "not-ours"
        /// More came today than are kept.
        case tooMany = "too-many"
    }

    /// Keeps a report as a part of the caller's transaction.
    @discardableResult
    package func file(_ report: IncomingReport, in connection: any DatabaseConnection) throws -> Filing {
        switch report {
        case .aggregate(let report):
            let good = report.records.filter { $0.isDKIMAligned || $0.isSPFAligned }.reduce(0) { $0 &+ $1.count }
            let all = report.records.reduce(0) { $0 &+ $1.count }
            return try keep(
                Header(
                    kind: .dmarc,
                    organization: report.organization,
                    reportID: report.reportID,
                    domain: report.policy.domain,
                    begins: report.begin,
                    ends: report.end,
                    good: good,
                    bad: all &- good
                ),
                rows: report.records.prefix(limits.rowsPerIncoming).map(IncomingReportRow.init),
                in: connection
            )
        case .tls(let report):
            var outcome = Filing.notOurs
            for result in report.policies.prefix(limits.rowsPerIncoming) {
                outcome = try keep(
                    Header(
                        kind: .tls,
                        organization: report.organization,
                        reportID: report.reportID,
                        domain: result.policy.domain,
                        begins: report.dateRange.startDate ?? now(),
                        ends: report.dateRange.endDate ?? now(),
                        good: result.summary.successful,
                        bad: result.summary.failed
                    ),
                    rows: (result.failures ?? []).prefix(limits.rowsPerIncoming).map {
                        IncomingReportRow($0, of: result.policy)
                    },
                    in: connection
                )
            }
            return outcome
        }
    }

    /// The same as a transaction of its own.
    @discardableResult
    package func file(_ report: IncomingReport) async throws -> Filing {
        try await database.write { try file(report, in: $0) }
    }

    private struct Header {
        let kind: IncomingReportSummary.Kind
        let organization: String
        let reportID: String
        let domain: String
        let begins: Date
        let ends: Date
        let good: Int
        let bad: Int
    }

    private func keep(
        _ header: Header,
        rows: [IncomingReportRow],
        in connection: any DatabaseConnection
    ) throws -> Filing {
        guard let domain = Domain(header.domain), ownDomains.contains(where: domain.isWithin) else { return .notOurs }
        let now = now()
        let today = ReportDay(of: now).begin
        let count = try connection.row("SELECT COUNT(*) FROM incoming_reports WHERE received >= \(today)")?.int(0) ?? 0
        guard count < limits.incomingPerDay else { return .tooMany }
        let id = UniqueID.make(at: now)
        let kept = try connection.execute(
            """
            INSERT INTO incoming_reports (id, kind, organization, report_id, domain, begins, ends, received, good, bad)
            VALUES (\(id), \(header.kind.rawValue), \(ReportText.bounded(header.organization)),
            \(ReportText.bounded(header.reportID)), \(domain.ascii), \(header.begins), \(header.ends), \(now),
            \(max(header.good, 0)), \(max(header.bad, 0)))
            ON CONFLICT (kind, organization, report_id, domain) DO NOTHING
            """
        )
        guard kept > 0 else { return .known }
        for (position, row) in rows.enumerated() {
            try connection.execute(
                """
                INSERT INTO incoming_report_rows
                (report, position, source, amount, disposition, dkim, spf, header_from, envelope_from, details)
                VALUES (\(id), \(position), \(row.source), \(row.count), \(row.disposition), \(row.dkim), \(row.spf),
                \(row.headerFrom), \(row.envelopeFrom), \(row.details))
                """
            )
        }
        return .kept
    }
}
