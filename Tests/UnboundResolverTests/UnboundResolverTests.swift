import MailAuthentication
import MailMessage
import Testing
import UnboundResolver

@Suite("UnboundResolver, against NSD on the loopback")
struct UnboundResolverTests {
    static let zone = """
        @ IN A 192.0.2.1
        @ IN AAAA 2001:db8::1
        @ IN MX 20 backup
        @ IN MX 10 post
        @ IN TXT "v=spf1 mx " "-all"
        post IN A 192.0.2.2
        backup IN A 192.0.2.3
        alias IN CNAME second
        second IN CNAME post
        dangling IN CNAME nowhere
        null IN MX 0 .
        _25._tcp.post IN TLSA 3 1 1 9a9d1f1e7d1f64e9ce1a7d5a1f1c1fd2f8a65c6e8ff5d0a5b9ab7b6ad0a8a8a8
        1.2.0.192.in-addr IN PTR post
        _imaps._tcp IN SRV 0 1 993 post
        _pop3._tcp IN SRV 0 0 0 .
        loop IN CNAME pool
        pool IN CNAME loop
        """
    /// 2,000 octets in one record: more than a UDP answer of 1,232 octets holds.
    static let long =
        "long IN TXT "
        + Array(repeating: "\"" + String(repeating: "x", count: 200) + "\"", count: 10)
        .joined(separator: " ")

    /// One server for all tests: each has a resolver of its own.
    private static let shared = Result { try makeLab() }

    static func lab() throws -> DNSLab { try shared.get() }

    private static func makeLab() throws -> DNSLab {
        try DNSLab(
            [
                "signed.example": .init(text: zone + "\n" + long, signed: true),
                "plain.example": .init(text: zone + "\n" + long),
                "tampered.example": .init(
                    text: zone,
                    signed: true,
                    replace: [["\t192.0.2.2", "\t192.0.2.66"]]
                ),
            ],
            empty: ["broken.example"]
        )
    }

    @Test("each type of record is read, secure where the zone is signed", arguments: ["signed", "plain"])
    func types(kind: String) async throws {
        let lab = try Self.lab()
        let resolver = try lab.resolver()
        let apex = try DNSLab.name("\(kind).example")
        let post = try DNSLab.name("post.\(kind).example")
        func ask(_ name: String, _ type: DNSRecordType) async throws -> DNSReply {
            let reply = await resolver.lookUp(
                name.isEmpty ? apex : try DNSLab.name(name + "." + apex.text),
                type
            )
            #expect(reply.security == (kind == "signed" ? .secure : .insecure), "\(name) \(type.name)")
            return reply
        }
        let four = try #require(IPAddress("192.0.2.1"))
        let six = try #require(IPAddress("2001:db8::1"))
        #expect(try await ask("", .a).addresses == [four])
        #expect(try await ask("", .aaaa).addresses == [six])
        #expect(try await ask("", .mx).mailExchanges.map(\.host) == [post, try DNSLab.name("backup." + apex.text)])
        #expect(try await ask("", .txt).texts == [Array("v=spf1 mx -all".utf8)])
        #expect(try await ask("null", .mx).mailExchanges.map(\.host) == [.root])
        #expect(try await ask("1.2.0.192.in-addr", .ptr).pointers == [post])
        let tlsa = try #require(try await ask("_25._tcp.post", .tlsa).tlsaRecords.first)
        #expect([tlsa.usage, tlsa.selector, tlsa.matchingType] == [3, 1, 1])
        #expect(tlsa.data.count == 32 && tlsa.data.first == 0x9a)
        let service = ServiceLocation(priority: 0, weight: 1, port: 993, target: post)
        #expect(try await ask("_imaps._tcp", .srv).services == [service])
        #expect(try await ask("_pop3._tcp", .srv).services.map(\.target) == [.root])
        let alias = try await ask("alias", .a)
        #expect(alias.addresses == [try #require(IPAddress("192.0.2.2"))])
        #expect(alias.canonicalName == post)
        #expect(try await ask("post", .a).canonicalName == nil)
        #expect(try await ask("second", .cname).records == [.canonicalName(post)])
        #expect(try await ask("post", .mx).outcome == .noRecords)
        #expect(try await ask("nowhere", .a).outcome == .noSuchName)
        // The zone's SOA says 60 s for what doesn't exist.
        #expect((1...60).contains(try await ask("nowhere", .a).timeToLive))
        #expect((1...60).contains(try await ask("post", .mx).timeToLive))
        #expect(try await ask("dangling", .a).outcome == .noSuchName)
        #expect(try await ask("", .a).timeToLive > 0)
    }

    @Test("an answer too long for UDP comes by TCP")
    func truncated() async throws {
        let lab = try Self.lab()
        let resolver = try lab.resolver()
        for (zone, security) in [("signed.example", DNSSecurity.secure), ("plain.example", .insecure)] {
            let reply = await resolver.lookUp(try DNSLab.name("long." + zone), .txt)
            #expect(reply.texts == [[UInt8](repeating: UInt8(ascii: "x"), count: 2_000)])
            #expect(reply.security == security)
        }
    }

    @Test("a changed answer in a signed zone is bogus and has no records; elsewhere in the zone all is well")
    func bogus() async throws {
        let lab = try Self.lab()
        let resolver = try lab.resolver()
        let reply = await resolver.lookUp(try DNSLab.name("post.tampered.example"), .a)
        #expect(reply.outcome == .failed(.bogus))
        #expect(reply.security == .bogus)
        #expect(await resolver.lookUp(try DNSLab.name("tampered.example"), .a).security == .secure)
    }

    @Test("without a trust anchor nothing is secure")
    func untrusting() async throws {
        let lab = try Self.lab()
        let resolver = try lab.resolver(trusting: false)
        let reply = await resolver.lookUp(try DNSLab.name("signed.example"), .a)
        #expect(reply.addresses.count == 1 && reply.security == .insecure)
    }

    @Test("whether DNSSEC works is found out by asking")
    func trust() async throws {
        let lab = try Self.lab()
        let (signed, plain) = (try DNSLab.name("signed.example"), try DNSLab.name("plain.example"))
        #expect(try await lab.resolver().trust(at: signed) == .validated)
        #expect(try await lab.resolver(trusting: false).trust(at: signed) == .unchecked)
        // An anchor for a zone that comes without signatures: what a forwarder that strips them looks like.
        let anchor = try #require(lab.anchors.first).replacing(/^\S+/, with: "plain.example.")
        let stripped = try UnboundResolver(
            UnboundConfiguration(
                upstream: .forwarders(["127.0.0.1@\(lab.port)"]),
                trustAnchors: [.record(anchor)],
                stubs: [.init(zone: plain, server: "127.0.0.1@\(lab.port)")]
            )
        )
        #expect(await stripped.trust(at: plain) == .stripped)
        #expect(try await lab.resolver().trust(at: try DNSLab.name("broken.example")) == .unavailable)
    }

    @Test("SERVFAIL and endless aliases are temporary, never \"no such name\"")
    func failures() async throws {
        let lab = try Self.lab()
        let resolver = try lab.resolver()
        #expect(await resolver.lookUp(try DNSLab.name("broken.example"), .a).failure == .serverFailure)
        #expect(await resolver.lookUp(try DNSLab.name("loop.plain.example"), .a).failure != nil)
    }

    @Test("a server that never answers is a time-out")
    func timeOut() async throws {
        let silent = try SilentServer()
        let resolver = try UnboundResolver(
            UnboundConfiguration(
                upstream: .forwarders(["127.0.0.1@\(silent.port)"]),
                trustAnchors: [],
                limits: UnboundConfiguration.Limits(answer: 0.3)
            )
        )
        #expect(await resolver.lookUp(try DNSLab.name("silent.example"), .mx) == .failed(.timedOut))
    }

    @Test("a cancelled question ends at once, and so do those that wait when the resolver is closed")
    func cancelled() async throws {
        let silent = try SilentServer()
        let resolver = try UnboundResolver(
            UnboundConfiguration(
                upstream: .forwarders(["127.0.0.1@\(silent.port)"]),
                trustAnchors: [],
                // Longer than the suite may take: only cancelling ends the questions.
                limits: UnboundConfiguration.Limits(answer: 3_600)
            )
        )
        let name = try DNSLab.name("silent.example")
        let task = Task { await resolver.lookUp(name, .mx) }
        task.cancel()
        #expect(await task.value == .failed(.cancelled))
        let waiting = Task { await resolver.lookUp(name, .mx) }
        await Task.yield()
        resolver.close()
        #expect(await waiting.value == .failed(.cancelled))
        #expect(await resolver.lookUp(name, .a) == .failed(.cancelled))
    }

    @Test("a thousand questions at once are all answered")
    func many() async throws {
        let lab = try Self.lab()
        let resolver = try lab.resolver(answer: 60)
        let names = try (0..<500).map { try DNSLab.name("n\($0).plain.example") }
        let outcomes = await withTaskGroup(of: DNSReply.Outcome.self) { group in
            for name in names {
                group.addTask { await resolver.lookUp(name, .a).outcome }
                group.addTask { await resolver.lookUp(name, .mx).outcome }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.count == 1_000 && outcomes.allSatisfy { $0 == .noSuchName })
    }

    @Test("what can't be configured is said at once")
    func configuration() {
        #expect(throws: UnboundError(.configuration, "")) {
            _ = try UnboundResolver(UnboundConfiguration(upstream: .forwarders(["nowhere"]), trustAnchors: []))
        }
        #expect(throws: UnboundError(.configuration, "")) {
            _ = try UnboundResolver(
                UnboundConfiguration(upstream: .recursion, trustAnchors: [.file("/nowhere/root.key")])
            )
        }
    }

    @Test("Debian's root anchor is taken")
    func rootAnchor() throws {
        _ = try UnboundResolver(UnboundConfiguration(upstream: .recursion))
    }
}
