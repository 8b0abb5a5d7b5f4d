internal import Crypto
internal import Database
internal import FoundationEssentials
internal import Synchronization

/// The school's own key, with which contacts become numbers that tell nothing to whoever reads the database without it
/// and nothing about one author's contacts from another's.
///
/// Made at its first use and then kept in memory. Sendable: its state is behind the mutex.
final class ContactKey: Sendable {
    static let migrations = [
        Migration(
            "contacts.1-key",
            ["CREATE TABLE contact_key (id BIGINT PRIMARY KEY NOT NULL, key BLOB NOT NULL, made_at BIGINT NOT NULL)"]
        )
    ]

    /// A key as it is used.
    struct Value: Sendable {
        /// Keyed once: each number begins with a copy.
        private let keyed: HMAC<SHA256>
        /// Since when contacts are remembered.
        let madeAt: Date

        init(key: SymmetricKey, madeAt: Date) {
            keyed = HMAC(key: key)
            self.madeAt = madeAt
        }

        /// - Parameter owner: whose contact it is; empty for the whole school's.
        func number(of contact: String, owner: String) -> Int64 {
            var code = keyed
            code.update(data: Array((owner + "\0" + contact).utf8))
            return code.finalize().withUnsafeBytes { octets in
                octets.prefix(8).reduce(into: 0) { $0 = $0 << 8 | Int64($1) }
            }
        }
    }

    private let kept = Mutex<Value?>(nil)

    /// The key, read or made in transactions of its own: one that is kept in memory was committed before.
    func value(_ database: any Database, now: Date) async throws -> Value {
        if let value = kept.withLock({ $0 }) { return value }
        let found = try await database.read { try Self.read(in: $0) }
        if found == nil {
            let made = SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }
            try await database.write { connection in
                try connection.execute(
                    """
                    INSERT INTO contact_key (id, key, made_at) VALUES (1, \(made), \(now)) ON CONFLICT (id) DO NOTHING
                    """
                )
            }
        }
        let stored = if let found { found } else { try await database.read { try Self.read(in: $0) } }
        guard let value = stored else { throw DatabaseError(.unexpectedValue, "the key of contacts is gone") }
        kept.withLock { $0 = value }
        return value
    }

    private static func read(in connection: any DatabaseConnection) throws -> Value? {
        try connection.row("SELECT key, made_at FROM contact_key WHERE id = 1").map { row in
            Value(key: SymmetricKey(data: try row.bytes(0)), madeAt: try row.date(1))
        }
    }
}
