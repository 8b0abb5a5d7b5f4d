import Database
import Foundation
import MailMessage
import Policy
import School
import StoreTestSupport
import Testing

@testable import Gateway

@Suite("Decision log")
struct DecisionLogTests {
    private let noon = Date(timeIntervalSince1970: 1_795_003_200)

    /// A child's message to so many outside addresses.
    private func decision(
        _ count: Int,
        at time: Date,
        settings: SettingsSnapshot = .defaults,
        code: DecisionCode = .make()
    ) throws -> Decision {
        var tally = AudienceTally()
        for index in 0..<count { tally.add(try #require(EmailAddress("geheim\(index)@privat.example"))) }
        let submission = Submission(
            time: time,
            author: .person(SchoolAuthor(id: PersonID("kind-1"), parties: .child)),
            audience: tally.facts
        )
        let verdict = PolicyChecker().check(submission, settings.settings, at: .recipient)
        return Decision(code: code, submission: submission, verdict: verdict, settings: settings)
    }

    @Test("a decision is found by its code, with facts and findings but no address", arguments: TestEngine.all)
    func find(engine: TestEngine) async throws {
        let database = try await engine.open(DecisionLog.migrations)
        let decision = try decision(2, at: noon)
        try await database.write { try DecisionLog.record(decision, in: $0) }
        let found = try #require(try await database.read { try DecisionLog.find(decision.code, in: $0) })
        #expect(found.code == decision.code)
        #expect(found.time == noon)
        #expect(found.author == PersonID("kind-1"))
        #expect(found.disposition == "refuse")
        #expect(found.settingsVersion == 0)
        #expect(found.facts == DecisionFacts(decision.submission, PolicySettings()))
        #expect(found.verdict.disposition == .refuse)
        let told = decision.verdict.explanation(for: Reader(.german, .child), PolicySettings())
        #expect(found.verdict.explanation(for: Reader(.german, .child), PolicySettings()) == told)

        let everything = try await database.read { try $0.rows("SELECT * FROM decisions") }
        for value in everything.flatMap(\.values) {
            #expect(!"\(value)".contains("geheim"))
            if case .blob(let bytes) = value { #expect(!String(decoding: bytes, as: UTF8.self).contains("geheim")) }
        }
        #expect(try await database.read { try DecisionLog.find(DecisionCode("0000-0000"), in: $0) } == nil)
    }

    @Test("a code that is taken is a reason to try again, and changes nothing", arguments: TestEngine.all)
    func taken(engine: TestEngine) async throws {
        let database = try await engine.open(DecisionLog.migrations)
        let first = try decision(0, at: noon)
        let second = try decision(2, at: noon, code: first.code)
        try await database.write { try DecisionLog.record(first, in: $0) }
        await #expect(throws: DatabaseError(.unavailable, "")) {
            try await database.write { try DecisionLog.record(second, in: $0) }
        }
        #expect(try await database.read { try DecisionLog.find(first.code, in: $0)?.disposition } == "accept")
    }

    @Test("the past is judged by other settings", arguments: TestEngine.all)
    func replay(engine: TestEngine) async throws {
        let database = try await engine.open(DecisionLog.migrations)
        let noon = noon
        let decisions = try (0..<10).map { try decision($0, at: noon.addingTimeInterval(Double($0))) }
        try await database.write { connection in
            for decision in decisions { try DecisionLog.record(decision, in: connection) }
        }
        var settings = PolicySettings()
        settings.modes[.child] = .internalAndExternal
        settings.set(RecipientsPerMessage.limit, to: 4, for: .child)
        let changed = settings
        let outcome = try await database.read { connection in
            var outcome: [String] = []
            try DecisionLog.replay(from: noon, until: noon.addingTimeInterval(8), in: connection) { before, facts in
                outcome.append(before + ">" + PolicyChecker().check(facts.submission, changed).disposition.name)
            }
            return outcome
        }
        let expected = ["accept>accept"] + Array(repeating: "refuse>accept", count: 4)
        #expect(outcome == expected + Array(repeating: "refuse>refuse", count: 3))
        let gone = try await database.write { try DecisionLog.prune(before: noon.addingTimeInterval(4), in: $0) }
        #expect(gone == 4)
    }

    @Test("codes are eight of Crockford's digits, and none comes twice")
    func codes() {
        let codes = (0..<1000).map { _ in DecisionCode.make().text }
        #expect(Set(codes).count == 1000)
        for code in codes { #expect(code.wholeMatch(of: /[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}/) != nil) }
    }

    @Test(
        "a code is read as people type it",
        arguments: [
            ("K7F3-Q2MX", "K7F3-Q2MX"), ("k7f3q2mx", "K7F3-Q2MX"), (" k7f3 q2mx ", "K7F3-Q2MX"),
            ("O0Il-1111", "0011-1111"), ("K7F3-Q2M", nil), ("K7F3-Q2MXX", nil), ("U7F3-Q2MX", nil), ("", nil),
        ] as [(String, String?)]
    )
    func typed(text: String, code: String?) {
        #expect(DecisionCode(typed: text)?.text == code)
    }
}
