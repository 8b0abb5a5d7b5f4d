package import MailMessage

/// Knows under which names the public may register (RFC 7489 §3.2); `PublicSuffixList` asks libpsl.
package protocol PublicSuffixes: Sendable {
    /// The public suffix and one label more: `lindenschule.example` for `mail.lindenschule.example`; nil where the domain is
    /// a public suffix itself.
    func organizationalDomain(of domain: Domain) -> Domain?
}
