package import MailAuthentication

/// The servers of a domain, in the order in which they are to be tried.
package struct MXRoute: Sendable, Hashable {
    package struct Exchange: Sendable, Hashable {
        package let name: DNSName
        package let preference: UInt16

        package init(name: DNSName, preference: UInt16) {
            self.name = name
            self.preference = preference
        }
    }

    /// The name asked for, after aliases.
    package let domainName: DNSName
    package let exchanges: [Exchange]
    /// Whether DNSSEC vouches for the list: only then TLSA records mean something (RFC 7672 §2.2.1).
    package let isSecure: Bool

    package init(domainName: DNSName, exchanges: [Exchange], isSecure: Bool) {
        self.domainName = domainName
        self.exchanges = exchanges
        self.isSecure = isSecure
    }
}

/// Where mail for a domain goes, or why it can't go anywhere.
package enum MXRouting: Sendable, Hashable {
    case route(MXRoute)
    /// Temporary or permanent.
    case failure(RecipientResult)
}
