import Foundation
import School
import Testing

@testable import Policy

@Suite("The usage rules, clause by clause")
struct ClauseReportTests {
    private let time = Date(timeIntervalSince1970: 1_795_000_000)

    private func report(
        _ settings: PolicySettings = PolicySettings(),
        tallies: [RuleID: RuleTally] = [:],
        changes: [ClauseID: ClauseReport.Change] = [:],
        in language: Language = .german
    ) -> ClauseReport {
        ClauseReport(settings, version: 7, tallies: tallies, days: 30, changes: changes, in: language)
    }

    @Test("every clause and every rule stands in it once", arguments: Language.allCases)
    func complete(language: Language) {
        let report = report(in: language)
        #expect(report.entries.map(\.id) == ClauseCatalogue.standard.clauses.map(\.id))
        let rules = report.entries.flatMap { $0.rules.map(\.id) }
        #expect(rules.sorted() == StandardRules.all.map(\.id).sorted())
        for entry in report.entries { #expect(!entry.title.isEmpty && !entry.text.isEmpty) }
    }

    @Test("mechanisms are told of clauses that exist, in every language")
    func mechanisms() {
        for (clause, mechanisms) in ClauseCatalogue.mechanisms {
            #expect(ClauseCatalogue.standard[clause] != nil, "\(clause)")
            for mechanism in mechanisms {
                for language in Language.allCases { #expect(mechanism.text(in: language).last == ".") }
            }
        }
    }

    @Test("what nothing enforces is said to be on paper only")
    func onPaper() throws {
        let report = report()
        let recording = try #require(report.entries.first { $0.id == "conference.no-recording" })
        #expect(recording.isOnPaperOnly)
        let mass = try #require(report.entries.first { $0.id == "mail.no-mass" })
        #expect(!mass.isOnPaperOnly)
        #expect(report.onPaperOnly == report.entries.count { $0.rules.isEmpty && $0.mechanisms.isEmpty })
        #expect(report.markdown(at: time).components(separatedBy: "**Nur auf Papier**").count - 1 == report.onPaperOnly)
    }

    @Test("a rule's line has its settings, by role, and its counts")
    func line() throws {
        var settings = PolicySettings()
        let rule = RecipientsPerHour()
        settings.set(.hold, of: rule, for: .child)
        settings.set(RecipientsPerHour.limit, to: 12, for: .child)
        var tally = RuleTally()
        tally.add(5, .hold)
        tally.add(2, .refuse)
        tally.overturned = 3
        tally.confirmed = 1
        let report = report(settings, tallies: [rule.id: tally])
        let line = try #require(report.entries.flatMap(\.rules).first { $0.id == rule.id })
        #expect(line.tally == tally && line.tally.hits == 7)
        #expect(line.actions.first { $0.text == "hold" }?.parties == [.child])
        #expect(line.limits.first?.values.first { $0.text == "12" }?.parties == [.child])
        #expect(!line.isObservedOnly)
        let row = try #require(report.markdown(at: time).split(separator: "\n").first { $0.contains("`\(rule.id)`") })
        #expect(row.contains("Kinder: 12") && row.contains("Kinder: anhalten"))
        #expect(row.hasSuffix("| 7 Treffer: 5 angehalten, 2 abgelehnt; 3 Fehlalarme; 1 bestätigt |"))
        let quiet = try #require(
            self.report().markdown(at: time).split(separator: "\n").first { $0.contains("`\(rule.id)`") }
        )
        #expect(quiet.hasSuffix("| – |"))
    }

    @Test("the school's own words stand in it as words, with since when and by whom")
    func ownWords() throws {
        var settings = PolicySettings()
        try SettingsCatalogue.standard.set("clause.mail.no-mass.title.de", to: "Kein *Rundschreiben*", in: &settings)
        let change = ClauseReport.Change(version: 5, time: time, author: PersonID("operator root"))
        let report = report(settings, changes: ["mail.no-mass": change, "mail.no-chain": change])
        let entry = try #require(report.entries.first { $0.id == "mail.no-mass" })
        #expect(entry.isOwn && entry.changed == change && entry.title == "Kein *Rundschreiben*")
        // Taken back since: the words are the program's again.
        #expect(report.entries.first { $0.id == "mail.no-chain" }?.changed == nil)
        let text = report.markdown(at: time)
        #expect(text.contains("Kein \\*Rundschreiben\\*"))
        #expect(text.contains("(Fassung 5, operator root)"))
        #expect(
            report.markdown(at: time, author: { "Frau <\($0)>" }).contains("(Fassung 5, Frau &lt;operator root&gt;)")
        )
    }

    @Test("whatever a school writes, it is words: no lists, headings, code, tables or entities come of it")
    func nothingIsMarkup() throws {
        var settings = PolicySettings()
        let text = "- Punkt\n1. Erstens\n=====\n    Code\n<b>fett</b> & &amp; a|b ~~weg~~ > Zitat"
        try SettingsCatalogue.standard.set("clause.mail.no-mass.text.de", to: text, in: &settings)
        try #require(settings.text(of: "mail.no-mass", in: .german) == text)
        let lines = report(settings).markdown(at: time).split(separator: "\n")
        for line in [
            "> \\- Punkt", "> 1\\. Erstens", "> &#8203;=====", "> Code",
            "> &lt;b&gt;fett&lt;/b&gt; &amp; &amp;amp; a&#124;b &#126;&#126;weg&#126;&#126; &gt; Zitat",
        ] {
            #expect(lines.contains { $0 == line }, "\(line)")
        }
    }

    @Test(
        "values are shown with their units, as people say them",
        arguments: [
            ("20000000", "octets", "20 MB", "20 MB"), ("20500000", "octets", "20,5 MB", "20.5 MB"),
            ("4096", "octets", "4.096 Byte", "4,096 octets"), ("1000", "people", "1.000 Personen", "1,000 people"),
            ("1", "hours", "1 Stunde", "1 hour"), ("65", "tenths", "6,5 Punkte", "6.5 points"),
            ("internal", "mode", "nur innerhalb der Schule", "within the school only"),
        ]
    )
    func values(_ value: String, _ unit: String, _ german: String, _ english: String) {
        #expect(ClauseReport.shown(value, unit, in: .german) == german)
        #expect(ClauseReport.shown(value, unit, in: .english) == english)
    }

    @Test("how far mail reaches, settings of classes, and what is on paper only are told")
    func settings() throws {
        var settings = PolicySettings()
        settings.set(RecipientsPerHour.limit, to: 12, forGroup: "5a")
        let text = report(settings).markdown(
            at: time,
            name: { $0 == "mass.recipients-per-hour" ? "Empfänger" : $0.text }
        )
        #expect(text.contains("| Empfänger `mass.recipients-per-hour` |") && text.contains("eigene Werte: 5a"))
        #expect(
            text.contains("| `school-only.external-recipient` | ablehnen | nur innerhalb der Schule (")
                || text.contains("| `school-only.external-recipient` | ablehnen | auch nach außen (")
        )
        let paper = report(settings).entries.enumerated().filter { $0.element.isOnPaperOnly }.map { "\($0.offset + 1)" }
        #expect(text.contains(paper.joined(separator: ", ") + "."))
        #expect(report(settings).entries.first { $0.id == "family.two-signatures" }?.isOnPaperOnly == false)
    }

    @Test("the Markdown has a heading for each clause and whole tables", arguments: Language.allCases)
    func markdown(language: Language) {
        let report = report(in: language)
        let lines = report.markdown(at: time).split(separator: "\n")
        #expect(lines.count { $0.hasPrefix("## ") } == report.entries.count)
        let cells = lines.filter { $0.hasPrefix("|") }.map { $0.count { $0 == "|" } }
        #expect(!cells.isEmpty && cells.allSatisfy { $0 == 5 })
    }
}

@Suite("Audiences by their ids")
struct ListFactsAudienceTests {
    static let audiences: [Audience] = [
        .classChildren(GroupID("5a")), .classGuardians(GroupID("5:a")), .classTeachers(GroupID("g")),
        .group(GroupID("g")),
        .childGuardians(PersonID("anna")), .staff, .allChildren, .allGuardians,
    ]

    @Test("an id is read as it is made", arguments: audiences)
    func roundTrip(audience: Audience) {
        #expect(ListFacts.audience(of: ListFacts.id(of: audience)) == audience)
    }

    @Test("what is no id is none", arguments: ["", "5a", "class-children", "class-children:", "staff:x", "nobody:5a"])
    func nonsense(id: String) {
        #expect(ListFacts.audience(of: id) == nil)
    }
}
