import School
import Testing

@Suite("What people consent to, in their language")
struct ConsentWordingTests {
    @Test("in every language, in other words for who consents for oneself", arguments: ReadingLanguage.allCases)
    func builtIn(language: ReadingLanguage) {
        let family = ConsentKind.conference.wording(in: language, isOwn: false)
        let own = ConsentKind.conference.wording(in: language, isOwn: true)
        #expect(family.language == language && own.language == language)
        #expect(family.title == own.title && !family.title.isEmpty)
        let (paragraphs, ownParagraphs) = (family.text.split(separator: "\n\n"), own.text.split(separator: "\n\n"))
        #expect(paragraphs.count == 3 && ownParagraphs.count == 3)
        #expect(paragraphs[0] != ownParagraphs[0] && paragraphs[1...] == ownParagraphs[1...])
        #expect(family.text.count <= ConsentKind.longestText && family.title.count <= ConsentKind.longestTitle)
        for other in ReadingLanguage.allCases where other != language {
            #expect(ConsentKind.conference.wording(in: other, isOwn: false).text != family.text)
        }
    }

    @Test("A pupil has no child")
    func pupil() {
        let own = ConsentKind.conference.wording(in: .german, isOwn: true).text
        #expect(own.hasPrefix("Ich möchte") && !own.contains("Kind"))
    }

    @Test("The school's own words are German and English, and the other where one is missing")
    func own() {
        var kind = ConsentKind.conference
        kind.text = BilingualText(german: "Darf mit.", english: "")
        #expect(kind.wording(in: .turkish, isOwn: false).text == "Darf mit.")
        #expect(kind.wording(in: .turkish, isOwn: false).language == .german)
        #expect(kind.wording(in: .german, isOwn: true).language == .german)
    }
}
