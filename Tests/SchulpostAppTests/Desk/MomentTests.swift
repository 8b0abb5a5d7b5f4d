import Foundation
import Testing

@testable import SchulpostApp

@Suite("Instants as people type them")
struct MomentTests {
    @Test("A day means its end, an instant itself")
    func parse() throws {
        let endOfDay = try #require(Moment.parse("2026-12-24"))
        let midnight = try #require(Moment.parse("2026-12-25T00:00"))
        let noon = try #require(Moment.parse("2026-12-24T12:00"))
        #expect(endOfDay == midnight)
        #expect(midnight.timeIntervalSince(noon) == 12 * 3600)
        #expect(Moment.text(noon) == "2026-12-24 12:00")
    }

    @Test("Instants are those of the school's clocks, in winter and in summer, wherever the machine stands")
    func zone() throws {
        #expect(try #require(Moment.parse("2026-12-24T13:30")).formatted(.iso8601) == "2026-12-24T12:30:00Z")
        #expect(try #require(Moment.parse("2026-07-01T00:00")).formatted(.iso8601) == "2026-06-30T22:00:00Z")
        #expect(Moment.text(try Date("2026-06-30T22:30:00Z", strategy: .iso8601)) == "2026-07-01 00:30")
    }

    @Test(
        "What is no instant is none",
        arguments: [
            "", "morgen", "2026-13-01", "2026-02-31", "2026-1", "2026-01-01T25:00", "2026-01-01T", "2026-01-01T1:2:3",
        ]
    )
    func nonsense(text: String) {
        #expect(Moment.parse(text) == nil)
    }
}
