internal import AuditLog
package import Database
package import FoundationEssentials
package import Logging
package import Policy
internal import Synchronization

/// Keeps the tokens of modules. All of them are in memory, and renewed when one changes: asking costs no query.
package final class ModuleTokens: Sendable {
    /// Announces that a token was made or withdrawn.
    package static let channel = "module-tokens"

    package static let migrations = [
        Migration(
            "modules.1-tokens",
            [
                """
                CREATE TABLE module_tokens (
                    id TEXT PRIMARY KEY NOT NULL,
                    name TEXT NOT NULL CHECK (name <> ''),
                    channels TEXT NOT NULL,
                    created_at BIGINT NOT NULL,
                    created_by TEXT NOT NULL,
                    expires_at BIGINT,
                    revoked_at BIGINT,
                    last_use BIGINT,
                    digest BLOB NOT NULL
                )
                """
            ]
        )
    ]

    /// Unicode scalars of a name at most.
    package static let longestName = 80
    /// How exactly the last use is kept, in seconds: one write a minute, however many requests.
    static let useInterval: TimeInterval = 60

    private struct State {
        var tokens: [String: ModuleToken] = [:]
        var uses: [String: Date] = [:]
    }

    private let database: any Database
    private let now: @Sendable () -> Date
    private let state: Mutex<State>

    private init(_ database: any Database, _ now: @escaping @Sendable () -> Date, _ tokens: [ModuleToken]) {
        self.database = database
        self.now = now
        state = Mutex(State(tokens: Self.byID(tokens)))
    }

    /// Reads all tokens. The migrations must have been applied.
    package static func open(
        _ database: any Database,
        now: @escaping @Sendable () -> Date = { Date() }
    ) async throws -> ModuleTokens {
        ModuleTokens(database, now, try await database.read { try Self.all(in: $0) })
    }

    // MARK: - Asking

    /// - Returns: nil where the token is not known, has ended or was withdrawn: which of these is nobody's business.
    package func find(_ secret: ModuleSecret) -> ModuleToken? {
        let now = now()
        return state.withLock { state in
            guard let token = state.tokens[secret.id], secret.matches(token), token.isValid(at: now) else { return nil }
            state.uses[token.id] = now
            return token
        }
    }

    // MARK: - Keeping

    /// All tokens, the newest first, withdrawn ones too.
    package func list() async throws -> [ModuleToken] {
        try await noteUses()
        return try await database.read { try Self.all(in: $0) }
    }

    /// Makes a token.
    /// - Parameters:
    ///   - name: what people call it, 1 to `longestName` characters.
    ///   - channels: what it may ask about; not empty.
    ///   - expiry: nil for one that doesn't end by itself.
    /// - Returns: the token with its secret, which nobody can show again.
    /// - Throws: `ModuleTokenError`; `DatabaseError`.
    package func create(
        name: String,
        channels: Set<Channel>,
        by creator: String,
        expiry: Date? = nil
    ) async throws -> (token: ModuleToken, secret: ModuleSecret) {
        let name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !name.isEmpty, name.unicodeScalars.count <= Self.longestName else { throw ModuleTokenError.unfitName }
        guard !channels.isEmpty else { throw ModuleTokenError.noChannel }
        let now = now()
        if let expiry, expiry <= now { throw ModuleTokenError.endsInThePast }
        let secret = ModuleSecret()
        let token = ModuleToken(
            id: secret.id,
            name: name,
            channels: channels,
            created: now,
            creator: creator,
            expiry: expiry,
            revoked: nil,
            lastUse: nil,
            digest: secret.digest
        )
        try await database.write { connection in
            try Self.insert(token, in: connection)
            try Self.audit("token.create", token, by: creator, at: now, in: connection)
            try connection.notify(Self.channel, token.id)
        }
        try await reload()
        return (token, secret)
    }

    /// Withdraws a token; it opens nothing from now on, on other nodes within two seconds.
    /// - Parameters:
    ///   - name: its id, or its name where only one valid token has it.
    ///   - actor: `operator NAME` at the command line, or a person's id.
    /// - Returns: the token that was withdrawn.
    /// - Throws: `ModuleTokenError.unknown` or `.ambiguous`; `DatabaseError`.
    @discardableResult
    package func revoke(_ name: String, by actor: String) async throws -> ModuleToken {
        let now = now()
        let revoked = try await database.write { connection in
            let open = try Self.all(in: connection).filter { $0.revoked == nil }
            let named = open.filter { $0.id == name }
            let found = named.isEmpty ? open.filter { $0.name == name } : named
            guard let token = found.first else { throw ModuleTokenError.unknown }
            guard found.count == 1 else { throw ModuleTokenError.ambiguous }
            try connection.execute("UPDATE module_tokens SET revoked_at = \(now) WHERE id = \(token.id)")
            try Self.audit("token.revoke", token, by: actor, at: now, in: connection)
            try connection.notify(Self.channel, token.id)
            return token
        }
        try await reload()
        return revoked
    }

    // MARK: - Following

    /// Follows the changes of other nodes and of the command line until cancelled, and keeps when tokens were used.
    package func followChanges(interval: Duration = .seconds(2), logger: Logger) async {
        let changes = database.notifications(on: Self.channel)
        await withDiscardingTaskGroup { group in
            group.addTask {
                for await _ in changes { await self.look(logger) }
            }
            group.addTask {
                while !Task.isCancelled {
                    await self.look(logger)
                    do { try await Task.sleep(for: interval) } catch { return }
                }
            }
        }
    }

    private func look(_ logger: Logger) async {
        do {
            try await noteUses()
            try await reload()
        } catch {
            logger.warning("module tokens not renewed, the old ones hold", metadata: ["error": "\(error)"])
        }
    }

    private func reload() async throws {
        let tokens = try await database.read { try Self.all(in: $0) }
        state.withLock { $0.tokens = Self.byID(tokens) }
    }

    private func noteUses() async throws {
        let due = state.withLock { state in
            let due = state.uses.filter { id, use in
                guard let last = state.tokens[id]?.lastUse else { return true }
                return use.timeIntervalSince(last) >= Self.useInterval
            }
            state.uses = [:]
            return due
        }
        guard !due.isEmpty else { return }
        try await database.write { connection in
            for (id, use) in due.sorted(by: { $0.key < $1.key }) {
                try connection.execute("UPDATE module_tokens SET last_use = \(use) WHERE id = \(id)")
            }
        }
    }

    private static func audit(
        _ action: AuditAction,
        _ token: ModuleToken,
        by actor: String,
        at now: Date,
        in connection: any DatabaseConnection
    ) throws {
        let channels = token.channels.map(\.rawValue).sorted().joined(separator: " ")
        try AuditLog.append(
            AuditEntry(
                at: now,
                actor: AuditActor(recorded: actor),
                action: action,
                subject: token.id,
                details: ["channels": channels, "name": token.name]
            ),
            in: connection
        )
    }

    private static func byID(_ tokens: [ModuleToken]) -> [String: ModuleToken] {
        Dictionary(tokens.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
}

/// Why a token can't be made or withdrawn.
package enum ModuleTokenError: Error, Sendable, Hashable {
    case unfitName
    case noChannel
    case endsInThePast
    case unknown
    /// Several valid tokens have the name: the id tells them apart.
    case ambiguous
}
