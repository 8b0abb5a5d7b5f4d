/// What words begin and end with that patterns' beginnings and slips of the pen can be found in: a look or two rule out
/// most words.
struct WordEdges: Sendable {
    private let openings = Bits(14)
    private let halves = Bits(17)

    /// Letters of an opening.
    static let shortest = 3

    /// - Parameters:
    ///   - beginnings: each of at least `PhraseBook.shortestBeginning` letters.
    ///   - slips: words of at least `PhraseBook.shortestSlip` letters, of which slips are found.
    init(beginnings: [[UInt8]], slips: [[UInt8]]) {
        for letters in beginnings { openings.insert(WordHash.of(letters.prefix(Self.shortest))) }
        for letters in slips { insertHalves(of: letters) }
    }

    func deallocate() {
        openings.deallocate()
        halves.deallocate()
    }

    /// Whether the word, which has at least `shortest` letters, may have one of the beginnings.
    @inline(__always)
    func mayBegin(_ word: FoldedWord) -> Bool { openings.holds(word.hashes[Self.shortest]) }

    /// Whether the word, which has at least `PhraseBook.shortestSlip` letters, may be a slip of one of the words.
    @inline(__always)
    func mayBeSlip(_ word: FoldedWord) -> Bool {
        let length = word.count
        let half = length >> 1
        let isFront = halves.holds(Self.front(length, word.hashes[half]))
        return halves.holds(Self.back(length, word.letters[0], word.hash(from: half))) || isFront
    }

    // MARK: - Halves

    /// A slip is in one half of a word and leaves the other as it is: what is one is found by its length and the half that
    /// has none.
    private func insertHalves(of letters: [UInt8]) {
        for length in letters.count - 1...letters.count + 1 where length >= PhraseBook.shortestSlip {
            let half = length >> 1
            halves.insert(Self.front(length, WordHash.of(letters.prefix(half))))
            insertBack(of: letters, length)
            // The two letters between the halves may have changed places.
            if length == letters.count {
                var swapped = letters
                swapped.swapAt(half - 1, half)
                insertBack(of: swapped, length)
            }
        }
    }

    private func insertBack(of letters: [UInt8], _ length: Int) {
        let back = letters.suffix(length - (length >> 1))
        halves.insert(Self.back(length, letters[0], WordHash.of(back)))
    }

    @inline(__always)
    private static func front(_ length: Int, _ hash: UInt64) -> UInt64 { hash &+ UInt64(truncatingIfNeeded: length) }

    /// With the first letter, which no slip changes.
    @inline(__always)
    private static func back(_ length: Int, _ first: UInt8, _ hash: UInt64) -> UInt64 {
        ~hash &+ UInt64(truncatingIfNeeded: length << 8 | Int(first) << 16)
    }

    /// One bit for each number, by its hash: what isn't held was never put in.
    private struct Bits: Sendable {
        private let words: PlainTable<UInt64>
        private let shift: UInt64
        private static let mixer: UInt64 = 0xD6E8_FEB8_6659_FD93

        /// - Parameter width: the binary logarithm of how many bits there are; at least 6.
        init(_ width: UInt64) {
            words = PlainTable(repeating: 0, count: 1 << (width - 6))
            shift = 64 - width
        }

        func deallocate() { words.deallocate() }

        @inline(__always)
        private func bit(_ number: UInt64) -> UInt64 { (number &* Self.mixer) >> shift }

        func insert(_ number: UInt64) {
            let bit = bit(number)
            words[Int(bit >> 6)] = words[Int(bit >> 6)] | 1 << (bit & 63)
        }

        @inline(__always)
        func holds(_ number: UInt64) -> Bool {
            let bit = bit(number)
            return words[Int(bit >> 6)] & (1 << (bit & 63)) != 0
        }
    }
}
