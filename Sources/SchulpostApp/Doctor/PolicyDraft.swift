import Crypto
import MailMessage

/// The MTA-STS policy file of a domain (RFC 8461 §3.2) and the id that its TXT record gives it.
struct PolicyDraft: Sendable, Hashable {
    let domain: Domain
    /// With CRLF.
    let text: String

    /// A week: RFC 8461 §10.2 wants weeks, a mistake should be over soon.
    static let maxAge = 604_800

    init(domain: Domain, host: Domain) {
        self.domain = domain
        text = "version: STSv1\r\nmode: testing\r\nmx: \(host.ascii)\r\nmax_age: \(Self.maxAge)\r\n"
    }

    /// Changes when, and only when, the text does.
    var id: String {
        SHA256.hash(data: Array(text.utf8)).prefix(10).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// Where the file must be found (RFC 8461 §3.3), with a certificate for that name.
    var url: String { "https://mta-sts.\(domain.ascii)/.well-known/mta-sts.txt" }
}
