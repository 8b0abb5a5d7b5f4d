import Directory
import Foundation
import Gateway
import MailMessage
import Policy
import School
import StoreTestSupport
import Testing

@testable import SchulpostApp

@Suite("What the command line tells and demands")
struct DeskWordsTests {
    private let now = Date(timeIntervalSince1970: 1_795_003_200)

    private let roster = Roster(people: [
        Person(id: PersonID("01a2003d"), givenName: "Gudrun", familyName: "Graf", roles: [.head])
    ])

    @Test("counts are of a range of days, and nothing else is made of them", arguments: [0, 401, 9999, -1])
    func days(number: Int) throws {
        #expect(throws: DeskError.self) { try PolicyDesk.days(number) }
        do { _ = try PolicyDesk.days(number) } catch {
            #expect(error.text(in: .german).contains("1 bis 400 Tage"))
            #expect(error.text(in: .english).contains("1 to 400 days"))
        }
        #expect(try PolicyDesk.days(1) == 1)
        #expect(try PolicyDesk.days(400) == 400)
    }

    @Test("a brake holds for as long as the page offers, and no longer")
    func brakeLength() throws {
        #expect(try FrontDesk.length("72h") == Double(Brake.mostHours) * 3600)
        #expect(try FrontDesk.length("3d") == 259_200)
        for text in ["73h", "900d", "4d", "100000m"] {
            do {
                _ = try FrontDesk.length(text)
                Issue.record("\(text) is taken")
            } catch {
                #expect(error.text(in: .german).contains("höchstens 72h (3d)"), "\(text)")
                #expect(error.text(in: .english).contains("at most 72h (3d)"), "\(text)")
            }
        }
    }

    @Test("letting one brake go says which others stay on")
    func released() {
        #expect(FrontDesk.released(leaving: []).map(\.german) == ["Die Bremse ist gelöst; die Post geht weiter."])
        let others = [Brake(.channel(.forum), until: now, reason: "Streit")]
        let told = FrontDesk.released(leaving: others)
        #expect(told.count == 2)
        #expect(told.first?.german.contains("geht weiter") == false)
        #expect(told.last?.german.hasPrefix("channel forum steht still bis ") == true)
        #expect(told.last?.english.hasSuffix(": Streit") == true)
    }

    @Test("whoever is known is named; what the audit log holds stands beside the name")
    func who() {
        let who = WhoDecided(roster: roster)
        #expect(who.name(PersonID("01a2003d")) == "Gudrun Graf")
        #expect(who.name(PersonID("gone")) == "gone")
        #expect(who.name(PersonID("operator root")) == "operator root")
        #expect(who.name(nil) == "-")
        #expect(who.name(recorded: "person 01a2003d") == "Gudrun Graf (01a2003d)")
        #expect(who.name(recorded: "person gone") == "person gone")
        #expect(who.name(recorded: "house") == "house")
    }

    @Test("what takes something away asks for a reason; what gives it back doesn't", arguments: ["", " ", "-", "…"])
    func reasons(why: String) async throws {
        let directory = try await Directory(
            database: try await TestDatabase.inMemory(Directory.migrations),
            plan: try AddressPlan(domain: try #require(Domain("schule.example")))
        )
        var school = SchoolChanges()
        school.people = [
            Person(id: PersonID("p1"), givenName: "Anna", familyName: "Weber", roles: [.child], localPart: "anna")
        ]
        school.accounts = [Account(person: PersonID("p1"), login: "anna")]
        try await directory.save(school)
        let desk = AccountDesk(directory: directory, operatorName: "root", why: why)
        await #expect(throws: DeskError.self) { try await desk.lock("anna", until: nil) }
        await #expect(throws: DeskError.self) { try await desk.deny(.mail, to: "anna", until: nil) }
        await #expect(throws: DeskError.self) { try await desk.reset("anna") }
        try await desk.unlock("anna")
        try await desk.allow(.mail, to: "anna")
    }

    @Test("of a rule's thresholds those without a curve are told once each")
    func noCurves() throws {
        let told = PolicyDesk.whyNoCurves(try SettingsCatalogue.standard.thresholds(named: "chain.spread"))
        #expect(told.count == 2)
        #expect(told.allSatisfy { $0.german.contains("chain.spread.authors") })
    }
}
