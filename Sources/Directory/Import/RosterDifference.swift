internal import MailMessage
internal import School

/// What differs between two states of a school, person by person, for people to read.
struct RosterDifference {
    let before: Roster
    let after: Roster
    let plan: AddressPlan

    func changes() -> [ImportChange] {
        var joined: [ImportChange] = []
        var changed: [ImportChange] = []
        var departed: [ImportChange] = []
        for group in after.groups {
            let was = before.group(group.id)?.isActive ?? false
            if group.isActive, !was { joined.append(change(.new, group)) }
            if !group.isActive, was { departed.append(change(.leaves, group)) }
        }
        for person in after.people {
            let old = before.person(person.id)
            let isThere = person.isActive
            let wasThere = old?.isActive ?? false
            switch (wasThere, isThere) {
            case (false, true):
                let details = fields(person, in: after).filter { $0.value != .nothing }
                    .map { ImportChange.Detail.has($0.field, $0.value) }
                let isBack = old != nil
                joined.append(
                    .init(
                        kind: .new,
                        subject: subject(person),
                        details: isBack ? [.isBack] + details : details
                    )
                )
            case (true, false):
                departed.append(.init(kind: .leaves, subject: subject(person), details: []))
            case (true, true):
                let details = old.map { differences($0, person) } ?? []
                if !details.isEmpty {
                    changed.append(.init(kind: .changed, subject: subject(person), details: details))
                }
            case (false, false): break
            }
        }
        return joined + changed + departed
    }

    private func change(_ kind: ImportChange.Kind, _ group: Group) -> ImportChange {
        .init(
            kind: kind,
            subject: group.kind == .schoolClass ? .schoolClass(group.name) : .group(group.name),
            details: []
        )
    }

    private func subject(_ person: Person) -> ImportChange.Subject {
        .person(
            name: person.displayName,
            roles: person.roles.sorted(),
            number: person.externalID ?? person.id.text
        )
    }

    private func differences(_ old: Person, _ new: Person) -> [ImportChange.Detail] {
        zip(fields(old, in: before), fields(new, in: after)).compactMap { was, now in
            was.value == now.value ? nil : .changes(now.field, from: was.value, to: now.value)
        }
    }

    /// Always the same fields in the same order.
    private func fields(
        _ person: Person,
        in roster: Roster
    ) -> [(field: ImportChange.Field, value: ImportChange.FieldValue)] {
        ImportChange.Field.allCases.map { ($0, value($0, person, roster)) }
    }

    private func value(
        _ field: ImportChange.Field,
        _ person: Person,
        _ roster: Roster
    ) -> ImportChange.FieldValue {
        switch field {
        case .name: text(person.displayName)
        case .roles: .roles(person.roles.sorted())
        case .birthDate: person.birthDate.map { .day($0) } ?? .nothing
        case .address: text(plan.address(of: person)?.description)
        case .privateAddress: text(person.privateAddress?.description)
        case .language: .language(person.reads)
        case .login: text(roster.account(of: person.id)?.login)
        case .schoolClass: names(roster.classes(of: person.id))
        case .classTeacherOf: names(ledClasses(person, roster).filter { $0.owners.contains(person.id) })
        case .teaches: names(ledClasses(person, roster).filter { $0.teachers.contains(person.id) })
        case .leads: names(roster.groups(ledBy: person.id).filter { $0.kind == .group })
        case .groups: names(roster.groups(of: person.id).filter { $0.kind == .group })
        case .guardians: guardians(person, roster)
        }
    }

    private func ledClasses(_ person: Person, _ roster: Roster) -> [Group] {
        roster.groups(ledBy: person.id).filter { $0.kind == .schoolClass }
    }

    private func guardians(_ child: Person, _ roster: Roster) -> ImportChange.FieldValue {
        let guardians = roster.guardianships(ofChild: child.id).map {
            ImportChange.GuardianName(
                name: roster.person($0.guardian)?.displayName ?? "?",
                hasCustody: $0.hasCustody
            )
        }
        return guardians.isEmpty ? .nothing : .guardians(guardians)
    }

    private func text(_ text: String?) -> ImportChange.FieldValue {
        guard let text, !text.isEmpty else { return .nothing }
        return .text(text)
    }

    private func names(_ groups: [Group]) -> ImportChange.FieldValue {
        groups.isEmpty ? .nothing : .names(groups.map(\.name).sorted())
    }
}

extension SchoolChanges {
    /// The school as it will be once these changes are written.
    func applied(to roster: Roster) -> Roster {
        var people = Dictionary(uniqueKeysWithValues: roster.people.map { ($0.id, $0) })
        for person in self.people { people[person.id] = person }
        var groups = Dictionary(uniqueKeysWithValues: roster.groups.map { ($0.id, $0) })
        for group in self.groups { groups[group.id] = group }
        var accounts = Dictionary(uniqueKeysWithValues: roster.accounts.map { ($0.person, $0) })
        for account in self.accounts { accounts[account.person] = account }
        let kept = roster.guardianships.filter { guardianships[$0.child] == nil }
        return Roster(
            version: roster.version,
            people: Array(people.values),
            groups: Array(groups.values),
            guardianships: kept + guardianships.values.joined(),
            accounts: Array(accounts.values)
        )
    }
}
