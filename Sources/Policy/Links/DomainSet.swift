package import MailMessage

/// Very many domains in little room: eight octets each, found by halving. A domain that isn't there is taken for one with a
/// chance of about 1 in 10¹³ for half a million entries.
package struct DomainSet: Sendable, Hashable {
    /// In ascending order, each once.
    package let hashes: [UInt64]

    package init(hashes: [UInt64]) {
        var sorted = hashes
        sorted.sort()
        var kept = 0
        for index in sorted.indices where index == 0 || sorted[index] != sorted[kept - 1] {
            sorted[kept] = sorted[index]
            kept += 1
        }
        sorted.removeLast(sorted.count - kept)
        self.hashes = sorted
    }

    package init(_ domains: some Sequence<Domain>) {
        self.init(hashes: domains.map { Self.hash($0.ascii.utf8) })
    }

    package var count: Int { hashes.count }

    /// Whether the domain or one above it is there.
    package func contains(_ domain: Domain) -> Bool {
        guard !hashes.isEmpty else { return false }
        var hash = Self.start
        for octet in domain.ascii.utf8.reversed() {
            // Before each dot one more name is whole; the ending alone is never in a list.
            if octet == UInt8(ascii: "."), has(Self.finished(hash)) { return true }
            hash = (hash ^ UInt64(octet)) &* Self.prime
        }
        return has(Self.finished(hash))
    }

    private func has(_ hash: UInt64) -> Bool {
        var low = 0
        var high = hashes.count
        while low < high {
            let middle = (low + high) / 2
            if hashes[middle] < hash { low = middle + 1 } else { high = middle }
        }
        return low < hashes.count && hashes[low] == hash
    }

    // MARK: - Hashing

    // FNV-1a over the octets from the last to the first, so that one pass meets all names above; then mixed. The values are
    // in databases and never change.
    private static let start: UInt64 = 0xCBF2_9CE4_8422_2325
    private static let prime: UInt64 = 0x0000_0100_0000_01B3

    static func hash(_ octets: some BidirectionalCollection<UInt8>) -> UInt64 {
        finished(octets.reversed().reduce(start) { ($0 ^ UInt64($1)) &* prime })
    }

    private static func finished(_ hash: UInt64) -> UInt64 {
        var mixed = hash
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
