import Database
import FoundationEssentials
import MailMessage
import Policy
import School
import StoreTestSupport
import Testing

@testable import Gateway

@Suite("Limits are exact, however many send at once")
struct ExactLimitTests {
    static let teacher = "lena.lange@lindenschule.example"

    /// 40 messages at once to one stranger each, with one limit set to 7 and every other one out of the way.
    @Test(
        "each count lets exactly so many through",
        arguments: TestEngine.all,
        [
            "mass.recipients-per-hour", "mass.recipients-per-day", "mass.messages-per-hour", "mass.messages-per-day",
            "mass.first-time-recipients-per-day",
        ]
    )
    func mail(engine: TestEngine, limit: String) async throws {
        let house = try await TestHouse(on: engine)
        try await set(house, limit + "=7")
        let door = try house.inside("lehrerin")
        let accepted = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<40 {
                let stranger = "eltern\(number)@verein.example"
                group.addTask {
                    let letter = TestHouse.letter(from: Self.teacher, to: stranger, subject: "\(number)")
                    let outcome = try? await house.send(letter, from: Self.teacher, to: [stranger], at: door)
                    if case .accepted = outcome { return true }
                    return false
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(accepted == 7)
        #expect(try await house.queued().count == 7)
    }

    @Test("chat and forum have counts of their own", arguments: TestEngine.all, [Channel.chat, .forum])
    func posts(engine: TestEngine, channel: Channel) async throws {
        let house = try await TestHouse(on: engine)
        try await set(house, "mass.chat-messages-per-hour=7", "mass.forum-posts-per-hour=7", "mass.messages-per-hour=1")
        let post = Post(
            channel: channel,
            author: .person(PersonID("anna")),
            thread: Post.Thread(.room, id: "raum"),
            readers: Post.Readers(),
            text: "Hallo"
        )
        let accepted = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<30 {
                group.addTask { (try? await house.gateway.judge(post))?.disposition == .accept(labels: []) }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(accepted == 7)
    }

    @Test("a refusal says when there is room again, and then there is")
    func refill() async throws {
        let house = try await TestHouse()
        try await set(house, "mass.messages-per-hour=2")
        let door = try house.inside("lehrerin")
        func send() async throws -> IntakeOutcome {
            let letter = TestHouse.letter(from: Self.teacher, to: "karl.kurz@lindenschule.example")
            return try await house.send(letter, from: Self.teacher, to: ["karl.kurz@lindenschule.example"], at: door)
        }
        let first = house.clock.now
        _ = try await send()
        house.clock.advance(600)
        _ = try await send()
        guard case .refused(let refusal) = try await send() else {
            Issue.record("the limit is reached")
            return
        }
        // The first message's minute leaves the window an hour after its end.
        let minute = (first.timeIntervalSince1970 / 60).rounded(.down) * 60
        let again = Date(timeIntervalSince1970: minute + 60 + 3600)
        #expect(refusal.text.lines.joined().contains(SchoolTime.shown(again, in: .german)), "\(refusal.text.lines)")
        house.clock.advance(again.timeIntervalSince(house.clock.now) - 1)
        guard case .refused = try await send() else {
            Issue.record("a second too early")
            return
        }
        house.clock.advance(1)
        guard case .accepted = try await send() else {
            Issue.record("there is room now")
            return
        }
    }

    @Test("whoever was written to before is no first-time recipient; as another author's they are")
    func regulars() async throws {
        let house = try await TestHouse()
        try await set(house, "mass.first-time-recipients-per-day=1")
        func send(_ id: String, _ from: String, _ to: String) async throws -> Bool {
            let letter = TestHouse.letter(from: from, to: to)
            let outcome = try await house.send(letter, from: from, to: [to], at: house.inside(id))
            if case .accepted = outcome { return true }
            return false
        }
        #expect(try await send("lehrerin", Self.teacher, "a@verein.example"))
        #expect(try await send("lehrerin", Self.teacher, "a+neu@verein.example"))
        #expect(try await !send("lehrerin", Self.teacher, "b@verein.example"))
        #expect(try await send("kollege", "karl.kurz@lindenschule.example", "a@verein.example"))
        house.clock.advance(25 * 3600)
        #expect(try await send("lehrerin", Self.teacher, "a@verein.example"))
        #expect(try await send("lehrerin", Self.teacher, "b@verein.example"))
        // Addresses are nowhere in it.
        let rows = try await house.database.read { try $0.rows("SELECT owner, contact FROM known_contacts") }
        #expect(rows.count == 5)
    }
}

/// Sets what a test needs.
func set(_ house: TestHouse, _ assignments: String...) async throws {
    try await house.gateway.rooms.settings.change(by: nil, because: "test") { settings in
        for assignment in assignments { try SettingsCatalogue.standard.set(assignment, in: &settings) }
    }
}
