package import MailMessage

/// Someone whom the school knows: child, guardian, member of staff, or several at once.
package struct Person: Sendable, Hashable, Identifiable, CustomStringConvertible {
    package let id: PersonID
    /// The number or key in the school's own administration; what imports recognise a person by. Unique where given.
    package var externalID: String?
    package var givenName: String
    package var familyName: String
    /// Never empty in a sound school.
    package var roles: Set<Role>
    package var birthDate: CalendarDay?
    /// The local part of the school address, lower case. nil for who has no school mailbox (guardians that aren't staff).
    package var localPart: String?
    /// Where letters to a guardian go. Never shown to anyone but its owner and staff allowed to see it.
    package var privateAddress: EmailAddress?
    /// The language that letters and pages for the person come in.
    package var reads: ReadingLanguage
    /// False for who has left: kept for history, without access, mail or place in any audience.
    package var isActive: Bool

    package init(
        id: PersonID,
        externalID: String? = nil,
        givenName: String,
        familyName: String,
        roles: Set<Role>,
        birthDate: CalendarDay? = nil,
        localPart: String? = nil,
        privateAddress: EmailAddress? = nil,
        reads: ReadingLanguage = .german,
        isActive: Bool = true
    ) {
        self.id = id
        self.externalID = externalID
        self.givenName = givenName
        self.familyName = familyName
        self.roles = roles
        self.birthDate = birthDate
        self.localPart = localPart
        self.privateAddress = privateAddress
        self.reads = reads
        self.isActive = isActive
    }

    /// `Anna Weber`, for pages and mail; not for logs.
    package var displayName: String {
        givenName.isEmpty ? familyName : familyName.isEmpty ? givenName : givenName + " " + familyName
    }

    /// The school's own language for the person: what notices and explanations come in.
    package var language: Language { reads.house }
    package var isChild: Bool { roles.contains(.child) }
    package var isGuardian: Bool { roles.contains(.guardian) }
    /// Works for the school, in whatever role.
    package var isStaff: Bool { roles.contains(where: \.isStaff) }
    /// Head or administrator: may write to the whole school.
    package var leadsSchool: Bool { roles.contains(.head) || roles.contains(.administrator) }
    /// Whether they look after families' addresses: the office, which doesn't teach, and who leads the school.
    package var keepsAddresses: Bool { leadsSchool || roles.contains(.staff) && !roles.contains(.teacher) }
    /// Whether mail to the person lands in a mailbox of the school.
    package var hasMailbox: Bool { isActive && localPart != nil }

    /// Of age: guardians drop out (`family.two-signatures`). Without a birth date nobody counts as of age.
    package func isAdult(on day: CalendarDay, from age: Int = 18) -> Bool {
        guard let birthDate else { return false }
        return birthDate.years(until: day) >= age
    }

    /// The id only: names stay out of logs.
    package var description: String { "person \(id)" }
}

extension Role {
    /// Works for the school: everyone but children and guardians.
    package var isStaff: Bool {
        switch self {
        case .child, .guardian: false
        case .teacher, .staff, .administrator, .head, .dataProtectionOfficer: true
        }
    }
}
