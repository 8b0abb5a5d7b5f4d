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

extension Audience {
    /// As kept in records: the kind, and of which group or child it is, in ids: `class-guardians:ID`.
    package var text: String {
        switch self {
        case .classChildren(let id), .classGuardians(let id), .classTeachers(let id), .group(let id):
            kind.rawValue + ":" + id.text
        case .childGuardians(let child): kind.rawValue + ":" + child.text
        case .staff, .allChildren, .allGuardians: kind.rawValue
        }
    }

    /// - Returns: nil where the text is none that `text` makes.
    package init?(text: String) {
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        guard let kind = parts.first.flatMap({ Kind(rawValue: $0) }) else { return nil }
        let id = parts.count > 1 ? parts[1] : ""
        switch kind {
        case .classChildren: self = .classChildren(GroupID(id))
        case .classGuardians: self = .classGuardians(GroupID(id))
        case .classTeachers: self = .classTeachers(GroupID(id))
        case .group: self = .group(GroupID(id))
        case .childGuardians: self = .childGuardians(PersonID(id))
        case .staff: self = .staff
        case .allChildren: self = .allChildren
        case .allGuardians: self = .allGuardians
        }
        // `staff:x` and `group:` are neither.
        guard self.text == text, !text.hasSuffix(":") else { return nil }
    }

    /// The guardians of a class for its children, and the other way round.
    package var counterpart: Audience? {
        switch self {
        case .classChildren(let group): .classGuardians(group)
        case .classGuardians(let group): .classChildren(group)
        case .allChildren: .allGuardians
        case .allGuardians: .allChildren
        case .classTeachers, .group, .childGuardians, .staff: nil
        }
    }
}
