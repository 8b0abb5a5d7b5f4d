import Database
import Directory
import FoundationEssentials
import MailMessage
import Policy
import School
import StoreTestSupport
import Testing

@testable import Gateway

@Suite("Lists among the readers of a post are what they are in mail")
struct ListReadersTests {
    private static let children = Audience.classChildren(GroupID("5a"))
    private static let parents = Audience.classGuardians(GroupID("5a"))

    private func judge(
        _ house: TestHouse,
        _ author: String,
        _ audiences: [Audience],
        _ kind: ThreadFacts.Kind = .room,
        people: [Post.Author] = [],
        on channel: Channel = .chat,
        text: String = "Guten Morgen!"
    ) async throws -> (Judgement, Submission) {
        let judgement = try await house.gateway.judge(
            JudgeTests.post(
                text,
                by: .login(author),
                in: Post.Thread(kind, id: UUID().uuidString),
                to: Post.Readers(people: people, audiences: audiences),
                on: channel
            )
        )
        let recorded = try await house.database.read { try DecisionLog.find(judgement.code, in: $0) }
        return (judgement, try #require(recorded).facts.submission)
    }

    private func rules(_ judgement: Judgement) -> [RuleID] { judgement.verdict.decisive.map(\.rule) }

    @Test("A child reaches no list of guardians", arguments: ThreadFacts.Kind.allCases, [Channel.chat, .forum])
    func child(kind: ThreadFacts.Kind, channel: Channel) async throws {
        let house = try await TestHouse()
        for list in [Self.parents, .allGuardians, .childGuardians(PersonID("cem"))] {
            let (judgement, facts) = try await judge(house, "anna", [list], kind, on: channel)
            #expect(judgement.disposition == .refuse)
            #expect(rules(judgement).contains("separation.child-to-guardians"))
            #expect(facts.audience.lists.first?.guardians ?? 0 > 0)
        }
    }

    @Test("Guardians are counted among the readers whether letters reach them or not")
    func guardians() async throws {
        let house = try await TestHouse()
        let (_, facts) = try await judge(house, "lehrerin", [Self.parents])
        #expect(facts.audience.lists.map(\.guardians) == [4])
        #expect(facts.thread?.readers == 4)
        #expect(facts.audience.countedRecipients == 0)
    }

    @Test("A pupil of age among the readers of a list of guardians is no child there, in chat as in mail")
    func ofAge() async throws {
        let house = try await TestHouse()
        var cem = try house.person("cem")
        cem.birthDate = CalendarDay(year: 2000, month: 1, day: 1)
        try await house.change([cem])
        let (_, facts) = try await judge(house, "lehrerin", [Self.parents])
        #expect(facts.audience.lists.map(\.children) == [0])
    }

    @Test(
        "A child has the word in its own class's room and in one open to the school, and writes to no list of its own accord"
    )
    func members() async throws {
        let house = try await TestHouse()
        for (author, list, kind, isSent) in [
            ("anna", Self.children, ThreadFacts.Kind.room, true), ("anna", .allChildren, .open, true),
            ("anna", .staff, .open, true), ("anna", Self.children, .direct, false), ("anna", .staff, .room, false),
            ("kollege", Self.children, .room, false), ("lehrerin", Self.children, .direct, true),
        ] {
            let (judgement, facts) = try await judge(house, author, [list], kind)
            #expect((judgement.disposition == .accept(labels: [])) == isSent, "\(author) \(list) \(kind)")
            #expect(facts.audience.countedRecipients == 0)
            if !isSent { #expect(rules(judgement) == ["lists.not-open"]) }
        }
    }

    @Test("Children and their parents in one room are asked about, as a list and somebody named are")
    func mixed() async throws {
        let house = try await TestHouse()
        let (judgement, _) = try await judge(house, "lehrerin", [Self.children, Self.parents])
        #expect(judgement.disposition == .hold)
        #expect(rules(judgement) == ["separation.mixed-audience"])
        let (named, _) = try await judge(house, "lehrerin", [Self.parents], people: [.login("anna")], on: .forum)
        #expect(rules(named) == ["separation.mixed-audience"])
    }

    @Test("A text for children in the parents' room is asked about, with the children's list to choose")
    func wrong() async throws {
        let house = try await TestHouse()
        let text = "Liebe Kinder, bitte denkt an eure Hausaufgaben und bringt morgen eure Sportsachen mit!"
        for channel in [Channel.chat, .forum] {
            let (judgement, _) = try await judge(house, "lehrerin", [Self.parents], on: channel, text: text)
            #expect(judgement.disposition == .hold)
            #expect(rules(judgement) == ["separation.wrong-audience"])
            #expect(judgement.choices.first?.address?.description == "klasse.5a@lindenschule.example")
            let (right, _) = try await judge(house, "lehrerin", [Self.children], on: channel, text: text)
            #expect(right.disposition == .accept(labels: []))
        }
    }

    @Test("A teacher who may write to the whole school is asked in chat as in mail whether they mean it")
    func wider() async throws {
        let house = try await TestHouse()
        let facts = SubmissionFacts(
            plan: house.gateway.plan,
            rights: WritingRights(exceptions: [.allGuardians: [PersonID("kollege")]]),
            roster: house.gateway.rooms.directory.roster,
            now: house.clock.now
        )
        let post = JudgeTests.post(
            by: .login("kollege"),
            in: Post.Thread(.room, id: "r"),
            to: Post.Readers(audiences: [.allGuardians])
        )
        let verdict = PolicyChecker().check(try facts.submission(of: post).facts, PolicySettings())
        #expect(verdict.decisive.map(\.rule) == ["separation.wider-audience"])
    }
}
