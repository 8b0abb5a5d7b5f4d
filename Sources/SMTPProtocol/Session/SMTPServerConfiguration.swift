package import MailMessage

/// What a session is told once.
package struct SMTPServerConfiguration: Sendable {
    /// Which of the two services of a mail host the session gives.
    package enum Service: Sendable, Hashable {
        /// Port 25: anyone may bring mail for the house; nobody logs in.
        case exchange
        /// Ports 587 and 465 (RFC 6409, RFC 8314): only under TLS, only who is logged in.
        case submission
    }

    package var service: Service
    /// What the server calls itself.
    package var hostName: String
    /// Where `<Postmaster>` without a domain lives.
    package var postmaster: EmailAddress?
    package var offersStartTLS: Bool
    /// Whether the client must keep silent until the greeting; see ``SMTPServerSession/Action/awaitSilence``.
    package var refusesEarlyTalkers: Bool
    package var limits: SMTPLimits

    package init(
        service: Service,
        hostName: String,
        postmaster: EmailAddress? = nil,
        offersStartTLS: Bool,
        refusesEarlyTalkers: Bool = false,
        limits: SMTPLimits = SMTPLimits()
    ) {
        self.service = service
        self.hostName = hostName
        self.postmaster = postmaster
        self.offersStartTLS = offersStartTLS
        self.refusesEarlyTalkers = refusesEarlyTalkers
        self.limits = limits
    }
}
