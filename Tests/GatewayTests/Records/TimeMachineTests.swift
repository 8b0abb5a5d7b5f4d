import Database
import Foundation
import Logging
import MailMessage
import Policy
import School
import StoreTestSupport
import Testing

@testable import Gateway

@Suite("Time machine")
struct TimeMachineTests {
    private let noon = Date(timeIntervalSince1970: 1_795_003_200)

    /// A child's message to so many children, several of them in the same millisecond.
    private func decision(_ index: Int) -> Decision {
        let submission = Submission(
            time: noon.addingTimeInterval(Double(index / 4)),
            author: .person(SchoolAuthor(id: PersonID("kind-\(index % 7)"), parties: .child)),
            audience: AudienceFacts(people: [AudienceFacts.PeopleCount(.child, index % 10)])
        )
        let verdict = PolicyChecker().check(submission, PolicySettings())
        return Decision(code: .make(), submission: submission, verdict: verdict, settings: .defaults)
    }

    private func fill(_ database: TestDatabase, _ count: Int) async throws -> [Decision] {
        let decisions = (0..<count).map(decision)
        try await database.write { connection in
            for decision in decisions { try DecisionLog.record(decision, in: connection) }
        }
        return decisions
    }

    private func backtest(_ assignment: String) throws -> Backtest {
        var settings = PolicySettings()
        try SettingsCatalogue.standard.set(assignment, in: &settings)
        let thresholds = SettingsCatalogue.standard.changedThresholds(from: PolicySettings(), to: settings)
        return Backtest(from: PolicySettings(), to: settings, thresholds: thresholds)
    }

    @Test("pages hold every decision of the time once, in order", arguments: TestEngine.all)
    func pages(engine: TestEngine) async throws {
        let database = try await engine.open(DecisionLog.migrations)
        let decisions = try await fill(database, 40)
        let (start, end) = (noon.addingTimeInterval(1), noon.addingTimeInterval(9))
        var rows: [DecisionPage.Row] = []
        while true {
            let last = rows.last
            let page = try await database.read {
                try DecisionPage.read(from: start, until: end, after: last, limit: 3, in: $0)
            }
            rows += page.rows
            if page.rows.count < 3 { break }
        }
        #expect(rows.count == 32)
        #expect(rows.map(\.time) == rows.map(\.time).sorted())
        #expect(Set(rows.map(\.code)) == Set(decisions[4..<36].map(\.code.text)))
    }

    @Test("the past is judged page by page as it would be at once", arguments: TestEngine.all)
    func replay(engine: TestEngine) async throws {
        let database = try await engine.open(DecisionLog.migrations)
        _ = try await fill(database, 100)
        let empty = try backtest("mass.recipients-per-message.child=6")
        let end = noon.addingTimeInterval(3600)
        for pageSize in [7, 50, 1000] {
            let whole = try await TimeMachine.replay(empty, from: noon, until: end, in: database, pageSize: pageSize)
            #expect(whole.judged == 100)
            // To 7, 8 and 9 children, ten times each.
            #expect(whole.changed == 30)
            #expect(whole.curves.first?.hits(at: 8).messages == 10)
        }
        let before = try await TimeMachine.replay(empty, from: .distantPast, until: noon, in: database)
        #expect(before.judged == 0)
    }

    @Test("a released message counts as a false alarm, and is forgotten with the decisions", arguments: TestEngine.all)
    func released(engine: TestEngine) async throws {
        let database = try await engine.open(DecisionLog.migrations)
        let decisions = try await fill(database, 20)
        let noon = noon
        try await database.write { connection in
            for _ in 0..<2 { try DecisionLog.noteRelease(of: decisions[8].code, at: noon, in: connection) }
        }
        let empty = try backtest("mass.recipients-per-message.child=6")
        let end = noon.addingTimeInterval(3600)
        let whole = try await TimeMachine.replay(empty, from: noon, until: end, in: database)
        #expect(whole.curves.first?.suggestion?.value == 8)
        #expect(whole.curves.first?.hits(at: 6).released == 1)
        try await database.write { try DecisionLog.prune(before: noon.addingTimeInterval(1), in: $0) }
        #expect(try await database.read { try $0.rows("SELECT code FROM released_decisions").count } == 0)
    }

    @Test("a running node takes up a change that nobody announced to it")
    func unannounced() async throws {
        let database = try await TestDatabase.inMemory(SettingsStore.migrations)
        let store = try await SettingsStore.open(database)
        let following = Task {
            await store.followChanges(interval: .milliseconds(5), logger: Logger(label: "test"))
        }
        defer { following.cancel() }
        var settings = PolicySettings()
        try SettingsCatalogue.standard.set("mass.recipients-per-hour.child=7", in: &settings)
        let document = SettingsCatalogue.standard.json(of: settings)
        try await database.write { connection in
            try connection.execute(
                """
                INSERT INTO settings_versions (version, at, author, reason, document)
                VALUES (1, 0, NULL, 'elsewhere', \(document))
                """
            )
        }
        let deadline = ContinuousClock.now + .seconds(120)
        while store.current.version < 1, ContinuousClock.now < deadline { await Task.yield() }
        #expect(store.current.settings == settings)
    }
}
