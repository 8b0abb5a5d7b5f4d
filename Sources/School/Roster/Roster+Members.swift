internal import MailMessage

extension Roster {
    /// Who gets a letter to `audience` on `day`. People who have left are in no audience.
    package func members(
        of audience: Audience,
        on day: CalendarDay,
        selection: GuardianSelection = .standard
    ) -> AudienceMembers {
        remembered.members(RememberedMembers.Question(audience: audience, selection: selection), on: day) {
            gathered(audience, on: day, selection)
        }
    }

    private func gathered(
        _ audience: Audience,
        on day: CalendarDay,
        _ selection: GuardianSelection
    ) -> AudienceMembers {
        var gathering = AudienceGathering(roster: self, day: day, selection: selection)
        switch audience {
        case .classChildren(let id):
            gathering.addMailboxes(children(ofClass: id))
        case .classGuardians(let id):
            gathering.addGuardians(of: children(ofClass: id))
        case .classTeachers(let id):
            if let group = active(id, .schoolClass) { gathering.addMailboxes(group.owners + group.teachers) }
        case .group(let id):
            if let group = active(id, .group) {
                gathering.addGroup(group.owners + group.teachers + group.members)
            }
        case .childGuardians(let child):
            if let person = person(child), person.isChild { gathering.addGuardians(of: [child]) }
        case .staff:
            gathering.addMailboxes(people.filter(\.isStaff).map(\.id))
        case .allChildren:
            gathering.addMailboxes(people.filter(\.isChild).map(\.id))
        case .allGuardians:
            gathering.addGuardians(of: people.filter(\.isChild).map(\.id))
        }
        return gathering.result()
    }

    private func children(ofClass id: GroupID) -> [PersonID] {
        (active(id, .schoolClass)?.members ?? []).filter { person($0)?.isChild == true }
    }

    private func active(_ id: GroupID, _ kind: Group.Kind) -> Group? {
        group(id).flatMap { $0.isActive && $0.kind == kind ? $0 : nil }
    }
}

/// Collects the copies of one letter.
private struct AudienceGathering {
    let roster: Roster
    let day: CalendarDay
    let selection: GuardianSelection

    private var mailboxes: Set<PersonID> = []
    private var copies: [EmailAddress: (guardians: [PersonID], children: [PersonID])] = [:]
    private var addresses: [EmailAddress] = []
    private var families: [FamilyWithoutAddress] = []
    private var guardiansWithoutAddress: Set<PersonID> = []

    init(roster: Roster, day: CalendarDay, selection: GuardianSelection) {
        self.roster = roster
        self.day = day
        self.selection = selection
    }

    mutating func addMailboxes(_ people: [PersonID]) {
        for id in people where roster.person(id)?.hasMailbox == true {
            mailboxes.insert(id)
        }
    }

    /// Members of a group: at the school mailbox where there is one, else at the private address.
    mutating func addGroup(_ people: [PersonID]) {
        for id in people {
            guard let person = roster.person(id), person.isActive else { continue }
            if person.hasMailbox {
                mailboxes.insert(id)
            } else if let address = person.privateAddress {
                addCopy(to: address, guardian: id, child: nil)
            } else {
                guardiansWithoutAddress.insert(id)
            }
        }
    }

    /// One letter about each child, to those of its guardians who are to be written to. Of age, it gets the letter itself: its
    /// guardians drop out, and the letter isn't lost.
    mutating func addGuardians(of children: [PersonID]) {
        for id in children {
            guard let child = roster.person(id), child.isActive else { continue }
            if child.isAdult(on: day, from: selection.adultAge) {
                addMailboxes([id])
                continue
            }
            let guardians = roster.guardianships(ofChild: id)
                .filter { $0.hasCustody || !selection.onlyWithCustody }
                .compactMap { roster.person($0.guardian) }
                .filter(\.isActive)
            var isReached = false
            for guardian in guardians {
                if add(guardian, of: id) { isReached = true }
            }
            if !isReached { families.append(FamilyWithoutAddress(child: id, guardians: guardians.map(\.id))) }
        }
    }

    /// - Returns: whether the guardian can be reached.
    private mutating func add(_ guardian: Person, of child: PersonID) -> Bool {
        if let address = guardian.privateAddress {
            addCopy(to: address, guardian: guardian.id, child: child)
            return true
        }
        // A guardian who works here and gave no private address reads it at the desk. Never in a child's mailbox.
        if guardian.hasMailbox, guardian.isStaff, !guardian.isChild {
            mailboxes.insert(guardian.id)
            return true
        }
        guardiansWithoutAddress.insert(guardian.id)
        return false
    }

    private mutating func addCopy(to address: EmailAddress, guardian: PersonID, child: PersonID?) {
        if copies[address] == nil { addresses.append(address) }
        var copy = copies[address] ?? ([], [])
        if !copy.guardians.contains(guardian) { copy.guardians.append(guardian) }
        if let child, !copy.children.contains(child) { copy.children.append(child) }
        copies[address] = copy
    }

    func result() -> AudienceMembers {
        var members = AudienceMembers()
        members.mailboxes = roster.inOrderOfNames(mailboxes)
        members.guardianCopies = addresses.compactMap { address in
            copies[address].map { copy in
                GuardianCopy(
                    address: address,
                    guardians: copy.guardians,
                    children: copy.children,
                    language: copy.guardians.first.flatMap(roster.person)?.reads ?? .german
                )
            }
        }
        members.familiesWithoutAddress = families
        members.guardiansWithoutAddress = roster.inOrderOfNames(guardiansWithoutAddress)
        return members
    }
}
