internal import MailMessage
internal import School

/// What differs between two states of a school, person by person, for people to read.
struct RosterDifference {
    let before: Roster
    let after: Roster
    let plan: AddressPlan

    func changes() -> [ImportPlan.Change] {
        var joined: [ImportPlan.Change] = []
        var changed: [ImportPlan.Change] = []
        var departed: [ImportPlan.Change] = []
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
                let details = fields(person, in: after).filter { !$0.value.isEmpty }.map { "\($0.name) \($0.value)" }
                let isBack = old != nil
                joined.append(
                    .init(
                        kind: .new,
                        subject: subject(person),
                        details: isBack ? ["is back"] + details : details,
                        isPerson: true
                    )
                )
            case (true, false):
                departed.append(.init(kind: .leaves, subject: subject(person), details: [], isPerson: true))
            case (true, true):
                let details = old.map { differences($0, person) } ?? []
                if !details.isEmpty {
                    changed.append(.init(kind: .changed, subject: subject(person), details: details, isPerson: true))
                }
            case (false, false): break
            }
        }
        return joined + changed + departed
    }

    private func change(_ kind: ImportPlan.Change.Kind, _ group: Group) -> ImportPlan.Change {
        let title = group.kind == .schoolClass ? "class" : "group"
        return .init(
            kind: kind,
            subject: "\(title) \(ImportProblem.printable(group.name))",
            details: [],
            isPerson: false
        )
    }

    private func subject(_ person: Person) -> String {
        let roles = person.roles.sorted().map(\.rawValue).joined(separator: "+")
        return ImportProblem.printable(person.displayName) + " (" + roles + ", id "
            + ImportProblem.printable(person.externalID ?? person.id.text) + ")"
    }

    private func differences(_ old: Person, _ new: Person) -> [String] {
        zip(fields(old, in: before), fields(new, in: after)).compactMap { was, now in
            guard was.value != now.value else { return nil }
            return
                "\(now.name) \(was.value.isEmpty ? "(none)" : was.value) → \(now.value.isEmpty ? "(none)" : now.value)"
        }
    }

    /// Always the same fields in the same order.
    private func fields(_ person: Person, in roster: Roster) -> [(name: String, value: String)] {
        let led = roster.groups(ledBy: person.id)
        let classes = roster.classes(of: person.id)
        let memberships = roster.groups(of: person.id).filter { $0.kind == .group }
        let guardians = roster.guardianships(ofChild: person.id).map { guardianship in
            name(guardianship.guardian, in: roster) + (guardianship.hasCustody ? "" : " (without custody)")
        }
        return [
            ("name", ImportProblem.printable(person.displayName)),
            ("roles", person.roles.sorted().map(\.rawValue).joined(separator: "+")),
            ("born", person.birthDate?.description ?? ""),
            ("address", plan.address(of: person)?.description ?? ""),
            ("private address", person.privateAddress?.description ?? ""),
            ("language", person.language.rawValue),
            ("login", roster.account(of: person.id)?.login ?? ""),
            ("class", names(classes)),
            ("class teacher of", names(led.filter { $0.kind == .schoolClass && $0.owners.contains(person.id) })),
            ("teaches", names(led.filter { $0.kind == .schoolClass && $0.teachers.contains(person.id) })),
            ("leads", names(led.filter { $0.kind == .group })),
            ("groups", names(memberships)),
            ("guardians", guardians.joined(separator: " and ")),
        ]
    }

    private func names(_ groups: [Group]) -> String {
        groups.map { ImportProblem.printable($0.name) }.sorted().joined(separator: " ")
    }

    private func name(_ id: PersonID, in roster: Roster) -> String {
        ImportProblem.printable(roster.person(id)?.displayName ?? "?")
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
