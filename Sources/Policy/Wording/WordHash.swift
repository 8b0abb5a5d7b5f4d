/// A number for each folded word, from which those of its beginnings and of the word without one letter follow cheaply.
enum WordHash {
    /// Odd, and otherwise by chance.
    private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// The number of a word one letter longer.
    @inline(__always)
    static func longer(_ hash: UInt64, _ letter: UInt8) -> UInt64 { hash &* base &+ UInt64(letter) &+ 1 }

    static func of(_ word: some Sequence<UInt8>) -> UInt64 { word.reduce(0) { longer($0, $1) } }

    /// Base to the power of each length up to `FoldedWord.longest`; written when it is first asked for, never freed.
    static let powers: PlainTable<UInt64> = {
        let powers = PlainTable<UInt64>(repeating: 1, count: FoldedWord.longest + 1)
        for length in 1...FoldedWord.longest { powers[length] = powers[length - 1] &* base }
        return powers
    }()
}

/// Numbers of words with what they stand for; most words are passed over by one look at a bitmap.
struct WordTable: Sendable {
    private let keys: PlainTable<UInt64>
    private let values: PlainTable<Int32>
    private let filter: PlainTable<UInt64>
    private let keyShift: UInt64
    private let filterShift: UInt64
    private static let mixer: UInt64 = 0xD6E8_FEB8_6659_FD93
    private static let empty: Int32 = -1

    init(_ entries: [(hash: UInt64, value: Int)]) {
        var bits: UInt64 = 4
        while 1 << bits < entries.count * 2 { bits += 1 }
        keyShift = 64 - bits
        filterShift = 64 - (bits + 3)
        keys = PlainTable(repeating: 0, count: 1 << bits)
        values = PlainTable(repeating: Self.empty, count: 1 << bits)
        filter = PlainTable(repeating: 0, count: max(1, (1 << (bits + 3)) >> 6))
        for entry in entries { insert(entry.hash, Int32(entry.value)) }
    }

    func deallocate() {
        keys.deallocate()
        values.deallocate()
        filter.deallocate()
    }

    private func insert(_ hash: UInt64, _ value: Int32) {
        var place = Int((hash &* Self.mixer) >> keyShift)
        while values[place] != Self.empty {
            if keys[place] == hash, values[place] == value { return }
            place = (place + 1) & (keys.count - 1)
        }
        keys[place] = hash
        values[place] = value
        let bit = (hash &* Self.mixer) >> filterShift
        filter[Int(bit >> 6)] |= 1 << (bit & 63)
    }

    /// Whether there may be such a word.
    @inline(__always)
    func mayHold(_ hash: UInt64) -> Bool {
        let bit = (hash &* Self.mixer) >> filterShift
        return filter[Int(bit >> 6)] & (1 << (bit & 63)) != 0
    }

    /// What stands for a word; of several, one.
    @inline(__always)
    func first(_ hash: UInt64) -> Int? {
        guard mayHold(hash) else { return nil }
        return find(hash) { _ in true }
    }

    /// The first of those with this number that is right.
    @inline(__always)
    func find(_ hash: UInt64, where isRight: (Int) -> Bool) -> Int? {
        var place = Int((hash &* Self.mixer) >> keyShift)
        while values[place] != Self.empty {
            if keys[place] == hash, isRight(Int(values[place])) { return Int(values[place]) }
            place = (place + 1) & (keys.count - 1)
        }
        return nil
    }
}
