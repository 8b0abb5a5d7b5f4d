package import School

/// Whom a setting speaks of: the roles of the school's people, and everyone else as `outsider`.
package enum Party: String, Sendable, Hashable, CaseIterable {
    case child
    case guardian
    case teacher
    case staff
    case administrator
    case head
    case dataProtectionOfficer = "data-protection-officer"
    case outsider

    package init(_ role: Role) {
        switch role {
        case .child: self = .child
        case .guardian: self = .guardian
        case .teacher: self = .teacher
        case .staff: self = .staff
        case .administrator: self = .administrator
        case .head: self = .head
        case .dataProtectionOfficer: self = .dataProtectionOfficer
        }
    }

    /// Everyone of the school.
    package static let people = allCases.filter { $0 != .outsider }

    /// Its place in a `PartyTable` and its bit in a `PartySet`; kept in decision records, so never renumbered.
    var index: Int {
        switch self {
        case .child: 0
        case .guardian: 1
        case .teacher: 2
        case .staff: 3
        case .administrator: 4
        case .head: 5
        case .dataProtectionOfficer: 6
        case .outsider: 7
        }
    }
}
