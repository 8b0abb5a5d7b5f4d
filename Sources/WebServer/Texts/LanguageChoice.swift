internal import School

/// In which languages a visitor reads, best first asked for by an address, then kept by the browser, then known to the
/// school, then told by the browser.
struct LanguageChoice: Sendable, Hashable {
    /// On pages that families see.
    let family: ReadingLanguage
    /// On all others.
    let house: ReadingLanguage
    /// Chosen on one of our pages, so that what the school has noted counts no more.
    let isChosen: Bool
    /// Asked for just now: to be kept.
    let asked: ReadingLanguage?
    /// Whether the visitor may choose among all languages. Who works at the school sees pages of both kinds, and none
    /// half translated.
    let offersAll: Bool

    /// - Parameters:
    ///   - asked: the code in the page's address.
    ///   - kept: the code in the browser's cookie.
    ///   - noted: what the school knows of the visitor.
    ///   - header: `Accept-Language`.
    init(
        asked: String,
        kept: String?,
        noted: ReadingLanguage?,
        header: String?,
        offersAll: Bool,
        otherwise: ReadingLanguage
    ) {
        self.offersAll = offersAll
        let all = offersAll ? ReadingLanguage.allCases : TextCatalogue.house
        func best(of offered: [ReadingLanguage]) -> (language: ReadingLanguage, isChosen: Bool) {
            for code in [asked, kept ?? ""] {
                if let language = ReadingLanguage(rawValue: code), offered.contains(language) {
                    return (language, true)
                }
            }
            if let noted, offered.contains(noted) { return (noted, false) }
            return (header.flatMap { ReadingLanguage(accepting: $0, of: offered) } ?? otherwise, false)
        }
        let choice = best(of: all)
        family = choice.language
        isChosen = choice.isChosen
        house = TextCatalogue.house.contains(family) ? family : best(of: TextCatalogue.house).language
        self.asked = ReadingLanguage(rawValue: asked).flatMap { all.contains($0) ? $0 : nil }
    }

    func language(for readership: Readership) -> ReadingLanguage { readership == .families ? family : house }

    /// Among which languages a page lets choose.
    func offered(for readership: Readership) -> [ReadingLanguage] {
        TextCatalogue.shipped.languages(for: offersAll ? readership : .house)
    }
}
