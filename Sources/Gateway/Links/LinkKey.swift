internal import Crypto
internal import Database
internal import Delivery
internal import FoundationEssentials
internal import Synchronization

/// The school's key for personal links. With it a copy's link can be made again at any time, so that none is kept.
///
/// Sendable: its state is behind the mutex.
final class LinkKey: Sendable {
    static let migrations = [
        Migration(
            "links.1-key",
            ["CREATE TABLE link_key (id BIGINT PRIMARY KEY NOT NULL, key BLOB NOT NULL, made_at BIGINT NOT NULL)"]
        )
    ]

    /// A key as it is used.
    struct Value: Sendable {
        let key: SymmetricKey

        /// - Parameter generation: another makes another link.
        func link(of copy: ReturnPathToken, _ generation: Int) -> PersonalLink {
            PersonalLink(bytes: code("link", copy, generation).prefix(20))
        }

        func shortCode(of copy: ReturnPathToken, _ generation: Int) -> ShortCode {
            ShortCode(bytes: code("paper", copy, generation).prefix(10))
        }

        private func code(_ use: String, _ copy: ReturnPathToken, _ generation: Int) -> HashedAuthenticationCode<SHA256>
        {
            HMAC<SHA256>.authenticationCode(for: Array("\(use)\0\(copy.text)\0\(generation)".utf8), using: key)
        }
    }

    private let kept = Mutex<Value?>(nil)

    /// The key; made where there is none yet. Kept in memory once it was read by itself, so that one which a failing
    /// transaction made is never used.
    func value(_ database: any Database, now: Date) async throws -> Value {
        if let value = kept.withLock({ $0 }) { return value }
        let value = try await database.write { try Self.value(in: $0, now: now) }
        kept.withLock { $0 = value }
        return value
    }

    /// The same within a caller's transaction.
    static func value(in connection: any DatabaseConnection, now: Date) throws -> Value {
        if let found = try read(in: connection) { return found }
        let made = SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }
        try connection.execute(
            "INSERT INTO link_key (id, key, made_at) VALUES (1, \(made), \(now)) ON CONFLICT (id) DO NOTHING"
        )
        guard let value = try read(in: connection) else {
            throw DatabaseError(.unexpectedValue, "the key of links is gone")
        }
        return value
    }

    private static func read(in connection: any DatabaseConnection) throws -> Value? {
        try connection.row("SELECT key FROM link_key WHERE id = 1").map {
            Value(key: SymmetricKey(data: try $0.bytes(0)))
        }
    }
}

/// What of a link or short code is kept.
enum LinkHash {
    static func of(_ link: PersonalLink) -> String { hex("n" + link.text) }

    static func of(_ code: ShortCode) -> String { hex("p" + code.letters) }

    private static func hex(_ text: String) -> String {
        SHA256.hash(data: Array(text.utf8)).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }
}
