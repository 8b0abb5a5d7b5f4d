package import FoundationEssentials

/// Somebody's word about an announcement for one child: on a page, or on paper.
package struct Signature: Sendable, Hashable {
    /// How it was given.
    package enum Way: Sendable, Hashable {
        /// By the personal link of a notice.
        case link
        /// By the short code of a printed letter, which whoever has printed it knows too.
        case code
        /// Logged in.
        case account
        /// On paper, entered by a member of staff.
        case paper(enteredBy: PersonID)
    }

    package var child: PersonID
    package var signer: PersonID
    /// Others who have to sign too and whose agreement the signer confirms.
    package var attestsFor: Set<PersonID>
    /// The name as the signer typed it.
    package var typedName: String
    package var way: Way
    /// When it was given; on paper, some time of the day that stands there.
    package var time: Date
    /// When it was entered, where it was given on paper.
    package var entered: Date?

    package init(
        child: PersonID,
        signer: PersonID,
        attestsFor: Set<PersonID> = [],
        typedName: String,
        way: Way,
        time: Date,
        entered: Date? = nil
    ) {
        self.child = child
        self.signer = signer
        self.attestsFor = attestsFor
        self.typedName = typedName
        self.way = way
        self.time = time
        self.entered = entered
    }

    /// Whether it was given to what stood there before that time. Of paper only the day is known: one entered before is
    /// older, and one of an earlier day.
    package func isOlder(than change: Date) -> Bool {
        guard let entered else { return time < change }
        return entered < change || SchoolTime.day(of: time) < SchoolTime.day(of: change)
    }
}
