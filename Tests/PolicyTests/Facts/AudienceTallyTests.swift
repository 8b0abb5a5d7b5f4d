import MailMessage
import School
import Testing

@testable import Policy

@Suite("Audience tally")
struct AudienceTallyTests {
    @Test("people and addresses count once, however often and in whatever order they are named")
    func once() throws {
        let entries: [(inout AudienceTally) throws -> Void] = [
            { $0.add(PersonID("a"), roles: [.child]) },
            { $0.add(PersonID("a"), roles: [.child]) },
            { $0.add(PersonID("b"), roles: [.teacher, .head]) },
            { $0.add(try Fixture.address("x@fremd.example")) },
            { $0.add(try Fixture.address("X@Fremd.example")) },
            { $0.add(try Fixture.address("y@fremd.example")) },
            { $0.add(try Fixture.address("z@anders.example")) },
            { $0.add(ListFacts(.staff, answer: .allowed, staff: 14)) },
            { $0.add(ListFacts(.staff, answer: .allowed, staff: 14)) },
        ]
        var forth = AudienceTally()
        var back = AudienceTally()
        for entry in entries { try entry(&forth) }
        for entry in entries.reversed() { try entry(&back) }
        let facts = forth.facts
        #expect(facts.people == [AudienceFacts.PeopleCount(.child, 1), .init([.teacher, .head], 1)])
        #expect(facts.outside.map(\.count) == [1, 2])
        #expect(facts.lists.count == 1)
        #expect(facts.countedRecipients == 5)
        #expect(back.facts.people == facts.people)
        #expect(back.facts.outside.map(\.domain) == facts.outside.map(\.domain))
    }

    @Test("a list is recorded by ids")
    func listIDs() {
        #expect(ListFacts.id(of: .childGuardians(PersonID("p7"))) == "child-guardians:p7")
        #expect(ListFacts.id(of: .classChildren(GroupID("g1"))) == "class-children:g1")
        #expect(ListFacts.id(of: .allGuardians) == "all-guardians")
    }

    @Test("every role is a party of its own", arguments: Role.allCases)
    func parties(role: Role) {
        #expect(Party(role).rawValue == role.rawValue)
        #expect(PartySet(roles: [role]).parties == [Party(role)])
    }
}
