import Database
import Foundation
import MailMessage
import MailStore
import MessageBodies
import Testing

@Suite("Many messages", .timeLimit(.minutes(2)))
struct ThroughputTests {
    @Test("10,000 messages are fetched by flags, envelope and body")
    func tenThousand() async throws {
        let text =
            "From: Anna <a@x.example>\r\nTo: b@x.example\r\nSubject: Hello\r\nMessage-ID: <1@x>\r\n\r\n"
            + String(repeating: "A line of a letter.\r\n", count: 150)
        try await RunningServer.with { server in
            try await server.store.provision("anna")
            let inbox = try #require(try await server.store.mailbox(.inbox, owner: "anna"))
            let bytes = Array(text.utf8)
            let body = server.store.bodies.prepare(bytes)
            let message = NewMessage(
                bodyID: body.id,
                description: MessageDescription(bytes: bytes),
                internalDate: Date(timeIntervalSince1970: 1_800_000_000)
            )
            let store = server.store
            try await store.database.write { connection in
                for _ in 0..<10_000 { _ = try store.append(message, body, to: inbox.id, in: connection) }
            }
            try await TestClient.loggedIn(server) { client in
                for (command, count) in [
                    ("SELECT INBOX", 9), ("FETCH 1:* FLAGS", 10_001),
                    ("UID FETCH 1:* (FLAGS RFC822.SIZE ENVELOPE)", 10_001),
                    ("FETCH 1:* BODY.PEEK[HEADER.FIELDS (SUBJECT FROM)]", 10_001), ("FETCH 1:* BODY.PEEK[]", 10_001),
                    ("SEARCH BODY letter", 2), ("SEARCH HEADER MESSAGE-ID 1@x", 2),
                    ("STORE 1:* +FLAGS.SILENT \\Seen", 1),
                ] {
                    let start = ContinuousClock.now
                    let responses = try await client.count(command)
                    #expect(responses == count)
                    // Far beyond what a debug build needs; the benchmark has the real numbers.
                    #expect(ContinuousClock.now - start < .seconds(30), "\(command)")
                }
            }
        }
    }
}

extension TestClient {
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
