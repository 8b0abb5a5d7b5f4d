extension Array {
    /// The elements in runs of 256, 64, 16, 4 and 1, so that a statement over many rows has one of five lengths only.
    package var batches: [ArraySlice<Element>] {
        var batches: [ArraySlice<Element>] = []
        var start = startIndex
        for length in [256, 64, 16, 4, 1] {
            while endIndex - start >= length {
                batches.append(self[start..<start + length])
                start += length
            }
        }
        return batches
    }

    /// The elements in runs of at most `length`, for lists in `IN`.
    package func runs(of length: Int = 256) -> [[Element]] {
        stride(from: 0, to: count, by: length).map { Array(self[$0..<Swift.min($0 + length, count)]) }
    }
}
