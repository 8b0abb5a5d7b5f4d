internal import Database
internal import Policy

extension ModuleTokens {
    static func all(in connection: any DatabaseConnection) throws -> [ModuleToken] {
        try connection.rows(
            """
            SELECT id, name, channels, created_at, created_by, expires_at, revoked_at, last_use, digest
            FROM module_tokens ORDER BY created_at DESC, id
            """
        ).map { row in
            ModuleToken(
                id: try row.string(0),
                name: try row.string(1),
                channels: Set(try row.string(2).split(separator: " ").compactMap { Channel(rawValue: String($0)) }),
                created: try row.date(3),
                creator: try row.string(4),
                expiry: try row.optionalDate(5),
                revoked: try row.optionalDate(6),
                lastUse: try row.optionalDate(7),
                digest: try row.bytes(8)
            )
        }
    }

    static func insert(_ token: ModuleToken, in connection: any DatabaseConnection) throws {
        let channels = token.channels.map(\.rawValue).sorted().joined(separator: " ")
        try connection.execute(
            """
            INSERT INTO module_tokens (id, name, channels, created_at, created_by, expires_at, digest)
            VALUES (\(token.id), \(token.name), \(channels), \(token.created), \(token.creator), \(token.expiry),
                \(token.digest))
            """
        )
    }
}
