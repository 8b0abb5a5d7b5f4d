/// How often a rule found something, and what followed.
package struct RuleTally: Sendable, Hashable {
    /// Observed only.
    package var observed = 0
    package var labelled = 0
    package var held = 0
    package var refused = 0
    /// Of those held, how many somebody who decides let through as they were: false alarms.
    package var overturned = 0
    /// Of those held with a question to their author, how many the author sent as they were: the question was answered, and
    /// nobody's decision overturned.
    package var confirmed = 0

    package init() {}

    package var hits: Int { observed + labelled + held + refused }

    package mutating func add(_ count: Int, _ action: Action) {
        switch action {
        case .observe: observed += count
        case .label: labelled += count
        case .hold: held += count
        case .refuse: refused += count
        }
    }

    package mutating func add(_ other: RuleTally) {
        observed += other.observed
        labelled += other.labelled
        held += other.held
        refused += other.refused
        overturned += other.overturned
        confirmed += other.confirmed
    }
}
