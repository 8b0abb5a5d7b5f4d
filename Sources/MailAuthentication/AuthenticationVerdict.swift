package import MailMessage

/// Everything that SPF, DKIM, DMARC and ARC say of one message.
package struct AuthenticationVerdict: Sendable, Hashable {
    package let client: IPAddress?
    /// What the client called itself.
    package let heloName: String
    package let sender: EmailAddress?
    /// SPF of the HELO name (RFC 7208 §2.3).
    package let helo: SPFVerdict
    /// SPF of MAIL FROM, or of postmaster at the HELO name where that is empty (RFC 7208 §2.4).
    package let mailFrom: SPFVerdict
    /// One for each DKIM-Signature field, from the top.
    package let dkim: [DKIMVerdict]
    package let dmarc: DMARCVerdict
    package let arc: ARCVerdict
    /// Whether the time ran out: what was not known by then is a temporary error.
    package let isOutOfTime: Bool

    package init(
        client: IPAddress?,
        heloName: String,
        sender: EmailAddress?,
        helo: SPFVerdict,
        mailFrom: SPFVerdict,
        dkim: [DKIMVerdict],
        dmarc: DMARCVerdict,
        arc: ARCVerdict,
        isOutOfTime: Bool = false
    ) {
        self.client = client
        self.heloName = heloName
        self.sender = sender
        self.helo = helo
        self.mailFrom = mailFrom
        self.dkim = dkim
        self.dmarc = dmarc
        self.arc = arc
        self.isOutOfTime = isOutOfTime
    }

    /// Whether somebody proved to speak for exactly this domain: SPF of MAIL FROM passed there, a signature of it holds, or
    /// DMARC passed for it as the only author domain.
    package func isAuthenticated(_ domain: Domain) -> Bool {
        (mailFrom.result == .pass && mailFrom.domain == domain)
            || dkim.contains { $0.result == .pass && $0.domain == domain }
            || (dmarc.isAlignedPass && dmarc.authors.first?.domain == domain)
    }

    /// Whether a later try may bring another verdict.
    package var isTemporary: Bool {
        isOutOfTime || dmarc.result == .temperror || mailFrom.result == .temperror
            || dkim.contains { $0.result == .temperror }
    }
}
