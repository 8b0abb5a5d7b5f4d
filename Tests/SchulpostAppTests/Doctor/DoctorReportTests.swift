import MailAuthentication
import MailMessage
import School
import Testing

@testable import SchulpostApp

@Suite("doctor dns")
struct DoctorReportTests {
    @Test("finds nothing where everything was copied from what it prints")
    func sound() async throws {
        let report = try await Clinic().examine()
        #expect(report.outcome == .sound)
        let states = Set(report.findings.filter { $0.kind != "DNSSEC" }.map(\.state))
        #expect(states == [.ok], "\(report.text)")
        // Machine: A/AAAA, two PTR, SPF. Domain: MX, DNSSEC, SPF, six keys, DMARC, MTA-STS, TLSRPT, two SRV, two CNAME.
        #expect(report.findings.count == 4 + 16)
        #expect(report.summary.english == "Nothing essential is wrong.")
    }

    @Test("finds what is wrong, says where, and ends accordingly", arguments: Complaint.all)
    func complaint(_ complaint: Complaint) async throws {
        var clinic = try Clinic()
        try complaint.cause(&clinic)
        let report = await clinic.examine()
        let found = report.findings.filter { $0.kind == complaint.kind && $0.place == complaint.place }
        #expect(found.map(\.state) == [complaint.state], "\(report.text)")
        let advice = found.flatMap(\.advice).map(\.english).joined(separator: " ")
        #expect(complaint.advice.isEmpty || advice.contains(complaint.advice), "\(advice)")
        #expect(report.outcome == complaint.outcome, "\(report.text)")
    }

    @Test("fits into 80 columns, in both languages", arguments: Complaint.all)
    func columns(_ complaint: Complaint) async throws {
        var clinic = try Clinic()
        try complaint.cause(&clinic)
        for language in [Language.german, .english] {
            let text = await clinic.examine(language).text
            let longest = text.split(separator: "\n").map(\.count).max() ?? 0
            #expect(longest <= 80, "\(text)")
            #expect(!text.contains("\t") && text.hasSuffix("\n"))
        }
    }

    @Test("shows nothing of a stranger's text that a terminal would obey")
    func terminal() async throws {
        var clinic = try Clinic()
        let name = try #require(DNSName("lindenschule.example"))
        clinic.records.append((name, .text(Array("v=spf1 \u{1B}[2J\u{07}ä -all".utf8))))
        let text = await clinic.examine().text
        #expect(text.contains("v=spf1"))
        #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) || $0 == "\n" })
    }

    @Test("looks at each domain of a school")
    func domains() async throws {
        var clinic = try Clinic()
        clinic.subject.domains.append(try #require(Domain("schule-linden.example")))
        let report = await clinic.examine()
        #expect(report.outcome == .wrong)
        #expect(report.findings.contains { $0.kind == "MX" && $0.place == "schule-linden.example" && $0.isWrong })
        #expect(report.summary.english.hasPrefix("To be mended: 4; recommended: "))
    }

    @Test("has words in both languages for whatever it says", arguments: Complaint.all)
    func words(_ complaint: Complaint) async throws {
        var clinic = try Clinic()
        try complaint.cause(&clinic)
        for phrase in await clinic.examine().findings.flatMap(\.advice) {
            #expect(!phrase.german.isEmpty && !phrase.english.isEmpty && phrase.german != phrase.english)
        }
    }
}
