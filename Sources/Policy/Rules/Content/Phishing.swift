/// Links and pages made to get at passwords: a message to be held until somebody has looked at it, unless
/// that is what its author, one of the school, asks of somebody who works here.
package struct Phishing: Rule {
    package let id: RuleID = "content.phishing"
    package let clause: ClauseID = "mail.no-deception"
    package let needsText = true
    package let parties = Party.allCases
    package let defaultAction: Action = .hold

    package init() {}

    package var wordings: [Wording] {
        [
            "ours", "lookalike", "mismatch", "pretence", "hidden-target", "password-page", "address", "pressure",
        ]
        .map { Wording(id.text + "/" + $0) }
    }

    package func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding] {
        let content = submission.content
        guard content.links != LinkFacts() || content.files != FileFacts() else { return [] }
        guard let sign = LinkDeception(submission, settings).signs.first(where: \.isStrong) else { return [] }
        var finding = sign.finding(by: self)
        if submission.showsStaff { finding.atMost = .label }
        return [finding]
    }
}
