internal import Database
package import FoundationEssentials
internal import MailMessage
package import School

/// Accounts of guardians: invited by a code, confirmed by a mail, opened by the private address or a name of their own.
///
/// Whoever works at the school has an account already and needs none of this. A value without state; what it does is one
/// transaction each, with the mails and the audit entries that belong to it.
package struct GuardianAccounts: Sendable {
    package let directory: Directory
    let post: any FamilyPost
    package let limits: GuardianLimits

    package init(directory: Directory, post: any FamilyPost, limits: GuardianLimits = .standard) {
        self.directory = directory
        self.post = post
        self.limits = limits
    }

    // MARK: - Who

    /// How far a guardian has come.
    package enum Standing: Sendable, Hashable {
        case notInvited
        /// A code is out that is still good.
        case invited(until: Date)
        /// The account is there, the address isn't confirmed yet.
        case awaitsAddress
        case hasAccount
    }

    /// The guardians of some children with custody who are to have an account, in the order of the children.
    package func guardians(of children: [PersonID]) -> [PersonID] {
        let roster = directory.roster
        var seen: Set<PersonID> = []
        return children.flatMap { roster.guardianships(ofChild: $0) }.filter(\.hasCustody).map(\.guardian).filter {
            id in
            roster.person(id).map { $0.isActive && $0.isGuardian } == true && seen.insert(id).inserted
        }
    }

    /// The children for whom a guardian has an account: with custody, not yet of age.
    package func children(of guardian: PersonID) -> [Person] {
        let roster = directory.roster
        let day = SchoolTime.day(of: directory.now())
        return roster.guardianships(ofGuardian: guardian).filter(\.hasCustody).compactMap { roster.person($0.child) }
            .filter { $0.isActive && !$0.isAdult(on: day) }
    }

    package func standings(of guardians: [PersonID]) async throws -> [PersonID: Standing] {
        let now = directory.now()
        let roster = directory.roster
        let wanted = Set(guardians)
        let invited = try await directory.database.read { connection in
            var invited: [PersonID: Date] = [:]
            try connection.forEachRow(
                "SELECT person_id, expires_at FROM guardian_invitations WHERE expires_at > \(now)"
            ) { invited[PersonID(try $0.string(0))] = try $0.date(1) }
            return invited
        }
        var standings: [PersonID: Standing] = [:]
        for guardian in wanted {
            if let account = roster.account(of: guardian), account.passwordState != .invited {
                standings[guardian] = account.awaitsAddress ? .awaitsAddress : .hasAccount
            } else {
                standings[guardian] = invited[guardian].map { .invited(until: $0) } ?? .notInvited
            }
        }
        return standings
    }

    /// Whether the person is a guardian without a mailbox: what is here is for them alone.
    package static func isOutside(_ person: Person) -> Bool {
        person.isActive && person.isGuardian && !person.isStaff && !person.isChild
    }

    /// Whether the address that letters go to is confirmed by its owner or the office.
    package func hasConfirmedAddress(_ person: PersonID) async throws -> Bool {
        guard let address = directory.roster.person(person)?.privateAddress else { return false }
        return try await directory.database.read { try Self.isConfirmed(address, of: person, $0) }
    }

    static func isConfirmed(
        _ address: EmailAddress,
        of person: PersonID,
        _ connection: any DatabaseConnection
    ) throws -> Bool {
        try connection.row(
            """
            SELECT 1 FROM private_addresses WHERE person_id = \(person.text) AND address = \(address.normalized)
                AND confirmed_at IS NOT NULL
            """
        ) != nil
    }

    static func confirm(
        _ address: EmailAddress,
        of person: PersonID,
        at now: Date,
        _ connection: any DatabaseConnection
    ) throws {
        try connection.execute(
            """
            INSERT INTO private_addresses (person_id, address, confirmed_at)
            VALUES (\(person.text), \(address.normalized), \(now))
            ON CONFLICT (person_id) DO UPDATE SET address = excluded.address, confirmed_at = excluded.confirmed_at
            """
        )
        try connection.execute("UPDATE accounts SET awaits_address = 0 WHERE person_id = \(person.text)")
    }
}

/// What stands in the way of a guardian.
package enum GuardianError: Error, Sendable, Hashable {
    /// The code or link is unknown, used, or too old.
    case notGood
    /// `account.password`
    case weakPassword([PasswordFlaw])
    /// The name, or the address as a login, is another's.
    case loginTaken
    /// No letters or digits that a name could be made of.
    case unfitLogin
    /// No address was given, or none that can be one.
    case unfitAddress
    /// It is one of the school's own.
    case addressOfSchool
    /// It is the address that is there already.
    case sameAddress
    /// So many links were made for this person lately.
    case tooMany
    /// The new address has not been confirmed yet.
    case newNotConfirmed
    case unknownPerson
}
