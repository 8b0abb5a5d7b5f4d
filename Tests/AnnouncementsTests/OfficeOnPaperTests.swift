import AuditLog
import Database
import Directory
import FoundationEssentials
import Gateway
import School
import StoreTestSupport
import Testing

@testable import Announcements

@Suite("The office prints and enters what is on paper")
struct OfficeOnPaperTests {
    private let office = PersonID("buero")

    @Test("It sees those only whom no mail reaches, and nobody's answers", arguments: TestEngine.all)
    func reach(engine: TestEngine) async throws {
        let school = try await AnnouncedSchool(on: engine)
        let id = try await school.sent(school.asking(.one))
        _ = try await school.office.respond(school.form(["anna"]), link: school.link(id, of: "mutter"))
        _ = try await school.office.respond(school.form(["cem"]), link: school.link(id, of: "kaya"))
        try await school.deliverAll(bouncing: ["elif@web.example"])
        for person in ["buero", "head"] {
            let reader = PersonID(person)
            #expect(try await school.office.announcement(id, for: reader)?.access == .office)
            let progress = try #require(try await school.office.progress(id, for: reader))
            #expect(progress.rows.map(\.child.name) == ["Cem Kaya", "Dora Ohne"])
            #expect(progress.count.all == 2 && progress.count.done == 1 && progress.tallies.isEmpty)
            #expect(progress.rows.allSatisfy { $0.answers.isEmpty && $0.earlier.isEmpty })
            #expect(try await school.office.answers(of: id, about: PersonID("cem"), for: reader) == [:])
            #expect(try await school.office.answers(of: id, about: PersonID("anna"), for: reader) == nil)
            #expect(try await school.office.csv(id, for: reader) == nil)
            #expect(try await school.office.pdf(id, for: reader) == nil)
            #expect(try await school.office.remind(id, by: reader) == .unknown)
            #expect(try await school.office.recall(id, because: "", by: reader) == .unknown)
        }
        for person in ["admin", "kollege", "mutter", "anna"] {
            #expect(try await school.office.announcement(id, for: PersonID(person)) == nil, "\(person)")
        }
    }

    @Test("It prints their letters, all or one, and no other family's; the audit log names the children")
    func letters() async throws {
        let school = try await AnnouncedSchool()
        let id = try await school.sent(school.asking())
        #expect(try await school.office.letters(id, for: office) != nil)
        #expect(try await school.office.letters(id, for: office, children: [PersonID("dora")]) != nil)
        #expect(try await school.office.letters(id, for: office, children: [PersonID("anna")]) == nil)
        let audited = try await school.database.read {
            try AuditLog.entries(action: "announcement.export", in: $0)
        }
        #expect(audited.map { $0.entry.details["children"] } == ["dora", "dora"])
        #expect(audited.allSatisfy { $0.entry.actor == .person("buero") })
    }

    @Test("It enters what comes back, with its name, and goes on with the next child", arguments: TestEngine.all)
    func entering(engine: TestEngine) async throws {
        let school = try await AnnouncedSchool(on: engine)
        let (cem, dora) = (PersonID("cem"), PersonID("dora"))
        let id = try await school.sent(school.asking(.one))
        try await school.deliverAll(bouncing: ["elif@web.example"])
        let desk = school.office
        #expect(try await desk.nextOnPaper(id, after: cem, for: office)?.name == "Dora Ohne")
        #expect(try await desk.nextOnPaper(id, after: dora, for: office)?.name == "Cem Kaya")
        let entry = PaperEntry(child: dora, signer: PersonID("ohne"), answers: [1: "yes"])
        #expect(try await school.office.enterPaper(entry, for: id, by: office) == [])
        let other = PaperEntry(child: PersonID("anna"), signer: PersonID("mutter"), answers: [1: "yes"])
        #expect(
            try await school.office.enterPaper(other, for: id, by: office) == [.notYours(child: PersonID("anna"))]
        )
        let row = try #require(
            try await school.office.progress(id, for: school.lehrerin, .child(dora))?.rows.first
        )
        #expect(row.signed.first?.enteredBy == "Bea Buch" && row.isDone)
        let audited = try await school.database.read { try AuditLog.entries(action: "announcement.paper", in: $0) }
        #expect(audited.map(\.entry.actor) == [.person("buero")])
        // What it entered itself, it sees, to put it right.
        #expect(try await school.office.answers(of: id, about: dora, for: office)?[1]?.words == "ja")
        for reader in [office, school.lehrerin] {
            #expect(try await desk.nextOnPaper(id, after: dora, for: reader)?.name == "Cem Kaya")
            #expect(try await desk.nextOnPaper(id, after: cem, for: reader) == nil)
        }
    }

    @Test("Its list holds what is on paper, with the numbers of those only", arguments: TestEngine.all)
    func list(engine: TestEngine) async throws {
        let school = try await AnnouncedSchool(on: engine)
        #expect(try await school.office.announcements(for: office, on: .paper).items.isEmpty)
        let id = try await school.sent(school.asking(.one))
        _ = try await school.sent(school.draft([school.klasse5a]))
        let page = try await school.office.announcements(for: office, on: .paper)
        #expect(page.items.map(\.id) == [id])
        #expect(page.items.map(\.children) == [1] && page.items.map(\.done) == [0])
        #expect(page.items.map(\.author) == ["Lena Lange"])
        for person in ["admin", "kollege", "lehrerin"] {
            #expect(try await school.office.announcements(for: PersonID(person), on: .paper).items.isEmpty)
        }
        #expect(try await school.office.announcements(for: office, on: .paper, matching: "zebra").items.isEmpty)
        _ = try await school.office.recall(id, because: "", by: school.lehrerin)
        #expect(try await school.office.announcements(for: office, on: .paper).items.isEmpty)
        #expect(try await school.office.announcement(id, for: office) == nil)
    }

    @Test("What nobody has on paper is nothing of the office's")
    func nothing() async throws {
        let school = try await AnnouncedSchool()
        let id = try await school.sent(school.asking(.one, [.classGuardians(GroupID("10b"))]), by: "kollege")
        #expect(try await school.office.announcement(id, for: office) == nil)
        #expect(try await school.office.letters(id, for: office) == nil)
    }
}
