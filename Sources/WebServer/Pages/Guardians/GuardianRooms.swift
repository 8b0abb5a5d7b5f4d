internal import Directory
internal import Gateway
internal import School

extension WebSchool {
    /// Guardians' accounts; their mails go out through the gateway.
    var guardians: GuardianAccounts { GuardianAccounts(directory: directory, post: gateway) }

    var consents: Consents { Consents(directory: directory, post: gateway) }
}

extension SchoolContext {
    /// Whether the visitor's address is still to be confirmed: then nothing else is open.
    func awaitsAddress(_ person: Person) -> Bool {
        school.directory.roster.account(of: person.id)?.awaitsAddress ?? false
    }
}

/// Codes and links that can't be guessed; counted all the same. A parents' evening sits behind one address.
enum Guesses {
    static func admit(_ context: SchoolContext) throws {
        if let wait = context.house.logins.admit(context.arrival.address, at: context.now) {
            throw WebError(.tooMany, retryAfter: wait)
        }
    }
}

/// Who looks after which families.
enum FamilyRights {
    /// Whose word counts about addresses: the office, the head, administrators.
    static func isOffice(_ person: Person) -> Bool { Right.office.holds(for: person) }

    /// The classes whose families a person invites, and whose consents they see: class teachers their own, the office all.
    static func classes(of person: Person, in roster: Roster) -> [Group] {
        guard person.isStaff else { return [] }
        if isOffice(person) { return roster.groups.filter { $0.kind == .schoolClass && $0.isActive } }
        return roster.groups(ledBy: person.id).filter { $0.kind == .schoolClass }
    }

    /// Who hands out codes for a class: its class teachers and the office.
    static func mayInvite(_ person: Person, to group: Group) -> Bool {
        isOffice(person) || person.isStaff && group.owners.contains(person.id)
    }

    /// Who sees what families of a child agreed to: who teaches it, and the office.
    static func maySee(_ person: Person, consentsOf child: PersonID, in roster: Roster) -> Bool {
        classes(of: person, in: roster).contains { $0.members.contains(child) }
    }
}

/// An address as others than its owner may see it: `m…@web.example`.
enum MaskedAddress {
    static func text(_ address: String) -> String {
        guard let at = address.lastIndex(of: "@") else { return "…" }
        return address.prefix(1) + "…" + address[at...]
    }
}
