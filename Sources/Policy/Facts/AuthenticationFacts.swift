package import MailMessage

/// What has been proved of a message from outside.
package struct AuthenticationFacts: Sendable, Hashable {
    /// The domain that provably sent the message under its own name in From (DMARC: SPF or DKIM pass, aligned).
    package var provenDomain: Domain?

    package init(provenDomain: Domain? = nil) {
        self.provenDomain = provenDomain
    }

    /// Nothing was checked, or nothing held.
    package static let none = AuthenticationFacts()
}
