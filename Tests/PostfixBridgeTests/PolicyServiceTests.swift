import Directory
import Gateway
import MailMessage
import PostfixBridge
import Testing

@Suite("The bridge as a policy service")
struct PolicyServiceTests {
    static func request(_ step: String, recipient: String = "", count: Int = 0, login: String = "") -> String {
        """
        request=smtpd_access_policy
        protocol_state=\(step)
        instance=1.2.3
        client_address=192.0.2.7
        helo_name=pc.example
        sasl_username=\(login)
        sender=lina@schule.example
        recipient=\(recipient)
        recipient_count=\(count)
        size=0


        """
    }

    @Test("Recipients are asked about one by one, the whole audience at DATA")
    func audience() async throws {
        let judge = ScriptedJudge(.init(authors: ["lina": try MilterTests.lina()]))
        try await withBridge(judge, .policy) { peer in
            for address in ["a@schule.example", "b@schule.example"] {
                try await peer.send(Self.request("RCPT", recipient: address, login: "lina"))
                #expect(try await peer.action() == "action=DUNNO")
            }
            try await peer.send(Self.request("DATA", count: 2, login: "lina"))
            #expect(try await peer.action() == "action=DUNNO")
        }
        let asked = judge.asked
        #expect(asked.doors.count == 1)
        #expect(asked.doors.first?.author?.login == "lina")
        #expect(asked.envelopes == [["a@schule.example", "b@schule.example"].compactMap { EmailAddress($0) }])
    }

    @Test("What was asked on other connections is known; nobody is left out who is counted only")
    func connections() async throws {
        let judge = ScriptedJudge(.init(authors: ["lina": try MilterTests.lina()]))
        try await withBridge(judge, .policy) { peer in
            try await peer.send(Self.request("RCPT", recipient: "a@schule.example", login: "lina"))
            #expect(try await peer.action() == "action=DUNNO")
            try await peer.again { other in
                try await other.send(Self.request("DATA", count: 40, login: "lina"))
                #expect(try await other.action() == "action=DUNNO")
            }
            try await peer.send(Self.request("END-OF-MESSAGE", count: 40, login: "lina"))
            #expect(try await peer.action() == "action=DUNNO")
        }
        #expect(judge.asked.envelopes == [[try #require(EmailAddress("a@schule.example"))]])
        #expect(judge.asked.counts == [RecipientCount(taken: 40, unnamed: 39)])
    }

    @Test("A refusal is one line, with its code")
    func refused() async throws {
        let judge = ScriptedJudge(.init(recipient: .refused(MilterTests.refusal)))
        try await withBridge(judge, .policy) { peer in
            try await peer.send(Self.request("RCPT", recipient: "a@schule.example"))
            #expect(
                try await peer.action()
                    == "action=550 5.7.1 Zu viele Empfaenger: 25, erlaubt sind 10. Nimm bitte die Liste. (K7F3-Q2MX)"
            )
        }
    }

    @Test("What is held goes to the hold queue")
    func held() async throws {
        let judge = ScriptedJudge(.init(whole: .held(DecisionCode("K7F3-Q2MX"), MessageChanges())))
        try await withBridge(judge, .policy) { peer in
            try await peer.send(Self.request("RCPT", recipient: "a@schule.example"))
            _ = try await peer.action()
            try await peer.send(Self.request("END-OF-MESSAGE", recipient: "a@schule.example", count: 1))
            #expect(try await peer.action() == "action=HOLD Schulpost K7F3-Q2MX")
        }
    }

    @Test("Junk ends the connection")
    func junk() async throws {
        try await withBridge(ScriptedJudge(), .policy) { peer in
            try await peer.send("EHLO there\r\n")
            #expect(try await peer.action() == nil)
        }
    }
}
