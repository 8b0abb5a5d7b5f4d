package import Delivery
package import FoundationEssentials
package import School

/// One family's copy of an official announcement: whom it serves, about which children, and how long its link is good.
package struct FamilyCopy: Sendable, Hashable, Identifiable {
    package enum Way: String, Sendable, Hashable {
        /// Sent to a private address.
        case mail
        /// Nobody has an address: printed.
        case paper
    }

    /// The name of the copy, and its return path where it was mailed first.
    package var token: ReturnPathToken
    /// The letter's id, which is the announcement's.
    package var letter: String
    /// Who reads it; whoever opens its link is one of them.
    package var guardians: [PersonID]
    /// About whom it is; empty where guardians are asked as members of a group.
    package var children: [PersonID]
    package var language: ReadingLanguage
    package var way: Way
    /// How often its link was made anew; an older one finds nothing.
    package var generation: Int
    package var created: Date
    /// When its link and short code end.
    package var expires: Date

    package var id: String { token.text }

    package init(
        token: ReturnPathToken,
        letter: String,
        guardians: [PersonID],
        children: [PersonID],
        language: ReadingLanguage,
        way: Way,
        generation: Int = 0,
        created: Date,
        expires: Date
    ) {
        self.token = token
        self.letter = letter
        self.guardians = guardians
        self.children = children
        self.language = language
        self.way = way
        self.generation = generation
        self.created = created
        self.expires = expires
    }
}

/// How an announcement fares with one of its copies: what a look over a whole school's families needs, and nothing of what
/// stands in the letter itself.
package struct CopyStanding: Sendable, Hashable, Identifiable {
    /// The copy's: `FamilyCopy.id`.
    package var id: String
    package var way: FamilyCopy.Way
    /// About whom it is, in no order.
    package var children: [PersonID]
    /// Of the mail sent last to the family; nil for paper, and where that was forgotten (`Gateway.Retention.sentCopies`).
    package var state: SentCopy.State?
    /// Whether the family may have any of the mails: one has left, or nobody knows any more; on paper, too.
    package var hasArrived: Bool

    package init(
        id: String,
        way: FamilyCopy.Way,
        children: [PersonID] = [],
        state: SentCopy.State? = nil,
        hasArrived: Bool = false
    ) {
        self.id = id
        self.way = way
        self.children = children
        self.state = state
        self.hasArrived = hasArrived
    }
}
