import AuditLog
import FoundationEssentials
import MailMessage
import Policy
import School
import StoreTestSupport
import Testing

@testable import Gateway

@Suite("Authors who are asked what they meant")
struct ChoiceTests {
    static let list = "klasse.5a@lindenschule.example"
    static let guardians = Audience.classGuardians(GroupID("5a"))

    /// Lena's letter to the parents, addressed to the children's list and a colleague.
    private func asked(_ house: TestHouse) async throws -> (code: DecisionCode, token: HeldToken) {
        let text =
            "From: \(Waiting.lena)\nTo: \(Self.list)\nCc: karl.kurz@lindenschule.example\nSubject: Elternabend\n"
            + "Date: Mon, 02 Nov 2026 08:00:00 +0100\nMessage-ID: <1@lindenschule.example>\n"
            + "Content-Type: text/plain; charset=utf-8\n\n"
            + "Liebe Eltern,\n\nwir laden Sie herzlich zum Elternabend ein. Bitte sprechen Sie vorher mit Ihrem Kind und\n"
            + "geben Sie Ihrem Kind den Zettel unterschrieben mit. Liebe Erziehungsberechtigte, Ihr Kind freut sich.\n\n"
            + "Mit freundlichen Grüßen\nL. Lange\n"
        let code = try await Waiting.send(
            house,
            text,
            from: "lehrerin",
            Waiting.lena,
            to: [Self.list, "karl.kurz@lindenschule.example"]
        )
        let notice = try #require(try await house.inbox("lehrerin").first)
        let words = ParsedMessage(bytes: Array(notice.utf8)).plainText(limit: 100_000)
        let link = try #require(words.split(whereSeparator: \.isWhitespace).first { $0.contains("/held/") })
        let token = try #require(link.split(separator: "/").last.flatMap { HeldToken(String($0)) })
        #expect(words.contains("eltern.5a@lindenschule.example"))
        return (code, token)
    }

    @Test("the question names the other list, and reading it decides nothing", arguments: TestEngine.all)
    func question(engine: TestEngine) async throws {
        let house = try await TestHouse(on: engine)
        let (code, token) = try await asked(house)
        for _ in 0..<2 {
            let question = try #require(try await house.gateway.choices(token))
            #expect(question.code == code.text)
            #expect(question.author == PersonID("lehrerin"))
            #expect(question.subject == "Elternabend")
            #expect(question.proposals.map(\.audience) == [Self.guardians])
            #expect(question.proposals.first?.words == "Eltern der 5a (3 Familien)")
            #expect(question.reasons.map(\.rule) == ["separation.wrong-audience"])
        }
        #expect(try await house.gateway.choices(HeldToken.make()) == nil)
    }

    @Test("sent to the proposed list instead: families get it, children don't; it is no false alarm")
    func instead() async throws {
        let house = try await TestHouse()
        let (code, token) = try await asked(house)
        #expect(try await house.gateway.choose(token, .send(to: Self.guardians)) == .done)
        #expect(try await house.inbox("anna").isEmpty)
        // Max, Maria and Elif.
        let copies = try await house.queued()
        #expect(copies.count == 3)
        for copy in copies {
            #expect(!copy.text.contains(Self.list))
            #expect(copy.text.contains("eltern.5a@lindenschule.example"))
        }
        let colleague = try #require(try await house.inbox("kollege").first)
        // What goes to parents shows no other reader their list.
        #expect(!colleague.contains(Self.list))
        #expect(try await house.count("released_decisions") == 0)
        let entry = try #require(
            try await house.database.read { try AuditLog.entries(action: "held", in: $0) }.first?.entry
        )
        #expect(entry.action == .heldReroute && entry.subject == code.text)
        #expect(entry.details == ["from": "class-children:5a", "to": "class-guardians:5a"])
        #expect(try await house.gateway.choose(token, .dont) == .gone)
        #expect(try await house.gateway.choices(token) == nil)
    }

    private func tally(_ house: TestHouse) async throws -> RuleTally? {
        let now = house.clock.now
        return try await house.database.read { try RuleCounts.tallies(ofLast: 1, at: now, in: $0) }[
            "separation.wrong-audience"
        ]
    }

    @Test(
        "sent as it is: an answer and no false alarm; not sent: nobody has it",
        arguments: [HeldChoice.asItIs, .dont]
    )
    func others(choice: HeldChoice) async throws {
        let house = try await TestHouse()
        let (_, token) = try await asked(house)
        #expect(try await house.gateway.choose(token, choice) == .done)
        let isSent = choice == .asItIs
        #expect(try await house.inbox("anna").count == (isSent ? 1 : 0))
        #expect(try await house.count("released_decisions") == (isSent ? 1 : 0))
        #expect(try await house.count("held_messages") == 0)
        // The question, and how it turned out.
        #expect(try await house.inbox("lehrerin").count == 2)
        let tally = try #require(try await tally(house))
        #expect(tally.held == 1 && tally.overturned == 0 && tally.confirmed == (isSent ? 1 : 0))
    }

    @Test("that somebody who decides releases it is a false alarm, also while its author is asked")
    func released() async throws {
        let house = try await TestHouse()
        let (code, token) = try await asked(house)
        #expect(try await house.gateway.release(code, by: Waiting.admin) == .done)
        #expect(try await house.gateway.choose(token, .asItIs) == .gone)
        let tally = try #require(try await tally(house))
        #expect(tally.held == 1 && tally.overturned == 1 && tally.confirmed == 0)
    }

    @Test("of answers at once the first counts", arguments: TestEngine.all)
    func once(engine: TestEngine) async throws {
        let house = try await TestHouse(on: engine)
        let (_, token) = try await asked(house)
        let outcomes = try await withThrowingTaskGroup(of: HeldOutcome.self) { group in
            for choice in [HeldChoice.asItIs, .dont, .send(to: Self.guardians), .asItIs, .dont] {
                group.addTask { try await house.gateway.choose(token, choice) }
            }
            return try await group.reduce(into: [HeldOutcome]()) { $0.append($1) }
        }
        #expect(outcomes.count { $0 == .done } == 1)
        #expect(try await Waiting.actions(house).count == 1)
    }

    @Test("only the author answers, and only what is offered")
    func strangers() async throws {
        let house = try await TestHouse()
        let (code, token) = try await asked(house)
        #expect(try await house.gateway.choose(token, .asItIs, by: PersonID("kollege")) == .notYours)
        #expect(try await house.gateway.choose(token, .send(to: .allGuardians)) == .notOffered)
        // Without the link even the author has no right.
        #expect(try await house.gateway.release(code, by: Waiting.classTeacher) == .notYours)
        #expect(try await house.gateway.choose(token, .dont, by: PersonID("lehrerin")) == .done)
    }

    @Test("children and guards of other kinds ask nobody")
    func notAsked() async throws {
        let house = try await Waiting.house()
        _ = try await Waiting.anna(house)
        _ = try await Waiting.karl(house)
        #expect(try await house.count("held_tokens") == 0)
        // Told that it waits, as everyone is, and asked nothing.
        let notice = try #require(try await house.inbox("kollege").first)
        #expect(try await house.inbox("kollege").count == 1)
        #expect(!ParsedMessage(bytes: Array(notice.utf8)).plainText(limit: 100_000).contains("/held/"))
    }

    @Test(
        "a choice is read as it is written",
        arguments: [HeldChoice.asItIs, .dont, .send(to: guardians), .send(to: .staff)]
    )
    func names(choice: HeldChoice) {
        #expect(HeldChoice(name: choice.name) == choice)
    }
}
