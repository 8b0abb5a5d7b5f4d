package import MailMessage

/// Who reports.
package struct ReportConfiguration: Sendable {
    /// `org_name`: the school's name.
    package var organization: String
    /// The domain that reports are by: DKIM signs with it (RFC 8460 §3 wants it signed).
    package var submitter: Domain
    /// From and the return path: `postmaster@…`.
    package var from: EmailAddress
    /// How people are reached about reports; nil for `from`.
    package var contact: String?
    /// Whether DMARC aggregate reports are sent.
    package var sendsDMARC: Bool
    /// Whether TLS reports are sent.
    package var sendsTLS: Bool
    package var limits: ReportLimits

    package init(
        organization: String,
        submitter: Domain,
        from: EmailAddress,
        contact: String? = nil,
        sendsDMARC: Bool = true,
        sendsTLS: Bool = true,
        limits: ReportLimits = ReportLimits()
    ) {
        self.organization = organization
        self.submitter = submitter
        self.from = from
        self.contact = contact
        self.sendsDMARC = sendsDMARC
        self.sendsTLS = sendsTLS
        self.limits = limits
    }
}
