import MailMessage
import PostfixProtocols
import Testing

@Suite("Who a message goes to, as a policy service hears of it")
struct PolicySessionTests {
    typealias Count = PolicySession.RecipientCount

    struct Unexpected: Error {}

    /// A connection on which recipients are asked about, and let through.
    static func asked(
        _ recipients: [String],
        instance: String = "1",
        in session: PolicySession = PolicySession()
    ) throws -> PolicySession {
        var session = session
        for recipient in recipients {
            let request = try PolicyDelegationTests.request("RCPT", recipient: recipient, instance: instance)
            guard case .ask = session.receive(request) else { throw Unexpected() }
            guard session.answer(.welcome) == .indifferent else { throw Unexpected() }
        }
        return session
    }

    /// What the house is asked at DATA.
    static func whole(
        _ session: inout PolicySession,
        _ step: String = "DATA",
        recipient: String = "",
        count: Int,
        instance: String = "1",
        remembering known: PolicyMessage? = nil
    ) throws -> (recipients: [String], count: Count, asksSender: Bool)? {
        let request = try PolicyDelegationTests.request(step, recipient: recipient, count: count, instance: instance)
        switch session.receive(request, remembering: known) {
        case .answer(.indifferent): return nil
        case .ask(.envelope(let envelope, let count, let asksSender)):
            return (envelope.recipients.map(\.description), count, asksSender)
        default: throw Unexpected()
        }
    }

    static let three = ["a@schule.example", "b@schule.example", "c@schule.example"]

    @Test("The whole audience is judged, and only once")
    func audience() throws {
        var session = PolicySession()
        for (index, address) in Self.three.enumerated() {
            let step = session.receive(try PolicyDelegationTests.request("RCPT", recipient: address))
            guard case .ask(.recipient(let asked, _, let asksSender)) = step else { throw Unexpected() }
            #expect(asked.description == address)
            #expect(asksSender == (index == 0))
            #expect(session.answer(.welcome) == .indifferent)
        }
        let asked = try #require(try Self.whole(&session, count: 3))
        #expect(asked == (Self.three, Count(taken: 3, unnamed: 0), false))
        #expect(session.answer(.hold(reason: "held", [])) == .hold("held"))
        #expect(try Self.whole(&session, "END-OF-MESSAGE", count: 3) == nil)
    }

    @Test("Where Postfix has refused some of them itself, it is judged with Postfix's number")
    func refusedByPostfix() throws {
        var session = try Self.asked(Self.three)
        #expect(try #require(try Self.whole(&session, count: 2)) == (Self.three, Count(taken: 2, unnamed: 0), false))
        // Where one is left, Postfix names it.
        session = try Self.asked(Self.three)
        let one = try #require(try Self.whole(&session, recipient: Self.three[1], count: 1))
        #expect(one == ([Self.three[1]], Count(taken: 1, unnamed: 0), false))
    }

    @Test("Whom nobody asked about is counted all the same")
    func unnamed() throws {
        var session = try Self.asked(Self.three)
        #expect(try #require(try Self.whole(&session, count: 40)) == (Self.three, Count(taken: 40, unnamed: 37), false))
        // On a connection of its own, where nothing was asked before: the sender is still to be asked about.
        var new = PolicySession()
        #expect(try #require(try Self.whole(&new, count: 40)) == ([], Count(taken: 40, unnamed: 40), true))
        var only = PolicySession()
        let named = try #require(try Self.whole(&only, recipient: Self.three[0], count: 1))
        #expect(named == ([Self.three[0]], Count(taken: 1, unnamed: 0), true))
    }

    @Test("A refused recipient is no part of the audience")
    func refused() throws {
        var session = PolicySession()
        let reply = PostfixReply(isPermanent: true, subject: 7, detail: 1, lines: ["no"])
        _ = session.receive(try PolicyDelegationTests.request("RCPT", recipient: Self.three[0]))
        #expect(session.answer(.refuse(reply)) == .refuse(reply))
        session = try Self.asked([Self.three[1]], in: session)
        #expect(try #require(try Self.whole(&session, count: 1)).recipients == [Self.three[1]])
    }

    @Test("What is none of our business isn't asked about as a whole")
    func notOurs() throws {
        var session = PolicySession()
        _ = session.receive(try PolicyDelegationTests.request("RCPT", recipient: "x@web.example"))
        #expect(session.answer(.notOurs) == .indifferent)
        #expect(try Self.whole(&session, count: 1) == nil)
        #expect(try Self.whole(&session, recipient: "x@web.example", count: 1) == nil)
    }

    @Test("Messages on one connection are kept apart: by instance, by sender, by MAIL, and by recipients after DATA")
    func several() throws {
        var session = try Self.asked(Self.three)
        #expect(try #require(try Self.whole(&session, count: 3)).recipients == Self.three)
        #expect(session.answer(.welcome) == .indifferent)
        session = try Self.asked([Self.three[0]], in: session)
        #expect(try #require(try Self.whole(&session, count: 1)).recipients == [Self.three[0]])
        session = try Self.asked([Self.three[1]], instance: "2", in: session)
        #expect(try #require(try Self.whole(&session, count: 1, instance: "2")).recipients == [Self.three[1]])
        // After RSET, with the same instance or another.
        guard case .ask(.sender) = session.receive(try PolicyDelegationTests.request("MAIL", instance: "2")) else {
            throw Unexpected()
        }
        #expect(session.answer(.welcome) == .indifferent)
        session = try Self.asked([Self.three[2]], instance: "2", in: session)
        #expect(try #require(try Self.whole(&session, count: 1, instance: "2")).recipients == [Self.three[2]])
        let other = try PolicyDelegationTests.request("DATA", sender: "otto@schule.example", count: 1, instance: "2")
        guard case .ask(.envelope(let envelope, _, asksSender: true)) = session.receive(other) else {
            throw Unexpected()
        }
        #expect(envelope.recipients.isEmpty)
    }

    @Test("With a connection for each request, the same is known, and a message is judged once")
    func connections() throws {
        var messages = PolicyMessages()
        for address in Self.three {
            var session = PolicySession()
            let request = try PolicyDelegationTests.request("RCPT", recipient: address)
            guard case .ask = session.receive(request, remembering: messages.message("1")) else { throw Unexpected() }
            #expect(session.answer(.welcome) == .indifferent)
            messages.keep(session.message)
        }
        var data = PolicySession()
        let asked = try #require(try Self.whole(&data, count: 3, remembering: messages.message("1")))
        #expect(asked == (Self.three, Count(taken: 3, unnamed: 0), false))
        #expect(data.answer(.welcome) == .indifferent)
        messages.keep(data.message)
        var end = PolicySession()
        #expect(try Self.whole(&end, "END-OF-MESSAGE", count: 3, remembering: messages.message("1")) == nil)
    }

    @Test("What is remembered stays within its limits, and the latest stays")
    func bounded() throws {
        var limits = PolicyDelegationLimits()
        limits.messages = 10
        limits.rememberedRecipients = 12
        var messages = PolicyMessages(limits: limits)
        for number in 0..<50 { messages.keep(try Self.asked(Self.three, instance: "i\(number)").message) }
        let kept = (0..<50).filter { messages.message("i\($0)") != nil }
        #expect((4...10).contains(kept.count))
        #expect(kept.suffix(4) == [46, 47, 48, 49])
    }
}
