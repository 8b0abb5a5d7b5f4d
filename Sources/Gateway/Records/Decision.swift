package import FoundationEssentials
package import Policy
package import School

/// A verdict about to be recorded.
package struct Decision: Sendable {
    package let code: DecisionCode
    package let submission: Submission
    package let verdict: Verdict
    /// Those it was judged by.
    package let settings: SettingsSnapshot

    package init(code: DecisionCode, submission: Submission, verdict: Verdict, settings: SettingsSnapshot) {
        self.code = code
        self.submission = submission
        self.verdict = verdict
        self.settings = settings
    }
}

/// A decision as its record tells it: facts only.
package struct RecordedDecision: Sendable, Hashable {
    package let code: DecisionCode
    package let time: Date
    package let channel: Channel
    /// nil for outsiders and the house.
    package let author: PersonID?
    /// `accept`, `label`, `hold`, `refuse` or `try-later`.
    package let disposition: String
    package let findings: [RecordedFinding]
    package let facts: DecisionFacts
    package let settingsVersion: Int

    /// The verdict again, to be explained; what was never recorded reads "…".
    package var verdict: Verdict { Verdict(findings.map(\.judged)) }
}
