import Foundation
import MailMessage
import Testing

@testable import Policy

@Suite("Embedded lists")
struct ListTests {
    @Test(
        "the program holds what Config/lists says (scripts/make-lists)",
        arguments: [
            ("role-names", StandardLists.roleNames), ("free-mail-domains", StandardLists.freeMailDomains),
            ("titles", StandardLists.titles), ("school-words", StandardLists.schoolWords),
            ("lure-words", StandardLists.lureWords), ("common-given-names", StandardLists.commonGivenNames),
            ("common-family-names", StandardLists.commonFamilyNames),
        ]
    )
    func same(name: String, list: String) throws {
        let url = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Config/lists/\(name).txt")
        let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
        #expect(StandardLists.entries(list) == lines.map(String.init))
        #expect(Set(lines).count == lines.count)
    }

    @Test("free-mail domains are domains, in the form that is compared")
    func domains() {
        for entry in StandardLists.entries(StandardLists.freeMailDomains) { #expect(Domain(entry)?.ascii == entry) }
    }

    @Test("a school's own list replaces or widens the program's")
    func own() throws {
        let gmx = try Fixture.domain("gmx.de")
        let below = try Fixture.domain("mail.frei.example")
        #expect(DomainList(.freeMail).contains(gmx) && !DomainList(.freeMail).contains(below))
        let wider = DomainList(.freeMail, WordList(["standard", "frei.example"]))
        #expect(wider.contains(gmx) && wider.contains(below))
        let narrow = DomainList(.freeMail, WordList(["frei.example"]))
        #expect(!narrow.contains(gmx) && narrow.contains(below))
        let mensa = RoleNames(WordList(["Mensa-Team"]))
        #expect(mensa.match(["mensateam"], mentionsSchool: false)?.isAlone == true)
        #expect(mensa.match(["Schulleitung"], mentionsSchool: false) == nil)
        #expect(RoleNames.standard.match(["Schul-Leitung"], mentionsSchool: false)?.isAlone == true)
    }
}
