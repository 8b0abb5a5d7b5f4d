import Foundation
import School
import Testing

@testable import Policy

@Suite("Backtest")
struct BacktestTests {
    @Test("a stricter limit tells whom it would have stopped, by rule, role and day")
    func stricter() throws {
        let past = try [
            Past.message(.child, to: 4), Past.message(.child, to: 6), Past.message(.child, to: 7, day: 1),
            Past.message(.child, to: 8, day: 1), Past.message(.teacher, to: 40),
        ]
        let backtest = Past.replay(past, to: try Past.settings("mass.recipients-per-message.child=5"))
        #expect(backtest.judged == 5)
        #expect(backtest.changed == 3)
        let today = try #require(CalendarDay("2026-11-18"))
        let tomorrow = try #require(CalendarDay("2026-11-19"))
        func change(_ day: CalendarDay) -> Backtest.Change {
            Backtest.Change(
                rule: "mass.recipients-per-message",
                parties: .child,
                day: day,
                before: .delivered,
                after: .refused
            )
        }
        #expect(backtest.changes == [change(today): 1, change(tomorrow): 2])
        #expect(backtest.announcementsHit == 0)
    }

    @Test("a wider limit tells what it would have let through; a milder action, what would have been held")
    func wider() throws {
        let past = try [
            Past.message(.child, to: 12, outcome: .refused), Past.message(.child, to: 25, outcome: .refused),
        ]
        let wide = Past.replay(past, to: try Past.settings("mass.recipients-per-message.child=20"))
        #expect(wide.changes.map { [$0.key.before, $0.key.after] } == [[.refused, .delivered]])
        #expect(wide.changes.keys.first?.rule == "mass.recipients-per-message")
        let held = Past.replay(past, to: try Past.settings("mass.recipients-per-message.action.child=hold"))
        #expect(held.changes.map { [$0.key.before, $0.key.after] } == [[.refused, .held]])
        #expect(held.changes.values.first == 2)
    }

    @Test("what earlier changes have brought about isn't put down to this one")
    func earlier() throws {
        // Delivered when the limit was wider than it is now.
        let past = try [Past.message(.child, to: 15), Past.message(.child, to: 3)]
        let backtest = Past.replay(past, to: try Past.settings("mass.recipients-per-message.teacher=5"))
        #expect(backtest.changed == 0)
        #expect(backtest.changedBefore == 1)
    }

    @Test("announcements that would not have come through are named")
    func announcements() throws {
        let past = try [
            Past.message(.teacher, to: 0, day: 1, isAnnouncement: true, size: 9_000_000),
            Past.message(.teacher, to: 0, day: 0, isAnnouncement: true, size: 8_000_000),
            Past.message(.teacher, to: 0, day: 2, outcome: .refused, isAnnouncement: true, size: 30_000_000),
            Past.message(.teacher, to: 1, day: 2, size: 9_000_000),
            Past.message(.teacher, to: 0, day: 3, isAnnouncement: true),
        ]
        var parts = [Backtest]()
        let new = try Past.settings("size.message=5MB")
        for decision in past { parts.append(Past.replay([decision], to: new)) }
        var whole = Backtest(from: PolicySettings(), to: new)
        for part in parts { whole.merge(part) }
        #expect(whole.changed == 3)
        #expect(whole.announcementsHit == 2)
        #expect(whole.announcements.map(\.code) == ["day-0-0", "day-1-0"])
        #expect(whole.announcements.first?.lists == ["class-guardians:5a"])
        #expect(whole.announcements.first?.rule == "size.message")
        #expect(whole.announcements.first?.after == .refused)
    }

    @Test("parts judged apart and merged say the same as the whole")
    func merge() throws {
        let past = try (0..<60).map { try Past.message($0 % 3 == 0 ? .teacher : .child, to: $0, day: $0 / 10) }
        let new = try Past.settings("mass.recipients-per-message=7")
        let whole = Past.replay(past, to: new)
        var merged = Past.replay([], to: new)
        for start in [40, 0, 20] { merged.merge(Past.replay(Array(past[start..<start + 20]), to: new)) }
        #expect(merged.judged == whole.judged)
        #expect(merged.changed == whole.changed)
        #expect(merged.changes == whole.changes)
        #expect(merged.changedBefore == whole.changedBefore)
        #expect(merged.curves.map(\.steps.count) == whole.curves.map(\.steps.count))
        #expect(whole.changed > 0)
    }

    @Test("a record that can't be read is counted, and stops nothing")
    func unreadable() throws {
        let facts = DecisionFacts(try Past.message(.child, to: 7).submission, PolicySettings())
        var backtest = Past.replay([], to: try Past.settings("mass.recipients-per-message.child=5"))
        backtest.add(code: "a", disposition: "accept", wasReleased: false, compactForm: [])
        backtest.add(code: "b", disposition: "of-later", wasReleased: false, compactForm: facts.compactForm)
        backtest.add(code: "c", disposition: "accept", wasReleased: false, compactForm: facts.compactForm)
        #expect((backtest.judged, backtest.unreadable, backtest.changed) == (1, 2, 1))
    }

    @Test("every disposition that is recorded is understood")
    func dispositions() {
        for disposition: Verdict.Disposition in [
            .accept(labels: []), .accept(labels: ["a"]), .hold, .refuse, .tryLater,
        ] {
            #expect(Outcome(recorded: disposition.name) == Outcome(disposition))
        }
    }

    @Test(
        "what the past can't tell is said",
        arguments: [
            ("mass.recipients-per-message.child=5", []),
            ("mass.recipients-per-hour.child=5", [.hourCounts]),
            ("spoof.role-names=standard; Mensateam", [.wordLists]),
            ("school-only.allowed=partner.example until 2030-01-01 because Probe", [.refusedRecipients]),
            (
                "school-only.allowed=a@partner.example until 2030-01-01 because Probe",
                [.singleAddresses, .refusedRecipients]
            ),
            ("school-only.mode.teacher=internal", [.refusedRecipients]),
            ("presentation.banner=off", [.decidesNothing]),
            ("mass.strike-days=14", [.strikes]),
            ("mass.pause-hours=48", [.strikes]),
            ("mass.paused.child=9", [.strikes]),
            ("chain.spread.readers.child=50", [.spreadCounts]),
            ("chain.spread.authors.child=9", [.spreadCounts]),
            ("chain.patterns=standard; pass-on.number 3: eins zwei drei", [.textPatterns]),
            ("quiet-hours.children=19:00-07:00", [.quietHours]),
        ] as [(String, [ReplayCaveat])]
    )
    func caveats(assignment: String, expected: [ReplayCaveat]) throws {
        let old = PolicySettings()
        var new = old
        try SettingsCatalogue.standard.set(assignment, in: &new)
        if new == old { try SettingsCatalogue.standard.set("presentation.banner=on", in: &new) }
        #expect(ReplayCaveat.all(from: old, to: new) == expected)
    }
}
