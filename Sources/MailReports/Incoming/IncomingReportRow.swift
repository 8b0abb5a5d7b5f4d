package import FoundationEssentials
internal import MailAuthentication
internal import MailMessage

/// A report as a table shows it: one line for each report.
package struct IncomingReportSummary: Sendable, Hashable, Identifiable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case dmarc
        case tls
    }

    package let id: String
    package let kind: Kind
    /// Who sent it, in their own words.
    package let organization: String
    /// Ours, or a subdomain of it.
    package let domain: String
    package let begins: Date
    package let ends: Date
    package let received: Date
    /// DMARC: messages that were aligned and authenticated. TLS: sessions that succeeded.
    package let good: Int
    /// DMARC: messages that were not. TLS: sessions that failed.
    package let bad: Int
}

/// One row of a report.
package struct IncomingReportRow: Sendable, Hashable {
    /// DMARC: where the messages came from. TLS: our server, as the reporter saw it.
    package let source: String?
    /// Messages or sessions.
    package let count: Int
    /// DMARC: what was done. TLS: what failed.
    package let disposition: String
    /// `pass` or `fail`, after alignment; empty for TLS.
    package let dkim: String
    package let spf: String
    package let headerFrom: String
    package let envelopeFrom: String?
    /// Signatures, senders and reasons; for TLS the policy.
    package let details: String

    init(_ record: AggregateReport.Record) {
        source = record.source?.description
        count = max(record.count, 0)
        disposition = ReportText.bounded(record.disposition)
        dkim = record.isDKIMAligned ? "pass" : "fail"
        spf = record.isSPFAligned ? "pass" : "fail"
        headerFrom = ReportText.bounded(record.headerFrom)
        envelopeFrom = record.envelopeFrom.map { ReportText.bounded($0) }
        let signatures = record.signatures.prefix(8).map { "dkim=\($0.result) \($0.domain)/\($0.selector ?? "")" }
        let senders = record.senders.prefix(4).map { "spf=\($0.result) \($0.domain)" }
        let reasons = record.reasons.prefix(4).map { "reason=\($0.type)" }
        details = ReportText.bounded((signatures + senders + reasons).joined(separator: "; "), 1_000)
    }

    init(_ failure: TLSReport.Failure, of policy: TLSReport.Policy) {
        source = (failure.receivingHost ?? failure.receivingAddress).map { ReportText.bounded($0) }
        count = max(failure.sessions, 0)
        disposition = ReportText.bounded(failure.resultType)
        dkim = ""
        spf = ""
        headerFrom = ReportText.bounded(policy.domain)
        envelopeFrom = nil
        let more = [failure.reasonCode, failure.additionalInformation].compactMap { $0 }
        details = ReportText.bounded(([policy.type] + more).joined(separator: "; "), 1_000)
    }

    init(
        source: String?,
        count: Int,
        disposition: String,
        dkim: String,
        spf: String,
        headerFrom: String,
        envelopeFrom: String?,
        details: String
    ) {
        self.source = source
        self.count = count
        self.disposition = disposition
        self.dkim = dkim
        self.spf = spf
        self.headerFrom = headerFrom
        self.envelopeFrom = envelopeFrom
        self.details = details
    }
}
