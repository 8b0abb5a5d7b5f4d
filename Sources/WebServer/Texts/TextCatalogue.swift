internal import School

/// Who a page is for: that decides in which languages it can be read.
enum Readership: Sendable, Hashable {
    /// People who work at the school or learn there.
    case house
    /// Families too: what they see is written in all languages.
    case families
}

/// All texts of all languages, `key = text` a line: those of pages that families see in one set of files
/// (`Texts/family`), in every language; all others in German and English.
struct TextCatalogue: Sendable {
    /// The languages that every text is written in.
    static let house: [ReadingLanguage] = [.german, .english]

    static let shipped = TextCatalogue(house: WebResources.texts, family: WebResources.familyTexts)

    private let languages: [ReadingLanguage: [String: String]]
    private let families: [ReadingLanguage: [String: String]]
    /// German texts in other words for children: "du".
    let forChildren: [String: String]

    /// - Parameters:
    ///   - house: files by the code of their language.
    ///   - family: as well; no key stands in both.
    init(house: [String: String], family: [String: String]) {
        var languages: [ReadingLanguage: [String: String]] = [:]
        var families: [ReadingLanguage: [String: String]] = [:]
        for language in ReadingLanguage.allCases {
            let forFamilies = Self.read(family[language.rawValue] ?? "")
            families[language] = forFamilies
            languages[language] = Self.read(house[language.rawValue] ?? "").merging(forFamilies) { $1 }
        }
        forChildren = Self.read(house["de-du"] ?? "")
        self.languages = languages
        self.families = families
    }

    func texts(in language: ReadingLanguage) -> [String: String] { languages[language] ?? [:] }

    /// Those of the pages that families see.
    func familyTexts(in language: ReadingLanguage) -> [String: String] { families[language] ?? [:] }

    /// In which a page can be read.
    func languages(for readership: Readership) -> [ReadingLanguage] {
        readership == .families ? ReadingLanguage.allCases : Self.house
    }

    /// Keys that a language lacks, of those that it should have. Until somebody translates them, their texts are shown
    /// in English; `scripts/untranslated-texts` lists them.
    func untranslated(in language: ReadingLanguage) -> [String] {
        let wanted = Self.house.contains(language) ? texts(in: .german) : familyTexts(in: .german)
        return wanted.keys.filter { texts(in: language)[$0] == nil }.sorted()
    }

    static func read(_ file: String) -> [String: String] {
        var texts: [String: String] = [:]
        for line in file.split(whereSeparator: \.isNewline) where line.first != "#" {
            guard let equals = line.firstIndex(of: "=") else { continue }
            let key = line[..<equals].filter { $0 != " " }
            texts[key] = String(line[line.index(after: equals)...].drop { $0 == " " })
        }
        return texts
    }
}
