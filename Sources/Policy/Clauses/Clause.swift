package import School

/// A clause of the usage rules, in every language.
package struct Clause: Sendable, Hashable {
    package let id: ClauseID
    package let wording: ClauseWording

    package init(_ id: ClauseID, _ german: (title: String, text: String), _ english: (title: String, text: String)) {
        self.id = id
        wording = ClauseWording(
            titles: [.german: german.title, .english: english.title],
            texts: [.german: german.text, .english: english.text]
        )
    }
}

/// A clause in words. A school's own wording may lack a language; the default wording then stands in.
package struct ClauseWording: Sendable, Hashable {
    package var titles: [Language: String]
    package var texts: [Language: String]

    package init(titles: [Language: String] = [:], texts: [Language: String] = [:]) {
        self.titles = titles
        self.texts = texts
    }
}

extension PolicySettings {
    /// The clause's title, as the school words it.
    package func title(of clause: ClauseID, in language: Language) -> String {
        clauseTexts[clause]?.titles[language] ?? ClauseCatalogue.standard[clause]?.wording.titles[language]
            ?? clause.text
    }

    /// The clause's text, as the school words it.
    package func text(of clause: ClauseID, in language: Language) -> String {
        clauseTexts[clause]?.texts[language] ?? ClauseCatalogue.standard[clause]?.wording.texts[language] ?? ""
    }
}
