/// A DMARC policy record (RFC 7489 §6.3, DMARCbis §4.7, RFC 9091).
package struct DMARCRecord: Sendable, Hashable {
    /// Alignment of identifiers (RFC 7489 §3.1).
    package enum Alignment: String, Sendable, Hashable {
        case relaxed = "r"
        case strict = "s"
    }

    /// What kind of domain this is (DMARCbis §4.7 `psd`).
    package enum PublicSuffix: String, Sendable, Hashable {
        case yes = "y"
        case no = "n"
        case unknown = "u"
    }

    /// Where reports go (RFC 7489 §6.3 `rua`): an URI without its size limit, and the limit in octets, where given.
    package struct ReportAddress: Sendable, Hashable {
        package let uri: String
        package let sizeLimit: Int?
    }

    /// The record as published.
    package let text: String
    /// `p`; none where it is missing and `rua` is there (DMARCbis §4.7).
    package let policy: DMARCPolicy
    package let subdomainPolicy: DMARCPolicy?
    package let nonexistentPolicy: DMARCPolicy?
    package let spfAlignment: Alignment
    package let dkimAlignment: Alignment
    package let publicSuffix: PublicSuffix
    /// `t=y`: the domain is testing; one step milder.
    package let isTesting: Bool
    /// `pct` (RFC 7489 only; DMARCbis ignores it but for the record), 0 to 100.
    package let percent: Int
    package let aggregateAddresses: [ReportAddress]
    package let failureAddresses: [ReportAddress]
    /// `fo`: when failure reports are wanted.
    package let failureOptions: [String]
    /// `ri`: seconds between aggregate reports (RFC 7489); 86,400 where not given.
    package let reportInterval: Int
}
