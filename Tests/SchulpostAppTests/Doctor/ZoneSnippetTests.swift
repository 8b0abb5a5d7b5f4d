import MailAuthentication
import MailMessage
import School
import Testing

@testable import SchulpostApp

@Suite("Records to publish")
struct ZoneSnippetTests {
    @Test(
        "are a zone file that says just what was planned, in lines of 80 columns",
        arguments: [Language.german, .english]
    )
    func roundTrip(_ language: Language) throws {
        let subject = try Clinic().subject
        let text = DoctorReport.records(subject, language: language)
        let plan = RecordPlan(subject: subject)
        let domain = try #require(Clinic.domain)
        let planned = (plan.machine() + plan.domain(domain)).flatMap(\.records)
        let read = try ZoneFile(text).entries.map { PlannedRecord(name: $0.name, record: $0.record ?? .text([])) }
        #expect(Set(read) == Set(planned) && read.count == planned.count)
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(text)")
        #expect(text.contains("; https://mta-sts.lindenschule.example/.well-known/mta-sts.txt"))
        #expect(text.contains("; 10.2.0.192.in-addr.arpa.\n;     IN PTR post.lindenschule.example."))
    }

    @Test("hold what each kind should say")
    func values() throws {
        var subject = try Clinic().subject
        subject.pairs = []
        let text = DoctorReport.records(subject, language: .english)
        for line in [
            "@                        IN MX    10 post.lindenschule.example.",
            "@                        IN TXT   \"v=spf1 mx -all\"",
            "post                     IN AAAA  2001:db8::10",
            "post                     IN TXT   \"v=spf1 a -all\"",
            "_smtp._tls               IN TXT   (",
            "_submissions._tcp        IN SRV   0 1 465 post.lindenschule.example.",
            "_imaps._tcp              IN SRV   0 1 993 post.lindenschule.example.",
            "autoconfig               IN CNAME post.lindenschule.example.",
            "mta-sts                  IN CNAME post.lindenschule.example.",
            ";     mode: testing", ";     mx: post.lindenschule.example",
        ] { #expect(text.contains("\n" + line), "\(line)\n\(text)") }
    }

    @Test("follow the doors that are open")
    func doors() throws {
        var subject = try Clinic().subject
        subject.doors = .init(submission: 2587, submissions: nil, imap: nil, imaps: nil)
        let services = RecordPlan(subject: subject).services
        #expect(services.map(\.name) == ["_submission._tcp"] && services.map(\.location.port) == [2587])
    }

    @Test("of a machine outside the school's zones stand apart")
    func foreignHost() throws {
        var subject = try Clinic().subject
        subject.host = try #require(Domain("mail.authority.example"))
        let text = DoctorReport.records(subject, language: .english)
        #expect(text.contains("In the machine's zone\n$TTL 3600\n"))
        #expect(text.contains("\nmail.authority.example.  IN A     192.0.2.10\n"))
        #expect(text.contains("IN MX    10 mail.authority.example.\n"))
    }

    @Test(
        "split long texts into strings that a TXT record may have, and escape",
        arguments: [0, 1, 63, 64, 65, 255, 256, 1_000]
    )
    func strings(_ count: Int) throws {
        let octets = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        let name = try #require(DNSName("a.example"))
        let planned = PlannedRecord(name: name, record: .text(octets))
        let read = try ZoneFile(ZoneText.line(planned, origin: nil)).entries
        #expect(read.map(\.record) == [.text(octets)])
        #expect(ZoneText.strings(octets).count == max(1, (count + 63) / 64))
    }

    @Test("The id of a policy is of letters and digits, and changes with it")
    func policyID() throws {
        let domain = try #require(Clinic.domain)
        let ids = ["a.example", "b.example"].compactMap { Domain($0) }.map { PolicyDraft(domain: domain, host: $0).id }
        #expect(Set(ids).count == 2 && ids.allSatisfy { $0.count == 20 && $0.allSatisfy(\.isHexDigit) })
    }
}
