import Database
import Foundation
import StoreTestSupport
import Testing

@testable import AuditLog

@Suite("Audit log")
struct AuditLogTests {
    static let time = Date(timeIntervalSince1970: 1_795_000_000)

    static func entry(_ index: Int) -> AuditEntry {
        AuditEntry(
            at: time.addingTimeInterval(Double(index)),
            actor: index.isMultiple(of: 2) ? .person("p\(index)") : .atMachine("root"),
            action: .heldRelease,
            subject: "CODE-\(index)",
            details: ["rule": "mass.recipients-per-hour", "z": "\(index)"]
        )
    }

    static func filled(_ count: Int, on engine: TestEngine = .sqliteInMemory) async throws -> TestDatabase {
        let database = try await engine.open(AuditLog.migrations)
        for index in 0..<count {
            let number = try await database.write { try AuditLog.append(Self.entry(index), in: $0) }
            #expect(number == Int64(index + 1))
        }
        return database
    }

    @Test("what is appended is read back, newest first, by pages, by action and by subject", arguments: TestEngine.all)
    func reading(engine: TestEngine) async throws {
        let database = try await Self.filled(5, on: engine)
        try await database.write { connection in
            try AuditLog.append(AuditEntry(at: Self.time, actor: .house, action: .heldExpire), in: connection)
            try AuditLog.append(AuditEntry(at: Self.time, actor: .house, action: .account("lock")), in: connection)
            try AuditLog.append(AuditEntry(at: Self.time, actor: .house, action: "heldx"), in: connection)
        }
        let newest = try await database.read { try AuditLog.entries(limit: 2, in: $0) }
        #expect(newest.map(\.number) == [8, 7])
        let next = try await database.read { try AuditLog.entries(before: 3, limit: 2, in: $0) }
        #expect(next.map(\.number) == [2, 1])
        #expect(next.map(\.entry) == [Self.entry(1), Self.entry(0)])
        #expect(try await database.read { try AuditLog.entries(action: "held", in: $0) }.count == 6)
        #expect(try await database.read { try AuditLog.entries(action: "held.expire", in: $0) }.count == 1)
        #expect(
            try await database.read { try AuditLog.entries(subject: "CODE-3", in: $0) }.map(\.entry) == [Self.entry(3)]
        )
        #expect(try await database.read { try AuditLog.verify(in: $0) }.isSound)
    }

    @Test("an empty log is sound, and its anchor holds later", arguments: TestEngine.all)
    func empty(engine: TestEngine) async throws {
        let database = try await engine.open(AuditLog.migrations)
        let anchor = try await database.read { try AuditLog.anchor(in: $0) }
        #expect(anchor.number == 0)
        #expect(try await database.read { try AuditLog.verify(anchors: [anchor], in: $0) }.isSound)
        try await database.write { try AuditLog.append(Self.entry(0), in: $0) }
        #expect(try await database.read { try AuditLog.verify(anchors: [anchor], in: $0) }.isSound)
    }

    @Test("an entry is there if, and only if, its transaction has committed", arguments: TestEngine.all)
    func rollback(engine: TestEngine) async throws {
        struct Stop: Error {}
        let database = try await Self.filled(2, on: engine)
        await #expect(throws: Stop.self) {
            try await database.write { connection in
                try AuditLog.append(Self.entry(9), in: connection)
                throw Stop()
            }
        }
        let verification = try await database.read { try AuditLog.verify(in: $0) }
        #expect(verification.isSound && verification.rows == 2)
    }

    @Test("twenty writers at once make one chain without gaps", arguments: TestEngine.all)
    func concurrent(engine: TestEngine) async throws {
        let database = try await engine.open(AuditLog.migrations)
        let numbers = try await withThrowingTaskGroup(of: [Int64].self) { group in
            for writer in 0..<20 {
                group.addTask {
                    var numbers: [Int64] = []
                    for index in 0..<10 {
                        numbers.append(
                            try await database.write { try AuditLog.append(Self.entry(writer * 100 + index), in: $0) }
                        )
                    }
                    return numbers
                }
            }
            return try await group.reduce(into: [Int64]()) { $0 += $1 }
        }
        #expect(numbers.sorted() == Array(1...200))
        let verification = try await database.read { try AuditLog.verify(in: $0) }
        #expect(verification.isSound && verification.rows == 200 && verification.lastGood == 200)
    }

    @Test("two nodes of one school make one chain")
    func twoNodes() async throws {
        let first = try await TestDatabase.onServer(AuditLog.migrations)
        let second = try await first.secondNode()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for node in [first as any Database, second] {
                for writer in 0..<10 {
                    group.addTask {
                        for index in 0..<5 {
                            try await node.write { try AuditLog.append(Self.entry(writer * 10 + index), in: $0) }
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        let verification = try await first.read { try AuditLog.verify(in: $0) }
        #expect(verification.isSound && verification.rows == 100)
        try await second.close()
    }

    @Test("what a row can't hold is cut, and verifies all the same")
    func odd() async throws {
        let database = try await TestDatabase.inMemory(AuditLog.migrations)
        let odd = AuditEntry(
            at: Date(timeIntervalSince1970: 1.23456),
            actor: .person("p"),
            action: "x",
            subject: "a\u{0}b\nc" + String(repeating: "ä", count: 900),
            details: Dictionary(uniqueKeysWithValues: (0..<40).map { ("k\($0)", "\u{0}v") })
        )
        #expect(odd.subject.hasPrefix("a b c") && odd.subject.count == AuditEntry.longestText)
        #expect(odd.details.count == AuditEntry.mostDetails)
        try await database.write { try AuditLog.append(odd, in: $0) }
        #expect(try await database.read { try AuditLog.entries(in: $0) }.first?.entry == odd)
        #expect(try await database.read { try AuditLog.verify(in: $0) }.isSound)
    }
}

@Suite("Tampering with the audit log")
struct AuditTamperingTests {
    private func verify(_ database: TestDatabase, _ anchors: [AuditAnchor] = []) async throws -> AuditFault? {
        try await database.read { try AuditLog.verify(anchors: anchors, in: $0) }.fault
    }

    static let changes: [(SQL, AuditFault)] = [
        ("UPDATE audit_log SET at = at + 1 WHERE number = 3", AuditFault(kind: .altered, number: 3)),
        ("UPDATE audit_log SET actor = 'house' WHERE number = 3", AuditFault(kind: .altered, number: 3)),
        ("UPDATE audit_log SET action = 'held.refuse' WHERE number = 3", AuditFault(kind: .altered, number: 3)),
        ("UPDATE audit_log SET subject = 'CODE-9' WHERE number = 3", AuditFault(kind: .altered, number: 3)),
        ("UPDATE audit_log SET details = '' WHERE number = 3", AuditFault(kind: .altered, number: 3)),
        (
            "UPDATE audit_log SET hash = \([UInt8](repeating: 7, count: 32)) WHERE number = 3",
            AuditFault(kind: .altered, number: 3)
        ),
        ("UPDATE audit_log SET hash = \([UInt8]([7])) WHERE number = 3", AuditFault(kind: .unreadable, number: 3)),
        ("UPDATE audit_log SET number = 99 WHERE number = 3", AuditFault(kind: .missing, number: 3)),
        ("DELETE FROM audit_log WHERE number = 3", AuditFault(kind: .missing, number: 3)),
        ("DELETE FROM audit_log WHERE number = 1", AuditFault(kind: .missing, number: 1)),
        ("DELETE FROM audit_log WHERE number = 6", AuditFault(kind: .endMoved, number: 5)),
        ("DELETE FROM audit_log", AuditFault(kind: .endMoved, number: 0)),
        ("UPDATE audit_ends SET number = 5 WHERE name = 'head'", AuditFault(kind: .endMoved, number: 6)),
        (
            "UPDATE audit_ends SET hash = \([UInt8](repeating: 7, count: 32)) WHERE name = 'head'",
            AuditFault(kind: .endMoved, number: 6)
        ),
        ("DELETE FROM audit_ends WHERE name = 'head'", AuditFault(kind: .unreadable, number: 6)),
        ("DELETE FROM audit_ends", AuditFault(kind: .unreadable, number: 0)),
    ]

    @Test("every column, every row and both ends: the first that does not fit is named", arguments: changes.indices)
    func tampering(index: Int) async throws {
        let database = try await AuditLogTests.filled(6)
        let (change, fault) = Self.changes[index]
        try await database.write { try $0.execute(change) }
        #expect(try await verify(database) == fault)
    }

    @Test("a chain cut at its end with the end's note mended is caught by an anchor alone")
    func cut() async throws {
        let database = try await AuditLogTests.filled(6)
        let anchor = try await database.read { try AuditLog.anchor(in: $0) }
        let early = try await AuditLogTests.filled(2).read { try AuditLog.anchor(in: $0) }
        try await database.write { connection in
            let row = try #require(try connection.row("SELECT hash FROM audit_log WHERE number = 4"))
            try connection.execute("DELETE FROM audit_log WHERE number > 4")
            try connection.execute("UPDATE audit_ends SET number = 4, hash = \(try row.bytes(0)) WHERE name = 'head'")
        }
        #expect(try await verify(database) == nil)
        #expect(try await verify(database, [early]) == nil)
        #expect(try await verify(database, [early, anchor]) == AuditFault(kind: .shortened, number: 6))
    }

    @Test("a whole new chain is caught by an anchor of the old one")
    func rewritten() async throws {
        let database = try await AuditLogTests.filled(6)
        let anchor = try await database.read { try AuditLog.anchor(in: $0) }
        let other = try await TestDatabase.inMemory(AuditLog.migrations)
        for index in 10..<18 { try await other.write { try AuditLog.append(AuditLogTests.entry(index), in: $0) } }
        #expect(try await verify(other) == nil)
        #expect(try await verify(other, [anchor]) == AuditFault(kind: .anchorDiffers, number: 6))
    }

    @Test(
        "an anchor is read as it is printed or typed",
        arguments: ["217-3f09c2aa11223344", " 217 - 3F09 C2AA 1122 3344 "]
    )
    func typed(text: String) throws {
        let anchor = try #require(AuditAnchor(text))
        #expect(anchor.description == "217-3f09c2aa11223344")
        #expect(AuditAnchor(anchor.description) == anchor)
    }

    @Test("what is no anchor is none", arguments: ["", "217", "-3f09c2aa11223344", "217-3f09", "217-3f09c2aa1122334g"])
    func nonsense(text: String) {
        #expect(AuditAnchor(text) == nil)
    }
}

@Suite("Forgetting old entries of the audit log")
struct AuditRetentionTests {
    private let time = AuditLogTests.time

    @Test(
        "old entries go, the rest verifies, anchors of what went are said to be out of reach",
        arguments: TestEngine.all
    )
    func truncation(engine: TestEngine) async throws {
        let database = try await AuditLogTests.filled(4, on: engine)
        let old = try await database.read { try AuditLog.anchor(in: $0) }
        for index in 4..<8 { try await database.write { try AuditLog.append(AuditLogTests.entry(index), in: $0) } }
        let late = try await database.read { try AuditLog.anchor(in: $0) }
        let cut = time.addingTimeInterval(5)
        #expect(try await database.write { try AuditLog.truncate(before: cut, at: cut, in: $0) } == 5)
        #expect(try await database.write { try AuditLog.truncate(before: cut, at: cut, in: $0) } == 0)
        let verification = try await database.read { try AuditLog.verify(anchors: [old, late], in: $0) }
        #expect(verification.fault == nil)
        #expect(verification.checkpoint == 5 && verification.rows == 4 && verification.lastGood == 9)
        #expect(verification.expiredAnchors == [old])
        // Again, later.
        let later = time.addingTimeInterval(100)
        #expect(try await database.write { try AuditLog.truncate(before: later, at: later, in: $0) } == 3)
        #expect(try await database.read { try AuditLog.verify(in: $0) }.isSound)
    }

    @Test("a beginning cut off by hand does not fit what the log says of itself")
    func cutByHand() async throws {
        let database = try await AuditLogTests.filled(6)
        try await database.write { connection in
            let row = try #require(try connection.row("SELECT hash FROM audit_log WHERE number = 2"))
            try connection.execute("DELETE FROM audit_log WHERE number <= 2")
            try connection.execute(
                "UPDATE audit_ends SET number = 2, hash = \(try row.bytes(0)) WHERE name = 'checkpoint'"
            )
        }
        let fault = try await database.read { try AuditLog.verify(in: $0) }.fault
        #expect(fault == AuditFault(kind: .checkpointDiffers, number: 2))
    }
}
