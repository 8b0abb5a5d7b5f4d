import Database
import StoreTestSupport
import Testing

@testable import MessageBodies

@Suite("Message bodies")
struct MessageBodiesTests {
    /// Bytes that look like mail: they compress.
    private static func text(_ count: Int) -> [UInt8] {
        let line = Array("Liebe Eltern, am Donnerstag wandern wir zum See. Bitte eine Mütze mitgeben!\r\n".utf8)
        return (0..<count).map { line[($0 &* 31 / 7) % line.count] }
    }

    /// Bytes without any pattern: a generator of the kind x' = ax + c.
    private static func noise(_ count: Int) -> [UInt8] {
        var state: UInt64 = 42
        return (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 56)
        }
    }

    private func open(_ engine: TestEngine) async throws -> MessageBodies {
        MessageBodies(database: try await engine.open(MessageBodies.migrations))
    }

    private func keep(_ bytes: [UInt8], _ bodies: MessageBodies) async throws -> BodyID {
        let prepared = bodies.prepare(bytes)
        return try await bodies.database.write { connection in
            let id = try bodies.store(prepared, in: connection)
            try bodies.retain(id, in: connection)
            return id
        }
    }

    private func rowCount(_ bodies: MessageBodies) async throws -> [Int] {
        try await bodies.database.read { connection in
            [
                try connection.row("SELECT COUNT(*) FROM bodies")?.int(0) ?? -1,
                try connection.row("SELECT COUNT(*) FROM body_chunks")?.int(0) ?? -1,
            ]
        }
    }

    @Test("the id is the SHA-256 of the bytes")
    func identity() async throws {
        let bodies = try await open(.sqliteInMemory)
        // FIPS 180-4, example "abc".
        let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        #expect(bodies.prepare(Array("abc".utf8)).id.text == expected)
        #expect(bodies.prepare([Array("a".utf8)[...], [], Array("bc".utf8)[...]]).id.text == expected)
        #expect(BodyID(expected) != nil)
        #expect(BodyID(expected.uppercased()) == nil)
        #expect(BodyID("abc") == nil)
    }

    @Test(
        "bytes come back as they went in",
        arguments: TestEngine.all,
        [0, 1, 255, 16_383, 16_384, 16_385, 278_528, 278_529, 1_000_000]
    )
    func roundTrip(engine: TestEngine, count: Int) async throws {
        let bodies = try await open(engine)
        for bytes in [Self.text(count), Self.noise(count)] {
            let id = try await keep(bytes, bodies)
            #expect(try await bodies.size(of: id) == count)
            #expect(try await bodies.bytes(id) == bytes)
        }
    }

    @Test("a range gives its part, and nothing beyond the end", arguments: TestEngine.all)
    func ranges(engine: TestEngine) async throws {
        let bodies = try await open(engine)
        let bytes = Self.text(600_000)
        let id = try await keep(bytes, bodies)
        for range in [
            0..<10, 16_380..<16_390, 16_384..<16_385, 278_000..<279_000, 599_990..<700_000, 5..<5, 599_999..<600_000,
            600_000..<600_001, 0..<600_000, 100..<550_000,
        ] {
            let expected = Array(bytes[range.clamped(to: 0..<bytes.count)])
            #expect(try await bodies.bytes(id, range: range) == expected, "\(range)")
        }
    }

    @Test("only the chunks that a range touches are read")
    func touchedChunks() async throws {
        let bodies = try await open(.sqliteInMemory)
        let id = try await keep(Self.noise(600_000), bodies)
        try await bodies.database.write { try $0.execute("DELETE FROM body_chunks WHERE chunk = 1") }
        #expect(try await bodies.bytes(id, range: 0..<16_384)?.count == 16_384)
        #expect(try await bodies.bytes(id, range: 300_000..<400_000)?.count == 100_000)
        let error = await #expect(throws: DatabaseError.self) { try await bodies.bytes(id) }
        #expect(error?.code == .unexpectedValue)
    }

    @Test("text takes less room, noise no more than its length")
    func compression() async throws {
        let bodies = try await open(.sqliteInMemory)
        #expect(bodies.prepare(Self.text(500_000)).storedSize < 250_000)
        let noise = bodies.prepare(Self.noise(500_000))
        #expect(noise.storedSize == 500_000)
        #expect(noise.chunks.allSatisfy { $0.encoding == .plain })
        #expect(bodies.prepare(Self.text(100)).storedSize == 100)
    }

    @Test("a broken chunk is an error, not wrong bytes", arguments: TestEngine.all)
    func broken(engine: TestEngine) async throws {
        let bodies = try await open(engine)
        let id = try await keep(Self.text(10_000), bodies)
        try await bodies.database.write { try $0.execute("UPDATE body_chunks SET content = \([1, 2, 3] as [UInt8])") }
        let error = await #expect(throws: DatabaseError.self) { try await bodies.bytes(id) }
        #expect(error?.code == .unexpectedValue)
    }

    @Test("the same content is stored once and goes with its last keeper", arguments: TestEngine.all)
    func references(engine: TestEngine) async throws {
        let bodies = try await open(engine)
        let bytes = Self.text(20_000)
        let id = try await keep(bytes, bodies)
        #expect(try await keep(bytes, bodies) == id)
        #expect(try await rowCount(bodies) == [1, 2])
        try await bodies.database.write { try bodies.release(id, in: $0) }
        #expect(try await bodies.bytes(id) == bytes)
        try await bodies.database.write { try bodies.release(id, in: $0) }
        #expect(try await bodies.bytes(id) == nil)
        #expect(try await bodies.size(of: id) == nil)
        #expect(try await rowCount(bodies) == [0, 0])
    }

    @Test("many references are given back at once, twice where named twice", arguments: TestEngine.all)
    func releaseMany(engine: TestEngine) async throws {
        let bodies = try await open(engine)
        let twice = try await keep(Self.text(10), bodies)
        _ = try await keep(Self.text(10), bodies)
        let shared = try await keep(Self.text(20), bodies)
        _ = try await keep(Self.text(20), bodies)
        let single = try await keep(Self.text(20_000), bodies)
        try await bodies.database.write { try bodies.release([twice, shared, single, twice], in: $0) }
        #expect(try await rowCount(bodies) == [1, 1])
        #expect(try await bodies.bytes(shared) == Self.text(20))
    }

    @Test("what is not stored can't be kept", arguments: TestEngine.all)
    func retainMissing(engine: TestEngine) async throws {
        let bodies = try await open(engine)
        let id = bodies.prepare([1, 2, 3]).id
        let error = await #expect(throws: DatabaseError.self) {
            try await bodies.database.write { try bodies.retain(id, in: $0) }
        }
        #expect(error?.code == .constraint)
    }

    @Test("what nobody kept is tidied away, what is kept stays", arguments: TestEngine.all)
    func tidying(engine: TestEngine) async throws {
        let bodies = try await open(engine)
        let kept = try await keep(Self.text(100), bodies)
        try await bodies.database.write { connection in
            _ = try bodies.store([Self.text(5_000)[...]], in: connection)
        }
        #expect(try await bodies.removeUnreferenced() == 1)
        #expect(try await rowCount(bodies) == [1, 1])
        #expect(try await bodies.bytes(kept) == Self.text(100))
    }

    @Test("fifty who store the same at once make one", arguments: TestEngine.all)
    func parallel(engine: TestEngine) async throws {
        let bodies = try await open(engine)
        let bytes = Self.text(40_000)
        let ids = try await withThrowingTaskGroup(of: BodyID.self) { group in
            for _ in 0..<50 { group.addTask { try await keep(bytes, bodies) } }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(ids.count == 1)
        #expect(try await rowCount(bodies)[0] == 1)
        #expect(try await bodies.database.read { try $0.row("SELECT refs FROM bodies")?.int(0) } == 50)
    }
}
