import Foundation
import School
import Testing

@testable import Policy

@Suite("Emergency brake")
struct BrakeTests {
    private func settings(_ brake: String) throws -> PolicySettings {
        var settings = PolicySettings()
        try SettingsCatalogue.standard.set("orders.brake", to: brake, in: &settings)
        return settings
    }

    private let list = ListFacts(.classChildren(GroupID("g5a")), answer: .allowed, children: 20)
    private let end = "until 2026-11-18T20:00:00Z because Probe"

    @Test("list mail stands still, other mail goes on, and afterwards all of it")
    func lists() throws {
        let settings = try settings("lists " + end)
        var submission = try Fixture.submission(Fixture.person(.head), audience: AudienceFacts(lists: [list]))
        let verdict = PolicyChecker().check(submission, settings)
        #expect(verdict.disposition == .refuse)
        let lines = verdict.explanation(for: Reader(.german, .head), settings).lines
        #expect(lines.first?.hasPrefix("Post an Verteiler steht bis 18.11.2026, 21:00 Uhr still") == true, "\(lines)")
        submission.time = try #require(settings.brakes.first?.until)
        #expect(PolicyChecker().check(submission, settings) == .accept)
        let personal = try Fixture.submission(Fixture.person(.head), audience: Fixture.children(1))
        #expect(PolicyChecker().check(personal, settings) == .accept)
    }

    @Test("external mail stands still both ways; servers outside are asked to try later")
    func external() throws {
        let settings = try settings("external " + end)
        let out = try Fixture.submission(Fixture.person(.teacher), audience: Fixture.outside(1))
        #expect(PolicyChecker().check(out, settings).disposition == .refuse)
        var teachers = AudienceFacts()
        teachers.people = [AudienceFacts.PeopleCount(.teacher, 1)]
        var submission = try Fixture.submission(Fixture.outsider(), audience: teachers)
        submission.authentication = AuthenticationFacts(provenDomain: try Fixture.domain("fremd.example"))
        #expect(PolicyChecker().check(submission, settings).disposition == .tryLater)
        #expect(PolicyChecker().check(submission, settings, at: .recipient).disposition == .tryLater)
        let inside = try Fixture.submission(Fixture.person(.teacher), audience: teachers)
        #expect(PolicyChecker().check(inside, settings) == .accept)
    }

    @Test("the external brake stops letters to guardians too, whose copies leave the school")
    func guardians() throws {
        let settings = try settings("external " + end)
        let parents = ListFacts(.classGuardians(GroupID("g5a")), answer: .allowed, guardians: 30)
        let letter = try Fixture.submission(Fixture.person(.teacher), audience: AudienceFacts(lists: [parents]))
        #expect(PolicyChecker().check(letter, settings).disposition == .refuse)
        let toClass = try Fixture.submission(Fixture.person(.teacher), audience: AudienceFacts(lists: [list]))
        #expect(PolicyChecker().check(toClass, settings) == .accept)
    }

    @Test("whoever is refused reads why, and nothing where no reason is given")
    func reason() throws {
        let brake = try settings("lists " + end)
        var silent = PolicySettings()
        silent.put(on: Brake(.lists, until: .distantFuture, reason: " "), now: Fixture.noon)
        for (settings, german) in [(brake, "angeordnet (Probe)."), (silent, "angeordnet.")] {
            let submission = try Fixture.submission(Fixture.person(.teacher), audience: AudienceFacts(lists: [list]))
            let verdict = PolicyChecker().check(submission, settings)
            let text = verdict.explanation(for: Reader(.german, .teacher), settings).lines.joined(separator: " ")
            #expect(text.contains(german), "\(text)")
        }
    }

    @Test(
        "outsiders, families and children read that it stands still, and nothing of why; nobody reads of a breach",
        arguments: [Party.child, .guardian, .outsider]
    )
    func bareFact(party: Party) throws {
        let settings = try settings("external " + end)
        let author = try party == .outsider ? Fixture.outsider() : Fixture.person(PartySet(party))
        let audience = party == .outsider ? Fixture.children(1) : try Fixture.outside(1)
        let submission = try Fixture.submission(author, audience: audience)
        let finding = try #require(EmergencyBrake().findings(in: submission, settings).first)
        for reader in [Reader(.german, PartySet(party)), Reader(.english, PartySet(party))] {
            let text = finding.explanation(for: reader, settings).lines.joined(separator: " ")
            #expect(!text.contains("Probe"), "\(text)")
            #expect(text.contains("orders.brake"))
            #expect(text.contains("kein Verstoß") || text.contains("no breach"))
            #expect(!text.contains("account."))
        }
    }

    @Test("a role stands still, also for those who have another one; a channel stands still for all")
    func roleAndChannel() throws {
        let settings = try settings("role guardian \(end); channel chat \(end)")
        let audience = Fixture.children(1)
        let guardian = try Fixture.submission(Fixture.person(.guardian), audience: audience)
        #expect(PolicyChecker().check(guardian, settings).disposition == .refuse)
        let both = try Fixture.submission(Fixture.person([.guardian, .teacher]), audience: audience)
        #expect(PolicyChecker().check(both, settings).disposition == .refuse)
        let teacher = try Fixture.submission(Fixture.person(.teacher), audience: audience)
        #expect(PolicyChecker().check(teacher, settings) == .accept)
        var chat = try Fixture.submission(Fixture.person(.teacher))
        chat.channel = .chat
        #expect(PolicyChecker().check(chat, settings).disposition == .refuse)
    }

    @Test("a brake on guardians stops what a guardian provably writes from outside, and nobody else's mail")
    func guardiansOutside() throws {
        var submission = try Fixture.submission(
            Fixture.outsider("sabine.weber@mailhaus.example"),
            audience: AudienceFacts(people: [AudienceFacts.PeopleCount(.teacher, 1)])
        )
        submission.authentication = AuthenticationFacts(provenDomain: try Fixture.domain("mailhaus.example"))
        let (guardian, outsider) = (try settings("role guardian \(end)"), try settings("role outsider \(end)"))
        func disposition(_ settings: PolicySettings) -> Verdict.Disposition {
            PolicyChecker().check(submission, settings).disposition
        }
        #expect(disposition(guardian) == .accept(labels: []))
        submission.senders.knownGuardian = KnownGuardian(isVerified: false, classes: ["5a"])
        #expect(disposition(guardian) == .accept(labels: []))
        submission.senders.knownGuardian = KnownGuardian(isVerified: true, classes: ["5a"])
        #expect(disposition(guardian) == .tryLater)
        #expect(disposition(outsider) == .tryLater)
        #expect(disposition(try settings("role teacher \(end)")) == .accept(labels: []))
    }

    @Test("an order is shown as one, wherever a finding's ground is asked for; a breach by its clause")
    func ground() throws {
        let settings = try settings("lists " + end)
        let submission = try Fixture.submission(Fixture.person(.child), audience: AudienceFacts(lists: [list]))
        let finding = try #require(EmergencyBrake().findings(in: submission, settings).first)
        for language in Language.allCases {
            let ground = settings.ground(of: finding, in: language)
            #expect(ground.clause == nil)
            let breach = settings.title(of: finding.clause, in: language)
            #expect(!ground.title.contains(breach) && !ground.text.contains(breach))
            #expect(!ground.title.isEmpty && !ground.text.isEmpty)
        }
        let many = try Fixture.submission(Fixture.person(.child), audience: Fixture.children(40))
        let breach = try #require(RecipientsPerMessage().findings(in: many, settings).first)
        #expect(settings.ground(of: breach, in: .german).clause == "mail.no-mass")
        #expect(settings.ground(of: breach, in: .german).title == settings.title(of: "mail.no-mass", in: .german))
    }

    @Test("what waits because of a brake is not to be sent again", arguments: [Party.child, .teacher])
    func heldNotAgain(party: Party) throws {
        var settings = try settings("lists " + end)
        try SettingsCatalogue.standard.set("orders.brake.action=hold", in: &settings)
        let submission = try Fixture.submission(
            Fixture.person(PartySet(party)),
            audience: AudienceFacts(lists: [list])
        )
        let finding = try #require(EmergencyBrake().findings(in: submission, settings).first)
        #expect(finding.wording == Wording("orders.brake/lists/held"))
        for (language, word) in [(Language.german, "noch einmal"), (.english, "again")] {
            let text = finding.sentences(for: Reader(language, PartySet(party)), settings).joined(separator: " ")
            #expect(!text.contains(word), "\(text)")
            #expect(text.contains("Schule") || text.contains("school"))
        }
        // Who decides reads what stands still, and no advice.
        #expect(finding.fact(for: Reader(.german, PartySet(party)), settings).count == 1)
    }

    @Test("what stands still is told in the order in which it ends; what has ended isn't")
    func order() throws {
        let settings = try settings(
            "lists until 2026-11-18T20:00:00Z; external until 2026-11-18T19:00:00Z; role child until 2026-11-01T00:00:00Z"
        )
        #expect(settings.brakesOn(at: Fixture.noon).map(\.what) == [.external, .lists])
    }

    @Test("postmaster is reached, and the house speaks, whatever stands still")
    func open() throws {
        var settings = PolicySettings()
        for what in Brake.What.all {
            settings.put(on: Brake(what, until: .distantFuture), now: Fixture.noon)
        }
        settings.takeOff(.channel(.mail))
        let toPostmaster = try Fixture.submission(Fixture.person(.child))
        #expect(PolicyChecker().check(toPostmaster, settings) == .accept)
        let house = try Fixture.submission(.house, audience: Fixture.children(500))
        #expect(PolicyChecker().check(house, settings) == .accept)
    }

    @Test("a brake can hold instead, by role")
    func hold() throws {
        var settings = try settings("lists " + end)
        try SettingsCatalogue.standard.set("orders.brake.action.teacher=hold", in: &settings)
        let submission = try Fixture.submission(Fixture.person(.teacher), audience: AudienceFacts(lists: [list]))
        #expect(PolicyChecker().check(submission, settings).disposition == .hold)
    }

    @Test("putting on replaces, taking off leaves the others, what has ended goes")
    func onAndOff() {
        var settings = PolicySettings()
        let later = Fixture.noon.addingTimeInterval(3600)
        settings.put(on: Brake(.lists, until: Fixture.noon), now: Fixture.noon.addingTimeInterval(-60))
        settings.put(on: Brake(.external, until: later), now: Fixture.noon)
        #expect(settings.brakes.map(\.what) == [.external])
        settings.put(on: Brake(.external, until: later.addingTimeInterval(60)), now: Fixture.noon)
        #expect(settings.brakes.count == 1)
        let wasOn = (lists: settings.takeOff(.lists), all: settings.takeOff(nil))
        #expect(wasOn == (false, true))
        #expect(settings.brakes.isEmpty)
    }

    @Test(
        "what is no brake is named",
        arguments: [
            "all until 2026-11-21", "role pupil until 2026-11-21", "external", "channel until 2026-11-21",
            "lists until",
        ]
    )
    func errors(text: String) {
        #expect(throws: SettingsError.self) { try settings(text) }
    }
}
