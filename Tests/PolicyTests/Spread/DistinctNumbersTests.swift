import Testing

@testable import Policy

@Suite("Distinct numbers")
struct DistinctNumbersTests {
    @Test(
        "Each number comes out once, in the order in which it came first",
        arguments: [0, 1, 2, 15, 96, 1_000, 4_096]
    )
    func distinct(count: Int) {
        var chance = ChanceTexts(seed: UInt64(count) + 1)
        // Half of them share their first bits, as numbers that meet in the table do.
        let numbers = (0..<count).map { _ in UInt64(chance.below(count / 2 + 1) + 1) << (chance.below(2) == 0 ? 0 : 40)
        }
        var seen: Set<UInt64> = []
        #expect(numbers.distinct() == numbers.filter { seen.insert($0).inserted })
    }
}
