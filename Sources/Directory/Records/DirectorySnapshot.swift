internal import Database
internal import FoundationEssentials
internal import MailMessage
internal import School

/// The school and the password hashes, read in one consistent state.
struct DirectorySnapshot: Sendable {
    var roster: Roster
    var passwordHashes: [PersonID: String]

    /// Locks and denials "for good" are kept as this instant.
    static let forGood = Date.distantFuture

    static func version(_ connection: any DatabaseConnection) throws -> Int64 {
        try connection.row("SELECT version FROM school_version WHERE only_row = 1")?.int64(0) ?? 0
    }

    static func read(_ connection: any DatabaseConnection) throws -> DirectorySnapshot {
        let accounts = try readAccounts(connection)
        let roster = Roster(
            version: try version(connection),
            people: try readPeople(connection),
            groups: try readGroups(connection),
            guardianships: try readGuardianships(connection),
            accounts: accounts.accounts
        )
        return DirectorySnapshot(roster: roster, passwordHashes: accounts.hashes)
    }

    private static func readPeople(_ connection: any DatabaseConnection) throws -> [Person] {
        var roles: [String: Set<Role>] = [:]
        try connection.forEachRow("SELECT person_id, role FROM person_roles") { row in
            guard let role = Role(rawValue: try row.string(1)) else { throw unexpected("a role") }
            roles[try row.string(0), default: []].insert(role)
        }
        var people: [Person] = []
        try connection.forEachRow(
            """
            SELECT id, external_id, given_name, family_name, birth_date, local_part, private_address, reads, is_active
            FROM people
            """
        ) { row in
            let id = try row.string(0)
            guard let language = ReadingLanguage(rawValue: try row.string(7)) else { throw unexpected("a language") }
            people.append(
                Person(
                    id: PersonID(id),
                    externalID: try row.optionalString(1),
                    givenName: try row.string(2),
                    familyName: try row.string(3),
                    roles: roles[id] ?? [],
                    birthDate: try row.optionalString(4).flatMap { CalendarDay($0) },
                    localPart: try row.optionalString(5),
                    privateAddress: try row.optionalString(6).flatMap { EmailAddress($0) },
                    reads: language,
                    isActive: try row.bool(8)
                )
            )
        }
        return people
    }

    private static func readGroups(_ connection: any DatabaseConnection) throws -> [Group] {
        var parts: [String: [String: [PersonID]]] = [:]
        try connection.forEachRow(
            "SELECT group_id, part, person_id FROM memberships ORDER BY group_id, part, position, person_id"
        ) { row in
            parts[try row.string(0), default: [:]][try row.string(1), default: []].append(PersonID(try row.string(2)))
        }
        return try connection.rows("SELECT id, kind, name, is_active FROM school_groups").map { row in
            let id = try row.string(0)
            guard let kind = Group.Kind(rawValue: try row.string(1)) else { throw unexpected("a kind of group") }
            return Group(
                id: GroupID(id),
                kind: kind,
                name: try row.string(2),
                owners: parts[id]?["owner"] ?? [],
                teachers: parts[id]?["teacher"] ?? [],
                members: parts[id]?["member"] ?? [],
                isActive: try row.bool(3)
            )
        }
    }

    private static func readGuardianships(_ connection: any DatabaseConnection) throws -> [Guardianship] {
        try connection.rows("SELECT guardian_id, child_id, has_custody, ask_order FROM guardianships").map { row in
            Guardianship(
                guardian: PersonID(try row.string(0)),
                child: PersonID(try row.string(1)),
                hasCustody: try row.bool(2),
                order: try row.int(3)
            )
        }
    }

    private static func readAccounts(
        _ connection: any DatabaseConnection
    ) throws -> (accounts: [Account], hashes: [PersonID: String]) {
        var denials: [String: [SchoolModule: Date]] = [:]
        try connection.forEachRow("SELECT person_id, module, denied_until FROM account_denials") { row in
            guard let module = SchoolModule(rawValue: try row.string(1)) else { throw unexpected("a module") }
            denials[try row.string(0), default: [:]][module] = try row.date(2)
        }
        var accounts: [Account] = []
        var hashes: [PersonID: String] = [:]
        try connection.forEachRow(
            "SELECT person_id, login, password_hash, password_state, locked_until, awaits_address FROM accounts"
        ) { row in
            let id = try row.string(0)
            guard let state = Account.PasswordState(rawValue: try row.string(3)) else {
                throw unexpected("a password state")
            }
            if let hash = try row.optionalString(2) { hashes[PersonID(id)] = hash }
            let lockedUntil = try row.optionalDate(4)
            accounts.append(
                Account(
                    person: PersonID(id),
                    login: try row.string(1),
                    passwordState: state,
                    lock: lockedUntil.map { $0 >= forGood ? .forGood : .until($0) },
                    denials: denials[id] ?? [:],
                    awaitsAddress: try row.bool(5)
                )
            )
        }
        return (accounts, hashes)
    }

    private static func unexpected(_ wanted: String) -> DatabaseError {
        DatabaseError(.unexpectedValue, "a row of the school does not hold \(wanted)")
    }
}
