import Listening
import Testing

@Suite("Connections by address")
struct AddressCountsTests {
    /// Takes so often as it may, at most ten times.
    private func takeAll(_ counts: inout AddressCounts, _ address: String, limit: Int) -> Int {
        (0..<10).count { _ in counts.take(address, limit: limit) }
    }

    @Test("each address has its own count, and who left takes no room")
    func counts() {
        var counts = AddressCounts()
        #expect(takeAll(&counts, "192.0.2.1", limit: 2) == 2)
        #expect(takeAll(&counts, "192.0.2.2", limit: 1) == 1)
        counts.giveBack("192.0.2.1")
        #expect(takeAll(&counts, "192.0.2.1", limit: 2) == 1)
        counts.giveBack("192.0.2.1")
        counts.giveBack("192.0.2.1")
        counts.giveBack("192.0.2.2")
        #expect(counts == AddressCounts())
    }

    @Test("giving back what nobody took gives nobody more room")
    func neverBelowNothing() {
        var counts = AddressCounts()
        counts.giveBack("192.0.2.1")
        #expect(takeAll(&counts, "192.0.2.1", limit: 1) == 1)
    }
}
