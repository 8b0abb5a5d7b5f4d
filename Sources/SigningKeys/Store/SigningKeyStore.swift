package import Database
package import FoundationEssentials
package import MailAuthentication
package import MailMessage
internal import Synchronization

/// Keeps a school's DKIM keys in its database, the private ones sealed, and has those that sign at hand.
///
/// Every node holds the keys of the moment in memory, reads them anew after its own changes, when another node announces
/// one, and now and then. Changes are conditional on the state that they start from, so that two nodes that rotate at once
/// do it once.
package final class SigningKeyStore: Sendable {
    /// The channel on which changes are announced; the text is the new version.
    package static let channel = "signing-keys"

    /// The school's domains: the only ones that get keys.
    package let domains: [Domain]
    package let plan: RotationPlan
    let database: any Database
    let secret: SigningSecret?
    let now: @Sendable () -> Date
    private let snapshot: Mutex<SigningSnapshot>

    private init(
        _ database: any Database,
        _ domains: [Domain],
        _ secret: SigningSecret?,
        _ plan: RotationPlan,
        _ now: @escaping @Sendable () -> Date,
        _ snapshot: SigningSnapshot
    ) {
        self.database = database
        self.domains = domains
        self.secret = secret
        self.plan = plan
        self.now = now
        self.snapshot = Mutex(snapshot)
    }

    /// Reads the keys. The migrations must have been applied. Keys that don't open are no error here: see `problems`.
    /// - Parameter secret: nil where this machine has none; then keys can be listed and retired only.
    /// - Throws: `DatabaseError`
    package static func open(
        _ database: any Database,
        domains: [Domain],
        secret: SigningSecret?,
        schedule: RotationSchedule = RotationSchedule(),
        now: @escaping @Sendable () -> Date = { Date() }
    ) async throws -> SigningKeyStore {
        let snapshot = try await database.read { try SigningSnapshot.read(secret, in: $0) }
        return SigningKeyStore(database, domains, secret, RotationPlan(schedule), now, snapshot)
    }

    // MARK: - What holds now

    /// The keys that sign for the domain now, RSA first; none where it has none. Cheap.
    package func current(_ domain: Domain) -> [DKIMSigner.Key] {
        snapshot.withLock { $0.signing[domain] ?? [] }
    }

    /// Signs with those keys; nil where there are none. Cheap: take it anew for each message, for keys change.
    package func signer(for domain: Domain) -> SchoolSigner? {
        let keys = current(domain)
        return keys.isEmpty ? nil : SchoolSigner(domain: domain, keys: keys)
    }

    /// Why keys that should sign can't: a wrong secret, none, damage. Empty when all is well. The house should refuse to
    /// start rather than send unsigned what the world expects signed.
    package var problems: [SigningKeyError] { snapshot.withLock { $0.problems } }

    /// Every pair, those of one domain together, the newest first.
    package func pairs() async throws -> [SigningKeyPair] {
        try await database.read { try PairRows.all(in: $0) }
    }

    // MARK: - Following

    /// Reads the keys anew.
    package func reload() async throws {
        let fresh = try await database.read { [secret] in try SigningSnapshot.read(secret, in: $0) }
        // Two readings may overtake one another: the newer one stays.
        snapshot.withLock { if fresh.version >= $0.version { $0 = fresh } }
    }

    /// Reads the keys anew where another node or program has changed them.
    package func reloadIfChanged() async throws {
        let version = try await database.read { try SigningSnapshot.version($0) }
        if version != snapshot.withLock({ $0.version }) { try await reload() }
    }

    /// Follows the changes of other nodes and of the command line until the task is cancelled. A failed reading is tried
    /// again at the next look.
    /// - Parameters:
    ///   - interval: how often to look for changes that nobody announced here. One row is read.
    ///   - onFailure: told of a reading that failed; for the log.
    package func followChanges(
        interval: Duration = .seconds(10),
        onFailure: @escaping @Sendable (any Error) -> Void = { _ in }
    ) async {
        await withDiscardingTaskGroup { group in
            group.addTask {
                for await _ in self.database.notifications(on: Self.channel) { await self.look(onFailure) }
            }
            group.addTask {
                while !Task.isCancelled {
                    do { try await Task.sleep(for: interval) } catch { return }
                    await self.look(onFailure)
                }
            }
        }
    }

    private func look(_ onFailure: @Sendable (any Error) -> Void) async {
        do { try await reloadIfChanged() } catch { onFailure(error) }
    }

    /// Runs one change. Where `body` says that it changed something, the version counts up, is announced, and the keys are
    /// read anew.
    func change(_ body: @escaping @Sendable (any DatabaseConnection) throws -> Bool) async throws -> Bool {
        let changed = try await database.write { connection in
            guard try body(connection) else { return false }
            let row = try connection.row(
                "UPDATE dkim_version SET version = version + 1 WHERE only_row = 1 RETURNING version"
            )
            try connection.notify(Self.channel, String(try row?.int64(0) ?? 0))
            return true
        }
        if changed { try await reload() }
        return changed
    }
}
