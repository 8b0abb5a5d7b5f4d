import FoundationEssentials
import Testing

@testable import School

@Suite("A signature on paper")
struct SignatureTests {
    /// 23:30 and 00:30 by German clocks are one day in UTC.
    @Test("given the day before a change, by the school's calendar, it is older; given on the same day it is not")
    func days() throws {
        let midnight = try Date("2026-11-21T23:00:00Z", strategy: .iso8601)
        func signed(_ minutes: Double) -> Signature {
            Signature(
                child: PersonID("anna"),
                signer: PersonID("mutter"),
                typedName: "Maria Weber",
                way: .paper(enteredBy: PersonID("lehrerin")),
                time: midnight.addingTimeInterval(minutes * 60),
                entered: midnight.addingTimeInterval(48 * 3600)
            )
        }
        #expect(signed(-30).isOlder(than: midnight.addingTimeInterval(1800)))
        #expect(!signed(10).isOlder(than: midnight.addingTimeInterval(1800)))
    }
}
