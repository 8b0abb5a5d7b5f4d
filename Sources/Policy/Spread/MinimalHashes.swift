/// The values of a MinHash, for a price that doesn't grow with their number (Dahlgaard, Knudsen, Thorup: Fast Similarity
/// Sketching, FOCS 2017).
///
/// In each round every element goes to one value by chance and leaves its hash there if that is the smallest; a value keeps
/// what an earlier round left in it. It ends when each value has something: a long text after one or two rounds, one of
/// twenty words after some twenty. From the 97th round on each has its turn with every element, so that it does end. As in
/// any MinHash, two sets agree in a value with the probability of their Jaccard likeness, however long either is.
enum MinimalHashes {
    private static let size = TextFingerprint.size

    /// - Parameter elements: at least one; one that stands there twice counts once.
    static func of(_ elements: [UInt64]) -> [UInt32] {
        [UInt32](unsafeUninitializedCapacity: size) { values, count in
            values.initialize(repeating: .max)
            count = size
            var missing = elements.isEmpty ? 0 : size
            var round = 0
            var elements = elements
            while missing > 0, round < 2 * size {
                // A long text is done by now. One that takes many rounds has few different ones, and each is looked at once.
                if round == 2 { elements = elements.distinct() }
                missing -= fill(values, round, elements)
                round += 1
            }
        }
    }

    /// - Returns: how many values have got their first.
    private static func fill(_ values: UnsafeMutableBufferPointer<UInt32>, _ round: Int, _ elements: [UInt64]) -> Int {
        // A value holds the round in its first eight bits: less than any of a later one.
        let first = UInt32(round) << 24
        let salt = UInt64(round) &+ seed
        var filled = 0
        for element in elements {
            let hash = TextFingerprint.pair(salt, element)
            let chance = Int(((hash >> 32) &* UInt64(size)) >> 32)
            let place = round < size ? chance : round - size
            let value = first | UInt32(truncatingIfNeeded: hash & 0xFF_FFFF)
            let before = values[place]
            filled &+= before == .max ? 1 : 0
            values[place] = min(before, value)
        }
        return filled
    }

    private static let seed: UInt64 = 0x5C48_554C
}
