/// What is kept of a text to know it again: nobody can read the text out of it.
///
/// MinHash over pairs of words (Broder 1997, by `MinimalHashes`): of two texts, the share of equal values estimates how many
/// of all their word pairs both have (Jaccard), with a standard error of at most √(j(1−j)/96): ±0.05 where half of them are.
/// A typing slip changes two pairs, a sentence put in one pair more than it has words. The same in every release: what a
/// database remembers is never read by other seeds.
package struct TextFingerprint: Sendable, Hashable {
    /// The smallest value of the text's word pairs under each of the permutations.
    package let values: [UInt32]

    /// Values.
    package static let size = 96
    /// A text of fewer words is nobody's letter: "danke", "ich komme auch".
    package static let fewestWords = 15
    /// A text that says the same few words again and again is none either.
    package static let fewestPairs = 10
    /// From so much on two texts are one letter, in thousandths of their word pairs.
    package static let sameLetter = 500
    /// Bands for looking up, of `rows` values each: a letter of which half is the same is found with 88 %, of which 60 % is
    /// with 98 %, of which 70 % is with 99.9 %; one of which a tenth is the same with 2 %. Each costs a row for each text.
    package static let bands = 16
    package static let rows = 3

    /// The fingerprint of what a text tells its readers: what it only quotes, courtesies, headers and signatures left out.
    /// What is passed on is the letter; words of one's own above it are only part of it where they are the greater part.
    /// - Returns: nil where there are too few words.
    package init?(_ text: WrittenText) {
        var forwarded = NormalWords()
        var own = NormalWords()
        for segment in text.segments where segment.part == .words {
            switch segment.origin {
            case .forwarded: forwarded.add(text.bytes[segment.range])
            case .own: own.add(text.bytes[segment.range])
            case .quoted: continue
            }
        }
        self.init(own: own.hashes, forwarded: forwarded.hashes)
    }

    /// The same of the numbers of the words that the author wrote and of those that they pass on.
    init?(own: [UInt64], forwarded: [UInt64]) {
        let isPassedOn = forwarded.count >= Self.fewestWords && forwarded.count * 2 >= own.count
        self.init(words: isPassedOn ? forwarded : forwarded.isEmpty ? own : own + forwarded)
    }

    init?(words: [UInt64]) {
        guard words.count >= Self.fewestWords else { return nil }
        let pairs = Self.pairs(of: words)
        guard Self.areEnough(pairs) else { return nil }
        values = MinimalHashes.of(pairs)
    }

    private static func pairs(of words: [UInt64]) -> [UInt64] {
        words.indices.dropFirst().map { pair(words[$0 - 1], words[$0]) }
    }

    /// Whether a text says different things: nearly all do so at their beginning.
    private static func areEnough(_ pairs: [UInt64]) -> Bool {
        Set(pairs.prefix(2 * fewestPairs)).count >= fewestPairs || pairs.distinct().count >= fewestPairs
    }

    /// A remembered one: what `bytes` gave.
    /// - Returns: nil for octets that are none.
    package init?(bytes: [UInt8]) {
        guard bytes.count == Self.size * 4 else { return nil }
        values = (0..<Self.size).map { index in
            bytes[index * 4..<index * 4 + 4].reduce(0) { $0 << 8 | UInt32($1) }
        }
    }

    package var bytes: [UInt8] {
        values.flatMap { value in (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * UInt32($0))) } }
    }

    /// How much of the two texts is the same, in thousandths of their word pairs.
    package func likeness(to other: TextFingerprint) -> Int {
        let equal = zip(values, other.values).count { $0 == $1 }
        return equal * 1000 / Self.size
    }

    /// What similar texts have in common: two texts that share one of these may be the same letter. Never 0.
    package var keys: [Int64] {
        (0..<Self.bands).map { band in
            var key = UInt64(band) &* 0x9E37_79B9_7F4A_7C15
            for value in values[band * Self.rows..<(band + 1) * Self.rows] { key = Self.pair(key, UInt64(value)) }
            return Int64(bitPattern: key == 0 ? 1 : key)
        }
    }

    /// The two in this order (the finalizer of SplitMix64).
    @inline(__always)
    static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
        var mixed = (first &* 0x9E37_79B9_7F4A_7C15) ^ second
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
