import FoundationEssentials
import Policy
import School
import StoreTestSupport
import Testing

@testable import Gateway

@Suite("A child that comes of age at midnight in Germany")
struct ComingOfAgeTests {
    /// Cem is 18 on 22 November 2026; in UTC it is the 21st until 01:00.
    @Test("its guardians get letters half an hour before, and none half an hour after")
    func midnight() async throws {
        let house = try await TestHouse()
        var cem = try house.person("cem")
        cem.birthDate = CalendarDay("2008-11-22")
        try await house.change([cem])
        let midnight = try Date("2026-11-21T23:00:00Z", strategy: .iso8601)
        house.clock.advance(midnight.timeIntervalSince(house.clock.now) - 1800)
        try await house.announce(as: "before")
        let before = try await house.copies(of: "before")
        #expect(before.contains { $0.guardians == [PersonID("kaya")] })
        house.clock.advance(3600)
        #expect(house.gateway.moment().day == CalendarDay("2026-11-22"))
        try await house.announce(as: "after")
        #expect(try await house.copies(of: "after").allSatisfy { $0.guardians != [PersonID("kaya")] })
        // Nor is it reminded of what was sent before.
        let letter = FamilyLetter(
            letter: "before",
            author: nil,
            kind: .again,
            copies: before.map(\.token),
            content: .original
        )
        let mailing = try await house.database.write { try house.gateway.writeToFamilies(letter, in: $0) }
        let kaya = try #require(before.first { $0.guardians == [PersonID("kaya")] })
        #expect(mailing.unreachable.contains(kaya.token) && !mailing.written.isEmpty)
    }
}
