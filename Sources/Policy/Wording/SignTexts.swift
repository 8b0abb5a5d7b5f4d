internal import School

/// What signs say of a text, for the author and for who decides: "setzt eine kurze Frist".
enum SignTexts {
    static func text(of sign: String, in language: Language) -> String? {
        all[sign].map { language == .german ? $0.german : $0.english }
    }

    /// Several signs, one after the other; those that are not known any more are left out.
    static func text(of signs: [String], in language: Language) -> String {
        let texts = signs.compactMap { text(of: $0, in: language) }
        return LabelTexts.enumeration(texts, language)
    }

    private static let all: [String: PhraseSyntax.Sign] = Dictionary(
        TextSign.Family.allCases.flatMap { family in
            PhraseLists.standardSyntax(family).signs.map { (family.rawValue + "." + $0.name, $0) }
        },
        uniquingKeysWith: { first, _ in first }
    )
}
