/// How many connections are open from each client's address. A value: whoever keeps it guards it.
package struct AddressCounts: Sendable, Hashable {
    private var counts: [String: Int] = [:]

    package init() {}

    /// Counts one more.
    /// - Returns: false, and nothing is counted, where there are `limit` already.
    package mutating func take(_ address: String, limit: Int) -> Bool {
        let count = counts[address, default: 0]
        guard count < limit else { return false }
        counts[address] = count + 1
        return true
    }

    /// Counts one less. Addresses without a connection take no room.
    package mutating func giveBack(_ address: String) {
        let left = counts[address, default: 1] - 1
        counts[address] = left > 0 ? left : nil
    }
}
