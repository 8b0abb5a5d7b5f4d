package import FoundationEssentials
package import MailMessage
package import Policy
package import School

/// A message that waits, as the person who decides sees it: who, to whom, about what and why, in words of that person's
/// language. Its text is not in it.
package struct HeldCase: Sendable, Hashable {
    package struct Sender: Sendable, Hashable {
        /// As the school calls them, else the address that an outsider claims; "Unbekannt" for `<>`.
        package var name: String
        /// nil for outsiders.
        package var person: PersonID?
        /// Of the person; `.outsider` for others.
        package var roles: PartySet
        /// In words: "Kind der 5a", "von außen".
        package var role: String
    }

    /// Why it waits.
    package struct Reason: Sendable, Hashable {
        package var rule: RuleID
        /// nil for an order of the school, which nobody has broken.
        package var clause: ClauseID?
        /// The clause's title as the school words it, or that it is an order.
        package var title: String
        /// What is wrong, in the words that its author read, without ids; what is never recorded reads "…". For the author also what
        /// to do next.
        package var sentences: [String]
    }

    /// Another list that it may be sent to instead.
    package struct Proposal: Sendable, Hashable {
        package var audience: Audience
        package var address: EmailAddress
        /// "Eltern der 5a (26 Familien)".
        package var words: String
    }

    package var id: String
    /// By which everyone names it: the decision's code.
    package var code: String
    package var heldAt: Date
    package var expiresAt: Date
    package var sender: Sender
    /// A line for each list, and one for people and outside addresses: "Eltern der 5a (26 Familien)", "3 Kinder".
    package var audience: [String]
    package var subject: String
    /// Those that hold it, the gravest first; empty where its record is gone.
    package var reasons: [Reason]
    package var proposals: [Proposal]
    /// Whether this person may look at the text; each look is entered in the audit log, and the author is told.
    package var mayReadText: Bool
    /// Whether its author hears what was decided: always in the school, outside where the address is proven.
    package var isAuthorTold: Bool
}

/// Some of what waits.
package struct HeldPage: Sendable, Hashable {
    /// Oldest first.
    package var cases: [HeldCase]
    /// Where the next page begins; nil on the last.
    package var next: HeldCursor?
}

/// Where a page ended; a short text for links.
package struct HeldCursor: Sendable, Hashable, CustomStringConvertible {
    package let heldAt: Date
    package let id: String

    package init(heldAt: Date, id: String) {
        self.heldAt = heldAt
        self.id = id
    }

    /// - Returns: nil for what `description` never printed.
    package init?(_ text: String) {
        let parts = text.split(separator: "_", maxSplits: 1)
        guard parts.count == 2, let milliseconds = Int64(parts[0]), parts[1].utf8.count <= 64 else { return nil }
        heldAt = Date(timeIntervalSince1970: Double(milliseconds) / 1000)
        id = String(parts[1])
    }

    package var description: String { "\(Int64((heldAt.timeIntervalSince1970 * 1000).rounded()))_\(id)" }
}

/// Which of what waits is asked for; nil stands for all.
package struct HeldFilter: Sendable, Hashable {
    package var rule: RuleID?
    /// A role of the author.
    package var role: Party?
    package var schoolClass: GroupID?

    package init(rule: RuleID? = nil, role: Party? = nil, schoolClass: GroupID? = nil) {
        self.rule = rule
        self.role = role
        self.schoolClass = schoolClass
    }
}
