import Database
import Foundation
import Policy
import School
import StoreTestSupport
import Testing

@testable import Gateway

@Suite("Undoing settings leaves brakes alone")
struct UndoAndBrakesTests {
    private let time = Date(timeIntervalSince1970: 1_795_000_000)
    private let limit = "mass.recipients-per-hour.child"

    private func open(_ engine: TestEngine) async throws -> SettingsStore {
        let time = time
        return try await SettingsStore.open(try await engine.open(SettingsStore.migrations), now: { time })
    }

    private func set(_ store: SettingsStore, _ assignment: String) async throws {
        try await store.change(by: nil, because: "Probe") { try SettingsCatalogue.standard.set(assignment, in: &$0) }
    }

    private func brake(_ store: SettingsStore, _ what: Brake.What, isOn: Bool) async throws {
        let time = time
        try await store.change(by: nil, because: "Bremse") { settings in
            if isOn {
                settings.put(on: Brake(what, until: time.addingTimeInterval(3600)), now: time)
            } else {
                settings.takeOff(what)
            }
        }
    }

    private func value(_ settings: PolicySettings) throws -> String {
        let catalogue = SettingsCatalogue.standard
        return catalogue.value(of: try catalogue.key(limit), in: settings)
    }

    @Test("a brake let go is not pulled again: the change before it is taken back", arguments: TestEngine.all)
    func letGo(engine: TestEngine) async throws {
        let store = try await open(engine)
        try await set(store, "quiet-hours.children=19:00-07:00")
        try await brake(store, .lists, isOn: true)
        try await brake(store, .lists, isOn: false)
        let after = try await store.undo(by: nil, because: "Ruhe weg")
        #expect(after.settings == PolicySettings())
        #expect(try await store.version(after.version)?.restored == 0)
        #expect(try await store.hasChangedBrakes(since: 0))
        // Nothing but brakes is left to undo.
        #expect(try await store.undo(by: nil, because: "noch einmal").version == after.version)
    }

    @Test("a brake that is on stays on, one step back and several", arguments: TestEngine.all)
    func staysOn(engine: TestEngine) async throws {
        let store = try await open(engine)
        try await set(store, limit + "=40")
        try await set(store, limit + "=50")
        try await brake(store, .external, isOn: true)
        try await set(store, limit + "=60")
        for expected in ["50", "40", "30"] {
            let after = try await store.undo(by: nil, because: "zurück")
            #expect(try value(after.settings) == expected)
            #expect(after.settings.brakes.map(\.what) == [.external])
        }
        let restored = try await store.restore(2, by: nil, because: "wie damals")
        #expect(try value(restored.settings) == "50")
        #expect(restored.settings.brakes.map(\.what) == [.external])
        #expect(try await store.restore(0, by: nil, because: "von vorn").settings.brakes.map(\.what) == [.external])
    }

    @Test("where orders are named, they are undone like any other change")
    func named() async throws {
        let store = try await open(.sqliteInMemory)
        try await set(store, limit + "=40")
        try await brake(store, .lists, isOn: true)
        let after = try await store.undo(by: nil, because: "Bremse weg", includingOrders: true)
        #expect(after.settings.brakes.isEmpty)
        #expect(try value(after.settings) == "40")
        #expect(try await store.hasChangedBrakes(since: 2) == true)
        #expect(try await store.hasChangedBrakes(since: after.version) == false)
    }
}
