import FoundationEssentials
import School
import StoreTestSupport
import Testing

@testable import Gateway

@Suite("Lists in the reasons of held messages")
struct NamedListTests {
    @Test("who decides reads the list's address also where other lists are proposed")
    func named() async throws {
        let chain = try await ChainHouse()
        let held = try await chain.send("Liebe Eltern!", from: "lehrerin", to: ["eltern@lindenschule.example"])
        let code = try #require(held.code)
        let found = try #require(try await chain.house.gateway.heldCase(code, for: .person(PersonID("admin"))))
        #expect(!found.proposals.isEmpty)
        let reasons = found.reasons.flatMap(\.sentences)
        #expect(reasons.contains { $0.contains("eltern@lindenschule.example") }, "\(reasons)")
        #expect(!reasons.contains { $0.contains("…") }, "\(reasons)")
    }
}
