import Database
import Foundation
import Logging
import Policy
import School
import StoreTestSupport
import Testing

@testable import Gateway

@Suite("Records shared by two nodes")
struct TwoNodesTests {
    @Test("a sending limit of 30 lets exactly 30 through, whichever node they come to")
    func limit() async throws {
        let house = try await TestHouse(on: .postgres)
        try await set(house, "mass.recipients-per-hour=30")
        let other = try await house.secondNode()
        let accepted = try await SendingRush(people: 1, messages: 60).accepted(by: [house.gateway, other], of: house)
        #expect(accepted == 30)
        #expect(try await house.count("queue_entries") == 30)
        try await other.rooms.database.close()
    }

    @Test("settings changed on one are live on the other as soon as it is told, without a look of its own")
    func settings() async throws {
        let database = try await TestDatabase.onServer(SettingsStore.migrations)
        let nodes = [try await database.secondNode(), try await database.secondNode()]
        let (here, there) = (try await SettingsStore.open(nodes[0]), try await SettingsStore.open(nodes[1]))
        let following = Task { await there.followChanges(interval: .seconds(3_600), logger: Logger(label: "test")) }
        try await here.change(by: nil, because: "Probe") { $0.modes[.child] = .internalAndExternal }
        let deadline = ContinuousClock.now + .seconds(120)
        while there.current.version < 1, ContinuousClock.now < deadline { await Task.yield() }
        #expect(there.current == here.current)
        following.cancel()
        for node in nodes { try await node.close() }
    }
}
