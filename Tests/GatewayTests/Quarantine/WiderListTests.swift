import AuditLog
import Delivery
import Directory
import FoundationEssentials
import MailMessage
import Policy
import School
import StoreTestSupport
import Testing

@testable import Gateway

@Suite("Staff who write to a list that isn't theirs")
struct WiderListTests {
    static let parents5a = "eltern.5a@lindenschule.example"
    static let karl = "karl.kurz@lindenschule.example"
    static let own = Audience.classGuardians(GroupID("5b"))

    /// Karl leads the 5b with one child, and teaches the 7c.
    private func house(on engine: TestEngine = .sqliteInMemory) async throws -> TestHouse {
        let house = try await TestHouse(on: engine)
        var changes = SchoolChanges()
        changes.people = [
            Person(
                id: PersonID("emil"),
                givenName: "Emil",
                familyName: "Efe",
                roles: [.child],
                localPart: "emil.efe"
            ),
            Person(
                id: PersonID("efe"),
                givenName: "Eda",
                familyName: "Efe",
                roles: [.guardian],
                privateAddress: EmailAddress("eda@web.example")
            ),
        ]
        changes.groups = [
            Group(
                id: GroupID("5b"),
                kind: .schoolClass,
                name: "5b",
                owners: [PersonID("kollege")],
                members: [PersonID("emil")]
            ),
            Group(id: GroupID("7c"), kind: .schoolClass, name: "7c", teachers: [PersonID("kollege")]),
        ]
        changes.guardianships[PersonID("emil")] = [
            Guardianship(guardian: PersonID("efe"), child: PersonID("emil"), order: 1)
        ]
        try await house.gateway.rooms.directory.save(changes)
        return house
    }

    private func asked(
        _ house: TestHouse,
        to list: String = parents5a
    ) async throws -> (DecisionCode, HeldToken, String) {
        let code = try await Waiting.send(
            house,
            TestHouse.letter(from: Self.karl, to: list, subject: "Ausflug"),
            from: "kollege",
            Self.karl,
            to: [list]
        )
        let notice = try #require(try await house.inbox("kollege").first)
        let words = ParsedMessage(bytes: Array(notice.utf8)).plainText(limit: 100_000)
        let link = try #require(words.split(whereSeparator: \.isWhitespace).first { $0.contains("/held/") })
        let token = try #require(link.split(separator: "/").last.flatMap { HeldToken(String($0)) })
        return (code, token, words)
    }

    @Test(
        "are asked, with their own list of the same year, and can't let it through themselves",
        arguments: TestEngine.all
    )
    func question(engine: TestEngine) async throws {
        let house = try await house(on: engine)
        let (code, token, words) = try await asked(house)
        #expect(words.contains("eltern.5b@lindenschule.example") && words.contains("um Freigabe bitten"))
        #expect(!words.contains("so senden, wie sie ist"))
        let question = try #require(try await house.gateway.choices(token))
        #expect(question.reasons.map(\.rule) == ["lists.not-open"])
        #expect(question.proposals.map(\.audience) == [Self.own])
        #expect(!question.mayConfirm)
        for choice in [HeldChoice.asItIs, .send(to: .allGuardians)] {
            #expect(try await house.gateway.choose(token, choice) == .notOffered)
            #expect(try await house.gateway.choose(code, choice, by: PersonID("kollege")) == .notOffered)
        }
        #expect(try await house.queued().isEmpty)
        #expect(try await house.gateway.choose(token, .send(to: Self.own)) == .done)
        #expect(try await house.queued().map(\.entry.content.recipient.description) == ["eda@web.example"])
    }

    @Test("who asks for release is answered by the class teacher or the administrators, who hear of it at once")
    func release() async throws {
        let house = try await house()
        let (code, token, _) = try await asked(house)
        #expect(try await house.gateway.choose(token, .ask) == .done)
        for reader in ["admin", "lehrerin"] {
            let notice = try #require(try await house.inbox(reader).first)
            let words = ParsedMessage(bytes: Array(notice.utf8)).plainText(limit: 100_000)
            #expect(words.contains("Karl Kurz bittet") && words.contains("Ausflug") && words.contains(code.text))
        }
        #expect(try await house.inbox("head").isEmpty)
        // Asked once; it may still be given up, and nothing else.
        #expect(try await house.gateway.choose(token, .ask) == .gone)
        let own = try #require(try await house.gateway.ownHeld(of: PersonID("kollege")).first)
        #expect(!own.wasAsked && !own.question.mayConfirm && own.question.proposals.isEmpty)
        #expect(try await house.gateway.choose(code, .asItIs, by: PersonID("kollege")) == .notOffered)
        #expect(try await house.gateway.release(code, by: Waiting.colleague) == .notYours)
        #expect(try await house.gateway.release(code, by: Waiting.classTeacher) == .done)
        #expect(try await house.queued().count == 3)
        // Somebody who decides has let it through: the author's asking for it makes no answer of it.
        let now = house.clock.now
        let tallies = try await house.database.read { try RuleCounts.tallies(ofLast: 1, at: now, in: $0) }
        #expect(tallies["lists.not-open"]?.overturned == 1 && tallies["lists.not-open"]?.confirmed == 0)
        let actions = try await house.database.read { try AuditLog.entries(action: "held", in: $0) }.map(\.entry.action)
        #expect(actions == [.heldRelease, .heldAsk])
    }

    @Test("of the whole school they are offered the lists of their classes; of nothing near, none")
    func wholeSchool() async throws {
        let house = try await house()
        let list = try #require(
            house.gateway.plan.address(of: .allGuardians, in: house.gateway.rooms.directory.roster)?.description
        )
        let (_, token, _) = try await asked(house, to: list)
        #expect(try await house.gateway.choices(token)?.proposals.map(\.audience) == [Self.own])
        // Lena's only class is the one that she has.
        let lena = TestHouse.letter(from: Waiting.lena, to: "eltern.5b@lindenschule.example")
        let to = ["eltern.5b@lindenschule.example"]
        _ = try await Waiting.send(house, lena, from: "lehrerin", Waiting.lena, to: to)
        #expect(
            try await house.gateway.ownHeld(of: PersonID("lehrerin")).first?.question.proposals.map(\.audience)
                == [.classGuardians(GroupID("5a"))]
        )
    }

    @Test("children, and whoever is outside, are refused as ever", arguments: ["anna", nil])
    func others(author: String?) async throws {
        let house = try await house()
        let door = try author.map { try house.inside($0) } ?? TestHouse.outside
        let sender = author == nil ? "fremd@web.example" : Waiting.anna
        let recipient = EmailAddress("klasse.5a@lindenschule.example")
        let answer = await house.gateway.checkRecipient(try #require(recipient), sender: EmailAddress(sender), at: door)
        guard case .refused = answer else {
            Issue.record("let in: \(answer)")
            return
        }
    }
}

@Suite("Whom a text may have been meant for, where people are named one by one")
struct NamedByHandTests {
    private static let parents =
        "Liebe Eltern,\n\nwir laden Sie herzlich zum Elternabend ein. Bitte sprechen Sie vorher mit Ihrem Kind und\n"
        + "geben Sie Ihrem Kind den Zettel unterschrieben mit. Liebe Erziehungsberechtigte, Ihr Kind freut sich.\n"
    private static let children =
        "Liebe Kinder,\n\nbringt bitte morgen eure Turnbeutel mit und vergesst eure Hausaufgaben nicht. Sagt euren\n"
        + "Eltern Bescheid, dass ihr später kommt. Liebe Schülerinnen und Schüler, ich freue mich auf euch!\n"

    private func asked(_ house: TestHouse, _ text: String, to: [String]) async throws -> (DecisionCode, OwnHeld) {
        let message =
            "From: \(Waiting.lena)\nTo: \(to.joined(separator: ", "))\nSubject: Einladung\n"
            + "Date: Mon, 02 Nov 2026 08:00:00 +0100\nMessage-ID: <1@lindenschule.example>\n"
            + "Content-Type: text/plain; charset=utf-8\n\n" + text
        let code = try await Waiting.send(house, message, from: "lehrerin", Waiting.lena, to: to)
        return (code, try #require(try await house.gateway.ownHeld(of: PersonID("lehrerin")).first))
    }

    @Test("several children of a class: its parents; one child: that child's", arguments: [["anna", "cem"], ["ben"]])
    func childrenNamed(ids: [String]) async throws {
        let house = try await TestHouse()
        let addresses = ["anna": Waiting.anna, "ben": Waiting.ben, "cem": Waiting.cem]
        let (code, own) = try await asked(house, Self.parents, to: ids.compactMap { addresses[$0] })
        let expected: Audience =
            ids.count > 1 ? .classGuardians(GroupID("5a")) : .childGuardians(PersonID(try #require(ids.first)))
        #expect(own.question.proposals.map(\.audience) == [expected])
        #expect(own.question.mayConfirm)
        #expect(try await house.gateway.choose(code, .send(to: expected), by: PersonID("lehrerin")) == .done)
        #expect(try await house.inbox("anna").isEmpty)
        #expect(try await house.inbox("ben").isEmpty)
        #expect(try await house.queued().isEmpty == false)
    }

    @Test("several guardians by their private addresses: the class, and their addresses are left out")
    func guardiansNamed() async throws {
        let house = try await TestHouse()
        let (code, own) = try await asked(house, Self.children, to: ["maria@web.example", "elif@web.example"])
        #expect(own.question.proposals.map(\.audience) == [.classChildren(GroupID("5a"))])
        #expect(
            try await house.gateway.choose(code, .send(to: .classChildren(GroupID("5a"))), by: PersonID("lehrerin"))
                == .done
        )
        #expect(try await house.queued().isEmpty)
        let letter = try #require(try await house.inbox("cem").first)
        #expect(!letter.contains("web.example"))
    }

    @Test("a module is told what to offer, with the addresses")
    func modules() async throws {
        let house = try await TestHouse()
        func post(_ readers: Post.Readers) -> Post {
            Post(
                channel: .chat,
                author: .person(PersonID("lehrerin")),
                thread: Post.Thread(.direct, id: "t1"),
                readers: readers,
                text: Self.parents
            )
        }
        let pupils = Post.Readers(people: ["anna", "cem"].map { .person(PersonID($0)) })
        for readers in [pupils, Post.Readers(audiences: [.classChildren(GroupID("5a"))])] {
            let judgement = try await house.gateway.judge(post(readers))
            #expect(judgement.disposition == .hold)
            #expect(judgement.choices.map(\.choice.name) == ["send:class-guardians:5a", "as-it-is", "dont"])
            #expect(judgement.choices.first?.address?.description == "eltern.5a@lindenschule.example")
        }
        let mail = ReceivedMessage(
            sender: EmailAddress(Waiting.lena),
            recipients: [EnvelopeRecipient(try #require(EmailAddress("klasse.5b@lindenschule.example")))],
            bytes: Array(TestHouse.letter(from: Waiting.lena, to: "x@lindenschule.example").utf8)
        )
        var changes = SchoolChanges()
        changes.groups = [Group(id: GroupID("5b"), kind: .schoolClass, name: "5b", members: [PersonID("dora")])]
        try await house.gateway.rooms.directory.save(changes)
        let judgement = try await house.gateway.judge(mail, at: house.inside("lehrerin"))
        #expect(judgement.choices.map(\.choice.name) == ["send:class-children:5a", "ask", "dont"])
    }
}
