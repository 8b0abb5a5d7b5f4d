internal import NameFolding

/// A list of words in the settings, which may build on the one that comes with the program: `standard; Mensateam`.
package struct WordList: Sendable, Hashable {
    /// As written; `standard` stands for the program's own list.
    package var entries: [String]

    package init(_ entries: [String]) { self.entries = entries }

    package static let standard = WordList([standardEntry])
    /// The longest list that the settings take.
    static let mostEntries = 2000
    static let standardEntry = "standard"

    var includesStandard: Bool { entries.contains(Self.standardEntry) }
    var own: [String] { entries.filter { $0 != Self.standardEntry } }
}

/// The names of offices and services, made ready for looking them up.
package struct RoleNames: Sendable, Hashable {
    package let list: WordList
    /// Each name's words folded and joined.
    private let phrases: Set<String>
    /// The first letters of each, by which most words are passed over.
    private let beginnings: Set<String>

    /// Words that a name of an office has at most.
    private static let mostWords = 4
    private static let beginning = 3

    package init(_ list: WordList) {
        self.list = list
        let own = Set(list.own.map { Folding.words(of: $0).joined() })
        phrases = (list.includesStandard ? Self.standardPhrases.union(own) : own).filter { !$0.isEmpty }
        beginnings = Set(phrases.map { String($0.prefix(Self.beginning)) })
    }

    package static let standard = RoleNames(.standard)

    private static let standardPhrases = Set(
        StandardLists.entries(StandardLists.roleNames).map { Folding.words(of: $0).joined() }
    )

    /// The single words of the program's own list.
    static let standardWords = Set(
        StandardLists.entries(StandardLists.roleNames).flatMap { Folding.words(of: $0) }
    )

    package static func == (left: Self, right: Self) -> Bool { left.list == right.list }

    package func hash(into hasher: inout Hasher) { hasher.combine(list) }

    /// The surest match among the names shown.
    func match(_ names: [ShownName], mentionsSchool: Bool) -> RoleNameMatch? {
        var found: RoleNameMatch?
        for name in names {
            for words in name.readings {
                guard let match = match(words) else { continue }
                if match.isAlone || mentionsSchool { return RoleNameMatch(isAlone: true) }
                found = match
            }
        }
        return found
    }

    private func mayBegin(_ word: String) -> Bool {
        word.utf8.count < Self.beginning || beginnings.contains(String(word.prefix(Self.beginning)))
    }

    private func match(_ words: [String]) -> RoleNameMatch? {
        guard words.contains(where: mayBegin) else { return nil }
        var covered = [Bool](repeating: false, count: words.count)
        for start in words.indices where mayBegin(words[start]) {
            var joined = ""
            for end in start..<min(start + Self.mostWords, words.count) {
                joined += words[end]
                guard phrases.contains(joined) else { continue }
                for place in start...end { covered[place] = true }
            }
        }
        guard covered.contains(true) else { return nil }
        let isAlone = zip(words, covered).allSatisfy { word, isCovered in
            isCovered || word.utf8.count == 1 || NameWords.titles.contains(word) || NameWords.particles.contains(word)
                || NameWords.fillers.contains(word)
        }
        return RoleNameMatch(isAlone: isAlone)
    }
}
