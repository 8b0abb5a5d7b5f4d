package import MailMessage
package import School

/// Who answers for a submission: proved by login, or merely claimed from outside.
package enum Author: Sendable, Hashable {
    case person(SchoolAuthor)
    /// From the outside door. The address is the envelope sender's claim; nil for `<>` (RFC 5321 §4.5.5).
    case outside(EmailAddress?)
    /// The school's own notices: never judged.
    case house

    /// Whose settings hold.
    package var parties: PartySet {
        switch self {
        case .person(let person): person.parties
        case .outside: .outsider
        case .house: []
        }
    }
}

/// A person of the school who has logged in.
package struct SchoolAuthor: Sendable, Hashable {
    package var id: PersonID
    package var parties: PartySet
    package var standing: Standing
    /// The addresses that the person may send from; never recorded.
    package var addresses: [EmailAddress]
    /// The classes and groups that the person is a member of, named as in addresses: settings may be theirs alone.
    package var groups: [String]

    package init(
        id: PersonID,
        parties: PartySet,
        standing: Standing = .good,
        addresses: [EmailAddress] = [],
        groups: [String] = []
    ) {
        self.id = id
        self.parties = parties
        self.standing = standing
        self.addresses = addresses
        self.groups = groups
    }

    /// Whether the address is the person's: as given, or with a subaddress (RFC 5233, `anna+club@`).
    package func owns(_ address: EmailAddress) -> Bool {
        addresses.contains { own in
            own.domain == address.domain
                && (own == address || own.localPart.lowercased() == address.baseLocalPart)
        }
    }
}
