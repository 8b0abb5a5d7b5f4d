import Delivery
import MailAuthentication
import MailMessage
import Testing

@testable import Gateway

extension TestHouse {
    /// A house that asks who really sent what comes from outside, of a world of names that stands in a zone file.
    init(asking zone: String) async throws {
        let resolver = ZoneResolver([try ZoneFile(zone)])
        let host = try #require(Domain("mail.lindenschule.example"))
        try await self.init(checks: { clock in
            OutsideChecks(
                authenticator: MailAuthenticator(
                    resolver: resolver,
                    publicSuffixes: TwoLabels(),
                    authservID: host,
                    now: { clock.now }
                )
            )
        })
    }
}

/// Two labels are an organization: enough for names below `.example`.
private struct TwoLabels: PublicSuffixes {
    func organizationalDomain(of domain: Domain) -> Domain? {
        Domain(domain.ascii.split(separator: ".").suffix(2).joined(separator: "."))
    }
}
