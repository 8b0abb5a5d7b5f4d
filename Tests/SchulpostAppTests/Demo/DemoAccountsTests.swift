import MailMessage
import School
import Testing

@testable import SchulpostApp

@Suite("accounts.csv")
struct DemoAccountsTests {
    private static let people = [
        Person(id: PersonID("k"), givenName: "Kim", familyName: "Kind", roles: [.child], localPart: "kim.kind"),
        Person(
            id: PersonID("e"),
            givenName: "Eva",
            familyName: "Kind",
            roles: [.guardian],
            privateAddress: EmailAddress("eva@home.example")
        ),
        Person(id: PersonID("o"), givenName: "Otto", familyName: "Kind", roles: [.guardian]),
        Person(
            id: PersonID("l"),
            givenName: "Lu",
            familyName: "Lehr",
            roles: [.teacher, .guardian, .head],
            localPart: "lu.lehr",
            privateAddress: EmailAddress("lu@home.example")
        ),
        Person(
            id: PersonID("w"),
            givenName: "Weg",
            familyName: "Ist",
            roles: [.teacher],
            localPart: "weg.ist",
            isActive: false
        ),
    ]

    private func accounts() throws -> DemoAccounts {
        let domain = try #require(Domain("school.example"))
        let roster = Roster(
            people: Self.people,
            groups: [
                Group(
                    id: GroupID("5a"),
                    kind: .schoolClass,
                    name: "5a",
                    owners: [PersonID("l")],
                    members: [PersonID("k")]
                ),
                Group(id: GroupID("6b"), kind: .schoolClass, name: "6b", teachers: [PersonID("l")]),
            ],
            guardianships: [Guardianship(guardian: PersonID("e"), child: PersonID("k"))],
            accounts: [
                Account(person: PersonID("k"), login: "kim"), Account(person: PersonID("l"), login: "lu.lehr"),
                Account(person: PersonID("w"), login: "weg.ist"),
            ]
        )
        return DemoAccounts(
            roster: roster,
            plan: try AddressPlan(domain: domain),
            passwords: ["kim": "a,b", "lu.lehr": "Geheim-1"]
        )
    }

    @Test("The class teacher is known")
    func classTeacher() throws {
        #expect(try accounts().classTeacher(of: "5a")?.login == "lu.lehr")
        #expect(try accounts().classTeacher(of: "6b") == nil)
    }

    @Test("One line a person with an account, one a guardian with custody; who has left has none")
    func lines() throws {
        #expect(
            try accounts().csv == """
                role,login,address,password,classes
                child,kim,kim.kind@school.example,"a,b",5a
                guardian,,eva@home.example,,5a
                head,lu.lehr,lu.lehr@school.example,Geheim-1,5a 6b

                """
        )
    }
}
