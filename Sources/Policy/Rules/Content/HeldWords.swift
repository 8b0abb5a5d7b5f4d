internal import FoundationEssentials

/// Words for which a person looks before others read them: insults, threats, sexual content, extremist slogans. What is
/// found are points for each kind, never the word.
///
/// What goes to the school's staff alone isn't held: a child who is insulted must be able to say with which words.
package struct HeldWords: Rule {
    package let id: RuleID = "content.words"
    package let clause: ClauseID = "mail.rights-of-others"
    package let needsText = true
    package let parties = Party.allCases
    package let limits: [Limit] = [Self.limit]
    package let defaultAction: Action = .hold
    package let wordings = kinds.map { Wording("content.words/" + $0) }

    package init() {}

    package static let limit = Limit(
        "content.words",
        unit: .points,
        range: 0...100,
        defaults: PartyTable(all: 2).with(
            5,
            for: .teacher,
            .staff,
            .administrator,
            .head,
            .dataProtectionOfficer,
            .outsider
        ),
        parties: Party.allCases,
        summary: "How many points of one kind of held words a text may have; a strong word has three."
    )

    private static let kinds = ["insult", "violence", "sexual", "extremism"]

    package func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding] {
        let signs = submission.content.text.signs(of: .words)
        guard !signs.isEmpty, !AudienceReach(submission.audience).isStaffOnly else { return [] }
        let limit = settings.limit(Self.limit, for: submission)
        return signs.filter { $0.total > limit && Self.kinds.contains(String($0.kind)) }
            .map { sign in
                Finding(
                    rule: id,
                    clause: clause,
                    wording: Wording("content.words/" + sign.kind),
                    measured: sign.total,
                    limit: limit
                )
            }
    }
}

/// Words by which somebody speaks of doing themselves harm. Nothing is stopped by default: a held message helps nobody, and
/// the friend to whom it goes may.
package struct SelfHarmWords: Rule {
    package let id: RuleID = "content.self-harm"
    package let clause: ClauseID = "mail.rights-of-others"
    package let parties = Party.allCases
    package let limits: [Limit] = [Self.limit]
    package let defaultAction: Action = .observe

    package init() {}

    package static let limit = Limit(
        "content.self-harm",
        unit: .points,
        range: 0...100,
        defaults: PartyTable(all: 2),
        parties: Party.allCases,
        summary: "How many points of such words a text may have before it is counted."
    )

    package func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding] {
        let signs = submission.content.text.signs(of: .words)
        guard let sign = signs.first(where: { $0.kind == "self-harm" }) else { return [] }
        let limit = settings.limit(Self.limit, for: submission)
        guard sign.total > limit else { return [] }
        return [Finding(rule: id, clause: clause, measured: sign.total, limit: limit)]
    }
}
