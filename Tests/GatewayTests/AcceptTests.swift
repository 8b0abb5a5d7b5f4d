import MailMessage
import MailStore
import Policy
import School
import StoreTestSupport
import Testing

@testable import Gateway

@Suite("Accepting, refusing, holding")
struct AcceptTests {
    static let child = "anna.weber@lindenschule.example"

    @Test("Fifty parallel submissions at the limit let exactly the allowed number through", arguments: TestEngine.all)
    func parallelLimit(engine: TestEngine) async throws {
        let house = try await TestHouse(on: engine)
        let door = try house.inside("anna")
        let accepted = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<50 {
                group.addTask {
                    let outcome = try? await house.send(
                        TestHouse.letter(from: Self.child, to: "cem.kaya@lindenschule.example", subject: "\(number)"),
                        from: Self.child,
                        to: ["cem.kaya@lindenschule.example"],
                        at: door
                    )
                    if case .accepted = outcome { return true }
                    return false
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(accepted == 30)  // Recipients per hour of a child: usage rules, `mail.no-mass`.
        #expect(try await house.inbox("cem").count == 30)
        #expect(try await house.count("decisions") == 50)
        house.clock.advance(3_700)
        let later = try await house.send(
            TestHouse.letter(from: Self.child, to: "cem.kaya@lindenschule.example"),
            from: Self.child,
            to: ["cem.kaya@lindenschule.example"],
            at: door
        )
        guard case .accepted = later else {
            Issue.record("the hour has passed: \(later)")
            return
        }
    }

    @Test("A refused message leaves nothing but its decision")
    func refusalLeavesNothing() async throws {
        let house = try await TestHouse()
        let outcome = try await house.send(
            TestHouse.letter(from: Self.child, to: "freund@web.example"),
            from: Self.child,
            to: ["freund@web.example"],
            at: house.inside("anna")
        )
        guard case .refused(let refusal) = outcome else {
            Issue.record("not refused: \(outcome)")
            return
        }
        let text = refusal.text.lines.joined(separator: "\n")
        #expect(text.contains("school-only.external-recipient") && text.contains("mail.school-only"))
        #expect(text.contains(try #require(refusal.code).text))
        for table in ["bodies", "queue_entries", "sending_counts", "held_messages"] {
            #expect(try await house.count(table) == 0, "\(table)")
        }
        #expect(try await house.count("decisions") == 1)
    }

    @Test(
        "Nobody outside uses our domain, in envelope or header, null sender or not",
        arguments: ["hanna.haupt@lindenschule.example", "x@web.example", nil]
    )
    func forgedHead(envelope: String?) async throws {
        let house = try await TestHouse()
        let outcome = try await house.send(
            TestHouse.letter(from: "hanna.haupt@lindenschule.example", to: LetterTests.teacher),
            from: envelope,
            to: [LetterTests.teacher],
            at: TestHouse.outside
        )
        guard case .refused(let refusal) = outcome else {
            Issue.record("not refused: \(outcome)")
            return
        }
        #expect(refusal.text.lines.joined().contains("spoof.own-domain-from-outside"))
    }

    @Test(
        "The outside door relays nothing, not even to guardians it knows",
        arguments: ["fremd@web.example", "maria@web.example"]
    )
    func noRelaying(recipient: String) async throws {
        let house = try await TestHouse()
        let answer = await house.gateway.checkRecipient(
            try #require(EmailAddress(recipient)),
            sender: EmailAddress("x@web.example"),
            at: TestHouse.outside
        )
        #expect(answer == .refused(.relaying))
        let outcome = try await house.send(
            TestHouse.letter(from: "x@web.example", to: recipient),
            from: "x@web.example",
            to: [recipient],
            at: TestHouse.outside
        )
        #expect(outcome == .refused(.relaying))
    }

    @Test("A held message waits as it was sent; released, it is delivered once")
    func holdAndRelease() async throws {
        let house = try await TestHouse()
        let rule = try #require(StandardRules.all.first { $0.id == "mass.recipients-per-message" })
        try await house.gateway.rooms.settings.change(by: nil, because: "test") { settings in
            settings.set(.hold, of: rule, for: .child)
        }
        let people = ["ben.weber", "cem.kaya", "dora.ohne", "lena.lange", "karl.kurz", "hanna.haupt", "ada.amt"]
        let limit = try #require(rule.limits.first)
        try await house.gateway.rooms.settings.change(by: nil, because: "test") { settings in
            settings.set(limit, to: 5, for: .child)
        }
        let recipients = people.map { $0 + "@lindenschule.example" }
        let outcome = try await house.send(
            TestHouse.letter(from: Self.child, to: recipients.joined(separator: ", ")),
            from: Self.child,
            to: recipients,
            at: house.inside("anna")
        )
        guard case .held(let code, let text) = outcome else {
            Issue.record("not held: \(outcome)")
            return
        }
        #expect(!text.lines.isEmpty)
        #expect(try await house.inbox("cem").isEmpty)
        #expect(try await house.gateway.release(code, by: .atMachine("test")) == .done)
        #expect(try await house.gateway.release(code, by: .atMachine("test")) == .gone)
        #expect(try await house.count("released_decisions") == 1)
        #expect(try await house.inbox("cem").count == 1)
        #expect(try await house.count("held_messages") == 0)
        #expect(try await house.inbox("anna").contains { $0.contains(code.text) })
    }

    @Test("A label marks the message for its readers")
    func label() async throws {
        let house = try await TestHouse()
        let rule = try #require(StandardRules.all.first { $0.id == "mass.recipients-per-message" })
        let limit = try #require(rule.limits.first)
        try await house.gateway.rooms.settings.change(by: nil, because: "test") { settings in
            settings.set(.label, of: rule, for: .child)
            settings.set(limit, to: 1, for: .child)
        }
        let recipients = ["ben.weber@lindenschule.example", "cem.kaya@lindenschule.example"]
        _ = try await house.send(
            TestHouse.letter(from: Self.child, to: recipients.joined(separator: ", ")),
            from: Self.child,
            to: recipients,
            at: house.inside("anna")
        )
        let found = try #require(try await house.inbox("cem").first)
        #expect(found.contains("Schulpost-Label: mass.recipients-per-message\r\n"))
    }

    @Test("Postmaster and abuse reach the administrators, whoever writes")
    func postmaster() async throws {
        let house = try await TestHouse()
        for name in ["postmaster", "abuse", "Postmaster+x"] {
            let address = name + "@lindenschule.example"
            let answer = await house.gateway.checkRecipient(
                try #require(EmailAddress(address)),
                sender: nil,
                at: TestHouse.outside
            )
            #expect(answer == .welcome)
            _ = try await house.send(
                TestHouse.letter(from: "x@web.example", to: address),
                from: "x@web.example",
                to: [address],
                at: TestHouse.outside
            )
        }
        #expect(try await house.inbox("admin").count == 3)
    }
}
