import Database
import Foundation
import Logging
import Policy
import School
import StoreTestSupport
import Testing

@testable import Gateway

@Suite("Settings store")
struct SettingsStoreTests {
    private let time = Date(timeIntervalSince1970: 1_795_000_000)
    private let child: PartySet = .child

    private func open(_ database: TestDatabase) async throws -> SettingsStore {
        let time = time
        return try await SettingsStore.open(database, now: { time })
    }

    private func perHour(_ snapshot: SettingsSnapshot) -> Int {
        snapshot.settings.limit(RecipientsPerHour.limit, for: child)
    }

    @Test("an empty database has the defaults", arguments: TestEngine.all)
    func defaults(engine: TestEngine) async throws {
        let store = try await open(try await engine.open(SettingsStore.migrations))
        #expect(store.current == .defaults)
        #expect(perHour(store.current) == 30)
        #expect(try await store.history().isEmpty)
    }

    @Test("a change is live at once, kept with who, when and why, and can be undone", arguments: TestEngine.all)
    func change(engine: TestEngine) async throws {
        let database = try await engine.open(SettingsStore.migrations)
        let store = try await open(database)
        let admin = PersonID("admin")
        try await store.change(by: admin, because: "Projektwoche") {
            try SettingsCatalogue.standard.set("mass.recipients-per-hour.child", to: "40", in: &$0)
        }
        #expect(perHour(store.current) == 40)
        try await store.change(by: nil, because: "  noch \n mehr ") {
            try SettingsCatalogue.standard.set("mass.recipients-per-hour.child", to: "50", in: &$0)
        }
        let history = try await store.history()
        #expect(history.map(\.version) == [2, 1])
        #expect(history.map(\.author) == [nil, admin])
        #expect(history.map(\.reason) == ["noch mehr", "Projektwoche"])
        #expect(history.map(\.time) == [time, time])
        // Who opens later sees the same.
        #expect(try await open(database).current == store.current)

        #expect(perHour(try await store.undo(by: admin, because: "zu viel")) == 40)
        #expect(store.current.version == 3)
        #expect(perHour(try await store.restore(2, by: admin, because: "doch")) == 50)
        #expect(perHour(try await store.restore(0, by: admin, because: "von vorn")) == 30)
        #expect(try await store.version(2).map { $0.settings } == history.first?.settings)
        #expect(try await store.version(99) == nil)
        await #expect(throws: SettingsError.self) { try await store.restore(99, by: admin, because: "?") }
    }

    @Test("the first change undone is the defaults", arguments: TestEngine.all)
    func undoFirst(engine: TestEngine) async throws {
        let store = try await open(try await engine.open(SettingsStore.migrations))
        try await store.change(by: nil, because: "Probe") { $0.modes[.child] = .internalAndExternal }
        #expect(try await store.undo(by: nil, because: "zurück").settings == PolicySettings())
        #expect(store.current.version == 2)
    }

    @Test("undoing again goes one further back each time, to the defaults and no further", arguments: TestEngine.all)
    func undoAgain(engine: TestEngine) async throws {
        let store = try await open(try await engine.open(SettingsStore.migrations))
        func set(_ value: Int) async throws {
            try await store.change(by: nil, because: "\(value)") { settings in
                settings.set(RecipientsPerHour.limit, to: value, for: .child)
            }
        }
        for value in [40, 50, 60] { try await set(value) }
        var seen: [Int] = []
        for _ in 0..<2 { seen.append(perHour(try await store.undo(by: nil, because: "zurück"))) }
        // A change in between is the last one then; what was undone before it stays undone.
        try await set(70)
        for _ in 0..<3 { seen.append(perHour(try await store.undo(by: nil, because: "zurück"))) }
        #expect(seen == [50, 40, 40, 30, 30])
        #expect(store.current.version == 8)
        #expect(try await store.history().map(\.restored) == [0, 5, nil, 1, 2, nil, nil, nil])
    }

    @Test("any mixture of changes, restorings and undoings is undone like a stack", arguments: 1...12)
    func undoLaw(seed: UInt64) async throws {
        let store = try await open(try await .inMemory(SettingsStore.migrations))
        var random = seed
        func next(below bound: Int) -> Int {
            random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(random >> 33) % bound
        }
        // What holds is on top.
        var stack = [30]
        for step in 0..<40 {
            switch next(below: 5) {
            case 0, 1:
                let value = 31 + next(below: 5)
                try await store.change(by: nil, because: "\(step)") { settings in
                    settings.set(RecipientsPerHour.limit, to: value, for: .child)
                }
                if stack.last != value { stack.append(value) }
            case 2 where store.current.version > 0:
                let old = next(below: store.current.version + 1)
                let value = perHour(try await store.restore(old, by: nil, because: "\(step)"))
                if stack.last != value { stack.append(value) }
            default:
                let version = store.current.version
                let after = try await store.undo(by: nil, because: "\(step)")
                if stack.count > 1 { stack.removeLast() } else { #expect(after.version == version) }
            }
            #expect(perHour(store.current) == stack.last)
        }
    }

    @Test("no reason, a bad value or no difference make no version")
    func refused() async throws {
        let store = try await open(try await .inMemory(SettingsStore.migrations))
        await #expect(throws: SettingsError.self) { try await store.change(by: nil, because: " ") { _ in } }
        await #expect(throws: SettingsError.self) {
            try await store.change(by: nil, because: "Probe") {
                try SettingsCatalogue.standard.set("mass.recipients-per-hour.child", to: "0", in: &$0)
            }
        }
        #expect(try await store.change(by: nil, because: "nichts") { _ in }.version == 0)
        #expect(try await store.history().isEmpty)
    }

    @Test("changes at the same time all count, one after the other", arguments: TestEngine.all)
    func concurrent(engine: TestEngine) async throws {
        let store = try await open(try await engine.open(SettingsStore.migrations))
        try await withThrowingTaskGroup(of: Void.self) { group in
            for index in 0..<20 {
                group.addTask {
                    try await store.change(by: PersonID("a\(index)"), because: "Änderung \(index)") { settings in
                        let limit = settings.limit(RecipientsPerHour.limit, for: .child)
                        settings.set(RecipientsPerHour.limit, to: limit + 1, for: .child)
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(store.current.version == 20)
        #expect(perHour(store.current) == 50)
    }

    @Test("whoever else has the database open follows", arguments: TestEngine.all)
    func follow(engine: TestEngine) async throws {
        let database = try await engine.open(SettingsStore.migrations)
        let here = try await open(database)
        let there = try await open(database)
        let following = Task { await there.followChanges(logger: Logger(label: "test")) }
        defer { following.cancel() }
        try await here.change(by: nil, because: "Probe") { $0.modes[.child] = .internalAndExternal }
        let deadline = ContinuousClock.now + .seconds(120)
        while there.current.version < 1, ContinuousClock.now < deadline { await Task.yield() }
        #expect(there.current == here.current)
    }

    @Test("a newest version that can't be read is an error at the start, and leaves a running node as it is")
    func unreadable() async throws {
        let database = try await TestDatabase.inMemory(SettingsStore.migrations)
        let store = try await open(database)
        try await store.change(by: nil, because: "Probe") { $0.modes[.child] = .internalAndExternal }
        try await database.write {
            try $0.execute(
                "INSERT INTO settings_versions (version, at, author, reason, document) VALUES (2, 0, NULL, 'x', '{\"of.later\":1}')"
            )
        }
        await #expect(throws: SettingsError.self) { try await open(database) }
        #expect(store.current.version == 1)
    }
}
