import Delivery
import FoundationEssentials
import MailAuthentication
import MailMessage
import MailReports
import StoreTestSupport
import Testing
import ZlibCompression

@Suite("TLS reports (RFC 8460)")
struct TLSReportsTests {
    static let policy = Array("version: STSv1\nmode: enforce\nmx: mx.partner.example\nmax_age: 86400\n".utf8)

    @Test("sessions are counted by policy, failures by server and kind too", arguments: TestEngine.all)
    func counting(engine: TestEngine) async throws {
        let house = try await ReportHouse(engine)
        let policy = TLSPolicy.mtaSTS(MTASTSPolicy(Self.policy))
        for _ in 0..<3 { await house.tls.record(try house.session("partner.example", policy)) }
        for _ in 0..<2 {
            await house.tls.record(try house.session("partner.example", policy, failure: .certificateExpired))
        }
        await house.tls.record(try house.session("partner.example", .none, failure: .startTLSNotSupported))
        await house.tls.record(try house.session("other.example"))
        #expect(try await house.tls.domains(on: house.day).map(\.ascii) == ["other.example", "partner.example"])
        let results = try await house.tls.results(for: try house.domain("partner.example"), on: house.day)
        #expect(results.map(\.policy.type) == ["no-policy-found", "sts"])
        let sts = try #require(results.last)
        #expect(sts.summary == .init(successful: 3, failed: 2))
        #expect(sts.policy.strings.first == "version: STSv1" && sts.policy.mxHosts == ["mx.partner.example"])
        let failure = try #require(sts.failures?.first)
        #expect(failure.resultType == "certificate-expired" && failure.sessions == 2)
        #expect(failure.receivingHost == "mx.partner.example" && failure.receivingAddress == "192.0.2.1")
    }

    @Test("a report goes out once the day is over, once, as the RFC has it")
    func sending() async throws {
        let zone = "_smtp._tls.partner TXT \"v=TLSRPTv1; rua=https://r.example/tls,mailto:tls@reports.other.example\"\n"
        let house = try await ReportHouse(zone: zone)
        let digest = [UInt8](repeating: 0xAB, count: 32)
        let reference = DANEReference(
            baseName: try #require(DNSName("mx.partner.example")),
            otherNames: [],
            records: [TLSARecord(usage: 3, selector: 1, matchingType: 1, data: digest)]
        )
        await house.tls.record(try house.session("partner.example", .dane(reference), failure: .tlsaInvalid))
        await house.tls.record(try house.session("silent.example"))
        let counted = house.day
        #expect(try await house.sending().sendDue() == 0)
        house.clock.pass(86_400)
        #expect(try await house.sending().sendDue() == 1)
        #expect(try await house.sending().sendDue() == 0)
        let (entry, message) = try #require(try await house.queued().first)
        #expect(entry.content.recipient.description == "tls@reports.other.example")
        // §3: a failure must not keep its own report back.
        #expect(entry.content.tls == .optional)
        #expect(message.header.fields.first?.name == "DKIM-Signature")
        #expect(message.header.first("TLS-Report-Domain")?.value == "partner.example")
        #expect(message.header.first("TLS-Report-Submitter")?.value == "lindenschule.example")
        #expect(
            message.subject.hasPrefix("Report Domain: partner.example Submitter: lindenschule.example Report-ID: <")
        )
        #expect(message.root.contentType.parameters["report-type"] == "tlsrpt")
        #expect(message.root.contentType.subtype == "report" && message.leaves.count == 2)
        let part = try #require(message.leaves.last)
        #expect(part.contentType.subtype == "tlsrpt+gzip")
        #expect(part.fileName?.hasPrefix("lindenschule.example!partner.example!") == true)
        guard case .tls(let report) = IncomingReport(in: message, deflating: ZlibCompression()) else {
            Issue.record("the report can't be read")
            return
        }
        #expect(report.dateRange.startDate == counted.begin && report.dateRange.endDate == counted.end)
        #expect(report.policies.first?.policy.type == "tlsa")
        #expect(report.policies.first?.policy.strings == ["3 1 1 " + String(repeating: "ab", count: 32)])
        #expect(report.policies.first?.failures?.first?.resultType == "tlsa-invalid")
    }

    @Test("what the DNS doesn't say now is asked again the next time, for a week")
    func later() async throws {
        var house = try await ReportHouse()
        let name = try #require(DNSName("_smtp._tls.partner.example"))
        await house.tls.record(try house.session())
        house.zones.fail(name, with: .serverFailure)
        house.clock.pass(86_400)
        #expect(try await house.sending().sendDue() == 0)
        var answering = try await ReportHouse(zone: "_smtp._tls.partner TXT \"v=TLSRPTv1;rua=mailto:a@b.example\"\n")
            .zones
        swap(&house.zones, &answering)
        #expect(try await house.sending().sendDue() == 1)
        #expect(try await house.queued().count == 1)
        house.clock.pass(8 * 86_400)
        _ = try await house.sending().sendDue()
        #expect(try await house.tls.domains(on: ReportDay(number: house.day.number - 9)).isEmpty)
    }

    @Test("a domain can't make the table grow without end")
    func bounded() async throws {
        let house = try await ReportHouse()
        let reports = TLSReports(
            database: house.database,
            limits: ReportLimits(rowsPerDomain: 5),
            now: { house.clock.now }
        )
        for number in 0..<20 {
            let session = TLSSession(
                domain: try house.domain("partner.example"),
                policy: .none,
                host: DNSName("h\(number).partner.example"),
                address: nil,
                failure: .validationFailure
            )
            await reports.record(session)
        }
        let result = try #require(
            try await reports.results(for: try house.domain("partner.example"), on: house.day).first
        )
        #expect(result.summary.failed == 20 && (result.failures?.count ?? 0) <= 6)
    }

    @Test(
        "the record says where to",
        arguments: [
            ("v=TLSRPTv1; rua=mailto:a@b.example", ["mailto:a@b.example"]),
            (
                "v=TLSRPTv1;rua=mailto:a@b.example,https://b.example/r;x=y",
                ["mailto:a@b.example", "https://b.example/r"]
            ),
            ("v=TLSRPTv2;rua=mailto:a@b.example", nil), ("v=TLSRPTv1;", nil), ("rua=mailto:a@b.example", nil),
        ] as [(String, [String]?)]
    )
    func record(text: String, addresses: [String]?) {
        #expect(TLSReportingRecord(Array(text.utf8))?.addresses == addresses)
    }
}
