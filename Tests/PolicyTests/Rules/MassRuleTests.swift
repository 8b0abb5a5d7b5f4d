import Foundation
import MailMessage
import School
import Testing

@testable import Policy

@Suite("Mass rules")
struct MassRuleTests {
    private let settings = PolicySettings()

    @Test(
        "a message reaches as many people as the author's widest role allows, and no more",
        arguments: [
            (PartySet.child, 10), (PartySet.teacher, 50), (PartySet.staff, 50), (PartySet.head, 200),
            (PartySet.administrator, 200),
            (PartySet([.teacher, .administrator]), 200), (PartySet([.guardian, .teacher]), 50), (PartySet([]), 10),
        ]
    )
    func perMessage(parties: PartySet, allowed: Int) throws {
        let rule = RecipientsPerMessage()
        let author = try Fixture.person(parties)
        let atLimit = try Fixture.submission(author, audience: Fixture.children(allowed))
        #expect(rule.findings(in: atLimit, settings).isEmpty)
        let over = try Fixture.submission(author, audience: Fixture.children(allowed + 1))
        let finding = try #require(rule.findings(in: over, settings).first)
        #expect(finding.measured == allowed + 1)
        #expect(finding.limit == allowed)
        #expect(finding.clause == "mail.no-mass")
    }

    @Test(
        "within an hour as many people as the author's widest role allows",
        arguments: [
            (PartySet.child, 30), (PartySet.teacher, 300), (PartySet.staff, 300), (PartySet.head, 2000),
            (PartySet.administrator, 2000),
            (PartySet([.child, .head]), 2000),
        ]
    )
    func perHour(parties: PartySet, allowed: Int) throws {
        let rule = RecipientsPerHour()
        var submission = try Fixture.submission(Fixture.person(parties), audience: Fixture.children(1))
        submission.history.recipientsWithinHour = allowed - 1
        #expect(rule.findings(in: submission, settings).isEmpty)
        submission.history.recipientsWithinHour = allowed
        let finding = try #require(rule.findings(in: submission, settings).first)
        #expect(finding.measured == allowed + 1)
        #expect(finding.limit == allowed)
    }

    @Test("outside recipients count like those of the school")
    func outsideCounts() throws {
        var submission = try Fixture.submission(Fixture.person(.teacher), audience: Fixture.outside(26))
        submission.audience.people = [AudienceFacts.PeopleCount(.teacher, 25)]
        #expect(RecipientsPerMessage().findings(in: submission, settings).first?.measured == 51)
    }

    @Test("readers of an authorised announcement don't count, even where the hour is used up")
    func announcement() throws {
        let list = ListFacts(.allChildren, answer: .allowed, children: 1500)
        var submission = try Fixture.submission(Fixture.person(.teacher), audience: AudienceFacts(lists: [list]))
        submission.history.recipientsWithinHour = 300
        #expect(PolicyChecker().check(submission, settings) == .accept)
    }

    @Test("outsiders and the house are not counted")
    func others() throws {
        for author in [try Fixture.outsider(), .house] {
            var submission = try Fixture.submission(author, audience: Fixture.children(5000))
            submission.history.recipientsWithinHour = 5000
            #expect(RecipientsPerMessage().findings(in: submission, settings).isEmpty)
            #expect(RecipientsPerHour().findings(in: submission, settings).isEmpty)
        }
    }

    @Test("an exemption widens one person's limit for its time")
    func exemption() throws {
        var settings = settings
        let until = Fixture.noon
        settings.exemptions = [
            Exemption(
                limit: "mass.recipients-per-message",
                person: PersonID("p1"),
                value: 60,
                until: until,
                reason: "Schülersprecherin"
            )
        ]
        let rule = RecipientsPerMessage()
        var submission = try Fixture.submission(Fixture.person(.child), audience: Fixture.children(60))
        #expect(rule.findings(in: submission, settings).isEmpty)
        submission.audience = Fixture.children(61)
        #expect(rule.findings(in: submission, settings).first?.limit == 60)
        submission.time = until.addingTimeInterval(1)
        #expect(rule.findings(in: submission, settings).first?.limit == 10)
    }
}
