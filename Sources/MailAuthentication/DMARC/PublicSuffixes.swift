package import MailMessage

/// Knows under which names the public may register (RFC 7489 §3.2); `PublicSuffixList` asks libpsl.
package protocol PublicSuffixes: Sendable {
    /// The public suffix and one label more: `lindenschule.example` for `mail.lindenschule.example`; nil where the domain is
    /// a public suffix itself.
    func organizationalDomain(of domain: Domain) -> Domain?
}

extension PublicSuffixes {
    /// Whether a domain can be somebody's: not a name under which the public registers. Where there is no list, that is every
    /// name with a dot.
    package func mayBeOwned(_ domain: Domain) -> Bool {
        guard domain.ascii.contains(".") else { return false }
        if organizationalDomain(of: domain) != nil { return true }
        let probe = Domain("www.schulpost.example").flatMap { organizationalDomain(of: $0) }
        return probe == nil
    }
}
