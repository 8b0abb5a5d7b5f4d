package import Database
package import FoundationEssentials
internal import School

/// Which code stands for which announcement.
package enum Verifications {
    package static let migrations: [Migration] = [
        Migration(
            "gateway.3-verifications",
            [
                """
                CREATE TABLE verifications (
                    code TEXT PRIMARY KEY NOT NULL,
                    letter TEXT NOT NULL,
                    author TEXT NOT NULL,
                    role TEXT NOT NULL,
                    audience TEXT NOT NULL,
                    subject TEXT NOT NULL,
                    sent BIGINT NOT NULL
                )
                """,
                "CREATE INDEX verifications_sent ON verifications (sent)",
            ]
        )
    ]

    /// Keeps one, in the transaction in which the announcement is filed. Of one that goes out in parts, later ones add their
    /// lists.
    package static func insert(_ verification: Verification, in connection: any DatabaseConnection) throws {
        if let known = try find(verification.code, in: connection) {
            guard !known.audience.contains(verification.audience) else { return }
            let audience = known.audience + ", " + verification.audience
            try connection.execute(
                "UPDATE verifications SET audience = \(audience) WHERE code = \(verification.code.letters)"
            )
            return
        }
        try connection.execute(
            """
            INSERT INTO verifications (code, letter, author, role, audience, subject, sent)
            VALUES (\(verification.code.letters), \(verification.letter), \(verification.author.text),
                \(verification.role.rawValue), \(verification.audience), \(verification.subject), \(verification.sent))
            """
        )
    }

    /// The announcement with this code; nil where the school knows of none.
    package static func find(
        _ code: VerificationCode,
        in connection: any DatabaseConnection
    ) throws -> Verification? {
        let found = try connection.row(
            """
            SELECT letter, author, role, audience, subject, sent FROM verifications WHERE code = \(code.letters)
            """
        )
        guard let found, let role = Role(rawValue: try found.string(2)) else { return nil }
        return Verification(
            code: code,
            letter: try found.string(0),
            author: PersonID(try found.string(1)),
            role: role,
            audience: try found.string(3),
            subject: try found.string(4),
            sent: try found.date(5)
        )
    }

    /// Forgets announcements sent before.
    package static func prune(before date: Date, in connection: any DatabaseConnection) throws {
        try connection.execute("DELETE FROM verifications WHERE sent < \(date)")
    }
}
