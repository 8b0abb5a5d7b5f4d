internal import Database
package import FoundationEssentials
internal import MailMessage
package import School

/// A code for one guardian, to be handed out or sent. Kept nowhere.
package struct GuardianInvitation: Sendable, Hashable {
    package let guardian: PersonID
    package let code: OneTimeCode
    package let expires: Date
}

extension GuardianAccounts {
    /// How codes reach guardians.
    package enum InvitationWay: String, Sendable, Hashable, CaseIterable {
        /// Handed out on paper.
        case paper
        /// Sent to the private address; who has none is passed over.
        case mail
    }

    /// Makes codes; a guardian's former code is good no more. Passes over who has an account, works at the school, or has
    /// no child here any more.
    package func invite(
        _ guardians: [PersonID],
        by way: InvitationWay,
        note: ChangeNote
    ) async throws -> [GuardianInvitation] {
        let now = directory.now()
        let roster = directory.roster
        let expires = now.addingTimeInterval(limits.invitation)
        let invited = guardians.compactMap(roster.person).filter { person in
            Self.isOutside(person) && roster.account(of: person.id).map { $0.passwordState == .invited } ?? true
                && !children(of: person.id).isEmpty && (way == .paper || person.privateAddress != nil)
        }
        let invitations = invited.map { GuardianInvitation(guardian: $0.id, code: .make(), expires: expires) }
        let post = post
        try await directory.database.write { connection in
            try connection.execute("DELETE FROM guardian_invitations WHERE expires_at <= \(now)")
            for (person, invitation) in zip(invited, invitations) {
                let address = way == .mail ? person.privateAddress : nil
                try connection.execute("DELETE FROM guardian_invitations WHERE person_id = \(person.id.text)")
                try connection.execute(
                    """
                    INSERT INTO guardian_invitations (code_hash, person_id, made_at, made_by, expires_at, sent_to)
                    VALUES (\(invitation.code.hash), \(person.id.text), \(now), \(note.who), \(expires),
                        \(address?.normalized))
                    """
                )
                if let address {
                    let letter = FamilyNote(.invitation(invitation.code), to: person, at: address, until: expires)
                    try post.send(letter, in: connection)
                }
                try post.record(
                    FamilyEvent(.invited, of: person.id, by: note.who, at: now, ["way": way.rawValue]),
                    in: connection
                )
            }
        }
        return invitations
    }

    /// Whose code it is.
    /// - Returns: nil where it is unknown, used or too old.
    package func invited(_ code: OneTimeCode) async throws -> Person? {
        let now = directory.now()
        let id = try await directory.database.read { try Self.invitation(code, at: now, $0)?.person }
        let person = id.flatMap(directory.roster.person)
        return person.flatMap { Self.isOutside($0) && !children(of: $0.id).isEmpty ? $0 : nil }
    }

    static func invitation(
        _ code: OneTimeCode,
        at now: Date,
        _ connection: any DatabaseConnection
    ) throws -> (person: PersonID, sentTo: String?)? {
        try connection.row(
            """
            SELECT person_id, sent_to FROM guardian_invitations
            WHERE code_hash = \(code.hash) AND expires_at > \(now)
            """
        ).map { (PersonID(try $0.string(0)), try $0.optionalString(1)) }
    }
}
