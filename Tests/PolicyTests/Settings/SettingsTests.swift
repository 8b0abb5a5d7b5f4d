import Foundation
import School
import Testing

@testable import Policy

@Suite("Settings")
struct SettingsTests {
    private let catalogue = SettingsCatalogue.standard

    @Test(
        "the defaults are those of the usage rules",
        arguments: [
            ("mass.recipients-per-message.child", "10"), ("mass.recipients-per-hour.child", "30"),
            ("mass.recipients-per-message.teacher", "50"), ("mass.recipients-per-hour.teacher", "300"),
            ("mass.recipients-per-message.staff", "50"), ("mass.recipients-per-hour.staff", "300"),
            ("mass.recipients-per-message.head", "200"), ("mass.recipients-per-hour.head", "2000"),
            ("mass.recipients-per-message.administrator", "200"), ("mass.recipients-per-hour.administrator", "2000"),
            ("size.message.child", "20000000"), ("school-only.mode.child", "internal"),
            ("school-only.mode.teacher", "internal+external"),
            ("spoof.own-domain-from-outside.action.outsider", "refuse"),
            ("spoof.staff-name.action.outsider", "hold"), ("spoof.staff-name-alone.action.outsider", "label"),
            ("spoof.dmarc-reject.action.outsider", "refuse"), ("spoof.allowed", ""), ("spoof.role-names", "standard"),
            ("spoof.free-mail-domains", "standard"), ("presentation.subject-tag", ""), ("presentation.banner", "on"),
            ("school-only.allowed", ""), ("clause.mail.no-mass.title.de", ""),
        ]
    )
    func defaults(name: String, value: String) throws {
        #expect(catalogue.value(of: try catalogue.key(name), in: PolicySettings()) == value)
    }

    @Test(
        "a setting is taken by name, and printed as it was taken",
        arguments: [
            ("mass.recipients-per-hour.child", "40"), ("mass.recipients-per-hour.action.child", "observe"),
            ("school-only.mode.child", "internal+external"),
            (
                "school-only.allowed",
                "partner.example until 2027-07-31 because Austausch mit Lyon; a@b.example until 2026-12-24 because Probe"
            ),
            ("exemptions", "size.message of p1 is 50000000 until 2027-07-31 because Film-AG"),
            ("spoof.allowed", "lindenschule-nord.example because Nachbarschule"),
            ("spoof.role-names", "standard; Mensateam"), ("spoof.free-mail-domains", "freemail.example"),
            ("presentation.subject-tag", "[Vorsicht]"), ("presentation.banner", "off"),
            ("clause.mail.no-mass.title.de", "Nicht an alle"),
        ]
    )
    func set(name: String, value: String) throws {
        var settings = PolicySettings()
        try catalogue.set(name + "=" + value, in: &settings)
        #expect(catalogue.value(of: try catalogue.key(name), in: settings) == value)
        #expect(settings != PolicySettings())
        #expect(try catalogue.settings(json: catalogue.json(of: settings)) == settings)
        #expect(try catalogue.settings(text: catalogue.text(of: settings)) == settings)
        let changed = catalogue.text(of: settings, onlyChanged: true)
        #expect(changed == "\(name) = \(value)\n")
    }

    @Test("without a role a setting is for all")
    func shorthand() throws {
        var settings = PolicySettings()
        try catalogue.set("mass.recipients-per-hour", to: "77", in: &settings)
        try catalogue.set("size.message = 30 MB", in: &settings)
        try catalogue.set("lists.not-open.action", to: "hold", in: &settings)
        for party in Party.people {
            #expect(settings.limit(RecipientsPerHour.limit, for: PartySet(party)) == 77)
            #expect(settings.limit(MessageSize.limit, for: PartySet(party)) == 30_000_000)
        }
        #expect(settings.action(of: ListNotOpen(), for: .outsider) == .hold)
    }

    @Test(
        "what can't be taken is named, and changes nothing",
        arguments: [
            (
                "mass.recipients-per-hour.chlid", "30", SettingsError.Code.unknownSetting,
                "mass.recipients-per-hour.child?"
            ),
            ("mass.recipients-per-hour.child", "viele", .badValue, "not a whole number"),
            ("mass.recipients-per-hour.child", "0", .outOfRange, "1 to 1000000 people"),
            ("mass.recipients-per-hour.child", "99999999999999999999", .badValue, "not a whole number"),
            ("mass.recipients-per-hour.action.child", "block", .badValue, "observe | label | hold | refuse"),
            ("school-only.mode.child", "open", .badValue, "internal | internal+external"),
            ("school-only.allowed", "kein Eintrag", .badValue, "partner.example"),
            ("school-only.allowed", "partner.example until gestern", .badValue, "until"),
            ("school-only.allowed", "partner.example", .badValue, "lacks \"until DAY and because REASON\""),
            ("school-only.allowed", "partner.example until 2027-07-31", .badValue, "lacks \"because REASON\""),
            ("school-only.allowed", "partner.example because Probe", .badValue, "lacks \"until DAY\""),
            ("exemptions", "mass.unknown of p1 is 5 until 2027-01-01", .badValue, "mass.recipients-per-hour"),
            ("exemptions", "size.message of p1 is 1 until 2027-01-01", .outOfRange, "not within"),
            ("clause.mail.no-mass.title.de", String(repeating: "x", count: 81), .outOfRange, "80 characters"),
            ("clause.mail.no-mass.title.de", "a\u{7}b", .unfitText, "control"),
            ("clause.mail.no-mass.title.de", "Zwei\nZeilen", .unfitText, "line breaks"),
            ("spoof.free-mail-domains", "kein Name", .badValue, "standard"),
            ("presentation.subject-tag", "[Vorsicht, von außen!]", .badValue, "20"),
            ("presentation.subject-tag", "a\u{202E}b", .badValue, "visible"),
            ("presentation.banner", "yes", .badValue, "on | off"),
            ("voellig.anderes", "1", .unknownSetting, "no such setting"),
        ]
    )
    func errors(name: String, value: String, code: SettingsError.Code, hint: String) {
        var settings = PolicySettings()
        let error = #expect(throws: SettingsError.self) { try catalogue.set(name, to: value, in: &settings) }
        #expect(error?.code == code)
        #expect(error?.description.contains(hint) == true, "\(String(describing: error))")
        #expect(settings == PolicySettings())
    }

    @Test("random settings survive JSON and text", arguments: 1...20)
    func roundTrip(seed: UInt64) throws {
        var generator = SubmissionGenerator(seed: seed)
        for _ in 0..<20 {
            let settings = try generator.settings()
            #expect(try catalogue.settings(json: catalogue.json(of: settings)) == settings)
            #expect(try catalogue.settings(text: catalogue.text(of: settings)) == settings)
            #expect(try catalogue.settings(text: catalogue.text(of: settings, onlyChanged: true)) == settings)
        }
    }

    @Test("an empty object is the defaults; a broken document is named")
    func documents() throws {
        #expect(try catalogue.settings(json: "{}") == PolicySettings())
        for broken in ["", "[]", "{\"a\":", "{\"mass.recipients-per-hour.child\": 1.5}", "{\"exemptions\": {}}"] {
            #expect(throws: SettingsError(.badDocument, setting: "", "")) { try catalogue.settings(json: broken) }
        }
        #expect(throws: SettingsError.self) { try catalogue.settings(json: "{\"unknown\": 1}") }
    }

    @Test("the JSON names every setting, so that later defaults don't change it")
    func jsonIsWhole() {
        let json = catalogue.json(of: PolicySettings())
        #expect(json.contains("\"mass.recipients-per-hour.child\":30"))
        #expect(json.contains("\"school-only.mode.child\":\"internal\""))
        #expect(!json.contains("clause."))
    }

    @Test("a change is told by what differs")
    func differences() throws {
        var settings = PolicySettings()
        try catalogue.set("mass.recipients-per-hour.child", to: "31", in: &settings)
        let differences = catalogue.differences(from: PolicySettings(), to: settings)
        #expect(differences.map(\.name) == ["mass.recipients-per-hour.child"])
        #expect(differences.map(\.old) == ["30"])
        #expect(differences.map(\.new) == ["31"])
    }

    @Test("a day means until its end by German clocks")
    func dayEnds() throws {
        var settings = PolicySettings()
        try catalogue.set("school-only.allowed", to: "a.example until 2026-07-31 because Probe", in: &settings)
        // 2026-07-31 23:59:59 CEST.
        #expect(settings.allowed.first?.until == Date(timeIntervalSince1970: 1_785_535_199))
    }

    @Test("every setting says what it is and what may be written")
    func documented() {
        #expect(Set(catalogue.keys.map(\.name)).count == catalogue.keys.count)
        for key in catalogue.keys { #expect(!key.summary.isEmpty && !key.form.isEmpty) }
    }
}

extension SettingsCatalogue {
    /// Line by line, whoever and whatever is named.
    func settings(text: String) throws -> PolicySettings {
        var settings = PolicySettings()
        for line in text.split(separator: "\n") { try set(String(line), in: &settings) }
        return settings
    }
}
