package import Database
package import Delivery
package import FoundationEssentials
package import MailAuthentication
package import MailMessage

/// How deliveries fared with TLS, counted by day and domain for reports (RFC 8460).
package struct TLSReports: TLSSessionRecording {
    let database: any Database
    let limits: ReportLimits
    let now: @Sendable () -> Date

    package init(
        database: any Database,
        limits: ReportLimits = ReportLimits(),
        now: @escaping @Sendable () -> Date
    ) {
        self.database = database
        self.limits = limits
        self.now = now
    }

    package func record(_ session: TLSSession) async {
        let day = ReportDay(of: now())
        try? await database.write { try record(session, on: day, in: $0) }
    }

    /// Counts one session as a part of the caller's transaction. Successes are counted by policy alone.
    package func record(_ session: TLSSession, on day: ReportDay, in connection: any DatabaseConnection) throws {
        let (type, text) = Self.policy(session.policy)
        let domain = session.domain.ascii
        let isFailure = session.failure != nil
        let kinds = try connection.row(
            "SELECT COUNT(*) FROM tls_sessions WHERE day = \(day.number) AND domain = \(domain)"
        )
        let hasRoom = try (kinds?.int(0) ?? 0) < limits.rowsPerDomain
        try connection.execute(
            """
            INSERT INTO tls_sessions (day, domain, policy_type, policy_text, host, address, failure, sessions)
            VALUES (\(day.number), \(domain), \(type), \(hasRoom ? text : ""),
            \(isFailure && hasRoom ? session.host?.text ?? "" : ""),
            \(isFailure && hasRoom ? session.address?.description ?? "" : ""),
            \(session.failure?.rawValue ?? ""), 1)
            ON CONFLICT (day, domain, policy_type, policy_text, host, address, failure)
            DO UPDATE SET sessions = tls_sessions.sessions + 1
            """
        )
    }

    /// RFC 8460 §4.4: the policy's type and its strings, one a line.
    private static func policy(_ policy: TLSPolicy) -> (type: String, text: String) {
        switch policy {
        case .none: ("no-policy-found", "")
        case .dane(let reference):
            ("tlsa", ReportText.bounded(reference.records.map(text).joined(separator: "\n"), ReportText.longestKey))
        case .mtaSTS(let policy):
            ("sts", ReportText.bounded((policy?.lines ?? []).joined(separator: "\n"), ReportText.longestKey))
        }
    }

    private static func text(_ record: TLSARecord) -> String {
        let digits = record.data.prefix(64).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        return "\(record.usage) \(record.selector) \(record.matchingType) \(digits)"
    }

    /// The domains with sessions on a day.
    package func domains(on day: ReportDay) async throws -> [Domain] {
        try await database.read { connection in
            try connection.rows("SELECT DISTINCT domain FROM tls_sessions WHERE day = \(day.number) ORDER BY domain")
                .compactMap { Domain(try $0.string(0)) }
        }
    }

    /// A domain's results of a day, one for each policy (RFC 8460 §4.4).
    package func results(for domain: Domain, on day: ReportDay) async throws -> [TLSReport.PolicyResult] {
        let rows = try await database.read { connection in
            try connection.rows(
                """
                SELECT policy_type, policy_text, host, address, failure, sessions FROM tls_sessions
                WHERE day = \(day.number) AND domain = \(domain.ascii)
                ORDER BY policy_type, policy_text, host, address, failure
                """
            )
        }
        var results: [TLSReport.PolicyResult] = []
        for row in rows {
            let (type, text) = (try row.string(0), try row.string(1))
            let lines = text.split(separator: "\n").map(String.init)
            if results.last?.policy.type != type || results.last?.policy.strings != lines {
                // §4.4: patterns of an STS policy; for others there are none.
                let patterns = lines.filter { $0.hasPrefix("mx:") }.map { $0.dropFirst(3).drop { $0 == " " } }
                let policy = TLSReport.Policy(
                    type: type,
                    strings: lines,
                    domain: domain.ascii,
                    mxHosts: type == "sts" ? patterns.map(String.init) : []
                )
                results.append(.init(policy: policy, summary: .init(successful: 0, failed: 0)))
            }
            let count = try row.int(5)
            let failure = try row.string(4)
            guard !failure.isEmpty else {
                results[results.count - 1].summary.successful += count
                continue
            }
            results[results.count - 1].summary.failed += count
            var detail = TLSReport.Failure(resultType: failure, sessions: count)
            detail.receivingHost = try row.string(2).nonempty
            detail.receivingAddress = try row.string(3).nonempty
            results[results.count - 1].failures = (results[results.count - 1].failures ?? []) + [detail]
        }
        return results
    }
}

extension String {
    var nonempty: String? { isEmpty ? nil : self }
}
