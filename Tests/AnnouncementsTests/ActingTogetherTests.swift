import Database
import FoundationEssentials
import Gateway
import MailMessage
import MessageBodies
import School
import StoreTestSupport
import Testing

@testable import Announcements

/// Two who act on one announcement that went out: nobody acts on what was read before the other did.
@Suite("Two at once on what went out")
struct ActingTogetherTests {
    private static let text = FormattedText("Liebe Eltern,\n\nwir gehen ins **Museum**.")

    /// Sent to the parents and children of 5a, all of it delivered, a day ago.
    private func sent(_ school: AnnouncedSchool) async throws -> AnnouncementID {
        let id = try await school.sent(school.asking(.one, [school.eltern5a, school.klasse5a]))
        try await school.deliverAll()
        school.clock.advance(days: 1)
        return id
    }

    private func correct(
        _ id: AnnouncementID,
        _ school: AnnouncedSchool,
        _ office: AnnouncementOffice,
        subject: String = "Museum",
        of version: TextVersion? = nil
    ) async throws -> SendOutcome {
        try await office.correct(id, subject: subject, text: Self.text, of: version, by: school.lehrerin)
    }

    private func state(_ id: AnnouncementID, _ school: AnnouncedSchool) async throws -> AnnouncementRecord {
        try #require(try await school.database.read { try AnnouncementStore.record(id, in: $0) })
    }

    @Test("What is taken back at this moment is not corrected any more", arguments: TestEngine.all)
    func recalled(engine: TestEngine) async throws {
        let school = try await AnnouncedSchool(on: engine)
        let id = try await sent(school)
        let office = school.office { _ = try await school.office.recall(id, because: "Nein", by: school.lehrerin) }
        #expect(try await correct(id, school, office) == .unknown)
        let record = try await state(id, school)
        guard case .recalled = record.announcement.state else {
            Issue.record("\(record.announcement.state)")
            return
        }
        #expect(record.announcement.subject == "Wandertag" && record.corrected == nil)
        // The word that it is taken back, and nothing else.
        #expect(try await school.leaving().count == 3)
        #expect(try await school.inbox("anna").isEmpty)
    }

    @Test("A correction sent twice is one correction, at once and one after the other", arguments: TestEngine.all)
    func twice(engine: TestEngine) async throws {
        let school = try await AnnouncedSchool(on: engine)
        let id = try await sent(school)
        let office = school.office { _ = try await correct(id, school, school.office, of: .first) }
        guard case .sent = try await correct(id, school, office, of: .first),
            case .sent = try await correct(id, school, school.office, of: .first)
        else {
            Issue.record("the second is not told that it is done")
            return
        }
        #expect(try await school.leaving().count == 3)
        #expect(try await school.inbox("anna").map(\.subject) == ["Berichtigung: Museum"])
    }

    @Test("Of two different corrections at once the second hears of the first", arguments: TestEngine.all)
    func different(engine: TestEngine) async throws {
        let school = try await AnnouncedSchool(on: engine)
        let id = try await sent(school)
        let office = school.office { _ = try await correct(id, school, school.office, subject: "Zoo") }
        #expect(try await correct(id, school, office) == .problems([.correctedMeanwhile]))
        #expect(try await state(id, school).announcement.subject == "Zoo")
        #expect(try await school.leaving().count == 3)
        let holds = TextVersion(corrected: try await state(id, school).corrected)
        guard case .sent = try await correct(id, school, school.office, of: holds) else {
            Issue.record("not corrected once more")
            return
        }
        #expect(try await state(id, school).announcement.subject == "Museum")
    }

    @Test("A deadline that is moved at this moment holds, and stands in the correction", arguments: TestEngine.all)
    func deadline(engine: TestEngine) async throws {
        let school = try await AnnouncedSchool(on: engine)
        let id = try await sent(school)
        let later = school.clock.now.addingTimeInterval(30 * 86_400)
        let office = school.office { _ = try await school.office.setDeadline(later, of: id, by: school.lehrerin) }
        guard case .sent = try await correct(id, school, office) else {
            Issue.record("not corrected")
            return
        }
        let record = try await state(id, school)
        #expect(record.announcement.deadline == later && record.announcement.subject == "Museum")
        #expect(try await school.leaving().count == 3)
    }

    @Test(
        "Nobody is reminded, written to again or given another deadline of what is taken back",
        arguments: TestEngine.all
    )
    func afterwards(engine: TestEngine) async throws {
        let school = try await AnnouncedSchool(on: engine)
        func taken() async throws -> (AnnouncementID, AnnouncementOffice) {
            let id = try await sent(school)
            return (id, school.office { _ = try await school.office.recall(id, because: "", by: school.lehrerin) })
        }
        var (id, office) = try await taken()
        #expect(try await office.remind(id, by: school.lehrerin) == .closed)
        #expect(try await school.leaving().count == 3)
        (id, office) = try await taken()
        #expect(try await office.sendAgain(id, to: PersonID("cem"), by: school.lehrerin) == 0)
        #expect(try await school.leaving().count == 3)
        (id, office) = try await taken()
        let later = school.clock.now.addingTimeInterval(30 * 86_400)
        #expect(try await office.setDeadline(later, of: id, by: school.lehrerin) == nil)
        #expect(try await state(id, school).announcement.deadline != later)
        (id, office) = try await taken()
        let entry = PaperEntry(child: PersonID("dora"), signer: PersonID("ohne"), answers: [1: "no"])
        #expect(try await office.enterPaper(entry, for: id, by: school.lehrerin) == nil)
        #expect(try await state(id, school).done == 0)
    }

    @Test("A draft that goes out after a year, while drafts are forgotten, stays", arguments: TestEngine.all)
    func forgetting(engine: TestEngine) async throws {
        let school = try await AnnouncedSchool(on: engine)
        let id = try #require(try await school.office.save(school.draft(), by: school.lehrerin))
        school.clock.advance(days: 366)
        let office = school.office { _ = try await school.office.send(id, by: school.lehrerin) }
        #expect(await office.tidy().failed.isEmpty)
        guard case .sent = try await state(id, school).announcement.state else {
            Issue.record("forgotten")
            return
        }
    }

    @Test("Where correcting or taking back fails, everything is as before", arguments: TestEngine.all)
    func failing(engine: TestEngine) async throws {
        let school = try await AnnouncedSchool(on: engine)
        let id = try await school.sent(school.asking(.one, [school.eltern5a, school.klasse5a]))
        let office = school.failingOffice()
        await #expect(throws: (any Error).self) { try await correct(id, school, office) }
        await #expect(throws: (any Error).self) { try await office.recall(id, because: "", by: school.lehrerin) }
        #expect(try await school.inbox("anna").map(\.subject) == ["Wandertag"])
        #expect(try await school.leaving().count == 3)
        #expect(try await state(id, school).corrected == nil)
        // The next try does all of it, once.
        guard case .sent = try await correct(id, school, school.office) else {
            Issue.record("not corrected")
            return
        }
        #expect(try await school.inbox("anna").map(\.subject) == ["Berichtigung: Museum"])
        #expect(try await school.leaving().count == 3)
    }

    @Test("What waits for the morning goes out as it was put right", arguments: TestEngine.all)
    func waiting(engine: TestEngine) async throws {
        let school = try await AnnouncedSchool(on: engine)
        try await school.quiet("guardians", "00:00-23:59")
        let id = try #require(
            try await school.office.save(school.draft([school.eltern5a, school.klasse5a]), by: school.lehrerin)
        )
        _ = try await school.office.send(id, by: school.lehrerin)
        #expect(try await school.leaving().isEmpty)
        #expect(try await school.inbox("anna").map(\.subject) == ["Wandertag"])
        _ = try await correct(id, school, school.office)
        #expect(try await school.inbox("anna").map(\.subject) == ["Berichtigung: Museum"])
        try await school.quiet("guardians", "02:00-03:00")
        school.clock.advance(days: 2)
        #expect(try await school.gateway.fileDueLetters() == 1)
        #expect(try await school.leaving().count == 3)
        let subjects = try await school.database.read { connection in
            try connection.rows("SELECT body FROM queue_entries").map { row in
                ParsedMessage(bytes: try #require(try school.bodies.bytes(try row.bodyID(0), in: connection))).subject
            }
        }
        #expect(Set(subjects) == ["Museum"])
        #expect(try await school.inbox("anna").map(\.subject) == ["Berichtigung: Museum"])
    }
}
