import Foundation
import Gateway
import Logging
import NIOCore
import NIOPosix
import ProxyProtocol
import SMTPServer
import Testing

@Suite("Behind a proxy", .timeLimit(.minutes(10)))
struct ProxyTests {
    private static let prelude = """
        SIGNATURE = b'\\r\\n\\r\\n\\0\\r\\nQUIT\\n'
        def header(address='203.0.113.7', command=0x21):
            ends = socket.inet_aton(address) + socket.inet_aton('192.0.2.25') + (56324).to_bytes(2, 'big') + (25).to_bytes(2, 'big')
            return SIGNATURE + bytes([command, 0x11, 0, 12]) + ends
        class Proxied(Raw):
            def __init__(self, port, first=None):
                super().__init__(port)
                self.say(header() if first is None else first)
        def letter(r):
            for c in ('EHLO x', 'MAIL FROM:<a@x.example>', 'RCPT TO:<b@schule.example>', 'DATA'): r.ask(c)
            return r.ask('Subject: x\\r\\n\\r\\nx\\r\\n.')

        """

    private static let haproxy = ["/usr/sbin/haproxy", "/usr/local/sbin/haproxy"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    private func python(
        _ program: String,
        trusting networks: [String] = ["127.0.0.0/8"],
        configure: (inout SMTPServer.Configuration) -> Void = { _ in },
        check: @Sendable @escaping (RunningServer, [String]) async throws -> Void
    ) async throws {
        let trusted = networks.compactMap { IPNetwork($0) }
        #expect(trusted.count == networks.count)
        try await RunningServer.with { configuration in
            configuration.trustedProxies = trusted
            for index in configuration.listeners.indices { configuration.listeners[index].takesProxyHeader = true }
            configure(&configuration)
        } body: { server in
            let ports = [server.outside, server.insideStartTLS, server.insideTLS]
            let result = try await Program.python(Self.prelude + program, ports)
            #expect(result.status == 0, "\(result.output)")
            try await check(server, result.output.split(separator: "\n").map(String.init))
        }
    }

    @Test("The client's true address is what the house sees")
    func trueAddress() async throws {
        try await python(
            """
            r = Proxied(ports[0]); print(r.hear()); print(letter(r))
            six = socket.inet_pton(socket.AF_INET6, '2001:db8::7') * 2 + b'\\0\\1\\0\\2'
            r = Proxied(ports[0], SIGNATURE + b'\\x21\\x21' + (len(six) + 4).to_bytes(2, 'big') + six + b'\\4\\0\\1x')
            r.hear(); print(letter(r))
            r = Proxied(ports[0], SIGNATURE + b'\\x20\\0\\0\\0'); r.hear(); print(letter(r))
            r = Raw(ports[0])
            for octet in header('198.51.100.9'): r.say(bytes([octet])); time.sleep(0.001)
            r.hear(); print(letter(r))
            """,
            check: { server, said in
                #expect(said[0].hasPrefix("220 "))
                #expect(said.dropFirst().allSatisfy { $0.hasPrefix("250 ") })
                let peers = server.intake.arrivals.map(\.door.peer)
                #expect(peers == ["203.0.113.7", "2001:db8::7", "127.0.0.1", "198.51.100.9"])
            }
        )
    }

    @Test("The header comes before TLS, on a TLS port and before STARTTLS")
    func beforeTLS() async throws {
        try await python(
            """
            def submit(s):
                s.login('anna', 'geheim'); s.sendmail('anna@schule.example', ['b@schule.example'], 'Subject: x\\r\\n\\r\\nx\\r\\n')
                s.quit()
            class TLS(smtplib.SMTP_SSL):
                def _get_socket(self, host, port, timeout):
                    s = socket.create_connection((host, port), timeout)
                    s.sendall(header()); return context.wrap_socket(s)
            class Plain(smtplib.SMTP):
                def _get_socket(self, host, port, timeout):
                    s = socket.create_connection((host, port), timeout)
                    s.sendall(header('203.0.113.8')); return s
            submit(TLS('127.0.0.1', ports[2]))
            s = Plain('127.0.0.1', ports[1]); s.starttls(context=context); submit(s)
            """,
            check: { server, _ in
                #expect(server.intake.arrivals.map(\.door.peer) == ["203.0.113.7", "203.0.113.8"])
                #expect(server.intake.arrivals.allSatisfy { $0.door.tls != nil && $0.door.author != nil })
            }
        )
    }

    @Test("From a proxy, anything but a header closes the connection without a word")
    func noHeader() async throws {
        try await python(
            """
            for first in (b'EHLO x\\r\\n', b'PROXY TCP4 203.0.113.7 192.0.2.25 1 25\\r\\n', header()[:20], header(command=0x22),
                    SIGNATURE + b'\\x21\\x11\\xff\\xff', b''):
                for port in ports:
                    start = time.time(); print(Proxied(port, first).rest(), time.time() - start < 60)
            """,
            configure: { $0.timeouts.proxyHeader = .milliseconds(200) },
            check: { _, said in
                #expect(said.count == 18 && said.allSatisfy { $0 == "b'' True" }, "\(said)")
            }
        )
    }

    @Test("From anywhere else a header is no command, and without one all is as ever")
    func untrusted() async throws {
        try await python(
            """
            r = Proxied(ports[0]); r.hear(); r.say('EHLO x\\r\\n'); print(r.hear())
            print(Proxied(ports[2]).rest()[:4])
            r = Raw(ports[0]); print(r.hear()); print(letter(r))
            """,
            trusting: ["192.0.2.0/24", "::1"],
            check: { server, said in
                #expect(said[0].hasPrefix("5"))
                // TLS: an alert at most.
                #expect(said[1].hasPrefix("b''") || said[1].hasPrefix("b'\\x15"))
                #expect(said[2].hasPrefix("220 ") && said[3].hasPrefix("250 "))
                #expect(server.intake.arrivals.map(\.door.peer) == ["127.0.0.1"])
            }
        )
    }

    @Test("A listener that takes no headers doesn't, from a proxy either")
    func switchedOff() async throws {
        try await python(
            "r = Raw(ports[0]); print(r.hear()); r = Proxied(ports[0]); r.hear(); r.say('EHLO x\\r\\n'); print(r.hear())",
            configure: { $0.listeners[0].takesProxyHeader = false },
            check: { _, said in
                #expect(said[0].hasPrefix("220 "))
                #expect(said[1].hasPrefix("5"))
            }
        )
    }

    @Test("Connections are counted by their true address")
    func limits() async throws {
        try await python(
            """
            kept = [Proxied(ports[0], header('203.0.113.%d' % i)) for i in range(5)]
            print(set(r.hear()[:3] for r in kept))
            print(Proxied(ports[0], header('203.0.113.3')).hear())
            kept[3].ask('QUIT'); kept[3].rest()
            for _ in range(3000):
                said = Proxied(ports[0], header('203.0.113.3')).hear()
                if said.startswith('220'): break
                time.sleep(0.02)
            print(said)
            """,
            configure: { $0.connectionsPerAddress = 1 },
            check: { _, said in
                #expect(said[0] == "{'220'}")
                #expect(said[1].hasPrefix("421 "))
                #expect(said[2].hasPrefix("220 "))
            }
        )
    }

    @Test("Who speaks before the greeting is refused, though the header was right")
    func earlyTalker() async throws {
        try await python(
            """
            print(Proxied(ports[0], header() + b'EHLO x\\r\\n').hear())
            print(Proxied(ports[0]).hear())
            """,
            configure: { $0.timeouts.bannerDelay = .milliseconds(100) },
            check: { _, said in
                #expect(said[0].hasPrefix("554 5.5.1"))
                #expect(said[1].hasPrefix("220 "))
            }
        )
    }

    @Test("HAProxy is understood, its checksums and its health checks too", .enabled(if: haproxy != nil))
    func realProxy() async throws {
        try await python(
            """
            import random, subprocess, tempfile
            while True:
                with socket.socket() as s:
                    # Not one that the system gives to connections, which would meet themselves there.
                    try: port = random.randrange(10000, 30000); s.bind(('127.0.0.1', port)); break
                    except OSError: pass
            lines = ['defaults', 'mode tcp', 'timeout connect 60s', 'timeout client 120s', 'timeout server 120s', 'listen mail',
                f'bind 127.0.0.1:{port}', 'unique-id-format %Ts',
                f'server a 127.0.0.1:{ports[0]} send-proxy-v2 proxy-v2-options crc32c,unique-id check inter 50ms']
            with tempfile.NamedTemporaryFile('w') as f:
                f.write('\\n'.join(lines) + '\\n'); f.flush()
                proxy = subprocess.Popen(['\(Self.haproxy ?? "")', '-db', '-f', f.name], stderr=subprocess.DEVNULL)
                try:
                    for _ in range(2400):
                        try: socket.create_connection(('127.0.0.1', port)).close(); break
                        except OSError: time.sleep(0.05)
                    time.sleep(0.3)
                    class Through(Raw):
                        def __init__(self):
                            self.socket = socket.create_connection(('127.0.0.1', port), 120, ('127.0.0.9', 0))
                            self.file = self.socket.makefile('rb')
                    r = Through(); print(r.hear()); print(letter(r))
                finally: proxy.terminate(); proxy.wait()
            """,
            trusting: ["127.0.0.1"],
            check: { server, said in
                #expect(said.first?.hasPrefix("220 ") == true && said.last?.hasPrefix("250 ") == true)
                #expect(server.intake.arrivals.map(\.door.peer) == ["127.0.0.9"])
            }
        )
    }

    @Test("Who waits for a header doesn't hold up the end")
    func shutdown() async throws {
        try await RunningServer.with { configuration in
            configuration.trustedProxies = [IPNetwork("127.0.0.1")].compactMap(\.self)
            configuration.listeners[0].takesProxyHeader = true
            configuration.timeouts.proxyHeader = .seconds(60)
        } body: { server in
            let silent = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .connect(host: "127.0.0.1", port: server.outside).get()
            // Long enough to be accepted.
            try await Task.sleep(for: .milliseconds(100))
            let start = ContinuousClock.now
            await server.shutDown()
            try await silent.closeFuture.get()
            // Far less than the header has; how fast it is on a busy machine is not asked.
            #expect(ContinuousClock.now - start < .seconds(50))
        }
    }
}
