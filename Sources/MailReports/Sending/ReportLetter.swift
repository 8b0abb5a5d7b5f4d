internal import FoundationEssentials
internal import MailAuthentication
internal import MailMessage

/// The message that carries a report.
struct ReportLetter: Sendable {
    let configuration: ReportConfiguration
    let recipients: [EmailAddress]
    let now: Date
    let reportID: String

    /// RFC 7489 §7.2.1.1.
    func bytes(_ report: AggregateReport, packed: [UInt8]) -> [UInt8] {
        let text = """
            This is a DMARC aggregate report for \(report.policy.domain) by \(configuration.organization).
            It counts messages between \(report.begin.formatted(.iso8601)) and \(report.end.formatted(.iso8601)).

            """
        return builder(
            subject: report.subject(submitter: configuration.submitter),
            text: text,
            fileName: report.fileName(receiver: configuration.submitter),
            type: ContentType("application", "gzip"),
            packed
        ).bytes()
    }

    /// RFC 8460 §5.3: `multipart/report` with its own type, and two fields of its own.
    func bytes(_ report: TLSReport, domain: Domain, day: ReportDay, packed: [UInt8]) -> [UInt8] {
        let submitter = configuration.submitter
        let (begin, end) = (Int(day.begin.timeIntervalSince1970), Int(day.end.timeIntervalSince1970))
        var letter = builder(
            subject: "Report Domain: \(domain) Submitter: \(submitter) Report-ID: <\(report.reportID)>",
            text: "This is a TLS report for \(domain) by \(configuration.organization).\n",
            fileName: "\(submitter)!\(domain)!\(begin)!\(end)!\(reportID).json.gz",
            type: ContentType("application", "tlsrpt+gzip"),
            packed
        )
        letter.extraFields.append((name: "TLS-Report-Domain", value: domain.ascii))
        letter.extraFields.append((name: "TLS-Report-Submitter", value: submitter.ascii))
        let bytes = letter.bytes()
        guard let boundary = ParsedMessage(bytes: bytes).root.contentType.parameters["boundary"] else { return bytes }
        return MessageHeaderEditing.replacing(
            "Content-Type",
            with: "multipart/report; report-type=\"tlsrpt\"; boundary=\"\(boundary)\"",
            in: bytes
        )
    }

    private func builder(
        subject: String,
        text: String,
        fileName: String,
        type: ContentType,
        _ packed: [UInt8]
    ) -> MessageBuilder {
        var builder = MessageBuilder(
            from: [NamedAddress(displayName: configuration.organization, address: configuration.from)],
            date: now
        )
        builder.to = recipients.map { NamedAddress(displayName: nil, address: $0) }
        builder.subject = subject
        builder.messageID = "<\(reportID)@\(configuration.submitter)>"
        // RFC 3834: nobody's holiday notice should answer.
        builder.extraFields = [(name: "Auto-Submitted", value: "auto-generated")]
        builder.text = text
        builder.attachments = [.init(fileName: fileName, type: type, bytes: packed)]
        return builder
    }
}
