import Testing

@testable import School

@Suite("WritingRights")
struct WritingRightsTests {
    let school: SampleSchool

    init() throws { school = try SampleSchool() }

    var lists: [Audience] {
        [
            .classChildren(school.fiveA), .classGuardians(school.fiveA), .classTeachers(school.fiveA),
            .group(school.theatre),
            .childGuardians(school.anna), .staff, .allChildren, .allGuardians,
        ]
    }

    func answer(_ author: PersonID?, _ audience: Audience, _ rights: WritingRights = .standard) -> WritingAnswer {
        rights.mayWrite(author, to: audience, in: school.roster)
    }

    @Test("outsiders, children, guardians and leavers write to no list")
    func closed() {
        for list in lists {
            #expect(answer(nil, list) == .denied(.outsider))
            #expect(answer(PersonID("unheard of"), list) == .denied(.outsider))
            #expect(answer(school.left, list) == .denied(.outsider))
            #expect(answer(school.anna, list) == .denied(.child))
            #expect(answer(school.annasMother, list) == .denied(.guardian))
        }
    }

    @Test("head and administrators write to all")
    func leaders() {
        for list in lists {
            #expect(answer(school.head, list).isAllowed)
            #expect(answer(school.admin, list).isAllowed)
        }
    }

    @Test("class teachers and the class's teachers write to their class, its guardians and the guardians of each child")
    func ownClass() {
        for teacher in [school.lead, school.subject] {
            #expect(answer(teacher, .classChildren(school.fiveA)).isAllowed)
            #expect(answer(teacher, .classGuardians(school.fiveA)).isAllowed)
            #expect(answer(teacher, .classTeachers(school.fiveA)).isAllowed)
            #expect(answer(teacher, .childGuardians(school.anna)).isAllowed)
            #expect(answer(teacher, .classChildren(school.sixA)) == .denied(.notTheirClass))
            #expect(answer(teacher, .childGuardians(school.ben)) == .denied(.notTheirClass))
            #expect(answer(teacher, .allChildren) == .denied(.onlyLeaders))
            #expect(answer(teacher, .allGuardians) == .denied(.onlyLeaders))
        }
    }

    @Test("a class that is no more gives no right to its children's guardians")
    func oldClass() throws {
        var groups = school.groups
        groups[3].teachers = [school.stranger]
        let roster = Roster(people: school.people, groups: groups, guardianships: school.guardianships)
        let answer = WritingRights.standard.mayWrite(school.stranger, to: .childGuardians(school.anna), in: roster)
        #expect(answer == .denied(.notTheirClass))
    }

    @Test("owners write to their group, members and other teachers don't")
    func groups() {
        #expect(answer(school.subject, .group(school.theatre)).isAllowed)
        #expect(answer(school.lead, .group(school.theatre)) == .denied(.onlyOwners))
        #expect(answer(school.ben, .group(school.theatre)) == .denied(.child))
    }

    @Test("whoever works here writes to the staff and to a class's teachers")
    func staff() {
        for person in [school.lead, school.stranger, school.secretary, school.officer] {
            #expect(answer(person, .staff).isAllowed)
            #expect(answer(person, .classTeachers(school.sixA)).isAllowed)
        }
        #expect(answer(school.secretary, .classChildren(school.fiveA)) == .denied(.notTheirClass))
    }

    @Test("the school's own settings come before the defaults, kind by kind")
    func overrides() {
        let rights = WritingRights(overrides: [
            .classTeachers: [.guardianConcerned, .teacher], .staff: [], .group: [.owner, .member],
            .allGuardians: [.outsider],
        ])
        #expect(answer(school.annasMother, .classTeachers(school.fiveA), rights).isAllowed)
        #expect(answer(school.annasMother, .classTeachers(school.sixA), rights).isAllowed)
        #expect(answer(school.cemsMother, .classTeachers(school.sixA), rights) == .denied(.guardian))
        #expect(answer(school.secretary, .staff, rights) == .denied(.notAmongWriters))
        #expect(answer(school.ben, .group(school.theatre), rights).isAllowed)
        #expect(answer(nil, .allGuardians, rights).isAllowed)
        #expect(answer(school.lead, .classChildren(school.fiveA), rights).isAllowed)
    }

    @Test("a single person may be let in to a single list")
    func exceptions() {
        let rights = WritingRights(exceptions: [.allChildren: [school.secretary]])
        #expect(answer(school.secretary, .allChildren, rights).isAllowed)
        #expect(answer(school.secretary, .allGuardians, rights) == .denied(.onlyLeaders))
    }
}
