import Database
import Directory
import FoundationEssentials
import MailMessage
import MessageBodies
import School
import StoreTestSupport
import Testing

@testable import Announcements

@Suite("What was signed before the text was put right")
struct CorrectedAnswersTests {
    private let text = FormattedText("Liebe Eltern,\n\nwir gehen ins **Museum**.")

    private func corrected(
        _ school: AnnouncedSchool,
        asksAgain: Bool
    ) async throws -> (id: AnnouncementID, link: String) {
        let id = try await school.sent(school.asking(.one))
        let link = try await school.link(id, of: "mutter")
        _ = try await school.office.respond(school.form(["anna"]), link: link)
        let paper = PaperEntry(child: PersonID("dora"), signer: PersonID("ohne"), answers: [1: "no"])
        #expect(try await school.office.enterPaper(paper, for: id, by: school.lehrerin) == [])
        school.clock.advance(hours: 1)
        let outcome = try await school.office.correct(
            id,
            subject: "Museum",
            text: text,
            asksAgain: asksAgain,
            by: school.lehrerin
        )
        guard case .sent = outcome else {
            Issue.record("\(outcome)")
            return (id, link)
        }
        return (id, link)
    }

    @Test("It counts still, and family and teacher see that it is older", arguments: TestEngine.all)
    func older(engine: TestEngine) async throws {
        let school = try await AnnouncedSchool(on: engine)
        let (id, link) = try await corrected(school, asksAgain: false)
        let anna = try #require(try await school.office.visit(link: link)?.children.first)
        #expect(anna.isDone)
        let signer = try #require(anna.signers.first)
        #expect(signer.signed != nil && signer.signed == signer.signedBefore)
        #expect(anna.answers == [1: .yes] && anna.answersBefore == [1: .yes])
        let progress = try #require(try await school.office.progress(id, for: school.lehrerin))
        #expect(progress.count.done == 2)
        let signed = progress.rows.flatMap(\.signed)
        #expect(signed.count == 2 && signed.allSatisfy { $0.isOlder && $0.counts })
        #expect(
            try await school.office.answers(of: id, about: PersonID("anna"), for: school.lehrerin)?[1]?.isOlder == true
        )
        let csv = String(decoding: try #require(try await school.office.csv(id, for: school.lehrerin)), as: UTF8.self)
        #expect(csv.contains("(vor der Berichtigung)"))
        // What comes later is not.
        let holds = try #require(try await school.office.visit(link: link)?.version)
        _ = try await school.office.respond(school.form(["ben"], to: holds), link: link)
        let ben = try await school.office.progress(id, for: school.lehrerin, .child(PersonID("ben")))
        #expect(ben?.rows.first?.signed.first?.isOlder == false)
    }

    @Test("Where its author asks once more it counts no longer, and everyone is asked", arguments: TestEngine.all)
    func again(engine: TestEngine) async throws {
        let school = try await AnnouncedSchool(on: engine)
        let (id, link) = try await corrected(school, asksAgain: true)
        let visit = try #require(try await school.office.visit(link: link))
        let anna = try #require(visit.children.first)
        #expect(visit.wantsSomething && !anna.isDone)
        #expect(anna.signers.first?.signed == nil && anna.signers.first?.signedBefore != nil)
        #expect(anna.answers.isEmpty && anna.answersBefore == [1: .yes])
        var progress = try #require(try await school.office.progress(id, for: school.lehrerin))
        #expect(progress.count.done == 0 && progress.families.done == 0)
        #expect(progress.rows.flatMap(\.signed).allSatisfy { !$0.counts })
        #expect(try await school.office.announcements(for: school.lehrerin).items.first?.done == 0)
        let mail = try await school.database.read { connection in
            let body = try #require(
                try connection.row("SELECT body FROM queue_entries ORDER BY id DESC LIMIT 1")?.bodyID(0)
            )
            return try #require(try school.bodies.bytes(body, in: connection))
        }
        #expect(ParsedMessage(bytes: mail).plainText(limit: 2_000).contains("noch einmal"))
        school.clock.advance(hours: 1)
        let form = school.form(["anna"], to: visit.version)
        guard case .done(let now) = try await school.office.respond(form, link: link) else {
            Issue.record("not taken")
            return
        }
        #expect(now.children.first?.isDone == true)
        // Paper of an earlier day doesn't count, however late it is entered.
        progress = try #require(try await school.office.progress(id, for: school.lehrerin))
        #expect(progress.count.done == 1)
        #expect(try await school.office.announcements(for: school.lehrerin).items.first?.done == 1)
        #expect(try await school.office.announcement(id, for: school.lehrerin)?.announcement.asksAgainSince != nil)
    }

    @Test("Nobody signs a text that they haven't seen, by link or logged in", arguments: TestEngine.all)
    func unseen(engine: TestEngine) async throws {
        let school = try await AnnouncedSchool(on: engine)
        let id = try await school.sent(school.asking(.one, [school.eltern5a, school.klasse5a]))
        let link = try await school.link(id, of: "mutter")
        @Sendable func correct(_ subject: String) async throws {
            school.clock.advance(hours: 1)
            _ = try await school.office.correct(id, subject: subject, text: text, asksAgain: true, by: school.lehrerin)
        }
        // The page was opened before, or the text is put right at this very moment.
        try await correct("Museum")
        let early = try #require(try await school.office.visit(link: link)?.version)
        let office = school.office { try await correct("Zoo") }
        for (outcome, subject) in [
            (try await school.office.respond(school.form(["anna"]), link: link), "Museum"),
            (try await school.office.respond(school.form(["anna"]), to: id, as: PersonID("vater")), "Museum"),
            (try await office.respond(school.form(["anna"], to: early), link: link), "Zoo"),
        ] {
            guard case .otherVersion(let visit) = outcome else {
                Issue.record("\(outcome)")
                continue
            }
            #expect(visit.announcement.subject == subject && visit.children.first?.isDone == false)
        }
        // To children alone, too.
        let other = try await school.sent(school.asking(.one, [school.klasse5a]))
        school.clock.advance(hours: 1)
        let forChildren = FormattedText("Liebe Klasse,\n\nwir gehen in den **Zoo**.")
        _ = try await school.office.correct(other, subject: "Zoo", text: forChildren, by: school.lehrerin)
        let form = school.form(["anna"], named: "Anna Weber")
        guard case .otherVersion = try await school.office.respond(form, to: other, as: PersonID("anna")) else {
            Issue.record("signed unseen")
            return
        }
        for id in [id, other] {
            #expect(try await school.database.read { try ResponseStore.signatures(of: id, in: $0) }.isEmpty)
        }
        let holds = try #require(try await school.office.visit(link: link)?.version)
        guard case .done = try await school.office.respond(school.form(["anna"], to: holds), link: link) else {
            Issue.record("not taken")
            return
        }
    }

    @Test("Why it was taken back stands on the family's page")
    func reason() async throws {
        let school = try await AnnouncedSchool()
        let id = try await school.sent(school.asking())
        let link = try await school.link(id, of: "mutter")
        _ = try await school.office.recall(id, because: " Falsches Datum. ", by: school.lehrerin)
        #expect(try await school.office.visit(link: link)?.recallReason == "Falsches Datum.")
        let other = try await school.sent(school.asking())
        _ = try await school.office.recall(other, because: "", by: school.lehrerin)
        #expect(try await school.office.visit(link: school.link(other, of: "mutter"))?.recallReason == nil)
    }

    @Test("An opening counts for the copy that was opened, and for its family", arguments: TestEngine.all)
    func opened(engine: TestEngine) async throws {
        let school = try await AnnouncedSchool(on: engine)
        let id = try await school.sent(school.asking())
        func count() async throws -> (copies: Int, families: FamilyCount) {
            let progress = try #require(try await school.office.progress(id, for: school.lehrerin))
            return (progress.copies.opened, progress.families)
        }
        // Anna and Ben are one family.
        #expect(try await count().families.all == 3)
        let link = try await school.link(id, of: "mutter")
        _ = try await school.office.visit(link: link, isOpening: true)
        _ = try await school.office.visit(link: link, isOpening: true)
        #expect(try await count().copies == 1)
        #expect(try await count().families.opened == 1)
        // Logged in, it is his copy all the same.
        _ = try await school.office.visit(id, as: PersonID("vater"), isOpening: true)
        #expect(try await count().copies == 2)
        #expect(try await count().families.opened == 1)
        // Who answers has opened it.
        _ = try await school.office.respond(school.form(["cem"]), link: school.link(id, of: "kaya"))
        #expect(try await count().copies == 3)
        #expect(try await count().families == FamilyCount(all: 3, opened: 2, done: 1))
        let csv = String(decoding: try #require(try await school.office.csv(id, for: school.lehrerin)), as: UTF8.self)
        let lines = csv.split(separator: "\r\n").map { $0.split(separator: ";").map { String($0) } }
        #expect(lines.first?[2] == "\"Familie\"")
        #expect(lines.count == 5)
        let families = Dictionary(lines.dropFirst().map { ($0[1], $0[2]) }) { first, _ in first }
        #expect(families["\"Anna Weber\""] == families["\"Ben Weber\""])
        #expect(families["\"Anna Weber\""] != families["\"Cem Kaya\""])
    }
}
