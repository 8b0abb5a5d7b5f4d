import Foundation
import IMAPServer
import NIOCore
import ProxyProtocol
import Testing

@Suite("Behind a proxy", .timeLimit(.minutes(10)), .enabled(if: isInstalled("python3")))
struct ProxyTests {
    /// `ports`: STARTTLS, TLS.
    private static let prelude = """
        import imaplib, socket, ssl, sys, time
        ports = [int(a) for a in sys.argv[1:]]
        context = ssl._create_unverified_context()
        SIGNATURE = b'\\r\\n\\r\\n\\0\\r\\nQUIT\\n'
        def header(address='203.0.113.7', command=0x21):
            ends = socket.inet_aton(address) + socket.inet_aton('192.0.2.25') + b'\\xdc\\x04\\0\\x8f'
            return SIGNATURE + bytes([command, 0x11, 0, 12]) + ends
        def connect(port, first):
            s = socket.create_connection(('127.0.0.1', port), 120); s.sendall(first); return s
        class TLS(imaplib.IMAP4):
            def _create_socket(self, timeout=None): return context.wrap_socket(connect(ports[1], header()))
        class Plain(imaplib.IMAP4):
            def _create_socket(self, timeout=None): return connect(ports[0], header('203.0.113.8'))

        """

    private func python(
        _ program: String,
        trusting network: String = "127.0.0.0/8",
        connectionsPerAddress: Int = 100,
        timeouts: IMAPServer.Timeouts = IMAPServer.Timeouts(),
        check: @Sendable (RunningServer, [String]) async throws -> Void
    ) async throws {
        try await RunningServer.with(
            timeouts: timeouts,
            connectionsPerAddress: connectionsPerAddress,
            trustedProxies: [try #require(IPNetwork(network))]
        ) { server in
            let ports = ["\(server.startTLSPort)", "\(server.tlsPort)"]
            let result = try await run(["python3", "-"] + ports, input: Self.prelude + program)
            #expect(result.status == 0, "\(result.output)")
            try await check(server, result.output.split(separator: "\n").map(String.init))
        }
    }

    @Test("The header comes before TLS and the greeting, and says where a login comes from")
    func trueAddress() async throws {
        try await python(
            """
            c = TLS(); c.login('anna', 'right'); c.select('INBOX'); c.logout()
            c = Plain('127.0.0.1'); c.starttls(context); c.login('anna', 'right'); c.logout()
            """,
            check: { server, _ in #expect(server.door.peers == ["203.0.113.7", "203.0.113.8"]) }
        )
    }

    @Test("From a proxy, anything but a header closes the connection without a word")
    func noHeader() async throws {
        var timeouts = IMAPServer.Timeouts()
        timeouts.proxyHeader = .milliseconds(200)
        try await python(
            """
            for first in (b'a NOOP\\r\\n', b'PROXY TCP4 203.0.113.7 192.0.2.25 1 143\\r\\n', header()[:20], header(command=0x22), b''):
                for port in ports:
                    start = time.time(); print(connect(port, first).makefile('rb').read(), time.time() - start < 60)
            """,
            timeouts: timeouts,
            check: { _, said in #expect(said.count == 10 && said.allSatisfy { $0 == "b'' True" }, "\(said)") }
        )
    }

    @Test("From anywhere else a header is no command, and without one all is as ever")
    func untrusted() async throws {
        try await python(
            """
            f = connect(ports[0], header()).makefile('rb'); print(f.readline()); print(f.readline())
            print(connect(ports[1], header()).makefile('rb').read()[:1])
            c = imaplib.IMAP4('127.0.0.1', ports[0]); c.starttls(context); c.login('anna', 'right'); c.logout()
            """,
            trusting: "192.0.2.0/24",
            check: { server, said in
                #expect(said[0].hasPrefix("b'* OK") && said[1].hasPrefix("b'* BAD"))
                #expect(said[2] == "b''" || said[2] == "b'\\x15'")
                #expect(server.door.peers == ["127.0.0.1"])
            }
        )
    }

    @Test("Connections are counted by their true address")
    func limits() async throws {
        try await python(
            """
            def greeted(address):
                s = connect(ports[0], header(address)); f = s.makefile('rb'); return s, f, f.readline()
            kept = [greeted('203.0.113.%d' % i) for i in range(5)]
            print(set(line[:4] for _, _, line in kept))
            s, f, line = greeted('203.0.113.3'); print(line); print(f.readline())
            """,
            connectionsPerAddress: 1,
            check: { _, said in
                #expect(said[0] == "{b'* OK'}")
                #expect(said.last?.contains("BYE [LIMIT]") == true)
            }
        )
    }

    @Test("Who waits for a header doesn't hold up the end")
    func shutdown() async throws {
        var timeouts = IMAPServer.Timeouts()
        timeouts.proxyHeader = .seconds(60)
        let network = try #require(IPNetwork("127.0.0.1"))
        try await RunningServer.with(timeouts: timeouts, trustedProxies: [network]) { server in
            try await TestClient.connect(port: server.startTLSPort, tls: false) { client in
                // Long enough to be accepted.
                try await Task.sleep(for: .milliseconds(100))
                let start = ContinuousClock.now
                server.shutDown()
                // Reset where it was not accepted yet.
                #expect((try? await client.isAtEnd()) ?? true)
                await server.stopped()
                // Far less than the header has; how fast it is on a busy machine is not asked.
                #expect(ContinuousClock.now - start < .seconds(50))
            }
        }
    }
}
