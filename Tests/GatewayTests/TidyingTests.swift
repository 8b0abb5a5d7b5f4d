import AuditLog
import Database
import FoundationEssentials
import Logging
import MailMessage
import MailStore
import Policy
import School
import StoreTestSupport
import Synchronization
import Testing

@testable import Gateway

@Suite("Forgetting what has had its time")
struct TidyingTests {
    @Test("A held message that nobody decides on expires, and its author is told")
    func expiredHold() async throws {
        let house = try await TestHouse()
        let rule = try #require(StandardRules.all.first { $0.id == "mass.recipients-per-message" })
        let limit = try #require(rule.limits.first)
        try await house.gateway.rooms.settings.change(by: nil, because: "test") { settings in
            settings.set(.hold, of: rule, for: .child)
            settings.set(limit, to: 1, for: .child)
        }
        let recipients = ["ben.weber@lindenschule.example", "cem.kaya@lindenschule.example"]
        let outcome = try await house.send(
            TestHouse.letter(from: AcceptTests.child, to: recipients.joined(separator: ", ")),
            from: AcceptTests.child,
            to: recipients,
            at: house.inside("anna")
        )
        guard case .held(let code, _) = outcome else {
            Issue.record("not held: \(outcome)")
            return
        }
        #expect(await house.gateway.tidy().failed.isEmpty)
        #expect(try await house.count("held_messages") == 1)
        house.clock.advance(Gateway.longestHold + 1)
        #expect(await house.gateway.tidy().failed.isEmpty)
        #expect(try await house.count("held_messages") == 0)
        let notice = try #require(try await house.inbox("anna").last)
        #expect(notice.contains(code.text))
        #expect(try await house.count("bodies") == 2)  // The two notices alone: the held bytes are gone.
        house.clock.advance(500 * 24 * 3600)
        #expect(await house.gateway.tidy().failed.isEmpty)
        #expect(try await house.count("decisions") == 0)
        #expect(try await house.count("sending_counts") == 0)
    }
}

@Suite("Jobs of the house")
struct JobLedgerTests {
    @Test("Of several nodes that ask at the same time, one gets the job; the next may after the interval")
    func once() async throws {
        let house = try await TestHouse()
        let ran = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<5 { group.addTask { (try? await house.gateway.tidyWhenDue()) != nil } }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(ran == 1)
        house.clock.advance(Gateway.tidyingInterval)
        #expect(try await house.gateway.tidyWhenDue() != nil)
    }
}

@Suite("A round of tidying")
struct TidyingRoundTests {
    /// With a table out of reach, everything that has nothing to do with it is forgotten all the same.
    @Test(
        "one step that fails is counted and logged, and keeps no other from being done",
        arguments: [
            ("held_messages", ["held.digest", "held.expire"]), ("sending_counts", ["counters"]),
            ("decisions", ["decisions"]), ("spread_letters", ["spread"]), ("recalls", ["recalls"]),
        ]
    )
    func others(table: String, failed: [String]) async throws {
        let lines = LogLines()
        let house = try await TestHouse(logger: Logger(label: "test") { _ in lines })
        let teacher = ExactLimitTests.teacher
        let letter = TestHouse.letter(from: teacher, to: "karl.kurz@lindenschule.example", subject: "Vertraulich")
        _ = try await house.send(
            letter,
            from: teacher,
            to: ["karl.kurz@lindenschule.example"],
            at: house.inside("lehrerin")
        )
        try await house.database.write { connection in
            for code in ["x", "y"] {
                try AuditLog.append(AuditEntry(.heldExpire, of: code, by: nil, at: house.clock.now), in: connection)
            }
            try connection.execute("ALTER TABLE \(raw: table) RENAME TO away")
        }
        house.clock.advance(1_300 * 24 * 3600)
        let round = try #require(try await house.gateway.tidyWhenDue())
        #expect(round.failed == failed)
        // The newest stays.
        #expect(try await house.database.read { try AuditLog.entries(action: "held", in: $0) }.count == 1)
        for name in ["sending_counts", "decisions", "known_contacts"] where name != table {
            #expect(try await house.count(name) == 0, "\(name)")
        }
        #expect(lines.all.count == failed.count)
        for (line, name) in zip(lines.all, failed) {
            #expect(line.contains("step=" + name) && !line.contains("Vertraulich") && !line.contains("@"))
        }
    }
}

/// Keeps what is logged from warnings on.
private final class LogLines: LogHandler, Sendable {
    private let lines = Mutex<[String]>([])

    var all: [String] { lines.withLock { $0 } }
    var metadata: Logger.Metadata {
        get { [:] }
        set {}
    }
    var logLevel: Logger.Level {
        get { .warning }
        set {}
    }

    subscript(metadataKey _: String) -> Logger.Metadata.Value? {
        get { nil }
        set {}
    }

    func log(event: LogEvent) {
        let values = (event.metadata ?? [:]).map { "\($0)=\($1)" }.sorted().joined(separator: " ")
        lines.withLock { $0.append("\(event.message) \(values)") }
    }
}
