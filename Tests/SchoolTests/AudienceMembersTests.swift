import MailMessage
import Testing

@testable import School

@Suite("Audience members")
struct AudienceMembersTests {
    let school: SampleSchool
    let day: CalendarDay

    init() throws {
        school = try SampleSchool()
        day = try #require(CalendarDay("2026-11-21"))
    }

    func members(_ audience: Audience, _ selection: GuardianSelection = .standard) -> AudienceMembers {
        school.roster.members(of: audience, on: day, selection: selection)
    }

    @Test("a class is its active children, in their mailboxes")
    func classChildren() {
        let members = members(.classChildren(school.fiveA))
        #expect(members.mailboxes == [school.anna, school.cem])
        #expect(members.guardianCopies.isEmpty)
    }

    @Test("teachers of a class each once")
    func classTeachers() {
        #expect(Set(members(.classTeachers(school.fiveA)).mailboxes) == [school.lead, school.subject])
        #expect(members(.classTeachers(school.fiveA)).mailboxes.count == 2)
    }

    @Test("guardians of a class: with custody only, families without address named")
    func classGuardians() {
        let members = members(.classGuardians(school.fiveA))
        #expect(members.mailboxes.isEmpty)
        #expect(members.guardianCopies.map(\.guardians) == [[school.annasMother]])
        #expect(members.guardianCopies.map(\.children) == [[school.anna]])
        #expect(
            members.familiesWithoutAddress == [FamilyWithoutAddress(child: school.cem, guardians: [school.cemsMother])]
        )
        #expect(members.guardiansWithoutAddress == [school.cemsMother])
    }

    @Test("a school may write to guardians without custody too")
    func withoutCustody() {
        let members = members(.childGuardians(school.anna), GuardianSelection(onlyWithCustody: false))
        #expect(members.guardianCopies.map(\.guardians) == [[school.annasMother], [school.annasFather]])
    }

    @Test("siblings make one copy that names both")
    func siblings() throws {
        let copies = members(.allGuardians).guardianCopies.filter { $0.guardians.contains(school.annasMother) }
        #expect(copies.count == 1)
        #expect(Set(try #require(copies.first).children) == [school.anna, school.ben])
    }

    @Test("guardians who share an address make one copy that serves both")
    func sharedAddress() throws {
        var people = school.people
        let father = try #require(people.firstIndex { $0.id == school.annasFather })
        people[father].privateAddress = EmailAddress("M@Familie.example")
        let roster = Roster(people: people, groups: school.groups, guardianships: school.guardianships)
        let selection = GuardianSelection(onlyWithCustody: false)
        let copies = roster.members(of: .childGuardians(school.anna), on: day, selection: selection).guardianCopies
        #expect(copies.map(\.guardians) == [[school.annasMother, school.annasFather]])
    }

    @Test("from 18 guardians drop out: the letter goes to the pupil, whose family is not listed for paper")
    func ofAge() {
        var alone = AudienceMembers()
        alone.mailboxes = [school.dora]
        #expect(members(.childGuardians(school.dora)) == alone)
        #expect(members(.allGuardians).mailboxes.contains(school.dora))
        let before = school.roster.members(of: .childGuardians(school.dora), on: CalendarDay("2026-11-20") ?? day)
        #expect(before.guardianCopies.count == 1)
        #expect(before.mailboxes.isEmpty)
    }

    @Test("a guardian who works here is written to at the private address, at the desk only without one")
    func staffGuardian() throws {
        let copies = members(.childGuardians(school.ben)).guardianCopies.map(\.address.description)
        #expect(copies == ["m@familie.example", "petra@privat.example"])
        var people = school.people
        people[try #require(people.firstIndex { $0.id == school.lead })].privateAddress = nil
        let roster = Roster(people: people, groups: school.groups, guardianships: school.guardianships)
        let members = roster.members(of: .childGuardians(school.ben), on: day)
        #expect(members.mailboxes == [school.lead])
        #expect(members.familiesWithoutAddress.isEmpty)
    }

    @Test("a group is its owners and members, each at the school mailbox or else the private address")
    func group() {
        let members = members(.group(school.theatre))
        #expect(Set(members.mailboxes) == [school.subject, school.anna, school.ben])
        #expect(members.guardianCopies.map(\.guardians) == [[school.annasMother]])
        #expect(members.guardiansWithoutAddress == [school.cemsMother])
    }

    @Test("the staff is everyone who works here; the children are all active ones")
    func wholeSchool() {
        #expect(
            Set(members(.staff).mailboxes)
                == [
                    school.lead, school.subject, school.stranger, school.secretary, school.head, school.admin,
                    school.officer,
                ]
        )
        #expect(Set(members(.allChildren).mailboxes) == [school.anna, school.ben, school.cem, school.dora])
    }

    @Test("classes that are no more, and unknown ones, are empty")
    func gone() {
        for audience in [
            Audience.classChildren(school.old), .group(school.fiveA), .classGuardians(GroupID("?")),
            .childGuardians(school.left),
        ] {
            #expect(members(audience).isEmpty)
        }
    }

    @Test("who is asked about again is who it was; on another day it is counted anew")
    func again() throws {
        let audience = Audience.classGuardians(school.fiveA)
        let first = members(audience)
        #expect(members(audience) == first)
        #expect(members(audience, GuardianSelection(onlyWithCustody: false)) != first)
        // All of the class have come of age by then.
        let later = school.roster.members(of: audience, on: try #require(CalendarDay("2060-01-01")))
        #expect(later.guardianCopies.isEmpty)
        #expect(members(audience) == first)
    }

    @Test("a copy's description holds no address")
    func redacted() throws {
        let copy = try #require(members(.childGuardians(school.anna)).guardianCopies.first)
        #expect(!"\(copy)".contains("@"))
    }
}
