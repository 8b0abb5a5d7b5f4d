import Database
import FoundationEssentials
import MailMessage
import School
import StoreTestSupport
import Testing

@testable import Directory

@Suite("Import")
struct ImportTests {
    @Test("brings a school in: people, classes, families, groups, accounts", arguments: TestEngine.all)
    func everything(engine: TestEngine) async throws {
        let directory = try await ImportFixtures.emptyDirectory(engine)
        let plan = try await directory.planImport(ImportFixtures.small)
        #expect(plan.problems.isEmpty, "\(plan.problems)")
        #expect(directory.roster.people.isEmpty, "planning writes nothing")
        #expect(
            try await directory.apply(plan, note: ImportFixtures.note)
                == ImportSummary(joined: 5, changed: 0, departed: 0)
        )
        let roster = directory.roster
        let anna = try #require(roster.person(externalID: "1"))
        #expect(anna.localPart == "anna.weber")
        #expect(anna.birthDate == CalendarDay("2015-03-05"))
        #expect(roster.account(of: anna.id)?.login == "anna.weber")
        #expect(roster.account(of: anna.id)?.passwordState == .invited)
        #expect(roster.classes(of: anna.id).map(\.name) == ["5a"])
        let teacher = try #require(roster.person(externalID: "4"))
        #expect(teacher.localPart == "joerg.gross")
        #expect(roster.group(named: "5a")?.owners == [teacher.id])
        #expect(roster.group(named: "5b")?.teachers == [teacher.id])
        #expect(roster.group(named: "ag.chor")?.owners == [teacher.id])
        let mother = try #require(roster.person(externalID: "3"))
        #expect(mother.localPart == nil)
        #expect(roster.account(of: mother.id) == nil)
        #expect(roster.guardianships(ofGuardian: mother.id).count == 2)
        #expect(try await directory.accountEvents(of: anna.id).map(\.kind) == [.create])
    }

    @Test("running it again changes nothing, in another order neither")
    func again() async throws {
        let directory = try await ImportFixtures.emptyDirectory()
        try await directory.apply(try await directory.planImport(ImportFixtures.small), note: ImportFixtures.note)
        let before = directory.roster
        var lines = ImportFixtures.people.split(separator: "\n")
        lines.replaceSubrange(1..., with: lines[1...].reversed())
        let files = [
            ImportFixtures.file(ImportFixtures.groups, name: "gruppen.csv"),
            ImportFixtures.file(lines.joined(separator: "\n")),
            ImportFixtures.file(ImportFixtures.families, name: "sorge.csv"),
        ]
        for files in [ImportFixtures.small, files] {
            let plan = try await directory.planImport(files)
            #expect(plan.isEmpty)
            #expect(plan.diff(in: .german) == "Es ändert sich nichts.\n")
            try await directory.apply(plan, note: ImportFixtures.note)
        }
        #expect(directory.roster.version == before.version)
    }

    @Test("the Lindenschule imports cleanly and twice the same")
    func lindenschule() async throws {
        let directory = try await ImportFixtures.emptyDirectory()
        let files = try ImportFixtures.lindenschule()
        let plan = try await directory.planImport(files)
        #expect(plan.problems.isEmpty, "\(plan.problems)")
        try await directory.apply(plan, note: ImportFixtures.note)
        #expect(try await directory.planImport(files).isEmpty)
        let roster = directory.roster
        #expect(roster.people.count(where: \.isChild) == 75)
        #expect(roster.people.count { $0.roles.contains(.teacher) } == 12)
        #expect(["5a", "5b", "6a"].map { roster.group(named: $0)?.members.count } == [25, 24, 26])
        for name in ["anna.weber", "anna.weber2", "olena.shevchenko", "gudrun.ahrens", "petra.lindner"] {
            #expect(roster.person(localPart: name)?.isActive == true, "\(name)")
        }
        let day = try #require(CalendarDay("2026-11-21"))
        let members = roster.members(of: .allGuardians, on: day)
        #expect(members.guardianCopies.contains { $0.guardians.count == 2 }, "shared address")
        #expect(members.guardianCopies.contains { $0.children.count == 2 }, "siblings")
        #expect(!members.familiesWithoutAddress.isEmpty)
        #expect(roster.guardianships.contains { !$0.hasCustody })
        #expect(roster.people.contains { $0.roles == [.teacher, .guardian] })
        let domain = try #require(Domain("lindenschule.example"))
        #expect(roster.people.allSatisfy { $0.privateAddress?.domain != domain })
        #expect(roster.people.allSatisfy { $0.privateAddress?.domain.ascii.hasSuffix(".example") ?? true })
        for person in roster.people where person.isChild || person.isStaff {
            let address = try #require(directory.plan.address(of: person))
            #expect(directory.plan.resolve(address, in: roster) == .person(person.id))
        }
    }

    @Test("shows what changes, field by field")
    func diff() async throws {
        let directory = try await ImportFixtures.emptyDirectory()
        try await directory.apply(try await directory.planImport(ImportFixtures.small), note: ImportFixtures.note)
        let people = ImportFixtures.people
            .replacing("Ben;Weber;5b", with: "Ben;Weber;5a").replacing("5a+5b", with: "5a")
            .replacing("sabine@familie.example", with: "neu@familie.example")
            .replacing("5;Administration;Tobias;Krämer;;;;;\n", with: "6;Schulleitung;Gudrun;Ahrens;;;;;\n")
        var files = ImportFixtures.small
        files[0] = ImportFixtures.file(people)
        let plan = try await directory.planImport(files)
        let lines = Set(plan.diff(in: .english).split(separator: "\n").map(String.init))
        #expect(plan.problems.isEmpty, "\(plan.problems)")
        #expect(lines.contains("~ Ben Weber (child, id 2): class 5b → 5a"), "\(plan.diff(in: .english))")
        #expect(lines.contains("~ Jörg Groß (teacher, id 4): teaches 5a 5b → 5a"))
        #expect(
            lines.contains(
                "~ Sabine Weber (guardian, id 3): private address sabine@familie.example → neu@familie.example"
            )
        )
        #expect(lines.contains("- Tobias Krämer (administrator, id 5)"))
        #expect(lines.contains("- class 5b"))
        #expect(
            lines.contains {
                $0.hasPrefix("+ Gudrun Ahrens (head, id 6): ") && $0.contains("gudrun.ahrens@lindenschule.example")
            }
        )
        #expect(lines.contains("1 new, 3 changed, 1 leaving"))
        let german = Set(plan.diff(in: .german).split(separator: "\n").map(String.init))
        #expect(german.contains("~ Ben Weber (Kind, id 2): Klasse 5b → 5a"), "\(plan.diff(in: .german))")
        #expect(german.contains("~ Jörg Groß (Lehrkraft, id 4): unterrichtet 5a 5b → 5a"))
        #expect(german.contains("- Klasse 5b"))
        #expect(german.contains("1 neu, 3 geändert, 1 Abgang"))
    }

    @Test("leavers are closed, not deleted; their address is never given again; who comes back has it")
    func leavers() async throws {
        let directory = try await ImportFixtures.emptyDirectory()
        try await directory.apply(try await directory.planImport(ImportFixtures.small), note: ImportFixtures.note)
        let id = try #require(directory.roster.person(externalID: "1")?.id)
        let without = ImportFixtures.people.replacing("1;Kind;Anna;Weber", with: "7;Kind;Anna;Weber")
        var plan = try await directory.planImport([ImportFixtures.file(without)])
        #expect(plan.isSound)
        try await directory.apply(plan, note: ImportFixtures.note)
        #expect(directory.roster.person(id)?.isActive == false)
        #expect(directory.roster.person(externalID: "7")?.localPart == "anna.weber2")
        let address = try #require(EmailAddress("anna.weber@lindenschule.example"))
        #expect(directory.plan.resolve(address, in: directory.roster) == .unknown)
        plan = try await directory.planImport(ImportFixtures.small)
        #expect(plan.diff(in: .english).contains("+ Anna Weber (child, id 1): is back"))
        try await directory.apply(plan, note: ImportFixtures.note)
        #expect(directory.roster.person(id)?.isActive == true)
        #expect(directory.plan.resolve(address, in: directory.roster) == .person(id))
    }

    @Test("who was not imported is left alone")
    func notImported() async throws {
        let sample = try await SampleDirectory()
        let plan = try await sample.directory.planImport([ImportFixtures.file(ImportFixtures.people)])
        try await sample.directory.apply(plan, note: ImportFixtures.note)
        #expect(sample.directory.roster.person(sample.anna)?.isActive == true)
        #expect(sample.directory.roster.person(sample.petra)?.isActive == false)
        #expect(sample.directory.roster.person(externalID: "1")?.localPart == "anna.weber2")
    }

    @Test("without files of families and groups these stay; without a column the field stays")
    func partial() async throws {
        let directory = try await ImportFixtures.emptyDirectory()
        try await directory.apply(try await directory.planImport(ImportFixtures.small), note: ImportFixtures.note)
        let bare =
            "id,role,given name,family name\n1,child,Anna,Weber\n2,child,Ben,Weber\n3,guardian,Sabine,Weber\n"
            + "4,teacher,Jörg,Groß\n5,administrator,Tobias,Krämer\n"
        let plan = try await directory.planImport([ImportFixtures.file(bare)])
        #expect(plan.isSound)
        #expect(plan.isEmpty, "\(plan.diff(in: .english))")
    }

    @Test("many leavers must be confirmed")
    func manyLeavers() async throws {
        let directory = try await ImportFixtures.emptyDirectory()
        try await directory.apply(
            try await directory.planImport(try ImportFixtures.lindenschule()),
            note: ImportFixtures.note
        )
        let plan = try await directory.planImport(ImportFixtures.small)
        #expect(plan.needsConfirmation)
        await #expect(throws: DirectoryError.self) { try await directory.apply(plan, note: ImportFixtures.note) }
        try await directory.apply(plan, note: ImportFixtures.note, confirmingLeavers: true)
        #expect(directory.roster.people.count(where: \.isActive) == 5)
    }

    @Test("a plan made before another change is not applied")
    func outdated() async throws {
        let directory = try await ImportFixtures.emptyDirectory()
        let plan = try await directory.planImport(ImportFixtures.small)
        try await directory.apply(try await directory.planImport(ImportFixtures.small), note: ImportFixtures.note)
        await #expect(throws: DirectoryError.planOutdated) {
            try await directory.apply(plan, note: ImportFixtures.note)
        }
    }

    @Test("first passwords are set once, hashes of older systems are taken over")
    func passwords() async throws {
        let directory = try await ImportFixtures.emptyDirectory()
        let hash = "$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW"
        let people =
            "id;rolle;vorname;nachname;passwort;passworthash\n1;Kind;Anna;Weber;Blaue-Tasse-7;\n2;Kind;Ben;Weber;;\(hash)\n"
        try await directory.apply(
            try await directory.planImport([ImportFixtures.file(people)]),
            note: ImportFixtures.note
        )
        let anna = try #require(directory.roster.person(externalID: "1")?.id)
        let ben = try #require(directory.roster.person(externalID: "2")?.id)
        #expect(directory.roster.account(of: anna)?.passwordState == .mustChange)
        #expect(directory.passwordHash(of: anna) == "$plain$Blaue-Tasse-7")
        #expect(directory.roster.account(of: ben)?.passwordState == .chosen)
        #expect(directory.passwordHash(of: ben) == hash)
        #expect(try await directory.planImport([ImportFixtures.file(people.replacing("Tasse", with: "Kanne"))]).isEmpty)
    }

    @Test("addresses: chosen ones first, namesakes numbered, letters that don't fold by number")
    func localParts() async throws {
        let directory = try await ImportFixtures.emptyDirectory()
        let people = """
            id;rolle;vorname;nachname;adresse
            1;Kind;Anna;Weber;
            2;Kind;Anna;Weber;
            3;Kind;Anna;Weber;anna.weber
            4;Kind;李;明;
            5;Kind;Anna;Weber;Anni@lindenschule.example
            6;Kind;Eltern;Beirat;
            7;Kind;;Admin;
            """
        let plan = try await directory.planImport([ImportFixtures.file(people)])
        #expect(plan.isSound, "\(plan.problems)")
        try await directory.apply(plan, note: ImportFixtures.note)
        let made = (1...7).map { directory.roster.person(externalID: String($0))?.localPart }
        #expect(made == ["anna.weber2", "anna.weber3", "anna.weber", "person.4", "anni", "beirat.eltern", "admin2"])
    }

    @Test("three thousand people in seconds", .timeLimit(.minutes(10)))
    func large() async throws {
        let directory = try await ImportFixtures.emptyDirectory(.sqliteOnFile)
        var people = "id;rolle;vorname;nachname;klasse;email\n"
        var families = "kind;sorgeberechtigt\n"
        for number in 0..<1_200 {
            people +=
                "K\(number);Kind;Vorname\(number % 90);Nachname\(number % 200);\(5 + number % 6)\(["a", "b", "c", "d"][number % 4]);\n"
            for part in 0..<2 where number < 850 || part == 0 {
                people +=
                    "E\(number)-\(part);Sorgeberechtigt;Vorname\(part);Nachname\(number);;e\(number).\(part)@familie.example\n"
                families += "K\(number);E\(number)-\(part)\n"
            }
        }
        let files = [ImportFixtures.file(people), ImportFixtures.file(families, name: "sorge.csv")]
        let clock = ContinuousClock()
        let start = clock.now
        let plan = try await directory.planImport(files)
        let planned = clock.now
        try await directory.apply(plan, note: ImportFixtures.note)
        let applied = clock.now
        #expect(try await directory.planImport(files).isEmpty)
        #expect(directory.roster.people.count == 3_250)
        print(
            "import of 3,250 people: planned in \(planned - start), applied in \(applied - planned), again in \(clock.now - applied)"
        )
    }
}
