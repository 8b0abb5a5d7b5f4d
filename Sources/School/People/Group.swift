/// A class, or another group of the school with an address of its own.
package struct Group: Sendable, Hashable, Identifiable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Children, their guardians and their teachers have a list each.
        case schoolClass = "class"
        /// A club, a committee: one list.
        case group
    }

    package let id: GroupID
    package var kind: Kind
    /// As the school says it: `5a`, `ag.theater`. Unique in its folded form (`LocalPart.fold`).
    package var name: String
    /// Class teachers; who leads a group.
    package var owners: [PersonID]
    /// Who teaches the class (class teachers need not be named again).
    package var teachers: [PersonID]
    /// The children of a class; whoever belongs to a group.
    package var members: [PersonID]
    /// False for a class or group that is no more.
    package var isActive: Bool

    package init(
        id: GroupID,
        kind: Kind,
        name: String,
        owners: [PersonID] = [],
        teachers: [PersonID] = [],
        members: [PersonID] = [],
        isActive: Bool = true
    ) {
        self.id = id
        self.kind = kind
        self.name = name
        self.owners = owners
        self.teachers = teachers
        self.members = members
        self.isActive = isActive
    }

    /// The name as it stands in addresses: `5a`, `ag.theater`, `10-b` for "10 B".
    package var addressName: String { LocalPart.fold(name) }
}
