internal import Database
package import FoundationEssentials
package import MailMessage
package import School

/// A change of a private address that isn't done yet: it holds once both sides have confirmed it.
package struct AddressChange: Sendable, Hashable {
    package let id: String
    package let person: PersonID
    /// nil where there was none.
    package let old: EmailAddress?
    package let new: EmailAddress
    package let asked: Date
    package let expires: Date
    package var isOldConfirmed: Bool
    package var isNewConfirmed: Bool

    package var isComplete: Bool { isNewConfirmed && (isOldConfirmed || old == nil) }

    init(_ row: Row) throws {
        guard let new = EmailAddress(try row.string(3)) else {
            throw DatabaseError(.unexpectedValue, "a change of address has no address")
        }
        id = try row.string(0)
        person = PersonID(try row.string(1))
        old = try row.optionalString(2).flatMap { EmailAddress($0) }
        self.new = new
        asked = try row.date(4)
        expires = try row.date(5)
        isOldConfirmed = try row.optionalDate(6) != nil
        isNewConfirmed = try row.optionalDate(7) != nil
    }

    static func find(_ id: String, at now: Date, _ connection: any DatabaseConnection) throws -> AddressChange? {
        try connection.row(
            """
            SELECT id, person_id, old_address, new_address, asked_at, expires_at, old_confirmed_at, new_confirmed_at
            FROM address_changes WHERE id = \(id) AND expires_at > \(now)
            """
        ).map { try AddressChange($0) }
    }
}

extension GuardianAccounts {
    /// The change that a person has asked for and that isn't done.
    package func addressChange(of person: PersonID) async throws -> AddressChange? {
        try await addressChanges().first { $0.person == person }
    }

    /// All that wait, the oldest first; for the office.
    package func addressChanges() async throws -> [AddressChange] {
        let now = directory.now()
        return try await directory.database.read { connection in
            try connection.rows(
                """
                SELECT id, person_id, old_address, new_address, asked_at, expires_at, old_confirmed_at, new_confirmed_at
                FROM address_changes WHERE expires_at > \(now) ORDER BY asked_at, id
                """
            ).map { try AddressChange($0) }
        }
    }

    /// Asks for a change: a link goes to the new address and one to the old. A change that was asked for before is off.
    /// - Throws: ``GuardianError``
    package func askForAddress(_ typed: String, of person: PersonID) async throws {
        guard let reader = directory.roster.person(person), Self.isOutside(reader) || reader.isGuardian else {
            throw GuardianError.unknownPerson
        }
        let new = try newAddress(typed)
        guard new != reader.privateAddress else { throw GuardianError.sameAddress }
        let now = directory.now()
        let expires = now.addingTimeInterval(limits.addressLink)
        let old = reader.privateAddress
        let (post, limits) = (post, limits)
        try await directory.database.write { connection in
            guard try FamilyLink.mayMake(.takeAddress, for: person, to: new, limits, at: now, connection) else {
                throw GuardianError.tooMany
            }
            try connection.execute("DELETE FROM address_changes WHERE expires_at <= \(now)")
            try Self.dropChange(of: person, at: now, connection)
            let id = UniqueID.make(at: now)
            try connection.execute(
                """
                INSERT INTO address_changes (id, person_id, old_address, new_address, asked_at, expires_at)
                VALUES (\(id), \(person.text), \(old?.description), \(new.description), \(now), \(expires))
                """
            )
            func send(_ purpose: FamilyLink.Purpose, to address: EmailAddress) throws {
                let secret = LinkSecret.make()
                let link = FamilyLink(purpose: purpose, person: person, change: id, address: address, expires: expires)
                try link.insert(secret, at: now, connection)
                let kind: FamilyNote.Kind = purpose == .takeAddress ? .takeAddress(secret) : .leaveAddress(secret)
                try post.send(FamilyNote(kind, to: reader, at: address, until: expires), in: connection)
            }
            try send(.takeAddress, to: new)
            if let old { try send(.leaveAddress, to: old) }
            try post.record(FamilyEvent(.addressChangeAsked, of: person, by: person.text, at: now), in: connection)
        }
    }

    /// Confirms one side of a change; with the second it is done.
    /// - Returns: the change as it stands now.
    /// - Throws: ``GuardianError/notGood``, ``GuardianError/loginTaken``
    package func confirmChange(_ secret: LinkSecret) async throws -> AddressChange {
        let (post, roster) = (post, directory.roster)
        return try await directory.change { connection, now in
            guard let link = try FamilyLink.find(secret, at: now, connection), let id = link.change,
                link.purpose == .takeAddress || link.purpose == .leaveAddress,
                var change = try AddressChange.find(id, at: now, connection),
                // An address that became another meanwhile was not asked.
                roster.person(change.person)?.privateAddress == change.old,
                try FamilyLink.use(secret, connection)
            else { throw GuardianError.notGood }
            if link.purpose == .takeAddress {
                change.isNewConfirmed = true
                try connection.execute("UPDATE address_changes SET new_confirmed_at = \(now) WHERE id = \(id)")
            } else {
                change.isOldConfirmed = true
                try connection.execute("UPDATE address_changes SET old_confirmed_at = \(now) WHERE id = \(id)")
            }
            if change.isComplete {
                try Self.complete(change, by: change.person.text, way: "both", post, at: now, connection)
            }
            return change
        }
    }

    /// Calls a change off: its owner on the pages, or whoever reads the old or the new mailbox, by the link.
    package func stopChange(of person: PersonID) async throws {
        let now = directory.now()
        let post = post
        try await directory.database.write { connection in
            guard try Self.dropChange(of: person, at: now, connection) else { return }
            try post.record(FamilyEvent(.addressChangeStopped, of: person, by: person.text, at: now), in: connection)
        }
    }

    /// - Throws: ``GuardianError/notGood``
    package func stopChange(_ secret: LinkSecret) async throws {
        guard let link = try await link(secret), link.change != nil else { throw GuardianError.notGood }
        try await stopChange(of: link.person)
    }

    // MARK: - The office

    /// The office has asked the family itself, where the old address can't be read any more.
    /// - Throws: ``GuardianError/newNotConfirmed``, ``GuardianError/notGood``
    package func confirmForFamily(_ id: String, note: ChangeNote) async throws {
        let (post, roster) = (post, directory.roster)
        try await directory.change { connection, now in
            guard let change = try AddressChange.find(id, at: now, connection),
                let person = roster.person(change.person), person.privateAddress == change.old
            else { throw GuardianError.notGood }
            guard change.isNewConfirmed else { throw GuardianError.newNotConfirmed }
            try Self.complete(change, by: note.who, way: "office", reason: note.why, post, at: now, connection)
            if let old = change.old {
                try post.send(FamilyNote(.addressChangedByOffice, to: person, at: old, until: nil), in: connection)
            }
        }
    }

    /// The office enters another address: it holds at once for letters; the family's pages wait until it is confirmed.
    /// - Throws: ``GuardianError``
    package func enterAddress(_ typed: String, of person: PersonID, note: ChangeNote) async throws {
        guard let reader = directory.roster.person(person), reader.isActive, reader.isGuardian else {
            throw GuardianError.unknownPerson
        }
        let new = try newAddress(typed)
        let old = reader.privateAddress
        guard new != old else { throw GuardianError.sameAddress }
        let hasAccount = Self.isOutside(reader) && directory.roster.account(of: person) != nil
        let (post, limits) = (post, limits)
        try await directory.change { connection, now in
            try Self.dropChange(of: person, at: now, connection)
            try Self.move(person, from: old, to: new, at: now, connection)
            if hasAccount {
                try connection.execute("UPDATE accounts SET awaits_address = 1 WHERE person_id = \(person.text)")
                try Self.sendConfirmation(.make(), to: reader, at: new, limits, now, post, connection)
            }
            try post.record(
                FamilyEvent(
                    .addressChanged,
                    of: person,
                    by: note.who,
                    at: now,
                    ["way": "entered", "reason": note.why]
                ),
                in: connection
            )
            if let old {
                try post.send(FamilyNote(.addressChangedByOffice, to: reader, at: old, until: nil), in: connection)
            }
        }
    }

    // MARK: - Steps

    @discardableResult
    static func dropChange(of person: PersonID, at now: Date, _ connection: any DatabaseConnection) throws -> Bool {
        // The links stay as counts, but open nothing without their change.
        try connection.execute(
            """
            UPDATE family_links SET expires_at = \(now) WHERE person_id = \(person.text) AND change_id IS NOT NULL
            """
        )
        return try connection.execute("DELETE FROM address_changes WHERE person_id = \(person.text)") > 0
    }

    private static func complete(
        _ change: AddressChange,
        by author: String,
        way: String,
        reason: String = "",
        _ post: any FamilyPost,
        at now: Date,
        _ connection: any DatabaseConnection
    ) throws {
        try move(change.person, from: change.old, to: change.new, at: now, connection)
        try confirm(change.new, of: change.person, at: now, connection)
        try dropChange(of: change.person, at: now, connection)
        try post.record(
            FamilyEvent(.addressChanged, of: change.person, by: author, at: now, ["way": way, "reason": reason]),
            in: connection
        )
    }

    /// Writes the address, and the login where it was the old one. Links that were sent to the old one are dead.
    private static func move(
        _ person: PersonID,
        from old: EmailAddress?,
        to new: EmailAddress,
        at now: Date,
        _ connection: any DatabaseConnection
    ) throws {
        try connection.execute(
            "UPDATE people SET private_address = \(new.description), changed_at = \(now) WHERE id = \(person.text)"
        )
        try connection.execute(
            """
            UPDATE family_links SET expires_at = \(now) WHERE person_id = \(person.text)
                AND purpose IN ('new-password', 'confirm-address')
            """
        )
        // An import that still brings what the files had before undoes nothing, however often it was changed here.
        let known = try connection.row(
            "SELECT address, replaced FROM private_addresses WHERE person_id = \(person.text)"
        )
        let before = try known.flatMap { try $0.string(0) == old?.normalized ? try $0.optionalString(1) : nil }
        try connection.execute(
            """
            INSERT INTO private_addresses (person_id, address, replaced)
            VALUES (\(person.text), \(new.normalized), \(before ?? old?.normalized ?? ""))
            ON CONFLICT (person_id) DO UPDATE SET address = excluded.address, confirmed_at = NULL,
                replaced = excluded.replaced
            """
        )
        guard let old else { return }
        let taken = try connection.row(
            "SELECT 1 FROM accounts WHERE login = \(new.normalized) AND person_id <> \(person.text)"
        )
        // Where another's login is this address (a family shares it), the former login stays.
        guard taken == nil else { return }
        try connection.execute(
            "UPDATE accounts SET login = \(new.normalized) WHERE person_id = \(person.text) AND login = \(old.normalized)"
        )
    }
}
