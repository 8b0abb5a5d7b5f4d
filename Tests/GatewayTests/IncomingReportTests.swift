import FoundationEssentials
import MailAuthentication
import MailMessage
import MailReports
import School
import StoreTestSupport
import Testing

@testable import Gateway

@Suite("Reports of other domains")
struct IncomingReportTests {
    private struct NoDeflating: Deflating {
        func deflate(_ octets: [UInt8]) -> [UInt8] { octets }
        func inflate(_ octets: ArraySlice<UInt8>, limit: Int) -> [UInt8]? { nil }
    }

    private struct NoSuffixes: PublicSuffixes {
        func organizationalDomain(of domain: Domain) -> Domain? { nil }
    }

    private static let xml = """
        <?xml version="1.0"?><feedback><report_metadata><org_name>partner.example</org_name>\
        <email>dmarc@partner.example</email><report_id>r-4711</report_id><date_range><begin>1790000000</begin>\
        <end>1790086399</end></date_range></report_metadata><policy_published><domain>lindenschule.example</domain>\
        <p>reject</p></policy_published><record><row><source_ip>192.0.2.66</source_ip><count>7</count>\
        <policy_evaluated><disposition>reject</disposition><dkim>fail</dkim><spf>fail</spf></policy_evaluated></row>\
        <identifiers><header_from>lindenschule.example</header_from></identifiers><auth_results><spf>\
        <domain>web.example</domain><result>fail</result></spf></auth_results></record></feedback>
        """

    private static let message = """
        From: dmarc@partner.example
        To: dmarc@lindenschule.example
        Subject: Report domain: lindenschule.example
        MIME-Version: 1.0
        Content-Type: text/xml; name="report.xml"

        \(xml)

        """

    @Test("are kept as rows, and are nobody's mail; what isn't one is the postmaster's")
    func kept() async throws {
        let host = try #require(Domain("mail.lindenschule.example"))
        let own = try #require(Domain(TestHouse.domain))
        let database = try await TestDatabase.inMemory(TestHouse.migrations + MailReports.migrations)
        let house = try await TestHouse(
            on: database,
            checks: { clock in
                var checks = OutsideChecks(
                    authenticator: MailAuthenticator(
                        resolver: ZoneResolver([]),
                        publicSuffixes: NoSuffixes(),
                        authservID: host,
                        now: { clock.now }
                    )
                )
                checks.reports = IncomingReports(database: database, ownDomains: [own], now: { clock.now })
                checks.deflating = NoDeflating()
                return checks
            }
        )
        for text in [Self.message, "From: a@b.example\nSubject: Frage\n\nWas ist das?\n"] {
            let outcome = try await house.send(
                text,
                from: "dmarc@partner.example",
                to: ["dmarc@lindenschule.example"],
                at: TestHouse.outside
            )
            guard case .accepted = outcome else {
                Issue.record("not accepted: \(outcome)")
                return
            }
        }
        let reports = try await IncomingReports(database: database, ownDomains: [own], now: { house.clock.now }).list()
        #expect(reports.map { $0.organization } == ["partner.example"])
        #expect(reports.first?.bad == 7)
        let mail = try await house.inbox("admin")
        #expect(mail.count == 1)
        #expect(mail.first?.contains("Was ist das?") == true)
    }
}
