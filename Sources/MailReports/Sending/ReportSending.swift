package import Database
package import Delivery
package import FoundationEssentials
package import Logging
package import MailAuthentication
internal import MailMessage
package import MessageBodies

/// Puts yesterday's reports into the queue, each once: a report and the note that it was made are one transaction.
package struct ReportSending: Sendable {
    package typealias Signing = @Sendable (_ message: [UInt8]) async throws -> [UInt8]

    let configuration: ReportConfiguration
    let database: any Database
    let bodies: MessageBodies
    let queue: OutgoingQueue
    let receivers: ReportReceivers
    let resolver: any DNSResolver
    let deflating: any Deflating
    let sign: Signing?
    let logger: Logger
    let now: @Sendable () -> Date

    /// - Parameter sign: gives the DKIM-Signature fields to stand on top of a message; nil sends without, which most
    ///   receivers of TLS reports don't take.
    package init(
        _ configuration: ReportConfiguration,
        database: any Database,
        bodies: MessageBodies,
        queue: OutgoingQueue,
        resolver: any DNSResolver,
        publicSuffixes: any PublicSuffixes,
        deflating: any Deflating,
        sign: Signing?,
        logger: Logger,
        now: @escaping @Sendable () -> Date
    ) {
        self.configuration = configuration
        self.database = database
        self.bodies = bodies
        self.queue = queue
        receivers = ReportReceivers(resolver: resolver, publicSuffixes: publicSuffixes)
        self.resolver = resolver
        self.deflating = deflating
        self.sign = sign
        self.logger = logger
        self.now = now
    }

    /// What was done for one domain and day.
    package enum Outcome: String, Sendable, Hashable {
        case queued
        /// Nobody asks for a report, or not by mail, or those who would get it have not agreed.
        case unwanted
        /// Longer than is sent, or than each receiver takes.
        case tooLong = "too-long"
        /// The DNS doesn't say now; tried again until the counts are dropped.
        case later
    }

    /// Makes all reports of days that are over and were not reported yet. For a daily job; safe to call at any time, and on
    /// several nodes: the second one finds them made.
    /// - Returns: how many were queued.
    @discardableResult
    package func sendDue() async throws -> Int {
        let today = ReportDay(of: now())
        let first = today.number - configuration.limits.daysKept
        var count = 0
        for number in first..<today.number {
            let day = ReportDay(number: number)
            count += configuration.sendsTLS ? try await sendTLS(for: day) : 0
            count += configuration.sendsDMARC ? try await sendDMARC(for: day) : 0
        }
        try await prune(before: ReportDay(number: first))
        if count > 0 { logger.info("reports queued", metadata: ["count": "\(count)"]) }
        return count
    }

    /// Drops counts of days before `day`, and the notes of what was sent 30 days before that.
    package func prune(before day: ReportDay) async throws {
        try await database.write { connection in
            try connection.execute("DELETE FROM tls_sessions WHERE day < \(day.number)")
            try connection.execute("DELETE FROM dmarc_messages WHERE day < \(day.number)")
            try connection.execute("DELETE FROM dmarc_domains WHERE day < \(day.number)")
            try connection.execute("DELETE FROM reports_sent WHERE day < \(day.number - 30)")
        }
    }

    private func sendTLS(for day: ReportDay) async throws -> Int {
        let store = TLSReports(database: database, limits: configuration.limits, now: now)
        var count = 0
        for domain in try await store.domains(on: day) where try await !isDone(.tls, day, domain) {
            let outcome = try await sendTLS(domain, day, store)
            if outcome == .queued { count += 1 }
        }
        return count
    }

    private func sendTLS(_ domain: Domain, _ day: ReportDay, _ store: TLSReports) async throws -> Outcome {
        guard let name = DNSName("_smtp._tls." + domain.ascii) else { return .unwanted }
        let reply = await resolver.lookUp(name, .txt)
        if reply.failure != nil { return .later }
        let addresses = TLSReportingRecord.only(among: reply.texts)?.addresses ?? []
        let recipients = addresses.compactMap(ReportReceivers.address)
        guard !recipients.isEmpty else { return try await finish(.tls, day, domain, .unwanted) }
        let id = UniqueID.make(at: now())
        let report = TLSReport(
            organization: configuration.organization,
            dateRange: .init(start: day.begin, end: day.end),
            contact: configuration.contact ?? configuration.from.description,
            reportID: "\(id)@\(configuration.submitter)",
            policies: try await store.results(for: domain, on: day)
        )
        let packed = report.packed(deflating: deflating)
        guard packed.count <= configuration.limits.longestReport else {
            return try await finish(.tls, day, domain, .tooLong)
        }
        let chosen = Array(recipients.prefix(configuration.limits.mostDestinations))
        let letter = ReportLetter(configuration: configuration, recipients: chosen, now: now(), reportID: id)
        let bytes = letter.bytes(report, domain: domain, day: day, packed: packed)
        return try await finish(.tls, day, domain, .queued, Sent(id: id, bytes: bytes, recipients: chosen))
    }

    private func sendDMARC(for day: ReportDay) async throws -> Int {
        let store = DMARCCounts(database: database, limits: configuration.limits)
        var count = 0
        for domain in try await store.domains(on: day) where try await !isDone(.dmarc, day, domain) {
            let outcome = try await sendDMARC(domain, day, store)
            if outcome == .queued { count += 1 }
        }
        return count
    }

    private func sendDMARC(_ domain: Domain, _ day: ReportDay, _ store: DMARCCounts) async throws -> Outcome {
        guard let counts = try await store.counts(for: domain, on: day) else {
            return try await finish(.dmarc, day, domain, .unwanted)
        }
        let id = UniqueID.make(at: now())
        var report = AggregateReport(
            organization: configuration.organization,
            email: configuration.from.description,
            reportID: id,
            begin: day.begin,
            end: day.end,
            policy: AggregateReport.PublishedPolicy(counts.record, domain: domain, discovery: counts.discovery)
        )
        report.contact = configuration.contact
        report.records = counts.records
        let packed = report.packed(deflating: deflating)
        guard packed.count <= configuration.limits.longestReport else {
            return try await finish(.dmarc, day, domain, .tooLong)
        }
        var recipients: [EmailAddress] = []
        var isKnown = true
        for wanted in counts.record.aggregateAddresses {
            guard recipients.count < configuration.limits.mostDestinations,
                packed.count <= wanted.sizeLimit ?? .max, let address = ReportReceivers.address(wanted.uri)
            else { continue }
            let may = await receivers.mayReceive(address, of: domain)
            if may == true { recipients.append(address) }
            if may == nil { isKnown = false }
        }
        guard !recipients.isEmpty else {
            return isKnown ? try await finish(.dmarc, day, domain, .unwanted) : .later
        }
        let letter = ReportLetter(configuration: configuration, recipients: recipients, now: now(), reportID: id)
        let bytes = letter.bytes(report, packed: packed)
        return try await finish(.dmarc, day, domain, .queued, Sent(id: id, bytes: bytes, recipients: recipients))
    }
}
