internal import Database
internal import FoundationEssentials
internal import MailMessage
package import School

/// What a guardian fills in to get an account.
package struct GuardianEntry: Sendable, Hashable {
    package var password: String
    /// A name to log in by; empty for the private address.
    package var login: String
    /// Only where the school has no address of theirs.
    package var address: String

    package init(password: String, login: String = "", address: String = "") {
        self.password = password
        self.login = login
        self.address = address
    }
}

extension GuardianAccounts {
    /// How names begin that guardians choose, so that none is ever the login that an import gives a child.
    package static let loginPrefix = "eltern-"

    /// Makes the account and uses up the code. The pages open once the address is confirmed: by a link that is sent now,
    /// or by the code itself where it came to that address.
    /// - Returns: who has joined.
    /// - Throws: ``GuardianError``, `DirectoryError.busy`, `DatabaseError`.
    package func join(_ code: OneTimeCode, _ entry: GuardianEntry) async throws -> PersonID {
        guard let person = try await invited(code) else { throw GuardianError.notGood }
        let address = try person.privateAddress ?? newAddress(entry.address)
        let login = try login(entry.login, for: person, at: address)
        let flaws = directory.rules.flaws(
            of: entry.password,
            login: Self.nameParts(login),
            names: [person.givenName, person.familyName]
        )
        guard flaws.isEmpty else { throw GuardianError.weakPassword(flaws) }
        guard let hash = try await directory.hash([person.id: entry.password])[person.id] else {
            throw DirectoryError.busy
        }
        let account = Account(person: person.id, login: login, passwordState: .chosen)
        let secret = LinkSecret.make()
        let (directory, post, limits) = (directory, post, limits)
        try await directory.change { connection, now in
            guard let invitation = try Self.invitation(code, at: now, connection), invitation.person == person.id,
                try connection.execute("DELETE FROM guardian_invitations WHERE code_hash = \(code.hash)") == 1
            else { throw GuardianError.notGood }
            guard
                try connection.row(
                    "SELECT 1 FROM accounts WHERE login = \(login) AND person_id <> \(person.id.text)"
                ) == nil
            else { throw GuardianError.loginTaken }
            let writing = SchoolWriting(connection: connection, now: now)
            let note = ChangeNote(who: person.id.text, why: "invitation")
            try writing.write(account, hash: hash)
            for kind in [AccountEvent.Kind.create, .setPassword] {
                let event = AccountEvent(person: person.id, at: now, kind: kind, note: note)
                try writing.record(event)
                try directory.alsoRecord(event, connection)
            }
            if person.privateAddress == nil {
                try connection.execute(
                    "UPDATE people SET private_address = \(address.description) WHERE id = \(person.id.text)"
                )
            }
            let isProven = invitation.sentTo == address.normalized
            if isProven {
                try Self.confirm(address, of: person.id, at: now, connection)
            } else {
                try connection.execute("UPDATE accounts SET awaits_address = 1 WHERE person_id = \(person.id.text)")
                try Self.sendConfirmation(secret, to: person, at: address, limits, now, post, connection)
            }
            try post.record(
                FamilyEvent(
                    .joined,
                    of: person.id,
                    by: person.id.text,
                    at: now,
                    ["way": invitation.sentTo == nil ? "paper" : "mail"]
                ),
                in: connection
            )
        }
        return person.id
    }

    /// Sends the link that confirms the address once more.
    /// - Throws: ``GuardianError/tooMany``
    package func sendConfirmation(to person: PersonID) async throws {
        guard let reader = directory.roster.person(person), let address = reader.privateAddress else {
            throw GuardianError.unfitAddress
        }
        let now = directory.now()
        let secret = LinkSecret.make()
        let (post, limits) = (post, limits)
        try await directory.database.write { connection in
            guard try FamilyLink.mayMake(.confirmAddress, for: person, limits, at: now, connection) else {
                throw GuardianError.tooMany
            }
            try Self.sendConfirmation(secret, to: reader, at: address, limits, now, post, connection)
        }
    }

    static func sendConfirmation(
        _ secret: LinkSecret,
        to person: Person,
        at address: EmailAddress,
        _ limits: GuardianLimits,
        _ now: Date,
        _ post: any FamilyPost,
        _ connection: any DatabaseConnection
    ) throws {
        let expires = now.addingTimeInterval(limits.addressLink)
        let link = FamilyLink(
            purpose: .confirmAddress,
            person: person.id,
            change: nil,
            address: address,
            expires: expires
        )
        try link.insert(secret, at: now, connection)
        try post.send(FamilyNote(.confirmAddress(secret), to: person, at: address, until: expires), in: connection)
    }

    /// Confirms the address that a link was sent to, where it is still the person's.
    /// - Throws: ``GuardianError/notGood``
    package func confirmAddress(_ secret: LinkSecret) async throws {
        let roster = directory.roster
        let post = post
        try await directory.change { connection, now in
            guard let link = try FamilyLink.find(secret, at: now, connection), link.purpose == .confirmAddress,
                roster.person(link.person)?.privateAddress == link.address,
                try FamilyLink.use(secret, connection)
            else { throw GuardianError.notGood }
            try Self.confirm(link.address, of: link.person, at: now, connection)
            try post.record(
                FamilyEvent(.addressConfirmed, of: link.person, by: link.person.text, at: now, ["way": "link"]),
                in: connection
            )
        }
    }

    // MARK: - Logins and addresses

    func login(_ typed: String, for person: Person, at address: EmailAddress) throws -> String {
        let roster = directory.roster
        let login: String
        if typed.isEmpty || EmailAddress(typed) == address {
            login = address.normalized
        } else {
            let folded = LocalPart.fold(String(typed.prefix(60)))
            let name = folded.hasPrefix(Self.loginPrefix) ? folded : Self.loginPrefix + folded
            guard folded.utf8.count >= 2, LocalPart.isValid(name), !typed.contains("@") else {
                throw GuardianError.unfitLogin
            }
            login = name
        }
        if let owner = roster.person(login: login), owner.id != person.id { throw GuardianError.loginTaken }
        return login
    }

    func newAddress(_ typed: String) throws -> EmailAddress {
        guard typed.utf8.count <= EmailAddress.longest, let address = EmailAddress(typed), !address.needsSMTPUTF8,
            !typed.contains("\""), Self.mayBePublic(address.domain)
        else { throw GuardianError.unfitAddress }
        guard !directory.plan.isWithinOurs(address.domain), address.domain != post.serverName else {
            throw GuardianError.addressOfSchool
        }
        return address
    }

    /// Whether mail from outside can reach it: a name below a top-level domain, which has letters in it and two at least.
    private static func mayBePublic(_ domain: Domain) -> Bool {
        let labels = domain.ascii.split(separator: ".")
        guard labels.count >= 2, let top = labels.last else { return false }
        return top.utf8.count >= 2 && top.contains { $0.isLetter }
    }

    /// Of a login that is an address, what stands before the `@`: passwords may hold "web".
    static func nameParts(_ login: String) -> String {
        let local = String(login.prefix { $0 != "@" })
        return local.hasPrefix(loginPrefix) ? String(local.dropFirst(loginPrefix.count)) : local
    }
}
