import CurlTransport
import Delivery
import MailAuthentication
import MailMessage
import Testing

@Suite("CurlHostClient")
struct HostClientTests {
    private func client(_ sink: SMTPSink, trusted: Bool = true) throws -> CurlHostClient {
        CurlHostClient(
            CurlHostConfiguration(
                helloName: try #require(Domain("post.lindenschule.example")),
                certificateAuthorities: trusted ? sink.certificate : nil
            )
        )
    }

    private func host(
        _ sink: SMTPSink,
        _ security: HostSecurity,
        name: String = "localhost",
        address: String = "127.0.0.1"
    ) throws -> DeliveryHost {
        DeliveryHost(
            name: try #require(DNSName(name)),
            address: try #require(IPAddress(address)),
            port: sink.port,
            security: security,
            requiresTLS: false
        )
    }

    private func send(_ client: CurlHostClient, _ host: DeliveryHost) async throws -> HostAttempt {
        let message = try Relaying.message()
        return await client.send(message, to: try Relaying.address("familie@example.org"), at: host)
    }

    @Test("a connection is kept for the same protection, and never for another")
    func kept() async throws {
        let sink = try await SMTPSink(SMTPSink.Part(tls: "starttls"))
        let client = try client(sink)
        for (security, expected) in [
            (HostSecurity.opportunistic, HostAttempt.TLS.established), (.opportunistic, .unknown),
            (.certificate, .established), (.certificate, .unknown), (.none, .unknown),
        ] {
            let attempt = try await send(client, try host(sink, security))
            #expect(attempt.result.isDelivered && attempt.tls == expected, "\(security)")
            _ = try await sink.next("message")
        }
        #expect(sink.past.filter { $0.event == "connection" }.count == 3)
    }

    @Test("how far it got, and what became of TLS, is told apart")
    func stages() async throws {
        let parts: [(SMTPSink.Part, HostSecurity, HostAttempt.Stage, HostAttempt.TLS)] = [
            (.init(greeting: "554 5.3.2 no"), .opportunistic, .opening, .unknown),
            (.init(), .opportunistic, .content, .absent),
            (.init(), .encrypted, .opening, .failed(.startTLSNotSupported)),
            (
                .init(tls: "starttls", starttls: "454 4.7.0 later"), .certificate, .opening,
                .failed(.startTLSNotSupported)
            ),
            (.init(tls: "starttls", mail: "451 4.3.0 later"), .encrypted, .mail, .established),
            (
                .init(tls: "starttls", recipients: ["familie@example.org": "550 5.1.1 no"]), .encrypted, .recipient,
                .established
            ),
        ]
        for (part, security, stage, tls) in parts {
            let sink = try await SMTPSink(part)
            let attempt = try await send(try client(sink), try host(sink, security))
            #expect(attempt.stage == stage && attempt.tls == tls, "\(part)")
        }
    }

    @Test("certificates that don't hold say why")
    func certificates() async throws {
        let sink = try await SMTPSink(SMTPSink.Part(tls: "starttls"))
        let untrusted = try await send(try client(sink, trusted: false), try host(sink, .certificate))
        #expect(untrusted.tls == .failed(.certificateNotTrusted) && untrusted.stage == .tls)
        let wrongName = try await send(try client(sink), try host(sink, .certificate, name: "mx.partner.example"))
        #expect(wrongName.tls == .failed(.certificateHostMismatch))
        #expect(wrongName.result.isTemporary)
    }

    @Test("a server that isn't there is a temporary failure at the connection", arguments: ["127.0.0.9", "::1"])
    func absent(address: String) async throws {
        let sink = try await SMTPSink(SMTPSink.Part())
        let attempt = try await send(try client(sink), try host(sink, .opportunistic, address: address))
        #expect(attempt.stage == .connecting && attempt.tls == .unknown && attempt.result.isTemporary)
        #expect(attempt.result.reply.status == RemoteStatus(4, 4, 1))
    }
}
