/// A threshold that a rule declares: one number for each role, named `mass.recipients-per-hour.child` in settings.
package struct Limit: Sendable, Hashable {
    package enum Unit: String, Sendable, Hashable {
        case people
        case octets
        case files
        case points
        case tenths
        case messages
        case strikes
        case hours
    }

    /// Without the role: the rule's id.
    package let name: String
    package let unit: Unit
    /// What may be set.
    package let range: ClosedRange<Int>
    package let defaults: PartyTable<Int>
    /// Who has one.
    package let parties: [Party]
    /// What it limits, in one sentence.
    package let summary: String

    package init(
        _ name: String,
        unit: Unit,
        range: ClosedRange<Int>,
        defaults: PartyTable<Int>,
        parties: [Party] = Party.people,
        summary: String
    ) {
        self.name = name
        self.unit = unit
        self.range = range
        self.defaults = defaults
        self.parties = parties
        self.summary = summary
    }
}
