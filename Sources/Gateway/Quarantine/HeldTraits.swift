internal import Database
internal import Policy
internal import School

/// By what held messages are found: the rules that hold them, the author's roles, the classes they concern, and that no
/// digest has named them yet. Rows beside the messages, so that a page of many is one question to the database.
enum HeldTraits {
    static let migrations = [
        Migration(
            "quarantine.1-traits",
            [
                """
                CREATE TABLE held_traits (
                    held TEXT NOT NULL,
                    kind TEXT NOT NULL,
                    value TEXT NOT NULL,
                    PRIMARY KEY (held, kind, value)
                )
                """,
                "CREATE INDEX held_traits_by_value ON held_traits (kind, value, held)",
            ]
        ),
        // What came to wait since the last round: that was told in the next by its time alone.
        Migration(
            "quarantine.2-untold",
            [
                """
                INSERT INTO held_traits (held, kind, value)
                SELECT id, 'untold', '' FROM held_messages
                WHERE held_at > COALESCE((SELECT last_run FROM jobs WHERE name = 'tidy'), 0)
                """
            ]
        ),
    ]

    enum Kind: String, Sendable {
        case rule
        case role
        case schoolClass = "class"
        /// Until those who decide are told that it waits.
        case untold
    }

    /// Notes traits of a message that begins to wait, in the transaction that holds it.
    static func note(
        _ held: String,
        rules: [RuleID],
        roles: PartySet,
        classes: [GroupID],
        in connection: any DatabaseConnection
    ) throws {
        func rows(_ kind: Kind, _ values: [String]) -> [[SQLValue]] {
            Set(values).sorted().map { [.text(held), .text(kind.rawValue), .text($0)] }
        }
        let traits =
            rows(.rule, rules.map(\.text)) + rows(.role, roles.parties.map(\.rawValue))
            + rows(.schoolClass, classes.map(\.text)) + rows(.untold, [""])
        try connection.execute(
            "INSERT INTO held_traits (held, kind, value) VALUES \(rows: traits) ON CONFLICT DO NOTHING"
        )
    }

    /// Forgets those of a message that waits no more.
    static func remove(_ held: String, in connection: any DatabaseConnection) throws {
        try connection.execute("DELETE FROM held_traits WHERE held = \(held)")
    }

    /// Whether no digest has named a held message, as a condition for `HeldMessages.page`.
    static var isUntold: SQL { condition(.untold, among: [""]) }

    /// Notes that a digest names a message, in the transaction that files it.
    /// - Returns: false where another has named it, or it waits no more.
    static func takeUntold(_ held: String, in connection: any DatabaseConnection) throws -> Bool {
        try connection.execute(
            "DELETE FROM held_traits WHERE held = \(held) AND kind = \(Kind.untold.rawValue)"
        ) > 0
    }

    /// Whether a held message has one of these values, as a condition for `HeldMessages.page`.
    static func condition(_ kind: Kind, among values: [String]) -> SQL {
        """
         AND EXISTS (SELECT 1 FROM held_traits WHERE held_traits.held = held_messages.id AND kind = \(kind.rawValue)
            AND value IN \(values))
        """
    }
}
