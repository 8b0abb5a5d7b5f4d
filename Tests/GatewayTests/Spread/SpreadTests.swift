import Database
import FoundationEssentials
import MailMessage
import MailStore
import Policy
import School
import StoreTestSupport
import Testing

@testable import Gateway

/// A letter that children pass on, in a house where the third who sends it is one too many.
struct ChainHouse {
    let house: TestHouse

    /// A rumour, whose words alone give no rule a reason.
    static let letter = """
        Clara aus der siebten Klasse hat gestern hinter der Turnhalle einen silbernen Hund mit zwei Schweifen gesehen,
        der ganz langsam über den Zaun gesprungen und dann im Keller verschwunden ist. Der Hausmeister sagt, dass er
        dort seit zwanzig Jahren wohnt und nur blaue Kreide und alte Hefte frisst.
        """

    static let addresses = [
        "anna": "anna.weber", "ben": "ben.weber", "cem": "cem.kaya", "dora": "dora.ohne", "lehrerin": "lena.lange",
        "kollege": "karl.kurz", "head": "hanna.haupt", "admin": "ada.amt",
    ]

    init(on engine: TestEngine = .sqliteInMemory) async throws {
        house = try await TestHouse(on: engine)
        try await house.gateway.rooms.settings.change(by: nil, because: "test") { settings in
            settings.set(ChainSpread.authors, to: 2, for: .child)
            settings.set(ChainSpread.readers, to: 2, for: .child)
        }
    }

    static func address(_ id: String) -> String { (addresses[id] ?? id) + "@lindenschule.example" }

    func send(
        _ text: String = Self.letter,
        from author: String,
        to readers: [String],
        subject: String = "WG: Clara"
    ) async throws -> IntakeOutcome {
        let recipients = readers.map { $0.contains("@") ? $0 : Self.address($0) }
        return try await house.send(
            "From: \(Self.address(author))\nTo: \(recipients.joined(separator: ", "))\nSubject: \(subject)\n"
                + "Date: Mon, 02 Nov 2026 08:00:00 +0100\nMessage-ID: <\(UniqueID.make())@lindenschule.example>\n"
                + "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n\(text)\n",
            from: Self.address(author),
            to: recipients,
            at: house.inside(author)
        )
    }

    /// Anna to Ben, Ben to Cem, Cem to Dora: the third is held.
    func goRound() async throws -> [IntakeOutcome] {
        [
            try await send(from: "anna", to: ["ben"]), try await send(from: "ben", to: ["cem"]),
            try await send(from: "cem", to: ["dora"]),
        ]
    }

    func notices() async throws -> [String] {
        try await house.inbox("admin").filter { $0.contains("schulpost recall start") }
    }
}

extension IntakeOutcome {
    var code: DecisionCode? {
        switch self {
        case .accepted(let code), .held(let code, _): code
        case .refused(let refusal): refusal.code
        }
    }

    var isHeld: Bool { if case .held = self { true } else { false } }
    var isAccepted: Bool { if case .accepted = self { true } else { false } }
}

@Suite("Texts that go round")
struct SpreadTests {
    @Test("The copy that is one too many is held, and administrators hear of it once", arguments: TestEngine.all)
    func trips(engine: TestEngine) async throws {
        let chain = try await ChainHouse(on: engine)
        let outcomes = try await chain.goRound()
        #expect(outcomes.map(\.isHeld) == [false, false, true])
        #expect(try await chain.notices().count == 1)
        // Edited a little, and under another subject.
        let again = ChainHouse.letter.replacing("Clara", with: "Teresa").replacing("zwanzig", with: "30")
        #expect(try await chain.send(again, from: "dora", to: ["ben"], subject: "Fwd: Teresa").isHeld)
        #expect(try await chain.notices().count == 1)
        let letter = try #require(try await chain.house.gateway.spreadingLetters().first)
        #expect(letter.code == outcomes[2].code?.text)
        #expect(letter.copies == 4 && letter.heldCopies == 2 && letter.authors == 4 && letter.generations == 3)
        let notice = try #require(try await chain.notices().first)
        #expect(notice.contains(letter.code) && !notice.contains("Clara"))
    }

    @Test("What is recorded of a spread is judged the same again")
    func recorded() async throws {
        let chain = try await ChainHouse()
        let code = try #require(try await chain.goRound()[2].code)
        let record = try await chain.house.database.read { try DecisionLog.find(code, in: $0) }
        let facts = try #require(record).facts.submission
        #expect(facts.history.spread == SpreadFacts(authors: 3, readers: 3, generations: 3))
        let settings = chain.house.gateway.rooms.settings.current.settings
        #expect(ChainSpread().findings(in: facts, settings).map(\.measured) == [3])
    }

    @Test("Many at the same moment: exactly one notice", arguments: TestEngine.all)
    func oneNotice(engine: TestEngine) async throws {
        let chain = try await ChainHouse(on: engine)
        _ = try await chain.send(from: "anna", to: ["ben"])
        _ = try await chain.send(from: "ben", to: ["cem"])
        let held = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<16 {
                group.addTask {
                    let (author, reader) = number % 2 == 0 ? ("cem", "dora") : ("dora", "anna")
                    let outcome = try? await chain.send(from: author, to: [reader])
                    return outcome?.isHeld ?? false
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(held == 16)
        #expect(try await chain.notices().count == 1)
    }

    @Test("An authorised announcement never goes round, however often it is quoted or passed on")
    func announcement() async throws {
        let chain = try await ChainHouse()
        let first = try await chain.send(from: "lehrerin", to: ["klasse.5a@lindenschule.example"], subject: "Ausflug")
        #expect(first.isAccepted)
        #expect(try await chain.goRound().map(\.isHeld) == [false, false, false])
        #expect(try await chain.notices().isEmpty)
    }

    @Test("A teacher who warns a class of a letter neither spreads it nor stops it from being held")
    func warning() async throws {
        let chain = try await ChainHouse()
        _ = try await chain.send(from: "anna", to: ["ben"])
        _ = try await chain.send(from: "ben", to: ["cem"])
        let warning = try await chain.send(
            from: "lehrerin",
            to: ["klasse.5a@lindenschule.example"],
            subject: "WG: Clara"
        )
        #expect(warning.isAccepted)
        #expect(try await chain.send(from: "cem", to: ["dora"]).isHeld)
    }

    @Test("Answers that quote a letter, and short thanks of a whole class, are no copies of anything")
    func answers() async throws {
        let chain = try await ChainHouse()
        let quote = ChainHouse.letter.split(separator: "\n").map { "> " + $0 }.joined(separator: "\n")
        for (author, reader) in [("anna", "ben"), ("ben", "cem"), ("cem", "dora"), ("dora", "anna")] {
            let answer = "Lass das bitte!\n\nAm 02.11.2026 um 08:00 schrieb Anna Weber:\n\(quote)"
            #expect(try await chain.send(answer, from: author, to: [reader], subject: "AW: Clara").isAccepted)
            #expect(try await chain.send("Danke!", from: author, to: [reader], subject: "AW: Ausflug").isAccepted)
        }
        #expect(try await chain.house.count("spread_letters") == 0)
    }

    @Test(
        "A letter that is passed on as a quote goes round",
        arguments: [
            ("Fwd: Clara", "Guck mal\n\nAm 02.11.2026 um 08:00 schrieb Anna Weber:\n"), ("Clara", ""),
        ]
    )
    func quotedForwards(subject: String, head: String) async throws {
        let chain = try await ChainHouse()
        let quote = ChainHouse.letter.split(separator: "\n").map { "> " + $0 }.joined(separator: "\n")
        #expect(try await chain.send(from: "anna", to: ["ben"], subject: "Clara").isAccepted)
        #expect(try await chain.send(head + quote, from: "ben", to: ["cem"], subject: subject).isAccepted)
        #expect(try await chain.send(head + quote, from: "cem", to: ["dora"], subject: subject).isHeld)
    }

    @Test("Once somebody has let a copy through, the letter goes on for a window", arguments: TestEngine.all)
    func released(engine: TestEngine) async throws {
        let chain = try await ChainHouse(on: engine)
        let code = try #require(try await chain.goRound()[2].code)
        #expect(try await chain.send(from: "dora", to: ["ben"]).isHeld)
        #expect(try await chain.house.gateway.release(code, by: .atMachine("root")) == .done)
        #expect(try await chain.send(from: "dora", to: ["anna"]).isAccepted)
        let letter = try #require(try await chain.house.gateway.spreadingLetters().first)
        #expect(letter.copies == 5 && letter.heldCopies == 1)
        chain.house.clock.advance(25 * 3600)
        for (author, reader) in [("anna", "ben"), ("ben", "cem")] {
            #expect(try await chain.send(from: author, to: [reader]).isAccepted)
        }
        #expect(try await chain.send(from: "cem", to: ["dora"]).isHeld)
    }

    @Test("One author who writes the same to many goes round nowhere")
    func oneAuthor() async throws {
        let chain = try await ChainHouse()
        for reader in ["ben", "cem", "dora", "lehrerin", "kollege"] {
            #expect(try await chain.send(from: "anna", to: [reader]).isAccepted)
        }
    }

    @Test("After the window everything begins anew, and tidying forgets it", arguments: TestEngine.all)
    func window(engine: TestEngine) async throws {
        let chain = try await ChainHouse(on: engine)
        _ = try await chain.send(from: "anna", to: ["ben"])
        _ = try await chain.send(from: "ben", to: ["cem"])
        chain.house.clock.advance(25 * 3600)
        #expect(try await chain.send(from: "cem", to: ["dora"]).isAccepted)
        chain.house.clock.advance(26 * 3600)
        #expect(await chain.house.gateway.tidy().failed.isEmpty)
        for table in ["spread_letters", "spread_texts", "spread_keys", "spread_copies"] {
            #expect(try await chain.house.count(table) == 0, "\(table)")
        }
    }

    @Test("A post in a chat counts with the mails of the same text")
    func acrossChannels() async throws {
        let chain = try await ChainHouse()
        _ = try await chain.send(from: "anna", to: ["ben"])
        _ = try await chain.send(from: "ben", to: ["cem"])
        let post = Post(
            channel: .chat,
            author: .person(PersonID("cem")),
            thread: Post.Thread(.direct, id: "r1"),
            readers: Post.Readers(people: [.person(PersonID("dora"))]),
            text: ChainHouse.letter
        )
        let judgement = try await chain.house.gateway.judge(post)
        #expect(judgement.verdict.findings.map(\.finding.rule) == ["chain.spread"])
        #expect(try await chain.notices().count == 1)
    }
}
