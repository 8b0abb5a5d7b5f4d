/// What words begin and end with that patterns, their beginnings and slips of the pen can be found in: a look or two rule
/// out most words.
struct WordEdges: Sendable {
    /// What a word may be by its first three letters.
    struct Kinds: OptionSet {
        let rawValue: UInt8
        static let word = Self(rawValue: 1)
        static let beginning = Self(rawValue: 2)
        static let slip = Self(rawValue: 4)
    }

    /// Kinds by the opening, the opening as thirteen bits.
    private var openings = [UInt8](repeating: 0, count: 1 << 13)
    private var slipEndings = Bits()

    /// - Parameters:
    ///   - words: whole ones; shorter ones than `shortest` are left out.
    ///   - beginnings: each of at least `PhraseBook.shortestBeginning` letters.
    ///   - slips: words of at least `PhraseBook.shortestSlip` letters.
    init(words: [[UInt8]], beginnings: [[UInt8]], slips: [[UInt8]]) {
        for letters in words { insert(letters, .word) }
        for letters in beginnings { insert(letters, .beginning) }
        // A slip behind the third letter leaves the first three, an earlier one the last three; one that swaps the third
        // and the fourth of six letters leaves neither, and is put in as it is.
        for letters in slips where letters.count >= 6 {
            insert(letters, .slip)
            slipEndings.insert(Self.ending(letters))
            if letters.count == 6 {
                var swapped = letters
                swapped.swapAt(2, 3)
                slipEndings.insert(Self.ending(swapped))
            }
        }
    }

    /// Letters of an opening.
    static let shortest = 3

    private mutating func insert(_ letters: [UInt8], _ kind: Kinds) {
        guard letters.count >= Self.shortest else { return }
        openings[Self.place(WordHash.of(letters.prefix(Self.shortest)))] |= kind.rawValue
    }

    @inline(__always)
    private static func place(_ opening: UInt64) -> Int { Int((opening &* Bits.mixer) >> 51) }

    /// What the word, which has at least `shortest` letters, may be.
    @inline(__always)
    func kinds(_ word: FoldedWord) -> Kinds { Kinds(rawValue: openings[Self.place(word.hashes[Self.shortest])]) }

    /// Whether the word, which has at least six letters, may be a slip of one that ends like it.
    @inline(__always)
    func mayEndAsSlip(_ word: FoldedWord) -> Bool {
        let last = word.count - 1
        return slipEndings.holds(
            Self.ending(word.letters[0], word.letters[last - 2], word.letters[last - 1], word.letters[last])
        )
    }

    /// Of the first letter, which no slip changes, and the last three.
    private static func ending(_ letters: [UInt8]) -> UInt64 {
        let end = letters.suffix(3).reduce(UInt64(letters[0])) { $0 << 8 | UInt64($1) }
        return end
    }

    @inline(__always)
    private static func ending(_ first: UInt8, _ third: UInt8, _ second: UInt8, _ last: UInt8) -> UInt64 {
        UInt64(first) << 24 | UInt64(third) << 16 | UInt64(second) << 8 | UInt64(last)
    }

    /// Sixty-five thousand bits: one of them for each number.
    private struct Bits: Sendable {
        private var words = [UInt64](repeating: 0, count: 1024)

        @inline(__always)
        private static func bit(_ number: UInt64) -> Int { Int((number &* mixer) >> 48) }
        static let mixer: UInt64 = 0xD6E8_FEB8_6659_FD93

        mutating func insert(_ number: UInt64) {
            let bit = Self.bit(number)
            words[bit >> 6] |= 1 << UInt64(bit & 63)
        }

        @inline(__always)
        func holds(_ number: UInt64) -> Bool {
            let bit = Self.bit(number)
            return words[bit >> 6] & (1 << UInt64(bit & 63)) != 0
        }
    }
}
