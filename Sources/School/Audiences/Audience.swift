/// A list of the school: an address behind which several people stand. Who stands there is asked at every message.
package enum Audience: Sendable, Hashable {
    /// `klasse.5a@`: the children of a class.
    case classChildren(GroupID)
    /// `eltern.5a@`: their guardians.
    case classGuardians(GroupID)
    /// `lehrer.5a@`: who teaches the class.
    case classTeachers(GroupID)
    /// `ag.theater@`: a group with its owners.
    case group(GroupID)
    /// `eltern.anna.weber@`: the guardians of one child.
    case childGuardians(PersonID)
    /// `kollegium@`: everyone who works for the school.
    case staff
    /// `schueler@`: every child.
    case allChildren
    /// `eltern@`: every guardian.
    case allGuardians

    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case classChildren = "class-children"
        case classGuardians = "class-guardians"
        case classTeachers = "class-teachers"
        case group
        case childGuardians = "child-guardians"
        case staff
        case allChildren = "all-children"
        case allGuardians = "all-guardians"

        /// Whether letters to it go to guardians' private addresses.
        package var isForGuardians: Bool {
            self == .classGuardians || self == .childGuardians || self == .allGuardians
        }
    }

    package var kind: Kind {
        switch self {
        case .classChildren: .classChildren
        case .classGuardians: .classGuardians
        case .classTeachers: .classTeachers
        case .group: .group
        case .childGuardians: .childGuardians
        case .staff: .staff
        case .allChildren: .allChildren
        case .allGuardians: .allGuardians
        }
    }

    /// The class or group that the audience belongs to, if any.
    package var groupID: GroupID? {
        switch self {
        case .classChildren(let id), .classGuardians(let id), .classTeachers(let id), .group(let id): id
        case .childGuardians, .staff, .allChildren, .allGuardians: nil
        }
    }
}
