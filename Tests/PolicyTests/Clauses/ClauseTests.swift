import School
import Testing

@testable import Policy

@Suite("Clauses")
struct ClauseTests {
    @Test("every clause has a title and a text in every language")
    func complete() {
        let clauses = ClauseCatalogue.standard.clauses
        #expect(Set(clauses.map(\.id)).count == clauses.count)
        #expect(clauses.count == 36)
        for clause in clauses {
            for language in Language.allCases {
                #expect((1...80).contains(clause.wording.titles[language]?.count ?? 0), "\(clause.id)")
                #expect(clause.wording.texts[language]?.last == ".", "\(clause.id)")
            }
        }
    }

    @Test("a school's wording goes before the default, language by language")
    func own() {
        var settings = PolicySettings()
        settings.clauseTexts["mail.size"] = ClauseWording(titles: [.german: "Nichts Großes"])
        #expect(settings.title(of: "mail.size", in: .german) == "Nichts Großes")
        #expect(settings.title(of: "mail.size", in: .english) == "20 MB at most")
        #expect(settings.text(of: "mail.size", in: .german).hasPrefix("Übertragungen über 20 MB"))
        #expect(settings.title(of: "unknown.clause", in: .german) == "unknown.clause")
    }
}
