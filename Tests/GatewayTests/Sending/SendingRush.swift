import Testing

@testable import Gateway

/// Mails that a teacher sends all at once, each to strangers of its own.
struct SendingRush {
    var people: Int
    var messages: Int

    /// How many are taken, where they come to these nodes in turn.
    func accepted(by nodes: [Gateway], of house: TestHouse) async throws -> Int {
        let (door, teacher) = (try house.inside("lehrerin"), ExactLimitTests.teacher)
        return try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<messages {
                let strangers = (0..<people).map { "eltern\(number)-\($0)@verein.example" }
                let letter = TestHouse.letter(
                    from: teacher,
                    to: strangers.joined(separator: ", "),
                    subject: "\(number)"
                )
                let node = nodes[number % nodes.count]
                group.addTask {
                    let outcome = try await house.send(letter, from: teacher, to: strangers, at: door, of: node)
                    if case .accepted = outcome { return true }
                    return false
                }
            }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
    }
}
