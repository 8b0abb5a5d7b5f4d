import Testing

@testable import School

@Suite("DecidingRights")
struct DecidingRightsTests {
    let school: SampleSchool

    init() throws { school = try SampleSchool() }

    private func may(
        _ decider: PersonID,
        _ message: DecidingRights.Message,
        _ rights: DecidingRights = .standard
    ) -> Bool {
        rights.mayDecide(decider, on: message, in: school.roster)
    }

    @Test("administrators decide about everything, but not about their own")
    func administrators() {
        let messages: [DecidingRights.Message] = [
            .init(author: nil), .init(author: school.anna), .init(author: school.lead, audiences: [.allGuardians]),
            .init(author: school.anna, reachesOthers: true),
        ]
        for message in messages { #expect(may(school.admin, message)) }
        #expect(!may(school.admin, .init(author: school.admin)))
    }

    @Test("what the only administrator wrote is decided by the head, and never by the author")
    func onlyAdministrator() {
        let message = DecidingRights.Message(author: school.admin, reachesOthers: true)
        #expect(DecidingRights.standard.deciders(on: message, in: school.roster) == [school.head])
        #expect(may(school.head, message))
        #expect(!may(school.officer, message) && !may(school.admin, message) && !may(school.secretary, message))
        #expect(!may(school.head, .init(author: school.lead, reachesOthers: true)))
        #expect(DecidingRights.standard.represented(by: school.head, in: school.roster) == [school.admin])
        #expect(DecidingRights.standard.represented(by: school.officer, in: school.roster).isEmpty)
    }

    @Test("nobody decides about what is about them, what their own child wrote, or a letter to their child's parents")
    func concerned() {
        let message = DecidingRights.Message(author: school.anna, about: [school.lead])
        #expect(!may(school.lead, message))
        #expect(may(school.admin, message))
        var own = school.guardianships
        own.append(Guardianship(guardian: school.lead, child: school.anna, order: 3))
        own.append(Guardianship(guardian: school.admin, child: school.cem, order: 2))
        let roster = Roster(people: school.people, groups: school.groups, guardianships: own)
        func allows(_ decider: PersonID, _ message: DecidingRights.Message) -> Bool {
            DecidingRights.standard.mayDecide(decider, on: message, in: roster)
        }
        #expect(!allows(school.lead, .init(author: school.anna)))
        #expect(allows(school.lead, .init(author: school.cem)))
        #expect(!allows(school.lead, .init(author: school.subject, audiences: [.childGuardians(school.anna)])))
        #expect(allows(school.lead, .init(author: school.subject, audiences: [.childGuardians(school.cem)])))
        // The only administrator's own child: the head stands in; where it is about both, the data protection officer.
        for about: Set<PersonID> in [[], [school.head]] {
            let message = DecidingRights.Message(author: school.cem, about: about)
            let standIn = about.isEmpty ? school.head : school.officer
            #expect(DecidingRights.standard.deciders(on: message, in: roster) == [school.lead, standIn].sorted())
            #expect(!allows(school.admin, message))
        }
    }

    @Test("the class teacher decides about what a child of the class wrote, to whomever")
    func children() {
        #expect(may(school.lead, .init(author: school.anna)))
        #expect(may(school.lead, .init(author: school.anna, audiences: [.allChildren], reachesOthers: true)))
        // Ben is in another class, Dora in none of hers, the leaver is nobody any more.
        #expect(!may(school.lead, .init(author: school.ben)))
        #expect(!may(school.lead, .init(author: school.dora)))
        #expect(!may(school.lead, .init(author: nil)))
        #expect(!may(school.lead, .init(author: school.stranger)))
    }

    @Test("the class teacher decides about what goes to the class's lists and to nobody else")
    func lists() {
        let own: [Audience] = [
            .classChildren(school.fiveA), .classGuardians(school.fiveA), .classTeachers(school.fiveA),
            .childGuardians(school.anna),
        ]
        for audience in own { #expect(may(school.lead, .init(author: school.subject, audiences: [audience]))) }
        #expect(may(school.lead, .init(author: nil, audiences: own)))
        #expect(!may(school.lead, .init(author: school.subject, audiences: own, reachesOthers: true)))
        let others: [Audience] = [
            .classChildren(school.sixA), .group(school.theatre), .allChildren, .staff, .childGuardians(school.ben),
        ]
        for audience in others {
            #expect(!may(school.lead, .init(author: school.subject, audiences: [audience])))
            #expect(!may(school.lead, .init(author: school.subject, audiences: [own[0], audience])))
        }
    }

    @Test("nobody else decides: not the author, who merely teaches the class, other staff, children, parents, leavers")
    func nobodyElse() {
        let message = DecidingRights.Message(author: school.anna, audiences: [.classChildren(school.fiveA)])
        for person in [
            school.subject, school.stranger, school.secretary, school.head, school.officer, school.anna, school.cem,
            school.annasMother, school.left, PersonID("unheard of"),
        ] {
            #expect(!may(person, message))
        }
        #expect(!may(school.lead, .init(author: school.lead, audiences: [.classGuardians(school.fiveA)])))
        #expect(!may(school.lead, message, DecidingRights(includesClassTeachers: false)))
    }

    @Test("all who may decide are found, and nobody else")
    func found() {
        let messages: [DecidingRights.Message] = [
            .init(author: school.anna), .init(author: nil), .init(author: school.admin),
            .init(author: school.stranger, audiences: [.classGuardians(school.fiveA)]), .init(author: school.ben),
            .init(author: school.lead, audiences: [.classGuardians(school.fiveA)]),
        ]
        for message in messages {
            let all = school.people.map(\.id).filter { may($0, message) }.sorted()
            #expect(DecidingRights.standard.deciders(on: message, in: school.roster) == all)
        }
        let classes = DecidingRights.standard.classes(concernedBy: .init(author: school.anna), in: school.roster)
        #expect(classes.map(\.id) == [school.fiveA])
    }

    @Test("where the school has no administrator, the head decides")
    func withoutAdministrator() {
        let roster = Roster(people: school.people.filter { $0.id != school.admin }, groups: school.groups)
        #expect(DecidingRights.standard.mayDecide(school.head, on: .init(author: school.anna), in: roster))
    }
}
