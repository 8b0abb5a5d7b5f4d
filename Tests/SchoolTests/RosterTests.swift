import FoundationEssentials
import MailMessage
import Testing

@testable import School

@Suite("Roster")
struct RosterTests {
    let school: SampleSchool

    init() throws { school = try SampleSchool() }

    @Test("finds people by id, number, local part and login")
    func finds() {
        let account = Account(person: school.anna, login: "aw05")
        let roster = Roster(people: school.people, accounts: [account])
        #expect(roster.person(school.anna)?.givenName == "anna")
        #expect(roster.person(externalID: "x-anna")?.id == school.anna)
        #expect(roster.person(localPart: "ANNA.weber")?.id == school.anna)
        #expect(roster.person(login: "AW05")?.id == school.anna)
        #expect(roster.account(of: school.anna) == account)
        #expect(roster.person(login: "anna.weber") == nil)
    }

    @Test("a living class comes before an old one of the same name")
    func groupNames() {
        let new = Group(id: GroupID("new"), kind: .schoolClass, name: "9 Z")
        for groups in [school.groups + [new], [new] + school.groups] {
            #expect(Roster(people: [], groups: groups).group(named: "9-z")?.id == new.id || new.addressName != "9z")
        }
        let twin = Group(id: GroupID("twin"), kind: .schoolClass, name: "9Z")
        for groups in [school.groups + [twin], [twin] + school.groups] {
            #expect(Roster(people: [], groups: groups).group(named: "9z")?.id == twin.id)
        }
    }

    @Test("classes and groups of a person are the active ones")
    func memberships() {
        #expect(school.roster.classes(of: school.anna).map(\.name) == ["5a"])
        #expect(Set(school.roster.groups(of: school.anna).map(\.name)) == ["5a", "ag.theater"])
        #expect(Set(school.roster.groups(ledBy: school.subject).map(\.name)) == ["5a", "ag.theater"])
    }

    @Test("an account's bars come gravest first, and end when they end")
    func bars() {
        let now = Date(timeIntervalSince1970: 1_000_000)
        let later = now.addingTimeInterval(60)
        var account = Account(person: school.anna, login: "a")
        #expect(account.bar(for: .mail, at: now) == .invited)
        account.passwordState = .mustChange
        #expect(account.bar(for: .mail, at: now) == .mustChangePassword)
        account.denials = [.mail: later, .chat: .distantFuture]
        #expect(account.bar(for: .mail, at: now) == .denied(.mail, until: later))
        #expect(account.bar(for: .mail, at: later) == .mustChangePassword)
        #expect(account.bar(for: .chat, at: now) == .denied(.chat, until: nil))
        account.lock = .until(later)
        #expect(account.bar(for: .mail, at: now) == .locked(until: later))
        account.lock = .forGood
        #expect(account.bar(for: .forum, at: later) == .locked(until: nil))
        account = Account(person: school.anna, login: "a", passwordState: .chosen)
        #expect(account.bar(for: .mail, at: now) == nil)
    }

    @Test("descriptions hold no names")
    func redacted() {
        #expect(school.people.allSatisfy { !"\($0)".contains("Test") })
    }
}

@Suite("The order of names")
struct NameOrderTests {
    @Test("is that of telephone books (DIN 5007-2): ä as ae, other marks passed over")
    func names() {
        let families = ["Zieliński", "Çelik", "Öztürk", "Schröder", "Schäfer", "Cordes", "Adam", "Oswald", "Schade"]
        let roster = Roster(
            people: families.map { Person(id: PersonID($0), givenName: "Anna", familyName: $0, roles: [.child]) }
        )
        let expected = ["Adam", "Çelik", "Cordes", "Öztürk", "Oswald", "Schade", "Schäfer", "Schröder", "Zieliński"]
        #expect(roster.people.map(\.familyName) == expected)
        #expect(
            roster.inOrderOfNames(families.map { PersonID($0) } + [PersonID("Adam"), PersonID("-")]).map(\.text)
                == expected
        )
    }

    @Test("of classes counts: 5a, 5b, 10a")
    func classes() {
        #expect(
            ["10a", "5b", "Q1", "5a", "E"].sorted { ClassOrder.key($0) < ClassOrder.key($1) } == [
                "5a", "5b", "10a", "E", "Q1",
            ]
        )
    }
}
