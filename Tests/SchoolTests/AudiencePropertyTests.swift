import MailMessage
import Testing

@testable import School

/// What holds for every audience of every school, tried on schools made up by dice.
@Suite("Every audience of any school")
struct AudiencePropertyTests {
    @Test("keeps families and mailboxes apart", arguments: 0..<60)
    func separation(seed: Int) throws {
        let roster = try Self.school(seed)
        let day = try #require(CalendarDay("2026-11-21"))
        for audience in Self.audiences(of: roster) {
            let members = roster.members(of: audience, on: day)
            #expect(Set(members.mailboxes).count == members.mailboxes.count)
            #expect(Set(members.guardianCopies.map(\.address)).count == members.guardianCopies.count)
            #expect(members.mailboxes.allSatisfy { roster.person($0)?.hasMailbox == true })
            switch audience.kind {
            case .classChildren, .allChildren:
                #expect(members.guardianCopies.isEmpty)
                #expect(members.mailboxes.allSatisfy { roster.person($0)?.isChild == true })
            case .classTeachers, .staff:
                #expect(members.guardianCopies.isEmpty)
                #expect(members.mailboxes.allSatisfy { roster.person($0)?.isStaff == true })
            case .classGuardians, .childGuardians, .allGuardians:
                // Children only where they are of age.
                #expect(
                    members.mailboxes.compactMap { roster.person($0) }.allSatisfy { !$0.isChild || $0.isAdult(on: day) }
                )
                try checkCopies(members, roster, day)
            case .group: break
            }
            let guardiansInCopies = Set(members.guardianCopies.flatMap(\.guardians))
            #expect(guardiansInCopies.isDisjoint(with: members.mailboxes))
            #expect(guardiansInCopies.isDisjoint(with: members.guardiansWithoutAddress))
        }
    }

    private func checkCopies(_ members: AudienceMembers, _ roster: Roster, _ day: CalendarDay) throws {
        for copy in members.guardianCopies {
            #expect(!copy.guardians.isEmpty && !copy.children.isEmpty)
            for guardian in copy.guardians {
                #expect(roster.person(guardian)?.privateAddress == copy.address)
                #expect(roster.person(guardian)?.isActive == true)
                let own = roster.guardianships(ofGuardian: guardian).filter(\.hasCustody).map(\.child)
                #expect(!Set(own).isDisjoint(with: copy.children))
            }
            for child in copy.children {
                let person = try #require(roster.person(child))
                #expect(person.isActive && !person.isAdult(on: day))
            }
        }
        let reached = Set(members.guardianCopies.flatMap(\.children))
        #expect(members.familiesWithoutAddress.allSatisfy { !reached.contains($0.child) })
    }

    @Test("the parts of the whole school are the whole", arguments: 0..<20)
    func parts(seed: Int) throws {
        let roster = try Self.school(seed)
        let day = try #require(CalendarDay("2026-11-21"))
        let classes = roster.groups.filter { $0.kind == .schoolClass }
        let parts = classes.flatMap {
            roster.members(of: .classGuardians($0.id), on: day).guardianCopies.map(\.address)
        }
        #expect(Set(parts) == Set(roster.members(of: .allGuardians, on: day).guardianCopies.map(\.address)))
    }

    static func audiences(of roster: Roster) -> [Audience] {
        var audiences: [Audience] = [.staff, .allChildren, .allGuardians]
        for group in roster.groups {
            audiences += [
                .classChildren(group.id), .classGuardians(group.id), .classTeachers(group.id), .group(group.id),
            ]
        }
        return audiences + roster.people.filter(\.isChild).prefix(10).map { .childGuardians($0.id) }
    }

    /// Children in classes, guardians with or without address and custody, shared addresses, leavers, people of age.
    static func school(_ seed: Int) throws -> Roster {
        var dice = SeededNumbers(seed)
        var people: [Person] = []
        var groups = (0..<3).map { Group(id: GroupID("g\($0)"), kind: .schoolClass, name: "\($0 + 5)a") }
        groups.append(Group(id: GroupID("ag"), kind: .group, name: "ag.x"))
        for number in 0..<8 {
            let isGuardian = Bool.random(using: &dice)
            let teacher = Person(
                id: PersonID("t\(number)"),
                givenName: "T",
                familyName: "\(number)",
                roles: isGuardian ? [.teacher, .guardian] : [.teacher],
                localPart: "t.\(number)",
                privateAddress: isGuardian && Bool.random(using: &dice)
                    ? EmailAddress("t\(number)@privat.example") : nil,
                isActive: Int.random(in: 0..<8, using: &dice) > 0
            )
            people.append(teacher)
            groups[number % 3].teachers.append(teacher.id)
            if number % 4 == 0 { groups[3].owners.append(teacher.id) }
        }
        for number in 0..<25 {
            let address = Int.random(in: 0..<20, using: &dice)
            people.append(
                Person(
                    id: PersonID("p\(number)"),
                    givenName: "P",
                    familyName: "\(number)",
                    roles: [.guardian],
                    privateAddress: address < 15 ? EmailAddress("a\(address)@familie.example") : nil,
                    isActive: Int.random(in: 0..<10, using: &dice) > 0
                )
            )
            if number % 9 == 0 { groups[3].members.append(PersonID("p\(number)")) }
        }
        var guardianships: [Guardianship] = []
        let guardians = people.filter(\.isGuardian).map(\.id)
        for number in 0..<30 {
            let child = PersonID("c\(number)")
            people.append(
                Person(
                    id: child,
                    givenName: "C",
                    familyName: "\(number)",
                    roles: [.child],
                    birthDate: CalendarDay(year: Int.random(in: 2007...2016, using: &dice), month: 3, day: 4),
                    localPart: "c.\(number)",
                    isActive: Int.random(in: 0..<10, using: &dice) > 0
                )
            )
            groups[number % 3].members.append(child)
            for order in 1...Int.random(in: 1...3, using: &dice) {
                guard let guardian = guardians.randomElement(using: &dice),
                    !guardianships.contains(where: { $0.child == child && $0.guardian == guardian })
                else { continue }
                let hasCustody = Int.random(in: 0..<4, using: &dice) > 0
                guardianships.append(
                    Guardianship(guardian: guardian, child: child, hasCustody: hasCustody, order: order)
                )
            }
        }
        return Roster(people: people, groups: groups, guardianships: guardianships)
    }
}
