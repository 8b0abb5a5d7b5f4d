import Foundation
import School
import Testing

@testable import Policy

@Suite("Laws of the checker")
struct PolicyPropertyTests {
    /// How much a verdict lets through: the lower, the more.
    private func severity(_ verdict: Verdict) -> Int {
        switch verdict.disposition {
        case .accept(let labels): labels.isEmpty ? 0 : 1
        case .hold: 2
        case .tryLater: 3
        case .refuse: 4
        }
    }

    @Test("the order of rules never changes a verdict", arguments: 1...20)
    func order(seed: UInt64) throws {
        var generator = SubmissionGenerator(seed: seed)
        for _ in 0..<30 {
            let submission = try generator.submission()
            let settings = try generator.settings()
            var rules = StandardRules.all
            for index in rules.indices { rules.swapAt(index, generator.next(below: rules.count)) }
            for phase in Phase.allCases {
                let usual = PolicyChecker().check(submission, settings, at: phase)
                #expect(PolicyChecker(rules: rules).check(submission, settings, at: phase) == usual)
            }
        }
    }

    @Test("a stricter setting never lets more through", arguments: 1...20)
    func stricter(seed: UInt64) throws {
        var generator = SubmissionGenerator(seed: seed)
        let checker = PolicyChecker()
        for _ in 0..<10 {
            let submission = try generator.submission()
            let settings = try generator.settings()
            let before = severity(checker.check(submission, settings))
            for stricter in Self.stricter(settings, &generator) {
                #expect(severity(checker.check(submission, stricter)) >= before)
            }
        }
    }

    /// The generator meets many rules, the samples meet all of them (`ExplanationTests`).
    @Test("both laws hold where each of the rules finds something", arguments: 1...4)
    func everyRule(seed: UInt64) throws {
        var generator = SubmissionGenerator(seed: seed)
        let checker = PolicyChecker()
        for submission in try Samples.submissions() {
            let settings = try generator.settings()
            let usual = checker.check(submission, settings)
            var rules = StandardRules.all
            for index in rules.indices { rules.swapAt(index, generator.next(below: rules.count)) }
            #expect(PolicyChecker(rules: rules).check(submission, settings) == usual)
            // Of the rules that find something here, each action made stricter.
            for rule in StandardRules.all where usual.findings.contains(where: { $0.finding.rule == rule.id }) {
                for party in rule.parties {
                    var stricter = settings
                    stricter.set(.refuse, of: rule, for: party)
                    #expect(severity(checker.check(submission, stricter)) >= severity(usual))
                }
            }
        }
    }

    @Test("a rule that observes changes no verdict, and its findings are kept", arguments: 1...20)
    func observe(seed: UInt64) throws {
        var generator = SubmissionGenerator(seed: seed)
        for _ in 0..<30 {
            let submission = try generator.submission()
            var settings = try generator.settings()
            let rule = generator.pick(StandardRules.all)
            for party in Party.allCases { settings.set(.observe, of: rule, for: party) }
            let without = PolicyChecker(rules: StandardRules.all.filter { $0.id != rule.id })
            let verdict = PolicyChecker().check(submission, settings)
            #expect(verdict.disposition == without.check(submission, settings).disposition)
            let expected = submission.author == .house ? 0 : rule.findings(in: submission, settings).count
            #expect(verdict.findings.count { $0.finding.rule == rule.id } == expected)
        }
    }

    @Test("a replayed record is judged as the submission was", arguments: 1...20)
    func replay(seed: UInt64) throws {
        var generator = SubmissionGenerator(seed: seed)
        for _ in 0..<30 {
            let submission = try generator.submission()
            let settings = try generator.settings()
            let facts = DecisionFacts(submission, settings)
            let read = try DecisionFacts(compactForm: facts.compactForm)
            #expect(read == facts)
            let original = PolicyChecker().check(submission, settings)
            let replayed = PolicyChecker().check(read.submission, settings)
            #expect(replayed.disposition == original.disposition)
            #expect(
                replayed.findings.map { RecordedFinding($0).judged.finding.measured }
                    == original.findings.map(\.finding.measured)
            )
            #expect(replayed.findings.map(\.finding.rule) == original.findings.map(\.finding.rule))
        }
    }

    /// The same with one setting of a class or group made stricter.
    private static func strictened(
        groupsOf settings: PolicySettings,
        _ generator: inout SubmissionGenerator
    ) -> [PolicySettings] {
        var variants: [PolicySettings] = []
        for rule in StandardRules.all {
            for (group, action) in settings.overrides.actions[rule.id] ?? [:] {
                var stricter = settings
                stricter.set(generator.pick(Action.allCases.filter { $0 >= action }), of: rule, forGroup: group)
                variants.append(stricter)
            }
            for limit in rule.limits {
                for (group, value) in settings.overrides.limits[limit.name] ?? [:] {
                    var less = settings
                    less.set(limit, to: generator.next(below: value + 1), forGroup: group)
                    variants.append(less)
                }
            }
        }
        for group in settings.overrides.modes.keys {
            var closed = settings
            closed.set(.internal, forGroup: group)
            variants.append(closed)
        }
        return variants
    }

    /// The same settings with one thing made stricter.
    private static func stricter(_ settings: PolicySettings, _ generator: inout SubmissionGenerator) -> [PolicySettings]
    {
        var variants: [PolicySettings] = []
        for rule in StandardRules.all {
            // One role for each rule and case: all of them in every case would take minutes.
            for party in [generator.pick(rule.parties)] {
                var action = settings
                action.set(
                    generator.pick(Action.allCases.filter { $0 >= settings.table(of: rule)[party] }),
                    of: rule,
                    for: party
                )
                variants.append(action)
            }
            for limit in rule.limits {
                let party = generator.pick(limit.parties)
                var less = settings
                less.set(limit, to: max(1, generator.next(below: settings.table(of: limit)[party] + 1)), for: party)
                variants.append(less)
            }
        }
        for what in Brake.What.all where !settings.brakes.contains(where: { $0.what == what }) {
            var braked = settings
            braked.brakes.append(Brake(what, until: .distantFuture))
            variants.append(braked)
        }
        variants += strictened(groupsOf: settings, &generator)
        var closed = settings
        closed.modes[generator.pick(Party.people)] = .internal
        var unlisted = settings
        unlisted.allowed = []
        var unexempted = settings
        unexempted.exemptions = []
        var distrustful = settings
        distrustful.trusted = []
        return variants + [closed, unlisted, unexempted, distrustful]
    }
}
