import Foundation
import MailMessage
import School
import Testing

@testable import Policy

@Suite("Settings as a school writes them")
struct PolicySettingsReaderTests {
    private let reader = PolicySettingsReader(
        roster: Roster(
            people: [
                Person(
                    id: PersonID("p-1"),
                    givenName: "Paul",
                    familyName: "Garcia",
                    roles: [.child],
                    localPart: "paul.garcia"
                ),
                Person(
                    id: PersonID("p-2"),
                    givenName: "Nina",
                    familyName: "Weg",
                    roles: [.child],
                    localPart: "nina.weg",
                    isActive: false
                ),
            ],
            groups: [Group(id: GroupID("g-5a"), kind: .schoolClass, name: "5a")],
            accounts: [Account(person: PersonID("p-1"), login: "pgarcia")]
        ),
        isOwnable: { !["com", "co.uk", "example"].contains($0.ascii) }
    )

    private func error(_ assignment: String, over base: PolicySettings = PolicySettings()) -> SettingsError? {
        var settings = base
        do {
            try reader.set(assignment, in: &settings)
            return nil
        } catch {
            #expect(settings == base)
            return error
        }
    }

    @Test(
        "an exemption names a person by login, local part, address or id, and is kept by id",
        arguments: ["pgarcia", "PGarcia", "paul.garcia", "paul.garcia@schule.example", "p-1"]
    )
    func person(named name: String) throws {
        var settings = PolicySettings()
        try reader.set("exemptions=mass.recipients-per-hour of \(name) is 500 until 2030-12-24", in: &settings)
        #expect(settings.exemptions.map(\.person) == [PersonID("p-1")])
    }

    @Test("who is not there is told, and so is who has left", arguments: ["niemand.sonst", "nina.weg", "p-9"])
    func nobody(name: String) {
        let error = error("exemptions=mass.recipients-per-hour of \(name) is 500 until 2030-12-24")
        #expect(error?.code == .unknownPerson)
        #expect(error?.text(in: .german).contains("Niemand meldet sich als „\(name)“ an") == true)
        #expect(error?.text(in: .english).contains("nobody logs in as \"\(name)\"") == true)
    }

    @Test(
        "a clause's words are read as they are printed, whatever stands in them",
        arguments: [
            "Zeile 1\nZeile 2", "\nam Anfang und am Ende\n", "C:\\neu\\u{41}", "  eingerückt ", "a\u{2028}b", "\\",
            "ein\\", "= # ;",
        ]
    )
    func clauseWords(text: String) throws {
        var settings = PolicySettings()
        try SettingsCatalogue.standard.set("clause.mail.no-mass.text.de", to: text, in: &settings)
        let printed = SettingsCatalogue.standard.text(of: settings, onlyChanged: true)
        #expect(printed.split(whereSeparator: \.isNewline).count == 1)
        let reading = reader.read(printed, over: PolicySettings())
        #expect(reading.problems.isEmpty)
        #expect(reading.settings == settings)
        let lines = SettingsCatalogue.standard.changedLines(from: PolicySettings(), to: settings)
        #expect(reader.read(lines, over: PolicySettings()).settings == settings)
        // A form's field holds the words themselves.
        var typed = PolicySettings()
        try reader.set("clause.mail.no-mass.text.de", to: text, in: &typed)
        #expect(typed == settings)
    }

    @Test("a single address for a class alone is refused with the reason")
    func addressForSome() throws {
        let error = error("school-only.allowed=anne@partner.example for group.5a until 2030-12-24 because Praktikum")
        #expect(error?.code == .addressForSome)
        #expect(error?.text(in: .german).contains("anne@partner.example ist eine einzelne Adresse") == true)
        #expect(error?.text(in: .english).contains("whole domains only") == true)
    }

    @Test("what a class may have is told in German to who writes German")
    func germanForms() throws {
        let error = error("mass.recipients-per-hour.group.5a=0")
        let german = try #require(error?.text(in: .german))
        #expect(german.contains("1 bis 1000000 Menschen; leer für das, was für die Rollen gilt"), "\(german)")
        #expect(!german.contains("people") && !german.contains("empty"))
        let action = self.error("mass.recipients-per-hour.action.group.5a=laut")?.text(in: .german) ?? ""
        #expect(action.contains("observe | label | hold | refuse; leer für"), "\(action)")
    }

    @Test("what somebody was granted before they left stays when another is granted something")
    func left() throws {
        var settings = PolicySettings()
        try SettingsCatalogue.standard.set(
            "exemptions=size.message of gone is 50000000 until 2030-12-24",
            in: &settings
        )
        try reader.set(
            "exemptions=size.message of gone is 50000000 until 2030-12-24; size.message of pgarcia is 60000000 until 2030-12-24",
            in: &settings
        )
        #expect(settings.exemptions.map(\.person) == [PersonID("gone"), PersonID("p-1")])
    }

    @Test(
        "no list is opened to a whole public suffix",
        arguments: [
            "school-only.allowed=com until 2030-01-01 because alles", "spoof.allowed=co.uk",
            "school-only.signup-allowed=example",
        ]
    )
    func suffix(assignment: String) {
        let error = error(assignment)
        #expect(error?.code == .wholeSuffix)
        #expect(error?.text(in: .german).contains("gehört niemandem") == true)
    }

    @Test("a domain below it is taken, and what held already is no reason to refuse another entry")
    func domains() throws {
        #expect(error("school-only.allowed=verlag.example until 2030-01-01 because Buch") == nil)
        var old = PolicySettings()
        try SettingsCatalogue.standard.set("spoof.allowed=com", in: &old)
        #expect(error("spoof.allowed=com; verlag.example", over: old) == nil)
        #expect(error("spoof.allowed=com; co.uk", over: old)?.value == "co.uk")
    }

    @Test(
        "a class that is not there has no settings; what it had can be taken back",
        arguments: [
            "mass.recipients-per-message.group.9z=99", "school-only.mode.group.9z=internal",
            "school-only.allowed=verlag.example for group.9z until 2030-01-01 because Buch",
        ]
    )
    func group(assignment: String) throws {
        #expect(error(assignment)?.code == .unknownGroup)
        #expect(error(assignment)?.text(in: .german).contains("„9z“ gibt es nicht") == true)
        #expect(error(assignment.replacing("9z", with: "5a")) == nil)
        var old = PolicySettings()
        try SettingsCatalogue.standard.set("mass.recipients-per-message.group.9z=99", in: &old)
        #expect(error("mass.recipients-per-message.group.9z=", over: old) == nil)
    }

    @Test(
        "the very file that policy show prints is read, its first line and its remarks too",
        arguments: ["Fassung", "Version"]
    )
    func file(word: String) throws {
        var settings = PolicySettings()
        for line in ["mass.recipients-per-hour.child=7", "exemptions=size.message of p-1 is 50000000 until 2030-12-24"]
        {
            try SettingsCatalogue.standard.set(line, in: &settings)
        }
        let shown =
            "\(word) 43\n" + SettingsCatalogue.standard.text(of: settings) + "# endet am 24.12.2030: exemptions\n\n"
        for text in [shown, shown.replacing("\n", with: "\r\n")] {
            let reading = reader.read(text, over: PolicySettings())
            #expect(reading.problems.isEmpty)
            #expect(reading.settings == settings)
        }
    }

    @Test("each line that can't be read is named by its number, the others count")
    func lines() throws {
        let text = """
            Fassung 43

            # eine Bemerkung
            mass.recipients-per-hour.child = 31
            Version neu
            mass.recipients-per-hour.child = viele
            exemptions = size.message of niemand.sonst is 50000000 until 2030-12-24
            """
        let reading = reader.read(text, over: PolicySettings())
        #expect(reading.problems.map(\.line) == [5, 6, 7])
        #expect(reading.problems.map(\.code) == [.noAssignment, .badValue, .unknownPerson])
        #expect(reading.problems.allSatisfy { $0.text(in: .german).hasPrefix("Zeile ") })
        #expect(reading.problems.allSatisfy { $0.text(in: .english).hasPrefix("Line ") })
        #expect(reading.settings.limit(RecipientsPerHour.limit, for: .child) == 31)
    }

    @Test("a title with a line break is told of that; a text may have lines, however a form ends them")
    func clauses() throws {
        let error = error("clause.mail.no-mass.title.de=Zwei\nZeilen")
        #expect(error?.code == .unfitText)
        #expect(error?.text(in: .german).contains("Zeilenumbrüche") == true)
        var settings = PolicySettings()
        try reader.set("clause.mail.no-mass.text.de", to: "Eins\r\nZwei", in: &settings)
        #expect(settings.text(of: "mail.no-mass", in: .german) == "Eins\nZwei")
    }
}
