internal import FoundationEssentials

/// A text that asks to be passed on and does what chain letters do beside: a deadline, a threat or reward, precedents, the
/// denial of being one, many hands.
///
/// Who shows one to somebody who works here, and to nobody else, isn't stopped: a frightened child needs a grown-up.
package struct ChainWording: Rule {
    package let id: RuleID = "chain.wording"
    package let clause: ClauseID = "mail.no-chain"
    package let needsText = true
    package let parties = Party.allCases
    package let limits: [Limit] = [Self.limit]
    package let defaultAction: Action = .hold

    package init() {}

    /// Chosen on the tuning half of `Fixtures/wording` alone.
    package static let limit = Limit(
        "chain.wording",
        unit: .points,
        range: 0...100,
        defaults: PartyTable(all: 4).with(6, for: .outsider),
        parties: Party.allCases,
        summary: "How many points of a chain letter a text may have; it needs two different signs to have any."
    )

    package func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding] {
        let signs = submission.content.text.signs(of: .chain)
        guard !signs.isEmpty else { return [] }
        let points = Self.points(of: signs)
        let limit = settings.limit(Self.limit, for: submission)
        guard points > limit else { return [] }
        let names = signs.filter { $0.points > 0 }.map(\.name)
        return [
            Finding(
                rule: id,
                clause: clause,
                measured: points,
                limit: limit,
                parameters: [Finding.Parameter("signs", .signs(names))],
                atMost: AudienceReach(submission.audience).isStaffOnly ? .label : nil
            )
        ]
    }

    /// Who warns says so more than once; who only pretends to, seldom.
    static let mostForWarning = -15

    /// The weightiest sign of each kind, added up; none where a text doesn't ask to be passed on, or does nothing else.
    static func points(of signs: [TextSign]) -> Int {
        var kinds: [Substring: Int] = [:]
        for sign in signs {
            let known = kinds[sign.kind] ?? 0
            kinds[sign.kind] = sign.points < 0 ? max(sign.total, Self.mostForWarning) : max(known, sign.points)
        }
        guard kinds["pass-on"] != nil, kinds.values.count(where: { $0 > 0 }) >= 2 else { return 0 }
        return max(0, kinds.values.reduce(0, +))
    }
}
