import Foundation
import School

@testable import Policy

/// Records of a made-up past.
enum Past {
    static let announcement = ListFacts(id: "class-guardians:5a", right: .announcement, guardians: 50)

    /// A message by somebody of these roles to so many people of the school, `day` days after the start.
    static func message(
        _ parties: PartySet,
        to count: Int,
        day: Int = 0,
        outcome: Outcome = .delivered,
        wasReleased: Bool = false,
        isAnnouncement: Bool = false,
        size: Int = 3000
    ) throws -> PastDecision {
        var submission = try Fixture.submission(Fixture.person(parties), audience: Fixture.children(count))
        submission.time = Fixture.noon.addingTimeInterval(Double(day) * 86_400)
        submission.content.decodedSize = size
        if isAnnouncement { submission.audience.lists = [announcement] }
        return PastDecision(
            code: "day-\(day)-\(count)",
            DecisionFacts(submission, PolicySettings()),
            outcome: outcome,
            wasReleased: wasReleased
        )
    }

    static func settings(_ assignments: String...) throws -> PolicySettings {
        var settings = PolicySettings()
        for assignment in assignments { try SettingsCatalogue.standard.set(assignment, in: &settings) }
        return settings
    }

    static func replay(
        _ past: [PastDecision],
        from current: PolicySettings = PolicySettings(),
        to new: PolicySettings
    ) -> Backtest {
        let thresholds = SettingsCatalogue.standard.changedThresholds(from: current, to: new)
        var backtest = Backtest(from: current, to: new, thresholds: thresholds)
        for decision in past { backtest.add(decision) }
        return backtest
    }
}
