/// What characters beyond ASCII look like, or are without their marks (UTS #39, `scripts/make-confusables`).
enum LookAlikes {
    /// - Returns: one to four of a–z and 0–9; nil for a character that stands for itself.
    static func ascii(_ scalar: Unicode.Scalar) -> String? {
        let wanted = scalar.value << 11
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if entries[middle] < wanted { low = middle + 1 } else { high = middle }
        }
        guard low < entries.count, entries[low] >> 11 == scalar.value else { return nil }
        let place = Int(entries[low] & 0x7FF)
        return place < targets.count ? targets[place] : nil
    }
}
