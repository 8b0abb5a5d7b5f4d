/// What a word must begin or end with so that a pattern's beginning or a slip of the pen can be found in it: two looks rule
/// out most words.
struct WordEdges: Sendable {
    private var beginnings = Bits()
    private var slipOpenings = Bits()
    private var slipEndings = Bits()

    /// - Parameters:
    ///   - beginnings: each of at least `PhraseBook.shortestBeginning` letters.
    ///   - slips: words of at least `PhraseBook.shortestSlip` letters.
    init(beginnings: [[UInt8]], slips: [[UInt8]]) {
        for letters in beginnings where letters.count >= 3 { self.beginnings.insert(Self.opening(letters)) }
        // A slip behind the third letter leaves the first three, an earlier one the last three; one that swaps the third
        // and the fourth of six letters leaves neither, and is put in as it is.
        for letters in slips where letters.count >= 6 {
            slipOpenings.insert(Self.opening(letters))
            slipEndings.insert(Self.ending(letters))
            if letters.count == 6 {
                var swapped = letters
                swapped.swapAt(2, 3)
                slipEndings.insert(Self.ending(swapped))
            }
        }
    }

    /// Whether a pattern's beginning may begin the word, which has at least three letters.
    @inline(__always)
    func mayBegin(_ word: FoldedWord) -> Bool { beginnings.holds(word.hashes[3]) }

    /// Whether the word, which has at least six letters, may be a slip of one that is known.
    @inline(__always)
    func mayBeSlip(_ word: FoldedWord) -> Bool {
        if slipOpenings.holds(word.hashes[3]) { return true }
        let last = word.count - 1
        return slipEndings.holds(
            Self.ending(word.letters[0], word.letters[last - 2], word.letters[last - 1], word.letters[last])
        )
    }

    private static func opening(_ letters: [UInt8]) -> UInt64 { WordHash.of(letters.prefix(3)) }

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
        private static func bit(_ number: UInt64) -> Int { Int((number &* 0xD6E8_FEB8_6659_FD93) >> 48) }

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
