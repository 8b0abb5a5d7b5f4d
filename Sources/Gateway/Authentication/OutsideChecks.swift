package import MailAuthentication
package import MailMessage
package import MailReports

/// How it is found out who really sent what comes from outside.
package struct OutsideChecks: Sendable {
    package var authenticator: MailAuthenticator
    /// Forwarders whose ARC seals count: what they saw before they changed a message is believed.
    package var trustedForwarders: Set<Domain>
    /// Where aggregate reports to other domains are counted; nil counts nothing.
    package var counts: DMARCCounts?
    /// Where reports that others send us are kept; nil leaves them in the postmaster's mailbox.
    package var reports: IncomingReports?
    /// Unpacks reports.
    package var deflating: (any Deflating)?

    package init(
        authenticator: MailAuthenticator,
        trustedForwarders: Set<Domain> = [],
        counts: DMARCCounts? = nil,
        reports: IncomingReports? = nil,
        deflating: (any Deflating)? = nil
    ) {
        self.authenticator = authenticator
        self.trustedForwarders = trustedForwarders
        self.counts = counts
        self.reports = reports
        self.deflating = deflating
    }
}
