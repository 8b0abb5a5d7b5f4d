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
        ),
        // former: subjects that it had, one a line.
        Migration(
            "gateway.5-verified-changes",
            [
                "ALTER TABLE verifications ADD COLUMN former TEXT",
                "ALTER TABLE verifications ADD COLUMN corrected BIGINT",
                "ALTER TABLE verifications ADD COLUMN recalled BIGINT",
                "CREATE INDEX verifications_letter ON verifications (letter)",
            ]
        ),
        // audiences: `Audience.text`, with blanks between.
        Migration("gateway.7-verified-audiences", ["ALTER TABLE verifications ADD COLUMN audiences TEXT"]),
    ]

    /// Keeps one, in the transaction in which the announcement is filed. Of one that goes out in parts, later ones add their
    /// lists.
    package static func insert(_ verification: Verification, in connection: any DatabaseConnection) throws {
        if let known = try find(verification.code, in: connection) {
            guard !known.audience.contains(verification.audience) else { return }
            let audience = known.audience + ", " + verification.audience
            // Named one by one only where all of them can be.
            let all = known.audiences.isEmpty ? [] : known.audiences + verification.audiences
            try connection.execute(
                """
                UPDATE verifications SET audience = \(audience), audiences = \(stored(all))
                WHERE code = \(verification.code.letters)
                """
            )
            return
        }
        try connection.execute(
            """
            INSERT INTO verifications (code, letter, author, role, audience, audiences, subject, sent)
            VALUES (\(verification.code.letters), \(verification.letter), \(verification.author.text),
                \(verification.role.rawValue), \(verification.audience), \(stored(verification.audiences)),
                \(verification.subject), \(verification.sent))
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
            SELECT letter, author, role, audience, subject, sent, former, corrected, recalled, audiences
            FROM verifications WHERE code = \(code.letters)
            """
        )
        guard let found, let role = Role(rawValue: try found.string(2)) else { return nil }
        var verification = Verification(
            code: code,
            letter: try found.string(0),
            author: PersonID(try found.string(1)),
            role: role,
            audience: try found.string(3),
            audiences: audiences(try found.optionalString(9)),
            subject: try found.string(4),
            sent: try found.date(5)
        )
        verification.formerSubjects = lines(try found.optionalString(6))
        verification.corrected = try found.optionalDate(7)
        verification.recalled = try found.optionalDate(8)
        return verification
    }

    /// An announcement was put right: whoever asks hears its subject as it is now, and as it was.
    static func correct(
        letter: String,
        subject: String,
        at now: Date,
        in connection: any DatabaseConnection
    ) throws {
        let subject = String(subject.prefix(Verification.longestSubject))
        let known = try connection.rows("SELECT code, subject, former FROM verifications WHERE letter = \(letter)")
            .map { (code: try $0.string(0), subject: try $0.string(1), former: lines(try $0.optionalString(2))) }
        for row in known {
            var former = row.former.filter { $0 != row.subject && $0 != subject }
            if row.subject != subject { former.append(row.subject) }
            if former.count > Verification.mostFormerSubjects { former.remove(at: 1) }
            let kept = former.isEmpty ? nil : former.joined(separator: "\n")
            try connection.execute(
                """
                UPDATE verifications SET subject = \(subject), former = \(kept), corrected = \(now)
                WHERE code = \(row.code)
                """
            )
        }
    }

    /// An announcement was taken back.
    static func recall(letter: String, at now: Date, in connection: any DatabaseConnection) throws {
        try connection.execute("UPDATE verifications SET recalled = \(now) WHERE letter = \(letter)")
    }

    private static func stored(_ audiences: [Audience]) -> String? {
        audiences.isEmpty ? nil : audiences.map(\.text).joined(separator: " ")
    }

    /// Empty where one of them is none.
    private static func audiences(_ stored: String?) -> [Audience] {
        let texts = stored?.split(separator: " ").map { String($0) } ?? []
        let audiences = texts.compactMap { Audience(text: $0) }
        return audiences.count == texts.count ? audiences : []
    }

    private static func lines(_ text: String?) -> [String] {
        text?.split(separator: "\n").map { String($0) } ?? []
    }

    /// Forgets announcements sent before.
    package static func prune(before date: Date, in connection: any DatabaseConnection) throws {
        try connection.execute("DELETE FROM verifications WHERE sent < \(date)")
    }
}
