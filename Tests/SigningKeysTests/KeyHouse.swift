import Database
import FoundationEssentials
import MailAuthentication
import MailMessage
import StoreTestSupport
import Synchronization
import Testing

@testable import SigningKeys

/// A school with keys, a clock that is moved by hand, and a DNS that an administrator tends.
final class KeyHouse: Sendable {
    static let secretText = "0123456789abcdef0123456789abcdef"

    let database: any Database
    let store: SigningKeyStore
    let clock: ManualClock
    let domain: Domain

    init(
        _ engine: TestEngine = .sqliteInMemory,
        clock: ManualClock = ManualClock(),
        schedule: RotationSchedule = RotationSchedule()
    ) async throws {
        self.clock = clock
        domain = try #require(Domain("lindenschule.example"))
        database = try await engine.open(SigningKeyStore.migrations)
        store = try await SigningKeyStore.open(
            database,
            domains: [domain],
            secret: try SigningSecret(Array(Self.secretText.utf8)),
            schedule: schedule,
            now: { clock.now }
        )
    }

    /// The same database as another process sees it.
    func other(
        secret text: String? = KeyHouse.secretText,
        on database: (any Database)? = nil
    ) async throws
        -> SigningKeyStore
    {
        let clock = clock
        return try await SigningKeyStore.open(
            database ?? self.database,
            domains: [domain],
            secret: try text.map { try SigningSecret(Array($0.utf8)) },
            now: { clock.now }
        )
    }

    /// A zone with the records of these pairs.
    static func zone(_ pairs: [SigningKeyPair]) throws -> ZoneResolver {
        var zone = ZoneResolver()
        for pair in pairs {
            for key in pair.keys {
                zone.add(try #require(key.recordName(in: pair.domain)), .text(Array(key.recordText.utf8)))
            }
        }
        return zone
    }

    /// The zone as it is when everything that should be published is.
    func tendedZone() async throws -> ZoneResolver {
        try Self.zone(try await store.pairs().filter(\.isToBePublished))
    }

    func states() async throws -> [SigningKeyPair.State] { try await store.pairs().map(\.state) }
}

final class ManualClock: Sendable {
    static let day: TimeInterval = 86_400
    private let time = Mutex(Date(timeIntervalSince1970: 1_790_000_000))

    var now: Date { time.withLock { $0 } }

    func advance(days: Double) { time.withLock { $0 += days * Self.day } }
}
