import Foundation
import IMAPServer
import NIOCore
import Testing

@Suite("Clients that wait, and that let others wait", .timeLimit(.minutes(10)))
struct WaitingClientsTests {
    private static let large =
        "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\n"
        + String(repeating: "line\r\n", count: 100_000) + "--x--\r\n"

    private func timeouts(_ change: (inout IMAPServer.Timeouts) -> Void) -> IMAPServer.Timeouts {
        var timeouts = IMAPServer.Timeouts()
        change(&timeouts)
        return timeouts
    }

    @Test("A literal that never comes ends the connection and gives its memory back")
    func silentLiteral() async throws {
        let literals = NarrowMemory(1 << 20)
        try await RunningServer.with(timeouts: timeouts { $0.literalPause = .milliseconds(50) }, literals: literals) {
            server in
            try await TestClient.loggedIn(server) { client in
                try await client.send("a APPEND INBOX {200000}\r\n")
                #expect(try await client.response()?.hasPrefix("+") == true)
                #expect(literals.least == (1 << 20) - 200_000)
                #expect(try await client.response()?.hasPrefix("* BYE") == true)
                #expect(try await client.isAtEnd())
            }
            while literals.left < 1 << 20 { await Task.yield() }
        }
    }

    @Test("A literal that drips in must keep a rate")
    func drippingLiteral() async throws {
        let timeouts = timeouts {
            $0.literalStart = .milliseconds(100)
            $0.literalRate = 1_000_000
        }
        try await RunningServer.with(timeouts: timeouts) { server in
            try await TestClient.loggedIn(server) { client in
                try await client.send("a APPEND INBOX {200000+}\r\n")
                let start = ContinuousClock.now
                // Each octet comes well within the pause that is allowed, but all of them would take minutes.
                while ContinuousClock.now - start < .milliseconds(400) {
                    do { try await client.send("x") } catch { break }
                    try await Task.sleep(for: .milliseconds(5))
                }
                #expect(try await client.response()?.hasPrefix("* BYE") == true)
            }
        }
    }

    @Test("Octets dripped in don't prolong the time before login")
    func drippingLogin() async throws {
        try await RunningServer.with(timeouts: timeouts { $0.login = .milliseconds(200) }) { server in
            try await TestClient.connect(port: server.startTLSPort, tls: false) { client in
                _ = try await client.response()
                let start = ContinuousClock.now
                while ContinuousClock.now - start < .milliseconds(600) {
                    do { try await client.send("x") } catch { break }
                    try await Task.sleep(for: .milliseconds(20))
                }
                #expect(try await client.response()?.hasPrefix("* BYE") == true)
            }
        }
    }

    @Test("Where literals have no room, APPEND is refused after a while, and reading goes on")
    func ownShare() async throws {
        let literals = NarrowMemory(250_000)
        let memory = NarrowMemory(1 << 20)
        try await RunningServer.with(
            timeouts: timeouts { $0.room = .milliseconds(100) },
            memory: memory,
            literals: literals
        ) { server in
            try await server.deliver(Self.large)
            try await TestClient.loggedIn(server) { slow in
                try await slow.send("a APPEND INBOX {200000}\r\n")
                #expect(try await slow.response()?.hasPrefix("+") == true)
                try await TestClient.loggedIn(server) { other in
                    #expect(try await other.command("APPEND INBOX {100000}").last?.contains("NO [UNAVAILABLE]") == true)
                    try await other.send("b APPEND INBOX {100000+}\r\n\(String(repeating: "x", count: 100_000))\r\n")
                    #expect(try await other.response()?.hasPrefix("b NO [UNAVAILABLE]") == true)
                    _ = try await other.command("SELECT INBOX")
                    let part = try await other.command("FETCH 1 BODY.PEEK[1]<0.4>")
                    #expect(part.first == "* 1 FETCH (BODY[1]<0> {4}\r\nline)")
                }
                try await slow.send(String(repeating: "y", count: 200_000) + "\r\n")
                #expect(try await slow.response()?.hasPrefix("a OK") == true)
            }
        }
        #expect(literals.left == 250_000 && memory.left == 1 << 20)
    }

    @Test("Where a message to be read has no room, FETCH says so and the session goes on")
    func noRoomToRead() async throws {
        try await RunningServer.with(timeouts: timeouts { $0.room = .milliseconds(50) }, memory: NarrowMemory(1_000)) {
            server in
            try await server.deliver(Self.large)
            try await TestClient.loggedIn(server) { client in
                _ = try await client.command("SELECT INBOX")
                let refused = try await client.command("FETCH 1 (BODY.PEEK[HEADER] BODY.PEEK[1])")
                #expect(refused.count == 1 && refused[0].contains("NO [UNAVAILABLE]"))
                // What needs no look at the structure is sent piece by piece.
                #expect(try await client.command("FETCH 1 BODY.PEEK[]<0.7>").first?.hasSuffix("Content)") == true)
            }
        }
    }

    @Test("All that wait are told to stop at once: in IDLE, for memory, and who doesn't read")
    func shutdown() async throws {
        let literals = NarrowMemory(0)
        try await RunningServer.with(literals: literals) { server in
            try await server.deliver(Self.large)
            try await TestClient.loggedIn(server) { idle in
                _ = try await idle.command("SELECT INBOX")
                // 64 messages, 38 MB: far more than the buffers between a server and a client who doesn't read.
                for _ in 0..<6 { try await idle.command("COPY 1:* INBOX") }
                try await idle.send("i IDLE\r\n")
                _ = try await idle.response()
                try await TestClient.loggedIn(server) { waiting in
                    try await waiting.send("a APPEND INBOX {200000}\r\n")
                    try await TestClient.loggedIn(server) { deaf in
                        _ = try await deaf.command("SELECT INBOX")
                        try await deaf.send("f FETCH 1:* BODY.PEEK[]\r\n")
                        _ = try await deaf.response()
                        while literals.waited == 0 { await Task.yield() }
                        let start = ContinuousClock.now
                        server.shutDown()
                        #expect(try await idle.response()?.hasPrefix("* BYE") == true)
                        #expect(try await waiting.response()?.hasPrefix("a NO [UNAVAILABLE]") == true)
                        #expect(try await waiting.response()?.hasPrefix("* BYE") == true)
                        await server.stopped()
                        // 1.5 s on an idle machine: when who doesn't read is cut off. Without that it takes minutes.
                        #expect(ContinuousClock.now - start < .seconds(120))
                    }
                }
            }
        }
    }
}
