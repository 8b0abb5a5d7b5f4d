internal import Policy
internal import School

extension SubmissionFacts {
    /// What the separation rules need to know of a list: where a letter to it may have been meant to go, and whether its
    /// author teaches all whom it concerns.
    func completed(
        _ list: ListFacts,
        _ audience: Audience,
        _ members: AudienceMembers,
        by author: PersonID?
    ) -> ListFacts {
        var list = list
        list.counterpartAddress = audience.counterpart.flatMap { plan.address(of: $0, in: roster) }
        list.isWiderThanTaught = isWider(audience, members, thanTaughtBy: author)
        return list
    }

    /// The guardians of the one child whom a message names, where it goes to nobody else.
    func guardiansOfSoleChild(in people: [PersonID], _ audiences: [Audience]) -> Proposal? {
        let children = people.filter { roster.person($0)?.isChild == true }
        guard audiences.isEmpty, let child = children.first, children.count == 1 else { return nil }
        let guardians = Audience.childGuardians(child)
        return Proposal(guardians, address: plan.address(of: guardians, in: roster))
    }

    /// Whether a teacher who leads neither school nor office writes to children, or to families of children, whom they don't
    /// teach.
    private func isWider(_ audience: Audience, _ members: AudienceMembers, thanTaughtBy author: PersonID?) -> Bool {
        guard let author, let person = roster.person(author), person.roles.contains(.teacher),
            person.roles.isDisjoint(with: [.head, .administrator, .staff])
        else { return false }
        let taught = Set(
            roster.groups(ledBy: author).filter { $0.isActive && $0.id != audience.groupID }.flatMap(\.members)
        )
        if let id = audience.groupID, let group = roster.group(id),
            group.owners.contains(author) || group.teachers.contains(author)
        {
            return false
        }
        let children = members.mailboxes.filter { roster.person($0)?.isChild == true }
        return !children.allSatisfy(taught.contains)
            || !members.guardianCopies.allSatisfy { copy in
                copy.children.isEmpty || copy.children.contains(where: taught.contains)
            }
    }
}
