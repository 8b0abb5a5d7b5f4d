import MailAuthentication
import MailMessage
import Testing

@Suite("Zones")
struct ZoneTests {
    private static let text = """
        $ORIGIN lindenschule.example.
        $TTL 300
        @       IN SOA ns.example. admin.example. ( 1 7200
                    3600 ; a comment in parentheses (with more)
                    1209600 300 )
                IN MX 10 mail
                IN MX 5 backup.example.org.
        @ 60    IN TXT "v=spf1 mx " "-all" ; two strings
        mail    IN A 192.0.2.25
        mail    IN 120 AAAA 2001:db8::25
        www     CNAME mail
        loop    CNAME loop2
        loop2   CNAME loop
        away    CNAME nowhere.example.
        *.wild  TXT any
        odd     TXT "a;b \\"c\\" \\059 \\\\" plain\\;text
        _25._tcp.mail TLSA 3 1 1 ( 0123456789abcdef
                 0123456789ABCDEF )
        _imaps._tcp SRV 0 1 993 mail
        25.2.0.192.in-addr.arpa. PTR mail.lindenschule.example.
        """

    private func resolver() throws -> ZoneResolver { ZoneResolver([try ZoneFile(Self.text)], security: .secure) }

    private func ask(_ name: String, _ type: DNSRecordType) async throws -> DNSReply {
        await (try resolver()).lookUp(try #require(DNSName(name)), type)
    }

    @Test("answer with records, time to live and security")
    func records() async throws {
        let text = try await ask("LindenSchule.example.", .txt)
        #expect(text.texts == [Array("v=spf1 mx -all".utf8)])
        #expect(text.timeToLive == 60)
        #expect(text.security == .secure)
        let mx = try await ask("lindenschule.example", .mx)
        #expect(mx.mailExchanges.map(\.host.text) == ["backup.example.org", "mail.lindenschule.example"])
        #expect(mx.timeToLive == 300)
        #expect(try await ask("mail.lindenschule.example", .aaaa).addresses == [IPAddress("2001:db8::25")])
        #expect(try await ask("odd.lindenschule.example", .txt).texts == [Array(#"a;b "c" ; \plain;text"#.utf8)])
        let pointer = await (try resolver()).names(of: try #require(IPAddress("192.0.2.25")))
        #expect(pointer.pointers.map(\.text) == ["mail.lindenschule.example"])
        let tlsa = try await ask("_25._tcp.mail.lindenschule.example", .tlsa).tlsaRecords
        #expect(tlsa.map(\.data.count) == [16])
        #expect(tlsa.map(\.usage) == [3])
        let services = try await ask("_imaps._tcp.lindenschule.example", .srv).services
        #expect(services.map(\.port) == [993] && services.map(\.target.text) == ["mail.lindenschule.example"])
    }

    @Test("follow aliases, and not for ever")
    func aliases() async throws {
        let alias = try await ask("www.lindenschule.example", .a)
        #expect(alias.addresses == [IPAddress("192.0.2.25")])
        #expect(alias.canonicalName?.text == "mail.lindenschule.example")
        #expect(try await ask("loop.lindenschule.example", .a).failure == .malformed)
        #expect(try await ask("away.lindenschule.example", .a).outcome == .noSuchName)
    }

    @Test("tell a name without records from one that doesn't exist")
    func nothing() async throws {
        #expect(try await ask("mail.lindenschule.example", .mx).outcome == .noRecords)
        #expect(try await ask("_tcp.mail.lindenschule.example", .a).outcome == .noRecords)
        #expect(try await ask("nobody.lindenschule.example", .a).outcome == .noSuchName)
        #expect(try await ask("a.b.wild.lindenschule.example", .txt).texts == [Array("any".utf8)])
        #expect(try await ask("a.wild.lindenschule.example", .a).outcome == .noRecords)
    }

    @Test("fail when told to")
    func failures() async throws {
        var resolver = try resolver()
        let name = try #require(DNSName("mail.lindenschule.example"))
        resolver.fail(name, with: .serverFailure)
        resolver.fail(name, .mx, with: .timedOut)
        #expect(await resolver.lookUp(name, .a).failure == .serverFailure)
        #expect(await resolver.lookUp(name, .mx).failure == .timedOut)
        let bogus = DNSReply.failed(.bogus)
        #expect(bogus.security == .bogus && bogus.records.isEmpty)
    }

    @Test(
        "that can't be read say where",
        arguments: [
            ("a A 1.2.3", 1), ("\n\na A 1.2.3.4\n  MX x y", 4), (" A 1.2.3.4", 1), ("a TXT \"b", 1), ("a TXT ( b", 1),
            ("a TXT )", 1), ("a..b A 1.2.3.4", 1), ("a", 1), ("$TTL x", 1), ("a TLSA 3 1 1 0", 1), ("a TXT \\2", 1),
            ("a AAAA 1.2.3.4", 1),
        ]
    )
    func unreadable(text: String, line: Int) {
        #expect {
            try ZoneFile(text)
        } throws: {
            ($0 as? ZoneFileError)?.line == line
        }
    }

    @Test("names have lengths")
    func names() {
        let label = String(repeating: "a", count: 63)
        #expect(DNSName(label) != nil)
        #expect(DNSName(label + "a") == nil)
        #expect(DNSName([label, label, label, String(repeating: "a", count: 61)].joined(separator: ".")) != nil)
        #expect(DNSName([label, label, label, String(repeating: "a", count: 62)].joined(separator: ".")) == nil)
        #expect(DNSName("") == nil)
        #expect(DNSName("a..b") == nil)
        #expect(DNSName(".") == .root)
        #expect(DNSName("A b\u{7}.C")?.presentation == "a\\032b\\007.c.")
    }
}
