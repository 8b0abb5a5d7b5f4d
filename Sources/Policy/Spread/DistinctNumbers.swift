extension [UInt64] {
    /// Each once, in the order in which they first stand here; of numbers that are hashes already.
    ///
    /// 0 stands for a free place in the table and counts as 1.
    func distinct() -> [UInt64] {
        var bits = 4
        while 1 << bits < count * 2 { bits += 1 }
        let shift = UInt64(64 - bits)
        let last = 1 << bits - 1
        return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: last + 1) { table in
            table.initialize(repeating: 0)
            return [UInt64](unsafeUninitializedCapacity: count) { result, found in
                for number in self {
                    let number = number == 0 ? 1 : number
                    var place = Int(number >> shift)
                    while table[place] != 0, table[place] != number { place = (place + 1) & last }
                    if table[place] == number { continue }
                    table[place] = number
                    result.initializeElement(at: found, to: number)
                    found += 1
                }
            }
        }
    }
}
