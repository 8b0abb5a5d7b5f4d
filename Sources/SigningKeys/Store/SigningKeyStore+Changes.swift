internal import Database
internal import FoundationEssentials
internal import MailAuthentication
package import MailMessage

extension SigningKeyStore {
    /// Makes a pair for a domain, to be published. Where one is prepared already that one is returned, and nothing made.
    /// - Throws: `SigningKeyError.Code.noSecret`, `.foreignDomain`; `DatabaseError`
    @discardableResult
    package func prepare(_ domain: Domain) async throws -> (pair: SigningKeyPair, isNew: Bool) {
        guard domains.contains(domain) else { throw SigningKeyError(.foreignDomain, domain.ascii) }
        guard let secret else { throw SigningKeyError(.noSecret, domain.ascii) }
        let existing = try await pairs().filter { $0.domain == domain }
        if let waiting = existing.first(where: { $0.state == .prepared }) { return (waiting, false) }
        let time = now()
        let name = SelectorNames.next(at: time, taken: Set(existing.map(\.name)))
        let id = UniqueID.make(at: time)
        // Made outside of the transaction, which may run twice.
        let keys = try SigningAlgorithm.allCases.enumerated().map { position, algorithm in
            try NewKey(algorithm, position: position, pair: name, domain: domain, secret: secret, at: time)
        }
        let made = try await change { connection in
            // Another node may have been quicker, with the same name or another one.
            let count = try connection.execute(
                """
                INSERT INTO dkim_pairs (id, domain, name, state, prepared_at)
                VALUES (\(id), \(domain.ascii), \(name), \(SigningKeyPair.State.prepared.rawValue), \(time))
                ON CONFLICT DO NOTHING
                """
            )
            guard count == 1 else { return false }
            for key in keys { try key.insert(into: id, connection) }
            return true
        }
        guard let pair = try await pairs().first(where: { $0.domain == domain && $0.state == .prepared }) else {
            throw SigningKeyError(.wrongState, name)
        }
        return (pair, made && pair.id == id)
    }

    /// Lets a prepared pair sign from now on; the one that did until now retires with its overlap.
    /// - Returns: false where another node did it meanwhile.
    /// - Throws: `SigningKeyError.Code.noSuchPair`, `.wrongState`, `.noSecret`, `.wrongSecret`, `.damagedKey`: a pair that
    ///   this machine can't open is never made active. The DNS is not asked here: see `isPublished(_:resolver:)`.
    @discardableResult
    package func activate(_ id: String) async throws -> Bool {
        guard let secret else { throw SigningKeyError(.noSecret, id) }
        let time = now()
        let until = plan.publishUntil(from: time)
        return try await change { connection in
            let pair = try Self.pair(id, in: connection)
            if pair.state == .active { return false }
            guard pair.state == .prepared else { throw SigningKeyError(.wrongState, pair.state.rawValue) }
            try Self.check(pair, secret, in: connection)
            try connection.execute(
                """
                UPDATE dkim_pairs SET state = 'retiring', retiring_at = \(time), publish_until = \(until)
                WHERE domain = \(pair.domain.ascii) AND state = 'active'
                """
            )
            let count = try connection.execute(
                """
                UPDATE dkim_pairs SET state = 'active', activated_at = \(time)
                WHERE id = \(id) AND state = 'prepared'
                """
            )
            return count == 1
        }
    }

    /// Takes a pair out of use. One that signs retires with its overlap, and nothing signs for the domain until another is
    /// active; one that is prepared or retiring is over at once, and its private keys are deleted.
    /// - Parameter atOnce: without an overlap, for keys that somebody else got hold of: the records are to be taken out of the
    ///   DNS now.
    /// - Throws: `SigningKeyError.Code.noSuchPair`, `.wrongState`
    /// - Returns: the pair as it is now.
    @discardableResult
    package func retire(_ id: String, atOnce: Bool = false) async throws -> SigningKeyPair {
        let time = now()
        let until = plan.publishUntil(from: time)
        _ = try await change { connection in
            let pair = try Self.pair(id, in: connection)
            switch pair.state {
            case .retired: throw SigningKeyError(.wrongState, pair.state.rawValue)
            case .active where !atOnce:
                return try connection.execute(
                    """
                    UPDATE dkim_pairs SET state = 'retiring', retiring_at = \(time), publish_until = \(until)
                    WHERE id = \(id) AND state = 'active'
                    """
                ) == 1
            case .active, .prepared, .retiring:
                return try Self.finish(id, from: pair.state, at: time, in: connection)
            }
        }
        return try await database.read { try Self.pair(id, in: $0) }
    }

    /// Deletes the private keys of a pair and calls it retired.
    static func finish(
        _ id: String,
        from state: SigningKeyPair.State,
        at time: Date,
        in connection: any DatabaseConnection
    ) throws -> Bool {
        let count = try connection.execute(
            """
            UPDATE dkim_pairs SET state = 'retired', retired_at = \(time), retiring_at = COALESCE(retiring_at, \(time))
            WHERE id = \(id) AND state = \(state.rawValue)
            """
        )
        guard count == 1 else { return false }
        try connection.execute("UPDATE dkim_keys SET sealed = NULL, sealed_with = NULL WHERE pair_id = \(id)")
        return true
    }

    private static func pair(_ id: String, in connection: any DatabaseConnection) throws -> SigningKeyPair {
        guard let pair = try PairRows.one(id, in: connection) else { throw SigningKeyError(.noSuchPair, id) }
        return pair
    }

    /// - Throws: where one of the pair's keys doesn't open.
    private static func check(
        _ pair: SigningKeyPair,
        _ secret: SigningSecret,
        in connection: any DatabaseConnection
    ) throws {
        for row in try connection.rows(
            "SELECT id, selector, sealed_with, sealed FROM dkim_keys WHERE pair_id = \(pair.id)"
        ) {
            let purpose = SealedKey.Purpose(
                id: try row.string(0),
                domain: pair.domain.ascii,
                selector: try row.string(1)
            )
            guard let fingerprint = try row.optionalString(2), let octets = try? row.bytes(3) else {
                throw SigningKeyError(.damagedKey, purpose.selector)
            }
            _ = try SealedKey(fingerprint: fingerprint, octets: octets).open(for: purpose, under: secret)
        }
    }
}

/// A key made for a new pair, sealed.
private struct NewKey {
    let purpose: SealedKey.Purpose
    let algorithm: SigningAlgorithm
    let position: Int
    let record: String
    let sealed: SealedKey

    init(
        _ algorithm: SigningAlgorithm,
        position: Int,
        pair: String,
        domain: Domain,
        secret: SigningSecret,
        at time: Date
    ) throws {
        let key = try DKIMPrivateKey(generating: algorithm)
        self.algorithm = algorithm
        self.position = position
        purpose = SealedKey.Purpose(
            id: UniqueID.make(at: time),
            domain: domain.ascii,
            selector: SelectorNames.selector(pair, algorithm)
        )
        record = key.recordText
        sealed = try SealedKey(key, for: purpose, under: secret)
    }

    func insert(into pair: String, _ connection: any DatabaseConnection) throws {
        try connection.execute(
            """
            INSERT INTO dkim_keys (id, pair_id, position, algorithm, selector, record, sealed_with, sealed)
            VALUES (
                \(purpose.id), \(pair), \(position), \(algorithm.rawValue), \(purpose.selector), \(record),
                \(sealed.fingerprint), \(sealed.octets)
            )
            """
        )
    }
}
