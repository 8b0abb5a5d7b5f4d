import CurlTransport
import Delivery
import MailMessage
import Testing

@Suite("Relay")
struct RelayTests {
    @Test("the null reverse-path is sent as <>")
    func nullSender() async throws {
        let sink = try await SMTPSink()
        let transport = try Relaying.transport(to: sink)
        #expect(try await Relaying.result(transport, try Relaying.message(from: nil)).isDelivered)
        let message = try await sink.next("message")
        #expect(message.sender == "")
        #expect(message.recipients == ["familie@example.org"])
    }

    @Test("EHLO says our own name")
    func hello() async throws {
        let sink = try await SMTPSink()
        let transport = try Relaying.transport(to: sink)
        _ = try await Relaying.result(transport, try Relaying.message())
        #expect(try await sink.next("command").line == "EHLO post.lindenschule.example")
    }

    @Test("each recipient gets its own answer")
    func perRecipient() async throws {
        let sink = try await SMTPSink(
            .init(recipients: ["weg@example.org": "550 5.1.1 no such user", "voll@example.org": "452 4.2.2 full"])
        )
        let transport = try Relaying.transport(to: sink)
        let message = try Relaying.message(to: ["weg@example.org", "da@example.org", "voll@example.org"])
        let results = await transport.send(message, to: .relay)
        let gone = try #require(results.first { $0.key.localPart == "weg" }?.value)
        #expect(gone.isPermanent)
        #expect(gone.reply.code == 550)
        #expect(gone.reply.status == RemoteStatus(5, 1, 1))
        #expect(gone.reply.text == "5.1.1 no such user")
        let full = try #require(results.first { $0.key.localPart == "voll" }?.value)
        #expect(full.isTemporary)
        #expect(full.reply.status == RemoteStatus(4, 2, 2))
        let there = try #require(results.first { $0.key.localPart == "da" }?.value)
        #expect(there == .delivered(there.reply))
        #expect(there.reply.text == "2.0.0 taken as 4711")
        #expect(try await sink.next("message").recipients == ["da@example.org"])
    }

    @Test("one connection serves one message after the other")
    func reuse() async throws {
        let sink = try await SMTPSink()
        let transport = try Relaying.transport(to: sink)
        for _ in 0..<3 {
            #expect(try await Relaying.result(transport, try Relaying.message()).isDelivered)
            _ = try await sink.next("message")
        }
        #expect(sink.past.count { $0.event == "connection" } == 1)
    }

    @Test("a connection that the relay closed meanwhile is replaced at once")
    func closedMeanwhile() async throws {
        let sink = try await SMTPSink(.init(messages_per_connection: 1))
        let transport = try Relaying.transport(to: sink)
        for _ in 0..<5 {
            #expect(try await Relaying.result(transport, try Relaying.message()).isDelivered)
        }
        for _ in 0..<5 { _ = try await sink.next("message") }
    }

    @Test("messages at the same time have connections of their own; a slow one doesn't hold up the others")
    func parallel() async throws {
        let slow = try await SMTPSink(.init(content: "hold"))
        let quick = try await SMTPSink()
        let waiting = Task {
            try await Relaying.result(try Relaying.transport(to: slow), try Relaying.message())
        }
        _ = try await slow.next("holding")
        let transport = try Relaying.transport(to: quick)
        let delivered = try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<20 {
                group.addTask { try await Relaying.result(transport, try Relaying.message()).isDelivered }
            }
            return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(delivered == 20)
        waiting.cancel()
        #expect(try await waiting.value.isTemporary)
    }

    @Test("an address beyond ASCII goes out with SMTPUTF8")
    func utf8() async throws {
        let sink = try await SMTPSink()
        let transport = try Relaying.transport(to: sink)
        #expect(try await Relaying.result(transport, try Relaying.message(to: ["jörg@example.org"])).isDelivered)
        let message = try await sink.next("message")
        #expect(message.recipients == ["jörg@example.org"])
        #expect(message.parameters?.contains("SMTPUTF8") == true)
    }

    @Test("an address beyond ASCII is returned where the relay has no SMTPUTF8", arguments: [false, true])
    func noUTF8(onKeptConnection: Bool) async throws {
        let sink = try await SMTPSink(.init(keywords: ["SIZE"]))
        let transport = try Relaying.transport(to: sink)
        if onKeptConnection {
            #expect(try await Relaying.result(transport, try Relaying.message()).isDelivered)
            _ = try await sink.next("message")
        }
        let result = try await Relaying.result(transport, try Relaying.message(to: ["jörg@example.org"]))
        #expect(result.isPermanent)
        #expect(result.reply.status == RemoteStatus(5, 6, 7))
    }

    @Test("only the relay is a destination")
    func otherDestination() async throws {
        let sink = try await SMTPSink()
        let transport = try Relaying.transport(to: sink)
        let domain = try #require(Domain("example.org"))
        let results = await transport.send(try Relaying.message(), to: .domain(domain))
        #expect(results.values.first?.isTemporary == true)
    }
}
