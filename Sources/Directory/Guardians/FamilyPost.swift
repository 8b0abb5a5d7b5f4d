package import Database
package import FoundationEssentials
package import MailMessage
package import School

/// What the house does for guardians' accounts: writes to private addresses, and keeps the record. Both join the
/// transaction that makes them necessary.
package protocol FamilyPost: Sendable {
    /// Puts a note on its way.
    func send(_ note: FamilyNote, in connection: any DatabaseConnection) throws

    /// The name of the house's mail server, where no family has a mailbox; nil for none.
    var serverName: Domain? { get }

    /// Enters an event into the audit log.
    func record(_ event: FamilyEvent, in connection: any DatabaseConnection) throws
}

/// A note of the house to one private address.
package struct FamilyNote: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// Come and make an account.
        case invitation(OneTimeCode)
        /// Is this address yours?
        case confirmAddress(LinkSecret)
        /// A new password was asked for.
        case newPassword(LinkSecret)
        /// To the address that is to be given up.
        case leaveAddress(LinkSecret)
        /// To the address that is to be taken.
        case takeAddress(LinkSecret)
        /// To the former address, where the office has changed it.
        case addressChangedByOffice
    }

    package let kind: Kind
    package let reader: Person
    package let address: EmailAddress
    /// When its code or link ends; nil where it has none.
    package let until: Date?

    package init(_ kind: Kind, to reader: Person, at address: EmailAddress, until: Date?) {
        self.kind = kind
        self.reader = reader
        self.address = address
        self.until = until
    }
}

/// Something that happened to a guardian's account or a consent: ids only, never an address.
package struct FamilyEvent: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case invited
        case joined
        case addressConfirmed = "address-confirmed"
        case addressChangeAsked = "address-change-asked"
        case addressChanged = "address-changed"
        case addressChangeStopped = "address-change-stopped"
        case passwordAsked = "password-asked"
        case consentGiven = "consent-given"
        case consentRevoked = "consent-revoked"
        case consentDefined = "consent-defined"
    }

    package let kind: Kind
    /// nil where it is nobody's: a kind of consent.
    package let person: PersonID?
    /// As in ``ChangeNote/who``.
    package let by: String
    package let at: Date
    package let details: [String: String]

    package init(
        _ kind: Kind,
        of person: PersonID?,
        by author: String,
        at time: Date,
        _ details: [String: String] = [:]
    ) {
        self.kind = kind
        self.person = person
        by = author
        at = time
        self.details = details
    }
}
