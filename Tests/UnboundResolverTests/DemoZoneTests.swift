import FoundationEssentials
import MailAuthentication
import MailMessage
import Testing
import UnboundResolver

@Suite("The demo's world (Fixtures/dns)")
struct DemoZoneTests {
    private struct TwoLabels: PublicSuffixes {
        func organizationalDomain(of domain: Domain) -> Domain? {
            Domain(domain.ascii.split(separator: ".").suffix(2).joined(separator: "."))
        }
    }

    private static func file(_ name: String) throws -> [UInt8] {
        var path = #filePath.split(separator: "/").dropLast(3).map(String.init)
        path += ["Fixtures", "dns", name]
        return [UInt8](try Data(contentsOf: URL(filePath: "/" + path.joined(separator: "/"))))
    }

    private static func resolver() throws -> LocalFirstResolver {
        let zones = ZoneResolver([try ZoneFile(try file("demo.zone"))])
        return LocalFirstResolver(
            zones,
            apexes: [try #require(DNSName("example")), try #require(DNSName("in-addr.arpa"))],
            upstream: nil
        )
    }

    private func judge(
        _ from: String,
        signedBy key: (name: String, selector: String)? = nil
    ) async throws
        -> AuthenticationVerdict
    {
        let sender = try #require(EmailAddress(from))
        let now = Date(timeIntervalSince1970: 1_790_000_000)
        var bytes = Array("From: <\(from)>\r\nTo: <a@lindenschule.example>\r\nSubject: x\r\n\r\nx\r\n".utf8)
        if let key {
            let pem = String(decoding: try Self.file("keys/" + key.name), as: UTF8.self)
            let signer = DKIMSigner(
                domain: sender.domain,
                keys: [.init(selector: key.selector, key: try DKIMPrivateKey(pemRepresentation: pem))]
            )
            bytes = try signer.signatureFields(for: ParsedMessage(bytes: bytes), at: now) + bytes
        }
        let authenticator = MailAuthenticator(
            resolver: try Self.resolver(),
            publicSuffixes: TwoLabels(),
            authservID: try #require(Domain("lindenschule.example")),
            now: { now }
        )
        return await authenticator.verify(
            ParsedMessage(bytes: bytes),
            client: IPAddress("127.0.0.1"),
            helo: "mx." + sender.domain.ascii,
            sender: sender
        )
    }

    @Test(
        "each domain gives the result that it is there for",
        arguments: [
            ("partner", SPFResult.pass, DMARCResult.pass), ("web", .pass, .pass), ("mailhaus", .pass, .pass),
            ("elbmail", .pass, .pass), ("verein", .neutral, .none), ("ministerium", .fail, .fail),
            ("lindenschule", .fail, .fail), ("lindenschule-nrw", .pass, .pass), ("1indenschule", .pass, .pass),
            ("gmx-mail", .pass, .pass), ("nomail", .fail, .fail), ("broken", .permerror, .permerror),
            ("nowhere", .none, .none),
        ]
    )
    func results(domain: String, spf: SPFResult, dmarc: DMARCResult) async throws {
        let verdict = try await judge("somebody@\(domain).example")
        #expect(verdict.mailFrom.result == spf)
        #expect(verdict.dmarc.result == dmarc || (domain == "broken" && verdict.dmarc.result == .none))
    }

    @Test(
        "the keys sign for their domains",
        arguments: [
            ("lindenschule", "lindenschule-rsa.pem", "rsa2026"), ("lindenschule", "lindenschule-ed25519.pem", "ed2026"),
            ("partner", "partner-rsa.pem", "s2026"), ("web", "web-ed25519.pem", "ed1"),
        ]
    )
    func keys(domain: String, file: String, selector: String) async throws {
        let verdict = try await judge("somebody@\(domain).example", signedBy: (file, selector))
        #expect(verdict.dkim.map(\.result) == [.pass])
        #expect(verdict.dmarc.result == .pass)
    }

    @Test("the school has published what it should, and nomail wants none")
    func school() async throws {
        let resolver = try Self.resolver()
        func ask(_ name: String, _ type: DNSRecordType) async throws -> DNSReply {
            await resolver.lookUp(try #require(DNSName(name)), type)
        }
        let exchange = try await ask("lindenschule.example", .mx).mailExchanges.first?.host
        #expect(exchange?.text == "post.lindenschule.example")
        #expect(try await ask("10.2.0.192.in-addr.arpa", .ptr).pointers.map(\.text) == ["post.lindenschule.example"])
        #expect(try await ask("_smtp._tls.lindenschule.example", .txt).texts.count == 1)
        #expect(try await ask("_mta-sts.lindenschule.example", .txt).texts.count == 1)
        #expect(try await ask("nomail.example", .mx).mailExchanges.map(\.host) == [.root])
    }
}
