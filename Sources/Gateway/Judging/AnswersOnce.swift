internal import Database
package import FoundationEssentials

/// By what a module says that a request is the same as one before (`Idempotency-Key`): its answer is given again, and
/// nothing is counted twice.
package struct RequestKey: Sendable, Hashable {
    /// The module's token, by its id: keys of different modules never meet.
    package var module: String
    package var key: String
    /// A digest of the request: the same key for something else is a slip of the caller's.
    package var digest: [UInt8]

    package init(module: String, key: String, digest: [UInt8]) {
        self.module = module
        self.key = key
        self.digest = digest
    }

    /// Octets of a key at most.
    package static let longest = 255

    /// For how long an answer is kept, in seconds.
    package static let retention: TimeInterval = 24 * 3600
}

/// What was answered to requests with a key, kept in the transaction that decided.
enum AnswersOnce {
    static let migrations = [
        Migration(
            "judging.2-answers",
            [
                """
                CREATE TABLE module_answers (
                    module TEXT NOT NULL,
                    key TEXT NOT NULL,
                    at BIGINT NOT NULL,
                    digest BLOB NOT NULL,
                    answer BLOB NOT NULL,
                    PRIMARY KEY (module, key)
                )
                """,
                "CREATE INDEX module_answers_by_time ON module_answers (at)",
            ]
        )
    ]

    /// - Returns: nil where the key is new, or was used longer ago than answers are kept.
    static func find(_ key: RequestKey, at now: Date, in connection: any DatabaseConnection) throws -> [UInt8]? {
        let row = try connection.row(
            "SELECT at, digest, answer FROM module_answers WHERE module = \(key.module) AND key = \(key.key)"
        )
        guard let row, try row.date(0) > now.addingTimeInterval(-RequestKey.retention) else { return nil }
        guard try row.bytes(1) == key.digest else { throw JudgingError.keyUsedOtherwise }
        return try row.bytes(2)
    }

    static func keep(
        _ answer: [UInt8],
        to key: RequestKey,
        at now: Date,
        in connection: any DatabaseConnection
    ) throws {
        try connection.execute(
            """
            INSERT INTO module_answers (module, key, at, digest, answer)
            VALUES (\(key.module), \(key.key), \(now), \(key.digest), \(answer))
            ON CONFLICT (module, key) DO UPDATE SET at = excluded.at, digest = excluded.digest, answer = excluded.answer
            """
        )
    }

    static func prune(before time: Date, in connection: any DatabaseConnection) throws {
        try connection.execute("DELETE FROM module_answers WHERE at < \(time)")
    }
}
