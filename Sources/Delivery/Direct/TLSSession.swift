package import MailAuthentication
package import MailMessage

/// Why a session is not protected as it should be: the result types of RFC 8460 §4.3, with their names there.
package enum TLSFailure: String, Sendable, Hashable, CaseIterable {
    case startTLSNotSupported = "starttls-not-supported"
    case certificateHostMismatch = "certificate-host-mismatch"
    case certificateExpired = "certificate-expired"
    case certificateNotTrusted = "certificate-not-trusted"
    case validationFailure = "validation-failure"
    /// None of the TLSA records fits the certificate.
    case tlsaInvalid = "tlsa-invalid"
    /// The DNS can't give the records, or DNSSEC says that they are forged.
    case dnssecInvalid = "dnssec-invalid"
    case policyFetchError = "sts-policy-fetch-error"
    case policyInvalid = "sts-policy-invalid"
    /// The certificate of the policy's web server does not hold.
    case webPKIInvalid = "sts-webpki-invalid"
}

/// What a session had to hold to.
package enum TLSPolicy: Sendable, Hashable {
    /// Nothing is published.
    case none
    case dane(DANEReference)
    /// The policy's lines as fetched; none where it could not be had.
    case mtaSTS(MTASTSPolicy?)
}

/// One session with a server, as reports about TLS count it (RFC 8460 §4).
package struct TLSSession: Sendable, Hashable {
    /// The recipient's domain; where DANE applies, reports are still the recipient domain's.
    package let domain: Domain
    package let policy: TLSPolicy
    /// The server; nil where the trouble came before one was chosen.
    package let host: DNSName?
    package let address: IPAddress?
    /// nil for a success.
    package let failure: TLSFailure?

    package init(domain: Domain, policy: TLSPolicy, host: DNSName?, address: IPAddress?, failure: TLSFailure?) {
        self.domain = domain
        self.policy = policy
        self.host = host
        self.address = address
        self.failure = failure
    }
}

/// Counts sessions for reports; `TLSReports` keeps them in the database.
package protocol TLSSessionRecording: Sendable {
    /// Never throws: a count that gets lost is no reason to hold mail up.
    func record(_ session: TLSSession) async
}

/// Counts nothing.
package struct NoTLSSessionRecording: TLSSessionRecording {
    package init() {}
    package func record(_ session: TLSSession) async {}
}
