/// No chain letters: the same text from too many people to too many people within a short time, whatever it says.
///
/// What is counted (`SpreadFacts`) is known without reading anything: a fingerprint of the words tells the same letter,
/// edited a little, from another. Announcements by those who may make them never count, nor do answers that quote them. Who
/// shows it to somebody who works here alone isn't stopped.
package struct ChainSpread: Rule {
    package let id: RuleID = "chain.spread"
    package let clause: ClauseID = "mail.no-chain"
    package let needsText = true
    package let limits: [Limit] = [Self.authors, Self.readers, Self.hours]
    package let measuredLimit: Limit? = Self.authors
    package let defaultAction: Action = .hold

    package init() {}

    package static let authors = Limit(
        "chain.spread.authors",
        unit: .people,
        range: 2...10_000,
        defaults: PartyTable(all: 20).with(4, for: .child, .guardian),
        summary: "How many different people may send the same text, before further copies are held."
    )

    package static let readers = Limit(
        "chain.spread.readers",
        unit: .people,
        range: 2...100_000,
        defaults: PartyTable(all: 100).with(30, for: .child, .guardian),
        summary: "How many different people the same text may reach, before further copies are held."
    )

    package static let hours = Limit(
        "chain.spread.hours",
        unit: .hours,
        range: 1...168,
        defaults: PartyTable(all: 24),
        summary: "Within how many hours authors and readers of the same text are counted."
    )

    package func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding] {
        guard case .person = submission.author else { return [] }
        let spread = submission.history.spread
        guard spread.authors > 1 else { return [] }
        let authors = settings.limit(Self.authors, for: submission)
        let readers = settings.limit(Self.readers, for: submission)
        guard spread.authors > authors, spread.readers > readers else { return [] }
        let hours = settings.limit(Self.hours, for: submission)
        return [
            Finding(
                rule: id,
                clause: clause,
                measured: spread.authors,
                limit: authors,
                parameters: [
                    Finding.Parameter("generations", .number(spread.generations)),
                    Finding.Parameter("hours", .number(hours)),
                    Finding.Parameter("readers", .number(spread.readers)),
                ],
                atMost: AudienceReach(submission.audience).isStaffOnly ? .label : nil
            )
        ]
    }
}
