/// A decision of the past, as far as it is kept.
package struct PastDecision: Sendable, Hashable {
    /// By which its record is found.
    package var code: String
    package var submission: Submission
    package var outcome: Outcome
    /// Whether a person let it through after it was held: a false alarm.
    package var wasReleased: Bool

    package init(code: String = "", _ facts: DecisionFacts, outcome: Outcome, wasReleased: Bool = false) {
        self.code = code
        submission = facts.submission
        self.outcome = outcome
        self.wasReleased = wasReleased
    }

    /// Reads a record.
    /// - Returns: nil where it is damaged or of a later release.
    package init?(code: String, disposition: String, wasReleased: Bool, compactForm: [UInt8]) {
        guard let outcome = Outcome(recorded: disposition), let facts = try? DecisionFacts(compactForm: compactForm)
        else { return nil }
        self.init(code: code, facts, outcome: outcome, wasReleased: wasReleased)
    }

    /// A message that a good setting lets through: an authorised announcement that was delivered, or a message that a
    /// person released, its author too where they were asked.
    package var isProtected: Bool { wasReleased || isAnnouncement }

    /// An authorised announcement that reached its readers.
    package var isAnnouncement: Bool {
        submission.audience.hasAnnouncement && (outcome <= .labelled || wasReleased)
    }
}
