import CurlTransport
import Delivery
import MailMessage
import Testing

/// A relay that fails, and what it means.
struct Trouble: Sendable, CustomTestStringConvertible {
    let name: String
    let part: SMTPSink.Part
    let isPermanent: Bool
    let code: Int?
    let status: RemoteStatus

    var testDescription: String { name }

    static let all: [Trouble] = [
        Trouble("greeting 554", .init(greeting: "554 no"), false, 554, RemoteStatus(4, 0, 0)),
        Trouble("greeting 421", .init(greeting: "421 4.3.2 busy"), false, 421, RemoteStatus(4, 3, 2)),
        Trouble("closed at the greeting", .init(greeting: "drop"), false, nil, RemoteStatus(4, 4, 2)),
        Trouble("MAIL 451", .init(mail: "451 4.3.0 later"), false, 451, RemoteStatus(4, 3, 0)),
        Trouble("MAIL 550", .init(mail: "550 5.7.1 not you"), true, 550, RemoteStatus(5, 7, 1)),
        Trouble("MAIL 530", .init(mail: "530 5.7.0 log in"), false, 530, RemoteStatus(4, 7, 0)),
        Trouble("closed at MAIL", .init(mail: "drop"), false, nil, RemoteStatus(4, 4, 2)),
        Trouble("RCPT 550 bare", .init(recipients: [rcpt: "550 no"]), true, 550, RemoteStatus(5, 1, 1)),
        Trouble("RCPT 450 bare", .init(recipients: [rcpt: "450 no"]), false, 450, RemoteStatus(4, 1, 1)),
        Trouble(
            "RCPT in lines",
            .init(recipients: [rcpt: "550-5.2.2 is\n550 5.2.2 full"]),
            true,
            550,
            RemoteStatus(5, 2, 2)
        ),
        Trouble(
            "RCPT with the wrong class",
            .init(recipients: [rcpt: "550 4.2.2 x"]),
            true,
            550,
            RemoteStatus(5, 1, 1)
        ),
        Trouble("RCPT 421", .init(recipients: [rcpt: "421 4.4.2 bye"]), false, 421, RemoteStatus(4, 4, 2)),
        Trouble("closed at RCPT", .init(recipients: [rcpt: "drop"]), false, nil, RemoteStatus(4, 4, 2)),
        Trouble("DATA 554", .init(data: "554 5.5.1 no"), true, 554, RemoteStatus(5, 5, 1)),
        Trouble("content 550", .init(content: "550 5.7.1 spam"), true, 550, RemoteStatus(5, 7, 1)),
        Trouble("content 552", .init(content: "552 large"), true, 552, RemoteStatus(5, 3, 4)),
        Trouble("content 451", .init(content: "451 4.7.1 greylisted"), false, 451, RemoteStatus(4, 7, 1)),
        Trouble("closed after the data", .init(content: "drop"), false, nil, RemoteStatus(4, 4, 2)),
    ]

    private static let rcpt = "familie@example.org"

    init(_ name: String, _ part: SMTPSink.Part, _ isPermanent: Bool, _ code: Int?, _ status: RemoteStatus) {
        self.name = name
        self.part = part
        self.isPermanent = isPermanent
        self.code = code
        self.status = status
    }
}

/// One after the other: some measure time, and some keep a processor busy.
@Suite("Failures", .serialized)
struct FailureTests {
    @Test("mean the right thing", arguments: Trouble.all)
    func meaning(_ trouble: Trouble) async throws {
        let sink = try await SMTPSink(trouble.part)
        let result = try await Relaying.result(try Relaying.transport(to: sink), try Relaying.message())
        #expect(result.isPermanent == trouble.isPermanent)
        #expect(result.isTemporary == !trouble.isPermanent)
        #expect(result.reply.code == trouble.code)
        #expect(result.reply.status == trouble.status)
    }

    @Test("a relay that isn't there is a temporary failure")
    func nobody() async throws {
        let transport = try CurlTransport(
            RelayConfiguration(
                host: "127.0.0.1",
                // tcpmux: nobody listens there.
                port: 1,
                security: .none,
                helloName: try #require(Domain("post.lindenschule.example"))
            )
        )
        let result = try await Relaying.result(transport, try Relaying.message())
        #expect(result.isTemporary)
        #expect(result.reply.code == nil)
        #expect(result.reply.status == RemoteStatus(4, 4, 1))
    }

    @Test("a cancelled delivery ends soon", arguments: ["greeting", "mail", "content"])
    func cancelled(at place: String) async throws {
        var part = SMTPSink.Part()
        if place == "greeting" { part.greeting = "hold" }
        if place == "mail" { part.mail = "hold" }
        if place == "content" { part.content = "hold" }
        let sink = try await SMTPSink(part)
        let transport = try Relaying.transport(to: sink)
        let delivery = Task { try await Relaying.result(transport, try Relaying.message()) }
        _ = try await sink.next("holding")
        let began = ContinuousClock.now
        delivery.cancel()
        #expect(try await delivery.value.isTemporary)
        // Nobody else ends it; how fast that is on a busy machine is not asked.
        #expect(ContinuousClock.now - began < .seconds(30))
    }

    @Test("a delivery cancelled in the middle of the data is not taken for a whole message")
    func cancelledInData() async throws {
        let sink = try await SMTPSink(.init(stall_after: 100_000))
        let transport = try Relaying.transport(to: sink)
        let bytes = Self.long
        let delivery = Task { try await Relaying.result(transport, try Relaying.message(bytes)) }
        _ = try await sink.next("holding")
        let began = ContinuousClock.now
        delivery.cancel()
        #expect(try await delivery.value.isTemporary)
        // Nobody else ends it; how fast that is on a busy machine is not asked.
        #expect(ContinuousClock.now - began < .seconds(30))
        try sink.goOn()
        #expect(try await sink.next("closed").inData == true)
        #expect(!sink.past.contains { $0.event == "message" })
    }

    @Test("a delivery that hits its time limit in the middle of the data is not taken for a whole message")
    func timedOutInData() async throws {
        // On a busy machine a conversation may not have come to its data by then: it is given longer.
        for seconds in [8, 40, 120] {
            let sink = try await SMTPSink(.init(stall_after: 100_000))
            let transport = try Relaying.transport(to: sink, limits: RelayLimits(conversation: seconds))
            #expect(try await Relaying.result(transport, try Relaying.message(Self.long)).isTemporary)
            try sink.goOn()
            let wasInData = (try? await sink.next("closed").inData) == true
            #expect(!sink.past.contains { $0.event == "message" })
            if wasInData { return }
        }
        Issue.record("it never came to its data")
    }

    /// More than the buffers of both sides hold: 12 MB.
    private static let long: [UInt8] = {
        let line = [UInt8](repeating: 0x78, count: 998) + [0x0D, 0x0A]
        var bytes: [UInt8] = []
        bytes.reserveCapacity(12_000_000)
        for _ in 0..<12_000 { bytes += line }
        return bytes
    }()
}
