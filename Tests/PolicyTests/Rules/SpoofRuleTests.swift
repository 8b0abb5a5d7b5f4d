import Foundation
import MailMessage
import School
import Testing

@testable import Policy

@Suite("Spoof rules")
struct SpoofRuleTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var envelope: String?
        var from: [String]
        var sender: [String] = []
        var fields = 1
        var wordings: [String]

        var testDescription: String { name }
    }

    private static let own = "anna.weber@lindenschule.example"

    private func senders(_ fixture: Case, _ author: Author) throws -> SenderFacts {
        SenderFacts(
            envelope: try fixture.envelope.map(Fixture.address),
            from: try fixture.from.map(Fixture.address),
            sender: try fixture.sender.map(Fixture.address),
            fromFields: fixture.fields,
            author: author,
            ownDomains: [try Fixture.domain("lindenschule.example")]
        )
    }

    @Test(
        "who has logged in writes in their own name",
        arguments: [
            Case(name: "own", envelope: own, from: [own], wordings: []),
            Case(name: "subaddress", envelope: own, from: ["Anna.Weber+ag@Lindenschule.example"], wordings: []),
            Case(name: "read receipt", envelope: nil, from: [own], wordings: []),
            Case(name: "own Sender", envelope: own, from: [own], sender: [own], wordings: []),
            Case(name: "the head's", envelope: own, from: ["leitung@lindenschule.example"], wordings: ["from"]),
            Case(name: "foreign", envelope: own, from: ["anna.weber@gmx.example"], wordings: ["from"]),
            Case(name: "two, one foreign", envelope: own, from: [own, "b@lindenschule.example"], wordings: ["from"]),
            Case(name: "foreign envelope", envelope: "x@lindenschule.example", from: [own], wordings: ["envelope"]),
            Case(
                name: "foreign Sender",
                envelope: own,
                from: [own],
                sender: ["x@lindenschule.example"],
                wordings: ["sender"]
            ),
            Case(name: "no From", envelope: own, from: [], fields: 0, wordings: ["no-from"]),
            Case(name: "two From fields", envelope: own, from: [own, own], fields: 2, wordings: ["several-from"]),
            Case(
                name: "same local part elsewhere",
                envelope: "anna.weber@sub.lindenschule.example",
                from: [own],
                wordings: ["envelope"]
            ),
        ]
    )
    func notOwned(fixture: Case) throws {
        let author = try Fixture.person(.teacher)
        var submission = try Fixture.submission(author)
        submission.senders = try senders(fixture, author)
        let findings = SenderNotOwned().findings(in: submission, PolicySettings())
        #expect(findings.map(\.wording.key) == fixture.wordings.map { "spoof.sender-not-owned/" + $0 })
    }

    @Test("at MAIL the header isn't missed")
    func senderPhase() throws {
        let author = try Fixture.person(.teacher)
        var submission = try Fixture.submission(author)
        submission.senders = SenderFacts(envelope: submission.senders.envelope)
        #expect(PolicyChecker().check(submission, PolicySettings(), at: .sender) == .accept)
    }

    @Test(
        "nobody outside writes under the school's domain",
        arguments: [
            Case(name: "foreign", envelope: "a@fremd.example", from: ["a@fremd.example"], wordings: []),
            Case(name: "null sender", envelope: nil, from: ["mailer-daemon@fremd.example"], wordings: []),
            Case(
                name: "the head in From",
                envelope: "a@fremd.example",
                from: ["leitung@lindenschule.example"],
                wordings: ["header"]
            ),
            Case(
                name: "null sender, the head in From",
                envelope: nil,
                from: ["leitung@lindenschule.example"],
                wordings: ["header"]
            ),
            Case(
                name: "subdomain in the envelope",
                envelope: "a@mail.lindenschule.example",
                from: ["a@fremd.example"],
                wordings: ["envelope"]
            ),
            Case(
                name: "in Sender",
                envelope: "a@fremd.example",
                from: ["a@fremd.example"],
                sender: ["leitung@lindenschule.example"],
                wordings: ["header"]
            ),
            Case(
                name: "a domain that only ends like it",
                envelope: "a@nichtlindenschule.example",
                from: ["a@nichtlindenschule.example"],
                wordings: []
            ),
        ]
    )
    func ownDomain(fixture: Case) throws {
        let author = try Fixture.outsider()
        var submission = try Fixture.submission(author)
        submission.senders = try senders(fixture, author)
        let findings = OwnDomainFromOutside().findings(in: submission, PolicySettings())
        #expect(findings.map(\.wording.key) == fixture.wordings.map { "spoof.own-domain-from-outside/" + $0 })
        // Who has logged in is not asked.
        submission.author = try Fixture.person(.teacher)
        #expect(OwnDomainFromOutside().findings(in: submission, PolicySettings()).isEmpty)
    }

    @Test("a proof for the domain lifts it, a proof for another doesn't")
    func authenticated() throws {
        let author = try Fixture.outsider("a@lindenschule.example")
        var submission = try Fixture.submission(author)
        submission.authentication = AuthenticationFacts(provenDomain: try Fixture.domain("lindenschule.example"))
        #expect(OwnDomainFromOutside().findings(in: submission, PolicySettings()).isEmpty)
        submission.authentication = AuthenticationFacts(provenDomain: try Fixture.domain("fremd.example"))
        #expect(!OwnDomainFromOutside().findings(in: submission, PolicySettings()).isEmpty)
    }
}
