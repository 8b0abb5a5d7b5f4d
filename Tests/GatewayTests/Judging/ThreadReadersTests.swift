import Database
import Directory
import FoundationEssentials
import MailMessage
import Policy
import School
import StoreTestSupport
import Testing

@testable import Gateway

@Suite("Whoever comes to a conversation or room counts when they come")
struct ThreadReadersTests {
    /// A school of one class more, of thirty children.
    private static func house() async throws -> TestHouse {
        let house = try await TestHouse()
        var changes = TestHouse.school()
        let others = (1...30).map { number in
            Person(
                id: PersonID("k\(number)"),
                givenName: "Kind",
                familyName: "Nummer\(number)",
                roles: [.child],
                localPart: "kind.nummer\(number)"
            )
        }
        changes.people += others
        changes.accounts += others.map { Account(person: $0.id, login: $0.id.text, passwordState: .chosen) }
        changes.groups.append(
            Group(
                id: GroupID("6b"),
                kind: .schoolClass,
                name: "6b",
                owners: [PersonID("kollege")],
                members: others.map(\.id)
            )
        )
        try await house.gateway.rooms.directory.save(changes)
        return house
    }

    private static func readers(_ numbers: ClosedRange<Int>, counts: [Party: Int] = [:]) -> Post.Readers {
        Post.Readers(people: numbers.map { .login("k\($0)") }, counts: counts)
    }

    private func judge(
        _ house: TestHouse,
        _ thread: Post.Thread,
        _ readers: Post.Readers,
        by author: String = "anna"
    ) async throws -> (Judgement, Int) {
        let judgement = try await house.gateway.judge(
            JudgeTests.post(by: .login(author), in: thread, to: readers)
        )
        let recorded = try await house.database.read { try DecisionLog.find(judgement.code, in: $0) }
        return (judgement, try #require(recorded).facts.submission.audience.countedRecipients)
    }

    @Test("A conversation that grows counts those who are new to it, in a post and in an edit")
    func growing() async throws {
        let house = try await Self.house()
        let thread = Post.Thread(.direct, id: "grow")
        #expect(try await judge(house, thread, Self.readers(1...1)).1 == 1)
        #expect(try await judge(house, thread, Self.readers(1...1)).1 == 0)
        #expect(try await judge(house, thread, Self.readers(1...4)).1 == 3)
        #expect(try await judge(house, thread, Self.readers(2...5)).1 == 1)
        let (judgement, counted) = try await judge(house, thread, Self.readers(1...30))
        #expect(judgement.disposition == .refuse)
        #expect(counted == 25)
        #expect(judgement.verdict.decisive.contains { $0.rule == "mass.recipients-per-message" })
        let edit = Post.Thread(.direct, id: "grow", isEdit: true)
        #expect(try await judge(house, edit, Self.readers(1...30)).0.disposition == .refuse)
        #expect(try await judge(house, edit, Self.readers(1...5)).1 == 0)
        house.clock.advance(3_601)
        #expect(try await judge(house, edit, Self.readers(1...7)).1 == 2)
        #expect(try await judge(house, thread, Self.readers(1...7)).1 == 7)
    }

    @Test("Readers of whom only the number is known count when there are more of them")
    func numbers() async throws {
        let house = try await Self.house()
        let thread = Post.Thread(.direct, id: "n")
        #expect(try await judge(house, thread, Post.Readers(counts: [.child: 3])).1 == 3)
        #expect(try await judge(house, thread, Post.Readers(counts: [.child: 3])).1 == 0)
        #expect(try await judge(house, thread, Post.Readers(counts: [.child: 8])).1 == 5)
        #expect(try await judge(house, thread, Self.readers(1...2, counts: [.child: 8])).1 == 2)
        #expect(try await judge(house, thread, Post.Readers(counts: [.child: 60])).0.disposition == .refuse)
    }

    @Test("Whom a child never wrote to before counts as that in a chat too")
    func firstTime() async throws {
        let house = try await Self.house()
        var sent = 0
        for number in 1...30 {
            let thread = Post.Thread(.direct, id: "t\(number)")
            let (judgement, _) = try await judge(house, thread, Self.readers(number...number))
            if judgement.disposition == .accept(labels: []) {
                sent += 1
            } else {
                #expect(judgement.verdict.decisive.map(\.rule) == ["mass.first-time-recipients-per-day"])
            }
        }
        #expect(sent == 25)
    }

    @Test("A room that a child fills counts as a letter to all who are in it; each once")
    func filled() async throws {
        let house = try await Self.house()
        for opener: Post.Author? in [nil, .login("anna"), .login("k1"), .login("nobody"), .outsider] {
            let room = Post.Thread(.room, id: "r", opener: opener)
            let (judgement, counted) = try await judge(house, room, Self.readers(1...30))
            #expect(judgement.disposition == .refuse)
            #expect(counted == 30)
        }
        let small = Post.Thread(.room, id: "small")
        #expect(try await judge(house, small, Self.readers(1...6)).1 == 6)
        house.clock.advance(7_200)
        #expect(try await judge(house, small, Self.readers(1...6)).1 == 0, "those of a room stay counted")
        #expect(try await judge(house, small, Self.readers(1...8)).1 == 2)
        let numbers = try await judge(house, Post.Thread(.room, id: "numbers"), Post.Readers(counts: [.child: 75]))
        #expect(numbers.0.disposition == .refuse)
    }

    @Test(
        "Nobody counts in a room that the school knows: a class's own, or one that somebody who works here has put together"
    )
    func known() async throws {
        let house = try await Self.house()
        let own = try await judge(house, Post.Thread(.room, id: "6b"), Self.readers(2...30), by: "k1")
        #expect(own.1 == 0)
        let project = Post.Thread(.room, id: "project", opener: .login("kollege"))
        let (judgement, counted) = try await judge(house, project, Self.readers(1...30))
        #expect(judgement.disposition == .accept(labels: []))
        #expect(counted == 0)
        // Who opens it has chosen them.
        #expect(try await judge(house, project, Self.readers(1...30), by: "kollege").1 == 0, "it is their class")
        let mixed = Post.Readers(people: [.login("anna"), .login("k1")])
        #expect(try await judge(house, project, mixed, by: "kollege").1 == 2)
        let list = Post.Readers(audiences: [.classChildren(GroupID("6b"))])
        #expect(try await judge(house, Post.Thread(.room, id: "list"), list, by: "k1").1 == 0)
        #expect(try await judge(house, Post.Thread(.open, id: "all"), Self.readers(1...30)).1 == 0)
    }
}
