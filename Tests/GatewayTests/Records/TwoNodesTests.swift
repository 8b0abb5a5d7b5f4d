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
    private let noon = Date(timeIntervalSince1970: 1_795_003_200)

    @Test("a sending limit of 30 lets exactly 30 through, whichever node they come to")
    func limit() async throws {
        let database = try await TestDatabase.onServer(SendingCounters.migrations)
        let nodes = [try await database.secondNode(), try await database.secondNode()]
        let checker = PolicyChecker(rules: [RecipientsPerHour()])
        let (author, noon) = (PersonID("p1"), noon)
        let accepted = try await withThrowingTaskGroup(of: Bool.self) { group in
            for index in 0..<80 {
                let node = nodes[index % 2]
                group.addTask {
                    try await node.write { connection in
                        var submission = Submission(
                            time: noon.addingTimeInterval(Double(index)),
                            author: .person(SchoolAuthor(id: author, parties: .child)),
                            audience: AudienceFacts(people: [AudienceFacts.PeopleCount(.child, 1)])
                        )
                        submission.history.recipientsWithinHour = try SendingCounters.count(
                            author,
                            withinHourBefore: submission.time,
                            in: connection
                        )
                        guard checker.check(submission, PolicySettings()) == .accept else { return false }
                        try SendingCounters.add(1, by: author, at: submission.time, in: connection)
                        return true
                    }
                }
            }
            return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(accepted == 30)
        for node in nodes { try await node.close() }
    }

    @Test("settings changed on one are live on the other within a second")
    func settings() async throws {
        let database = try await TestDatabase.onServer(SettingsStore.migrations)
        let nodes = [try await database.secondNode(), try await database.secondNode()]
        let (here, there) = (try await SettingsStore.open(nodes[0]), try await SettingsStore.open(nodes[1]))
        let following = Task { await there.followChanges(logger: Logger(label: "test")) }
        try await here.change(by: nil, because: "Probe") { $0.modes[.child] = .internalAndExternal }
        let deadline = ContinuousClock.now + .seconds(1)
        while there.current.version < 1, ContinuousClock.now < deadline { await Task.yield() }
        #expect(there.current == here.current)
        following.cancel()
        for node in nodes { try await node.close() }
    }
}
