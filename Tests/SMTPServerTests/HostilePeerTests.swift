import Directory
import Foundation
import Gateway
import MailMessage
import NIOCore
import SMTPServer
import Testing

@Suite("Hostile and broken peers")
struct HostilePeerTests {
    private func python(
        _ program: String,
        intake: FakeIntake = FakeIntake(),
        budget: MemoryBudget = MemoryBudget(),
        configure: (inout SMTPServer.Configuration) -> Void = { _ in },
        check: @Sendable @escaping (RunningServer, [String]) async throws -> Void
    ) async throws {
        try await RunningServer.with(intake: intake, budget: budget, configure: configure) { server in
            let result = try await Program.python(
                program,
                [server.outside, server.insideStartTLS, server.insideTLS]
            )
            #expect(result.status == 0, "\(result.output)")
            try await check(server, result.output.split(separator: "\n").map(String.init))
        }
    }

    @Test("who speaks before the greeting is refused")
    func earlyTalker() async throws {
        try await python(
            """
            r = Raw(ports[0]); r.say('EHLO x\\r\\n'); print(r.hear())
            r = Raw(ports[1]); r.say('EHLO x\\r\\n'); print(r.hear())
            """,
            configure: { $0.timeouts.bannerDelay = .seconds(60) },
            check: { _, said in
                #expect(said.first?.hasPrefix("554 5.5.1") == true)
                #expect(said.last?.hasPrefix("220 ") == true)
            }
        )
    }

    @Test("who keeps silent is greeted after the delay")
    func patient() async throws {
        try await python(
            "print(Raw(ports[0]).hear())",
            configure: { $0.timeouts.bannerDelay = .milliseconds(20) },
            check: { _, said in #expect(said.first?.hasPrefix("220 ") == true) }
        )
    }

    @Test("commands behind STARTTLS never count as said under TLS")
    func injection() async throws {
        try await python(
            """
            r = Raw(ports[1]); r.hear(); r.ask('EHLO x')
            r.say('STARTTLS\\r\\nEHLO evil\\r\\nAUTH PLAIN AGFubmEAZ2VoZWlt\\r\\n'); print(r.hear()); print(r.rest())
            """,
            check: { server, said in
                #expect(said[0].hasPrefix("554 5.5.1"))
                #expect(said[1] == "b''")
                #expect(server.intake.arrivals.isEmpty)
            }
        )
    }

    @Test("smuggled messages don't arrive")
    func smuggling() async throws {
        try await python(
            """
            for end in ['\\n.\\n', '\\r.\\r\\n', '\\n.\\r\\n', '\\r\\n.\\n']:
                r = Raw(ports[0]); r.hear(); r.ask('EHLO x'); r.ask('MAIL FROM:<a@b.example>')
                r.ask('RCPT TO:<x@schule.example>'); r.ask('DATA')
                r.say('one' + end + 'MAIL FROM:<evil@b.example>\\r\\nRCPT TO:<x@schule.example>\\r\\nDATA\\r\\ntwo\\r\\n.\\r\\n')
                print(r.hear()); r.say('QUIT\\r\\n'); print(r.rest().decode().strip())
            """,
            check: { server, said in
                #expect(said.count == 8)
                for (index, line) in said.enumerated() {
                    if index.isMultiple(of: 2) {
                        #expect(line.hasPrefix("554 5.6.0 Bare"))
                        #expect(line.contains("SMTP smuggling"))
                    } else {
                        #expect(line == "221 2.0.0 Goodbye")
                    }
                }
                #expect(server.intake.arrivals.isEmpty)
            }
        )
    }

    @Test("pipelined commands and chunks are answered in order")
    func pipelining() async throws {
        try await python(
            """
            r = Raw(ports[0]); r.hear(); r.ask('EHLO x')
            r.say('MAIL FROM:<a@b.example>\\r\\nRCPT TO:<no@schule.example>\\r\\nRCPT TO:<x@schule.example>\\r\\n'
                'BDAT 4\\r\\na\\r\\nbBDAT 2 LAST\\r\\n\\r\\nQUIT\\r\\n')
            print(r.rest().decode().replace('\\r', ''))
            """,
            check: { server, said in
                #expect(said.map { $0.prefix(3) } == ["250", "550", "250", "250", "250", "221"])
                #expect(server.intake.arrivals.first?.message.bytes == Array("a\r\nb\r\n".utf8))
            }
        )
    }

    /// Whoever is cut off, and by which time that is short; the others are not met, however slow the machine is.
    enum Silence: CaseIterable {
        case drippedCommand, silentMessage, slowMessage

        func configure(_ configuration: inout SMTPServer.Configuration) {
            switch self {
            case .drippedCommand: configuration.timeouts.command = .milliseconds(300)
            case .silentMessage: configuration.timeouts.dataBlock = .milliseconds(200)
            case .slowMessage: configuration.timeouts.slowStart = .milliseconds(600)
            }
        }

        var behaviour: String {
            let dripping = "threading.Thread(target=drip, args=[r], daemon=True).start()"
            let data =
                "r.ask('EHLO x'); r.ask('MAIL FROM:<a@b.example>'); r.ask('RCPT TO:<x@schule.example>'); r.ask('DATA')"
            return switch self {
            case .drippedCommand: dripping
            case .silentMessage: data
            case .slowMessage: data + "; " + dripping
            }
        }

        var answer: String { self == .slowMessage ? "421 4.4.2 Your me" : "421 4.4.2 Timeout" }
    }

    @Test("timeouts: a dripped command, a silent message, a slow one", arguments: Silence.allCases)
    func timeouts(_ silence: Silence) async throws {
        try await python(
            """
            def drip(r):
                try:
                    while True:
                        r.say('N'); time.sleep(0.02)
                except OSError: pass
            r = Raw(ports[0]); r.hear(); \(silence.behaviour); print(r.hear())
            """,
            configure: { silence.configure(&$0) },
            check: { _, said in #expect(said.map { $0.prefix(17) } == [silence.answer[...]]) }
        )
    }

    @Test("connections from one address over the limit are turned away")
    func connections() async throws {
        try await python(
            """
            a = Raw(ports[0]); a.hear(); b = Raw(ports[0]); print(b.hear())
            a.say('QUIT\\r\\n'); a.rest()
            for _ in range(3000):
                c = Raw(ports[0]); said = c.hear()
                if said.startswith('220'): break
                time.sleep(0.02)
            print(said)
            """,
            configure: { $0.connectionsPerAddress = 1 },
            check: { _, said in
                #expect(said[0].hasPrefix("421 4.7.0 Too many connections"))
                #expect(said[1].hasPrefix("220 "))
            }
        )
    }

    @Test("a client that is no TLS client, or goes in the middle, harms nobody")
    func broken() async throws {
        try await python(
            """
            r = Raw(ports[2]); r.say('EHLO x\\r\\n'); r.rest()
            r = Raw(ports[1]); r.hear(); r.ask('EHLO x'); print(r.ask('STARTTLS')); r.say('no hello\\r\\n'); r.rest()
            r = Raw(ports[0]); r.hear(); r.ask('EHLO x'); r.ask('MAIL FROM:<a@b.example>')
            r.ask('RCPT TO:<x@schule.example>'); r.ask('DATA'); r.say('half a mess'); r.socket.close()
            r = Raw(ports[0]); print(r.hear())
            """,
            check: { server, said in
                #expect(said.last?.hasPrefix("220 ") == true)
                #expect(server.intake.arrivals.isEmpty)
            }
        )
    }

    @Test("a lock takes effect on an open session")
    func lock() async throws {
        try await RunningServer.with { server in
            server.authenticator.lock()
            let result = try await Program.python(
                """
                c = smtplib.SMTP_SSL('127.0.0.1', ports[0], context=context); c.login('anna', 'geheim')
                print(c.docmd('MAIL FROM:<anna@schule.example>'))
                """,
                [server.insideTLS]
            )
            #expect(result.output.contains("525, b'5.7.13"), "\(result.output)")
        }
    }

    @Test("a new limit of size takes effect on an open session")
    func changedSize() async throws {
        try await RunningServer.with { server in
            server.intake.take(atMost: 70_000_000)
            let result = try await Program.python(
                """
                c = smtplib.SMTP('127.0.0.1', ports[0]); c.ehlo(); print(c.esmtp_features['size'])
                """,
                [server.outside]
            )
            // Never more than the server itself takes.
            #expect(result.output.contains("33554432"), "\(result.output)")
            server.intake.take(atMost: 1_000)
            let small = try await Program.python(
                """
                c = smtplib.SMTP('127.0.0.1', ports[0]); c.ehlo(); print(c.esmtp_features['size'])
                c.docmd('MAIL FROM:<a@b.example>'); c.docmd('RCPT TO:<x@schule.example>'); print(c.data(b'x' * 900 + b'\\r\\n' * 60))
                """,
                [server.outside]
            )
            #expect(small.output.contains("1000\n(552, "), "\(small.output)")
        }
    }

    @Test("24 messages of 21 MB at once stay within the budget")
    func manyBigMessages() async throws {
        let budget = MemoryBudget(limit: 48 << 20)
        try await python(
            """
            body = b'Subject: big\\r\\n\\r\\n' + b'0123456789abcd\\r\\n' * (21 << 16)
            def send():
                with smtplib.SMTP('127.0.0.1', ports[0]) as c: c.sendmail('a@b.example', ['x@schule.example'], body)
            threads = [threading.Thread(target=send) for _ in range(24)]
            for t in threads: t.start()
            for t in threads: t.join()
            """,
            intake: FakeIntake { message in
                #expect(budget.used <= budget.limit)
                #expect(budget.used >= message.bytes.count)
                return .refused(FakeIntake.refusal)
            },
            budget: budget,
            check: { server, _ in
                #expect(server.intake.arrivals.count == 24)
                #expect(server.budget.used == 0)
            }
        )
    }

    @Test("a client that closes its side first still hears the answers")
    func halfClosed() async throws {
        try await python(
            """
            r = Raw(ports[0]); r.say('EHLO x\\r\\nNOOP\\r\\n'); r.socket.shutdown(socket.SHUT_WR)
            print(r.rest().decode().splitlines()[-1])
            """,
            check: { _, said in #expect(said == ["250 2.0.0 Ok"]) }
        )
    }

    @Test("a client under TLS that never answers doesn't hold up the end")
    func shutdownUnderTLS() async throws {
        let intake = FakeIntake()
        let (ports, portsKnown) = AsyncStream<Int>.makeStream()
        // Says to the client that the server has ended; it gives up after two minutes.
        let ended = FileManager.default.temporaryDirectory.appendingPathComponent("ended-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: ended) }
        let client = Task {
            for await port in ports {
                return try await Program.python(
                    """
                    c = smtplib.SMTP_SSL('127.0.0.1', ports[0], context=context); c.login('anna', 'geheim')
                    c.sendmail('anna@schule.example', ['x@schule.example'], b'Subject: a\\r\\n\\r\\n')
                    import os
                    for _ in range(2400):
                        if os.path.exists('\(ended)'): sys.exit(0)
                        time.sleep(0.05)
                    sys.exit(1)
                    """,
                    [port]
                ).status
            }
            return 1
        }
        try await RunningServer.with(intake: intake) { server in
            portsKnown.yield(server.insideTLS)
            while intake.arrivals.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
        }
        _ = FileManager.default.createFile(atPath: ended, contents: nil)
        #expect(try await client.value == 0)
    }

    @Test("shutdown says 421 and ends soon")
    func shutdown() async throws {
        try await RunningServer.with { server in
            async let said = Program.python(
                """
                a = Raw(ports[0]); a.hear(); b = Raw(ports[0]); b.hear(); b.ask('EHLO x'); b.ask('MAIL FROM:<>')
                b.ask('RCPT TO:<x@schule.example>'); b.ask('DATA'); b.say('half')
                c = Raw(ports[0]); c.hear(); c.ask('EHLO x'); c.ask('MAIL FROM:<>')
                c.ask('RCPT TO:<x@schule.example>'); c.ask('DATA'); c.say('end\\r\\n.\\r\\n'); c.hear()
                print(a.hear()); print(b.hear()); print(c.hear())
                """,
                [server.outside]
            )
            while server.intake.arrivals.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
            let began = ContinuousClock.now
            await server.shutDown()
            // Far less than what the peers have; how fast it is on a busy machine is not asked.
            #expect(ContinuousClock.now - began < .seconds(60))
            let output = try await said.output
            #expect(output.components(separatedBy: "421 4.3.2").count == 4, "\(output)")
        }
    }
}
