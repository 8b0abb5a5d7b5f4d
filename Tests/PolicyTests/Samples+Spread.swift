import Policy

extension Samples {
    /// A text that has gone too far.
    static func spreads() throws -> [Submission] {
        var submission = try Fixture.submission(Fixture.person(.child), audience: Fixture.children(2))
        submission.history.spread = SpreadFacts(authors: 5, readers: 31, generations: 3)
        return [submission]
    }
}
