import AuditLog
import Database
import Directory
import FoundationEssentials
import School
import StoreTestSupport
import Testing

@testable import Announcements

@Suite("What comes back on paper")
struct PaperEntryTests {
    @Test("An entry takes no answer's or signature's place unless that is said", arguments: TestEngine.all)
    func replacing(engine: TestEngine) async throws {
        let school = try await AnnouncedSchool(on: engine)
        let (office, anna) = (school.office, PersonID("anna"))
        let id = try await school.sent(school.asking(.one))
        _ = try await office.respond(school.form(["anna"]), link: school.link(id, of: "mutter"))
        school.clock.advance(hours: 1)
        var entry = PaperEntry(child: anna, signer: nil, answers: [1: "no"])
        #expect(
            try await office.enterPaper(entry, for: id, by: school.lehrerin)
                == [.answerThere(child: anna, question: 1)]
        )
        var row = try #require(try await office.progress(id, for: school.lehrerin, .child(anna))?.rows.first)
        #expect(row.answers[1] == "ja")
        // The same answer replaces nothing, and stays hers.
        let same = PaperEntry(child: anna, signer: PersonID("vater"), answers: [1: "yes"])
        #expect(try await office.enterPaper(same, for: id, by: school.lehrerin) == [])
        var answer = try #require(try await office.answers(of: id, about: anna, for: school.lehrerin)?[1])
        #expect(answer.by == "Maria Weber" && answer.enteredBy == nil)
        #expect(
            try await office.enterPaper(
                PaperEntry(child: anna, signer: PersonID("mutter")),
                for: id,
                by: school.lehrerin
            ) == [.signatureThere(child: anna)]
        )
        entry.replaces = true
        #expect(try await office.enterPaper(entry, for: id, by: school.lehrerin) == [])
        answer = try #require(try await office.answers(of: id, about: anna, for: school.lehrerin)?[1])
        #expect(answer.words == "nein" && answer.enteredBy == "Lena Lange" && answer.time == school.clock.now)
        row = try #require(try await office.progress(id, for: school.lehrerin, .child(anna))?.rows.first)
        #expect(Set(row.signed.map(\.signer)) == ["Max Weber", "Maria Weber"])
        #expect(try await office.answers(of: id, about: anna, for: PersonID("kollege")) == nil)
    }

    @Test(
        "A mistaken entry is taken back, a signature given on a page is not; both are audited",
        arguments: TestEngine.all
    )
    func takingBack(engine: TestEngine) async throws {
        let school = try await AnnouncedSchool(on: engine)
        let (office, anna) = (school.office, PersonID("anna"))
        let id = try await school.sent(school.asking(.one))
        let entry = PaperEntry(child: anna, signer: PersonID("vater"), answers: [1: "no"])
        #expect(try await office.enterPaper(entry, for: id, by: school.lehrerin) == [])
        #expect(try await office.progress(id, for: school.lehrerin)?.count.done == 1)
        let signature = PaperEntry.Kept.signature(PersonID("vater"))
        #expect(try await !office.withdrawPaper(signature, for: anna, of: id, by: PersonID("kollege")))
        #expect(try await office.withdrawPaper(signature, for: anna, of: id, by: school.lehrerin))
        #expect(try await !office.withdrawPaper(signature, for: anna, of: id, by: school.lehrerin))
        #expect(try await office.withdrawPaper(.answer(1), for: anna, of: id, by: school.lehrerin))
        let progress = try #require(try await office.progress(id, for: school.lehrerin, .child(anna)))
        #expect(progress.count.done == 0)
        #expect(progress.rows.first?.signed.isEmpty == true && progress.rows.first?.answers.isEmpty == true)
        #expect(try await office.announcements(for: school.lehrerin).items.first?.done == 0)
        _ = try await office.respond(school.form(["anna"]), link: school.link(id, of: "mutter"))
        for kept in [PaperEntry.Kept.signature(PersonID("mutter")), .answer(1)] {
            #expect(try await !office.withdrawPaper(kept, for: anna, of: id, by: school.lehrerin))
        }
        let entries = try await school.database.read {
            try AuditLog.entries(action: "announcement.paper-withdrawn", in: $0)
        }
        #expect(
            Set(entries.map(\.entry.details)) == [
                ["child": "anna", "signer": "vater"], ["child": "anna", "question": "1"],
            ]
        )
    }
}
