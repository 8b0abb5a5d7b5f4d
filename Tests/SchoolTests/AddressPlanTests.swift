import MailMessage
import Testing

@testable import School

@Suite("AddressPlan")
struct AddressPlanTests {
    let school: SampleSchool

    init() throws { school = try SampleSchool() }

    @Test("finds people and lists, whatever the case, in each of the domains")
    func resolves() throws {
        let cases: [(String, AddressPlan.Meaning)] = [
            ("anna.weber", .person(school.anna)), ("Anna.Weber", .person(school.anna)),
            ("anna.weber@linden.example", .person(school.anna)), ("klasse.5a", .audience(.classChildren(school.fiveA))),
            ("KLASSE.5A", .audience(.classChildren(school.fiveA))),
            ("eltern.5a", .audience(.classGuardians(school.fiveA))),
            ("lehrer.5a", .audience(.classTeachers(school.fiveA))), ("kollegium", .audience(.staff)),
            ("schueler", .audience(.allChildren)), ("eltern", .audience(.allGuardians)),
            ("eltern.anna.weber", .audience(.childGuardians(school.anna))),
            ("ag.theater", .audience(.group(school.theatre))),
            ("postmaster", .postmaster), ("Abuse", .postmaster), ("postmaster+x", .postmaster),
        ]
        for (text, meaning) in cases {
            #expect(school.plan.resolve(try school.address(text), in: school.roster) == meaning, "\(text)")
        }
    }

    @Test(
        "knows nobody behind these",
        arguments: [
            "nobody", "weg.gezogen", "klasse.9z", "klasse.7a", "klasse.ag.theater", "eltern.petra.lindner", "5a",

            "eltern.weg.gezogen", "klasse.5-a", "m-anna", "bounce", "anna.weberx", "+anna.weber",
        ]
    )
    func unknown(text: String) throws {
        #expect(school.plan.resolve(try school.address(text), in: school.roster) == .unknown)
    }

    @Test(
        "addresses elsewhere are foreign",
        arguments: ["anna.weber@familie.example", "postmaster@sub.lindenschule.example"]
    )
    func foreign(text: String) throws {
        #expect(school.plan.resolve(try school.address(text), in: school.roster) == .foreign)
    }

    @Test("subaddresses reach people, never lists")
    func subaddresses() throws {
        #expect(school.plan.resolve(try school.address("anna.weber+club"), in: school.roster) == .person(school.anna))
        for list in ["klasse.5a+x", "eltern+x", "kollegium+x", "ag.theater+x", "eltern.anna.weber+x"] {
            #expect(school.plan.resolve(try school.address(list), in: school.roster) == .unknown)
        }
    }

    @Test("each audience's address leads back to it")
    func roundTrip() throws {
        let audiences: [Audience] = [
            .classChildren(school.fiveA), .classGuardians(school.fiveA), .classTeachers(school.sixA),
            .group(school.theatre),
            .childGuardians(school.cem), .staff, .allChildren, .allGuardians,
        ]
        for audience in audiences {
            let address = try #require(school.plan.address(of: audience, in: school.roster))
            #expect(school.plan.resolve(address, in: school.roster) == .audience(audience))
        }
        #expect(school.plan.address(of: .classChildren(GroupID("none")), in: school.roster) == nil)
    }

    @Test("templates can be other ones")
    func otherTemplates() throws {
        var templates = AddressTemplates.standard
        templates.classChildren = "{class}.kinder"
        templates.group = "gruppe.{group}"
        templates.staff = "alle-lehrkraefte"
        let plan = try AddressPlan(domain: school.plan.primaryDomain, templates: templates)
        #expect(
            plan.resolve(try school.address("5a.kinder"), in: school.roster) == .audience(.classChildren(school.fiveA))
        )
        #expect(
            plan.resolve(try school.address("gruppe.ag.theater"), in: school.roster)
                == .audience(.group(school.theatre))
        )
        #expect(plan.resolve(try school.address("klasse.5a"), in: school.roster) == .unknown)
        #expect(plan.resolve(try school.address("alle-lehrkraefte"), in: school.roster) == .audience(.staff))
    }

    @Test(
        "unfit templates are refused",
        arguments: [
            (Audience.Kind.classChildren, "klasse"), (.classChildren, "klasse.{group}"),
            (.classChildren, "{class}{class}"),
            (.classChildren, "klasse {class}"), (.staff, "{class}"), (.staff, ""), (.staff, "postmaster"),
            (.staff, "abuse"),
            (.classChildren, "eltern.{class}"), (.allGuardians, "schueler"),
        ]
    )
    func unfit(kind: Audience.Kind, template: String) throws {
        var templates = AddressTemplates.standard
        templates[kind] = template
        #expect(throws: AddressPlanError.self) {
            try AddressPlan(domain: school.plan.primaryDomain, templates: templates)
        }
    }

    @Test("no person gets a list's or the system's local part")
    func reserved() {
        for local in [
            "postmaster", "klasse.5a", "eltern.irgendwer", "eltern", "lehrer.x", "bounce", "Schueler", "kollegium",
        ] {
            #expect(school.plan.isReserved(local), "\(local)")
        }
        for local in ["anna.weber", "klaus.lehrer", "klasse", "elternmann.uwe"] where local != "klasse" {
            #expect(!school.plan.isReserved(local), "\(local)")
        }
    }

    @Test("no group gets an address that means another list")
    func reservedGroups() {
        for name in ["eltern", "klasse.5x", "eltern.beirat", "postmaster"] {
            #expect(school.plan.isReserved(forGroup: name), "\(name)")
        }
        #expect(!school.plan.isReserved(forGroup: "ag.chor"))
    }

    @Test("postmaster mail is read by administrators, else by the head, else by whoever works here")
    func postmasters() throws {
        #expect(school.roster.postmasters == [school.admin])
        var people = school.people.filter { $0.id != school.admin }
        #expect(Roster(people: people).postmasters == [school.head])
        people.removeAll { $0.id == school.head }
        #expect(Roster(people: people).postmasters.contains(school.secretary))
        #expect(Roster.empty.postmasters.isEmpty)
    }
}
