import Database
import Directory
import FoundationEssentials
import MailMessage
import MessageBodies
import Policy
import School
import StoreTestSupport
import Testing

@testable import Gateway

@Suite("What goes out later")
struct WaitingTests {
    private static let teacher = ExactLimitTests.teacher
    private static let list = "klasse.5a@lindenschule.example"
    private static let quiet = "quiet-hours.children=19:00-07:00"

    /// At 20:00 by German clocks on 2 November 2026.
    private func evening(_ engine: TestEngine? = nil) async throws -> TestHouse {
        let house = if let engine { try await TestHouse(on: engine) } else { try await TestHouse() }
        let eight = try Date("2026-11-02T19:00:00Z", strategy: .iso8601)
        house.clock.advance(eight.timeIntervalSince(house.clock.now))
        try await set(house, Self.quiet)
        return house
    }

    private func send(_ house: TestHouse, to recipients: [String], more: String = "") async throws -> DecisionCode {
        let outcome = try await house.send(
            TestHouse.letter(from: Self.teacher, to: recipients.joined(separator: ", "), more: more),
            from: Self.teacher,
            to: recipients,
            at: house.inside("lehrerin")
        )
        guard case .accepted(let code) = outcome else {
            Issue.record("not accepted: \(outcome)")
            return DecisionCode("")
        }
        return code
    }

    @Test("an announcement waits until the morning and goes out once, whoever looks", arguments: TestEngine.all)
    func morning(engine: TestEngine) async throws {
        let house = try await evening(engine)
        let code = try await send(house, to: [Self.list])
        #expect(try await house.inbox("anna").isEmpty)
        let notice = try #require(try await house.inbox("lehrerin").first)
        #expect(notice.contains(code.text))
        house.clock.advance(11 * 3600 - 1)
        #expect(try await house.gateway.fileDueLetters() == 0)
        house.clock.advance(1)
        let filed = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<8 { group.addTask { try await house.gateway.fileDueLetters() } }
            return try await group.reduce(0, +)
        }
        #expect(filed == 1)
        #expect(try await house.inbox("anna").count == 1)
        #expect(try await house.inbox("cem").count == 1)
        #expect(try await house.count("waiting_letters") == 0)
        #expect(try await house.gateway.fileDueLetters() == 0)
    }

    @Test(
        "urgent announcements don't wait",
        arguments: ["Priority: urgent\n", "Importance: High\n", "X-Priority: 1 (Highest)\n", "Importance: low\n", ""]
    )
    func urgent(more: String) async throws {
        let house = try await evening()
        _ = try await send(house, to: [Self.list], more: more)
        let isUrgent = !more.isEmpty && !more.contains("low")
        #expect(try await house.inbox("anna").count == (isUrgent ? 1 : 0))
        #expect(try await house.count("waiting_letters") == (isUrgent ? 0 : 1))
    }

    @Test(
        "a subject that begins with the word for it is urgent",
        arguments: [
            ("EILT: Schulschluss", true), ("Dringend! Schulschluss", true), ("urgent please read", true),
            ("  DRINGEND: Schulschluss", true), ("Eiltransport", false), ("Nicht dringend: Ausflug", false),
            ("Eilt", false),
            ("Urgently", false), ("", false),
        ]
    )
    func urgentSubject(subject: String, isUrgent: Bool) {
        let text = TestHouse.letter(from: Self.teacher, to: Self.list, subject: subject)
        #expect(ParsedMessage(bytes: Array(text.replacing("\n", with: "\r\n").utf8)).isUrgent == isUrgent)
    }

    @Test("personal mail is never delayed, and lists without quiet hours neither, in the same message")
    func mixed() async throws {
        let house = try await evening()
        _ = try await send(house, to: ["cem.kaya@lindenschule.example"])
        #expect(try await house.inbox("cem").count == 1)
        _ = try await send(house, to: [Self.list, "eltern.5a@lindenschule.example", "karl.kurz@lindenschule.example"])
        #expect(try await house.inbox("kollege").count == 1)
        #expect(try await !house.queued().isEmpty)
        #expect(try await house.inbox("anna").isEmpty)
        house.clock.advance(11 * 3600)
        try await house.gateway.fileDueLetters()
        #expect(try await house.inbox("anna").count == 1)
        #expect(try await house.inbox("kollege").count == 1)
    }

    @Test("a message with a time of its own waits as a whole, and by day nothing waits")
    func scheduled() async throws {
        let house = try await evening()
        house.clock.advance(12 * 3600)
        _ = try await send(house, to: [Self.list])
        #expect(try await house.inbox("anna").count == 1)
        let outcome = await house.gateway.accept(
            ReceivedMessage(
                sender: EmailAddress(Self.teacher),
                recipients: [EnvelopeRecipient(try #require(EmailAddress("cem.kaya@lindenschule.example")))],
                bytes: Array(TestHouse.letter(from: Self.teacher, to: "x").replacing("\n", with: "\r\n").utf8)
            ),
            at: try house.inside("lehrerin"),
            notBefore: house.clock.now.addingTimeInterval(3600)
        )
        guard case .accepted = outcome else {
            Issue.record("not accepted: \(outcome)")
            return
        }
        #expect(try await house.gateway.waitingSummaries(of: PersonID("lehrerin")).map(\.subject) == ["Probe"])
        #expect(try await house.gateway.waitingSummaries(of: PersonID("kollege")).isEmpty)
        #expect(try await house.inbox("cem").count == 1)
        house.clock.advance(3600)
        try await house.gateway.fileDueLetters()
        #expect(try await house.inbox("cem").count == 2)
    }

    @Test("an emergency brake keeps what is due until it lets go")
    func brake() async throws {
        let house = try await evening()
        _ = try await send(house, to: [Self.list])
        house.clock.advance(11 * 3600)
        try await house.gateway.rooms.settings.change(by: nil, because: "test") { [now = house.clock.now] settings in
            settings.put(on: Brake(.lists, until: now.addingTimeInterval(600)), now: now)
        }
        #expect(try await house.gateway.fileDueLetters() == 0)
        #expect(try await house.count("waiting_letters") == 1)
        house.clock.advance(600)
        #expect(try await house.gateway.fileDueLetters() == 1)
        #expect(try await house.inbox("anna").count == 1)
    }

    @Test("what an author may no longer send is held for a person when it is due")
    func locked() async throws {
        let house = try await evening()
        _ = try await send(house, to: [Self.list])
        var changes = SchoolChanges()
        changes.accounts = [
            Account(person: PersonID("lehrerin"), login: "lehrerin", passwordState: .chosen, lock: .forGood)
        ]
        try await house.gateway.rooms.directory.save(changes)
        house.clock.advance(11 * 3600)
        #expect(try await house.gateway.fileDueLetters() == 1)
        #expect(try await house.count("held_messages") == 1)
        #expect(try await house.inbox("anna").isEmpty)
    }

    @Test("author and administrators withdraw it, nobody else; its bytes are gone then")
    func cancel() async throws {
        let house = try await evening()
        let code = try await send(house, to: [Self.list])
        #expect(try await !house.gateway.cancelWaiting(code.text, by: PersonID("kollege")))
        #expect(try await house.gateway.cancelWaiting(code.text, by: PersonID("lehrerin")))
        let admin = PersonID("admin")
        #expect(try await !house.gateway.cancelWaiting(code.text, by: admin, because: "zu spät"))
        let second = try await send(house, to: [Self.list])
        #expect(try await house.gateway.cancelWaiting(second.text, by: admin, because: "fällt aus"))
        #expect(try await house.inbox("lehrerin").count == 3)
        let entries = try await house.gateway.rooms.database.read { connection in
            try connection.rows(
                "SELECT actor, subject, details FROM audit_log WHERE action = 'waiting.cancel' ORDER BY number"
            )
            .map { [try $0.string(0), try $0.string(1), try $0.string(2)].joined(separator: " ") }
        }
        #expect(entries.count == 2)
        #expect(entries.first?.contains("lehrerin") == true)
        #expect(entries.last?.contains("admin") == true && entries.last?.contains("fällt aus") == true)
        house.clock.advance(11 * 3600)
        #expect(try await house.gateway.fileDueLetters() == 0)
        #expect(try await house.inbox("anna").isEmpty)
        try await house.gateway.rooms.bodies.removeUnreferenced()
        #expect(try await house.count("bodies") == 3)
    }

    @Test("what shall go out at once goes at the next look")
    func hasten() async throws {
        let house = try await evening()
        let code = try await send(house, to: [Self.list])
        #expect(try await house.gateway.hastenWaiting(code.text, by: PersonID("lehrerin")))
        #expect(try await house.gateway.fileDueLetters() == 1)
        #expect(try await house.inbox("anna").count == 1)
    }
}
