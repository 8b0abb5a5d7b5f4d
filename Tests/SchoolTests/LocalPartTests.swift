import Testing

@testable import School

@Suite("LocalPart")
struct LocalPartTests {
    @Test(
        "folds names to ASCII",
        arguments: [
            ("Jürgen", "juergen"), ("Ju\u{308}rgen", "juergen"), ("Groß", "gross"), ("GROẞ", "gross"),
            ("Łukasz", "lukasz"),
            ("Dvořák", "dvorak"), ("Nguyễn", "nguyen"), ("Şirin", "sirin"), ("İbrahim", "ibrahim"),
            ("Yılmaz", "yilmaz"),
            ("O'Connor", "oconnor"), ("D’Angelo", "dangelo"), ("von der Heide", "von-der-heide"),
            ("Œuvrard", "oeuvrard"),
            ("Sørensen", "soerensen"), ("Олена", "olena"), ("Шевченко", "shevchenko"), ("Щ", "shch"), ("10 B", "10-b"),
            ("ag.theater", "ag.theater"), ("..a..b--c.-d-", "a.b-c.d"), ("李", ""), ("", ""), ("\u{0}", ""),
            ("<b>x</b>", "b-x-b"),
        ]
    )
    func folds(text: String, expected: String) {
        #expect(LocalPart.fold(text) == expected)
    }

    @Test("folding again changes nothing, and the result is a local part", arguments: 0..<200)
    func foldingIsStable(seed: Int) {
        var numbers = SeededNumbers(seed)
        let letters = Array("aÄß.-+@ '\"<>\u{301}łЖ漢\u{202E}\n\0Z09\u{200D}é_ﬁ")
        let text = String((0..<20).compactMap { _ in letters.randomElement(using: &numbers) })
        let folded = LocalPart.fold(text)
        #expect(LocalPart.fold(folded) == folded)
        #expect(folded.isEmpty || LocalPart.isValid(folded))
    }

    @Test("proposes vorname.nachname and keeps it short")
    func proposals() throws {
        #expect(LocalPart.proposal(givenName: "Anna", familyName: "Weber") == "anna.weber")
        #expect(
            LocalPart.proposal(givenName: "Jürgen-Maria", familyName: "von der Heide") == "juergen-maria.von-der-heide"
        )
        #expect(LocalPart.proposal(givenName: "Dr. A.", familyName: "B") == "dr-a.b")
        #expect(LocalPart.proposal(givenName: "", familyName: "Weber") == "weber")
        #expect(LocalPart.proposal(givenName: "李", familyName: "明") == nil)
        let long = try #require(LocalPart.proposal(givenName: String(repeating: "a", count: 90), familyName: "Weber"))
        #expect(LocalPart.isValid(long + "12345"))
    }
}
