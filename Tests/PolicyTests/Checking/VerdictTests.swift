import Foundation
import School
import Testing

@testable import Policy

@Suite("Verdicts")
struct VerdictTests {
    private func judged(_ rule: RuleID, _ action: Action, isTemporary: Bool = false) -> Verdict.Judged {
        Verdict.Judged(Finding(rule: rule, clause: "mail.no-mass", isTemporary: isTemporary), action)
    }

    @Test("the strictest action wins")
    func strictest() {
        #expect(Verdict([]).disposition == .accept(labels: []))
        #expect(Verdict([judged("a", .observe)]).disposition == .accept(labels: []))
        let labels = [judged("b", .label), judged("a", .label), judged("b", .label), judged("c", .observe)]
        #expect(Verdict(labels).disposition == .accept(labels: ["a", "b"]))
        #expect(Verdict(labels + [judged("d", .hold)]).disposition == .hold)
        #expect(Verdict([judged("d", .hold), judged("e", .refuse)]).disposition == .refuse)
    }

    @Test("what may pass by itself is put off, unless something else refuses for good")
    func temporary() {
        let passing = judged("a", .refuse, isTemporary: true)
        #expect(Verdict([passing]).disposition == .tryLater)
        #expect(Verdict([passing, judged("b", .hold)]).disposition == .tryLater)
        let both = Verdict([passing, judged("b", .refuse)])
        #expect(both.disposition == .refuse)
        #expect(both.decisive.map(\.rule) == ["b"])
        #expect(Verdict([judged("a", .hold, isTemporary: true)]).disposition == .hold)
    }

    @Test("the house's own notices are never judged")
    func house() throws {
        let submission = try Fixture.submission(.house, audience: Fixture.children(5000))
        #expect(PolicyChecker().check(submission, PolicySettings()) == .accept)
    }

    @Test("who has several roles meets the mildest of their actions")
    func severalRoles() throws {
        var settings = PolicySettings()
        settings.set(.hold, of: RecipientsPerMessage(), for: .teacher)
        let audience = Fixture.children(1000)
        let teacher = try Fixture.submission(Fixture.person(.teacher), audience: audience)
        let both = try Fixture.submission(Fixture.person([.teacher, .guardian]), audience: audience)
        settings.set(.observe, of: RecipientsPerHour(), for: .teacher)
        #expect(PolicyChecker().check(teacher, settings).disposition == .hold)
        #expect(PolicyChecker().check(both, settings).disposition == .hold)
        settings.set(.label, of: RecipientsPerMessage(), for: .guardian)
        #expect(PolicyChecker().check(both, settings).disposition == .accept(labels: ["mass.recipients-per-message"]))
    }

    @Test("every rule has its own name, in its family, a clause that there is, and texts")
    func catalogue() {
        let rules = StandardRules.all
        #expect(Set(rules.map(\.id)).count == rules.count)
        for rule in rules {
            #expect(rule.id.text.wholeMatch(of: /[a-z-]+\.[a-z-]+/) != nil)
            #expect(ClauseCatalogue.standard[rule.clause] != nil)
            #expect(rule.phases.contains(.message))
            #expect(!rule.wordings.isEmpty)
            for limit in rule.limits { #expect((limit.name + ".").hasPrefix(rule.id.text + ".")) }
        }
    }
}
