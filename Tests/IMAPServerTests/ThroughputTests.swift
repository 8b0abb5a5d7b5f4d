import Database
import Foundation
import MailMessage
import MailStore
import MessageBodies
import Testing

@Suite("Many messages", .timeLimit(.minutes(10)))
struct ThroughputTests {
    @Test("10,000 messages are fetched by flags, envelope and body")
    func tenThousand() async throws {
        try await RunningServer.with { server in
            try await server.fill("anna", with: 10_000, lines: 150)
            try await TestClient.loggedIn(server) { client in
                for (command, count) in [
                    ("SELECT INBOX", 9), ("FETCH 1:* FLAGS", 10_001),
                    ("UID FETCH 1:* (FLAGS RFC822.SIZE ENVELOPE)", 10_001),
                    ("FETCH 1:* BODY.PEEK[HEADER.FIELDS (SUBJECT FROM)]", 10_001), ("FETCH 1:* BODY.PEEK[]", 10_001),
                    ("SEARCH BODY letter", 2), ("SEARCH HEADER MESSAGE-ID 1@x", 2),
                    ("STORE 1:* +FLAGS.SILENT \\Seen", 1),
                ] {
                    // Far beyond what a debug build needs; the benchmark has the real numbers.
                    let time = try await client.time(command, responses: count, within: .seconds(30))
                    #expect(time < .seconds(30), "\(command)")
                }
            }
        }
    }

    @Test("The headers of 2,000 messages of 100 KB are fetched and searched")
    func largeHeaders() async throws {
        try await RunningServer.with { server in
            try await server.fill("anna", with: 2_000, lines: 1_500)
            try await TestClient.loggedIn(server) { client in
                _ = try await client.command("SELECT INBOX")
                for (command, count) in [
                    ("FETCH 1:* BODY.PEEK[HEADER]", 2_001),
                    ("FETCH 1:* BODY.PEEK[HEADER.FIELDS (SUBJECT FROM)]", 2_001),
                    ("SEARCH HEADER MESSAGE-ID 1@x", 2),
                ] {
                    let time = try await client.time(command, responses: count, within: .seconds(10))
                    // Far beyond what a debug build needs; SCHULPOST_TIMES=1 prints what it took.
                    #expect(time < .seconds(10), "\(command)")
                    if ProcessInfo.processInfo.environment["SCHULPOST_TIMES"] != nil { print(command, time) }
                }
            }
        }
    }
}

extension RunningServer {
    /// Files the same letter many times; its lines are of about 64 octets that don't compress.
    fileprivate func fill(_ owner: String, with count: Int, lines: Int) async throws {
        try await store.provision(owner)
        let inbox = try #require(try await store.mailbox(.inbox, owner: owner))
        let body = (0..<lines).map { line in
            (0..<4).map { String(UInt64(line * 4 + $0 + 1) &* 0x9E37_79B9_7F4A_7C15, radix: 16) }.joined()
        }
        let header = "From: Anna <a@x.example>\r\nTo: b@x.example\r\nSubject: Hello\r\nMessage-ID: <1@x>\r\n\r\n"
        let bytes = Array((header + (["A letter."] + body).joined(separator: "\r\n") + "\r\n").utf8)
        let prepared = store.bodies.prepare(bytes)
        let message = NewMessage(
            bodyID: prepared.id,
            description: MessageDescription(bytes: bytes),
            internalDate: Date(timeIntervalSince1970: 1_800_000_000)
        )
        let store = store
        try await store.database.write { connection in
            for _ in 0..<count { _ = try store.append(message, prepared, to: inbox.id, in: connection) }
        }
    }
}

extension TestClient {
    /// What a command takes, the least of several tries: others on the machine only make it longer. Ends with the first
    /// that is within the limit.
    fileprivate func time(_ command: String, responses: Int, within limit: Duration) async throws -> Duration {
        var least = Duration.seconds(86_400)
        for _ in 0..<5 where least >= limit {
            let start = ContinuousClock.now
            #expect(try await count(command) == responses, "\(command)")
            least = min(least, ContinuousClock.now - start)
        }
        return least
    }

    /// How many responses a command has, the tagged one included.
    func count(_ text: String) async throws -> Int {
        try await send("n \(text)\r\n")
        var count = 0
        while let response = try await response() {
            count += 1
            if response.hasPrefix("n ") { return count }
        }
        return count
    }
}
