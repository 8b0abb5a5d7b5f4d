/// Who may write to which audience: a right per kind of audience, and exceptions for single audiences and people.
package struct WritingRights: Sendable, Hashable {
    /// In what quality someone writes; a person may have several.
    package enum Writer: String, Sendable, Hashable, CaseIterable {
        /// Nobody that the school knows, or not logged in.
        case outsider
        case guardian
        /// A guardian of the very child, or of a child in the very class.
        case guardianConcerned = "guardian-concerned"
        case child
        /// A child, or anyone else, who belongs to the very class or group.
        case member
        /// Class teacher, group leader; for one child: of its class.
        case owner
        /// Teaches the very class or group; for one child: its class.
        case teacherConcerned = "teacher-concerned"
        case teacher
        case staff
        case dataProtectionOfficer = "data-protection-officer"
        case administrator
        case head
    }

    /// Who may write, by kind of audience.
    package var allowed: [Audience.Kind: Set<Writer>]
    /// People who may write to one audience whatever their role.
    package var exceptions: [Audience: Set<PersonID>]

    /// - Parameter overrides: replaces the default of each kind that it names.
    package init(overrides: [Audience.Kind: Set<Writer>] = [:], exceptions: [Audience: Set<PersonID>] = [:]) {
        allowed = Self.defaults.merging(overrides) { _, own in own }
        self.exceptions = exceptions
    }

    package static let standard = WritingRights()

    /// Children, guardians and outsiders write to no list; teachers to their classes; owners to their groups; whoever
    /// works here to the staff and to a class's teachers; head and administrators to all.
    package static let defaults: [Audience.Kind: Set<Writer>] = {
        let leaders: Set<Writer> = [.head, .administrator]
        let concerned: Set<Writer> = leaders.union([.owner, .teacherConcerned])
        let everyStaff: Set<Writer> = leaders.union([.teacher, .staff, .dataProtectionOfficer, .owner])
        return [
            .classChildren: concerned,
            .classGuardians: concerned,
            .childGuardians: concerned,
            .classTeachers: everyStaff,
            .group: leaders.union([.owner]),
            .staff: everyStaff,
            .allChildren: leaders,
            .allGuardians: leaders,
        ]
    }()

    /// - Parameter author: nil for anyone outside.
    package func mayWrite(_ author: PersonID?, to audience: Audience, in roster: Roster) -> WritingAnswer {
        guard let author, let person = roster.person(author), person.isActive else {
            return allowed[audience.kind]?.contains(.outsider) == true ? .allowed : .denied(.outsider)
        }
        if exceptions[audience]?.contains(author) == true { return .allowed }
        return isAmong(allowed[audience.kind] ?? [], person, audience, roster)
            ? .allowed : .denied(reason(person, audience))
    }

    private func reason(_ person: Person, _ audience: Audience) -> WritingAnswer.Reason {
        if person.isStaff {
            switch audience {
            case .allChildren, .allGuardians: return .onlyLeaders
            case .group: return .onlyOwners
            case .staff, .classTeachers: return .notAmongWriters
            case .classChildren, .classGuardians, .childGuardians: return .notTheirClass
            }
        }
        return person.isChild ? .child : .guardian
    }

    /// Whether one of the writers' qualities is the person's. A role is known at once; who belongs to a group is looked up
    /// only where it matters.
    private func isAmong(_ writers: Set<Writer>, _ person: Person, _ audience: Audience, _ roster: Roster) -> Bool {
        if person.roles.contains(where: { writers.contains(Writer($0)) }) { return true }
        for group in groupsConcerned(by: audience, in: roster) {
            if writers.contains(.owner), group.owners.contains(where: { $0 == person.id }) { return true }
            if writers.contains(.teacherConcerned), group.teachers.contains(where: { $0 == person.id }) { return true }
            if writers.contains(.member), group.members.contains(where: { $0 == person.id }) { return true }
        }
        return writers.contains(.guardianConcerned) && isConcerned(person, by: audience, roster)
    }

    /// Whether a child of the guardian is, or is among, whom the audience is about.
    private func isConcerned(_ guardian: Person, by audience: Audience, _ roster: Roster) -> Bool {
        roster.guardianships(ofGuardian: guardian.id).contains { guardianship in
            switch audience {
            case .childGuardians(let child): guardianship.child == child
            default:
                audience.groupID.map { id in roster.groups(of: guardianship.child).contains { $0.id == id } } ?? false
            }
        }
    }

    private func groupsConcerned(by audience: Audience, in roster: Roster) -> [Group] {
        if case .childGuardians(let child) = audience { return roster.classes(of: child) }
        return audience.groupID.flatMap(roster.group).map { [$0] } ?? []
    }
}

extension WritingRights.Writer {
    /// The quality that comes with a role.
    fileprivate init(_ role: Role) {
        self =
            switch role {
            case .child: .child
            case .guardian: .guardian
            case .teacher: .teacher
            case .staff: .staff
            case .dataProtectionOfficer: .dataProtectionOfficer
            case .administrator: .administrator
            case .head: .head
            }
    }
}

/// Whether someone may write to an audience, and if not, why.
package enum WritingAnswer: Sendable, Hashable {
    case allowed
    case denied(Reason)

    package enum Reason: String, Sendable, Hashable, CaseIterable {
        /// Lists are closed to everyone outside, and to who is not logged in (`mail.no-mass`).
        case outsider
        /// Children write to persons, not to lists (`mail.no-mass`).
        case child
        /// Guardians write to persons, not to lists (`mail.no-mass`).
        case guardian
        /// A member of staff who neither leads nor teaches the class (`family.child-information`,
        /// `family.guardian-information`).
        case notTheirClass = "not-their-class"
        /// The whole school is for the head and administrators (`mail.no-mass`).
        case onlyLeaders = "only-leaders"
        /// A group is for its owners (`mail.no-mass`).
        case onlyOwners = "only-owners"
        /// The school's own settings leave this role out (`mail.no-mass`).
        case notAmongWriters = "not-among-writers"
    }

    package var isAllowed: Bool { self == .allowed }
}
