/// The school's lists of patterns, made ready for reading texts.
package struct PhraseLists: Sendable, Hashable {
    /// As written, by what they are for; `standard` stands for the program's own list.
    package let lists: [TextSign.Family: WordList]
    let book: PhraseBook
    /// The same for what is written inside the school: what only strangers are looked at for would cost each letter time.
    let insideBook: PhraseBook

    package static let standard = PhraseLists(
        Dictionary(uniqueKeysWithValues: TextSign.Family.allCases.map { ($0, WordList.standard) })
    )

    private init(_ lists: [TextSign.Family: WordList]) {
        self.lists = lists
        func book(_ families: [TextSign.Family]) -> PhraseBook {
            PhraseBook(families.flatMap { Self.patterns($0, lists[$0] ?? .standard) })
        }
        self.book = book(TextSign.Family.allCases)
        insideBook = book(TextSign.Family.allCases.filter { $0 != .fraud })
    }

    /// The same with another list for one purpose.
    package func with(_ list: WordList, for family: TextSign.Family) -> PhraseLists {
        if self.list(for: family) == list { return self }
        let changed = lists.merging([family: list]) { $1 }
        return changed == Self.standard.lists ? .standard : PhraseLists(changed)
    }

    package func list(for family: TextSign.Family) -> WordList { lists[family] ?? .standard }

    package static func == (left: Self, right: Self) -> Bool { left.lists == right.lists }

    package func hash(into hasher: inout Hasher) { hasher.combine(lists) }

    // MARK: - Entries

    /// Says that a sign of the program's own list isn't looked for.
    private static let without = "without "

    /// An entry of a school's own as it is kept.
    /// - Returns: nil where it is no pattern for a sign that there is, nor `without SIGN`.
    static func entry(_ text: Substring, for family: TextSign.Family) -> String? {
        guard let phrase = SettingEntries.phrase(text) else { return nil }
        if phrase.hasPrefix(without) {
            return names(of: family).contains(String(phrase.dropFirst(without.count))) ? phrase : nil
        }
        guard let pattern = PhraseSyntax.entry(text), names(of: family).contains(pattern.sign) else { return nil }
        return phrase
    }

    /// The signs of a list, without the family's name.
    static func names(of family: TextSign.Family) -> [String] { standardSyntax(family).signs.map(\.name) }

    private static func patterns(_ family: TextSign.Family, _ list: WordList) -> [PhraseSyntax.Pattern] {
        let left = Set(list.own.filter { $0.hasPrefix(without) }.map { String($0.dropFirst(without.count)) })
        let standard = list.includesStandard ? standardSyntax(family).patterns.filter { !left.contains($0.sign) } : []
        return (standard + list.own.compactMap { PhraseSyntax.entry($0[...]) }).map { pattern in
            var named = pattern
            named.sign = family.rawValue + "." + pattern.sign
            return named
        }
    }

    // MARK: - What comes with the program

    static func standardSyntax(_ family: TextSign.Family) -> PhraseSyntax {
        switch family {
        case .chain: chain
        case .signup: signup
        case .audience: audience
        case .words: words
        case .fraud: fraud
        }
    }

    private static let chain = read(StandardLists.chainPatterns)
    private static let signup = read(StandardLists.signupPatterns)
    private static let audience = read(StandardLists.audiencePhrases)
    private static let words = read(StandardLists.heldWords)
    private static let fraud = read(StandardLists.fraudPatterns)

    private static func read(_ list: String) -> PhraseSyntax { PhraseSyntax(StandardLists.entries(list)) ?? .none }
}
