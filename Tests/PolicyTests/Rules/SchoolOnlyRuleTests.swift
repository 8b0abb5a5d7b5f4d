import Foundation
import MailMessage
import School
import Testing

@testable import Policy

@Suite("School-only rules")
struct SchoolOnlyRuleTests {
    @Test(
        "who may write outside",
        arguments: [
            (PartySet.child, false), (PartySet.guardian, false), (PartySet.teacher, true), (PartySet.staff, true),
            (PartySet.head, true),
            (PartySet.administrator, true), (PartySet.dataProtectionOfficer, true),
            (PartySet([.guardian, .teacher]), true), (PartySet([]), false),
        ]
    )
    func recipients(parties: PartySet, mayWrite: Bool) throws {
        let submission = try Fixture.submission(Fixture.person(parties), audience: Fixture.outside(2))
        let findings = ExternalRecipient().findings(in: submission, PolicySettings())
        #expect(findings.isEmpty == mayWrite)
        #expect(mayWrite || findings.first?.measured == 2)
    }

    @Test(
        "who gets mail from outside",
        arguments: [
            (PartySet.child, false), (PartySet.teacher, true), (PartySet.staff, true), (PartySet.head, true),
            (PartySet.guardian, false),
            (PartySet([.guardian, .staff]), true),
        ]
    )
    func senders(parties: PartySet, gets: Bool) throws {
        let audience = AudienceFacts(people: [AudienceFacts.PeopleCount(parties, 1)])
        let submission = try Fixture.submission(Fixture.outsider(), audience: audience)
        #expect(ExternalSender().findings(in: submission, PolicySettings()).isEmpty == gets)
    }

    @Test("a bounce from nobody doesn't reach a child either")
    func nullSender() throws {
        let submission = try Fixture.submission(.outside(nil), audience: Fixture.children(1))
        #expect(!ExternalSender().findings(in: submission, PolicySettings()).isEmpty)
    }

    @Test("the mode is per role and holds both ways")
    func modes() throws {
        var settings = PolicySettings()
        settings.modes[.child] = .internalAndExternal
        settings.modes[.teacher] = .internal
        let child = try Fixture.submission(Fixture.person(.child), audience: Fixture.outside(1))
        let teacher = try Fixture.submission(Fixture.person(.teacher), audience: Fixture.outside(1))
        #expect(ExternalRecipient().findings(in: child, settings).isEmpty)
        #expect(!ExternalRecipient().findings(in: teacher, settings).isEmpty)
        let toChild = try Fixture.submission(Fixture.outsider(), audience: Fixture.children(1))
        #expect(ExternalSender().findings(in: toChild, settings).isEmpty)
    }

    @Test(
        "the allow-list opens both ways, for a domain and all below it, or one address, until its end",
        arguments: [
            ("partner.example", "u0@partner.example", true), ("partner.example", "u0@mail.partner.example", true),
            ("partner.example", "u0@notpartner.example", false), ("u0@partner.example", "u0@partner.example", true),
            ("u1@partner.example", "u0@partner.example", false),
            ("partner.example until 2026-01-01", "u0@partner.example", false),
            ("partner.example until 2027-01-01", "u0@partner.example", true),
        ]
    )
    func allowed(entry: String, other: String, isOpen: Bool) throws {
        var settings = PolicySettings()
        let end = entry.contains(" until ") ? "" : " until 2030-01-01"
        try SettingsCatalogue.standard.set("school-only.allowed", to: entry + end + " because Probe", in: &settings)
        let address = try Fixture.address(other)
        var tally = AudienceTally()
        tally.add(address)
        let out = try Fixture.submission(Fixture.person(.child), audience: tally.facts)
        #expect(ExternalRecipient().findings(in: out, settings).isEmpty == isOpen)
        let into = try Fixture.submission(.outside(address), audience: Fixture.children(1))
        #expect(ExternalSender().findings(in: into, settings).isEmpty == isOpen)
    }

    @Test("an allowed envelope sender doesn't cover another From")
    func mixedSenders() throws {
        var settings = PolicySettings()
        settings.allowed = [AllowedCorrespondent(.domain(try Fixture.domain("partner.example")))]
        let author = try Fixture.outsider("a@partner.example")
        var submission = try Fixture.submission(author, audience: Fixture.children(1))
        submission.senders.header?.from = [SenderFacts.Claim(.elsewhere(try Fixture.domain("fremd.example")))]
        #expect(!ExternalSender().findings(in: submission, settings).isEmpty)
    }

    @Test("only those who aren't allowed are counted")
    func partlyAllowed() throws {
        var settings = PolicySettings()
        settings.allowed = [AllowedCorrespondent(.address(try Fixture.address("u0@fremd.example")))]
        let submission = try Fixture.submission(Fixture.person(.child), audience: Fixture.outside(3))
        #expect(ExternalRecipient().findings(in: submission, settings).first?.measured == 2)
    }

    @Test("the refusal to an outsider doesn't say that the mailbox is a child's")
    func discretion() throws {
        let submission = try Fixture.submission(Fixture.outsider(), audience: Fixture.children(1))
        let verdict = PolicyChecker().check(submission, PolicySettings())
        let text = verdict.explanation(for: .outsider, PolicySettings()).lines.joined(separator: " ").lowercased()
        for word in ["kind", "child", "schüler", "pupil"] { #expect(!text.contains(word)) }
    }
}
