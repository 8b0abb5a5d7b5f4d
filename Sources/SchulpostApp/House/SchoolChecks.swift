import Database
import FoundationEssentials
import Gateway
import MailAuthentication
import MailMessage
import MailReports
import PublicSuffixList
import School
import ZlibCompression

/// How one school checks what comes from outside, and reports about it.
enum SchoolChecks {
    /// - Parameter names: nil where nobody is asked: then nothing is checked.
    static func outside(
        _ school: SchoolConfiguration,
        _ configuration: SchulpostConfiguration,
        names: (any DNSResolver)?,
        database: any Database
    ) -> OutsideChecks? {
        guard let names else { return nil }
        return OutsideChecks(
            authenticator: MailAuthenticator(
                resolver: names,
                publicSuffixes: suffixes,
                authservID: configuration.server.hostName,
                now: { Date() }
            ),
            trustedForwarders: Set(configuration.names.trustedForwarders),
            counts: configuration.names.sendsReports ? DMARCCounts(database: database) : nil,
            reports: IncomingReports(
                database: database,
                ownDomains: Set(school.addressPlan.domains),
                now: { Date() }
            ),
            deflating: ZlibCompression()
        )
    }

    /// Debian's list of public suffixes; where it is missing, the tree walk of DMARC does without.
    static let suffixes: any PublicSuffixes = PublicSuffixList() ?? NoSuffixes()

    private struct NoSuffixes: PublicSuffixes {
        func organizationalDomain(of domain: Domain) -> Domain? { nil }
    }
}
