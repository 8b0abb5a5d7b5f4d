import MailAuthentication
import MailMessage
import Testing

@Suite("SPF: beyond the suite")
struct SPFVerifierTests {
    private func check(
        _ zone: String,
        sender: String? = "anna@a.example",
        helo: String = "helo.example",
        client: String = "192.0.2.1",
        failing: (String, DNSRecordType, DNSFailure)? = nil,
        limits: AuthenticationLimits = .standard
    ) async throws -> SPFVerdict {
        var resolver = ZoneResolver([try ZoneFile(zone)])
        if let (name, type, failure) = failing {
            resolver.fail(try #require(DNSName(name)), type, with: failure)
        }
        let verifier = SPFVerifier(resolver: resolver, limits: limits)
        return await verifier.checkSender(sender, helo: helo, client: try #require(IPAddress(client)))
    }

    @Test("tells each step")
    func steps() async throws {
        let verdict = try await check(
            """
            a.example. TXT "v=spf1 a:none.example include:b.example -all"
            b.example. TXT "v=spf1 mx ip4:192.0.2.0/24 -all"
            b.example. MX 10 m.example.
            m.example. A 198.51.100.1
            """
        )
        #expect(verdict.result == .pass)
        #expect(verdict.mechanism == "include:b.example")
        #expect(
            verdict.steps.map(\.description) == [
                "a.example: v=spf1 a:none.example include:b.example -all: record [TXT a.example: 1 records]",
                "a.example: a:none.example: no match [A none.example: no such name]",
                "a.example: include:b.example: matched",
                "b.example: v=spf1 mx ip4:192.0.2.0/24 -all: record [TXT b.example: 1 records]",
                "b.example: mx: no match [MX b.example: 1 records; A m.example: 1 records]",
                "b.example: ip4:192.0.2.0/24: matched",
            ]
        )
        #expect(verdict.steps.map(\.depth) == [0, 0, 0, 1, 1, 1])
    }

    @Test("asks the HELO name where MAIL FROM is empty", arguments: [nil, ""])
    func nullSender(sender: String?) async throws {
        let verdict = try await check(
            "helo.example. TXT \"v=spf1 -all exp=e.example\"\ne.example. TXT %{s}",
            sender: sender
        )
        #expect(verdict.result == .fail)
        #expect(verdict.identity == .mailFrom)
        #expect(verdict.domain?.ascii == "helo.example")
        #expect(verdict.explanation == "postmaster@helo.example")
    }

    @Test("expands an explanation")
    func explanation() async throws {
        let verdict = try await check(
            "a.example. TXT \"v=spf1 -all exp=e.example\"\ne.example. TXT \"%{i} is not one of %{d}%_servers (%{L})\"",
            sender: "an na@a.example"
        )
        #expect(verdict.explanation == "192.0.2.1 is not one of a.example servers (an%20na)")
    }

    @Test("keeps temporary and permanent errors apart")
    func errors() async throws {
        let zone = "a.example. TXT \"v=spf1 a:x.example include:b.example -all\"\nx.example. A 198.51.100.1"
        for failure in [DNSFailure.timedOut, .serverFailure, .bogus, .malformed, .cancelled] {
            let own = try await check(zone, failing: ("a.example", .txt, failure))
            #expect(own.result == .temperror)
            let term = try await check(zone, failing: ("x.example", .a, failure))
            #expect(term.result == .temperror)
            #expect(term.steps.last?.outcome == .failed)
            let included = try await check(zone, failing: ("b.example", .txt, failure))
            #expect(included.result == .temperror)
        }
        #expect(try await check(zone).result == .permerror)
    }

    @Test("has limits")
    func limits() async throws {
        let long = "v=spf1 " + String(repeating: "ip4:192.0.2.200 ", count: 600) + "-all"
        #expect(try await check("a.example. TXT \"\(long)\"").result == .permerror)
        let loop = try await check("a.example. TXT \"v=spf1 include:a.example -all\"")
        #expect(loop.result == .permerror)
        #expect(loop.steps.count < 40)
        let many = "v=spf1 " + String(repeating: "ip4:1.1.1.1 ", count: 500) + "-all"
        let verdict = try await check("a.example. TXT \"\(many)\"")
        #expect(verdict.result == .fail)
        #expect(verdict.steps.count <= 256)
    }

    @Test("takes an IPv4 address mapped into IPv6 for what it is")
    func mapped() async throws {
        let verdict = try await check("a.example. TXT \"v=spf1 ip4:192.0.2.1 -all\"", client: "::ffff:192.0.2.1")
        #expect(verdict.result == .pass)
    }

    @Test("checks the HELO identity")
    func helo() async throws {
        let resolver = ZoneResolver([try ZoneFile("helo.example. TXT \"v=spf1 ip4:192.0.2.1 -all\"")])
        let verifier = SPFVerifier(resolver: resolver)
        let client = try #require(IPAddress("192.0.2.1"))
        #expect(await verifier.checkHELO("helo.example", client: client).result == .pass)
        #expect(await verifier.checkHELO("[192.0.2.1]", client: client).result == .none)
        #expect(await verifier.checkHELO("localhost", client: client).result == .none)
        #expect(await verifier.checkHELO("", client: client).result == .none)
    }
}
