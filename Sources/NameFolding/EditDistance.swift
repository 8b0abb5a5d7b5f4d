/// How many slips of the pen part two words: a letter too many, too few, another one, two swapped (optimal string
/// alignment, after Damerau).
package enum EditDistance {
    /// - Returns: nil where it is more than `bound`. Costs length × bound.
    package static func between(_ left: [UInt8], _ right: [UInt8], atMost bound: Int) -> Int? {
        guard bound >= 0, abs(left.count - right.count) <= bound else { return nil }
        let far = bound + 1
        var before = [Int](repeating: far, count: right.count + 1)
        var row = (0...right.count).map { min($0, far) }
        for line in 0..<left.count {
            var next = [Int](repeating: far, count: right.count + 1)
            next[0] = min(line + 1, far)
            let from = max(0, line - bound)
            let to = min(right.count, line + bound + 1)
            guard from <= to else { return nil }
            for column in from..<to {
                let isSame = left[line] == right[column]
                var cost = min(row[column] + (isSame ? 0 : 1), row[column + 1] + 1, next[column] + 1)
                if line > 0, column > 0, left[line] == right[column - 1], left[line - 1] == right[column] {
                    cost = min(cost, before[column - 1] + 1)
                }
                next[column + 1] = min(cost, far)
            }
            before = row
            row = next
        }
        let distance = row[right.count]
        return distance <= bound ? distance : nil
    }
}
