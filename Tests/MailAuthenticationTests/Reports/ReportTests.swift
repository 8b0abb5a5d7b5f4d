import FoundationEssentials
import MailMessage
import Testing
import ZlibCompression

@testable import MailAuthentication

@Suite("Aggregate reports")
struct AggregateReportTests {
    private static let deflating = ZlibCompression()

    static let files: [String] = ["mail-auth/dmarc-feedback", "parsedmarc/aggregate", "parsedmarc/extract_report"]
        .flatMap { folder in
            [".xml", ".gz", ".zip"].flatMap { suffix in
                ((try? Fixture.names(in: "dmarc/reports/\(folder)", suffix: suffix)) ?? []).map { "\(folder)/\($0)" }
            }
        }

    /// Files of the sets that are broken on purpose, and what is wrong.
    private static let broken: [String: AggregateReport.ReadingError] = [
        // `<email><bad-xml@bad-xml.net></email>`
        "parsedmarc/aggregate/invalid_xml.xml": .noXML(offset: 141)
    ]

    @Test("of others are read", arguments: files)
    func read(_ file: String) throws {
        let octets = try Fixture.octets("dmarc/reports/\(file)")
        if let error = Self.broken[file] {
            #expect(throws: error) { try AggregateReport(reading: octets, deflating: Self.deflating) }
            return
        }
        let report = try AggregateReport(reading: octets, deflating: Self.deflating)
        #expect(!report.reportID.isEmpty && !report.policy.domain.isEmpty)
        #expect(!report.records.isEmpty)
        #expect(report.records.allSatisfy { $0.source != nil && !$0.headerFrom.isEmpty })
        var plain = report
        plain.isTruncated = false
        #expect(try AggregateReport(xml: report.xml) == plain.printable)
        #expect(
            try AggregateReport(reading: report.packed(deflating: Self.deflating), deflating: Self.deflating)
                == plain.printable
        )
    }

    @Test("are there")
    func count() {
        #expect(Self.files.count == 24)
    }

    static let letters: [String] = ["mail-auth/dmarc-feedback", "parsedmarc/aggregate"].flatMap { folder in
        ((try? Fixture.names(in: "dmarc/reports/\(folder)", suffix: ".eml")) ?? []).map { "\(folder)/\($0)" }
    }

    @Test("are found in messages", arguments: letters)
    func message(_ file: String) throws {
        let message = ParsedMessage(bytes: try Fixture.octets("dmarc/reports/\(file)"))
        guard case .aggregate(let report)? = IncomingReport(in: message, deflating: Self.deflating) else {
            Issue.record("no report found")
            return
        }
        #expect(!report.records.isEmpty)
    }

    @Test("of RFC 7489's form are written and read again")
    func roundTrip() throws {
        var report = AggregateReport(
            organization: "Lindenschule <&> \u{1}",
            email: "postmaster@lindenschule.example",
            reportID: "a\"1'",
            begin: Letter.date,
            end: Letter.date.addingTimeInterval(86_400),
            policy: .init(domain: "school.example")
        )
        var record = AggregateReport.Record(
            source: IPAddress("2001:db8::1"),
            count: 3,
            disposition: "quarantine",
            isDKIMAligned: true,
            isSPFAligned: false,
            headerFrom: "school.example"
        )
        record.reasons = [.init(type: "local_policy", comment: "a < b")]
        record.signatures = [.init(domain: "school.example", selector: "s", result: "pass", humanResult: "fine")]
        record.senders = [.init(domain: "other.example", scope: "mfrom", result: "softfail")]
        record.envelopeFrom = "other.example"
        report.records = [record]
        report.policy.policy = .reject
        report.policy.subdomainPolicy = .quarantine
        report.organization = "Lindenschule <&> ?"
        #expect(try AggregateReport(xml: report.xml) == report)
        #expect(
            report.fileName(receiver: Letter.domain)
                == "lindenschule.example!school.example!1800000000!1800086400.xml.gz"
        )
    }

    @Test(
        "that are none say why",
        arguments: [
            ("", AggregateReport.ReadingError.noXML(offset: 0)),
            ("hello", .noXML(offset: 0)),
            ("<feedback></feedback>", .missing("report_metadata")),
            ("<other></other>", .noXML(offset: 0)),
            ("<!DOCTYPE feedback [<!ENTITY a \"b\">]><feedback><c>&a;</c></feedback>", .noXML(offset: 51)),
            ("<feedback/>", .missing("report_metadata")),
            ("<feedback><report_metadata/></feedback>", .missing("policy_published")),
            ("<feedback><a>&lol;</a></feedback>", .noXML(offset: 14)),
        ]
    )
    func none(text: String, error: AggregateReport.ReadingError) {
        #expect(throws: error) { try AggregateReport(xml: Array(text.utf8)) }
    }

    @Test(
        "that are bent end early",
        arguments: [
            "<feedback><a>", "<feedback><a></b></feedback>", "<feedback><a",
            "<feedback>" + String(repeating: "<a>", count: 100),
            "<feedback><a>" + String(repeating: "<b/>", count: 3_000), "<feedback><!-- x", "<feedback></feedback",
            "<feedback><a><![CDATA[x</a></feedback>", "<feedback><1/></feedback>",
        ]
    )
    func bent(text: String) {
        #expect(throws: AggregateReport.ReadingError.self) { try AggregateReport(xml: Array(text.utf8)) }
    }

    @Test("packed so as to burst are refused")
    func bomb() throws {
        let zeros = [UInt8](repeating: 0x20, count: AggregateReport.longest + 1)
        let packed = ReportPackage.gzip(zeros, deflating: Self.deflating)
        #expect(packed.count < 100_000)
        #expect(throws: AggregateReport.ReadingError.unreadablePackage) {
            try AggregateReport(reading: packed, deflating: Self.deflating)
        }
        #expect(Self.deflating.inflate([], limit: 10) == nil)
        let whole = ReportPackage.gzip(Array("hello".utf8), deflating: Self.deflating)
        #expect(ReportPackage.unpack(whole, deflating: Self.deflating, limit: 5) == Array("hello".utf8))
        #expect(ReportPackage.unpack(whole, deflating: Self.deflating, limit: 4) == nil)
        for index in whole.indices {
            var changed = whole
            changed[index] ^= 0x55
            _ = ReportPackage.unpack(changed, deflating: Self.deflating, limit: 1_000)
            _ = ReportPackage.unpack(Array(whole[..<index]), deflating: Self.deflating, limit: 1_000)
        }
    }

    @Test("of very many records are cut, and say so")
    func truncated() throws {
        let record =
            "<record><row><source_ip>192.0.2.1</source_ip><count>1</count></row><identifiers><header_from>a.example"
            + "</header_from></identifiers></record>"
        let xml =
            "<feedback><report_metadata><report_id>1</report_id><date_range><begin>1</begin><end>2</end></date_range>"
            + "</report_metadata><policy_published><domain>a.example</domain></policy_published>"
            + String(repeating: record, count: AggregateReport.mostRecords + 1) + "</feedback>"
        let report = try AggregateReport(xml: Array(xml.utf8))
        #expect(report.isTruncated)
        #expect(report.records.count == AggregateReport.mostRecords)
    }
}

extension AggregateReport {
    /// As it is read again: `sp` is written where there was none.
    fileprivate var printable: AggregateReport {
        var copy = self
        copy.policy.policy = policy.policy ?? DMARCPolicy.none
        copy.policy.subdomainPolicy = policy.subdomainPolicy ?? copy.policy.policy
        return copy
    }
}

@Suite("TLS reports")
struct TLSReportTests {
    private static let deflating = ZlibCompression()

    static let files: [String] = ["mail-auth/tlsrpt", "parsedmarc/smtp_tls"].flatMap { folder in
        ((try? Fixture.names(in: "dmarc/reports/\(folder)", suffix: ".json")) ?? []).map { "\(folder)/\($0)" }
    }

    @Test("are there")
    func count() {
        #expect(Self.files.count == 6)
    }

    @Test("of others are read, and written again", arguments: files)
    func read(_ file: String) throws {
        let octets = try Fixture.octets("dmarc/reports/\(file)")
        let report = try TLSReport(reading: octets, deflating: Self.deflating)
        #expect(!report.policies.isEmpty && report.dateRange.startDate != nil)
        #expect(try TLSReport(reading: report.packed(deflating: Self.deflating), deflating: Self.deflating) == report)
    }

    static let letters: [String] = ["mail-auth/tlsrpt", "parsedmarc/smtp_tls"].flatMap { folder in
        ((try? Fixture.names(in: "dmarc/reports/\(folder)", suffix: ".eml")) ?? []).map { "\(folder)/\($0)" }
    }

    @Test("are found in messages", arguments: letters)
    func message(_ file: String) throws {
        let message = ParsedMessage(bytes: try Fixture.octets("dmarc/reports/\(file)"))
        guard case .tls? = IncomingReport(in: message, deflating: Self.deflating) else {
            Issue.record("no report found")
            return
        }
    }

    @Test("have the names of RFC 8460")
    func printed() {
        let report = TLSReport(
            organization: "Lindenschule",
            dateRange: .init(start: Letter.date, end: Letter.date),
            contact: nil,
            reportID: "1",
            policies: [
                .init(
                    policy: .init(
                        type: "sts",
                        strings: ["version: STSv1"],
                        domain: "a.example",
                        mxHosts: ["*.a.example"]
                    ),
                    summary: .init(successful: 5, failed: 1),
                    failures: [.init(resultType: "certificate-expired", sessions: 1)]
                )
            ]
        )
        #expect(
            report.json.text
                == #"{"date-range":{"end-datetime":"2027-01-15T08:00:00Z","start-datetime":"2027-01-15T08:00:00Z"},"#
                + #""organization-name":"Lindenschule","policies":[{"failure-details":[{"failed-session-count":1,"#
                + #""result-type":"certificate-expired"}],"policy":{"mx-host":["*.a.example"],"policy-domain":"#
                + #""a.example","policy-string":["version: STSv1"],"policy-type":"sts"},"summary":{"#
                + #""total-failure-session-count":1,"total-successful-session-count":5}}],"report-id":"1"}"#
        )
    }

    @Test("that are none say so", arguments: ["", "{}", "[1", "null", String(repeating: "[", count: 100_000)])
    func none(text: String) {
        #expect(throws: TLSReport.ReadingError.unreadable) {
            try TLSReport(reading: Array(text.utf8), deflating: Self.deflating)
        }
    }
}
