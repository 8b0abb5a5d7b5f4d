internal import Crypto
internal import Database
internal import FoundationEssentials
internal import School

/// A link's secret: 128 bits by chance, in 26 letters and digits. Whoever holds it may answer one question once.
package struct HeldToken: Sendable, Hashable {
    package let text: String

    private static let digits = Array("0123456789abcdefghjkmnpqrstvwxyz")

    static func make() -> HeldToken {
        var generator = SystemRandomNumberGenerator()
        return HeldToken(text: String((0..<26).compactMap { _ in digits.randomElement(using: &generator) }))
    }

    private init(text: String) { self.text = text }

    /// - Returns: nil for what is no token.
    package init?(_ text: String) {
        guard text.utf8.count == 26, text.allSatisfy({ Self.digits.contains($0) }) else { return nil }
        self.text = text
    }

    /// What the database knows of it: nobody who reads the table, or a backup, can answer.
    var hash: [UInt8] { Array(SHA256.hash(data: Array(text.utf8))) }
}

/// Which questions are open, and to whom they were put. A row goes with the first answer, and with its message.
enum HeldTokens {
    static let migrations = [
        Migration(
            "quarantine.2-tokens",
            [
                """
                CREATE TABLE held_tokens (
                    hash BLOB PRIMARY KEY NOT NULL,
                    held TEXT NOT NULL,
                    person TEXT NOT NULL,
                    expires_at BIGINT NOT NULL
                )
                """,
                "CREATE INDEX held_tokens_by_message ON held_tokens (held)",
            ]
        )
    ]

    struct Question: Sendable, Hashable {
        var held: String
        var person: PersonID
    }

    static func insert(
        _ token: HeldToken,
        of held: String,
        for person: PersonID,
        until end: Date,
        in connection: any DatabaseConnection
    ) throws {
        try connection.execute(
            """
            INSERT INTO held_tokens (hash, held, person, expires_at)
            VALUES (\(token.hash), \(held), \(person.text), \(end))
            """
        )
    }

    /// - Returns: nil where it was answered, or is too old.
    static func find(_ token: HeldToken, at now: Date, in connection: any DatabaseConnection) throws -> Question? {
        try connection.row(
            "SELECT held, person FROM held_tokens WHERE hash = \(token.hash) AND expires_at > \(now)"
        ).map { Question(held: try $0.string(0), person: PersonID(try $0.string(1))) }
    }

    static func remove(_ held: String, in connection: any DatabaseConnection) throws {
        try connection.execute("DELETE FROM held_tokens WHERE held = \(held)")
    }
}
