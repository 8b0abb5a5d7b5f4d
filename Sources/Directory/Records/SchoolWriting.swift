internal import Database
internal import FoundationEssentials
internal import MailMessage
internal import School

/// Writes parts of the school within a caller's transaction.
struct SchoolWriting {
    let connection: any DatabaseConnection
    let now: Date

    func write(_ changes: SchoolChanges) throws {
        for person in changes.people { try write(person) }
        // Names are freed before they are taken: a new 5a may stand beside the 5a that has left.
        for group in changes.groups where !group.isActive { try write(group) }
        for group in changes.groups where group.isActive { try write(group) }
        for (child, guardianships) in changes.guardianships { try write(guardianships, ofChild: child) }
        for account in changes.accounts { try write(account, hash: changes.passwordHashes[account.person]) }
        let made = Set(changes.accounts.map(\.person))
        for (person, hash) in changes.passwordHashes where !made.contains(person) {
            try setPassword(hash, state: .chosen, of: person)
        }
    }

    private func write(_ person: Person) throws {
        try connection.execute(
            """
            INSERT INTO people (id, external_id, given_name, family_name, birth_date, local_part, private_address, reads,
                is_active, created_at, changed_at)
            VALUES (\(person.id.text), \(person.externalID), \(person.givenName), \(person.familyName),
                \(person.birthDate?.description), \(person.localPart), \(person.privateAddress?.description),
                \(person.reads.rawValue), \(person.isActive), \(now), \(now))
            ON CONFLICT (id) DO UPDATE SET external_id = excluded.external_id, given_name = excluded.given_name,
                family_name = excluded.family_name, birth_date = excluded.birth_date, local_part = excluded.local_part,
                private_address = excluded.private_address, reads = excluded.reads,
                is_active = excluded.is_active, changed_at = excluded.changed_at
            """
        )
        try connection.execute("DELETE FROM person_roles WHERE person_id = \(person.id.text)")
        for role in person.roles.sorted() {
            try connection.execute(
                "INSERT INTO person_roles (person_id, role) VALUES (\(person.id.text), \(role.rawValue))"
            )
        }
        if let localPart = person.localPart { try claim(localPart, for: person.id) }
    }

    /// A local part belongs to the first who had it, for ever.
    private func claim(_ localPart: String, for person: PersonID) throws {
        let owner = try connection.row("SELECT person_id FROM local_parts WHERE local_part = \(localPart)")
        if let owner {
            guard try owner.string(0) == person.text else {
                throw DatabaseError(.constraint, "a local part was another person's before")
            }
            return
        }
        try connection.execute("INSERT INTO local_parts (local_part, person_id) VALUES (\(localPart), \(person.text))")
    }

    private func write(_ group: Group) throws {
        try connection.execute(
            """
            INSERT INTO school_groups (id, kind, name, address_name, is_active)
            VALUES (\(group.id.text), \(group.kind.rawValue), \(group.name), \(group.addressName), \(group.isActive))
            ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, name = excluded.name,
                address_name = excluded.address_name, is_active = excluded.is_active
            """
        )
        try connection.execute("DELETE FROM memberships WHERE group_id = \(group.id.text)")
        for (part, people) in [("owner", group.owners), ("teacher", group.teachers), ("member", group.members)] {
            for (position, person) in people.enumerated() {
                try connection.execute(
                    """
                    INSERT INTO memberships (group_id, person_id, part, position)
                    VALUES (\(group.id.text), \(person.text), \(part), \(position))
                    ON CONFLICT (group_id, person_id, part) DO NOTHING
                    """
                )
            }
        }
    }

    private func write(_ guardianships: [Guardianship], ofChild child: PersonID) throws {
        try connection.execute("DELETE FROM guardianships WHERE child_id = \(child.text)")
        for guardianship in guardianships {
            try connection.execute(
                """
                INSERT INTO guardianships (guardian_id, child_id, has_custody, ask_order)
                VALUES (\(guardianship.guardian.text), \(child.text), \(guardianship.hasCustody), \(guardianship.order))
                """
            )
        }
    }

    /// Makes an account, or changes its login, lock and denials; a password that is there stays unless `hash` is given.
    func write(_ account: Account, hash: String?) throws {
        let state =
            hash == nil
            ? Account.PasswordState.invited : account.passwordState == .invited ? .chosen : account.passwordState
        try connection.execute(
            """
            INSERT INTO accounts (person_id, login, password_hash, password_state, locked_until)
            VALUES (\(account.person.text), \(account.login), \(hash), \(state.rawValue), \(lockedUntil(account.lock)))
            ON CONFLICT (person_id) DO UPDATE SET login = excluded.login, locked_until = excluded.locked_until
            """
        )
        if let hash { try setPassword(hash, state: state, of: account.person) }
        try connection.execute("DELETE FROM account_denials WHERE person_id = \(account.person.text)")
        for (module, end) in account.denials.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            try connection.execute(
                """
                INSERT INTO account_denials (person_id, module, denied_until)
                VALUES (\(account.person.text), \(module.rawValue), \(end))
                """
            )
        }
    }

    func setPassword(_ hash: String, state: Account.PasswordState, of person: PersonID) throws {
        let count = try connection.execute(
            """
            UPDATE accounts SET password_hash = \(hash), password_state = \(state.rawValue)
            WHERE person_id = \(person.text)
            """
        )
        guard count == 1 else { throw DirectoryError.unknownPerson }
    }

    func lockedUntil(_ lock: Account.Lock?) -> Date? {
        switch lock {
        case .forGood: DirectorySnapshot.forGood
        case .until(let end): end
        case nil: nil
        }
    }

    func record(_ event: AccountEvent) throws {
        try connection.execute(
            """
            INSERT INTO account_events (id, person_id, happened_at, kind, done_by, reason, module, holds_until)
            VALUES (\(UniqueID.make(at: event.at)), \(event.person.text), \(event.at), \(event.kind.rawValue),
                \(event.note.who), \(event.note.why), \(event.module?.rawValue), \(event.until))
            """
        )
    }
}
