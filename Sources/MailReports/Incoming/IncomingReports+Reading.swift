internal import Database
internal import FoundationEssentials

extension IncomingReports {
    /// The most reports listed at once.
    package static let longestList = 500

    /// Reports, the newest first.
    package func list(
        _ kind: IncomingReportSummary.Kind? = nil,
        limit: Int = longestList
    ) async throws
        -> [IncomingReportSummary]
    {
        let chosen: SQL = kind.map { " WHERE kind = \($0.rawValue)" } ?? ""
        let limit = min(max(limit, 0), Self.longestList)
        return try await database.read { connection in
            try connection.rows(
                "SELECT id, kind, organization, domain, begins, ends, received, good, bad FROM incoming_reports"
                    + chosen
                    + " ORDER BY received DESC, id DESC LIMIT \(limit)"
            ).map { row in
                guard let kind = IncomingReportSummary.Kind(rawValue: try row.string(1)) else {
                    throw DatabaseError(.unexpectedValue, "a report is of an unknown kind")
                }
                return IncomingReportSummary(
                    id: try row.string(0),
                    kind: kind,
                    organization: try row.string(2),
                    domain: try row.string(3),
                    begins: try row.date(4),
                    ends: try row.date(5),
                    received: try row.date(6),
                    good: try row.int(7),
                    bad: try row.int(8)
                )
            }
        }
    }

    /// The rows of a report, in its order.
    package func rows(of id: String) async throws -> [IncomingReportRow] {
        try await database.read { connection in
            try connection.rows(
                """
                SELECT source, amount, disposition, dkim, spf, header_from, envelope_from, details
                FROM incoming_report_rows WHERE report = \(id) ORDER BY position
                """
            ).map { row in
                IncomingReportRow(
                    source: try row.optionalString(0),
                    count: try row.int(1),
                    disposition: try row.string(2),
                    dkim: try row.string(3),
                    spf: try row.string(4),
                    headerFrom: try row.string(5),
                    envelopeFrom: try row.optionalString(6),
                    details: try row.string(7)
                )
            }
        }
    }

    /// Forgets reports that are older than is kept.
    /// - Returns: how many.
    @discardableResult
    package func prune() async throws -> Int {
        let limit = now().addingTimeInterval(-TimeInterval(limits.incomingDaysKept) * 86_400)
        return try await database.write { connection in
            try connection.execute(
                """
                DELETE FROM incoming_report_rows WHERE report IN
                (SELECT id FROM incoming_reports WHERE received < \(limit))
                """
            )
            return try connection.execute("DELETE FROM incoming_reports WHERE received < \(limit)")
        }
    }
}
