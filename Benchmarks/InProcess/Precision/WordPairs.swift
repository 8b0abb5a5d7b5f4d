/// The pairs of words that stand side by side in a text, counted exactly: what `TextFingerprint` estimates.
struct WordPairs {
    private let pairs: Set<String>

    init(_ text: String) {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
        pairs = Set(zip(words, words.dropFirst()).map { $0 + " " + $1 })
    }

    /// Whether at least two fifths of all their pairs are in both.
    func isLike(_ other: WordPairs) -> Bool {
        let shared = pairs.intersection(other.pairs).count
        let all = pairs.count + other.pairs.count - shared
        return all > 0 && shared * 5 >= all * 2
    }
}
