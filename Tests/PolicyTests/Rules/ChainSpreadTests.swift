import Testing

@testable import Policy

@Suite("chain.spread")
struct ChainSpreadTests {
    private func findings(_ author: Author, _ spread: SpreadFacts) throws -> [Finding] {
        var submission = try Fixture.submission(author, audience: Fixture.children(1))
        submission.history.spread = spread
        return ChainSpread().findings(in: submission, PolicySettings())
    }

    @Test(arguments: [
        // More than four children and more than thirty readers, both.
        (5, 31, true), (4, 31, false), (5, 30, false), (40, 300, true), (1, 500, false), (0, 0, false),
    ])
    func `a child's copy is one too many where authors and readers are`(
        _ authors: Int,
        _ readers: Int,
        _ isFound: Bool
    ) throws {
        let found = try findings(
            Fixture.person(.child),
            SpreadFacts(authors: authors, readers: readers, generations: 2)
        )
        #expect(found.isEmpty != isFound)
        if isFound { #expect(found.map(\.measured) == [authors] && found.map(\.limit) == [4]) }
    }

    @Test func `staff may pass on more, and strangers are no part of it`() throws {
        let spread = SpreadFacts(authors: 12, readers: 90, generations: 2)
        #expect(try findings(Fixture.person(.teacher), spread).isEmpty)
        #expect(try findings(Fixture.outsider(), SpreadFacts(authors: 99, readers: 999, generations: 2)).isEmpty)
        let wide = SpreadFacts(authors: 21, readers: 101, generations: 2)
        #expect(try findings(Fixture.person(.teacher), wide).count == 1)
    }

    @Test func `a copy that goes too far waits for a person`() throws {
        let submission = try #require(try Samples.spreads().first)
        #expect(PolicyChecker().check(submission, PolicySettings()).disposition == .hold)
    }

    @Test func `what is kept of a spread is numbers, and the rule finds the same in them`() throws {
        var submission = try #require(try Samples.spreads().first)
        submission.history.spread.letter = 42
        submission.history.spread.generation = 3
        let facts = DecisionFacts(submission, PolicySettings())
        let replayed = try DecisionFacts(compactForm: facts.compactForm).submission
        #expect(replayed.history.spread == SpreadFacts(authors: 5, readers: 31, generations: 3))
        #expect(
            ChainSpread().findings(in: replayed, PolicySettings())
                == ChainSpread().findings(in: submission, PolicySettings())
        )
    }
}
