internal import Database
internal import FoundationEssentials
internal import MailMessage
package import School

extension GuardianAccounts {
    /// Sends a link to a new password to the confirmed address, where `login` is a guardian's address or name. Says
    /// nothing about whether it is: the caller answers the same in any case, and at once.
    package func askForPassword(_ login: String) async throws {
        let now = directory.now()
        let (post, limits) = (post, limits)
        let people = forgetful(login)
        try await directory.database.write { connection in
            for person in people {
                guard let address = person.privateAddress,
                    try Self.isConfirmed(address, of: person.id, connection),
                    try FamilyLink.mayMake(.newPassword, for: person.id, limits, at: now, connection)
                else { continue }
                let secret = LinkSecret.make()
                let expires = now.addingTimeInterval(limits.passwordLink)
                let link = FamilyLink(
                    purpose: .newPassword,
                    person: person.id,
                    change: nil,
                    address: address,
                    expires: expires
                )
                try link.insert(secret, at: now, connection)
                try post.send(FamilyNote(.newPassword(secret), to: person, at: address, until: expires), in: connection)
                try post.record(
                    FamilyEvent(.passwordAsked, of: person.id, by: person.id.text, at: now),
                    in: connection
                )
            }
        }
    }

    /// Guardians without a mailbox who have an account under this login, or letters at this address.
    private func forgetful(_ login: String) -> [Person] {
        let roster = directory.roster
        let name = login.lowercased()
        var found = [roster.person(login: name)].compactMap { $0 }
        if let address = EmailAddress(name) { found += roster.guardians(withPrivateAddress: address.normalized) }
        var seen: Set<PersonID> = []
        return found.filter { person in
            Self.isOutside(person) && roster.account(of: person.id).map { $0.passwordState != .invited } ?? false
                && seen.insert(person.id).inserted
        }
    }

    /// Sets the password of whom the link was sent to, and uses it up. Open sessions end, as with any new password.
    /// - Throws: ``GuardianError``, `DirectoryError.busy`.
    @discardableResult
    package func setPassword(_ password: String, by secret: LinkSecret) async throws -> PersonID {
        guard let link = try await link(secret), link.purpose == .newPassword,
            let person = directory.roster.person(link.person), person.isActive,
            let account = directory.roster.account(of: person.id), person.privateAddress == link.address
        else { throw GuardianError.notGood }
        let flaws = directory.rules.flaws(
            of: password,
            login: Self.nameParts(account.login),
            names: [person.givenName, person.familyName]
        )
        guard flaws.isEmpty else { throw GuardianError.weakPassword(flaws) }
        guard let hash = try await directory.hash([person.id: password])[person.id] else { throw DirectoryError.busy }
        let directory = directory
        try await directory.change { connection, now in
            guard try FamilyLink.find(secret, at: now, connection) != nil, try FamilyLink.use(secret, connection) else {
                throw GuardianError.notGood
            }
            // What else was sent under the old password opens nothing any more.
            try connection.execute(
                "DELETE FROM family_links WHERE person_id = \(person.id.text) AND purpose = 'new-password'"
            )
            let writing = SchoolWriting(connection: connection, now: now)
            try writing.setPassword(hash, state: .chosen, of: person.id)
            let note = ChangeNote(who: person.id.text, why: "link")
            let event = AccountEvent(person: person.id, at: now, kind: .setPassword, note: note)
            try writing.record(event)
            try directory.alsoRecord(event, connection)
        }
        return person.id
    }
}
