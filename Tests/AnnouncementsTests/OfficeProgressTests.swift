import AuditLog
import Database
import Directory
import FoundationEssentials
import Gateway
import School
import StoreTestSupport
import Testing

@testable import Announcements

@Suite("How an announcement fares")
struct OfficeProgressTests {
    @Test("Copies delivered, bounced and on paper are told for each child", arguments: TestEngine.all)
    func delivery(engine: TestEngine) async throws {
        let school = try await AnnouncedSchool(on: engine)
        let id = try await school.sent(school.asking())
        try await school.deliverAll(bouncing: ["elif@web.example", "maria@web.example"])
        let progress = try #require(try await school.office.progress(id, for: school.lehrerin))
        let states = Dictionary(uniqueKeysWithValues: progress.rows.map { ($0.child.name, $0.progress.delivery) })
        // Anna's father has it.
        #expect(
            states == [
                "Anna Weber": .delivered, "Ben Weber": .delivered, "Cem Kaya": .bounced, "Dora Ohne": .paper,
            ]
        )
        #expect(progress.copies.bounced == 2 && progress.copies.delivered == 1 && progress.copies.paper == 1)
        #expect(progress.count.all == 4 && progress.count.bounced == 1 && progress.count.paper == 1)
        // Kept, when the records of copies are forgotten.
        #expect(await school.office.tidy().failed.isEmpty)
        try await school.database.write { try $0.execute("DELETE FROM sent_copies") }
        let later = try #require(try await school.office.progress(id, for: school.lehrerin))
        #expect(later.rows.map(\.progress.delivery) == progress.rows.map(\.progress.delivery))
    }

    @Test("The author and the class teacher see it, nobody else")
    func rights() async throws {
        let school = try await AnnouncedSchool()
        let id = try await school.sent(school.asking(), by: "head")
        for (person, isShown) in [
            ("head", true), ("lehrerin", true), ("kollege", false), ("admin", false), ("mutter", false),
            ("anna", false),
        ] {
            let office = school.office
            #expect(try await office.progress(id, for: PersonID(person)).map { _ in true } == (isShown ? true : nil))
            #expect(try await office.csv(id, for: PersonID(person)).map { _ in true } == (isShown ? true : nil))
            #expect(try await office.letters(id, for: PersonID(person)).map { _ in true } == (isShown ? true : nil))
        }
        #expect(try await school.office.announcement(id, for: school.lehrerin)?.access == .classTeacher)
        #expect(try await school.office.announcements(for: school.lehrerin, on: .classes).items.map(\.id) == [id])
        #expect(try await school.office.announcements(for: PersonID("kollege"), on: .classes).items.isEmpty)
        #expect(try await school.office.remind(id, by: school.lehrerin) == .unknown)
        #expect(try await school.office.recall(id, because: "", by: school.lehrerin) == .unknown)
        #expect(
            try await school.office.correct(id, subject: "x", text: FormattedText("y"), by: school.lehrerin) == .unknown
        )
    }

    @Test("Letters of families whom mail reaches are the author's to print, and the audit log names each child")
    func othersLetters() async throws {
        let school = try await AnnouncedSchool()
        let (office, cem) = (school.office, PersonID("cem"))
        let id = try await school.sent(school.asking(), by: "head")
        #expect(try await office.letters(id, for: school.lehrerin, children: [cem]) == nil)
        #expect(try await office.letters(id, for: school.lehrerin, children: [PersonID("dora")]) == nil)
        #expect(try await office.letters(id, for: school.lehrerin) != nil)
        #expect(try await office.letters(id, for: PersonID("head"), children: [cem]) != nil)
        let entries = try await school.database.read { try AuditLog.entries(action: "announcement.export", in: $0) }
        #expect(Set(entries.map { $0.entry.details["children"] }) == ["dora", "cem"])
    }

    @Test(
        "What is signed by a printed letter's code is told from what is signed by a mail's link",
        arguments: TestEngine.all
    )
    func byCode(engine: TestEngine) async throws {
        let school = try await AnnouncedSchool(on: engine)
        let (gateway, cem) = (school.gateway, PersonID("cem"))
        let id = try await school.sent(school.asking())
        let copy = try #require(
            try await school.database.read { try gateway.copies(of: id.text, in: $0) }.first { $0.children == [cem] }
        )
        let code = try await gateway.shortCode(of: copy).description
        _ = try await school.office.respond(school.form(["cem"]), link: code)
        _ = try await school.office.respond(school.form(["anna"]), link: school.link(id, of: "mutter"))
        let progress = try #require(try await school.office.progress(id, for: school.lehrerin))
        let signed = progress.rows.flatMap(\.signed)
        #expect(signed.filter(\.isByCode).map(\.signer) == ["Elif Kaya"])
        #expect(signed.filter { !$0.isByCode }.map(\.signer) == ["Maria Weber"])
        let csv = String(decoding: try #require(try await school.office.csv(id, for: school.lehrerin)), as: UTF8.self)
        #expect(csv.split(separator: "mit dem Code vom Papierbrief").count == 2)
    }

    @Test("No cell of the export is taken for a formula")
    func formulas() async throws {
        let school = try await AnnouncedSchool()
        let id = try await school.sent(school.asking())
        var form = school.form(["cem"])
        form.children[0].answers[2] = "=cmd|' /C calc'!A0 \"x\""
        _ = try await school.office.respond(form, link: school.link(id, of: "kaya"))
        let csv = String(decoding: try #require(try await school.office.csv(id, for: school.lehrerin)), as: UTF8.self)
        #expect(csv.contains("\"'=cmd|' /C calc'!A0 \"\"x\"\"\""))
        #expect(csv.contains("\"5a\";\"Cem Kaya\""))
        #expect(!csv.contains("@"))
        let entries = try await school.database.read { try AuditLog.entries(action: "announcement", in: $0) }
        #expect(entries.map(\.entry.action.text) == ["announcement.export"])
        #expect(entries.first?.entry.subject == id.text)
    }

    @Test(
        "What begins like a formula gets an apostrophe",
        arguments: [
            ("=1+1", "\"'=1+1\""), ("+49 511", "\"'+49 511\""), ("-1", "\"'-1\""), ("@x", "\"'@x\""),
            (" =1", "\"' =1\""), ("\t=1", "\"'\t=1\""), ("＝1", "\"'＝1\""), ("a\"b", "\"a\"\"b\""),
            ("a;b\nc", "\"a;b\nc\""),
            ("", "\"\""), ("ja", "\"ja\""),
        ]
    )
    func cells(text: String, cell: String) {
        #expect(ProgressTable.cell(text) == cell)
    }

    @Test("Report and letters are printed; a letter's short code opens the family's notice")
    func printing() async throws {
        let school = try await AnnouncedSchool()
        let id = try await school.sent(school.asking())
        let report = try #require(try await school.office.pdf(id, for: school.lehrerin))
        #expect(report.starts(with: Array("%PDF".utf8)))
        let letters = try #require(try await school.office.letters(id, for: school.lehrerin))
        #expect(letters.starts(with: Array("%PDF".utf8)))
        let gateway = school.gateway
        let copy = try #require(
            try await school.database.read { try gateway.copies(of: id.text, in: $0) }.first { $0.way == .paper }
        )
        let code = try await gateway.shortCode(of: copy)
        let visit = try #require(try await school.office.visit(link: code.description.lowercased()))
        #expect(visit.children.map(\.child.name) == ["Dora Ohne"])
        guard case .done = try await school.office.respond(school.form(["dora"]), link: code.description) else {
            Issue.record("not taken")
            return
        }
    }

    @Test("What came back on paper is entered with who and when, and audited", arguments: TestEngine.all)
    func paper(engine: TestEngine) async throws {
        let school = try await AnnouncedSchool(on: engine)
        let office = school.office
        let id = try await school.sent(school.asking())
        let day = try #require(CalendarDay("2026-11-04"))
        let entry = PaperEntry(child: PersonID("dora"), signer: PersonID("ohne"), answers: [1: "no"], day: day)
        #expect(try await office.enterPaper(entry, for: id, by: PersonID("kollege")) == nil)
        school.clock.advance(days: 30)
        #expect(try await office.enterPaper(entry, for: id, by: school.lehrerin) == [])
        let progress = try #require(try await office.progress(id, for: school.lehrerin))
        let dora = try #require(progress.rows.first { $0.child.name == "Dora Ohne" })
        #expect(dora.isDone)
        #expect(dora.signed.first?.enteredBy == "Lena Lange")
        #expect(dora.signed.first?.signer == "Otto Ohne")
        #expect(dora.signed.first.map { SchoolTime.day(of: $0.time) } == day)
        #expect(dora.answers[1] == "nein")
        // Nobody knows the time of what was signed on paper.
        let csv = String(decoding: try #require(try await office.csv(id, for: school.lehrerin)), as: UTF8.self)
        #expect(csv.contains("\"Otto Ohne, 4.11.2026 (Papier, eingetragen von Lena Lange 2.12.2026"))
        let wrong = PaperEntry(child: PersonID("dora"), signer: PersonID("mutter"))
        #expect(
            try await office.enterPaper(wrong, for: id, by: school.lehrerin)
                == [.notASigner(child: PersonID("dora"))]
        )
        let foreign = PaperEntry(child: PersonID("emil"), signer: PersonID("kaya"))
        #expect(
            try await office.enterPaper(foreign, for: id, by: school.lehrerin) == [.notYours(child: PersonID("emil"))]
        )
        let entries = try await school.database.read { try AuditLog.entries(action: "announcement.paper", in: $0) }
        #expect(entries.map(\.entry.details) == [["child": "dora", "signer": "ohne"]])
    }

    @Test("The day on the paper lies between the sending and today")
    func paperDay() async throws {
        let school = try await AnnouncedSchool()
        let id = try await school.sent(school.asking())
        school.clock.advance(days: 2)
        let dora = PersonID("dora")
        for (text, expected) in [
            ("2026-11-01", [ResponseProblem.dayBeforeSending(child: dora)]),
            ("2026-11-05", [.dayToCome(child: dora)]), ("2026-11-02", []), ("2026-11-04", []),
        ] {
            let day = try #require(CalendarDay(text))
            var entry = PaperEntry(child: dora, signer: PersonID("ohne"), answers: [1: "no"], day: day)
            entry.replaces = [.signature(PersonID("ohne")), .answer(1)]
            #expect(try await school.office.enterPaper(entry, for: id, by: school.lehrerin) == expected, "\(text)")
        }
    }

    @Test("The office sees bounced addresses and families without one; teachers don't", arguments: TestEngine.all)
    func officeList(engine: TestEngine) async throws {
        let school = try await AnnouncedSchool(on: engine)
        _ = try await school.sent(school.draft())
        try await school.deliverAll(bouncing: ["elif@web.example"])
        for person in ["buero", "admin", "head"] {
            let list = try #require(try await school.office.officeList(for: PersonID(person)))
            #expect(list.bounced.map(\.address) == ["elif@web.example"])
            #expect(list.bounced.first?.children.map(\.name) == ["Cem Kaya", "Emil Kaya"])
            #expect(list.without.map { $0.guardian?.name } == ["Otto Ohne"])
            #expect(list.without.first?.isWholeFamily == true)
        }
        #expect(try await school.office.officeList(for: school.lehrerin) == nil)
        #expect(try await school.office.officeList(for: PersonID("mutter")) == nil)
        // A later mail was taken there, and didn't come back: the address fails no more, as in the preview.
        school.clock.advance(days: 1)
        _ = try await school.sent(school.draft())
        try await school.deliverAll()
        #expect(try await school.office.officeList(for: PersonID("buero"))?.bounced.count == 1)
        school.clock.advance(days: 1)
        #expect(try await school.office.officeList(for: PersonID("buero"))?.bounced.isEmpty == true)
    }

    @Test("A child is found however its name is spelled, and by its guardians' names")
    func search() async throws {
        var people = AnnouncedSchool.people()
        for place in people.people.indices where people.people[place].id == PersonID("cem") {
            people.people[place].familyName = "Öztürk"
        }
        let school = try await AnnouncedSchool(people: people)
        let id = try await school.sent(school.draft())
        for (typed, names) in [
            ("oeztuerk", ["Cem Öztürk"]), ("elif", ["Cem Öztürk"]), ("maria weber", ["Anna Weber", "Ben Weber"]),
            ("5a", ["Anna Weber", "Ben Weber", "Cem Öztürk", "Dora Ohne"]), ("zebra", []),
        ] {
            let page = ProgressLines.Page(.all, search: typed, number: 1)
            let progress = try await school.office.progress(id, for: school.lehrerin, .page(page))
            #expect(progress?.rows.map(\.child.name).sorted() == names, "\(typed)")
        }
    }

    @Test("Who works in the office and teaches isn't the office")
    func teachingStaff() async throws {
        var people = AnnouncedSchool.people()
        for place in people.people.indices where people.people[place].id == PersonID("buero") {
            people.people[place].roles = [.staff, .teacher]
        }
        let school = try await AnnouncedSchool(people: people)
        #expect(try await school.office.officeList(for: PersonID("buero")) == nil)
        #expect(try await school.office.officeList(for: PersonID("head")) != nil)
    }

    @Test("A class teacher sees the own class's children, whoever else it went to", arguments: TestEngine.all)
    func ownClassOnly(engine: TestEngine) async throws {
        let school = try await AnnouncedSchool(on: engine)
        let id = try await school.sent(
            school.asking(.one, [school.eltern5a, .classGuardians(GroupID("10b"))]),
            by: "head"
        )
        let office = school.office
        #expect(try await office.progress(id, for: PersonID("head"))?.rows.count == 5)
        let own = try #require(try await office.progress(id, for: PersonID("kollege")))
        #expect(own.rows.map(\.child.name) == ["Emil Kaya"])
        #expect(own.count.all == 1 && own.copies.all == 1 && own.copies.paper == 0)
        #expect(try await office.letters(id, for: PersonID("kollege")) == nil)
        let entry = PaperEntry(child: PersonID("dora"), signer: PersonID("ohne"), answers: [1: "yes"])
        #expect(
            try await office.enterPaper(entry, for: id, by: PersonID("kollege"))
                == [.notYours(child: PersonID("dora"))]
        )
    }
}
