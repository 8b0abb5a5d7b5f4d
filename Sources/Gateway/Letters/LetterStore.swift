package import Database
package import Delivery
internal import FoundationEssentials
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
        )
    ]

    /// The letter and the children whom one of its copies was about.
    package struct Copy: Sendable, Hashable {
        package var letter: LetterRecord
        package var children: [PersonID]
    }

    /// Forgets letters and their copies.
    static func prune(before date: Date, in connection: any DatabaseConnection) throws {
        try connection.execute("DELETE FROM letters WHERE created < \(date)")
    }

    static func insert(_ letter: LetterRecord, in connection: any DatabaseConnection) throws {
        try connection.execute(
            """
            INSERT INTO letters (id, author, addressed_to, subject, created)
            VALUES (\(letter.id), \(letter.author?.text), \(letter.addressedTo), \(letter.subject), \(letter.created))
            """
        )
    }

    static func insertCopy(
        _ token: ReturnPathToken,
        of letter: LetterRecord,
        children: [PersonID],
        in connection: any DatabaseConnection
    ) throws {
        try connection.execute(
            "INSERT INTO letter_copies (token, letter) VALUES (\(token.text), \(letter.id))"
        )
        for child in children {
            try connection.execute(
                "INSERT INTO letter_copy_children (token, child) VALUES (\(token.text), \(child.text))"
            )
        }
    }

    /// The letter that the copy with this token belongs to; nil where there is none.
    package static func find(_ token: ReturnPathToken, in connection: any DatabaseConnection) throws -> Copy? {
        let found = try connection.row(
            """
            SELECT letters.id, author, addressed_to, subject, created FROM letters
            JOIN letter_copies ON letter_copies.letter = letters.id WHERE token = \(token.text)
            """
        )
        guard let found else { return nil }
        let children = try connection.rows(
            "SELECT child FROM letter_copy_children WHERE token = \(token.text) ORDER BY child"
        )
        return Copy(
            letter: LetterRecord(
                id: try found.string(0),
                author: try found.optionalString(1).map { PersonID($0) },
                addressedTo: try found.string(2),
                subject: try found.string(3),
                created: try found.date(4)
            ),
            children: try children.map { PersonID(try $0.string(0)) }
        )
    }
}
