import Database
import Delivery
import Directory
import FoundationEssentials
import MailMessage
import MessageBodies
import Policy
import School
import StoreTestSupport
import Testing

@testable import Gateway

@Suite("What waits when the settings change")
struct RetimedWaitingTests {
    private static let teacher = ExactLimitTests.teacher
    private static let list = "klasse.5a@lindenschule.example"
    private static let parents = "eltern.5a@lindenschule.example"

    /// At 20:00 by German clocks on 2 November 2026.
    private func evening(_ engine: TestEngine? = nil) async throws -> TestHouse {
        let house = if let engine { try await TestHouse(on: engine) } else { try await TestHouse() }
        let eight = try Date("2026-11-02T19:00:00Z", strategy: .iso8601)
        house.clock.advance(eight.timeIntervalSince(house.clock.now))
        try await set(house, "quiet-hours.children=19:00-07:00")
        try await set(house, "quiet-hours.guardians=19:00-07:00")
        return house
    }

    private func send(_ house: TestHouse, to recipients: [String], at start: Date? = nil) async throws {
        let text = TestHouse.letter(from: Self.teacher, to: recipients.joined(separator: ", "))
        let outcome = await house.gateway.accept(
            ReceivedMessage(
                sender: EmailAddress(Self.teacher),
                recipients: recipients.compactMap { EmailAddress($0) }.map { EnvelopeRecipient($0) },
                bytes: Array(text.replacing("\n", with: "\r\n").utf8)
            ),
            at: try house.inside("lehrerin"),
            notBefore: start
        )
        _ = try #require(outcome.code)
    }

    @Test("Quiet hours taken back let it go at the next look, by undo or by another value", arguments: TestEngine.all)
    func takenBack(engine: TestEngine) async throws {
        let house = try await evening(engine)
        try await set(house, "quiet-hours.children=18:00-07:00")
        try await send(house, to: [Self.list])
        // What held before is as quiet at this hour.
        _ = try await house.gateway.rooms.settings.undo(by: nil, because: "Probe")
        #expect(try await house.gateway.fileDueLetters() == 0)
        try await set(house, "quiet-hours.children=")
        #expect(try await house.gateway.fileDueLetters() == 1)
        #expect(try await house.inbox("anna").count == 1)
        #expect(try await house.gateway.fileDueLetters() == 0)
    }

    @Test("Narrower ones let it go when they end; wider ones keep nothing longer than was said")
    func narrowed() async throws {
        let house = try await evening()
        try await send(house, to: [Self.list])
        try await set(house, "quiet-hours.children=19:00-06:00")
        try await house.gateway.fileDueLetters()
        try await set(house, "quiet-hours.children=19:00-09:00")
        try await house.gateway.fileDueLetters()
        house.clock.advance(10 * 3600 - 1)
        #expect(try await house.gateway.fileDueLetters() == 0)
        house.clock.advance(1)
        #expect(try await house.gateway.fileDueLetters() == 1)
        #expect(try await house.inbox("anna").count == 1)
    }

    @Test("Where some of its readers' quiet ends, they get it, and the others in the morning")
    func parted() async throws {
        let house = try await evening()
        try await send(house, to: [Self.list, Self.parents])
        #expect(try await house.count("waiting_letters") == 1)
        try await set(house, "quiet-hours.guardians=")
        #expect(try await house.gateway.fileDueLetters() == 1)
        let mails = try await house.queued().count
        #expect(mails > 0)
        #expect(try await house.inbox("anna").isEmpty)
        house.clock.advance(11 * 3600)
        #expect(try await house.gateway.fileDueLetters() == 1)
        #expect(try await house.inbox("anna").count == 1)
        #expect(try await house.queued().count == mails)
    }

    @Test("An author's own time holds whatever becomes of quiet hours")
    func ownTime() async throws {
        let house = try await evening()
        // At six in the morning, when it is quiet still.
        try await send(house, to: [Self.list], at: house.clock.now.addingTimeInterval(10 * 3600))
        try await set(house, "quiet-hours.children=")
        #expect(try await house.gateway.fileDueLetters() == 0)
        house.clock.advance(10 * 3600 - 1)
        #expect(try await house.gateway.fileDueLetters() == 0)
        house.clock.advance(1)
        #expect(try await house.gateway.fileDueLetters() == 1)
    }

    @Test("A brake that lets go early lets go what waits for it; quiet hours hold on")
    func brake() async throws {
        let house = try await evening()
        try await send(house, to: [Self.list])
        house.clock.advance(11 * 3600)
        let settings = house.gateway.rooms.settings
        try await settings.change(by: nil, because: "Probe") { [now = house.clock.now] in
            $0.put(on: Brake(.lists, until: now.addingTimeInterval(6 * 3600)), now: now)
        }
        #expect(try await house.gateway.fileDueLetters() == 0)
        try await set(house, "mass.recipients-per-hour.child=31")
        #expect(try await house.gateway.fileDueLetters() == 0)
        try await settings.change(by: nil, because: "Probe") { _ = $0.takeOff(nil) }
        #expect(try await house.gateway.fileDueLetters() == 1)
        #expect(try await house.inbox("anna").count == 1)
    }

    @Test("What a recall stops is stopped whatever the settings; undone, it has the time of those that hold")
    func stopped() async throws {
        let house = try await evening()
        try await send(house, to: [Self.list])
        let code = DecisionCode(try #require(try await house.gateway.waitingSummaries().first?.code))
        _ = try await house.gateway.recall(code, by: "operator test", because: "Probe")
        try await set(house, "quiet-hours.children=")
        #expect(try await house.gateway.fileDueLetters() == 0)
        _ = try await house.gateway.undoRecall(code, by: "operator test", because: "Irrtum")
        #expect(try await house.gateway.fileDueLetters() == 1)
    }

    @Test("What waited before the reasons were kept keeps its time")
    func former() async throws {
        let house = try await evening()
        try await send(house, to: [Self.list])
        try await house.database.write {
            try $0.execute("UPDATE waiting_letters SET not_before = due, minds_quiet = 0, settings = 0")
        }
        try await set(house, "quiet-hours.children=")
        #expect(try await house.gateway.fileDueLetters() == 0)
        house.clock.advance(11 * 3600)
        #expect(try await house.gateway.fileDueLetters() == 1)
    }

    @Test("Mails to families that wait in the queue leave with their quiet hours", arguments: TestEngine.all)
    func queued(engine: TestEngine) async throws {
        let house = try await evening(engine)
        let now = house.clock.now
        let morning = now.addingTimeInterval(11 * 3600)
        let queue = house.gateway.rooms.queue
        let bodies = house.gateway.rooms.bodies
        let recipient = try #require(EmailAddress("familie@post.example"))
        let body = bodies.prepare(Array("Subject: Probe\r\n\r\nText\r\n".utf8))
        try await house.database.write { connection in
            let id = try bodies.store(body, in: connection)
            let entry = NewQueueEntry(
                body: id,
                recipient: recipient,
                returnPath: nil,
                noticeAddress: nil,
                purpose: "letter",
                origin: "letter"
            )
            try queue.enqueue([entry, entry], in: connection)
            let count = try house.gateway.postponeFamilyLetters(
                of: "letter",
                writtenSince: now,
                until: morning,
                minding: [.guardians],
                in: connection
            )
            #expect(count == 2)
        }
        func due() async throws -> Int {
            try await house.database.read {
                try $0.row("SELECT COUNT(*) FROM queue_entries WHERE next_attempt <= \(now)")?.int(0) ?? 0
            }
        }
        try await set(house, "quiet-hours.children=")
        try await house.gateway.fileDueLetters()
        #expect(try await due() == 0)
        // Taken back and put in again, they wait on.
        try await house.database.write { connection in
            try queue.withdraw(["letter"], under: "recall", in: connection)
            _ = try queue.restore(under: "recall", in: connection)
        }
        #expect(try await due() == 0)
        try await set(house, "quiet-hours.guardians=")
        try await house.gateway.fileDueLetters()
        #expect(try await due() == 2)
        #expect(try await house.count("quiet_mails") == 0)
    }
}
