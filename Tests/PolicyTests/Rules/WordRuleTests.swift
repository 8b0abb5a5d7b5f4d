import Foundation
import MailMessage
import School
import Testing

@testable import Policy

@Suite("Rules on words")
struct WordRuleTests {
    private let checker = PolicyChecker()

    private func rules(_ submission: Submission, _ settings: PolicySettings = PolicySettings()) -> [String] {
        checker.check(submission, settings).findings.map(\.finding.rule.text)
    }

    private func signed(_ submission: Submission, _ signs: TextSign...) -> Submission {
        var submission = submission
        submission.content.text = TextFacts(signs: signs)
        return submission
    }

    private func list(_ audience: Audience, children: Int = 0, guardians: Int = 0, staff: Int = 0) -> ListFacts {
        ListFacts(audience, answer: .allowed, children: children, guardians: guardians, staff: staff)
    }

    private let g5a = GroupID("g5a")

    // MARK: - Chain letters

    @Test("one sign alone is no chain letter, be it found ten times; two are, if it asks to be passed on")
    func twoKinds() {
        let pass = TextSign("chain.pass-on.number", points: 3, total: 30)
        let all = TextSign("chain.pass-on.all", points: 3)
        let threat = TextSign("chain.threat.if-not", points: 3)
        let deadline = TextSign("chain.deadline.hours", points: 2)
        #expect(ChainWording.points(of: [pass, all]) == 0)
        #expect(ChainWording.points(of: [threat, deadline]) == 0)
        #expect(ChainWording.points(of: [pass, all, deadline]) == 5)
        #expect(ChainWording.points(of: [pass, threat, deadline]) == 8)
        #expect(ChainWording.points(of: [pass, threat, TextSign("chain.warning.own", points: -6)]) == 0)
        #expect(ChainWording.points(of: [TextSign("chain.warning.own", points: -6, total: -60)]) == 0)
    }

    @Test("the limit is the role's; a chain letter is held, and the author learns by which signs")
    func chainLimit() throws {
        let pass = TextSign("chain.pass-on.number", points: 3)
        let deadline = TextSign("chain.deadline.hours", points: 2)
        let submission = signed(
            try Fixture.submission(Fixture.person(.child), audience: Fixture.children(3)),
            pass,
            deadline
        )
        let verdict = checker.check(submission, PolicySettings())
        #expect(verdict.disposition == .hold)
        let text = verdict.explanation(for: Reader(.german, .child), PolicySettings()).lines.joined(separator: " ")
        #expect(text.contains("verlangt, an eine Zahl von Menschen weitergegeben zu werden"))
        #expect(text.contains("setzt eine kurze Frist") && text.contains("5 Punkte"))
        var settings = PolicySettings()
        try SettingsCatalogue.standard.set("chain.wording.child=5", in: &settings)
        #expect(rules(submission, settings) == [])
        // What a record keeps explains it just so.
        let judged = try #require(verdict.findings.first { $0.finding.rule == "chain.wording" })
        let recorded = RecordedFinding(judged).judged.finding
        #expect(
            recorded.explanation(for: Reader(.german, .child), settings).lines
                == judged.finding.explanation(for: Reader(.german, .child), settings).lines
        )
    }

    @Test("who shows a chain letter to somebody who works here, and to nobody else, isn't stopped")
    func chainShown() throws {
        let signs = [TextSign("chain.pass-on.number", points: 3), TextSign("chain.deadline.hours", points: 2)]
        var submission = try Fixture.submission(Fixture.person(.child))
        submission.content.text = TextFacts(signs: signs)
        submission.history.spread = SpreadFacts(authors: 9, readers: 90)
        submission.audience.people = [.init(.teacher, 1)]
        let labels: [RuleID] = ["chain.spread", "chain.wording"]
        #expect(checker.check(submission, PolicySettings()).disposition == .accept(labels: labels))
        submission.audience.people.append(.init(.child, 1))
        #expect(checker.check(submission, PolicySettings()).disposition == .hold)
    }

    @Test("a bad link shown to a teacher is labelled; to many, to children, or from outside it is stopped")
    func linkShown() throws {
        let bad = LinkFacts(outside: 1, blocked: [.init(try Fixture.domain("boese.example"), list: "Jugendschutz")])
        let trap = LinkFacts(outside: 1, signs: .userInfo)
        for (links, rule) in [(bad, "content.link"), (trap, "content.phishing")] as [(LinkFacts, RuleID)] {
            var submission = try Fixture.submission(Fixture.person(.child))
            submission.content.links = links
            submission.audience.people = [.init(.teacher, 1)]
            #expect(checker.check(submission, PolicySettings()).disposition == .accept(labels: [rule]))
            submission.audience.people = [.init(.teacher, 40)]
            #expect(checker.check(submission, PolicySettings()).disposition != .accept(labels: [rule]))
            submission.audience.people = [.init(.teacher, 1), .init(.child, 1)]
            #expect(checker.check(submission, PolicySettings()).disposition != .accept(labels: [rule]))
            submission.audience.people = [.init(.teacher, 1)]
            submission.author = try Fixture.outsider("x@fremd.example")
            #expect(checker.check(submission, PolicySettings()).disposition == .hold)
        }
    }

    // MARK: - Sign-ups

    private let confirm = TextSign("signup.confirm.address", points: 3)

    @Test("staff may register for training; a private service's whole sign-up is held for them too")
    func staffSignups() throws {
        func isHeld(_ text: String, _ header: HeaderSigns) throws -> Bool {
            var submission = try Fixture.submission(Fixture.outsider("noreply@dienst.example"))
            submission.authentication = AuthenticationFacts(provenDomain: try Fixture.domain("dienst.example"))
            submission.audience.people = [AudienceFacts.PeopleCount(.teacher, 1)]
            submission.content.text = TextFacts(WrittenText(text, subject: ""), header: header, by: .standard)
            return checker.check(submission, PolicySettings()).disposition == .hold
        }
        var header = HeaderSigns()
        #expect(
            try !isHeld(
                "Danke für Ihre Anmeldung zur Fortbildung. Bitte bestätigen Sie Ihre Anmeldung bis Freitag.",
                header
            )
        )
        header.takesNoReply = true
        #expect(try !isHeld("Ihre Bestellung ist da. Bitte bestätigen Sie Ihre E-Mail-Adresse.", header))
        header.hasUnsubscribe = true
        let code = "Bestätige deine E-Mail-Adresse. Dein Bestätigungscode lautet 483920."
        #expect(try !isHeld(code, header))
        #expect(try isHeld(code + " Falls du dich nicht registriert hast, ignoriere diese Mail.", header))
    }

    @Test(
        "what looks like a sign-up is noted for staff, and held for a child that gets mail from outside",
        arguments: [
            ("Bestätige deine E-Mail-Adresse.", false), ("Dein Bestätigungscode lautet 448122", false),
            ("Reset your password", false), ("Jetzt zugreifen: 20 Prozent Rabatt! Hier abmelden", true),
            ("Unsere neuen Hosen. Newsletter jederzeit abbestellen", true),
        ]
    )
    func unlistedServices(text: String, isList: Bool) throws {
        var settings = PolicySettings()
        try SettingsCatalogue.standard.set("school-only.mode.child=internal+external", in: &settings)
        var submission = try Fixture.submission(Fixture.outsider("post@dienst.example"))
        submission.authentication = AuthenticationFacts(provenDomain: try Fixture.domain("dienst.example"))
        let header = HeaderSigns(hasUnsubscribe: isList, takesNoReply: true)
        submission.content.text = TextFacts(WrittenText(text), header: header, by: .standard)
        submission.audience.people = [AudienceFacts.PeopleCount(.teacher, 1)]
        let labels: [RuleID] = ["school-only.signup-signs"]
        #expect(checker.check(submission, settings).disposition == .accept(labels: labels))
        submission.audience.people = [AudienceFacts.PeopleCount(.child, 1)]
        #expect(checker.check(submission, settings).disposition == .hold)
    }

    @Test(
        "a known service is refused, a stranger who looks like one held, both unless the school uses them",
        arguments: [
            ("noreply@mail.tiktok.com", "", ["school-only.private-signup"]),
            ("noreply@mail.tiktok.com", "tiktok.com because Video-AG", []),
            ("noreply@mail.tiktok.com", "tiktok.com until 2020-01-01", ["school-only.private-signup"]),
            ("noreply@nottiktok.com", "", []), ("x@fremd.example", "fremd.example", []),
        ]
    )
    func services(from: String, used: String, expected: [String]) throws {
        var settings = PolicySettings()
        try SettingsCatalogue.standard.set("school-only.signup-allowed", to: used, in: &settings)
        try SettingsCatalogue.standard.set("school-only.mode=internal+external", in: &settings)
        let plain = try Fixture.submission(Fixture.outsider(from), audience: Fixture.children(1))
        #expect(rules(plain, settings) == expected)
        let signs = rules(signed(plain, confirm), settings)
        #expect(signs.contains("school-only.signup-signs") == used.isEmpty || used.contains("2020"))
    }

    @Test("with whom everyone may correspond may send sign-ups too")
    func allowed() throws {
        var settings = PolicySettings()
        try SettingsCatalogue.standard.set(
            "school-only.allowed",
            to: "noreply@tiktok.com until 2030-01-01 because Probe",
            in: &settings
        )
        let submission = signed(
            try Fixture.submission(Fixture.outsider("noreply@tiktok.com"), audience: Fixture.children(1)),
            confirm
        )
        #expect(rules(submission, settings) == [])
    }

    @Test("a list can't be signed up to anything, not even to what the school uses")
    func lists() throws {
        var settings = PolicySettings()
        try SettingsCatalogue.standard.set("school-only.signup-allowed", to: "tiktok.com; fremd.example", in: &settings)
        let audience = AudienceFacts(lists: [list(.allChildren, children: 900)])
        for address in ["noreply@tiktok.com", "jemand@fremd.example"] {
            let submission = signed(try Fixture.submission(Fixture.outsider(address), audience: audience), confirm)
            let finding = checker.check(submission, settings).findings.first {
                $0.finding.rule == "school-only.private-signup"
            }
            #expect(finding?.finding.wording.key == "school-only.private-signup/list")
            #expect(finding?.action == .refuse)
        }
    }

    @Test("teachers sign up for further training; the narrowest of the readers counts")
    func readers() throws {
        var audience = AudienceFacts(people: [AudienceFacts.PeopleCount(.teacher, 1)])
        let outsider = try Fixture.outsider()
        let noted = checker.check(
            signed(try Fixture.submission(outsider, audience: audience), confirm),
            PolicySettings()
        )
        #expect(noted.disposition == .accept(labels: ["school-only.signup-signs"]))
        audience.people.append(AudienceFacts.PeopleCount(.child, 1))
        var settings = PolicySettings()
        try SettingsCatalogue.standard.set("school-only.mode=internal+external", in: &settings)
        #expect(
            rules(signed(try Fixture.submission(outsider, audience: audience), confirm), settings) == [
                "school-only.signup-signs"
            ]
        )
        // Whoever of the school writes the same is no service.
        #expect(rules(signed(try Fixture.submission(Fixture.person(.teacher), audience: audience), confirm)) == [])
    }

    // MARK: - Separation

    private let parents = TextSign("audience.parents.salutation", points: 4)
    private let children = TextSign("audience.children.salutation", points: 4)

    @Test("a teacher who writes to children what is for parents is asked, with the list that may have been meant")
    func wrongAudience() throws {
        var toClass = list(.classChildren(g5a), children: 25)
        toClass.counterpartAddress = try Fixture.address("eltern.5a@lindenschule.example")
        let teacher = try Fixture.person(.teacher)
        let submission = signed(try Fixture.submission(teacher, audience: AudienceFacts(lists: [toClass])), parents)
        let verdict = checker.check(submission, PolicySettings())
        #expect(verdict.disposition == .hold)
        let finding = try #require(verdict.decisive.first)
        #expect(finding.parameters.contains(Finding.Parameter("proposal", .text("class-guardians:g5a"))))
        let text = finding.explanation(for: Reader(.german, .teacher), PolicySettings()).lines.joined()
        #expect(text.contains("Vielleicht ist eltern.5a@lindenschule.example gemeint"))
        // The proposal is recorded, the address isn't.
        let recorded = RecordedFinding(try #require(verdict.findings.first))
        #expect(recorded.texts?["proposal"] == "class-guardians:g5a")
        #expect(recorded.texts?["address"] == nil)
    }

    @Test("the other way round, one child alone, and what is no mistake")
    func wrongAudienceVariants() throws {
        let teacher = try Fixture.person(.teacher)
        func found(_ audience: AudienceFacts, _ signs: TextSign..., by author: Author? = nil) throws -> Finding? {
            var submission = try Fixture.submission(author ?? teacher, audience: audience)
            submission.content.text = TextFacts(signs: signs)
            return checker.check(submission, PolicySettings()).findings.map(\.finding)
                .first { $0.rule == "separation.wrong-audience" }
        }
        let toParents = AudienceFacts(lists: [list(.classGuardians(g5a), guardians: 40)])
        let toClass = AudienceFacts(lists: [list(.classChildren(g5a), children: 25)])
        #expect(try found(toParents, children)?.parameters.first?.value == .text("class-children:g5a"))
        #expect(try found(toParents, parents) == nil)
        #expect(try found(toClass, children) == nil)
        #expect(try found(toClass, parents, children) == nil)
        var one = Fixture.children(1)
        one.guardiansOfThose = Proposal(id: "child-guardians:c1")
        #expect(try found(one, parents)?.parameters.first?.value == .text("child-guardians:c1"))
        #expect(try found(AudienceFacts(people: [AudienceFacts.PeopleCount(.teacher, 4)]), parents) == nil)
        // Children may write "Liebe Eltern" to each other: a speech for the school play.
        #expect(try found(one, parents, by: Fixture.person(.child)) == nil)
        #expect(try found(one, parents, by: Fixture.outsider()) == nil)
        // Weak signs alone are none.
        #expect(try found(toClass, TextSign("audience.parents.events", points: 1)) == nil)
        #expect(try found(toClass, TextSign("audience.parents.your-child", points: 2)) == nil)
    }

    @Test("children and guardians don't get one message; groups made of both, and parents who work here, do")
    func mixed() throws {
        let teacher = try Fixture.person(.teacher)
        func isFound(_ audience: AudienceFacts) throws -> Bool {
            rules(try Fixture.submission(teacher, audience: audience)).contains("separation.mixed-audience")
        }
        let both = [list(.classChildren(g5a), children: 25), list(.classGuardians(g5a), guardians: 40)]
        // Two announcements in one message are kept apart on their way.
        #expect(try !isFound(AudienceFacts(lists: both)))
        #expect(try isFound(AudienceFacts(people: [.init(.guardian, 1)], lists: [both[0]])))
        #expect(try isFound(AudienceFacts(people: Fixture.children(1).people, lists: [both[1]])))
        #expect(try isFound(AudienceFacts(people: [.init(.child, 1), .init(.guardian, 1)])))
        #expect(try !isFound(AudienceFacts(people: [.init(.child, 1), .init([.guardian, .teacher], 1)])))
        #expect(try !isFound(AudienceFacts(lists: [list(.group(GroupID("ag")), children: 8, guardians: 4, staff: 1)])))
        #expect(try !isFound(AudienceFacts(lists: [both[0]])))
        #expect(try !isFound(AudienceFacts(lists: [both[0], list(.staff, staff: 60)])))
        // A mother who is written to by her own address.
        var mother = AudienceFacts(people: [.init(.child, 1)])
        mother.guardiansByAddress = 1
        #expect(try isFound(mother))
        mother.people = [.init(.teacher, 1)]
        #expect(try !isFound(mother))
        mother.lists = [both[0]]
        #expect(try isFound(mother))
        mother.people = [.init(.child, 1)]
        let child = rules(try Fixture.submission(Fixture.person(.child), audience: mother))
        #expect(!child.contains("separation.mixed-audience"))
    }

    @Test("a child doesn't write to a list of guardians, even where a right was given")
    func childToGuardians() throws {
        let audience = AudienceFacts(lists: [list(.classGuardians(g5a), guardians: 40)])
        let verdict = checker.check(
            try Fixture.submission(Fixture.person(.child), audience: audience),
            PolicySettings()
        )
        #expect(verdict.disposition == .refuse)
        #expect(verdict.decisive.map(\.rule) == ["separation.child-to-guardians"])
        for parties in [PartySet.teacher, [.teacher, .child]] {
            #expect(rules(try Fixture.submission(Fixture.person(parties), audience: audience)) == [])
        }
    }

    @Test("a teacher who reaches further than they teach is asked")
    func wider() throws {
        var wide = list(.allChildren, children: 900)
        wide.isWiderThanTaught = true
        let submission = try Fixture.submission(Fixture.person(.teacher), audience: AudienceFacts(lists: [wide]))
        #expect(rules(submission) == ["separation.wider-audience"])
        #expect(checker.check(submission, PolicySettings()).disposition == .hold)
    }

    // MARK: - Held words

    @Test("points of one kind add up to the role's limit; to staff alone everything may be said")
    func heldWords() throws {
        let child = try Fixture.person(.child)
        func verdict(_ sign: TextSign, _ audience: AudienceFacts, _ author: Author) throws -> Verdict.Disposition {
            checker.check(signed(try Fixture.submission(author, audience: audience), sign), PolicySettings())
                .disposition
        }
        let strong = TextSign("words.insult.words", points: 3)
        let toTeacher = AudienceFacts(people: [AudienceFacts.PeopleCount(.teacher, 1)])
        #expect(try verdict(strong, Fixture.children(1), child) == .hold)
        #expect(
            try verdict(TextSign("words.insult.words", points: 1, total: 2), Fixture.children(1), child)
                == .accept(labels: [])
        )
        #expect(try verdict(TextSign("words.insult.words", points: 1, total: 3), Fixture.children(1), child) == .hold)
        #expect(try verdict(strong, toTeacher, child) == .accept(labels: []))
        #expect(try verdict(strong, AudienceFacts(lists: [list(.staff, staff: 60)]), child) == .accept(labels: []))
        #expect(
            try verdict(strong, AudienceFacts(people: toTeacher.people + Fixture.children(1).people), child) == .hold
        )
        #expect(try verdict(strong, Fixture.children(1), Fixture.person(.teacher)) == .accept(labels: []))
    }

    @Test("words of self-harm stop nothing, and are counted")
    func selfHarm() throws {
        let sign = TextSign("words.self-harm.words", points: 3)
        let submission = signed(try Fixture.submission(Fixture.person(.child), audience: Fixture.children(1)), sign)
        let verdict = checker.check(submission, PolicySettings())
        #expect(verdict.disposition == .accept(labels: []))
        #expect(verdict.findings.map(\.finding.rule) == ["content.self-harm"])
    }
}
