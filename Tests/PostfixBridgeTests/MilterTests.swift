import Directory
import Gateway
import MailMessage
import PostfixBridge
import ProxyProtocol
import School
import Testing

@Suite("The bridge as a milter")
struct MilterTests {
    static func lina() throws -> AuthenticatedPerson {
        AuthenticatedPerson(
            id: PersonID("lina"),
            login: "lina",
            address: try #require(EmailAddress("lina@schule.example")),
            language: .german
        )
    }

    static let refusal = Refusal(
        .permanent,
        Refusal.Status(7, 1),
        text: LocalizedText(["Zu viele Empfänger: 25, erlaubt sind 10.", "Nimm bitte die Liste."]),
        code: DecisionCode("K7F3-Q2MX")
    )

    static func begin(_ peer: inout Peer, login: String? = nil) async throws {
        try await peer.negotiate()
        try await peer.packet("C", Array("pc.example\0".utf8) + [0x34, 0xC0, 0x01] + Array("192.0.2.7\0".utf8))
        try await peer.packet("H", "pc.example")
        if let login { try await peer.packet("D", Array("M{auth_authen}\0\(login)\0".utf8)) }
        try await peer.packet("M", "<lina@schule.example>")
    }

    static func finish(_ peer: inout Peer) async throws {
        #expect(try await peer.answer() == "c")
        try await peer.packet("R", "<otto@schule.example>")
        #expect(try await peer.answer() == "c")
        try await peer.packet("L", "Subject", " Probe")
        try await peer.packet("N")
        try await peer.packet("B", Array("Hallo\r\n".utf8))
        try await peer.packet("E")
    }

    @Test("Whoever has logged in is the author, and the message is judged as it came")
    func inside() async throws {
        let judge = ScriptedJudge(.init(authors: ["lina": try Self.lina()]))
        try await withBridge(judge, .milter) { peer in
            try await Self.begin(&peer, login: "lina")
            try await Self.finish(&peer)
            #expect(try await peer.answer() == "a")
        }
        let message = try #require(judge.asked.messages.first)
        #expect(message.sender == EmailAddress("lina@schule.example"))
        #expect(message.recipients.map(\.address.description) == ["otto@schule.example"])
        #expect(String(decoding: message.bytes, as: UTF8.self) == "Subject: Probe\r\n\r\nHallo\r\n")
        let door = try #require(judge.asked.doors.last)
        #expect(door.kind == .inside)
        #expect(door.author?.login == "lina")
    }

    @Test("Everyone else comes from outside, with address and name for SPF")
    func outside() async throws {
        let judge = ScriptedJudge()
        try await withBridge(judge, .milter) { peer in
            try await Self.begin(&peer)
            try await Self.finish(&peer)
            #expect(try await peer.answer() == "a")
        }
        let door = try #require(judge.asked.doors.last)
        #expect(door.kind == .outside)
        #expect(door.peer == "192.0.2.7")
        #expect(door.helo == "pc.example")
        #expect(door.author == nil)
    }

    @Test("A login that is nobody's is refused, or left alone where the school says so")
    func unknownLogins() async throws {
        try await withBridge(ScriptedJudge(), .milter) { peer in
            try await Self.begin(&peer, login: "scanner")
            #expect(try await peer.answer()?.hasPrefix("y550-5.7.1 ") == true)
        }
        let judge = ScriptedJudge()
        try await withBridge(judge, .milter.with(\.unknownLogins, .leave)) { peer in
            try await Self.begin(&peer, login: "scanner")
            try await Self.finish(&peer)
            #expect(try await peer.answer() == "a")
        }
        #expect(judge.asked.messages.isEmpty)
    }

    @Test("A client that the school trusts isn't judged, unless it logs in")
    func trustedClients() async throws {
        let judge = ScriptedJudge(.init(authors: ["lina": try Self.lina()]))
        let network = try #require(IPNetwork("192.0.2.0/24"))
        try await withBridge(judge, .milter.with(\.trustedClients, [network])) { peer in
            try await Self.begin(&peer)
            try await Self.finish(&peer)
            #expect(try await peer.answer() == "a")
            #expect(judge.asked.messages.isEmpty)
            try await peer.packet("D", Array("M{auth_authen}\0lina\0".utf8))
            try await peer.packet("M", "<lina@schule.example>")
            try await Self.finish(&peer)
            #expect(try await peer.answer() == "a")
        }
        #expect(judge.asked.messages.count == 1)
    }

    @Test("A refusal reaches the author in our words, with its code")
    func refused() async throws {
        try await withBridge(ScriptedJudge(.init(whole: .refused(Self.refusal))), .milter) { peer in
            try await Self.begin(&peer)
            try await Self.finish(&peer)
            #expect(
                try await peer.answer()
                    == "y550-5.7.1 Zu viele Empfaenger: 25, erlaubt sind 10.\r\n"
                    + "550 5.7.1 Nimm bitte die Liste. (K7F3-Q2MX)\0"
            )
        }
    }

    @Test("What is held goes to the hold queue with its code; what only pretends to be ours goes, from the last on")
    func held() async throws {
        let changes = MessageChanges(
            removed: [.init("Schulpost-Label", 2), .init("Schulpost-Label", 1)],
            added: [.init("Authentication-Results", "mx;\r\n\tspf=pass"), .init("Schulpost-Note", "b")],
            subject: "[?] Probe"
        )
        let judge = ScriptedJudge(.init(whole: .held(DecisionCode("K7F3-Q2MX"), changes)))
        try await withBridge(judge, .milter) { peer in
            try await Self.begin(&peer)
            try await Self.finish(&peer)
            for expected in [
                "m\0\0\0\u{2}Schulpost-Label\0\0", "m\0\0\0\u{1}Schulpost-Label\0\0",
                "m\0\0\0\u{1}Subject\0 [?] Probe\0",
                "i\0\0\0\0Schulpost-Note\0 b\0", "i\0\0\0\0Authentication-Results\0 mx;\n\tspf=pass\0",
                "i\0\0\0\0Schulpost-Decision\0 K7F3-Q2MX\0", "qSchulpost K7F3-Q2MX\0", "a",
            ] {
                #expect(try await peer.answer() == expected)
            }
        }
    }

    @Test("A banner takes the content's place, below the other marks")
    func banner() async throws {
        let changes = MessageChanges(
            added: [.init("Schulpost-Label", "a")],
            content: .init(
                removed: [.init("Content-Type", 1)],
                added: [.init("MIME-Version", "1.0"), .init("Content-Type", "multipart/mixed;\r\n boundary=b")],
                body: Array("--b--\r\n".utf8)
            )
        )
        try await withBridge(ScriptedJudge(.init(whole: .accepted(changes))), .milter) { peer in
            try await Self.begin(&peer)
            try await Self.finish(&peer)
            for expected in [
                "m\0\0\0\u{1}Content-Type\0\0", "i\0\0\0\0Content-Type\0 multipart/mixed;\n boundary=b\0",
                "i\0\0\0\0MIME-Version\0 1.0\0", "b--b--\r\n", "i\0\0\0\0Schulpost-Label\0 a\0", "a",
            ] {
                #expect(try await peer.answer() == expected)
            }
        }
    }

    @Test("Where there is no room in memory for a message, it may come again later")
    func noRoom() async throws {
        let budget = MemoryBudget(limit: 8)
        try await withBridge(ScriptedJudge(), .milter, budget: budget) { peer in
            try await Self.begin(&peer)
            try await Self.finish(&peer)
            #expect(try await peer.answer()?.hasPrefix("y451-4.3.0 ") == true)
        }
        #expect(budget.used == 0)
    }

    @Test("Junk ends the connection, and nothing else")
    func junk() async throws {
        try await withBridge(ScriptedJudge(), .milter) { peer in
            try await peer.send("GET / HTTP/1.1\r\n\r\n")
            #expect(try await peer.reply() == nil)
        }
    }

    @Test("Strangers are not answered")
    func strangers() async throws {
        try await withBridge(ScriptedJudge(), .milter.with(\.peers, [])) { peer in
            let reply = try await peer.reply()
            #expect(reply == nil)
        }
    }

    @Test("More connections than there are places are closed")
    func tooMany() async throws {
        try await withBridge(ScriptedJudge(), .milter.with(\.connections, 0)) { peer in
            let reply = try await peer.reply()
            #expect(reply == nil)
        }
    }
}
