/// The one judge between every sender and every reader.
package struct PolicyChecker: Sendable {
    package let rules: [any Rule]
    /// The rules of each phase, sorted out once: asking every rule at each check costs more than most rules.
    private let senderRules: [any Rule]
    private let recipientRules: [any Rule]

    /// - Parameter rules: in any order, which never matters.
    package init(rules: [any Rule] = StandardRules.all) {
        self.rules = rules
        senderRules = rules.filter { $0.phases.contains(.sender) }
        recipientRules = rules.filter { $0.phases.contains(.recipient) }
    }

    /// Judges what is known at `phase`. Pure: reads no clock, keeps nothing.
    package func check(_ submission: Submission, _ settings: PolicySettings, at phase: Phase = .message) -> Verdict {
        if submission.author == .house { return .accept }
        var judged: [Verdict.Judged] = []
        let rules = rules(at: phase)
        // By their places: a loop over the rules themselves copies each.
        for place in rules.indices {
            let findings = rules[place].findings(in: submission, settings)
            guard !findings.isEmpty else { continue }
            let rule = rules[place]
            let action = settings.action(of: rule, for: submission.author)
            for finding in findings { judged.append(Verdict.Judged(finding, action)) }
        }
        return judged.isEmpty ? .accept : Verdict(judged)
    }

    private func rules(at phase: Phase) -> [any Rule] {
        switch phase {
        case .sender: senderRules
        case .recipient: recipientRules
        case .message: rules
        }
    }
}
