import MailMessage
import School
import Testing

@testable import Policy

@Suite("Known guardians")
struct GuardianTests {
    private func senders(_ from: String, proved: Bool) throws -> SenderFacts {
        let domain = try Fixture.domain("gmx.de")
        return DeceptionSchool.submission(
            Array("From: \(from)\r\n\r\nGuten Tag\r\n".utf8),
            envelope: try Fixture.address("anna.weber@gmx.de"),
            authentication: proved ? AuthenticationFacts(provenDomain: domain) : AuthenticationFacts(author: domain),
            index: try DeceptionSchool.index()
        ).senders
    }

    @Test("a proved registered address is named by the classes of the children")
    func verified() throws {
        let guardian = try #require(try senders("Anna Weber <Anna.Weber@gmx.de>", proved: true).knownGuardian)
        #expect(guardian == KnownGuardian(isVerified: true, classes: ["5a", "10b"]))
        #expect(guardian.label(in: .german) == "Erziehungsberechtigt für Kinder der 5a und 10b")
        #expect(guardian.label(in: .english) == "Guardian of children in 5a and 10b")
        let one = KnownGuardian(isVerified: true, classes: ["5a"])
        #expect(one.label(in: .german) == "Erziehungsberechtigt für ein Kind der 5a")
        #expect(one.label(in: .english) == "Guardian of a child in 5a")
    }

    @Test("without a proof it is never said whose address it is")
    func unverified() throws {
        let guardian = try #require(try senders("Anna Weber <anna.weber@gmx.de>", proved: false).knownGuardian)
        #expect(!guardian.isVerified)
        for language in Language.allCases {
            let label = try #require(guardian.label(in: language))
            #expect(!label.contains("5a") && !label.contains("Erziehungsberechtigt") && !label.contains("Guardian"))
        }
    }

    @Test("a proof for another domain, another address or two authors make no guardian")
    func others() throws {
        #expect(try senders("Anna Weber <anna.weber2@gmx.de>", proved: true).knownGuardian == nil)
        #expect(try senders("anna.weber@gmx.de, kim@gmx.de", proved: true).knownGuardian == nil)
        let staff = try senders("thomas@web.de", proved: true)
        #expect(staff.knownGuardian == KnownGuardian(isVerified: false))
        #expect(KnownGuardian(isVerified: true).label(in: .german) == nil)
    }

    @Test("classes are not recorded")
    func record() throws {
        var submission = try Fixture.submission(Fixture.outsider())
        submission.senders.knownGuardian = KnownGuardian(isVerified: true, classes: ["5a"])
        submission.senders.header?.shownNames = ["Anna Weber"]
        let facts = DecisionFacts(submission, PolicySettings())
        #expect(facts.submission.senders.knownGuardian == KnownGuardian(isVerified: true, isGuardian: true))
        #expect(facts.submission.senders.header?.shownNames == [])
        #expect(try DecisionFacts(compactForm: facts.compactForm) == facts)
    }
}

@Suite("Shown labels")
struct ShownLabelTests {
    @Test("what warns has a banner unless the school wants none, and a tag where it wants one; the rest a header line")
    func presentation() throws {
        var settings = PolicySettings()
        let labels: [RuleID] = ["spoof.staff-name-alone", "mass.recipients-per-hour"]
        let plain = ShownLabels(labels, in: .german, settings)
        #expect(plain.headerLines.count == 1)
        #expect(plain.subjectTag == nil && plain.banner.count == 2)
        let harmless = ShownLabels(["spoof.dmarc-none", "content.scanner-away"], in: .german, settings)
        #expect(harmless.headerLines.count == 2 && harmless.banner.isEmpty)
        #expect(!ShownLabels.warns(["spoof.dmarc-none", "mass.recipients-per-hour"]))
        #expect(ShownLabels.warns(["spoof.dmarc-none", "school-only.signup-signs"]))
        try SettingsCatalogue.standard.set("presentation.banner", to: "off", in: &settings)
        #expect(ShownLabels(labels, in: .german, settings).banner.isEmpty)
        try SettingsCatalogue.standard.set("presentation.subject-tag", to: "[Vorsicht]", in: &settings)
        try SettingsCatalogue.standard.set("presentation.banner", to: "on", in: &settings)
        let shown = ShownLabels(labels, in: .english, settings)
        #expect(shown.subjectTag == "[Vorsicht]")
        #expect(shown.banner.count == 2 && shown.banner.first?.hasSuffix(":") == true)
        #expect(ShownLabels(["mass.recipients-per-hour"], in: .german, settings).isEmpty)
        #expect(ShownLabels(["mass.recipients-per-hour"], in: .german, settings).subjectTag == nil)
    }

    @Test("every deception has words for readers, in every language")
    func complete() {
        for rule in StandardRules.all where rule.id.text.hasPrefix("spoof.") && rule.id != "spoof.sender-not-owned" {
            for language in Language.allCases {
                let text = LabelTexts.text(of: rule.id, in: language)
                #expect(text?.hasSuffix(".") == true, "\(rule.id)")
            }
        }
    }
}
