package import MailAuthentication

/// How a conversation with one server has to be protected.
package enum HostSecurity: Sendable, Hashable {
    /// In the clear, also where STARTTLS is offered: the second try after TLS broke that nobody had asked for.
    case none
    /// STARTTLS where offered; the certificate may be anyone's (RFC 7435).
    case opportunistic
    /// STARTTLS or nothing; the certificate may be anyone's (RFC 7672 §2.2: TLSA records, none of which can be used).
    case encrypted
    /// STARTTLS or nothing; the certificate is the host's, by an authority (RFC 8461 §4.2).
    case certificate
    /// STARTTLS or nothing; the certificate is known by the DNS (RFC 7672 §3).
    case dane(DANEReference)

    /// Whether the certificate is looked at.
    package var isAuthenticated: Bool {
        switch self {
        case .none, .opportunistic, .encrypted: false
        case .certificate, .dane: true
        }
    }
}

/// What a certificate is compared with (RFC 7672 §3.2).
package struct DANEReference: Sendable, Hashable {
    /// The TLSA base domain: what SNI asks for.
    package let baseName: DNSName
    /// Names that a certificate may bear too where an authority vouches for it (usage 2).
    package let otherNames: [DNSName]
    /// Usages 2 and 3 only.
    package let records: [TLSARecord]

    /// The most records that are compared with a certificate.
    package static let mostRecords = 32

    package init(baseName: DNSName, otherNames: [DNSName], records: [TLSARecord]) {
        self.baseName = baseName
        self.otherNames = otherNames
        self.records = records
    }
}

extension TLSARecord {
    /// Whether SMTP can use it: usage DANE-TA or DANE-EE (RFC 7672 §3.1.3: the others "SHOULD" not be published, and are
    /// left aside), and a selector, a matching type and a length that are known.
    package var isUsable: Bool {
        guard usage == 2 || usage == 3, selector <= 1 else { return false }
        switch matchingType {
        case 0: return !data.isEmpty
        case 1: return data.count == 32
        case 2: return data.count == 64
        default: return false
        }
    }
}
