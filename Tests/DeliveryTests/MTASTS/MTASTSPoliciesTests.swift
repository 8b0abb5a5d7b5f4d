import Database
import Delivery
import FoundationEssentials
import MailAuthentication
import MailMessage
import StoreTestSupport
import Synchronization
import Testing

@Suite("MTASTSPolicies (RFC 8461 §3.3, §5.1)")
struct MTASTSPoliciesTests {
    /// A web server whose file and a clock whose time the test sets.
    final class World: PolicyFetching {
        private let state: Mutex<(fetch: PolicyFetch, count: Int, now: Date)>

        init(_ fetch: PolicyFetch) { state = Mutex((fetch, 0, Date(timeIntervalSince1970: 1_800_000_000))) }

        func set(_ fetch: PolicyFetch) { state.withLock { $0.fetch = fetch } }
        func pass(_ seconds: TimeInterval) { state.withLock { $0.now += seconds } }
        var now: Date { state.withLock { $0.now } }
        var count: Int { state.withLock { $0.count } }

        func fetch(from host: Domain, at addresses: [IPAddress]) async -> PolicyFetch {
            state.withLock { state in
                state.count += 1
                return host.ascii == "mta-sts.partner.example" && !addresses.isEmpty ? state.fetch : .unavailable
            }
        }
    }

    static func file(_ mode: String, age: Int = 1_000) -> PolicyFetch {
        .file(Array("version: STSv1\nmode: \(mode)\nmx: a.example\nmax_age: \(age)\n".utf8))
    }

    static func zone(_ id: String) throws -> MixedResolver {
        try MixedResolver(plain: "_mta-sts.partner TXT \"v=STSv1; id=\(id);\"\nmta-sts.partner A 192.0.2.1\n")
    }

    /// The same cache behind a DNS that may have changed.
    private func policies(_ resolver: any DNSResolver, _ world: World, _ database: any Database) -> MTASTSPolicies {
        MTASTSPolicies(
            resolver: resolver,
            fetcher: world,
            cache: MTASTSCache(database: database),
            now: { world.now }
        )
    }

    private func mode(_ finding: MTASTSFinding) -> MTASTSPolicy.Mode? {
        if case .policy(let policy) = finding { policy.mode } else { nil }
    }

    private static var domain: Domain { get throws { try #require(Domain("partner.example")) } }

    @Test("a policy is fetched once, and again when its id changes", arguments: TestEngine.all)
    func changing(engine: TestEngine) async throws {
        let database = try await engine.open(MTASTSCache.migrations)
        let world = World(Self.file("enforce"))
        let first = policies(try Self.zone("1"), world, database)
        #expect(mode(await first.policy(for: try Self.domain)) == .enforce)
        #expect(mode(await first.policy(for: try Self.domain)) == .enforce)
        #expect(world.count == 1)
        world.set(Self.file("testing"))
        #expect(mode(await policies(try Self.zone("2"), world, database).policy(for: try Self.domain)) == .testing)
        #expect(world.count == 2)
    }

    @Test("a kept policy holds without DNS and web until it expires")
    func kept() async throws {
        let database = try await TestDatabase.inMemory(MTASTSCache.migrations)
        let world = World(Self.file("enforce"))
        _ = await policies(try Self.zone("1"), world, database).policy(for: try Self.domain)
        world.set(.unavailable)
        let silent = policies(try MixedResolver(), world, database)
        let changed = policies(try Self.zone("2"), world, database)
        world.pass(999)
        #expect(mode(await silent.policy(for: try Self.domain)) == .enforce)
        #expect(mode(await changed.policy(for: try Self.domain)) == .enforce)
        world.pass(2)
        #expect(await silent.policy(for: try Self.domain) == .none)
        #expect(await changed.policy(for: try Self.domain) == .unavailable(.policyFetchError))
    }

    @Test("a fetch that failed is not tried again for five minutes, unless the id changes")
    func resting() async throws {
        let database = try await TestDatabase.inMemory(MTASTSCache.migrations)
        let world = World(.untrusted)
        let failing = policies(try Self.zone("1"), world, database)
        #expect(await failing.policy(for: try Self.domain) == .unavailable(.webPKIInvalid))
        #expect(await failing.policy(for: try Self.domain) == .unavailable(.webPKIInvalid))
        #expect(world.count == 1)
        world.set(Self.file("enforce"))
        world.pass(301)
        #expect(mode(await failing.policy(for: try Self.domain)) == .enforce)
    }

    @Test("a file that is no policy is reported as such")
    func invalid() async throws {
        let database = try await TestDatabase.inMemory(MTASTSCache.migrations)
        let found = await policies(try Self.zone("1"), World(.file(Array("hello".utf8))), database)
            .policy(for: try Self.domain)
        #expect(found == .unavailable(.policyInvalid))
    }

    @Test("a policy taken back is none, and fetched no more than once")
    func withdrawn() async throws {
        let database = try await TestDatabase.inMemory(MTASTSCache.migrations)
        let world = World(Self.file("none"))
        let found = policies(try Self.zone("1"), world, database)
        #expect(await found.policy(for: try Self.domain) == .none)
        #expect(await found.policy(for: try Self.domain) == .none)
        #expect(world.count == 1)
    }

    @Test("the daily look keeps policies from running out and forgets those that did")
    func refresh() async throws {
        let database = try await TestDatabase.inMemory(MTASTSCache.migrations)
        let world = World(Self.file("enforce", age: 100_000))
        let found = policies(try Self.zone("1"), world, database)
        _ = await found.policy(for: try Self.domain)
        await found.refresh()
        #expect(world.count == 1)
        world.pass(90_000)
        await found.refresh()
        #expect(world.count == 2)
        world.pass(90_000)
        #expect(mode(await policies(try MixedResolver(), world, database).policy(for: try Self.domain)) == .enforce)
        world.pass(90_000)
        world.set(.unavailable)
        await found.refresh()
        #expect(try await MTASTSCache(database: database).entry(for: try Self.domain) == nil)
    }
}
