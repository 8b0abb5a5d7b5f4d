import Testing

@testable import SchulpostApp

@Suite("The nearest name")
struct NearestNameTests {
    @Test(
        "Distances count insertions, deletions, substitutions and swaps",
        arguments: [
            ("relay", "relay", 0), ("rely", "relay", 1), ("relayy", "relay", 1), ("reiay", "relay", 1),
            ("realy", "relay", 1), ("", "relay", 5), ("relay", "", 5), ("kitten", "sitting", 3), ("ca", "abc", 3),
        ]
    )
    func distances(left: String, right: String, distance: Int) {
        #expect(NearestName.distance(Array(left.utf8), Array(right.utf8)) == distance)
        #expect(NearestName.distance(Array(right.utf8), Array(left.utf8)) == distance)
    }

    @Test("A slip finds its name, a stranger finds none")
    func guesses() {
        let names = ["relay.host", "relay.port", "school.name"]
        #expect(NearestName.of("relay.hots", among: names) == "relay.host")
        #expect(NearestName.of("shool.name", among: names) == "school.name")
        #expect(NearestName.of("coffee.milk", among: names) == nil)
        #expect(NearestName.of("x", among: ["y", "abc"]) == "y")
        #expect(NearestName.of("x", among: []) == nil)
    }
}
