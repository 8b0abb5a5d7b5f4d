import Foundation
import MailMessage
import School
import Testing

@testable import Policy

@Suite("Size, standing and lists")
struct OtherRuleTests {
    private let settings = PolicySettings()

    @Test(
        "20 MB decoded are allowed to everyone",
        arguments: [PartySet.child, .teacher, .head, .outsider]
    )
    func size(parties: PartySet) throws {
        let author = try parties == .outsider ? Fixture.outsider() : Fixture.person(parties)
        var submission = try Fixture.submission(author)
        submission.content = ContentFacts(rawSize: 27_500_000, decodedSize: 20_000_000)
        #expect(MessageSize().findings(in: submission, settings).isEmpty)
        submission.content.decodedSize = 20_000_001
        let finding = try #require(MessageSize().findings(in: submission, settings).first)
        #expect(finding.measured == 20_000_001)
        #expect(finding.limit == 20_000_000)
    }

    @Test(
        "a declared size is judged on the wire",
        arguments: [(28_000_000, true), (28_000_001, false), (28_736_842, false), (27_400_000, true)]
    )
    func declaredSize(octets: Int, fits: Bool) throws {
        var submission = try Fixture.submission(Fixture.person(.child))
        submission.content = ContentFacts(rawSize: octets)
        #expect((PolicyChecker().check(submission, settings, at: .sender) == .accept) == fits)
        #expect(settings.advertisedSize(at: Fixture.noon) == 28_000_000)
    }

    @Test("21 MB in base64 are over the advertised size")
    func base64() {
        // RFC 2045 §6.8: 57 octets make a line of 76 characters and its end.
        let octets = 21_000_000 / 57 * 78
        #expect(octets > MessageSize.rawSize(for: 20_000_000))
        #expect(20_000_000 / 57 * 78 < MessageSize.rawSize(for: 20_000_000))
    }

    @Test("an exemption is advertised as long as it holds")
    func advertisedExemption() {
        var settings = settings
        settings.exemptions = [
            Exemption(limit: "size.message", person: PersonID("p9"), value: 50_000_000, until: Fixture.noon, reason: "")
        ]
        #expect(settings.advertisedSize(at: Fixture.noon) == 70_000_000)
        #expect(settings.advertisedSize(at: Fixture.noon.addingTimeInterval(1)) == 28_000_000)
    }

    @Test("what each may send is their own, with groups counted, and nothing where a size is only observed")
    func ownSize() throws {
        var settings = settings
        settings.exemptions = [
            Exemption(limit: "size.message", person: PersonID("p1"), value: 50_000_000, until: Fixture.noon, reason: "")
        ]
        let granted = try Fixture.submission(Fixture.person(.child)).author
        #expect(settings.advertisedSize(for: granted, at: Fixture.noon) == 70_000_000)
        #expect(settings.advertisedSize(for: granted, at: Fixture.noon.addingTimeInterval(1)) == 28_000_000)
        #expect(settings.advertisedSize(for: .outside(nil), at: Fixture.noon) == 28_000_000)
        settings.set(MessageSize.limit, to: 100_000_000, forGroup: "ag.film")
        #expect(settings.widestSize(at: Fixture.noon) == 100_000_000)
        #expect(settings.advertisedSize(at: Fixture.noon) == 140_000_000)
        settings.set(.observe, of: MessageSize(), for: .outsider)
        #expect(settings.advertisedSize(for: .outside(nil), at: Fixture.noon) == nil)
        #expect(settings.advertisedSize(for: granted, at: Fixture.noon) == 70_000_000)
        #expect(settings.advertisedSize(at: Fixture.noon) == nil)
    }

    @Test("who is locked, denied or has to change the password sends nothing, for as long as it holds")
    func standing() throws {
        let earlier = Fixture.noon.addingTimeInterval(-1)
        let later = Fixture.noon.addingTimeInterval(1)
        let cases: [(Standing, String?)] = [
            (.good, nil), (Standing(locked: .forGood), "locked"), (Standing(locked: .until(later)), "locked-until"),
            (Standing(locked: .until(earlier)), nil), (Standing(denied: .until(later)), "denied-until"),
            (Standing(denied: .forGood), "denied"), (Standing(denied: .until(earlier)), nil),
            (Standing(mustChangePassword: true), "must-change"),
            (Standing(locked: .until(earlier), mustChangePassword: true), "must-change"),
        ]
        for (standing, wording) in cases {
            let submission = try Fixture.submission(Fixture.person(.teacher, standing: standing))
            let found = AccountStanding().findings(in: submission, settings).map(\.wording.key)
            #expect(found == (wording.map { ["account.standing/" + $0] } ?? []))
        }
    }

    @Test("an account's standing is seen from the channel")
    func standingOfAccount() {
        let until = Fixture.noon
        let account = Account(
            person: PersonID("p1"),
            login: "anna",
            passwordState: .mustChange,
            lock: .until(until),
            denials: [.chat: .distantFuture, .forum: until]
        )
        #expect(Standing(of: account, on: .mail) == Standing(locked: .until(until), mustChangePassword: true))
        #expect(Standing(of: account, on: .chat).denied == .forGood)
        #expect(Standing(of: account, on: .forum).denied == .until(until))
    }

    @Test(
        "a list denied is found with its reason, one that is allowed is not",
        arguments: WritingAnswer.Reason.allCases
    )
    func lists(reason: WritingAnswer.Reason) throws {
        let group = GroupID("g1")
        func check(_ answer: WritingAnswer, _ audience: Audience) throws -> [Finding] {
            let list = ListFacts(audience, answer: answer)
            let submission = try Fixture.submission(Fixture.person(.child), audience: AudienceFacts(lists: [list]))
            return ListNotOpen().findings(in: submission, settings)
        }
        #expect(try check(.allowed, .classChildren(group)).isEmpty)
        let finding = try #require(try check(.denied(reason), .classChildren(group)).first)
        #expect(finding.wording.key == "lists.not-open/" + reason.rawValue)
        let own: ClauseID = reason == .notTheirClass ? "family.child-information" : "mail.no-mass"
        #expect(finding.clause == own)
        if reason == .notTheirClass {
            #expect(try check(.denied(reason), .classGuardians(group)).first?.clause == "family.guardian-information")
        }
    }
}
