import Foundation
import MailMessage
import School
import Testing

@testable import Policy

@Suite("Deceptions")
struct SenderFixtureTests {
    @Test("each header is found what it is", arguments: try SenderCase.read("senders.txt"))
    func senders(fixture: SenderCase) throws {
        let submission = try fixture.submission(try DeceptionSchool.index())
        let settings = try DeceptionSchool.settings()
        let verdict = PolicyChecker().check(submission, settings)
        #expect(Set(verdict.findings.map(\.finding.rule.text)).sorted() == fixture.finds)
        // A record without names and addresses is judged the same.
        let record = try DecisionFacts(compactForm: DecisionFacts(submission, settings).compactForm)
        #expect(PolicyChecker().check(record.submission, settings).disposition == verdict.disposition)
    }

    @Test("each rule has fixtures that hit and many that miss")
    func bothWays() throws {
        let cases = try SenderCase.read("senders.txt")
        for rule in StandardRules.all where rule.id.text.hasPrefix("spoof.") && rule.id != "spoof.sender-not-owned" {
            #expect(cases.contains { $0.finds.contains(rule.id.text) }, "\(rule.id)")
            #expect(cases.count { !$0.finds.contains(rule.id.text) } > 20, "\(rule.id)")
        }
        #expect(cases.count { $0.finds.isEmpty } > 20)
    }

    @Test("both incidents, tried again", arguments: try SenderCase.read("incidents.txt"))
    func incidents(fixture: SenderCase) throws {
        let roster = try DeceptionSchool.roster()
        let plan = try DeceptionSchool.plan()
        var submission = try fixture.submission(DeceptionIndex(roster: roster, plan: plan))
        submission.audience = AudienceFacts(people: [AudienceFacts.PeopleCount(.teacher, 1)])
        if fixture.settings["to"] != nil {
            let answer = WritingRights.standard.mayWrite(nil, to: .allChildren, in: roster)
            submission.audience = AudienceFacts(lists: [ListFacts(.allChildren, answer: answer, children: 1000)])
        }
        let verdict = PolicyChecker().check(submission, PolicySettings())
        switch fixture.settings["verdict"] {
        case "refuse": #expect(verdict.disposition == .refuse)
        case "hold": #expect(verdict.disposition == .hold)
        default: Issue.record("no verdict")
        }
        #expect(!verdict.decisive.isEmpty)
        for finding in verdict.decisive { #expect(["mail.no-deception", "mail.no-mass"].contains(finding.clause)) }
    }

    @Test("where the DNS does not answer, the sender is told to come again")
    func temporary() throws {
        let cases = try SenderCase.read("senders.txt")
        let fixture = try #require(cases.first { $0.name == "our domain, and the DNS did not answer" })
        let verdict = PolicyChecker().check(try fixture.submission(DeceptionSchool.index()), PolicySettings())
        #expect(verdict.disposition == .tryLater)
    }

    @Test("where nothing was asked of the DNS, the lack of a proof is no sign")
    func unasked() throws {
        let cases = try SenderCase.read("senders.txt")
        let fixture = try #require(cases.first { $0.name == "a frequent name, proved, no second sign" })
        var submission = try fixture.submission(DeceptionSchool.index())
        submission.authentication = .none
        let label = Verdict.Disposition.accept(labels: ["spoof.staff-name-alone"])
        #expect(PolicyChecker().check(submission, PolicySettings()).disposition == label)
        submission.authentication = AuthenticationFacts(author: fixture.domain)
        #expect(PolicyChecker().check(submission, PolicySettings()).disposition == .hold)
    }

    @Test("the first contact is a second sign")
    func firstContact() throws {
        let cases = try SenderCase.read("senders.txt")
        let fixture = try #require(cases.first { $0.name == "a frequent name, proved, no second sign" })
        var submission = try fixture.submission(DeceptionSchool.index())
        for (isFirst, disposition) in [
            (nil, .accept(labels: ["spoof.staff-name-alone"])), (false, .accept(labels: ["spoof.staff-name-alone"])),
            (true, .hold),
        ] as [(Bool?, Verdict.Disposition)] {
            submission.history.isFirstContact = isFirst
            #expect(PolicyChecker().check(submission, PolicySettings()).disposition == disposition)
        }
    }

    @Test("who has logged in as a list or writes as one is refused, in words for children too")
    func listFromInside() throws {
        let plan = try DeceptionSchool.plan()
        let author = try Fixture.person(.child)
        let bytes = Array("From: klasse.5a@lindenschule.example\r\n\r\nHallo\r\n".utf8)
        let list = try Fixture.address("klasse.5a@lindenschule.example")
        let index = DeceptionIndex(roster: try DeceptionSchool.roster(), plan: plan)
        let senders = SenderFacts(
            of: ParsedMessage(bytes: bytes),
            envelope: list,
            author: author,
            authentication: .none,
            index: index
        )
        #expect(senders.header?.tricks == [])
        let submission = Submission(time: Fixture.noon, author: author, senders: senders)
        let verdict = PolicyChecker().check(submission, PolicySettings(), at: .sender)
        #expect(verdict.disposition == .refuse)
        #expect(Set(verdict.decisive.map(\.rule)) == ["spoof.list-as-sender", "spoof.sender-not-owned"])
        let envelope = index.complete(SenderFacts.Claim(list, author: author, ownDomains: plan.domains))
        #expect(envelope.isList)
    }
}
