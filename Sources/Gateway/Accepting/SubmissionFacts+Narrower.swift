internal import Policy
internal import School

extension SubmissionFacts {
    /// Lists that are offered at most in place of one.
    private static let mostNearest = 3

    /// The lists of somebody who works here that are nearest to one they have no right to, or that reaches further than they
    /// teach: those of their classes and groups that lie within it, the fullest first; else those of the nearest year.
    func nearest(to audience: Audience, _ members: AudienceMembers, of author: PersonID) -> [Proposal] {
        guard let person = roster.person(author), person.isStaff else { return [] }
        let own = roster.groups(ledBy: author).filter { $0.isActive && $0.id != audience.groupID }
        let candidates = own.compactMap { group in Self.list(of: group, inPlaceOf: audience).map { (group, $0) } }
            .filter { rights.mayWrite(author, to: $0.1, in: roster).isAllowed }
        let reached = children(of: audience, members)
        let within = candidates.map { ($0.0, $0.1, reached.intersection($0.0.members).count) }.filter { $0.2 > 0 }
        if !within.isEmpty {
            return within.sorted { ($1.2, $0.0.name) < ($0.2, $1.0.name) }.prefix(Self.mostNearest)
                .compactMap { proposal($0.1, by: author) }
        }
        guard let year = audience.groupID.flatMap(roster.group).flatMap(Self.year) else { return [] }
        let years = candidates.compactMap { candidate in Self.year(candidate.0).map { (candidate, abs($0 - year)) } }
        guard let nearest = years.map(\.1).min() else { return [] }
        return years.filter { $0.1 == nearest }.map(\.0).sorted { $0.0.name < $1.0.name }.prefix(Self.mostNearest)
            .compactMap { proposal($0.1, by: author) }
    }

    /// The children whom a list reaches, themselves or by their guardians.
    private func children(of audience: Audience, _ members: AudienceMembers) -> Set<PersonID> {
        var children = Set(members.mailboxes.filter { roster.person($0)?.isChild == true })
        for copy in members.guardianCopies { children.formUnion(copy.children) }
        for family in members.familiesWithoutAddress { children.insert(family.child) }
        return children
    }

    /// A list of the same kind of readers.
    private static func list(of group: Group, inPlaceOf audience: Audience) -> Audience? {
        switch audience {
        case .classChildren, .allChildren: group.kind == .schoolClass ? .classChildren(group.id) : .group(group.id)
        case .classGuardians, .allGuardians: group.kind == .schoolClass ? .classGuardians(group.id) : nil
        case .group: group.kind == .schoolClass ? .classChildren(group.id) : .group(group.id)
        // Of one child there is nothing near, and those who work here have one list.
        case .childGuardians, .classTeachers, .staff: nil
        }
    }

    /// "5a" is of the year 5; nil where the name begins with no number.
    private static func year(_ group: Group) -> Int? {
        group.kind == .schoolClass ? Int(group.name.prefix { $0.isASCII && $0.isNumber }) : nil
    }
}
