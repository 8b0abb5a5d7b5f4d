import Foundation
import School
import Testing

@testable import Policy

@Suite("Explanations")
struct ExplanationTests {
    private let settings = PolicySettings()

    @Test("a lock to the end of a day names that day, one that ends within a day the time")
    func terms() throws {
        // 2030-02-01T00:00 and 2030-07-15T13:30 by German clocks.
        for (end, german) in [
            (1_896_130_800.0, "bis einschließlich 31.1.2030 gesperrt"),
            (1_910_345_400, "bis 15.7.2030, 13:30 Uhr gesperrt"),
        ] {
            let standing = Standing(locked: .until(Date(timeIntervalSince1970: end)))
            let submission = try Fixture.submission(Fixture.person(.teacher, standing: standing))
            let verdict = PolicyChecker().check(submission, settings)
            let text = verdict.explanation(for: Reader(.german, .teacher), settings).lines.joined(separator: " ")
            #expect(text.contains(german), "\(text)")
        }
    }

    @Test("a child's mass mail is explained in \"du\", with numbers, rule, clause and a way out")
    func childMassMail() throws {
        let submission = try Fixture.submission(Fixture.person(.child), audience: Fixture.children(25))
        let verdict = PolicyChecker().check(submission, settings)
        let text = verdict.explanation(for: Reader(.german, .child), settings, code: "K7F3-Q2MX")
        #expect(
            text.lines == [
                "Deine Nachricht hat 25 Empfänger, erlaubt sind 10 je Nachricht (Regel mass.recipients-per-message, "
                    + "Klausel mail.no-mass „Keine Massen-Mails“).",
                "Schreib nur denen, die es wirklich brauchen, oder bitte deine Lehrkraft, die Nachricht zu senden.",
                "Entscheidung K7F3-Q2MX.",
            ]
        )
        #expect(
            text.asciiLines.first
                == "Deine Nachricht hat 25 Empfaenger, erlaubt sind 10 je Nachricht (Regel mass.recipients-per-message, "
                + "Klausel mail.no-mass \"Keine Massen-Mails\")."
        )
    }

    @Test("a teacher's is explained in \"Sie\", and in English where that is their language")
    func teacher() throws {
        var submission = try Fixture.submission(Fixture.person(.teacher), audience: Fixture.children(51))
        submission.audience.fittingLists = [try Fixture.address("klasse.5a@lindenschule.example")]
        let verdict = PolicyChecker().check(submission, settings)
        let german = verdict.explanation(for: Reader(.german, .teacher), settings)
        #expect(german.lines.first?.hasPrefix("Ihre Nachricht hat 51 Empfänger, erlaubt sind 50 je Nachricht") == true)
        #expect(german.lines.last?.hasPrefix("Nutzen Sie klasse.5a@lindenschule.example") == true)
        let english = verdict.explanation(for: Reader(.english, .teacher), settings)
        #expect(english.lines.first?.contains("51 recipients; 50 per message are allowed (rule mass.") == true)
        #expect(english.lines.first?.hasSuffix("clause mail.no-mass \"No mass mails\").") == true)
    }

    @Test("a limit of one is spoken of in the singular")
    func singular() throws {
        var settings = settings
        settings.set(RecipientsPerMessage.limit, to: 1, for: .child)
        let submission = try Fixture.submission(Fixture.person(.child), audience: Fixture.children(2))
        let verdict = PolicyChecker().check(submission, settings)
        let text = verdict.explanation(for: Reader(.german, .child), settings).lines.first ?? ""
        #expect(text.contains("erlaubt ist 1 je Nachricht"))
    }

    @Test("the samples meet every wording of every rule")
    func samplesAreComplete() throws {
        let met = Set(try Fixture.findings().map(\.wording))
        for rule in StandardRules.all {
            for wording in rule.wordings { #expect(met.contains(wording), "\(wording)") }
        }
    }

    @Test("no text is missing, none has a value missing", arguments: Language.allCases, [true, false])
    func complete(language: Language, isChild: Bool) throws {
        let texts = PolicyTexts.texts(in: language)
        for finding in try Fixture.findings() {
            #expect(texts.formal[finding.wording.key] != nil, "\(finding.wording)")
            for parts in finding.lines(language, isChild: isChild, settings) {
                #expect(
                    !parts.contains("{") && !parts.contains("}") && !parts.contains(TextTemplate.absent),
                    "\(parts)"
                )
                #expect(parts.utf8.count <= TextLine.longest)
                #expect(parts.last == "." || parts.last == ":", "\(parts)")
            }
        }
    }

    @Test("children are never addressed formally, grown-ups never informally")
    func address() throws {
        for finding in try Fixture.findings() {
            let forChild = PolicyTexts.german.informal[finding.wording.key]
            if let forChild {
                let words = (forChild.fact + " " + forChild.advice).split { !$0.isLetter }
                #expect(
                    !words.contains("Sie") && !words.contains("Ihr") && !words.contains("Ihre"),
                    "\(finding.wording)"
                )
            }
            let formal = PolicyTexts.german.text(finding.wording, isChild: false)
            let words = (formal.fact + " " + formal.advice).lowercased().split { !$0.isLetter }
            #expect(!words.contains("du") && !words.contains("dein") && !words.contains("deine"), "\(finding.wording)")
        }
    }

    @Test("what a child can break is worded for children")
    func childTexts() throws {
        let child: [RuleID] = [
            "account.standing", "mass.recipients-per-hour", "mass.recipients-per-message",
            "school-only.external-recipient", "size.message", "spoof.sender-not-owned", "spoof.list-as-sender",
        ]
        for rule in StandardRules.all where child.contains(rule.id) {
            for wording in rule.wordings { #expect(PolicyTexts.german.informal[wording.key] != nil, "\(wording)") }
        }
    }

    @Test("the ASCII form has no letter that could not be spelt out")
    func ascii() throws {
        for finding in try Fixture.findings() {
            for language in Language.allCases {
                let text = finding.explanation(for: Reader(languages: [language]), settings)
                for line in text.asciiLines {
                    #expect(line.utf8.allSatisfy { $0 < 0x80 })
                    #expect(!line.contains("?"), "\(line)")
                    #expect(line.utf8.count <= TextLine.longest)
                }
            }
        }
    }

    @Test("an outsider reads both languages")
    func outsider() throws {
        let submission = try Fixture.submission(Fixture.outsider(), audience: Fixture.children(1))
        let verdict = PolicyChecker().check(submission, settings)
        let lines = verdict.explanation(for: .outsider, settings, code: "AAAA-AAAA").lines
        #expect(lines.contains { $0.hasPrefix("Dieses Postfach nimmt nur") })
        #expect(lines.contains { $0.hasPrefix("This mailbox takes") })
        #expect(lines.contains("Decision AAAA-AAAA."))
    }

    @Test("a held message says that it waits; an accepted one says nothing")
    func held() throws {
        var settings = settings
        settings.set(.hold, of: RecipientsPerMessage(), for: .child)
        let submission = try Fixture.submission(Fixture.person(.child), audience: Fixture.children(25))
        let verdict = PolicyChecker().check(submission, settings)
        #expect(
            verdict.explanation(for: Reader(.german, .child), settings).lines.first?.hasPrefix("Deine Nachricht wartet")
                == true
        )
        #expect(Verdict.accept.explanation(for: .outsider, settings).lines.isEmpty)
    }

    @Test("who is asked what they meant isn't told to wait for somebody else")
    func asked() throws {
        var audience = Fixture.children(1)
        audience.people.append(AudienceFacts.PeopleCount(.guardian, 1))
        for (parties, start) in [(PartySet.teacher, "Sie werden gefragt"), (.guardian, "Ihre Nachricht wartet")] {
            let submission = try Fixture.submission(Fixture.person(parties), audience: audience)
            let verdict = PolicyChecker().check(submission, PolicySettings())
            #expect(verdict.findings.map(\.finding.rule) == ["separation.mixed-audience"])
            let lines = verdict.explanation(for: Reader(.german, parties), PolicySettings()).lines
            #expect(lines.first?.hasPrefix(start) == true, "\(lines)")
        }
    }

    @Test("a school's own title stands in the refusal")
    func ownTitle() throws {
        var settings = settings
        try SettingsCatalogue.standard.set("clause.mail.no-mass.title.de", to: "Nicht an alle", in: &settings)
        let submission = try Fixture.submission(Fixture.person(.child), audience: Fixture.children(25))
        let verdict = PolicyChecker().check(submission, settings)
        #expect(
            verdict.explanation(for: Reader(.german, .child), settings).lines.first?.contains("„Nicht an alle“") == true
        )
        #expect(
            verdict.explanation(for: Reader(.english, .child), settings).lines.first?.contains("No mass mails") == true
        )
    }

    @Test("a value from outside is made harmless and short")
    func harmless() {
        #expect(TextTemplate.harmless("a\u{202E}b\r\nc\u{0}\u{200B}d") == "abcd")
        #expect(TextTemplate.harmless(String(repeating: "x", count: 500)).count == TextTemplate.longestValue)
    }

    @Test("long texts are broken into lines of at most 400 octets, nothing lost")
    func lines() {
        let words = (0..<200).map { "wört\($0)" }.joined(separator: " ")
        let lines = TextLine.broken(words)
        #expect(lines.allSatisfy { $0.utf8.count <= 400 })
        #expect(lines.joined(separator: " ") == words)
        let long = String(repeating: "ä", count: 1000)
        #expect(TextLine.broken(long).joined() == long)
        #expect(TextLine.broken(long).allSatisfy { $0.utf8.count <= 400 })
    }

    @Test(
        "sizes are rounded up to a tenth of a megabyte",
        arguments: [(20_000_000, "20 MB"), (20_000_001, "20,1 MB"), (21_000_000, "21 MB"), (20_140_000, "20,2 MB")]
    )
    func sizes(octets: Int, shown: String) throws {
        let finding = Finding(
            rule: "size.message",
            clause: "mail.size",
            parameters: [.init("size", .size(octets)), .init("allowed", .size(20_000_000))]
        )
        let line = finding.explanation(for: Reader(.german, .teacher), settings).lines.first ?? ""
        #expect(line.contains("Anhängen \(shown) groß"))
    }

    @Test(
        "instants are shown by German clocks",
        arguments: [
            // 2026-03-29 and 2026-10-25 are the last Sundays of their months; clocks change at 01:00 UTC.
            (1_774_745_999, "29.3.2026, 01:59 Uhr"), (1_774_746_000, "29.3.2026, 03:00 Uhr"),
            (1_792_889_999, "25.10.2026, 02:59 Uhr"), (1_792_890_000, "25.10.2026, 02:00 Uhr"),
            (1_795_521_600, "24.11.2026, 13:00 Uhr"),
        ]
    )
    func clock(seconds: Int, shown: String) {
        #expect(SchoolTime.shown(Date(timeIntervalSince1970: Double(seconds)), in: .german) == shown)
    }
}
