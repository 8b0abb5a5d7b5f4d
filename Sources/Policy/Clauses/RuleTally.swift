/// How often a rule found something, and what followed.
package struct RuleTally: Sendable, Hashable {
    /// Observed only.
    package var observed = 0
    package var labelled = 0
    package var held = 0
    package var refused = 0
    /// Of those held, how many a person let through: false alarms.
    package var overturned = 0

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
    }
}
