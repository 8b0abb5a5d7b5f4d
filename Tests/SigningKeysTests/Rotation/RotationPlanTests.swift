import FoundationEssentials
import MailMessage
import Testing

@testable import SigningKeys

@Suite("What is due")
struct RotationPlanTests {
    private static let start = Date(timeIntervalSince1970: 1_790_000_000)

    private static func day(_ number: Double) -> Date { start.addingTimeInterval(number * 86_400) }

    private static func pair(_ id: String, _ state: SigningKeyPair.State, seen: Bool = false) throws -> SigningKeyPair {
        SigningKeyPair(
            id: id,
            domain: try #require(Domain("a.example")),
            name: id,
            state: state,
            preparedAt: start,
            seenAt: seen ? start : nil,
            activatedAt: state == .prepared ? nil : start,
            publishUntil: state == .retiring ? day(7) : nil,
            keys: []
        )
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let states: [SigningKeyPair.State]
        let published: Set<String>
        let day: Double
        let steps: [RotationStep]

        init(
            _ description: String,
            _ states: [SigningKeyPair.State],
            published: Set<String> = [],
            day: Double,
            _ steps: [RotationStep]
        ) {
            testDescription = description
            self.states = states
            self.published = published
            self.day = day
            self.steps = steps
        }
    }

    /// Pairs are called by their place: "0", "1".
    static let cases = [
        Case("no keys: the first pair", [], day: 0, [.prepare]),
        Case("only old ones", [.retired], day: 0, [.prepare]),
        Case("the first pair waits for its records", [.prepared], day: 400, []),
        Case(
            "the first pair signs when they are there",
            [.prepared],
            published: ["0"],
            day: 0,
            [.noteSeen(pair: "0"), .activate(pair: "0")]
        ),
        Case("a young pair goes on", [.active], day: 149.9, []),
        Case("the next is made 30 days before the end", [.active], day: 150, [.prepare]),
        Case("once", [.active, .prepared], day: 150, []),
        Case("seen, not due yet", [.active, .prepared], published: ["1"], day: 160, [.noteSeen(pair: "1")]),
        Case(
            "seen and due",
            [.active, .prepared],
            published: ["1"],
            day: 180,
            [.noteSeen(pair: "1"), .activate(pair: "1")]
        ),
        Case("due, never published: the old one goes on", [.active, .prepared], day: 1_000, []),
        Case("the old one's records stay", [.active, .retiring], day: 6.9, []),
        Case("and go after 7 days", [.active, .retiring], day: 7, [.finish(pair: "1")]),
        Case(
            "nothing signs: the prepared one is due",
            [.retiring, .prepared],
            published: ["1"],
            day: 1,
            [.noteSeen(pair: "1"), .activate(pair: "1")]
        ),
        Case("over, and nothing else: a new one", [.retiring], day: 8, [.finish(pair: "0"), .prepare]),
    ]

    @Test("follows from what stands, what is seen and the time", arguments: cases)
    func steps(_ example: Case) throws {
        let pairs = try example.states.enumerated().map { try Self.pair(String($0.offset), $0.element) }
        let steps = RotationPlan().steps(pairs, published: example.published, at: Self.day(example.day))
        #expect(steps == example.steps)
    }

    @Test("A pair seen before is not noted again")
    func seenOnce() throws {
        let pairs = [try Self.pair("0", .active), try Self.pair("1", .prepared, seen: true)]
        #expect(RotationPlan().steps(pairs, published: ["1"], at: Self.day(170)).isEmpty)
    }

    @Test("A schedule can't be made that cuts the overlap short or prepares before the beginning")
    func schedule() {
        let schedule = RotationSchedule(lifetime: 0, preparation: 1e9, overlap: 0)
        #expect(schedule.lifetime == 86_400 && schedule.preparation == 86_400 && schedule.overlap == 7 * 86_400)
    }
}
