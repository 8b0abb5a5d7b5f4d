package import Database
package import Delivery
internal import FoundationEssentials
internal import MessageBodies
package import School

/// Which copy of which letter concerns which children: by this a bounce finds its family.
package enum LetterStore {
    package static let migrations: [Migration] = [
        Migration(
            "gateway.1-letters",
            [
                """
                CREATE TABLE letters (
                    id TEXT PRIMARY KEY NOT NULL,
                    author TEXT,
                    addressed_to TEXT NOT NULL,
                    subject TEXT NOT NULL,
                    created BIGINT NOT NULL
                )
                """,
                """
                CREATE TABLE letter_copies (
                    token TEXT PRIMARY KEY NOT NULL,
                    letter TEXT NOT NULL REFERENCES letters (id) ON DELETE CASCADE
                )
                """,
                "CREATE INDEX letter_copies_letter ON letter_copies (letter)",
                """
                CREATE TABLE letter_copy_children (
                    token TEXT NOT NULL REFERENCES letter_copies (token) ON DELETE CASCADE,
                    child TEXT NOT NULL,
                    PRIMARY KEY (token, child)
                )
                """,
            ]
        ),
        // Personal links: a copy knows whom it serves, and the announcement's own mail is kept for whoever asks for it again.
        Migration(
            "gateway.4-links",
            [
                "ALTER TABLE letters ADD COLUMN body TEXT",
                "ALTER TABLE letters ADD COLUMN own_octets BIGINT NOT NULL DEFAULT 0",
                "ALTER TABLE letters ADD COLUMN code TEXT",
                "ALTER TABLE letters ADD COLUMN role TEXT",
                "ALTER TABLE letter_copies ADD COLUMN way TEXT NOT NULL DEFAULT 'mail' CHECK (way IN ('mail', 'paper'))",
                "ALTER TABLE letter_copies ADD COLUMN language TEXT NOT NULL DEFAULT 'de'",
                "ALTER TABLE letter_copies ADD COLUMN list TEXT",
                "ALTER TABLE letter_copies ADD COLUMN generation BIGINT NOT NULL DEFAULT 0",
                "ALTER TABLE letter_copies ADD COLUMN created BIGINT NOT NULL DEFAULT 0",
                "ALTER TABLE letter_copies ADD COLUMN expires BIGINT NOT NULL DEFAULT 0",
                "ALTER TABLE letter_copies ADD COLUMN link_hash TEXT",
                "ALTER TABLE letter_copies ADD COLUMN code_hash TEXT",
                "CREATE UNIQUE INDEX letter_copies_link ON letter_copies (link_hash)",
                "CREATE UNIQUE INDEX letter_copies_code ON letter_copies (code_hash)",
                """
                CREATE TABLE letter_copy_guardians (
                    token TEXT NOT NULL REFERENCES letter_copies (token) ON DELETE CASCADE,
                    guardian TEXT NOT NULL,
                    position BIGINT NOT NULL,
                    PRIMARY KEY (token, guardian)
                )
                """,
                "CREATE INDEX letter_copy_guardians_guardian ON letter_copy_guardians (guardian)",
                // Mails to a family after its copy: each has a return path of its own.
                """
                CREATE TABLE letter_copy_mails (
                    token TEXT PRIMARY KEY NOT NULL,
                    copy TEXT NOT NULL REFERENCES letter_copies (token) ON DELETE CASCADE,
                    kind TEXT NOT NULL,
                    created BIGINT NOT NULL
                )
                """,
                "CREATE INDEX letter_copy_mails_copy ON letter_copy_mails (copy, created)",
            ]
        ),
        // Links that were followed by newer ones: they open nothing, but by them the newest may be asked for.
        Migration(
            "gateway.6-former-links",
            [
                """
                CREATE TABLE letter_copy_former_links (
                    link_hash TEXT PRIMARY KEY NOT NULL,
                    token TEXT NOT NULL REFERENCES letter_copies (token) ON DELETE CASCADE
                )
                """,
                "CREATE INDEX letter_copy_former_links_token ON letter_copy_former_links (token)",
            ]
        ),
    ]

    /// The letter and the children whom one of its copies was about.
    package struct Copy: Sendable, Hashable {
        package var letter: LetterRecord
        package var children: [PersonID]
    }

    /// Forgets letters sent before `date`, with their copies; those with a link that is still good stay.
    static func prune(
        before date: Date,
        at now: Date,
        bodies: MessageBodies,
        in connection: any DatabaseConnection
    ) throws {
        let gone = try connection.rows(
            """
            DELETE FROM letters WHERE created < \(date) AND NOT EXISTS
            (SELECT 1 FROM letter_copies WHERE letter_copies.letter = letters.id AND expires > \(now)) RETURNING body
            """
        )
        for row in gone {
            if try row.optionalString(0) != nil { try bodies.release(row.bodyID(0), in: connection) }
        }
    }

    /// Keeps a letter; of one that goes out in parts, the later ones add their lists.
    /// - Parameter original: the body of an announcement and the octets in front of it that are for mailboxes only; retained.
    static func insert(
        _ letter: LetterRecord,
        original: (body: BodyID, ownOctets: Int)? = nil,
        code: VerificationCode? = nil,
        role: Role? = nil,
        bodies: MessageBodies,
        in connection: any DatabaseConnection
    ) throws {
        let isNew = try connection.execute(
            """
            INSERT INTO letters (id, author, addressed_to, subject, created, body, own_octets, code, role)
            VALUES (\(letter.id), \(letter.author?.text), \(letter.addressedTo), \(letter.subject), \(letter.created),
                \(original?.body), \(original?.ownOctets ?? 0), \(code?.letters), \(role?.rawValue))
            ON CONFLICT (id) DO NOTHING
            """
        )
        guard isNew == 0 else {
            if let original { try bodies.retain(original.body, in: connection) }
            return
        }
        try connection.execute(
            """
            UPDATE letters SET addressed_to = addressed_to || ', ' || \(letter.addressedTo)
            WHERE id = \(letter.id) AND addressed_to <> \(letter.addressedTo)
            """
        )
    }

    /// An announcement as it was sent.
    struct Original: Sendable {
        var record: LetterRecord
        /// What mailboxes got; nil for letters without links.
        var body: BodyID?
        /// Octets in front of it that were for mailboxes only.
        var ownOctets: Int
        var code: VerificationCode?
        var role: Role?
    }

    /// nil where there is none (any more).
    static func original(of letter: String, in connection: any DatabaseConnection) throws -> Original? {
        let found = try connection.row(
            """
            SELECT id, author, addressed_to, subject, created, body, own_octets, code, role FROM letters
            WHERE id = \(letter)
            """
        )
        return try found.map { row in
            Original(
                record: try record(row),
                body: try row.optionalString(5) == nil ? nil : try row.bodyID(5),
                ownOctets: try row.int(6),
                code: try row.optionalString(7).flatMap { VerificationCode($0) },
                role: try row.optionalString(8).flatMap { Role(rawValue: $0) }
            )
        }
    }

    private static func record(_ row: Row) throws -> LetterRecord {
        LetterRecord(
            id: try row.string(0),
            author: try row.optionalString(1).map { PersonID($0) },
            addressedTo: try row.string(2),
            subject: try row.string(3),
            created: try row.date(4)
        )
    }

    /// The letter that the copy with this token belongs to; nil where there is none.
    package static func find(_ token: ReturnPathToken, in connection: any DatabaseConnection) throws -> Copy? {
        let found = try connection.row(
            """
            SELECT letters.id, author, addressed_to, subject, letters.created FROM letters
            JOIN letter_copies ON letter_copies.letter = letters.id WHERE token = \(token.text)
            """
        )
        guard let found else {
            // A later mail to the same family.
            let copy = try connection.row("SELECT copy FROM letter_copy_mails WHERE token = \(token.text)")?.string(0)
            return try copy.flatMap { ReturnPathToken($0) }.flatMap { try find($0, in: connection) }
        }
        let children = try connection.rows(
            "SELECT child FROM letter_copy_children WHERE token = \(token.text) ORDER BY child"
        )
        return Copy(
            letter: try record(found),
            children: try children.map { PersonID(try $0.string(0)) }
        )
    }
}
