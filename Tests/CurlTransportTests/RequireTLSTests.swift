import CurlTransport
import Delivery
import MailAuthentication
import MailMessage
import Testing

@Suite("REQUIRETLS (RFC 8689)")
struct RequireTLSTests {
    private func send(to sink: SMTPSink, _ security: HostSecurity, from sender: String?) async throws -> HostAttempt {
        let client = CurlHostClient(
            CurlHostConfiguration(
                helloName: try #require(Domain("post.lindenschule.example")),
                certificateAuthorities: sink.certificate
            )
        )
        let host = DeliveryHost(
            name: try #require(DNSName("localhost")),
            address: try #require(IPAddress("127.0.0.1")),
            port: sink.port,
            security: security,
            requiresTLS: true
        )
        var message = try Relaying.message(from: sender)
        message.tls = .required
        return await client.send(message, to: try Relaying.address("familie@example.org"), at: host)
    }

    @Test(
        "MAIL says it to a server that offers it, whatever else that one offers",
        arguments: [["REQUIRETLS", "DSN"], ["REQUIRETLS", "AUTH PLAIN"], ["REQUIRETLS", "DSN", "AUTH PLAIN"]],
        ["lehrer@lindenschule.example", nil]
    )
    func offered(keywords: [String], sender: String?) async throws {
        let sink = try await SMTPSink(SMTPSink.Part(keywords: keywords, tls: "starttls"))
        let attempt = try await send(to: sink, .encrypted, from: sender)
        #expect(attempt.result.isDelivered && attempt.tls == .established, "\(attempt)")
        let message = try await sink.next("message")
        let parameters = try #require(message.parameters).split(separator: " ").map(String.init)
        #expect(message.sender == sender ?? "" && message.tls == true)
        #expect(parameters.first == "REQUIRETLS")
        #expect(parameters.dropFirst().first == (keywords.contains("DSN") ? "ENVID=requiretls>" : "AUTH=<>"))
    }

    @Test("to one that doesn't, nothing is said", arguments: [["DSN"], [], ["REQUIRETLS"]])
    func notOffered(keywords: [String]) async throws {
        let sink = try await SMTPSink(SMTPSink.Part(keywords: keywords, tls: "starttls"))
        let attempt = try await send(to: sink, .encrypted, from: "lehrer@lindenschule.example")
        #expect(attempt.lacksRequireTLS && attempt.result.isPermanent)
        #expect(attempt.result.reply.status == RemoteStatus(5, 7, 30))
    }

    @Test("a relay has to be known and to offer it too")
    func relay() async throws {
        var message = try Relaying.message()
        message.tls = .required
        let able = try await SMTPSink(SMTPSink.Part(keywords: ["REQUIRETLS", "DSN"], tls: "starttls"))
        let checked = try Relaying.transport(to: able, security: .startTLS, host: "localhost")
        #expect(try await Relaying.result(checked, message).isDelivered)
        #expect(try await able.next("message").parameters?.contains("REQUIRETLS") == true)
        let implicit = try await SMTPSink(SMTPSink.Part(keywords: ["REQUIRETLS", "DSN"], tls: "implicit"))
        let direct = try Relaying.transport(to: implicit, security: .tls, host: "localhost")
        #expect(try await Relaying.result(direct, message).isDelivered)
        let unable = try await SMTPSink(SMTPSink.Part(tls: "starttls"))
        let plain = try Relaying.transport(to: unable, security: .startTLS, host: "localhost")
        #expect(try await Relaying.result(plain, message).reply.status == RemoteStatus(5, 7, 30))
        let unchecked = try Relaying.transport(to: able, security: .opportunistic, host: "localhost")
        #expect(try await Relaying.result(unchecked, message).reply.status == RemoteStatus(5, 7, 30))
    }
}
