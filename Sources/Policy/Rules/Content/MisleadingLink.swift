/// Links that lead elsewhere than they seem to. Newsletters have such too: the reader is told, nothing else.
package struct MisleadingLink: Rule {
    package let id: RuleID = "content.misleading-link"
    package let clause: ClauseID = "mail.no-deception"
    package let needsText = true
    package let parties = Party.allCases
    package let defaultAction: Action = .label

    package init() {}

    package var wordings: [Wording] {
        ["lookalike", "mismatch", "address", "pressure"].map { Wording(id.text + "/" + $0) }
    }

    package func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding] {
        guard submission.content.links != LinkFacts() else { return [] }
        let signs = LinkDeception(submission, settings).signs
        return signs.first { !$0.isStrong }.map { [$0.finding(by: self)] } ?? []
    }
}
