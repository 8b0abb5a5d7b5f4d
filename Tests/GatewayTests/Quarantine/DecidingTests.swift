import AuditLog
import Database
import FoundationEssentials
import MailMessage
import Policy
import School
import StoreTestSupport
import Testing

@testable import Gateway

@Suite("Deciding about what waits")
struct DecidingTests {
    @Test("of many who decide at once exactly one is heard, once in the log", arguments: TestEngine.all)
    func several(engine: TestEngine) async throws {
        let house = try await Waiting.house(on: engine)
        let code = try await Waiting.anna(house)
        let outcomes = try await withThrowingTaskGroup(of: HeldOutcome.self) { group in
            for index in 0..<8 {
                group.addTask {
                    let decider = index.isMultiple(of: 2) ? Waiting.admin : Waiting.classTeacher
                    return index % 4 < 2
                        ? try await house.gateway.release(code, by: decider)
                        : try await house.gateway.refuse(code, because: "Nein", by: decider)
                }
            }
            return try await group.reduce(into: [HeldOutcome]()) { $0.append($1) }
        }
        #expect(outcomes.count { $0 == .done } == 1)
        #expect(outcomes.count { $0 == .gone } == 7)
        #expect(try await Waiting.actions(house).count == 1)
        // That it is held, and what became of it.
        #expect(try await house.inbox("anna").count == 2)
        #expect(try await house.inbox("ben").count <= 1)
        for table in ["held_messages", "held_traits", "held_tokens"] { #expect(try await house.count(table) == 0) }
        #expect(try await house.database.read { try AuditLog.verify(in: $0) }.isSound)
    }

    @Test("nobody decides about their own, or without the right")
    func rights() async throws {
        let house = try await Waiting.house()
        let code = try await Waiting.anna(house)
        for decider in [Waiting.colleague, .person(PersonID("anna")), .person(PersonID("head"))] {
            #expect(try await house.gateway.release(code, by: decider) == .notYours)
            #expect(try await house.gateway.refuse(code, because: "?", by: decider) == .notYours)
            #expect(
                try await house.gateway.send(code, to: .classGuardians(GroupID("5a")), by: decider) == .notYours
            )
        }
        #expect(try await house.count("held_messages") == 1)
        #expect(try await Waiting.actions(house).isEmpty)
    }

    @Test(
        "what a child says of its class teacher is not for that teacher to read or keep back, nor an administrator's of them"
    )
    func named() async throws {
        let house = try await Waiting.house()
        let head = HeldDecider.person(PersonID("head"))
        let plain = try await Waiting.anna(house)
        #expect(try await house.gateway.heldCase(plain, for: Waiting.classTeacher) != nil)
        let code = try await Waiting.anna(house, subject: "Frau LANGE hat mich angeschrien")
        let told = try await house.inbox("anna").map { ParsedMessage(bytes: Array($0.utf8)).plainText(limit: 10_000) }
        #expect(told.map { $0.contains("Klassenleitung") } == [true, false], "who is told waits for whoever decides")
        #expect(try await house.gateway.heldCase(code, for: Waiting.classTeacher) == nil)
        #expect(try await house.gateway.refuse(code, because: "?", by: Waiting.classTeacher) == .notYours)
        #expect(try await house.gateway.heldCases(for: Waiting.classTeacher).cases.map(\.code) == [plain.text])
        #expect(try await house.gateway.decidesAboutHeld(PersonID("head")) == false)
        let both = try await Waiting.anna(
            house,
            subject: String(repeating: "Probe ", count: 60) + "Frau Lange und Frau Amt"
        )
        #expect(try await house.gateway.heldCase(both, for: Waiting.admin) == nil)
        #expect(try await house.gateway.decidesAboutHeld(PersonID("head")))
        #expect(try await house.gateway.heldCases(for: head).cases.map(\.code) == [both.text])
        #expect(try await house.gateway.release(both, by: head) == .done)
        #expect(try await house.gateway.release(code, by: Waiting.admin) == .done)
    }

    @Test("what the only administrator wrote is the head's to decide, and never the administrator's own")
    func onlyAdministrator() async throws {
        let house = try await Waiting.house()
        let head = HeldDecider.person(PersonID("head"))
        try await house.gateway.rooms.settings.change(by: nil, because: "Probe") { settings in
            settings.set(.hold, of: MessageSize(), for: .administrator)
            settings.set(MessageSize.limit, to: 10_000, for: .administrator)
        }
        let address = "ada.amt@lindenschule.example"
        let filler = Array(repeating: String(repeating: "a", count: 70), count: 200).joined(separator: "\n")
        let text = TestHouse.letter(from: address, to: Waiting.ben, more: "\n" + filler)
        let childs = try await Waiting.anna(house)
        #expect(try await !house.gateway.decidesAboutHeld(PersonID("head")))
        let code = try await Waiting.send(house, text, from: "admin", address, to: [Waiting.ben])
        #expect(try await house.gateway.decidesAboutHeld(PersonID("head")))
        #expect(try await house.gateway.heldCases(for: head).cases.map(\.code) == [code.text])
        #expect(try await house.gateway.heldCases(for: Waiting.admin).cases.map(\.code) == [childs.text])
        for decider in [Waiting.admin, Waiting.colleague, Waiting.classTeacher] {
            #expect(try await house.gateway.release(code, by: decider) == .notYours)
        }
        #expect(try await house.gateway.release(childs, by: head) == .notYours)
        #expect(try await house.gateway.release(code, by: head) == .done)
        #expect(try await house.inbox("ben").count == 1)
    }

    @Test("the author hears of a refusal, with its reason; the log names who decided")
    func refusal() async throws {
        let house = try await Waiting.house()
        let code = try await Waiting.anna(house)
        #expect(try await house.gateway.refuse(code, because: "Bitte persönlich.", by: Waiting.classTeacher) == .done)
        #expect(try await Waiting.actions(house) == ["person lehrerin held.refuse \(code.text)"])
        let entry = try #require(try await house.database.read { try AuditLog.entries(action: "held", in: $0) }.first)
        #expect(entry.entry.details["reason"] == "Bitte persönlich.")
        #expect(try await house.inbox("anna").count == 2)
        #expect(try await house.inbox("ben").isEmpty)
    }

    @Test("a release is a false alarm of the rule that held; a refusal is none", arguments: TestEngine.all)
    func counts(engine: TestEngine) async throws {
        let house = try await Waiting.house(on: engine)
        let first = try await Waiting.anna(house)
        let second = try await Waiting.anna(house)
        // Days later: it counts on the day on which it was held.
        let day = RuleCounts.day(of: house.clock.now)
        house.clock.advance(3 * 86_400)
        #expect(try await house.gateway.release(first, by: Waiting.admin) == .done)
        #expect(try await house.gateway.refuse(second, because: "Nein", by: Waiting.admin) == .done)
        let days = try await house.database.read { try RuleCounts.read(from: day, through: day, in: $0) }
        let tally = try #require(days.first { $0.rule == "mass.recipients-per-message" }).tally
        #expect(tally.hits == 2 && tally.held == 2 && tally.overturned == 1)
        let now = house.clock.now
        let recent = try await house.database.read { try RuleCounts.tallies(ofLast: 2, at: now, in: $0) }
        #expect(recent["mass.recipients-per-message"] == nil)
        let all = try await house.database.read { try RuleCounts.tallies(ofLast: 4, at: now, in: $0) }
        #expect(all["mass.recipients-per-message"] == tally)
    }

    @Test("what nobody decided about expires: the author is told, the house stands in the log")
    func expiry() async throws {
        let house = try await Waiting.house()
        let code = try await Waiting.anna(house)
        house.clock.advance(Gateway.longestHold + 1)
        #expect(await house.gateway.tidy().failed.isEmpty)
        #expect(try await Waiting.actions(house) == ["house held.expire \(code.text)"])
        #expect(try await house.inbox("anna").count == 2)
        #expect(try await house.count("held_traits") == 0)
        #expect(try await house.gateway.release(code, by: Waiting.admin) == .gone)
    }

    @Test("changes of settings are in the log, in one transaction with the change", arguments: TestEngine.all)
    func settings(engine: TestEngine) async throws {
        let house = try await TestHouse(on: engine)
        let store = house.gateway.rooms.settings
        try await store.change(by: PersonID("admin"), because: "Probe") {
            try SettingsCatalogue.standard.set("mass.recipients-per-hour.child", to: "40", in: &$0)
        }
        try await store.change(by: PersonID("operator root"), because: "Film") {
            try SettingsCatalogue.standard.set(
                "exemptions",
                to: "size.message of anna is 50000000 until 2027-07-31",
                in: &$0
            )
        }
        try await store.undo(by: PersonID("admin"), because: "doch nicht")
        try await store.restore(0, by: nil, because: "von vorn")
        try await store.change(by: PersonID("admin"), because: "nichts") { _ in }
        let entries = try await house.database.read { try AuditLog.entries(action: "settings", in: $0) }
        #expect(
            entries.reversed().map { "\($0.entry.actor) \($0.entry.action) \($0.entry.subject)" } == [
                "person admin settings.change 1", "operator root settings.exemptions 2", "person admin settings.undo 3",
                "house settings.restore 4",
            ]
        )
        #expect(entries.last?.entry.details["settings"] == "mass.recipients-per-hour.child")
    }
}

@Suite("Looking at a held message's text")
struct HeldTextTests {
    /// Holds everything that children send to more than one.
    private struct Suspicion: Rule {
        let id: RuleID = "test.suspicion"
        let clause: ClauseID = "mail.rights-of-others"
        let defaultAction: Action = .hold
        let needsText = true

        func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding] {
            submission.audience.people.count > 0 ? [Finding(rule: id, clause: clause)] : []
        }
    }

    private func house() async throws -> TestHouse {
        try await TestHouse(checker: PolicyChecker(rules: [Suspicion()]))
    }

    @Test("where the rule needs it the decider sees it; the log knows, and the author is told at once")
    func seen() async throws {
        let house = try await house()
        let code = try await Waiting.anna(house)
        #expect(try await house.gateway.heldCase(code, for: Waiting.classTeacher)?.mayReadText == true)
        #expect(try await house.gateway.text(of: code, for: Waiting.colleague, because: "Neugier") == nil)
        #expect(try await house.gateway.text(of: code, for: Waiting.classTeacher, because: "  ") == nil)
        #expect(try await Waiting.actions(house).isEmpty)
        let text = try await house.gateway.text(of: code, for: Waiting.classTeacher, because: "Verdacht")
        #expect(text?.text.contains("Guten Tag!") == true)
        #expect(try await Waiting.actions(house) == ["person lehrerin held.text-seen \(code.text)"])
        let entry = try #require(try await house.database.read { try AuditLog.entries(action: "held", in: $0) }.first)
        #expect(entry.entry.details["reason"] == "Verdacht")
        let notice = try #require(try await house.inbox("anna").last)
        #expect(notice.contains("Lena Lange"))
        #expect(notice.contains("Verdacht"))
    }

    @Test("the school may leave it to administrators, or to nobody")
    func sight() async throws {
        let house = try await house()
        let code = try await Waiting.anna(house)
        try await house.gateway.rooms.settings.change(by: nil, because: "Probe") {
            try SettingsCatalogue.standard.set("quarantine.text", to: "administrators", in: &$0)
        }
        #expect(try await house.gateway.text(of: code, for: Waiting.classTeacher, because: "Verdacht") == nil)
        #expect(try await house.gateway.text(of: code, for: Waiting.admin, because: "Verdacht") != nil)
        try await house.gateway.rooms.settings.change(by: nil, because: "Probe") {
            try SettingsCatalogue.standard.set("quarantine.text", to: "nobody", in: &$0)
        }
        #expect(try await house.gateway.text(of: code, for: Waiting.admin, because: "Verdacht") == nil)
        #expect(try await house.gateway.heldCase(code, for: Waiting.admin)?.mayReadText == false)
    }

    @Test("a count needs no text")
    func notNeeded() async throws {
        let house = try await Waiting.house()
        let code = try await Waiting.anna(house)
        #expect(try await house.gateway.text(of: code, for: Waiting.admin, because: "Verdacht") == nil)
        #expect(try await Waiting.actions(house).isEmpty)
    }
}
