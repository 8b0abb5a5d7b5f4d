package import FoundationEssentials
package import School

/// One thing done to an account: who, when, why.
package struct AccountEvent: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case create
        /// A one-time password was handed out.
        case reset
        case setPassword = "set-password"
        case lock
        case unlock
        case deny
        case allow
    }

    package let person: PersonID
    package let at: Date
    package let kind: Kind
    package let note: ChangeNote
    /// With `deny` and `allow`.
    package let module: SchoolModule?
    /// With `lock` and `deny`; nil for good.
    package let until: Date?

    package init(
        person: PersonID,
        at: Date,
        kind: Kind,
        note: ChangeNote,
        module: SchoolModule? = nil,
        until: Date? = nil
    ) {
        self.person = person
        self.at = at
        self.kind = kind
        self.note = note
        self.module = module
        self.until = until
    }
}
