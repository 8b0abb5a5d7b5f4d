/// Lists of patterns as people write them.
///
/// ```
/// = send: sende|sendet|schick*
/// [pass-on.number] verlangt, sie an viele weiterzugeben / asks to pass it on to many
/// 3 @send ... ## @people
/// ```
///
/// Behind the points stand words one after the other: `a|b` is either, `schick*` whatever begins so, `@send` a set, `#` a
/// number, `24` that number, `##` one from three, `word?` may be missing. Between them `...` stands for up to five other words, `..` for
/// up to two. Spelling is folded: case, umlauts and doubled letters don't matter, nor does a slip in a word from six letters.
struct PhraseSyntax {
    /// A sign that a list names, with what it tells of a text, to be put after "the text".
    struct Sign: Sendable, Hashable {
        var name: String
        var german: String
        var english: String
    }

    /// One pattern: words, each with the other words that may stand before it.
    struct Pattern: Sendable, Hashable {
        struct Word: Sendable, Hashable {
            var choices: [String]
            var gap: Int
            var isOptional = false
        }

        var sign: String
        var points: Int
        var words: [Word]
    }

    private(set) var signs: [Sign] = []
    private(set) var patterns: [Pattern] = []
    private var sets: [String: [String]] = [:]

    static let mostWords = 10
    static let pointRange = -9...9

    static let none = PhraseSyntax()

    private init() {}

    /// - Returns: nil where a line can't be read.
    init?(_ lines: [String]) {
        for line in lines where !take(line) { return nil }
    }

    private mutating func take(_ line: String) -> Bool {
        if line.hasPrefix("= ") {
            let parts = line.dropFirst(2).split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { return false }
            sets[String(parts[0])] = choices(parts[1].filter { $0 != " " })
            return true
        }
        if line.hasPrefix("[") {
            let parts = line.dropFirst().split(separator: "]", maxSplits: 1)
            guard parts.count == 2 else { return false }
            let texts = parts[1].split(separator: "/").map { Self.trimmed($0) }
            guard texts.count == 2 else { return false }
            signs.append(Sign(name: String(parts[0]), german: texts[0], english: texts[1]))
            return true
        }
        guard let sign = signs.last, let pattern = pattern(line[...], of: sign.name) else { return false }
        patterns.append(pattern)
        return true
    }

    /// An entry of a school's own: `pass-on.number 3: schickt das ... ## leuten`.
    static func entry(_ text: Substring) -> Pattern? {
        let parts = text.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, let space = parts[0].lastIndex(of: " ") else { return nil }
        let sign = trimmed(parts[0][..<space])
        guard !sign.contains(" ") else { return nil }
        return none.pattern(parts[0][space...] + " " + parts[1], of: sign)
    }

    /// `3 @send ... ## @people`.
    private func pattern(_ line: some StringProtocol, of sign: String) -> Pattern? {
        let tokens = line.split(separator: " ")
        guard let points = tokens.first.flatMap({ Int($0) }), Self.pointRange.contains(points) else { return nil }
        var words: [Pattern.Word] = []
        var gap = 0
        for token in tokens.dropFirst() {
            if let wide = Self.gaps[String(token)] {
                gap = wide
                continue
            }
            let isOptional = token.hasSuffix("?")
            let found = choices(String(isOptional ? token.dropLast() : token))
            guard !found.isEmpty else { return nil }
            words.append(Pattern.Word(choices: found, gap: gap, isOptional: isOptional))
            gap = 0
        }
        guard (1...Self.mostWords).contains(words.count), words.count(where: \.isOptional) <= 3,
            words.contains(where: { !$0.isOptional })
        else { return nil }
        return Pattern(sign: sign, points: points, words: words)
    }

    private static let gaps = ["..": 2, "...": 5, "....": 9]

    private func choices(_ text: some StringProtocol) -> [String] {
        text.split(separator: "|").flatMap { choice in
            choice.hasPrefix("@") ? sets[String(choice.dropFirst())] ?? [] : [String(choice)]
        }
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        text.split(separator: " ").joined(separator: " ")
    }
}
