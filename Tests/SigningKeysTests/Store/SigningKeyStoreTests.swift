import Database
import FoundationEssentials
import MailAuthentication
import MailMessage
import StoreTestSupport
import Testing

@testable import SigningKeys

@Suite("The store of keys")
struct SigningKeyStoreTests {
    @Test("A pair is prepared once, activated by hand, retired", arguments: TestEngine.all)
    func byHand(_ engine: TestEngine) async throws {
        let house = try await KeyHouse(engine)
        let store = house.store
        let made = try await store.prepare(house.domain)
        #expect(made.isNew && made.pair.state == .prepared && made.pair.name == "s2026a")
        #expect(made.pair.keys.map(\.algorithm) == [.rsaSHA256, .ed25519SHA256])
        let again = try await store.prepare(house.domain)
        #expect(!again.isNew && again.pair == made.pair)
        #expect(try await store.activate(made.pair.id))
        #expect(try await !store.activate(made.pair.id))
        let next = try await store.prepare(house.domain).pair
        #expect(next.name == "s2026b")
        let retired = try await store.retire(next.id)
        #expect(retired.state == .retired)
        await #expect(throws: SigningKeyError(.wrongState, "retired")) { try await store.activate(next.id) }
        await #expect(throws: SigningKeyError(.wrongState, "retired")) { try await store.retire(next.id) }
        await #expect(throws: SigningKeyError(.noSuchPair, "x")) { try await store.activate("x") }
        let old = try await store.retire(made.pair.id)
        #expect(old.state == .retiring && old.publishUntil != nil)
        #expect(store.current(house.domain).isEmpty)
        #expect(try await store.retire(made.pair.id).state == .retired)
    }

    @Test("Keys that somebody got hold of go without an overlap")
    func atOnce() async throws {
        let house = try await KeyHouse()
        let pair = try await house.store.prepare(house.domain).pair
        try await house.store.activate(pair.id)
        #expect(try await house.store.retire(pair.id, atOnce: true).state == .retired)
        #expect(house.store.current(house.domain).isEmpty)
    }

    @Test("Domains of others get no keys")
    func foreign() async throws {
        let house = try await KeyHouse()
        let foreign = try #require(Domain("b.example"))
        await #expect(throws: SigningKeyError(.foreignDomain, "b.example")) { try await house.store.prepare(foreign) }
    }

    @Test("Another secret is told, and ends nothing")
    func wrongSecret() async throws {
        let house = try await KeyHouse()
        let pair = try await house.store.prepare(house.domain).pair
        let stranger = try await house.other(secret: "another secret of thirty-two octets!")
        await #expect(throws: SigningKeyError(.wrongSecret, "s2026a-rsa")) { try await stranger.activate(pair.id) }
        #expect(try await house.states() == [.prepared])
        try await house.store.activate(pair.id)
        try await stranger.reload()
        #expect(
            stranger.problems
                == [SigningKeyError(.wrongSecret, "s2026a-rsa"), SigningKeyError(.wrongSecret, "s2026a-ed")]
        )
        #expect(stranger.current(house.domain).isEmpty)
        #expect(try await stranger.pairs() == house.store.pairs())
    }

    @Test("Without a secret keys can be listed and retired, not made")
    func noSecret() async throws {
        let house = try await KeyHouse()
        let pair = try await house.store.prepare(house.domain).pair
        try await house.store.activate(pair.id)
        let bare = try await house.other(secret: nil)
        #expect(bare.problems.map(\.code) == [.noSecret, .noSecret])
        await #expect(throws: SigningKeyError.self) { try await bare.prepare(house.domain) }
        #expect(try await bare.retire(pair.id).state == .retiring)
        #expect(bare.problems.isEmpty)
    }

    @Test("A row that was changed is damaged, and so is one that was moved")
    func tampered() async throws {
        let house = try await KeyHouse()
        let pair = try await house.store.prepare(house.domain).pair
        try await house.store.activate(pair.id)
        #expect(house.store.problems.isEmpty)
        try await house.database.write { connection in
            guard var octets = try connection.row("SELECT sealed FROM dkim_keys WHERE position = 0")?.bytes(0) else {
                return
            }
            octets[octets.count / 2] ^= 0x40
            try connection.execute("UPDATE dkim_keys SET sealed = \(octets) WHERE position = 0")
            try connection.execute("UPDATE dkim_keys SET selector = 'other' WHERE position = 1")
        }
        try await house.store.reload()
        #expect(
            house.store.problems == [SigningKeyError(.damagedKey, "s2026a-rsa"), SigningKeyError(.damagedKey, "other")]
        )
        #expect(house.store.current(house.domain).isEmpty)
    }

    @Test("The database holds nothing that signs", arguments: SigningAlgorithm.allCases)
    func sealed(_ algorithm: SigningAlgorithm) async throws {
        let house = try await KeyHouse()
        try await house.store.activate(try await house.store.prepare(house.domain).pair.id)
        let key = try #require(house.store.current(house.domain).first { $0.key.algorithm == algorithm })
        let secret = key.key.pkcs8Representation.suffix(32)
        let blobs = try await house.database.read { connection in
            try connection.rows("SELECT sealed FROM dkim_keys").map { try $0.bytes(0) }
        }
        #expect(blobs.count == 2)
        for blob in blobs {
            #expect(!String(decoding: blob, as: UTF8.self).contains(String(decoding: secret, as: UTF8.self)))
            #expect(DKIMPrivateKey.isReadable(blob) == false)
        }
        #expect("\(key.key)" == "DKIMPrivateKey(\(algorithm.rawValue))")
    }

    @Test("Another node's change is followed", .timeLimit(.minutes(10)))
    func following() async throws {
        let house = try await KeyHouse()
        let node = try await house.other()
        let following = Task { await node.followChanges(interval: .milliseconds(20)) }
        try await house.store.activate(try await house.store.prepare(house.domain).pair.id)
        while node.current(house.domain).isEmpty { await Task.yield() }
        following.cancel()
        #expect(node.current(house.domain).map(\.selector) == ["s2026a-rsa", "s2026a-ed"])
    }
}

extension DKIMPrivateKey {
    static func isReadable(_ octets: [UInt8]) -> Bool { (try? DKIMPrivateKey(derRepresentation: octets)) != nil }
}
