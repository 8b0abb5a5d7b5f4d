internal import Database
internal import MailAuthentication
internal import MailMessage

/// The keys that sign, opened, as read in one consistent state.
struct SigningSnapshot: Sendable {
    var version: Int64 = 0
    var signing: [Domain: [DKIMSigner.Key]] = [:]
    var problems: [SigningKeyError] = []

    static func version(_ connection: any DatabaseConnection) throws -> Int64 {
        try connection.row("SELECT version FROM dkim_version WHERE only_row = 1")?.int64(0) ?? 0
    }

    static func read(_ secret: SigningSecret?, in connection: any DatabaseConnection) throws -> SigningSnapshot {
        var snapshot = SigningSnapshot()
        snapshot.version = try version(connection)
        for row in try connection.rows(
            """
            SELECT k.id, p.domain, k.selector, k.sealed_with, k.sealed
            FROM dkim_keys k JOIN dkim_pairs p ON p.id = k.pair_id
            WHERE p.state = \(SigningKeyPair.State.active.rawValue)
            ORDER BY p.domain, k.position
            """
        ) {
            let purpose = SealedKey.Purpose(
                id: try row.string(0),
                domain: try row.string(1),
                selector: try row.string(2)
            )
            guard let domain = Domain(purpose.domain) else {
                throw DatabaseError(.unexpectedValue, "a row of the signing keys does not hold a domain")
            }
            do throws(SigningKeyError) {
                let key = try open(row, for: purpose, under: secret)
                snapshot.signing[domain, default: []].append(DKIMSigner.Key(selector: purpose.selector, key: key))
            } catch {
                snapshot.problems.append(error)
            }
        }
        return snapshot
    }

    private static func open(
        _ row: Row,
        for purpose: SealedKey.Purpose,
        under secret: SigningSecret?
    ) throws(SigningKeyError) -> DKIMPrivateKey {
        guard let secret else { throw SigningKeyError(.noSecret, purpose.selector) }
        guard let fingerprint = try? row.string(3), let octets = try? row.bytes(4) else {
            throw SigningKeyError(.damagedKey, purpose.selector)
        }
        return try SealedKey(fingerprint: fingerprint, octets: octets).open(for: purpose, under: secret)
    }
}
