internal import Database
package import FoundationEssentials
package import MailMessage
package import School

/// Links in mails that do one thing once. Of the secret only a hash is kept; a row goes when it is used.
package struct FamilyLink: Sendable, Hashable {
    package enum Purpose: String, Sendable, Hashable {
        case confirmAddress = "confirm-address"
        case newPassword = "new-password"
        case leaveAddress = "leave-address"
        case takeAddress = "take-address"
    }

    package let purpose: Purpose
    package let person: PersonID
    /// Of the two that belong to a change of address.
    package let change: String?
    /// To which it was sent.
    package let address: EmailAddress
    package let expires: Date

    static func find(_ secret: LinkSecret, at now: Date, _ connection: any DatabaseConnection) throws -> FamilyLink? {
        let row = try connection.row(
            """
            SELECT purpose, person_id, change_id, address, expires_at FROM family_links
            WHERE hash = \(secret.hash) AND expires_at > \(now)
            """
        )
        guard let row, let purpose = Purpose(rawValue: try row.string(0)), let address = EmailAddress(try row.string(3))
        else { return nil }
        return FamilyLink(
            purpose: purpose,
            person: PersonID(try row.string(1)),
            change: try row.optionalString(2),
            address: address,
            expires: try row.date(4)
        )
    }

    /// - Returns: whether it was there: of two who use it at once, one does.
    static func use(_ secret: LinkSecret, _ connection: any DatabaseConnection) throws -> Bool {
        try connection.execute("DELETE FROM family_links WHERE hash = \(secret.hash)") == 1
    }

    func insert(_ secret: LinkSecret, at now: Date, _ connection: any DatabaseConnection) throws {
        try connection.execute(
            """
            INSERT INTO family_links (hash, purpose, person_id, change_id, address, made_at, expires_at)
            VALUES (\(secret.hash), \(purpose.rawValue), \(person.text), \(change), \(address.description), \(now),
                \(expires))
            """
        )
    }

    /// Whether another of a purpose may be made now.
    /// - Parameter address: that of another pauses for nothing: who mistyped it tries again at once.
    ///
    /// Old ones are kept as counts for a day and then dropped.
    static func mayMake(
        _ purpose: Purpose,
        for person: PersonID,
        to address: EmailAddress? = nil,
        _ limits: GuardianLimits,
        at now: Date,
        _ connection: any DatabaseConnection
    ) throws -> Bool {
        try connection.execute(
            """
            DELETE FROM family_links WHERE expires_at <= \(now) AND made_at <= \(now.addingTimeInterval(-limits.window))
            """
        )
        let rows = try connection.rows(
            """
            SELECT made_at, address FROM family_links WHERE person_id = \(person.text) AND purpose = \(purpose.rawValue)
                AND made_at > \(now.addingTimeInterval(-limits.window))
            """
        )
        let same = try rows.filter { row in try address == nil || row.string(1) == address?.description }
        let latest = try same.map { try $0.date(0) }.max()
        if let latest, now.timeIntervalSince(latest) < limits.linkPause { return false }
        return rows.count < limits.linksPerWindow
    }
}

extension GuardianAccounts {
    /// What a link is for, without doing it: what its page shows.
    /// - Returns: nil where it is unknown, used or too old.
    package func link(_ secret: LinkSecret) async throws -> FamilyLink? {
        let now = directory.now()
        return try await directory.database.read { try FamilyLink.find(secret, at: now, $0) }
    }
}
