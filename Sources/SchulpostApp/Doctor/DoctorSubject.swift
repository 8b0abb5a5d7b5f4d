import MailAuthentication
package import MailMessage
package import SigningKeys

/// What is known of a school and its machine when the DNS is looked at.
package struct DoctorSubject: Sendable {
    /// Ports that people's programs connect to; nil: that door stays shut.
    package struct Doors: Sendable, Hashable {
        package var submission: Int?
        package var submissions: Int?
        package var imap: Int?
        package var imaps: Int?

        package init(submission: Int? = 587, submissions: Int? = 465, imap: Int? = 143, imaps: Int? = 993) {
            self.submission = submission
            self.submissions = submissions
            self.imap = imap
            self.imaps = imaps
        }
    }

    package var domains: [Domain]
    /// The machine's own name: what MX records point to and HELO says.
    package var host: Domain
    /// The machine's public addresses, as far as somebody said them; else those of its name in the DNS count.
    package var addresses: [IPAddress]
    /// The server that takes what leaves the school; nil where it is delivered directly.
    package var relay: String?
    package var doors: Doors
    package var pairs: [SigningKeyPair]
    /// Keys of others under the school's domains that are looked at too: a former provider's.
    package var otherSelectors: [String]

    package init(
        domains: [Domain],
        host: Domain,
        addresses: [IPAddress] = [],
        relay: String? = nil,
        doors: Doors = Doors(),
        pairs: [SigningKeyPair] = [],
        otherSelectors: [String] = []
    ) {
        self.domains = domains
        self.host = host
        self.addresses = addresses
        self.relay = relay
        self.doors = doors
        self.pairs = pairs
        self.otherSelectors = otherSelectors
    }

    /// Mail domains are names of the DNS.
    var hostName: DNSName { DNSName(host.ascii) ?? .root }

    /// The pairs of a domain whose records should be there.
    func publishedPairs(of domain: Domain) -> [SigningKeyPair] {
        pairs.filter { $0.domain == domain && $0.isToBePublished }
    }

    /// Whether the machine's name is one of a domain's or below it: its records then stand in that zone.
    func isHostWithin(_ domain: Domain) -> Bool { host.isWithin(domain) }
}
