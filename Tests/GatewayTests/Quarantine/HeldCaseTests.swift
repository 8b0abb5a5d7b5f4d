import AuditLog
import Database
import Directory
import FoundationEssentials
import Policy
import School
import StoreTestSupport
import Testing

@testable import Gateway

/// Messages that wait, for tests about deciding.
enum Waiting {
    static let ben = "ben.weber@lindenschule.example"
    static let cem = "cem.kaya@lindenschule.example"
    static let anna = "anna.weber@lindenschule.example"
    static let lena = "lena.lange@lindenschule.example"

    static let admin = HeldDecider.person(PersonID("admin"))
    static let classTeacher = HeldDecider.person(PersonID("lehrerin"))
    static let colleague = HeldDecider.person(PersonID("kollege"))

    /// A school whose children's messages to two people and more wait.
    static func house(on engine: TestEngine = .sqliteInMemory) async throws -> TestHouse {
        let house = try await TestHouse(on: engine)
        let rule = try #require(StandardRules.all.first { $0.id == "mass.recipients-per-message" })
        let limit = try #require(rule.limits.first)
        try await house.gateway.rooms.settings.change(by: nil, because: "Probe") { settings in
            for party in [Party.child, .teacher] {
                settings.set(.hold, of: rule, for: party)
                settings.set(limit, to: 1, for: party)
            }
        }
        return house
    }

    static func send(
        _ house: TestHouse,
        _ text: String,
        from author: String,
        _ address: String,
        to recipients: [String]
    ) async throws -> DecisionCode {
        let outcome = try await house.send(text, from: address, to: recipients, at: house.inside(author))
        guard case .held(let code, _) = outcome else {
            Issue.record("not held: \(outcome)")
            return DecisionCode("")
        }
        return code
    }

    /// Anna's, to Ben and Cem.
    static func anna(_ house: TestHouse, subject: String = "Probe") async throws -> DecisionCode {
        let recipients = [ben, cem]
        let text = TestHouse.letter(from: anna, to: recipients.joined(separator: ", "), subject: subject)
        return try await send(house, text, from: "anna", anna, to: recipients)
    }

    /// Karl's, who is no class teacher, to Ben and Cem.
    static func karl(_ house: TestHouse) async throws -> DecisionCode {
        let address = "karl.kurz@lindenschule.example"
        let text = TestHouse.letter(from: address, to: ben + ", " + cem)
        return try await send(house, text, from: "kollege", address, to: [ben, cem])
    }

    static func actions(_ house: TestHouse) async throws -> [String] {
        try await house.database.read { try AuditLog.entries(action: "held", in: $0) }.map {
            "\($0.entry.actor) \($0.entry.action) \($0.entry.subject)"
        }
    }
}

@Suite("What waits, for those who decide")
struct HeldCaseTests {
    @Test("a case says who wrote to whom about what and why, and nothing of the text", arguments: TestEngine.all)
    func words(engine: TestEngine) async throws {
        let house = try await Waiting.house(on: engine)
        let code = try await Waiting.anna(house, subject: "Geburtstag")
        let held = try #require(try await house.gateway.heldCase(code, for: Waiting.admin))
        #expect(held.code == code.text)
        #expect(held.sender.name == "Anna Weber")
        #expect(held.sender.role == "Kind der 5a")
        #expect(held.sender.roles == .child)
        #expect(held.audience == ["2 Kinder"])
        #expect(held.subject == "Geburtstag")
        #expect(held.reasons.map(\.rule) == ["mass.recipients-per-message"])
        #expect(held.reasons.first?.title == "Keine Massen-Mails")
        #expect(held.reasons.first?.sentences.isEmpty == false)
        #expect(held.expiresAt == held.heldAt.addingTimeInterval(Gateway.longestHold))
        #expect(held.proposals.isEmpty)
        #expect(!held.mayReadText)
        let english = try #require(try await house.gateway.heldCase(code, for: Waiting.admin, in: .english))
        #expect(english.sender.role == "child of class 5a")
        #expect(english.audience == ["2 children"])
    }

    @Test("who decides reads what its author was told, as a child is told, and no advice; its author reads that too")
    func advice() async throws {
        let house = try await Waiting.house()
        let code = try await Waiting.anna(house)
        let held = try #require(try await house.gateway.heldCase(code, for: Waiting.admin))
        let shown = held.reasons.flatMap(\.sentences)
        #expect(shown.count == 1)
        #expect(shown.first?.contains("Ihre") == false)
        let own = try #require(try await house.gateway.ownHeld(of: PersonID("anna"), in: .german).first)
        let told = own.question.reasons.flatMap(\.sentences)
        #expect(told.count == 2)
        #expect(told.first == shown.first)
    }

    @Test("a rule that finds two things is named once, with both")
    func once() async throws {
        let house = try await Waiting.house()
        let code = try await Waiting.anna(house)
        let record = try #require(try await house.database.read { try DecisionLog.find(code, in: $0) })
        let finding = try #require(record.verdict.decisive.first)
        var other = finding
        other.wording = Wording("mass.recipients-per-message/list")
        let twice = RecordedDecision(
            code: code,
            time: record.time,
            channel: record.channel,
            author: record.author,
            disposition: record.disposition,
            findings: [finding, other].map { RecordedFinding(Verdict.Judged($0, .hold)) },
            facts: record.facts,
            settingsVersion: record.settingsVersion
        )
        let reasons = house.gateway.reasons(twice, Reader(.german, .child), PolicySettings())
        #expect(reasons.map(\.rule) == ["mass.recipients-per-message"])
        #expect((reasons.first?.sentences.count ?? 0) >= 2)
    }

    @Test("what a brake holds is an order, and nobody has broken a clause", arguments: TestEngine.all)
    func order(engine: TestEngine) async throws {
        let house = try await TestHouse(on: engine)
        try await house.gateway.rooms.settings.change(by: nil, because: "Probe") { [now = house.clock.now] settings in
            settings.put(on: Brake(.role(.child), until: now.addingTimeInterval(3600)), now: now)
            try SettingsCatalogue.standard.set("orders.brake.action=hold", in: &settings)
        }
        let code = try await Waiting.anna(house)
        let held = try #require(try await house.gateway.heldCase(code, for: Waiting.admin))
        #expect(held.reasons.map(\.title) == ["Anordnung der Schule"])
        #expect(held.reasons.map(\.clause) == [nil])
        let own = try #require(try await house.gateway.ownHeld(of: PersonID("anna"), in: .german).first)
        #expect(own.question.reasons.map(\.title) == ["Anordnung der Schule"])
    }

    @Test("lists are named with the families or children behind them")
    func lists() async throws {
        let house = try await TestHouse()
        let words = HeldWords(
            language: .german,
            roster: house.gateway.rooms.directory.roster,
            day: SchoolTime.day(of: house.clock.now)
        )
        #expect(words.list(.classGuardians(GroupID("5a"))) == "Eltern der 5a (3 Familien)")
        #expect(words.list(.classChildren(GroupID("5a"))) == "Klasse 5a (4 Kinder)")
        #expect(words.list(.classTeachers(GroupID("5a"))) == "Lehrkräfte der 5a (1 Person)")
    }

    @Test("administrators see all, the class teacher what her class's children wrote, nobody else anything")
    func rights() async throws {
        let house = try await Waiting.house()
        let child = try await Waiting.anna(house)
        house.clock.advance(1)
        let teacher = try await Waiting.karl(house)
        func codes(_ decider: HeldDecider) async throws -> [String] {
            try await house.gateway.heldCases(for: decider).cases.map(\.code)
        }
        #expect(try await codes(Waiting.admin) == [child.text, teacher.text])
        #expect(try await codes(.atMachine("root")) == [child.text, teacher.text])
        #expect(try await codes(Waiting.classTeacher) == [child.text])
        #expect(try await codes(Waiting.colleague).isEmpty)
        #expect(try await codes(.person(PersonID("anna"))).isEmpty)
        #expect(try await codes(.person(PersonID("mutter"))).isEmpty)
        #expect(try await codes(.person(PersonID("nobody"))).isEmpty)
        #expect(try await house.gateway.heldCase(teacher, for: Waiting.classTeacher) == nil)
    }

    @Test("a long list is read by pages, each message once, and by rule, role and class", arguments: TestEngine.all)
    func pages(engine: TestEngine) async throws {
        let house = try await Waiting.house(on: engine)
        var children: [String] = []
        var teachers: [String] = []
        for index in 0..<9 {
            if index.isMultiple(of: 3) {
                teachers.append(try await Waiting.karl(house).text)
            } else {
                children.append(try await Waiting.anna(house).text)
            }
            // Some at the same instant.
            if index.isMultiple(of: 2) { house.clock.advance(1) }
        }
        func all(_ filter: HeldFilter, for decider: HeldDecider = Waiting.admin) async throws -> Set<String> {
            var codes: [String] = []
            var next: HeldCursor?
            repeat {
                let page = try await house.gateway.heldCases(for: decider, filter, after: next, limit: 2)
                #expect(page.cases.count <= 2)
                codes += page.cases.map(\.code)
                next = page.next.flatMap { HeldCursor($0.description) }
            } while next != nil
            #expect(Set(codes).count == codes.count)
            return Set(codes)
        }
        #expect(try await all(HeldFilter()) == Set(children + teachers))
        #expect(try await all(HeldFilter(role: .child)) == Set(children))
        #expect(try await all(HeldFilter(role: .teacher)) == Set(teachers))
        #expect(try await all(HeldFilter(schoolClass: GroupID("5a"))) == Set(children))
        #expect(try await all(HeldFilter(rule: "mass.recipients-per-message")) == Set(children + teachers))
        #expect(try await all(HeldFilter(rule: "chain.wording")).isEmpty)
        #expect(try await all(HeldFilter(), for: Waiting.classTeacher) == Set(children))
    }
}
