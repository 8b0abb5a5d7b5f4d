import AuditLog
import Database
import Directory
import FoundationEssentials
import Gateway
import School
import StoreTestSupport
import Testing

@testable import Announcements

@Suite("Two guardians, two answers")
struct TwoAnswersTests {
    private let anna = PersonID("anna")

    /// Asks for both signatures.
    private func asked(_ school: AnnouncedSchool) async throws -> AnnouncementID {
        try await school.sent(school.asking(.all))
    }

    /// - Parameter answers: by question; empty ones take one back.
    private func say(
        _ answers: [Int: String],
        as guardian: String,
        _ id: AnnouncementID,
        _ school: AnnouncedSchool,
        signs: Bool = false,
        seen: Date? = nil
    ) async throws -> ResponseOutcome {
        school.clock.advance(hours: 1)
        let form = ResponseForm(
            typedName: guardian == "mutter" ? "Maria Weber" : "Max Weber",
            isConfirmed: true,
            children: [ResponseForm.Child(anna, signs: signs, answers: answers)],
            seen: seen
        )
        return try await school.office.respond(form, link: school.link(id, of: guardian))
    }

    private func row(_ id: AnnouncementID, _ school: AnnouncedSchool) async throws -> ProgressRow {
        try #require(try await school.office.progress(id, for: school.lehrerin, .child(anna))?.rows.first)
    }

    @Test("The latest answer counts, and what another had said stays written", arguments: TestEngine.all)
    func kept(engine: TestEngine) async throws {
        let school = try await AnnouncedSchool(on: engine)
        let id = try await asked(school)
        _ = try await say([1: "yes", 2: "Nüsse!"], as: "mutter", id, school, signs: true)
        let said = school.clock.now
        _ = try await say([1: "no", 2: ""], as: "vater", id, school, signs: true)
        let row = try await row(id, school)
        #expect(row.isDone && row.answers == [1: "nein"])
        #expect(row.progress.disagreed == [1, 2])
        let first = try #require(row.earlier[1]?.first)
        #expect(first.words == "ja" && first.by == "Maria Weber" && first.time == said && first.contradicts)
        #expect(row.earlier[2]?.map(\.words) == ["Nüsse!"])
        let csv = String(decoding: try #require(try await school.office.csv(id, for: school.lehrerin)), as: UTF8.self)
        #expect(csv.contains("\"nein (vorher: ja, Maria Weber, "))
        #expect(csv.contains("(vorher: Nüsse!, Maria Weber, "))
        let progress = try #require(
            try await school.office.progress(id, for: school.lehrerin, .page(.init(.disagreed)))
        )
        #expect(progress.disagreed == 1 && progress.rows.map(\.child.name) == ["Anna Weber"])
    }

    @Test("Who changes their own answer contradicts nobody, nor does who says the same")
    func noContradiction() async throws {
        let school = try await AnnouncedSchool()
        let id = try await asked(school)
        _ = try await say([1: "yes", 2: "Nüsse"], as: "mutter", id, school)
        _ = try await say([1: "no", 2: ""], as: "mutter", id, school)
        #expect(try await row(id, school).earlier.isEmpty)
        _ = try await say([1: "no"], as: "vater", id, school)
        #expect(try await row(id, school).progress.disagreed.isEmpty)
        // His own agreement was to "no".
        _ = try await say([1: "yes"], as: "mutter", id, school)
        #expect(try await row(id, school).earlier[1]?.map(\.by) == ["Max Weber"])
    }

    @Test("The first one agrees by sending the form as it is", arguments: TestEngine.all)
    func agreeing(engine: TestEngine) async throws {
        let school = try await AnnouncedSchool(on: engine)
        let id = try await asked(school)
        _ = try await say([1: "yes", 2: "Nüsse"], as: "mutter", id, school)
        _ = try await say([1: "no", 2: ""], as: "vater", id, school)
        let hers = try #require(try await school.office.visit(link: school.link(id, of: "mutter"))?.children.first)
        #expect(hers.answers == [1: .no])
        #expect(hers.overruled.mapValues(\.answer) == [1: .yes, 2: .text("Nüsse")])
        #expect(hers.othersSaid[1]?.by == "Max Weber")
        _ = try await say([1: "no", 2: ""], as: "mutter", id, school)
        let row = try await row(id, school)
        #expect(row.earlier.isEmpty && row.progress.disagreed.isEmpty && row.answers == [1: "nein"])
        let visit = try #require(try await school.office.visit(link: school.link(id, of: "mutter")))
        #expect(visit.children.first?.overruled.isEmpty == true)
    }

    @Test("The teacher settles it, which the audit log keeps; a later contradiction is one again")
    func settling() async throws {
        let school = try await AnnouncedSchool()
        let office = school.office
        let id = try await asked(school)
        #expect(try await !office.settleAnswers(for: anna, of: id, by: school.lehrerin))
        _ = try await say([1: "yes"], as: "mutter", id, school)
        _ = try await say([1: "no"], as: "vater", id, school)
        for stranger in ["kollege", "buero", "mutter", "admin"] {
            #expect(try await !office.settleAnswers(for: anna, of: id, by: PersonID(stranger)), "\(stranger)")
        }
        #expect(try await office.settleAnswers(for: anna, of: id, by: school.lehrerin))
        let settled = try await row(id, school)
        #expect(settled.progress.disagreed.isEmpty)
        // It stays written.
        #expect(settled.earlier[1]?.map(\.contradicts) == [false])
        let audited = try await school.database.read {
            try AuditLog.entries(action: "announcement.settle", in: $0)
        }
        #expect(audited.map(\.entry.details) == [["child": "anna"]])
        _ = try await say([1: "yes"], as: "mutter", id, school)
        let again = try await row(id, school)
        #expect(again.progress.disagreed == [1] && again.earlier[1]?.map(\.by) == ["Max Weber"])
    }

    @Test("Before sending, the other is told who has answered what, and never an address")
    func told() async throws {
        let school = try await AnnouncedSchool()
        let id = try await asked(school)
        _ = try await say([1: "yes"], as: "mutter", id, school)
        let visit = try #require(try await school.office.visit(link: school.link(id, of: "vater")))
        let said = try #require(visit.children.first?.othersSaid[1])
        #expect(said.by == "Maria Weber" && said.answer == .yes && said.time == school.clock.now && !said.isOnPaper)
        #expect(visit.othersSaidLast == school.clock.now)
        #expect(!"\(visit)".contains("@"))
        // Her own page has nobody else's.
        #expect(
            try await school.office.visit(link: school.link(id, of: "mutter"))?.children.first?.othersSaid.isEmpty
                == true
        )
    }

    @Test("What the other said meanwhile isn't replaced unseen", arguments: TestEngine.all)
    func meanwhile(engine: TestEngine) async throws {
        let school = try await AnnouncedSchool(on: engine)
        let id = try await asked(school)
        let opened = try #require(try await school.office.visit(link: school.link(id, of: "vater"))).othersSaidLast
        _ = try await say([1: "yes"], as: "mutter", id, school)
        guard case .answeredMeanwhile(let visit) = try await say([1: "no"], as: "vater", id, school, seen: opened)
        else {
            Issue.record("replaced unseen")
            return
        }
        #expect(visit.children.first?.answers == [1: .yes])
        // Who says the same replaces nothing.
        guard case .done = try await say([1: "yes"], as: "vater", id, school, seen: opened) else {
            Issue.record("not taken")
            return
        }
        _ = try await say([1: "yes"], as: "mutter", id, school)
        let seen = try #require(try await school.office.visit(link: school.link(id, of: "vater"))).othersSaidLast
        guard case .done = try await say([1: "no"], as: "vater", id, school, seen: seen) else {
            Issue.record("not taken")
            return
        }
        #expect(try await row(id, school).progress.disagreed == [1])
    }

    @Test("Where everyone is asked once more, what was said before contradicts nothing")
    func askedAgain() async throws {
        let school = try await AnnouncedSchool()
        let id = try await asked(school)
        _ = try await say([1: "yes"], as: "mutter", id, school)
        _ = try await say([1: "no"], as: "vater", id, school)
        school.clock.advance(hours: 1)
        _ = try await school.office.correct(
            id,
            subject: "Museum",
            text: FormattedText("Liebe Eltern,\n\ndoch ins Museum."),
            asksAgain: true,
            by: school.lehrerin
        )
        #expect(try await row(id, school).earlier.isEmpty)
    }

    @Test("An entry from paper that is put right contradicts nothing; a page that says otherwise does")
    func paper() async throws {
        let school = try await AnnouncedSchool()
        let id = try await asked(school)
        var entry = PaperEntry(child: anna, signer: PersonID("mutter"), answers: [1: "yes"])
        #expect(try await school.office.enterPaper(entry, for: id, by: school.lehrerin) == [])
        entry = PaperEntry(child: anna, signer: PersonID("vater"), answers: [1: "no"], replaces: [.answer(1)])
        #expect(try await school.office.enterPaper(entry, for: id, by: school.lehrerin) == [])
        #expect(try await row(id, school).progress.disagreed.isEmpty)
        _ = try await say([1: "yes"], as: "mutter", id, school)
        let row = try await row(id, school)
        #expect(row.progress.disagreed == [1])
        #expect(row.earlier[1]?.map(\.enteredBy) == ["Lena Lange"])
    }
}
