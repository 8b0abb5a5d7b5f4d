import MailMessage
import PublicSuffixList
import Testing

@testable import MailAuthentication

/// The last two labels, as if only top-level domains were public.
struct TwoLabels: PublicSuffixes {
    func organizationalDomain(of domain: Domain) -> Domain? {
        let labels = domain.ascii.split(separator: ".")
        return labels.count < 2 ? nil : Domain(labels.suffix(2).joined(separator: "."))
    }
}

@Suite("DMARC")
struct DMARCVerifierTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let zone: String
        let from: String
        var spf: (SPFResult, String) = (.none, "other.example")
        var dkim: [(DKIMResult, String)] = []
        var discovery = DMARCDiscovery.treeWalk
        var failing: (String, DNSFailure)?
        let result: DMARCResult
        var policy = DMARCPolicy.none
        var policyDomain: String?
        var tag = DMARCVerdict.PolicyTag.p

        var testDescription: String { name }
    }

    static let school = "_dmarc.school.example. TXT \"v=DMARC1; p=reject; sp=quarantine; np=reject\"\n"
    static let strict = "_dmarc.school.example. TXT \"v=DMARC1; p=reject; adkim=s; aspf=s\"\n"
    static let suffix = "_dmarc.city.example. TXT \"v=DMARC1; p=none; sp=quarantine; np=reject; psd=y\"\n"

    static let cases = [
        Case(name: "no record at all", zone: "", from: "school.example", result: .none),
        Case(
            name: "a record and nothing aligned",
            zone: school,
            from: "school.example",
            result: .fail,
            policy: .reject,
            policyDomain: "school.example"
        ),
        Case(
            name: "SPF aligned",
            zone: school,
            from: "school.example",
            spf: (.pass, "school.example"),
            result: .pass,
            policy: .reject,
            policyDomain: "school.example"
        ),
        Case(
            name: "SPF aligned below",
            zone: school,
            from: "school.example",
            spf: (.pass, "bounce.school.example"),
            result: .pass,
            policy: .reject,
            policyDomain: "school.example"
        ),
        Case(
            name: "SPF failed, whoever it is",
            zone: school,
            from: "school.example",
            spf: (.softfail, "school.example"),
            result: .fail,
            policy: .reject,
            policyDomain: "school.example"
        ),
        Case(
            name: "a signature aligned above",
            zone: school,
            from: "mail.school.example",
            dkim: [(.fail, "x.example"), (.pass, "school.example")],
            result: .pass,
            policy: .reject,
            policyDomain: "school.example",
            tag: .np
        ),
        Case(
            name: "a name that only ends alike",
            zone: school,
            from: "school.example",
            dkim: [(.pass, "notschool.example")],
            result: .fail,
            policy: .reject,
            policyDomain: "school.example"
        ),
        Case(
            name: "the domain above",
            zone: school,
            from: "school.example",
            dkim: [(.pass, "example")],
            result: .fail,
            policy: .reject,
            policyDomain: "school.example"
        ),
        Case(
            name: "strict: itself",
            zone: strict,
            from: "school.example",
            spf: (.pass, "school.example"),
            result: .pass,
            policy: .reject,
            policyDomain: "school.example"
        ),
        Case(
            name: "strict: below",
            zone: strict,
            from: "school.example",
            spf: (.pass, "a.school.example"),
            dkim: [(.pass, "a.school.example")],
            result: .fail,
            policy: .reject,
            policyDomain: "school.example"
        ),
        Case(
            name: "sp for a subdomain that exists",
            zone: school + "mail.school.example. A 192.0.2.1\n",
            from: "mail.school.example",
            result: .fail,
            policy: .quarantine,
            policyDomain: "school.example",
            tag: .sp
        ),
        Case(
            name: "np for one that doesn't",
            zone: school,
            from: "fake.school.example",
            result: .fail,
            policy: .reject,
            policyDomain: "school.example",
            tag: .np
        ),
        Case(
            name: "p for a subdomain where there is no sp",
            zone: strict,
            from: "mail.school.example",
            result: .fail,
            policy: .reject,
            policyDomain: "school.example"
        ),
        Case(
            name: "t=y: one step milder",
            zone: "_dmarc.school.example. TXT \"v=DMARC1; p=reject; t=y\"",
            from: "school.example",
            result: .fail,
            policy: .quarantine,
            policyDomain: "school.example"
        ),
        Case(
            name: "t=y with quarantine: none",
            zone: "_dmarc.school.example. TXT \"v=DMARC1; p=quarantine; t=y\"",
            from: "school.example",
            result: .fail,
            policy: .none,
            policyDomain: "school.example"
        ),
        Case(
            name: "t=y means nothing to RFC 7489",
            zone: "_dmarc.school.example. TXT \"v=DMARC1; p=reject; t=y\"",
            from: "school.example",
            discovery: .publicSuffixList,
            result: .fail,
            policy: .reject,
            policyDomain: "school.example"
        ),
        Case(
            name: "psd=y: the organization is one label below",
            zone: suffix,
            from: "a.b.city.example",
            dkim: [(.pass, "b.city.example")],
            result: .pass,
            policy: .reject,
            policyDomain: "city.example",
            tag: .np
        ),
        Case(
            name: "psd=y: neighbours aren't aligned",
            zone: suffix,
            from: "b.city.example",
            dkim: [(.pass, "c.city.example")],
            result: .fail,
            policy: .reject,
            policyDomain: "city.example",
            tag: .np
        ),
        Case(
            name: "psd=n: an organization of its own below another",
            zone: school
                + "_dmarc.lab.school.example. TXT \"v=DMARC1; p=none; psd=n\"\n",
            from: "lab.school.example",
            dkim: [(.pass, "school.example")],
            result: .fail,
            policy: .none,
            policyDomain: "lab.school.example"
        ),
        Case(
            name: "the walk finds the record of a public suffix's child",
            zone: school,
            from: "a.b.c.school.example",
            spf: (.pass, "x.school.example"),
            result: .pass,
            policy: .reject,
            policyDomain: "school.example",
            tag: .np
        ),
        Case(
            name: "RFC 7489 asks the organization only",
            zone: "_dmarc.b.school.example. TXT \"v=DMARC1; p=reject\"",
            from: "a.b.school.example",
            discovery: .publicSuffixList,
            result: .none
        ),
        Case(
            name: "RFC 7489: aligned by the list",
            zone: school,
            from: "a.school.example",
            dkim: [(.pass, "b.school.example")],
            discovery: .publicSuffixList,
            result: .pass,
            policy: .reject,
            policyDomain: "school.example",
            tag: .np
        ),
        Case(
            name: "two records are none",
            zone: school + "_dmarc.school.example. TXT \"v=DMARC1; p=none\"",
            from: "school.example",
            result: .none
        ),
        Case(
            name: "other texts beside the record don't matter",
            zone: school + "_dmarc.school.example. TXT \"v=spf1 -all\"",
            from: "school.example",
            result: .fail,
            policy: .reject,
            policyDomain: "school.example"
        ),
        Case(
            name: "neither policy nor address",
            zone: "_dmarc.school.example. TXT \"v=DMARC1; p=nothing\"",
            from: "school.example",
            result: .permerror
        ),
        Case(
            name: "no valid policy but an address: none",
            zone: "_dmarc.school.example. TXT \"v=DMARC1; p=nothing; rua=mailto:a@school.example\"",
            from: "school.example",
            result: .fail,
            policy: .none,
            policyDomain: "school.example"
        ),
        Case(
            name: "the policy can't be had for now",
            zone: school,
            from: "school.example",
            failing: ("_dmarc.school.example", .timedOut),
            result: .temperror
        ),
        Case(
            name: "the walk breaks off above: itself is still aligned",
            zone: school,
            from: "school.example",
            spf: (.pass, "school.example"),
            failing: ("_dmarc.example", .serverFailure),
            result: .pass,
            policy: .reject,
            policyDomain: "school.example"
        ),
        Case(
            name: "the walk breaks off above: others may be",
            zone: school,
            from: "school.example",
            spf: (.pass, "a.school.example"),
            failing: ("_dmarc.example", .serverFailure),
            result: .temperror,
            policy: .reject,
            policyDomain: "school.example"
        ),
        Case(
            name: "an aligned identifier that isn't known for now",
            zone: school,
            from: "school.example",
            dkim: [(.temperror, "school.example")],
            result: .temperror,
            policy: .reject,
            policyDomain: "school.example"
        ),
        Case(
            name: "one that isn't aligned anyway",
            zone: school,
            from: "school.example",
            dkim: [(.temperror, "x.example")],
            result: .fail,
            policy: .reject,
            policyDomain: "school.example"
        ),
    ]

    @Test("judges", arguments: cases)
    func judges(_ testCase: Case) async throws {
        var resolver = ZoneResolver([try ZoneFile(testCase.zone)])
        if let (name, failure) = testCase.failing { resolver.fail(try #require(DNSName(name)), with: failure) }
        let verifier = DMARCVerifier(
            resolver: resolver,
            publicSuffixes: TwoLabels(),
            discovery: testCase.discovery
        )
        let sender = SPFVerdict(result: testCase.spf.0, identity: .mailFrom, domain: Domain(testCase.spf.1))
        let verdict = await verifier.verify(
            [try #require(Domain(testCase.from))],
            sender: sender,
            signatures: testCase.dkim.map { Self.signature($0.0, $0.1) }
        )
        let author = try #require(verdict.authors.first)
        #expect(verdict.result == testCase.result, "\(author.questions)")
        #expect(author.policy == testCase.policy)
        #expect(author.policyDomain == testCase.policyDomain.flatMap { Domain($0) })
        #expect(author.policyTag == testCase.tag)
        #expect(verdict.disposition == (testCase.result == .fail ? testCase.policy : .none))
    }

    static func signature(_ result: DKIMResult, _ domain: String) -> DKIMVerdict {
        DKIMVerdict(
            result: result,
            problem: nil,
            domain: Domain(domain),
            selector: "s",
            identifier: nil,
            algorithm: "rsa-sha256",
            keyBits: 2048,
            signedFields: [],
            bodyLength: nil,
            isTesting: false,
            signaturePrefix: nil,
            question: nil,
            isKeySecure: false
        )
    }

    /// From fields, the author domains found, and the result with SPF passing for school.example.
    static let headers: [(text: String, authors: [String], result: DMARCResult)] = [
        ("From: a@school.example", ["school.example"], .pass),
        ("From: Anna <a@school.example>, b@school.example", ["school.example"], .pass),
        ("From: a@school.example, b@evil.example", ["school.example", "evil.example"], .none),
        ("From: a@school.example\r\nFrom: b@bank.example", ["school.example", "bank.example"], .fail),
        ("From: b@bank.example\r\nFrom: a@school.example", ["bank.example", "school.example"], .fail),
        ("From: group: a@school.example;", ["school.example"], .pass),
        ("From: nobody", [], .permerror),
        ("From: a@[192.0.2.1]", [], .permerror),
        ("From:", [], .permerror),
        ("Subject: x", [], .permerror),
        ("From: a@school.example, nobody", [], .permerror),
        ("From: a@a.example, a@b.example, a@c.example, a@d.example, a@e.example", [], .permerror),
    ]

    @Test("needs every author to pass", arguments: 0..<headers.count)
    func authors(_ index: Int) async throws {
        let (text, authors, result) = Self.headers[index]
        let zone = try ZoneFile(Self.school + "_dmarc.bank.example. TXT \"v=DMARC1; p=reject\"")
        let verifier = DMARCVerifier(resolver: ZoneResolver([zone]), publicSuffixes: TwoLabels())
        let verdict = await verifier.verify(
            ParsedMessage(bytes: Array((text + "\r\n\r\n").utf8)),
            sender: SPFVerdict(result: .pass, identity: .mailFrom, domain: Domain("school.example")),
            signatures: []
        )
        #expect(verdict.authors.map(\.domain.ascii) == authors)
        #expect(verdict.result == result)
    }

    @Test("walks eight questions at most (DMARCbis §4.10)")
    func path() throws {
        let domain = try #require(Domain("a.b.c.d.e.f.g.h.i.j.mail.example.com"))
        #expect(
            DMARCInquiry.path(from: domain).map(\.ascii) == [
                "a.b.c.d.e.f.g.h.i.j.mail.example.com", "g.h.i.j.mail.example.com", "h.i.j.mail.example.com",
                "i.j.mail.example.com", "j.mail.example.com", "mail.example.com", "example.com", "com",
            ]
        )
        #expect(DMARCInquiry.path(from: domain).count == 8)
    }

    @Test("reads every tag of a record")
    func record() throws {
        let text =
            "v=DMARC1; p=Reject ; sp = none; np=quarantine; adkim=s; aspf=r; psd=n; t=y; pct=42; fo=1:d; ri=3600; "
            + "rua=mailto:a@b.example!10m, mailto:c@d.example , ftp; ruf=mailto:e@f.example; unknown=x; broken"
        guard case .record(let record) = DMARCRecord.read(Array(text.utf8), limits: .standard) else {
            Issue.record("no record")
            return
        }
        #expect(record.policy == .reject && record.subdomainPolicy == DMARCPolicy.none)
        #expect(record.nonexistentPolicy == .quarantine)
        #expect(record.dkimAlignment == .strict && record.spfAlignment == .relaxed)
        #expect(record.publicSuffix == .no && record.isTesting && record.percent == 42)
        #expect(record.failureOptions == ["1", "d"] && record.reportInterval == 3600)
        #expect(record.aggregateAddresses.map(\.uri) == ["mailto:a@b.example", "mailto:c@d.example"])
        #expect(record.aggregateAddresses.map(\.sizeLimit) == [10 << 20, nil])
        #expect(record.failureAddresses.map(\.uri) == ["mailto:e@f.example"])
    }

    @Test(
        "takes no other text for a record",
        arguments: ["", "v=DMARC1x; p=none", "v=dmarc1; p=none", "p=none; v=DMARC1", "; v=DMARC1; p=none", "DMARC1"]
    )
    func noRecord(text: String) {
        guard case .other = DMARCRecord.read(Array(text.utf8), limits: .standard) else {
            Issue.record("taken for a record")
            return
        }
    }
}
