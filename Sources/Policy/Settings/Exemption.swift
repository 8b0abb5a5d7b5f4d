package import FoundationEssentials
package import School

/// A wider limit granted to one person for a time (`mail.size`: "exceptions are agreed with an administrator").
package struct Exemption: Sendable, Hashable {
    /// Which limit, by name.
    package var limit: String
    package var person: PersonID
    /// The limit that holds instead, in its unit.
    package var value: Int
    /// The last instant it holds.
    package var until: Date
    package var reason: String

    package init(limit: String, person: PersonID, value: Int, until: Date, reason: String) {
        self.limit = limit
        self.person = person
        self.value = value
        self.until = until
        self.reason = reason
    }
}
