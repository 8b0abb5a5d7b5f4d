import Delivery
import Directory
import FoundationEssentials
import MailMessage
import Policy
import School
import Testing

@testable import Gateway

@Suite("Who counts as a reader")
struct CountedReaderTests {
    private func facts(_ house: TestHouse, _ id: String?, _ recipients: [String]) throws -> AudienceFacts {
        let moment = house.gateway.moment()
        let route = RoutingPlan(
            try recipients.map { EnvelopeRecipient(try #require(EmailAddress($0))) },
            plan: house.gateway.plan,
            roster: moment.roster,
            on: moment.day
        )
        let door = try id.map(house.inside) ?? TestHouse.outside
        return moment.facts.submission(at: door, sender: nil, route: route).audience
    }

    @Test(
        "people count once, by whatever addresses they are reached",
        arguments: [
            (["cem.kaya@lindenschule.example"], 1),
            (["cem.kaya@lindenschule.example", "cem.kaya+mathe@lindenschule.example"], 1),
            (["a@verein.example", "a+x@verein.example", "A@verein.example", "b@verein.example"], 2),
            (["klasse.5a@lindenschule.example"], 0),
            (["klasse.5a@lindenschule.example", "cem.kaya@lindenschule.example"], 0),
            (["cem.kaya@lindenschule.example", "klasse.5a@lindenschule.example"], 0),
            (["cem.kaya@lindenschule.example", "karl.kurz@lindenschule.example", "klasse.5a@lindenschule.example"], 1),
            (["elif@web.example"], 1), (["elif@web.example", "eltern.5a@lindenschule.example"], 0),
            (["eltern.5a@lindenschule.example", "elif@web.example"], 0),
        ]
    )
    func counted(recipients: [String], count: Int) async throws {
        let house = try await TestHouse()
        #expect(try facts(house, "lehrerin", recipients).countedRecipients == count)
    }

    @Test("a list that fits is named: to who may write to it, where it reaches most of them and few others")
    func fitting() async throws {
        let house = try await TestHouse()
        var changes = SchoolChanges()
        let names = ["Emil", "Frieda", "Greta", "Hugo", "Ida", "Jonas"]
        changes.people = names.map {
            Person(
                id: PersonID($0),
                givenName: $0,
                familyName: "Neu",
                roles: [.child],
                localPart: LocalPart.proposal(givenName: $0, familyName: "Neu")
            )
        }
        changes.groups = [
            Group(
                id: GroupID("5b"),
                kind: .schoolClass,
                name: "5b",
                owners: [PersonID("lehrerin")],
                members: names.map { PersonID($0) }
            )
        ]
        try await house.gateway.rooms.directory.save(changes)
        let all = names.map { $0.lowercased() + ".neu@lindenschule.example" }
        let list = try #require(EmailAddress("klasse.5b@lindenschule.example"))
        #expect(try facts(house, "lehrerin", all).fittingLists == [list])
        #expect(try facts(house, "lehrerin", Array(all.prefix(4))).fittingLists.isEmpty)
        #expect(try facts(house, "kollege", all).fittingLists.isEmpty)
        #expect(try facts(house, "anna", all).fittingLists.isEmpty)
        try await set(house, "mass.recipients-per-message=5")
        let teacher = ExactLimitTests.teacher
        let outcome = try await house.send(
            TestHouse.letter(from: teacher, to: all.joined(separator: ", ")),
            from: teacher,
            to: all,
            at: house.inside("lehrerin")
        )
        guard case .refused(let refusal) = outcome else {
            Issue.record("six are more than five")
            return
        }
        #expect(refusal.text.lines.contains { $0.contains("klasse.5b@lindenschule.example") })
    }

    @Test("the author's classes are known, and of mail from outside the readers'")
    func groups() async throws {
        let house = try await TestHouse()
        let moment = house.gateway.moment()
        let author = moment.facts.author(at: try house.inside("anna"), sender: nil)
        guard case .person(let person) = author else {
            Issue.record("anna is of the school")
            return
        }
        #expect(person.groups == ["5a"])
        #expect(try facts(house, nil, ["cem.kaya@lindenschule.example"]).people.map(\.groups) == [["5a"]])
        #expect(try facts(house, "lehrerin", ["cem.kaya@lindenschule.example"]).people.map(\.groups) == [[]])
    }

    @Test("an account's standing is seen from each channel by itself", arguments: Channel.allCases)
    func standing(channel: Channel) async throws {
        let house = try await TestHouse()
        let end = house.clock.now.addingTimeInterval(3600)
        var changes = SchoolChanges()
        changes.accounts = [
            Account(person: PersonID("anna"), login: "anna", passwordState: .chosen, denials: [channel.module: end]),
            Account(person: PersonID("cem"), login: "cem", passwordState: .chosen, lock: .until(end)),
            Account(person: PersonID("ben"), login: "ben"),
        ]
        try await house.gateway.rooms.directory.save(changes)
        _ = try await house.gateway.rooms.directory.resetPassword(
            of: PersonID("ben"),
            note: ChangeNote(who: "admin", why: "forgotten")
        )
        let facts = house.gateway.moment().facts
        for other in Channel.allCases {
            let anna = try #require(facts.roster.person(PersonID("anna")))
            #expect(facts.standing(of: anna, on: other).denied == (other == channel ? .until(end) : nil))
        }
        let cem = try #require(facts.roster.person(PersonID("cem")))
        #expect(facts.standing(of: cem, on: channel).locked == .until(end))
        let ben = try #require(facts.roster.person(PersonID("ben")))
        #expect(facts.standing(of: ben, on: channel).mustChangePassword)
    }
}
