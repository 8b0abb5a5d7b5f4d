/// UIDs as ascending ranges that don't touch.
package struct UIDSet: Sendable, Hashable {
    package let ranges: [ClosedRange<UInt32>]

    /// Every message.
    package static let all = UIDSet([1...UInt32.max])
    package static let empty = UIDSet([])

    package init(_ ranges: [ClosedRange<UInt32>]) {
        var merged: [ClosedRange<UInt32>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = merged.last, UInt64(range.lowerBound) <= UInt64(last.upperBound) + 1 {
                merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
        self.ranges = merged
    }

    package init(_ uids: some Sequence<UInt32>) {
        self.init(uids.map { $0...$0 })
    }

    package var isEmpty: Bool { ranges.isEmpty }

    package func contains(_ uid: UInt32) -> Bool {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound < uid { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].contains(uid)
    }
}
