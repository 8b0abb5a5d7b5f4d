/// Who may decide about a message that waits: administrators; for their class the class teacher; nobody about what they or
/// their own child wrote, or what is about them. Where that leaves no administrator, the head of school decides, or where that
/// is the same person the data protection officer.
package struct DecidingRights: Sendable, Hashable {
    /// Between whom the message goes, in ids.
    package struct Message: Sendable, Hashable {
        /// nil for outsiders.
        package var author: PersonID?
        package var audiences: [Audience]
        /// Whether anyone else gets it who is no member of these lists.
        package var reachesOthers: Bool
        /// Whom it names: what a child says of its teacher isn't for that teacher to keep back.
        package var about: Set<PersonID>

        package init(
            author: PersonID?,
            audiences: [Audience] = [],
            reachesOthers: Bool = false,
            about: Set<PersonID> = []
        ) {
            self.author = author
            self.audiences = audiences
            self.reachesOthers = reachesOthers
            self.about = about
        }
    }

    /// Whether class teachers decide for their class. Default true.
    package var includesClassTeachers: Bool

    package init(includesClassTeachers: Bool = true) {
        self.includesClassTeachers = includesClassTeachers
    }

    package static let standard = DecidingRights()

    /// - Returns: false for the author and the author's guardians, for whom it is about, for who has left, and for everyone
    ///   without the right.
    package func mayDecide(_ decider: PersonID, on message: Message, in roster: Roster) -> Bool {
        guard let person = roster.person(decider), person.isActive, !isConcerned(decider, by: message, in: roster)
        else {
            return false
        }
        if isAdministrator(person, in: roster) { return true }
        if standIns(for: message, in: roster).contains(decider) { return true }
        guard includesClassTeachers, person.isStaff else { return false }
        return roster.groups(ledBy: decider).contains { group in
            group.owners.contains(decider) && concerns(group, message, in: roster)
        }
    }

    /// Everyone who may decide, in no order that means anything.
    package func deciders(on message: Message, in roster: Roster) -> [PersonID] {
        var found = Set(roster.people.filter { $0.isActive && isAdministrator($0, in: roster) }.map(\.id))
        for group in classes(concernedBy: message, in: roster) where includesClassTeachers {
            found.formUnion(group.owners)
        }
        found.formUnion(standIns(for: message, in: roster))
        return found.filter { mayDecide($0, on: message, in: roster) }.sorted()
    }

    /// The classes whose teachers may decide: the author's, where a child wrote it; else the one whose lists alone it goes to.
    package func classes(concernedBy message: Message, in roster: Roster) -> [Group] {
        if let author = message.author.flatMap(roster.person), author.isChild { return roster.classes(of: author.id) }
        guard !message.reachesOthers, let first = message.audiences.first else { return [] }
        return classes(of: first, in: roster).filter { group in concerns(group, message, in: roster) }
    }

    /// The administrators for whose messages somebody stands in: one or none.
    package func represented(by decider: PersonID, in roster: Roster) -> [PersonID] {
        guard mayStandIn(decider, in: roster) else { return [] }
        return roster.postmasters.filter { standIns(for: Message(author: $0), in: roster).contains(decider) }
    }

    /// Whether somebody is among those who decide where no administrator can.
    package func mayStandIn(_ person: PersonID, in roster: Roster) -> Bool {
        roster.person(person)?.roles.isDisjoint(with: Self.standInRoles) == false
    }

    private static let standInRoles: [Role] = [.head, .dataProtectionOfficer]

    /// Nobody where an administrator can decide.
    private func standIns(for message: Message, in roster: Roster) -> [PersonID] {
        let administrators = roster.people.filter { $0.isActive && isAdministrator($0, in: roster) }
        guard !administrators.isEmpty,
            administrators.allSatisfy({ isConcerned($0.id, by: message, in: roster) })
        else { return [] }
        return Self.standInRoles.lazy.map { role in
            roster.people.filter {
                $0.isActive && $0.roles.contains(role) && !isConcerned($0.id, by: message, in: roster)
            }
            .map(\.id)
        }
        .first { !$0.isEmpty } ?? []
    }

    /// Whether a message is somebody's own, their child's, about their child alone, or about them.
    private func isConcerned(_ person: PersonID, by message: Message, in roster: Roster) -> Bool {
        if person == message.author || message.about.contains(person) { return true }
        let children = roster.guardianships(ofGuardian: person).map(\.child)
        guard !children.isEmpty else { return false }
        if let author = message.author, children.contains(author) { return true }
        return message.audiences.contains { audience in
            if case .childGuardians(let child) = audience { return children.contains(child) }
            return false
        }
    }

    /// Administrators; where the school has none, who reads its postmaster's mail in their place.
    private func isAdministrator(_ person: Person, in roster: Roster) -> Bool {
        person.roles.contains(.administrator) || roster.postmasters.contains(person.id)
    }

    private func concerns(_ group: Group, _ message: Message, in roster: Roster) -> Bool {
        guard group.kind == .schoolClass, group.isActive else { return false }
        if let author = message.author.flatMap(roster.person), author.isChild {
            return group.members.contains(author.id)
        }
        guard !message.reachesOthers, !message.audiences.isEmpty else { return false }
        return message.audiences.allSatisfy { audience in
            classes(of: audience, in: roster).contains { $0.id == group.id }
        }
    }

    private func classes(of audience: Audience, in roster: Roster) -> [Group] {
        if case .childGuardians(let child) = audience { return roster.classes(of: child) }
        return audience.groupID.flatMap(roster.group).map { $0.kind == .schoolClass ? [$0] : [] } ?? []
    }
}
