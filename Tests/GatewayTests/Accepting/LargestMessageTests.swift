import FoundationEssentials
import Policy
import School
import Testing

@testable import Gateway

@Suite("How big a message may be")
struct LargestMessageTests {
    @Test("the doors take what the limit lets through: of whoever is logged in, else the widest; as long as it holds")
    func largest() async throws {
        let house = try await TestHouse()
        var unknown = try house.inside("anna")
        unknown.author = nil
        let doors = [unknown, try house.inside("anna"), try house.inside("lehrerin"), TestHouse.outside]
        func sizes() -> [Int?] { doors.map { house.gateway.largestMessage(at: $0) } }
        // 20 MB, encoded: 1.4 times as much.
        #expect(sizes() == [28_000_000, 28_000_000, 28_000_000, 28_000_000])
        let now = house.clock.now
        let grant = Exemption(
            limit: "size.message",
            person: PersonID("lehrerin"),
            value: 50_000_000,
            until: now.addingTimeInterval(3600),
            reason: "Film-AG"
        )
        try await house.gateway.rooms.settings.change(by: nil, because: "Probe") { $0.grant(grant, now: now) }
        #expect(sizes() == [70_000_000, 28_000_000, 70_000_000, 28_000_000])
        house.clock.advance(3_601)
        #expect(sizes() == [28_000_000, 28_000_000, 28_000_000, 28_000_000])
    }
}
