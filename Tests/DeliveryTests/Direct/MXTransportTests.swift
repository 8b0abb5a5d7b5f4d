import Delivery
import MailAuthentication
import MailMessage
import Testing

@Suite("MXTransport")
struct MXTransportTests {
    static let two = "partner MX 10 a\npartner MX 20 b\na A 192.0.2.1\nb A 192.0.2.2\n"
    static let digest = String(repeating: "ab", count: 32)

    @Test(
        "a server that can't be asked, or that puts us off before the recipient, is not the last word",
        arguments: [
            HostAttempt.failed(nil, at: .connecting), .failed(421, at: .opening), .failed(554, at: .opening),
            .failed(451, at: .mail),
        ]
    )
    func next(attempt: HostAttempt) async throws {
        let client = ScriptedHosts { $0.name.text == "a.example" ? attempt : .delivered() }
        let result = try await Direct.send(try Direct.message(), try MixedResolver(plain: Self.two), client)
        #expect(result.status == "2.0.0")
        #expect(client.conversations == ["a.example opportunistic", "b.example opportunistic"])
    }

    @Test(
        "what is said to the recipient or later counts",
        arguments: [
            HostAttempt.failed(450, at: .recipient), .failed(550, at: .recipient), .failed(550, at: .mail),
            .failed(nil, at: .content),
        ]
    )
    func final(attempt: HostAttempt) async throws {
        let client = ScriptedHosts { _ in attempt }
        let result = try await Direct.send(try Direct.message(), try MixedResolver(plain: Self.two), client)
        #expect(result == attempt.result)
        #expect(client.conversations == ["a.example opportunistic"])
    }

    @Test("it is permanent only where every server says so")
    func mixed() async throws {
        let client = ScriptedHosts { host in .failed(host.name.text == "a.example" ? 554 : nil, at: .opening) }
        let result = try await Direct.send(try Direct.message(), try MixedResolver(plain: Self.two), client)
        #expect(result.status == "4.4.1")
        let refusing = ScriptedHosts { _ in .failed(554, at: .opening) }
        let final = try await Direct.send(try Direct.message(), try MixedResolver(plain: Self.two), refusing)
        #expect(final.reply.code == 554 && refusing.hosts.count == 2)
    }

    @Test("a server without an address is passed over; with none left it is a wrong address")
    func addresses() async throws {
        let client = ScriptedHosts { _ in .delivered() }
        let zone = "partner MX 10 nowhere\npartner MX 20 b\nb A 192.0.2.2\n"
        #expect(try await Direct.send(try Direct.message(), try MixedResolver(plain: zone), client).status == "2.0.0")
        let none = "partner MX 10 nowhere\n"
        #expect(try await Direct.send(try Direct.message(), try MixedResolver(plain: none), client).status == "5.4.4")
        var failing = try MixedResolver(plain: none)
        failing.plain.fail(try #require(DNSName("nowhere.example")), with: .timedOut)
        #expect(try await Direct.send(try Direct.message(), failing, client).status == "4.4.3")
    }

    @Test("IPv6 and IPv4 take turns, and no more than eight conversations are tried")
    func families() async throws {
        var zone = ""
        for host in 1...4 {
            zone += "partner MX \(host) h\(host)\n"
            for number in 1...3 { zone += "h\(host) A 192.0.2.\(number)\nh\(host) AAAA 2001:db8::\(number)\n" }
        }
        let client = ScriptedHosts { _ in .failed(nil, at: .connecting) }
        let result = try await Direct.send(try Direct.message(), try MixedResolver(plain: zone), client)
        #expect(result.status == "4.4.1" && client.hosts.count == 8)
        #expect(client.hosts.prefix(2).map(\.address.description) == ["2001:db8::1", "192.0.2.1"])
    }

    @Test(
        "an outside domain can't point us at machines inside",
        arguments: ["127.0.0.1", "10.1.2.3", "192.168.1.1", "169.254.1.1", "172.31.0.1", "0.0.0.0", "224.0.0.1"]
    )
    func inside(address: String) async throws {
        let client = ScriptedHosts { _ in .delivered() }
        let resolver = try MixedResolver(plain: "partner A \(address)\n")
        #expect(try await Direct.send(try Direct.message(), resolver, client, rule: .publicOnly).status == "5.4.4")
        #expect(client.hosts.isEmpty)
    }

    @Test("a server at our own address is a loop")
    func ownAddress() async throws {
        let client = ScriptedHosts { _ in .delivered() }
        let resolver = try MixedResolver(plain: "partner A 198.51.100.1\n")
        #expect(try await Direct.send(try Direct.message(), resolver, client).status == "5.4.6")
    }

    @Test("where TLS breaks that nobody asked for, the message goes out in the clear, and the failure is counted")
    func opportunistic() async throws {
        let sessions = KeptSessions()
        let client = ScriptedHosts { host in
            host.security == .none ? .delivered(.unknown) : .failed(nil, at: .tls, tls: .failed(.validationFailure))
        }
        let resolver = try MixedResolver(plain: Self.two)
        #expect(try await Direct.send(try Direct.message(), resolver, client, sessions: sessions).status == "2.0.0")
        #expect(client.conversations == ["a.example opportunistic", "a.example clear"])
        #expect(sessions.all.map(\.failure) == [.validationFailure])
    }

    @Test("TLSA records count where list, addresses and records are signed, and nowhere else")
    func dane() async throws {
        let route = "partner MX 10 a\n"
        let host = "a A 192.0.2.1\n_25._tcp.a TLSA 3 1 1 \(Self.digest)\n"
        for (signed, plain, expected) in [
            (route + host, "", "a.example dane"), (route, host, "a.example opportunistic"),
            (host, route, "a.example opportunistic"),
        ] {
            let client = ScriptedHosts { _ in .delivered() }
            let resolver = try MixedResolver(signed: signed, plain: plain)
            _ = try await Direct.send(try Direct.message(), resolver, client)
            #expect(client.conversations == [expected])
        }
    }

    @Test("the records of the name after aliases come first")
    func alias() async throws {
        let zone = """
            partner MX 10 a
            a CNAME b
            b A 192.0.2.1
            _25._tcp.b TLSA 3 1 1 \(Self.digest)
            _25._tcp.a TLSA 2 0 1 \(Self.digest)
            """
        let client = ScriptedHosts { _ in .delivered() }
        _ = try await Direct.send(try Direct.message(), try MixedResolver(signed: zone), client)
        guard case .dane(let reference) = client.hosts.first?.security else {
            Issue.record("not DANE")
            return
        }
        #expect(reference.baseName.text == "b.example" && reference.records.map(\.usage) == [3])
        #expect(reference.otherNames.map(\.text) == ["a.example", "partner.example"])
    }

    @Test("TLSA records that the DNS keeps back keep the message back too", arguments: [DNSFailure.bogus, .timedOut])
    func suppressed(failure: DNSFailure) async throws {
        var resolver = try MixedResolver(signed: "partner MX 10 a\na A 192.0.2.1\n")
        resolver.signed.fail(try #require(DNSName("_25._tcp.a.example")), .tlsa, with: failure)
        let (client, sessions) = (ScriptedHosts { _ in .delivered() }, KeptSessions())
        let result = try await Direct.send(try Direct.message(), resolver, client, sessions: sessions)
        #expect(result.reply.status.category == 4 && client.hosts.isEmpty)
        #expect(sessions.all.map(\.failure) == [.dnssecInvalid])
        let mild = try await Direct.send(try Direct.message(.optional), resolver, client)
        #expect(mild.status == "2.0.0")
    }

    @Test(
        "records that SMTP can't use ask for TLS, whoever it is",
        arguments: ["0 1 1 \(digest)", "1 1 1 \(digest)", "3 2 1 \(digest)", "3 1 9 \(digest)", "3 1 1 abcd"]
    )
    func unusable(record: String) async throws {
        let zone = "partner MX 10 a\na A 192.0.2.1\n_25._tcp.a TLSA \(record)\n"
        let client = ScriptedHosts { _ in .failed(nil, at: .tls, tls: .failed(.validationFailure)) }
        let result = try await Direct.send(try Direct.message(), try MixedResolver(signed: zone), client)
        #expect(result.reply.status.category == 4)
        #expect(client.conversations == ["a.example encrypted"])
    }

    @Test("REQUIRETLS looks for a server that is known and promises it, and else goes back")
    func requireTLS() async throws {
        let host = "a A 192.0.2.1\nb A 192.0.2.2\n_25._tcp.b TLSA 3 1 1 \(Self.digest)\n"
        let signed = try MixedResolver(signed: "partner MX 10 a\npartner MX 20 b\n" + host)
        let plain = try MixedResolver(plain: "partner MX 10 a\npartner MX 20 b\n" + host)
        let message = try Direct.message(.required)
        let able = ScriptedHosts { host in
            host.name.text == "b.example"
                ? .delivered() : .failed(nil, at: .tls, tls: .failed(.certificateNotTrusted))
        }
        #expect(try await Direct.send(message, signed, able).status == "2.0.0")
        #expect(able.conversations == ["a.example certificate", "b.example dane"])
        #expect(able.hosts.allSatisfy { $0.requiresTLS })
        let unable = ScriptedHosts { _ in
            var attempt = HostAttempt.failed(550, at: .hello, tls: .established)
            attempt.lacksRequireTLS = true
            return attempt
        }
        #expect(try await Direct.send(message, signed, unable).status == "5.7.30")
        #expect(try await Direct.send(message, plain, able).status == "5.7.30")
        let insecure = ScriptedHosts { _ in .failed(nil, at: .tls, tls: .failed(.certificateNotTrusted)) }
        #expect(try await Direct.send(message, signed, insecure).status == "5.7.10")
        let away = ScriptedHosts { _ in .failed(nil, at: .connecting) }
        #expect(try await Direct.send(message, signed, away).status == "4.4.1")
    }

    @Test("each destination has its way out")
    func routed() async throws {
        let transport = RoutedTransport(relay: nil, direct: nil)
        let message = try Direct.message()
        let results = await transport.send(message, to: .relay)
        #expect(results.values.map(\.status) == ["4.3.5"])
    }
}
