/// The one judge between every sender and every reader.
package struct PolicyChecker: Sendable {
    package let rules: [any Rule]
    private let atSender: Judging
    private let atRecipient: Judging
    private let atMessage: Judging

    /// - Parameter rules: in any order, which never matters.
    package init(rules: [any Rule] = StandardRules.all) {
        self.rules = rules
        atSender = Judging(rules.filter { $0.phases.contains(.sender) })
        atRecipient = Judging(rules.filter { $0.phases.contains(.recipient) })
        atMessage = Judging(rules)
    }

    /// Judges what is known at `phase`. Pure: reads no clock, keeps nothing.
    package func check(_ submission: Submission, _ settings: PolicySettings, at phase: Phase = .message) -> Verdict {
        if submission.author == .house { return .accept }
        var judged: [Verdict.Judged] = []
        let rules = rules(at: phase).rules(for: submission.author)
        // By their places: a loop over the rules themselves copies each.
        for place in rules.indices {
            let findings = rules[place].findings(in: submission, settings)
            guard !findings.isEmpty else { continue }
            let rule = rules[place]
            let action = settings.action(of: rule, for: submission)
            for finding in findings {
                judged.append(Verdict.Judged(finding, finding.atMost.map { min($0, action) } ?? action))
            }
        }
        return judged.isEmpty ? .accept : Verdict(judged)
    }

    private func rules(at phase: Phase) -> Judging {
        switch phase {
        case .sender: atSender
        case .recipient: atRecipient
        case .message: atMessage
        }
    }

    /// The rules of a phase by whom they judge, sorted out once: asking every rule at each check costs more than most rules.
    private struct Judging {
        private let people: [any Rule]
        private let outsiders: [any Rule]

        init(_ rules: [any Rule]) {
            people = rules.filter { $0.parties.contains { $0 != .outsider } }
            outsiders = rules.filter { $0.parties.contains(.outsider) }
        }

        func rules(for author: Author) -> [any Rule] {
            if case .person = author { return people }
            return outsiders
        }
    }
}
