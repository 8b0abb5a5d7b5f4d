/// Who may decide about a message that waits: administrators; for their class the class teacher; nobody about their own. What
/// the only administrator wrote is decided by the head of school, or where that is the same person by the data protection officer.
package struct DecidingRights: Sendable, Hashable {
    /// Between whom the message goes, in ids.
    package struct Message: Sendable, Hashable {
        /// nil for outsiders.
        package var author: PersonID?
        package var audiences: [Audience]
        /// Whether anyone else gets it who is no member of these lists.
        package var reachesOthers: Bool

        package init(author: PersonID?, audiences: [Audience] = [], reachesOthers: Bool = false) {
            self.author = author
            self.audiences = audiences
            self.reachesOthers = reachesOthers
        }
    }

    /// Whether class teachers decide for their class. Default true.
    package var includesClassTeachers: Bool

    package init(includesClassTeachers: Bool = true) {
        self.includesClassTeachers = includesClassTeachers
    }

    package static let standard = DecidingRights()

    /// - Returns: false for the author, for who has left, and for everyone without the right.
    package func mayDecide(_ decider: PersonID, on message: Message, in roster: Roster) -> Bool {
        guard decider != message.author, let person = roster.person(decider), person.isActive else { return false }
        if isAdministrator(person, in: roster) { return true }
        if let author = message.author, standsIn(decider, for: author, in: roster) { return true }
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
        if let author = message.author { found.formUnion(standIns(for: author, in: roster)) }
        return found.filter { mayDecide($0, on: message, in: roster) }.sorted()
    }

    /// The classes whose teachers may decide: the author's, where a child wrote it; else the one whose lists alone it goes to.
    package func classes(concernedBy message: Message, in roster: Roster) -> [Group] {
        if let author = message.author.flatMap(roster.person), author.isChild { return roster.classes(of: author.id) }
        guard !message.reachesOthers, let first = message.audiences.first else { return [] }
        return classes(of: first, in: roster).filter { group in concerns(group, message, in: roster) }
    }

    /// Whether somebody decides in the place of the only administrator about what that one wrote.
    package func standsIn(_ decider: PersonID, for author: PersonID, in roster: Roster) -> Bool {
        guard let person = roster.person(decider), !person.roles.isDisjoint(with: Self.standInRoles) else {
            return false
        }
        return standIns(for: author, in: roster).contains(decider)
    }

    /// The administrators for whose messages somebody stands in: one or none.
    package func represented(by decider: PersonID, in roster: Roster) -> [PersonID] {
        roster.postmasters.filter { standsIn(decider, for: $0, in: roster) }
    }

    private static let standInRoles: [Role] = [.head, .dataProtectionOfficer]

    /// Nobody where another administrator can decide.
    private func standIns(for author: PersonID, in roster: Roster) -> [PersonID] {
        guard let person = roster.person(author), isAdministrator(person, in: roster) else { return [] }
        let others = roster.people.filter { $0.isActive && $0.id != author }
        guard !others.contains(where: { isAdministrator($0, in: roster) }) else { return [] }
        return Self.standInRoles.map { role in others.filter { $0.roles.contains(role) }.map(\.id) }
            .first { !$0.isEmpty } ?? []
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
