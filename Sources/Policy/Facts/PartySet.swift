package import School

/// The roles that one person has at once, small enough to be a number in a decision record.
package struct PartySet: OptionSet, Sendable, Hashable {
    package let rawValue: UInt16

    package init(rawValue: UInt16) { self.rawValue = rawValue }

    package init(_ party: Party) { rawValue = 1 << UInt16(party.index) }

    package init(roles: some Sequence<Role>) {
        self = []
        for role in roles { formUnion(Self(Party(role))) }
    }

    package static let child = Self(.child)
    package static let guardian = Self(.guardian)
    package static let teacher = Self(.teacher)
    package static let staff = Self(.staff)
    package static let administrator = Self(.administrator)
    package static let head = Self(.head)
    package static let dataProtectionOfficer = Self(.dataProtectionOfficer)
    package static let outsider = Self(.outsider)

    /// Its members, in the order of `Party`.
    package var parties: [Party] { Party.allCases.filter { contains(Self($0)) } }

    func contains(_ party: Party) -> Bool { rawValue & (1 << UInt16(party.index)) != 0 }
}
