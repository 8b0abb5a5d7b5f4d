import MailMessage
import School
import Testing

/// A small school with the cases that matter, and handy ids.
struct SampleSchool {
    let anna = PersonID("anna"), ben = PersonID("ben"), cem = PersonID("cem"), dora = PersonID("dora")
    let annasMother = PersonID("m-anna"), annasFather = PersonID("f-anna"), cemsMother = PersonID("m-cem")
    let lead = PersonID("lead"), subject = PersonID("subject"), stranger = PersonID("stranger")
    let secretary = PersonID("secretary"), head = PersonID("head"), admin = PersonID("admin"), officer = PersonID("dpo")
    let left = PersonID("left")
    let fiveA = GroupID("5a"), sixA = GroupID("6a"), theatre = GroupID("theatre"), old = GroupID("old")

    let plan: AddressPlan
    var people: [Person] = []
    var groups: [Group] = []
    var guardianships: [Guardianship] = []

    init() throws {
        plan = try AddressPlan(
            domain: try #require(Domain("lindenschule.example")),
            otherDomains: [try #require(Domain("linden.example"))]
        )
        func add(_ id: PersonID, _ roles: Set<Role>, local: String? = nil, mail: String? = nil, born: String? = nil) {
            people.append(
                Person(
                    id: id,
                    externalID: "x-" + id.text,
                    givenName: id.text,
                    familyName: "Test",
                    roles: roles,
                    birthDate: born.flatMap { CalendarDay($0) },
                    localPart: local,
                    privateAddress: mail.flatMap { EmailAddress($0) }
                )
            )
        }
        add(anna, [.child], local: "anna.weber", born: "2015-05-05")
        add(ben, [.child], local: "ben.weber", born: "2014-04-04")
        add(cem, [.child], local: "cem.kaya")
        add(dora, [.child], local: "dora.alt", born: "2008-11-21")
        add(annasMother, [.guardian], mail: "m@familie.example")
        add(annasFather, [.guardian], mail: "f@familie.example")
        add(cemsMother, [.guardian])
        add(lead, [.teacher, .guardian], local: "petra.lindner", mail: "petra@privat.example")
        add(subject, [.teacher], local: "jo.fach")
        add(stranger, [.teacher], local: "kim.fremd")
        add(secretary, [.staff], local: "beate.amt")
        add(head, [.head], local: "gudrun.ahrens")
        add(admin, [.administrator], local: "tobias.kraemer")
        add(officer, [.dataProtectionOfficer], local: "ewa.schutz")
        add(left, [.child], local: "weg.gezogen")
        people[people.count - 1].isActive = false
        groups = [
            Group(
                id: fiveA,
                kind: .schoolClass,
                name: "5a",
                owners: [lead],
                teachers: [lead, subject],
                members: [anna, cem, left]
            ),
            Group(id: sixA, kind: .schoolClass, name: "6a", members: [ben, dora]),
            Group(
                id: theatre,
                kind: .group,
                name: "ag.theater",
                owners: [subject],
                members: [anna, ben, cemsMother, annasMother]
            ),
            Group(id: old, kind: .schoolClass, name: "9z", members: [anna], isActive: false),
        ]
        guardianships = [
            Guardianship(guardian: annasMother, child: anna, order: 1),
            Guardianship(guardian: annasFather, child: anna, hasCustody: false, order: 2),
            Guardianship(guardian: annasMother, child: ben, order: 1),
            Guardianship(guardian: lead, child: ben, order: 2),
            Guardianship(guardian: cemsMother, child: cem),
            Guardianship(guardian: annasFather, child: dora),
        ]
    }

    var roster: Roster { Roster(version: 7, people: people, groups: groups, guardianships: guardianships) }

    func address(_ text: String) throws -> EmailAddress {
        try #require(EmailAddress(text.contains("@") ? text : text + "@lindenschule.example"))
    }
}

/// Numbers that look random and are the same in each run (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
