import Foundation
import School
import Testing

@testable import Policy

@Suite("Threshold curve")
struct ThresholdCurveTests {
    private func threshold(_ name: String) throws -> Threshold {
        try #require(try SettingsCatalogue.standard.thresholds(named: name).first)
    }

    private func curve(_ name: String, _ past: [PastDecision]) throws -> ThresholdCurve {
        var curve = ThresholdCurve(try threshold(name), PolicySettings())
        for decision in past { curve.add(decision) }
        return curve
    }

    @Test("the curve says at each value what the rule says at it")
    func sameAsRule() throws {
        let past = try (0..<80).map { try Past.message($0 % 4 == 0 ? .teacher : .child, to: ($0 * 7) % 31) }
        let curve = try curve("mass.recipients-per-message.child", past)
        let rule = RecipientsPerMessage()
        for value in 1...40 {
            let settings = try Past.settings("mass.recipients-per-message.child=\(value)")
            let hits = past.count {
                $0.submission.author.parties == .child && !rule.findings(in: $0.submission, settings).isEmpty
            }
            #expect(curve.hits(at: value).messages == hits)
        }
        let steps = curve.steps
        #expect(steps.first?.value == 1)
        #expect(steps.last?.hits == ThresholdCurve.Hits())
        #expect(
            zip(steps, steps.dropFirst()).allSatisfy { $0.value < $1.value && $0.hits.messages >= $1.hits.messages }
        )
        let few = curve.steps(atMost: 5, including: [10])
        #expect(few.count <= 7)
        #expect(few.contains { $0.value == 10 && $0.hits == curve.hits(at: 10) })
    }

    @Test("who has a second role with a wider limit is hit only where that doesn't save them")
    func severalRoles() throws {
        let past = try [Past.message([.child, .staff], to: 40), Past.message([.child, .staff], to: 60)]
        #expect(try curve("mass.recipients-per-message.child", past).hits(at: 5).messages == 1)
    }

    @Test("the lowest threshold that hits no announcement and no released message is suggested")
    func suggestion() throws {
        let past = try [
            Past.message(.teacher, to: 30, isAnnouncement: true),
            Past.message(.teacher, to: 35, outcome: .held, wasReleased: true),
            Past.message(.teacher, to: 45), Past.message(.teacher, to: 34),
            // Stopped, and nobody let it through.
            Past.message(.teacher, to: 90, outcome: .held),
            Past.message(.child, to: 99, isAnnouncement: true),
        ]
        let curve = try curve("mass.recipients-per-message.teacher", past)
        let suggestion = try #require(curve.suggestion)
        #expect(suggestion.value == 35)
        #expect(suggestion.hits == ThresholdCurve.Hits(messages: 2, ordinary: 1))
        #expect(curve.hits(at: 34) == ThresholdCurve.Hits(messages: 3, released: 1, ordinary: 1))
        #expect(curve.hits(at: 29) == ThresholdCurve.Hits(messages: 5, announcements: 1, released: 1, ordinary: 2))
    }

    @Test("a past without announcements and releases suggests nothing")
    func nothing() throws {
        #expect(
            try curve("mass.recipients-per-message.teacher", [Past.message(.teacher, to: 45)]).suggestion?.value == 1
        )
        #expect(try curve("mass.recipients-per-message.teacher", []).suggestion == nil)
    }

    @Test("many sizes take little room, and a suggestion made of them still hits nothing protected")
    func sizes() throws {
        let past = try (0..<3000).map {
            try Past.message(.teacher, to: 1, outcome: .held, wasReleased: $0 == 1500, size: 1_000_000 + $0)
        }
        let curve = try curve("size.message.teacher", past)
        #expect(curve.steps.count < 10)
        let suggestion = try #require(curve.suggestion)
        #expect(suggestion.value == 1_002_000)
        #expect(suggestion.hits.released == 0)
    }

    @Test("of a rule with several limits only the one that its measure is compared with has a curve")
    func severalLimits() throws {
        #expect(try threshold("chain.spread.authors.child").whyNoCurve(in: .german) == nil)
        for name in ["chain.spread.readers.child", "chain.spread.hours.child"] {
            let threshold = try threshold(name)
            #expect(!threshold.hasCurve)
            #expect(threshold.whyNoCurve(in: .german)?.contains("chain.spread.authors") == true)
            #expect(threshold.whyNoCurve(in: .english)?.contains("chain.spread.authors") == true)
        }
        let new = try Past.settings("chain.spread.readers.child=50", "chain.spread.authors.child=9")
        let changed = SettingsCatalogue.standard.changedThresholds(from: PolicySettings(), to: new)
        #expect(changed.map(\.name) == ["chain.spread.authors.child"])
    }

    /// Children of the 5a and of the 5b, to so many.
    private func classes(_ counts: [(group: String, count: Int)]) throws -> [PastDecision] {
        try counts.map { group, count in
            var submission = try Past.message(.child, to: count).submission
            guard case .person(var author) = submission.author else { throw SettingsError(.badValue, setting: "", "") }
            author.groups = [group]
            submission.author = .person(author)
            return PastDecision(DecisionFacts(submission, PolicySettings()), outcome: .delivered)
        }
    }

    @Test("a class's threshold has its curve, drawn by its members, and a suggestion")
    func classThreshold() throws {
        let name = "mass.recipients-per-message.group.5a"
        let past = try classes([("5a", 4), ("5a", 7), ("5b", 9)])
        let curve = try curve(name, past)
        #expect(curve.threshold.name == name)
        #expect(curve.met == 2)
        #expect([3, 4, 6, 7].map { curve.hits(at: $0).messages } == [2, 1, 1, 0])
        #expect(curve.suggestion?.value == 1)
        #expect(curve.threshold.value(in: PolicySettings()) == nil)
        #expect(curve.threshold.value(in: try Past.settings(name + "=3")) == 3)
        // Trying it draws it.
        let backtest = Past.replay(past, to: try Past.settings(name + "=3"))
        #expect(backtest.curves.map(\.threshold.name) == [name])
        #expect(backtest.changed == 2)
    }

    @Test("a rule's name stands for each of its thresholds")
    func ruleName() throws {
        let thresholds = try SettingsCatalogue.standard.thresholds(named: "chain.spread")
        #expect(thresholds.filter(\.hasCurve).map(\.name).contains("chain.spread.authors.child"))
        #expect(thresholds.filter { !$0.hasCurve }.map(\.name).contains("chain.spread.readers.child"))
        #expect(throws: SettingsError(.badValue, setting: "content.link", "")) {
            try SettingsCatalogue.standard.thresholds(named: "content.link")
        }
        // Those that are named have a curve.
        for name in SettingsCatalogue.standard.limitNames {
            #expect(try SettingsCatalogue.standard.thresholds(named: name).allSatisfy(\.hasCurve), "\(name)")
        }
    }

    @Test("a changed threshold without a curve is said, with why")
    func said() throws {
        let catalogue = SettingsCatalogue.standard
        let settings = try Past.settings(
            "chain.spread.readers.child=50",
            "chain.spread.readers.guardian=50",
            "school-only.signup-signs.group.5a=3",
            "mass.recipients-per-message.group.5a=3"
        )
        let german = catalogue.whyNoCurves(from: PolicySettings(), to: settings, in: .german)
        #expect(german.count == 2)
        #expect(german.contains { $0.hasPrefix("chain.spread.readers:") })
        #expect(german.contains { $0.hasPrefix("school-only.signup-signs.group.5a:") && $0.contains("lesen") })
        #expect(catalogue.whyNoCurves(from: PolicySettings(), to: settings, in: .english).count == 2)
        #expect(
            catalogue.changedThresholds(from: PolicySettings(), to: settings).map(\.name) == [
                "mass.recipients-per-message.group.5a"
            ]
        )
    }

    @Test("a limit that goes by readers is drawn by readers")
    func byReaders() throws {
        func past(_ readers: PartySet) throws -> PastDecision {
            var submission = try Fixture.submission(Fixture.outsider())
            submission.audience.people = [AudienceFacts.PeopleCount(readers, 1)]
            submission.content.text = TextFacts(signs: [TextSign("signup.code.one-time", points: 3)])
            return PastDecision(DecisionFacts(submission, PolicySettings()), outcome: .held)
        }
        let all = [try past(.child), try past(.teacher), try past([.guardian, .teacher])]
        #expect(try curve("school-only.signup-signs.child", all).hits(at: 2).messages == 1)
        #expect(try curve("school-only.signup-signs.child", all).hits(at: 3).messages == 0)
        #expect(try curve("school-only.signup-signs.teacher", all).hits(at: 2).messages == 1)
        #expect(try curve("school-only.signup-signs.guardian", all).hits(at: 2).messages == 0)
    }

    @Test("a name stands for one threshold or for one of each role; what is no number is told")
    func names() throws {
        let catalogue = SettingsCatalogue.standard
        #expect(try catalogue.thresholds(named: "mass.recipients-per-hour").count == Party.people.count)
        #expect(
            try catalogue.thresholds(named: "mass.recipients-per-hour.child").map(\.name) == [
                "mass.recipients-per-hour.child"
            ]
        )
        #expect(throws: SettingsError(.badValue, setting: "school-only.mode", "")) {
            try catalogue.thresholds(named: "school-only.mode")
        }
        #expect(throws: SettingsError(.unknownSetting, setting: "mass.recipients-per-our", "")) {
            try catalogue.thresholds(named: "mass.recipients-per-our")
        }
        #expect(catalogue.nearest(to: "mass.recipients-per-our") == "mass.recipients-per-hour")
    }

    @Test("a suggestion says how many came above it, and whether any of them teaches anything")
    func grounds() throws {
        let name = "mass.recipients-per-message.teacher"
        let quiet = try curve(name, [Past.message(.teacher, to: 1), Past.message(.teacher, to: 1)])
        #expect(quiet.suggestion?.value == 1)
        #expect(quiet.grounds(in: .german) == "Nachrichten dieser Zeit: 2; über 1: keine.")
        let ordinary = try curve(
            name,
            [Past.message(.teacher, to: 1), Past.message(.teacher, to: 12), Past.message(.teacher, to: 4)]
        )
        let text = try #require(ordinary.grounds(in: .german))
        #expect(text.hasPrefix("Nachrichten dieser Zeit: 3; über 1: 2, die höchste mit 12."))
        #expect(text.contains("nur der niedrigste Wert"))
        #expect(text.contains("Achtung: 2 gewöhnliche Nachrichten, die ankamen, hätte 1 abgelehnt oder angehalten."))
        let taught = try curve(
            name,
            [Past.message(.teacher, to: 30, isAnnouncement: true), Past.message(.teacher, to: 45)]
        )
        #expect(
            taught.grounds(in: .english) == "Messages of that time: 2; above 30: 1, the highest with 45. "
                + "Beware: 30 would have refused or held 1 ordinary message that came through."
        )
        #expect(try curve(name, []).grounds(in: .german) == nil)
    }
}
