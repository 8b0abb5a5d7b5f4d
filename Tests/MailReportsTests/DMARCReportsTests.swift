import Delivery
import FoundationEssentials
import MailAuthentication
import MailMessage
import MailReports
import StoreTestSupport
import Testing
import ZlibCompression

@Suite("DMARC aggregate reports (RFC 7489 §7.2)")
struct DMARCReportsTests {
    private func sole(_ house: ReportHouse) async throws -> AggregateReport {
        let (_, message) = try #require(try await house.queued().first)
        guard case .aggregate(let report) = IncomingReport(in: message, deflating: ZlibCompression()) else {
            throw CancellationError()
        }
        return report
    }

    @Test("the same facts are one row; what was done and where it came from make another", arguments: TestEngine.all)
    func counting(engine: TestEngine) async throws {
        let house = try await ReportHouse(engine)
        for _ in 0..<3 { try await house.dmarc.record(try house.verdict(), disposition: .none, at: house.clock.now) }
        let forged = try house.verdict(client: "198.51.100.9", passes: false)
        try await house.dmarc.record(forged, disposition: .reject, at: house.clock.now)
        try await house.dmarc.record(
            forged,
            disposition: .quarantine,
            override: .init(type: "local_policy", comment: "held"),
            at: house.clock.now
        )
        let domain = try house.domain("partner.example")
        let counts = try #require(try await house.dmarc.counts(for: domain, on: house.day))
        #expect(counts.records.map(\.count).sorted() == [1, 1, 3])
        let good = try #require(counts.records.first { $0.count == 3 })
        #expect(good.isDKIMAligned && good.isSPFAligned && good.source == IPAddress("192.0.2.1"))
        #expect(good.headerFrom == "partner.example" && good.envelopeFrom == "partner.example")
        #expect(good.signatures == [.init(domain: "partner.example", selector: "s1", result: "pass")])
        let held = try #require(counts.records.first { $0.disposition == "quarantine" })
        #expect(held.reasons == [.init(type: "local_policy", comment: "held")] && !held.isSPFAligned)
    }

    @Test("only domains that ask for reports are counted")
    func unasked() async throws {
        let house = try await ReportHouse()
        let verdict = try house.verdict(record: "v=DMARC1; p=reject")
        try await house.dmarc.record(verdict, disposition: .none, at: house.clock.now)
        #expect(try await house.dmarc.domains(on: house.day).isEmpty)
    }

    @Test("a report goes to its domain when the day is over, once")
    func sending() async throws {
        let house = try await ReportHouse()
        try await house.dmarc.record(try house.verdict(), disposition: .none, at: house.clock.now)
        let day = house.day
        house.clock.pass(86_400)
        #expect(try await house.sending().sendDue() == 1)
        #expect(try await house.sending().sendDue() == 0)
        let (entry, message) = try #require(try await house.queued().first)
        #expect(entry.content.recipient.description == "dmarc@partner.example" && entry.content.tls == .published)
        #expect(message.header.fields.first?.name == "DKIM-Signature")
        #expect(
            message.subject.hasPrefix("Report Domain: partner.example Submitter: lindenschule.example Report-ID: <")
        )
        let name = try #require(message.leaves.last?.fileName)
        let (begin, end) = (Int(day.begin.timeIntervalSince1970), Int(day.end.timeIntervalSince1970))
        #expect(name == "lindenschule.example!partner.example!\(begin)!\(end).xml.gz")
        #expect(message.leaves.last?.contentType.subtype == "gzip")
        guard case .aggregate(let report) = IncomingReport(in: message, deflating: ZlibCompression()) else {
            Issue.record("the report can't be read")
            return
        }
        #expect(report.organization == "Lindenschule" && report.policy.policy == .reject)
        #expect(report.begin == day.begin && report.end == day.end && report.records.map(\.count) == [1])
    }

    @Test("another organization gets reports only if it says so (RFC 7489 §7.1)")
    func external() async throws {
        let rua = "rua=mailto:a@collector.example!10m,mailto:b@stranger.example"
        var house = try await ReportHouse(
            zone: "partner.example._report._dmarc.collector TXT \"v=DMARC1; rua=mailto:else@collector.example\"\n"
        )
        try await house.dmarc.record(
            try house.verdict(record: "v=DMARC1; p=none; " + rua),
            disposition: .none,
            at: house.clock.now
        )
        try await house.dmarc.record(
            try house.verdict("lonely.example", record: "v=DMARC1; p=none; rua=mailto:b@stranger.example"),
            disposition: .none,
            at: house.clock.now
        )
        house.clock.pass(86_400)
        #expect(try await house.sending().sendDue() == 1)
        #expect(try await house.queued().map(\.entry.content.recipient.description) == ["a@collector.example"])
        // No answer is not a "no": it is asked again.
        let name = try #require(DNSName("late.example._report._dmarc.stranger.example"))
        house.zones.fail(name, with: .timedOut)
        let late = try house.verdict("late.example", record: "v=DMARC1; p=none; rua=mailto:b@stranger.example")
        try await house.dmarc.record(late, disposition: .none, at: house.clock.now)
        house.clock.pass(86_400)
        #expect(try await house.sending().sendDue() == 0)
        house.zones = ZoneResolver([try ZoneFile("\(name). TXT v=DMARC1\n")])
        #expect(try await house.sending().sendDue() == 1)
    }

    @Test("a report larger than its receiver takes is not sent")
    func size() async throws {
        let house = try await ReportHouse()
        let record = "v=DMARC1; p=none; rua=mailto:dmarc@partner.example!10"
        try await house.dmarc.record(try house.verdict(record: record), disposition: .none, at: house.clock.now)
        house.clock.pass(86_400)
        #expect(try await house.sending().sendDue() == 0)
    }

    @Test("strangers can't make the tables grow without end")
    func bounded() async throws {
        let house = try await ReportHouse()
        let counts = DMARCCounts(
            database: house.database,
            limits: ReportLimits(domainsPerDay: 3, rowsPerDomain: 5)
        )
        for number in 0..<10 {
            let verdict = try house.verdict(client: "192.0.2.\(number)")
            try await counts.record(verdict, disposition: .none, at: house.clock.now)
            try await counts.record(try house.verdict("d\(number).example"), disposition: .none, at: house.clock.now)
        }
        #expect(try await counts.domains(on: house.day).count == 3)
        let partner = try await counts.counts(for: try house.domain("partner.example"), on: house.day)
        #expect(partner?.records.count == 5)
    }

    @Test(
        "mail addresses are read from their URI",
        arguments: [
            ("mailto:a@b.example", "a@b.example"), ("MAILTO:a@b.example?subject=x", "a@b.example"),
            ("mailto:a%2Bc@b.example", "a+c@b.example"), ("https://b.example/", nil), ("mailto:%zz@b.example", nil),
            ("mailto:nobody", nil), ("mailto:a@b.example%2", nil),
        ] as [(String, String?)]
    )
    func uri(text: String, address: String?) {
        #expect(ReportReceivers.address(text)?.description == address)
    }
}
