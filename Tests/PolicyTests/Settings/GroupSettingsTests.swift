import Foundation
import School
import Testing

@testable import Policy

@Suite("Settings of classes and groups")
struct GroupSettingsTests {
    private let catalogue = SettingsCatalogue.standard

    private func author(_ groups: [String], _ parties: PartySet = .child) throws -> Author {
        .person(SchoolAuthor(id: PersonID("p1"), parties: parties, groups: groups))
    }

    @Test("a class's limit takes the place of the role's, wider or narrower; of several groups' the widest holds")
    func limits() throws {
        var settings = PolicySettings()
        try catalogue.set("mass.recipients-per-hour.group.5a=5", in: &settings)
        try catalogue.set("mass.recipients-per-hour.group.ag.theater=80", in: &settings)
        func limit(_ groups: [String]) throws -> Int {
            settings.limit(RecipientsPerHour.limit, for: try author(groups), at: Fixture.noon)
        }
        #expect(try limit(["5a"]) == 5)
        #expect(try limit(["5a", "ag.theater"]) == 80)
        #expect(try limit(["5b"]) == 30)
        #expect(try limit([]) == 30)
    }

    @Test("actions and modes likewise")
    func actionsAndModes() throws {
        var settings = PolicySettings()
        try catalogue.set("mass.recipients-per-message.action.group.5a=observe", in: &settings)
        try catalogue.set("school-only.mode.group.10a=internal+external", in: &settings)
        try catalogue.set("school-only.mode.group.5a=internal", in: &settings)
        #expect(settings.action(of: RecipientsPerMessage(), for: try author(["5a"])) == .observe)
        #expect(settings.action(of: RecipientsPerMessage(), for: try author(["10a"])) == .refuse)
        var out = try Fixture.submission(author(["10a"]), audience: Fixture.outside(1))
        out.senders = SenderFacts()
        #expect(ExternalRecipient().findings(in: out, settings).isEmpty)
        out.author = try author(["5a"])
        #expect(!ExternalRecipient().findings(in: out, settings).isEmpty)
        // Mail from outside is let in to the 10a, too, and not to the 5a.
        func incoming(_ group: String) throws -> Submission {
            let people = [AudienceFacts.PeopleCount(.child, 1, groups: [group])]
            return try Fixture.submission(Fixture.outsider(), audience: AudienceFacts(people: people))
        }
        #expect(ExternalSender().findings(in: try incoming("10a"), settings).isEmpty)
        #expect(!ExternalSender().findings(in: try incoming("5a"), settings).isEmpty)
    }

    @Test("an allowed domain may be a role's or a class's alone")
    func allowed() throws {
        var settings = PolicySettings()
        let text =
            "fremd.example for group.10a until 2027-07-31 because Austausch; "
            + "partner.example for guardian until 2027-07-31 because Elternrat"
        try catalogue.set("school-only.allowed", to: text, in: &settings)
        #expect(catalogue.value(of: try catalogue.key("school-only.allowed"), in: settings) == text)
        var out = try Fixture.submission(author(["10a"]), audience: Fixture.outside(1))
        #expect(ExternalRecipient().findings(in: out, settings).isEmpty)
        out.author = try author(["5a"])
        #expect(!ExternalRecipient().findings(in: out, settings).isEmpty)
        out.audience = try Fixture.outside(1, at: "partner.example")
        #expect(!ExternalRecipient().findings(in: out, settings).isEmpty)
        out.author = try author([], .guardian)
        #expect(ExternalRecipient().findings(in: out, settings).isEmpty)
        for (group, isLetIn) in [("10a", true), ("5a", false)] {
            let people = [AudienceFacts.PeopleCount(.child, 1, groups: [group])]
            let incoming = try Fixture.submission(Fixture.outsider(), audience: AudienceFacts(people: people))
            #expect(ExternalSender().findings(in: incoming, settings).isEmpty == isLetIn)
        }
        for wrong in [
            "a@b.example for child", "fremd.example for nobody", "fremd.example for", "fremd.example for outsider",
        ] {
            let ended = wrong + " until 2027-07-31 because Probe"
            #expect(throws: SettingsError.self) { try catalogue.set("school-only.allowed", to: ended, in: &settings) }
        }
        #expect(throws: SettingsError.self) { try catalogue.set("spoof.allowed=a.example for child", in: &settings) }
    }

    @Test(
        "a group's setting is printed, survives, is told as a difference, and goes with an empty value",
        arguments: [
            ("mass.recipients-per-hour.group.5a", "40"), ("mass.recipients-per-hour.action.group.ag.theater", "hold"),
            ("school-only.mode.group.10-b", "internal+external"), ("size.message.group.5a", "30000000"),
        ]
    )
    func forms(name: String, value: String) throws {
        var settings = PolicySettings()
        try catalogue.set(name, to: value, in: &settings)
        #expect(try catalogue.settings(json: catalogue.json(of: settings)) == settings)
        #expect(try catalogue.settings(text: catalogue.text(of: settings)) == settings)
        #expect(catalogue.text(of: settings, onlyChanged: true) == "\(name) = \(value)\n")
        #expect(catalogue.differences(from: PolicySettings(), to: settings).map(\.name) == [name])
        #expect(catalogue.differences(from: settings, to: PolicySettings()).map(\.new) == [""])
        try catalogue.set(name, to: "", in: &settings)
        #expect(settings == PolicySettings())
    }

    @Test(
        "what no group can have is named",
        arguments: [
            "mass.recipients-per-hour.child.group.5a", "orders.brake.group.5a", "mass.recipients-per-hour.group.",
            "mass.recipients-per-hour.group.5 A", "spoof.staff-name.action.group.5a",
        ]
    )
    func errors(name: String) {
        var settings = PolicySettings()
        #expect(throws: SettingsError.self) { try catalogue.set(name, to: "40", in: &settings) }
        #expect(settings == PolicySettings())
    }
}
