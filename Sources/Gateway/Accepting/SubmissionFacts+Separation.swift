internal import Policy
internal import School

extension SubmissionFacts {
    /// A list with who reads there, where a letter to it may have been meant to go, and whether its author teaches all whom it
    /// concerns.
    /// - Parameters:
    ///   - readers: those of its mailboxes who count.
    ///   - guardians: how many read it as guardians.
    func list(
        _ audience: Audience,
        _ members: AudienceMembers,
        readers: [PersonID],
        guardians: Int,
        writtenBy author: PersonID?
    ) -> ListFacts {
        let people = readers.compactMap(roster.person)
        var list = ListFacts(
            audience,
            address: plan.address(of: audience, in: roster),
            answer: rights.mayWrite(author, to: audience, in: roster),
            // Pupils of age stand in for guardians there.
            children: audience.kind.isForGuardians ? 0 : people.count { $0.isChild },
            guardians: guardians,
            staff: people.count { $0.isStaff }
        )
        list.counterpartAddress = audience.counterpart.flatMap { plan.address(of: $0, in: roster) }
        list.isWiderThanTaught = isWider(audience, members, thanTaughtBy: author)
        if list.isWiderThanTaught || list.isDenied, let author {
            list.narrower = nearest(to: audience, members, of: author)
        }
        return list
    }

    /// What may have been meant where somebody who works here names children or guardians one by one, and no list.
    func addOtherSides(
        of readers: CountedReaders,
        _ audiences: [Audience],
        writtenBy author: PersonID?,
        to facts: inout AudienceFacts
    ) {
        facts.guardiansByAddress = readers.guardians.count
        guard audiences.isEmpty, let author, roster.person(author)?.isStaff == true else { return }
        let people = readers.people.compactMap(roster.person)
        facts.guardiansOfThose = guardians(of: people.filter(\.isChild).map(\.id), writtenBy: author)
        let guardians = people.filter { $0.isGuardian && !$0.isStaff && !$0.isChild }.map(\.id)
        let ofEach =
            guardians.map { roster.guardianships(ofGuardian: $0).map(\.child) } + readers.guardians.map(\.children)
        if ofEach.count > 1, let id = sharedClass(of: ofEach) {
            facts.childrenOfThose = proposal(.classChildren(id), by: author)
        }
    }

    /// Those of the one child, or of the class that all of these are in.
    func guardians(of children: [PersonID], writtenBy author: PersonID) -> Proposal? {
        if let child = children.first, children.count == 1 { return proposal(.childGuardians(child), by: author) }
        return sharedClass(of: children.map { [$0] }).flatMap { proposal(.classGuardians($0), by: author) }
    }

    /// The one class that somebody of each family is in; nil where there is none, or several.
    private func sharedClass(of families: [[PersonID]]) -> GroupID? {
        let classes = families.map { children in
            Set(children.flatMap { roster.classes(of: $0) }.filter(\.isActive).map(\.id))
        }
        guard let first = classes.first else { return nil }
        let shared = classes.dropFirst().reduce(first) { $0.intersection($1) }
        return shared.count == 1 ? shared.first : nil
    }

    /// An audience that has an address, where the author may write to it.
    func proposal(_ audience: Audience, by author: PersonID) -> Proposal? {
        guard rights.mayWrite(author, to: audience, in: roster).isAllowed else { return nil }
        return plan.address(of: audience, in: roster).map { Proposal(audience, address: $0) }
    }

    /// Whether a teacher who leads neither school nor office writes to children, or to families of children, whom they don't
    /// teach.
    private func isWider(_ audience: Audience, _ members: AudienceMembers, thanTaughtBy author: PersonID?) -> Bool {
        guard let author, let person = roster.person(author), person.roles.contains(.teacher),
            person.roles.isDisjoint(with: [.head, .administrator, .staff])
        else { return false }
        if let id = audience.groupID, let group = roster.group(id),
            group.owners.contains(author) || group.teachers.contains(author)
        {
            return false
        }
        let taught = Set(
            roster.groups(ledBy: author).filter { $0.isActive && $0.id != audience.groupID }.flatMap(\.members)
        )
        let children = members.mailboxes.filter { roster.person($0)?.isChild == true }
        return !children.allSatisfy(taught.contains)
            || !members.guardianCopies.allSatisfy { copy in
                copy.children.isEmpty || copy.children.contains(where: taught.contains)
            }
    }
}
