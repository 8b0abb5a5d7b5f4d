import MailMessage
import PostfixProtocols
import Testing

@Suite("Sessions of the milter protocol")
struct MilterSessionTests {
    /// A session after the negotiation with Postfix 3.7.
    static func session(_ limits: MilterLimits = MilterLimits()) throws -> MilterSession {
        var session = MilterSession(limits: limits)
        let offer = try #require(try MilterWire.commands(MilterWire.offer).first)
        guard case .reply(.negotiated) = session.receive(offer) else { throw Unexpected() }
        return session
    }

    struct Unexpected: Error {}

    static let lina = EmailAddress("lina@schule.example")
    static let otto = EmailAddress("otto@schule.example")

    static let connected: [MilterCommand] = [
        .macros(for: 0x43, [.init("{daemon_name}", "smtpd")]),
        .connect(host: "pc.example", address: "192.0.2.7"),
        .macros(for: 0x48, [.init("{tls_version}", "TLSv1.3"), .init("{cipher}", "AES256")]),
        .helo("pc"),
    ]

    static let header: [MilterCommand] = [
        .header(name: Array("From".utf8), value: Array(" lina@schule.example".utf8)),
        .header(name: Array("Subject".utf8), value: Array(" one\n two".utf8)),
        .endOfHeaders,
    ]

    @Test("What was agreed on is what both sides know")
    func negotiation() throws {
        var session = MilterSession()
        let offer = MilterOptions(version: 2, actions: [.addHeaders, .addRecipients], steps: [.noUnknown, .skip])
        #expect(
            session.receive(.negotiate(offer))
                == .reply(.negotiated(MilterOptions(version: 2, actions: [.addHeaders], steps: [.noUnknown])))
        )
        // Nothing was said about silence, so every step is answered.
        #expect(session.receive(.connect(host: "a", address: "192.0.2.1")) == .reply(.proceed))
        #expect(session.receive(.helo("a")) == .reply(.proceed))
    }

    @Test("A mail server that is too old, or doesn't negotiate, is left")
    func tooOld() {
        var session = MilterSession()
        #expect(session.receive(.negotiate(MilterOptions(version: 1, actions: [], steps: []))) == .close)
        #expect(session.receive(.helo("a")) == .close)
        var other = MilterSession()
        #expect(other.receive(.connect(host: "a", address: "")) == .close)
    }

    @Test("A message is put together again, octet by octet, and asked about with all that is known")
    func wholeMessage() throws {
        var session = try Self.session()
        for command in Self.connected { #expect(session.receive(command) == .quiet) }
        let client = MailClient(address: "192.0.2.7", helo: "pc", login: "lina", tls: "TLSv1.3 AES256")
        var envelope = MailEnvelope(client: client, sender: Self.lina, size: 99)

        #expect(session.receive(.macros(for: 0x4D, [.init("i", ""), .init("{auth_authen}", "lina")])) == .quiet)
        #expect(
            session.receive(.mail(["<lina@schule.example>", "BODY=8BITMIME", "SIZE=99"])) == .ask(.sender(envelope))
        )
        #expect(session.answer(.welcome) == [.proceed])
        let otto = try #require(Self.otto)
        #expect(session.receive(.recipient(["<otto@schule.example>"])) == .ask(.recipient(otto, envelope)))
        #expect(session.answer(.welcome) == [.proceed])

        for command in Self.header { #expect(session.receive(command) == .quiet) }
        #expect(session.receive(.body(Array("a\r\n".utf8))) == .quiet)
        _ = session.receive(.macros(for: 0x45, [.init("i", "4AbC")]))
        envelope.recipients = [otto]
        envelope.queueID = "4AbC"
        let octets = Array("From: lina@schule.example\r\nSubject: one\r\n two\r\n\r\na\r\nb\r\n".utf8)
        #expect(session.receive(.endOfBody(Array("b\r\n".utf8))) == .ask(.message(envelope, .octets(octets))))
        #expect(session.heldOctets == octets.count)
        #expect(session.answer(.welcome) == [.accept])
        #expect(session.heldOctets == 0)
    }

    @Test("A login holds for the message that it was sent with")
    func loginOfOneMessage() throws {
        var session = try Self.session()
        for command in Self.connected { _ = session.receive(command) }
        _ = session.receive(.macros(for: 0x4D, [.init("{auth_authen}", "lina")]))
        _ = session.receive(.mail(["<lina@schule.example>"]))
        _ = session.answer(.welcome)
        #expect(session.receive(.abort) == .quiet)
        let step = session.receive(.mail(["<lina@schule.example>"]))
        guard case .ask(.sender(let envelope)) = step else { throw Unexpected() }
        #expect(envelope.client.login == nil)
        #expect(envelope.client.address == "192.0.2.7")
    }

    @Test("Answers to a whole message, where headers may be changed and mail be held")
    func lastWords() throws {
        let edit = MilterEdit.insert(name: "Schulpost-Decision", value: "K7F3-Q2MX")
        let shown = MilterReply.edit(.insert(name: "Schulpost-Decision", value: " K7F3-Q2MX"))
        #expect(try Self.answers(to: .hold(reason: "held", [edit])) == [shown, .quarantine(reason: "held"), .accept])
        #expect(try Self.answers(to: .welcome([edit])) == [shown, .accept])
        #expect(try Self.answers(to: .notOurs) == [.accept])
        let reply = PostfixReply(isPermanent: true, subject: 7, detail: 1, lines: ["no"])
        #expect(try Self.answers(to: .refuse(reply)) == [.refuse(reply)])
    }

    @Test("A new content comes whole: its fields, then the body in pieces of 65,535 octets")
    func newContent() throws {
        let body = [UInt8](repeating: 0x41, count: 65_536)
        let edit = MilterEdit.content([.insert(name: "Content-Type", value: "text/plain")], body: body)
        let shown = MilterReply.edit(.content([.insert(name: "Content-Type", value: " text/plain")], body: body))
        #expect(try Self.answers(to: .welcome([edit])) == [shown, .accept])
        #expect(
            shown.octets
                == MilterWire.packet("i", [0, 0, 0, 0] + MilterWire.words("Content-Type", " text/plain"))
                + MilterWire.packet("b", Array(body.dropLast())) + MilterWire.packet("b", [0x41])
        )
    }

    @Test(
        "Where a mail server lets us change the header or the body only, the content stays as it is",
        arguments: [[.addHeaders, .changeHeaders], [.addHeaders, .changeBody], [.changeHeaders, .changeBody]]
            as [MilterActions]
    )
    func contentOrNothing(actions: MilterActions) throws {
        var session = MilterSession()
        _ = session.receive(.negotiate(MilterOptions(version: 6, actions: actions, steps: [])))
        let edit = MilterEdit.content([.change(index: 1, name: "Content-Type", value: "")], body: [0x41])
        #expect(try Self.answers(to: .welcome([edit]), in: &session) == [.accept])
    }

    @Test("A mail server that can't hold a message must not let it through either")
    func noQuarantine() throws {
        var session = MilterSession()
        _ = session.receive(.negotiate(MilterOptions(version: 6, actions: [.addHeaders], steps: [])))
        #expect(try Self.answers(to: .hold(reason: "held", []), in: &session) == [.tryLater])
    }

    private static func answers(to answer: MilterSession.Answer) throws -> [MilterReply] {
        var session = try session()
        return try answers(to: answer, in: &session)
    }

    private static func answers(
        to answer: MilterSession.Answer,
        in session: inout MilterSession
    ) throws -> [MilterReply] {
        try takeEnvelope(&session)
        guard case .ask(.message) = session.receive(.endOfBody([])) else { throw Unexpected() }
        return session.answer(answer)
    }

    private static func takeEnvelope(_ session: inout MilterSession) throws {
        _ = session.receive(.mail(["<>"]))
        _ = session.answer(.welcome)
        _ = session.receive(.recipient(["<otto@schule.example>"]))
        _ = session.answer(.welcome)
    }

    @Test("Recipients that are refused, or not ours, are no part of the envelope")
    func recipients() throws {
        var session = try Self.session()
        _ = session.receive(.mail(["<>"]))
        _ = session.answer(.welcome)
        let reply = PostfixReply(isPermanent: true, subject: 7, detail: 1, lines: ["no"])
        for (address, answer) in [
            ("a@schule.example", MilterSession.Answer.refuse(reply)), ("b@schule.example", .welcome),
            ("c@verein.example", .notOurs),
        ] {
            _ = session.receive(.recipient([address]))
            _ = session.answer(answer)
        }
        // RFC 5321 §4.5.1: known without a domain.
        #expect(session.receive(.recipient(["<Postmaster>"])) == .reply(.proceed))
        guard case .ask(.message(let envelope, _)) = session.receive(.endOfBody([])) else { throw Unexpected() }
        #expect(envelope.recipients.map(\.description) == ["b@schule.example"])
    }

    @Test(
        "Paths that Postfix would rewrite are refused: what is judged is what is delivered to",
        arguments: [
            "<klasse.5a>", "<a%b.example@schule.example>", "<b!a@schule.example>", "<@x.example:a@b.example>", "<>",
        ]
    )
    func unclearPaths(_ path: String) throws {
        var session = try Self.session()
        _ = session.receive(.mail(["<>"]))
        _ = session.answer(.welcome)
        guard case .reply(.refuse(let reply)) = session.receive(.recipient([path])) else { throw Unexpected() }
        #expect(reply.line.hasPrefix("501 5.1.3 "))
    }

    @Test("A sender without a domain is refused")
    func unclearSender() throws {
        var session = try Self.session()
        guard case .reply(.refuse(let reply)) = session.receive(.mail(["<lina>"])) else { throw Unexpected() }
        #expect(reply.line.hasPrefix("501 5.1.7 "))
    }

    @Test("A message over the limit is let go at once, and said to be too long at its end")
    func tooLong() throws {
        var limits = MilterLimits()
        limits.message = 10
        var session = try Self.session(limits)
        try Self.takeEnvelope(&session)
        for _ in 0..<3 {
            _ = session.receive(.body([1, 2, 3, 4]))
            #expect(session.heldOctets <= 10)
        }
        #expect(session.heldOctets == 0)
        guard case .ask(.message(_, .dropped(.tooLong))) = session.receive(.endOfBody([])) else { throw Unexpected() }
    }

    @Test("Fields, recipients and macros have limits")
    func limits() throws {
        var limits = MilterLimits()
        limits.fields = 2
        limits.recipients = 1
        limits.macro = 4
        var session = try Self.session(limits)
        _ = session.receive(.macros(for: 0x4D, [.init("{auth_authen}", "longer")]))
        guard case .ask(.sender(let envelope)) = session.receive(.mail(["<>"])) else { throw Unexpected() }
        #expect(envelope.client.login == nil)
        _ = session.answer(.welcome)
        _ = session.receive(.recipient(["otto@schule.example"]))
        _ = session.answer(.welcome)
        guard case .reply(.refuse(let reply)) = session.receive(.recipient(["b@schule.example"])) else {
            throw Unexpected()
        }
        #expect(reply.line.hasPrefix("452 4.5.3 "))
        for _ in 0..<3 { _ = session.receive(.header(name: [0x41], value: [])) }
        guard case .ask(.message(_, .dropped(.tooManyFields))) = session.receive(.endOfBody([])) else {
            throw Unexpected()
        }
    }

    @Test("Where there is no room in memory, the octets go and the message can come again")
    func noRoom() throws {
        var session = try Self.session()
        try Self.takeEnvelope(&session)
        _ = session.receive(.body([1, 2, 3]))
        session.runOutOfRoom()
        #expect(session.heldOctets == 0)
        guard case .ask(.message(_, .dropped(.noRoom))) = session.receive(.endOfBody([])) else { throw Unexpected() }
    }

    @Test(
        "What comes in a wrong order ends the connection",
        arguments: [
            [.recipient(["<a@b.example>"])], [.endOfBody([])], [.body([])], [.endOfHeaders], [.data],
            [.header(name: [0x41], value: [])], [.mail(["<>"]), .mail(["<>"])],
            [.mail(["<>"]), .connect(host: "a", address: "")],
            [.mail(["<>"]), .endOfBody([])],
            [.mail(["<>"]), .endOfHeaders, .recipient(["<a@b.example>"])],
            [.mail(["<>"]), .body([]), .header(name: [0x41], value: [])],
            [.negotiate(.wanted)], [.quit],
        ] as [[MilterCommand]]
    )
    func wrongOrder(_ commands: [MilterCommand]) throws {
        var session = try Self.session()
        var last = MilterSession.Step.quiet
        for command in commands {
            last = session.receive(command)
            if case .ask = last { _ = session.answer(.welcome) }
        }
        #expect(last == .close)
        #expect(session.receive(.helo("a")) == .close)
    }

    @Test("The next client on the same connection is another one")
    func nextClient() throws {
        var session = try Self.session()
        for command in Self.connected { _ = session.receive(command) }
        _ = session.receive(.macros(for: 0x4D, [.init("{auth_authen}", "lina")]))
        #expect(session.receive(.quitForNewConnection) == .quiet)
        guard case .ask(.sender(let envelope)) = session.receive(.mail(["<>"])) else { throw Unexpected() }
        #expect(envelope.client == MailClient())
    }
}
