import FoundationEssentials
import MailAuthentication
import Testing

@testable import SigningKeys

@Suite("Selectors")
struct SelectorNamesTests {
    /// 2026-09-21.
    private let date = Date(timeIntervalSince1970: 1_790_000_000)

    @Test("name the year and count in letters")
    func names() {
        #expect(SelectorNames.next(at: date, taken: []) == "s2026a")
        #expect(SelectorNames.next(at: date, taken: ["s2026a", "s2025b"]) == "s2026b")
        var taken: Set<String> = []
        for _ in 1...26 { taken.insert(SelectorNames.next(at: date, taken: taken)) }
        #expect(taken.count == 26 && taken.contains("s2026z"))
        #expect(SelectorNames.next(at: date, taken: taken) == "s2026aa")
    }

    @Test("name the algorithm")
    func algorithms() {
        #expect(SigningAlgorithm.allCases.map { SelectorNames.selector("s2026a", $0) } == ["s2026a-rsa", "s2026a-ed"])
    }
}
