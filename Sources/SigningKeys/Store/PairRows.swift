internal import Database
internal import FoundationEssentials
internal import MailAuthentication
internal import MailMessage

/// Pairs as rows.
enum PairRows {
    /// Every pair, those of one domain together, the newest first.
    static func all(in connection: any DatabaseConnection) throws -> [SigningKeyPair] {
        var keys: [String: [SigningKeyPair.PublicKey]] = [:]
        try connection.forEachRow(
            "SELECT pair_id, id, selector, algorithm, record FROM dkim_keys ORDER BY pair_id, position"
        ) { row in
            guard let algorithm = SigningAlgorithm(rawValue: try row.string(3)) else {
                throw unexpected("an algorithm")
            }
            keys[try row.string(0), default: []].append(
                SigningKeyPair.PublicKey(
                    id: try row.string(1),
                    selector: try row.string(2),
                    algorithm: algorithm,
                    recordText: try row.string(4)
                )
            )
        }
        return try connection.rows(
            """
            SELECT id, domain, name, state, prepared_at, seen_at, activated_at, retiring_at, publish_until, retired_at
            FROM dkim_pairs ORDER BY domain, prepared_at DESC, id DESC
            """
        ).map { try pair($0, keys) }
    }

    /// The pair with this id.
    static func one(_ id: String, in connection: any DatabaseConnection) throws -> SigningKeyPair? {
        try all(in: connection).first { $0.id == id }
    }

    private static func pair(_ row: Row, _ keys: [String: [SigningKeyPair.PublicKey]]) throws -> SigningKeyPair {
        let id = try row.string(0)
        guard let domain = Domain(try row.string(1)) else { throw unexpected("a domain") }
        guard let state = SigningKeyPair.State(rawValue: try row.string(3)) else { throw unexpected("a state") }
        return SigningKeyPair(
            id: id,
            domain: domain,
            name: try row.string(2),
            state: state,
            preparedAt: try row.date(4),
            seenAt: try row.optionalDate(5),
            activatedAt: try row.optionalDate(6),
            retiringAt: try row.optionalDate(7),
            publishUntil: try row.optionalDate(8),
            retiredAt: try row.optionalDate(9),
            keys: keys[id] ?? []
        )
    }

    private static func unexpected(_ wanted: String) -> DatabaseError {
        DatabaseError(.unexpectedValue, "a row of the signing keys does not hold \(wanted)")
    }
}
