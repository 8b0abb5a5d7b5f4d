internal import Database
package import FoundationEssentials
package import School

extension Directory {
    /// Makes an account without a password (`Account.PasswordState.invited`).
    /// - Parameter login: nil for the local part of the school address.
    /// - Throws: `DirectoryError`, `DatabaseError`.
    package func createAccount(for person: PersonID, login: String? = nil, note: ChangeNote) async throws {
        let school = roster
        guard let owner = school.person(person) else { throw DirectoryError.unknownPerson }
        guard school.account(of: person) == nil else { throw DirectoryError.accountExists }
        guard let login = (login ?? owner.localPart)?.lowercased(), LocalPart.isValid(login) else {
            throw DirectoryError.noLogin
        }
        guard school.person(login: login) == nil else { throw DirectoryError.loginTaken }
        try await change { [self] connection, time in
            let writing = SchoolWriting(connection: connection, now: time)
            try writing.write(Account(person: person, login: login), hash: nil)
            try record(AccountEvent(person: person, at: time, kind: .create, note: note), writing)
        }
    }

    /// Sets a one-time password, to be changed at the next login.
    /// - Returns: the password; it is kept nowhere.
    package func resetPassword(of person: PersonID, note: ChangeNote) async throws -> String {
        var generator = SystemRandomNumberGenerator()
        let password = OneTimePassword.make(using: &generator)
        try await storePasswords([person: password], state: .mustChange, kind: .reset, note: note)
        return password
    }

    /// Sets a password that keeps the rules of `account.password`.
    /// - Parameter mustChange: whether it is handed out, and to be changed before anything else.
    /// - Throws: `DirectoryError.weakPassword` with all that is wrong with it.
    package func setPassword(
        _ password: String,
        of person: PersonID,
        mustChange: Bool = false,
        note: ChangeNote
    ) async throws {
        try await setPasswords([person: password], mustChange: mustChange, note: note)
    }

    /// Sets many passwords at once, in one transaction: all of them or, where one breaks the rules, none.
    package func setPasswords(
        _ passwords: [PersonID: String],
        mustChange: Bool = false,
        note: ChangeNote
    ) async throws {
        let school = roster
        for (person, password) in passwords {
            let flaws = try flaws(of: password, for: person, in: school)
            guard flaws.isEmpty else { throw DirectoryError.weakPassword(flaws) }
        }
        try await storePasswords(
            passwords,
            state: mustChange ? .mustChange : .chosen,
            kind: .setPassword,
            note: note
        )
    }

    /// What is wrong with a password for this person; empty when it is fine.
    package func flaws(of password: String, for person: PersonID) throws -> [PasswordFlaw] {
        try flaws(of: password, for: person, in: roster)
    }

    /// Locks the account, at once on open sessions too.
    /// - Parameter end: nil for good.
    package func lock(_ person: PersonID, until end: Date?, note: ChangeNote) async throws {
        let event = AccountEvent(person: person, at: now(), kind: .lock, note: note, until: end)
        try await changeAccount(event) { $0.lock = end.map { .until($0) } ?? .forGood }
    }

    package func unlock(_ person: PersonID, note: ChangeNote) async throws {
        try await changeAccount(AccountEvent(person: person, at: now(), kind: .unlock, note: note)) { $0.lock = nil }
    }

    /// Denies one module, at once on open sessions too.
    /// - Parameter end: nil for good.
    package func deny(_ module: SchoolModule, to person: PersonID, until end: Date?, note: ChangeNote) async throws {
        let event = AccountEvent(person: person, at: now(), kind: .deny, note: note, module: module, until: end)
        try await changeAccount(event) { $0.denials[module] = end ?? .distantFuture }
    }

    package func allow(_ module: SchoolModule, to person: PersonID, note: ChangeNote) async throws {
        let event = AccountEvent(person: person, at: now(), kind: .allow, note: note, module: module)
        try await changeAccount(event) { $0.denials[module] = nil }
    }

    /// What was done to a person's account, oldest first.
    package func accountEvents(of person: PersonID) async throws -> [AccountEvent] {
        try await database.read { connection in
            try connection.rows(
                """
                SELECT happened_at, kind, done_by, reason, module, holds_until FROM account_events
                WHERE person_id = \(person.text) ORDER BY happened_at, id
                """
            ).map { row in
                guard let kind = AccountEvent.Kind(rawValue: try row.string(1)) else {
                    throw DatabaseError(.unexpectedValue, "an account event is of no known kind")
                }
                return AccountEvent(
                    person: person,
                    at: try row.date(0),
                    kind: kind,
                    note: ChangeNote(who: try row.string(2), why: try row.string(3)),
                    module: try row.optionalString(4).flatMap(SchoolModule.init(rawValue:)),
                    until: try row.optionalDate(5)
                )
            }
        }
    }

    private func flaws(of password: String, for person: PersonID, in school: Roster) throws -> [PasswordFlaw] {
        guard let owner = school.person(person), let account = school.account(of: person) else {
            throw DirectoryError.unknownPerson
        }
        return rules.flaws(
            of: password,
            login: GuardianAccounts.nameParts(account.login),
            names: [owner.givenName, owner.familyName]
        )
    }

    private func storePasswords(
        _ passwords: [PersonID: String],
        state: Account.PasswordState,
        kind: AccountEvent.Kind,
        note: ChangeNote
    ) async throws {
        let school = roster
        guard passwords.keys.allSatisfy({ school.account(of: $0) != nil }) else { throw DirectoryError.unknownPerson }
        let hashes = try await hash(passwords)
        try await change { [self] connection, time in
            let writing = SchoolWriting(connection: connection, now: time)
            for (person, hash) in hashes.sorted(by: { $0.key < $1.key }) {
                try writing.setPassword(hash, state: state, of: person)
                try record(AccountEvent(person: person, at: time, kind: kind, note: note), writing)
            }
        }
    }

    /// Hashes on the workers, as many at a time as they are wide.
    func hash(
        _ passwords: [PersonID: String],
        progress: @Sendable (_ done: Int, _ of: Int) -> Void = { _, _ in }
    ) async throws -> [PersonID: String] {
        let hasher = hasher
        let workers = workers
        return try await withThrowingTaskGroup(of: (PersonID, String).self) { group in
            var waiting = passwords.sorted { $0.key < $1.key }[...]
            func addNext() {
                guard let (person, password) = waiting.popFirst() else { return }
                group.addTask {
                    guard let hash = await workers.run(.ordinary, { try? hasher.hash(password) }) else {
                        throw DirectoryError.busy
                    }
                    guard let hash else { throw PasswordHashingError() }
                    return (person, hash)
                }
            }
            for _ in 0..<workers.width { addNext() }
            var hashes: [PersonID: String] = [:]
            for try await (person, hash) in group {
                hashes[person] = hash
                progress(hashes.count, passwords.count)
                addNext()
            }
            return hashes
        }
    }

    private func changeAccount(
        _ event: AccountEvent,
        _ edit: @escaping @Sendable (inout Account) -> Void
    ) async throws {
        try await change { [self] connection, time in
            // Read within the transaction: two changes at once both hold.
            let school = try DirectorySnapshot.read(connection).roster
            guard var account = school.account(of: event.person) else { throw DirectoryError.unknownPerson }
            edit(&account)
            let writing = SchoolWriting(connection: connection, now: time)
            try writing.write(account, hash: nil)
            try record(event, writing)
        }
    }

    /// Notes an event beside the account, and wherever else the house wants it.
    private func record(_ event: AccountEvent, _ writing: SchoolWriting) throws {
        try writing.record(event)
        try alsoRecord(event, writing.connection)
    }
}
