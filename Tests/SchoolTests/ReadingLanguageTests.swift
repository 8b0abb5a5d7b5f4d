import School
import Testing

@Suite("Reading languages")
struct ReadingLanguageTests {
    @Test("the seven, each with its own name and code")
    func all() {
        #expect(ReadingLanguage.allCases.map(\.rawValue) == ["de", "en", "tr", "ar", "uk", "ru", "pl"])
        #expect(Set(ReadingLanguage.allCases.map(\.name)).count == 7)
    }

    @Test("only Arabic is written from right to left")
    func direction() {
        #expect(ReadingLanguage.allCases.filter(\.isRightToLeft) == [.arabic])
        #expect(ReadingLanguage.arabic.direction == "rtl" && ReadingLanguage.polish.direction == "ltr")
    }

    @Test("what the school writes in no other language comes in German to German readers, else in English")
    func house() {
        #expect(ReadingLanguage.german.house == .german)
        #expect(ReadingLanguage.allCases.dropFirst().allSatisfy { $0.house == .english })
        #expect(ReadingLanguage(.german) == .german && ReadingLanguage(.english) == .english)
        var person = Person(id: PersonID("a"), givenName: "A", familyName: "B", roles: [.guardian])
        #expect(person.language == .german)
        person.reads = .ukrainian
        #expect(person.language == .english)
    }
}
