import CurlTransport
import Delivery
import MailMessage
import Testing

@Suite("Security")
struct SecurityTests {
    private let credentials = RelayCredentials(user: "schule", password: "ein: geheimes \"Wort\" ü")

    @Test(
        "STARTTLS and TLS from the first byte, with a login",
        arguments: [RelayConfiguration.Security.startTLS, .tls]
    )
    func encrypted(_ security: RelayConfiguration.Security) async throws {
        let sink = try await SMTPSink(
            .init(
                tls: security == .tls ? "implicit" : "starttls",
                login: [credentials.user, credentials.password]
            )
        )
        let transport = try Relaying.transport(
            to: sink,
            security: security,
            host: "localhost",
            credentials: credentials
        )
        #expect(try await Relaying.result(transport, try Relaying.message()).isDelivered)
        #expect(try await sink.next("message").tls == true)
    }

    @Test("a certificate that nobody vouches for is refused, and nothing is said to that server")
    func untrusted() async throws {
        let sink = try await SMTPSink(.init(tls: "starttls", login: [credentials.user, credentials.password]))
        let transport = try Relaying.transport(
            to: sink,
            security: .startTLS,
            host: "localhost",
            trusted: false,
            credentials: credentials
        )
        let result = try await Relaying.result(transport, try Relaying.message())
        #expect(result.isTemporary)
        #expect(result.reply.status == RemoteStatus(4, 7, 5))
        _ = try await sink.next("closed")
        let commands = sink.past.compactMap(\.line).map { $0.prefix(4) }
        #expect(!commands.contains("AUTH"))
        #expect(!commands.contains("MAIL"))
    }

    @Test("without STARTTLS nothing goes out where it is required")
    func stripped() async throws {
        let sink = try await SMTPSink()
        let transport = try Relaying.transport(to: sink, security: .startTLS)
        let result = try await Relaying.result(transport, try Relaying.message())
        #expect(result.isTemporary)
        #expect(result.reply.status == RemoteStatus(4, 7, 4))
    }

    @Test("opportunistic TLS is used where offered and done without where not", arguments: [true, false])
    func opportunistic(isOffered: Bool) async throws {
        let sink = try await SMTPSink(.init(tls: isOffered ? "starttls" : nil))
        let transport = try Relaying.transport(to: sink, security: .opportunistic, trusted: false)
        #expect(try await Relaying.result(transport, try Relaying.message()).isDelivered)
        #expect(try await sink.next("message").tls == isOffered)
    }

    @Test("a wrong password is our trouble, not the recipient's")
    func wrongPassword() async throws {
        let sink = try await SMTPSink(.init(tls: "starttls", login: ["schule", "anders"]))
        let transport = try Relaying.transport(
            to: sink,
            security: .startTLS,
            host: "localhost",
            credentials: credentials
        )
        let result = try await Relaying.result(transport, try Relaying.message())
        #expect(result.isTemporary)
        #expect(result.reply.code == 535)
        #expect(result.reply.status == RemoteStatus(4, 7, 8))
    }

    @Test("a login in the clear, or to a server unchecked, is no configuration")
    func loginInTheClear() throws {
        for security in [RelayConfiguration.Security.none, .opportunistic] {
            #expect(throws: CurlTransportError(.credentialsWithoutTLS)) {
                try CurlTransport(try configuration(security: security, credentials: credentials))
            }
        }
    }

    @Test("hosts and ports that can't be are no configuration")
    func nonsense() throws {
        #expect(throws: CurlTransportError(.host)) { try CurlTransport(try configuration(host: "")) }
        #expect(throws: CurlTransportError(.host)) { try CurlTransport(try configuration(host: "a/b")) }
        #expect(throws: CurlTransportError(.host)) { try CurlTransport(try configuration(host: "u@h")) }
        #expect(throws: CurlTransportError(.port)) { try CurlTransport(try configuration(port: 0)) }
        #expect(throws: CurlTransportError(.credentials)) {
            try CurlTransport(
                try configuration(security: .tls, credentials: RelayCredentials(user: "a\r\nb", password: ""))
            )
        }
    }

    @Test("a description of credentials shows no password")
    func redacted() {
        #expect(!"\(credentials)".contains("geheim"))
        #expect(!String(reflecting: credentials).contains("geheim"))
        var dumped = ""
        dump(credentials, to: &dumped)
        #expect(!dumped.contains("geheim"))
    }

    private func configuration(
        host: String = "relay.example",
        port: Int = 587,
        security: RelayConfiguration.Security = .none,
        credentials: RelayCredentials? = nil
    ) throws -> RelayConfiguration {
        RelayConfiguration(
            host: host,
            port: port,
            security: security,
            helloName: try #require(Domain("post.lindenschule.example")),
            credentials: credentials
        )
    }
}
