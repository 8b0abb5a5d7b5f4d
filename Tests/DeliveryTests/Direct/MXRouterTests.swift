import Delivery
import MailAuthentication
import MailMessage
import Synchronization
import Testing

@Suite("MXRouter (RFC 5321 §5.1, RFC 7505)")
struct MXRouterTests {
    private func route(_ zone: String, random: @escaping @Sendable () -> Double = { 0 }) async throws -> MXRouting {
        let resolver = try MixedResolver(plain: zone)
        return await route(resolver, random: random)
    }

    private func route(_ resolver: any DNSResolver, random: @escaping @Sendable () -> Double = { 0 }) async -> MXRouting
    {
        guard let domain = Domain("partner.example"), let own = DNSName("post.lindenschule.example") else {
            return .failure(.permanentFailure(RemoteReply(code: nil, status: RemoteStatus(5, 0, 0), text: "")))
        }
        return await MXRouter(resolver: resolver, ownNames: [own], random: random).route(to: domain)
    }

    private func names(_ routing: MXRouting) -> [String]? {
        if case .route(let route) = routing { route.exchanges.map(\.name.text) } else { nil }
    }

    private func status(_ routing: MXRouting) -> String? {
        if case .failure(let result) = routing { result.status } else { nil }
    }

    @Test("servers come in the order of preference, those of one preference in random order")
    func order() async throws {
        let zone = "partner MX 20 c\npartner MX 10 a\npartner MX 10 b\n"
        for (values, expected) in [([0.1, 0.2, 0.3], ["a", "b", "c"]), ([0.3, 0.2, 0.1], ["b", "a", "c"])] {
            let left = Mutex(values)
            // Asked in the order of the records: a and b of preference 10 first.
            let routing = try await route(zone) { left.withLock { $0.removeFirst() } }
            #expect(names(routing) == expected.map { $0 + ".example" })
        }
    }

    @Test("without MX the domain itself is its server")
    func implicit() async throws {
        #expect(names(try await route("partner A 192.0.2.1\n")) == ["partner.example"])
        #expect(names(try await route("partner CNAME other\nother A 192.0.2.1\n"))?.count == 1)
    }

    @Test("a null MX takes no mail, and a domain that doesn't exist is a wrong address; both for good")
    func nowhere() async throws {
        #expect(status(try await route("partner MX 0 .\n")) == "5.1.10")
        #expect(status(try await route("somebody A 192.0.2.1\n")) == "5.1.2")
    }

    @Test("what the DNS doesn't say now is temporary", arguments: [DNSFailure.serverFailure, .timedOut, .bogus])
    func failing(failure: DNSFailure) async throws {
        var resolver = try MixedResolver()
        resolver.plain.fail(try #require(DNSName("partner.example")), with: failure)
        #expect(status(await route(resolver)) == (failure == .bogus ? "4.7.5" : "4.4.3"))
    }

    @Test("mail never goes to ourselves or to a server behind us")
    func loops() async throws {
        let own = "post.lindenschule"
        #expect(names(try await route("partner MX 10 a\npartner MX 20 \(own)\npartner MX 30 b\n")) == ["a.example"])
        #expect(status(try await route("partner MX 10 \(own)\npartner MX 10 b\n")) == "5.4.6")
        #expect(status(try await route("partner MX 10 \(own)\n")) == "5.4.6")
    }

    @Test("of a hundred servers twenty are considered")
    func many() async throws {
        let zone = (0..<100).map { "partner MX \($0) h\($0)\n" }.joined()
        #expect(names(try await route(zone)) == (0..<20).map { "h\($0).example" })
    }

    @Test("DNSSEC's word on the list is kept")
    func secure() async throws {
        let zone = "partner MX 10 a\n"
        guard case .route(let plain) = await route(try MixedResolver(plain: zone)),
            case .route(let signed) = await route(try MixedResolver(signed: zone))
        else {
            Issue.record("no route")
            return
        }
        #expect(!plain.isSecure && signed.isSecure)
    }
}
