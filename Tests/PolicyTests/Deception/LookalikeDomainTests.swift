import MailMessage
import School
import Testing

@testable import Policy

@Suite("Look-alike domains")
struct LookalikeDomainTests {
    @Test(
        "what resembles ours is told from what doesn't",
        arguments: [
            ("lindenschule.example", "lindenschule.example", nil),
            ("lindenschule.example", "mx.lindenschule.example", nil),
            ("lindenschule.example", "llndenschule.example", .sameLook),
            ("lindenschule.example", "mail.1indenschule.example", .sameLook),
            ("lindenschule.example", "lindenschul.example", .slip),
            ("lindenschule.example", "lindenschulen.example", .slip),
            ("lindenschule.example", "lindenschul.test", .slips),
            ("lindenschule.example", "lindenschule.edu.test", .otherEnding),
            ("lindenschule.example", "schul-portal-lindenschule.example", .addedWord),
            ("lindenschule.example", "linden-schule-nrw.example", .addedWord),
            ("lindenschule.example", "portallindenschule.test", .addedWord),
            ("lindenschule.example", "alteslindenschule.test", .partOfWord),
            ("lindenschule.example", "lindenschule-example.test", .hostName),
            ("lindenschule.example", "linden.example", nil), ("lindenschule.example", "gesamtschule.example", nil),
            ("lindenschule.example", "findenschule.test", .slips), ("lindenschule.example", "rundenschule.test", nil),
            // The school authority's other schools; its own tricks would need no other school.
            ("linden.schulen-musterstadt.example", "lindau.schulen-musterstadt.example", nil),
            ("linden.schulen-musterstadt.example", "linden.schulen-musterstadt.test", .otherEnding),
            // A name of an own kind in two parts, and a public ending of two labels.
            ("goethegymnasium.ac.test", "goetheqymnasium.ac.test", .slip),
            ("goethegymnasium.ac.test", "goethe-gymnasium.test", .hyphen),
            ("goethegymnasium.ac.test", "schillergymnasium.ac.test", nil),
            ("grundschule-übach.example", "grundschule-uebach.example", .sameLook),
            ("grundschule-übach.example", "grundschule-ubach.test", .otherEnding),
            ("grundschule-übach.example", "grundschule-aurach.example", nil),
            // Names that say "school" and no more have no look-alikes but themselves.
            ("gymnasium.example", "gymnasium.test", nil), ("gymnasium.example", "gymnasium-nord.example", nil),
            ("gymnasium.example", "gymnaslum.example", .sameLook),
        ] as [(String, String, Lookalike.Kind?)]
    )
    func kinds(own: String, other: String, kind: Lookalike.Kind?) throws {
        let domains = LookalikeDomains([try Fixture.domain(own)])
        #expect(domains.judge(try Fixture.domain(other))?.kind == kind)
    }

    @Test("each of several own domains has its look-alikes, and none of them is one")
    func several() throws {
        let own = try ["lindenschule.example", "linden-schule.example", "lindenschule.test"].map(Fixture.domain)
        let domains = LookalikeDomains(own)
        for domain in own { #expect(domains.judge(domain) == nil) }
        #expect(domains.judge(try Fixture.domain("lindenschule.web.example"))?.kind == .otherEnding)
    }
}

@Suite("Staff names")
struct StaffNameTests {
    @Test(
        "a name is known in every order and spelling",
        arguments: [
            ("Jürgen Groß-Weißhaupt", .full), ("Gross-Weisshaupt, Juergen", .full),
            ("Dr. Jurgen Groß Weißhaupt", .full),
            ("StD Groß-Weißhaupt", .titled), ("J. Groß-Weißhaupt", .partial), ("Jürgen Groß", .partial),
            ("GROSSWEISSHAUPT JUERGEN", nil), ("juergengrossweisshaupt", .full), ("Jürgen", nil), ("Groß", nil),
            ("Jürgen Weiß", nil), ("", nil), ("…", nil), ("Anna Katharina Weber", .full),
            ("Prof. Anna v. Weber", .full),
        ] as [(String, StaffNameMatch.Form?)]
    )
    func forms(shown: String, form: StaffNameMatch.Form?) throws {
        let index = StaffNameIndex(try DeceptionSchool.roster().people)
        #expect(index.match(ShownName(shown))?.form == form)
    }

    @Test("who has left, children and guardians are not imitated; namesakes make a name common")
    func people() throws {
        let people = try DeceptionSchool.roster().people
        var gone = people.filter { $0.familyName == "Průšková" }
        for place in gone.indices { gone[place].isActive = false }
        #expect(StaffNameIndex(gone).match("Zdenka Průšková") == nil)
        #expect(StaffNameIndex(people).match("Ben Weber") == nil)
        #expect(StaffNameIndex(people).match("Anna Weber")?.isCommon == true)
        #expect(StaffNameIndex(people).match("Zdenka Pruskova")?.isCommon == false)
        #expect(StaffNameIndex(people).match("Lena Lange")?.isCommon == false)
        #expect(StaffNameIndex(people).match("Thomas Müller")?.isCommon == true)
    }
}
