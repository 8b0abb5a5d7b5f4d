import Foundation
import School
import Testing

@testable import Policy

@Suite("Limits on what is counted")
struct CountRuleTests {
    private let settings = PolicySettings()

    private func child(_ count: Int, _ change: (inout Submission) -> Void = { _ in }) throws -> Submission {
        var submission = try Fixture.submission(Fixture.person(.child), audience: Fixture.children(count))
        change(&submission)
        return submission
    }

    @Test("recipients within a day: as many as the limit, and no more")
    func day() throws {
        let rule = RecipientsPerDay()
        #expect(rule.findings(in: try child(5) { $0.history.sending.recipientsWithinDay = 95 }, settings).isEmpty)
        let over = try child(5) { $0.history.sending.recipientsWithinDay = 96 }
        let finding = try #require(rule.findings(in: over, settings).first)
        #expect(finding.measured == 101)
        #expect(finding.limit == 100)
    }

    @Test("messages within an hour and a day, announcements and other channels aside")
    func messages() throws {
        let sent = SendingHistory(messagesWithinHour: 30, messagesWithinDay: 100)
        var submission = try child(1) { $0.history.sending = sent }
        #expect(MessagesPerHour().findings(in: submission, settings).first?.measured == 31)
        #expect(MessagesPerDay().findings(in: submission, settings).first?.measured == 101)
        submission.audience = AudienceFacts(lists: [ListFacts(.allChildren, answer: .allowed, children: 500)])
        #expect(PolicyChecker().check(submission, settings) == .accept)
        submission.audience = Fixture.children(1)
        submission.channel = .chat
        #expect(MessagesPerHour().findings(in: submission, settings).isEmpty)
        #expect(ChatMessagesPerHour().findings(in: submission, settings).isEmpty)
        submission.history.sending.messagesWithinHour = 300
        #expect(ChatMessagesPerHour().findings(in: submission, settings).first?.measured == 301)
    }

    @Test("people written to for the first time count by themselves")
    func firstTime() throws {
        let rule = FirstTimeRecipientsPerDay()
        let regulars = try child(10) { $0.history.sending.firstTimeWithinDay = 25 }
        #expect(rule.findings(in: regulars, settings).isEmpty)
        let stranger = try child(10) {
            $0.history.sending.firstTimeWithinDay = 25
            $0.history.sending.firstTimeRecipients = 1
        }
        #expect(rule.findings(in: stranger, settings).first?.measured == 26)
    }

    @Test("a refusal says when there is room again: when enough has left the window")
    func refill() throws {
        func ebb(_ minutes: Double, _ recipients: Int) -> SendingHistory.Ebb {
            SendingHistory.Ebb(.hour, at: Fixture.noon.addingTimeInterval(minutes * 60), recipients: recipients)
        }
        // 28 are counted, 5 more come, 30 are allowed: 3 must have left.
        let submission = try child(5) {
            $0.history.recipientsWithinHour = 28
            $0.history.sending.ebb = [ebb(10, 2), ebb(20, 1), ebb(30, 25)]
        }
        let finding = try #require(RecipientsPerHour().findings(in: submission, settings).first)
        let again = Fixture.noon.addingTimeInterval(20 * 60)
        #expect(finding.parameters.contains(Finding.Parameter("again", .instant(again))))
        // Without its history the end of the whole window is true in any case.
        var bare = submission
        bare.history.sending.ebb = []
        let later = try #require(RecipientsPerHour().findings(in: bare, settings).first)
        #expect(later.parameters.contains(Finding.Parameter("again", .instant(Fixture.noon.addingTimeInterval(3600)))))
    }

    @Test("several lists are named as far as a line holds them")
    func lists() throws {
        let lists = try ["klasse.5a", "klasse.5b", "klasse.5c", "klasse.5d"].map {
            try Fixture.address($0 + "@lindenschule.example")
        }
        #expect(AudienceFacts.named(lists) == "klasse.5a@lindenschule.example, klasse.5b@lindenschule.example")
    }

    // MARK: - The pause

    private func outside(strikes: Int, ago: TimeInterval) throws -> Submission {
        var submission = try Fixture.submission(Fixture.person(.teacher), audience: Fixture.outside(1))
        submission.history.sending.strikes = strikes
        submission.history.sending.lastStrike = Fixture.noon.addingTimeInterval(-ago)
        return submission
    }

    @Test("after repeated strikes nothing leaves the school for a day, and school mail goes on")
    func pause() throws {
        #expect(PolicyChecker().check(try outside(strikes: 5, ago: 60), settings) == .accept)
        let paused = PolicyChecker().check(try outside(strikes: 6, ago: 60), settings)
        #expect(paused.disposition == .refuse)
        #expect(paused.decisive.map(\.rule) == ["mass.paused"])
        #expect(!paused.isStrike)
        #expect(PolicyChecker().check(try outside(strikes: 6, ago: 24 * 3600), settings) == .accept)
        var inside = try outside(strikes: 60, ago: 60)
        inside.audience = Fixture.children(1)
        #expect(PolicyChecker().check(inside, settings) == .accept)
    }

    @Test("an exemption ends a pause; hours and number are settings")
    func exemption() throws {
        var settings = settings
        let submission = try outside(strikes: 6, ago: 3 * 3600)
        try SettingsCatalogue.standard.set("mass.pause-hours=2", in: &settings)
        #expect(PolicyChecker().check(submission, settings) == .accept)
        try SettingsCatalogue.standard.set("mass.pause-hours=4", in: &settings)
        #expect(PolicyChecker().check(submission, settings).disposition == .refuse)
        try SettingsCatalogue.standard.set("exemptions=mass.paused of p1 is 100 until 2027-12-31", in: &settings)
        #expect(PolicyChecker().check(submission, settings) == .accept)
    }

    @Test("a strike is what a limit on mass mail has refused or held")
    func strike() throws {
        var settings = settings
        #expect(PolicyChecker().check(try child(11), settings).isStrike)
        #expect(!PolicyChecker().check(try child(10), settings).isStrike)
        settings.set(.label, of: RecipientsPerMessage(), for: .child)
        #expect(!PolicyChecker().check(try child(11), settings).isStrike)
        settings.set(.hold, of: RecipientsPerMessage(), for: .child)
        #expect(PolicyChecker().check(try child(11), settings).isStrike)
    }
}
