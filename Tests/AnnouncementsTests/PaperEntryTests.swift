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
    @Test("What a guardian said on a page is replaced by no entry, whatever was confirmed", arguments: TestEngine.all)
    func online(engine: TestEngine) async throws {
        let school = try await AnnouncedSchool(on: engine)
        let (office, anna) = (school.office, PersonID("anna"))
        let id = try await school.sent(school.asking(.one))
        _ = try await office.respond(school.form(["anna"]), link: school.link(id, of: "mutter"))
        school.clock.advance(hours: 1)
        let all: Set<PaperEntry.Kept> = [.signature(PersonID("mutter")), .answer(1)]
        for replaces in [[], all] {
            let answer = PaperEntry(child: anna, signer: nil, answers: [1: "no"], replaces: replaces)
            #expect(
                try await office.enterPaper(answer, for: id, by: school.lehrerin)
                    == [.saidOnline(child: anna, question: 1)]
            )
            let signature = PaperEntry(child: anna, signer: PersonID("mutter"), replaces: replaces)
            #expect(
                try await office.enterPaper(signature, for: id, by: school.lehrerin)
                    == [.saidOnline(child: anna, question: nil)]
            )
        }
        // The same answer replaces nothing, and stays hers.
        let same = PaperEntry(child: anna, signer: PersonID("vater"), answers: [1: "yes"])
        #expect(try await office.enterPaper(same, for: id, by: school.lehrerin) == [])
        let answer = try #require(try await office.answers(of: id, about: anna, for: school.lehrerin)?[1])
        #expect(answer.by == "Maria Weber" && answer.enteredBy == nil)
        let row = try #require(try await office.progress(id, for: school.lehrerin, .child(anna))?.rows.first)
        #expect(Set(row.signed.map(\.signer)) == ["Max Weber", "Maria Weber"])
        #expect(row.signed.first { $0.signer == "Maria Weber" }?.enteredBy == nil)
        #expect(try await office.answers(of: id, about: anna, for: PersonID("kollege")) == nil)
    }

    @Test("What is signed on a page at this moment stays", arguments: TestEngine.all)
    func meanwhile(engine: TestEngine) async throws {
        let school = try await AnnouncedSchool(on: engine)
        let anna = PersonID("anna")
        let id = try await school.sent(school.asking(.one))
        let office = school.office {
            _ = try await school.office.respond(school.form(["anna"]), link: school.link(id, of: "mutter"))
        }
        let mother = PersonID("mutter")
        let entry = PaperEntry(child: anna, signer: mother, replaces: [.signature(mother)])
        #expect(
            try await office.enterPaper(entry, for: id, by: school.lehrerin) == [
                .saidOnline(child: anna, question: nil)
            ]
        )
    }

    @Test("Of paper, only what was confirmed is replaced, and the audit log says what", arguments: TestEngine.all)
    func replacing(engine: TestEngine) async throws {
        let school = try await AnnouncedSchool(on: engine)
        let (office, dora, otto) = (school.office, PersonID("dora"), PersonID("ohne"))
        let id = try await school.sent(school.asking(.one))
        var entry = PaperEntry(child: dora, signer: otto, answers: [1: "yes"])
        #expect(try await office.enterPaper(entry, for: id, by: school.lehrerin) == [])
        entry.answers = [1: "no"]
        #expect(
            try await office.enterPaper(entry, for: id, by: school.lehrerin)
                == [.signatureThere(child: dora), .answerThere(child: dora, question: 1)]
        )
        entry.replaces = [.signature(otto)]
        #expect(
            try await office.enterPaper(entry, for: id, by: school.lehrerin)
                == [.answerThere(child: dora, question: 1)]
        )
        entry.replaces = [.signature(otto), .answer(1)]
        #expect(try await office.enterPaper(entry, for: id, by: school.lehrerin) == [])
        let answer = try #require(try await office.answers(of: id, about: dora, for: school.lehrerin)?[1])
        #expect(answer.words == "nein" && answer.enteredBy == "Lena Lange" && answer.time == school.clock.now)
        let entries = try await school.database.read { try AuditLog.entries(action: "announcement.paper", in: $0) }
        #expect(
            Set(entries.map(\.entry.details)) == [
                ["child": "dora", "signer": "ohne"],
                ["child": "dora", "signer": "ohne", "replaced": "signature answer.1"],
            ]
        )
    }

    @Test(
        "Where everyone is asked once more, paper counts, and what was said on a page comes back when it is taken back",
        arguments: TestEngine.all
    )
    func setAside(engine: TestEngine) async throws {
        let school = try await AnnouncedSchool(on: engine)
        let (office, anna, mother) = (school.office, PersonID("anna"), PersonID("mutter"))
        let id = try await school.sent(school.asking(.one))
        _ = try await office.respond(school.form(["anna"]), link: school.link(id, of: "mutter"))
        let signed = school.clock.now
        school.clock.advance(hours: 1)
        _ = try await office.correct(
            id,
            subject: "Museum",
            text: FormattedText("Liebe Eltern,\n\ndoch ins Museum."),
            asksAgain: true,
            by: school.lehrerin
        )
        let entry = PaperEntry(child: anna, signer: mother, answers: [1: "no"])
        #expect(try await office.enterPaper(entry, for: id, by: school.lehrerin) == [])
        #expect(try await office.progress(id, for: school.lehrerin)?.count.done == 1)
        let audited = try await school.database.read { try AuditLog.entries(action: "announcement.paper", in: $0) }
        #expect(audited.first?.entry.details["aside"] == "signature answer.1")
        for kept in [PaperEntry.Kept.signature(mother), .answer(1)] {
            #expect(try await office.withdrawPaper(kept, for: anna, of: id, by: school.lehrerin))
            #expect(try await !office.withdrawPaper(kept, for: anna, of: id, by: school.lehrerin))
        }
        let row = try #require(try await office.progress(id, for: school.lehrerin, .child(anna))?.rows.first)
        #expect(!row.isDone)
        let own = try #require(row.signed.first)
        #expect(own.typedName == "Maria Weber" && own.time == signed && own.enteredBy == nil && !own.counts)
        let answer = try #require(try await office.answers(of: id, about: anna, for: school.lehrerin)?[1])
        #expect(answer.words == "ja" && answer.by == "Maria Weber" && !answer.counts)
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
