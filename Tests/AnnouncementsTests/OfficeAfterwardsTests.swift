import Database
import FoundationEssentials
import Gateway
import MailMessage
import MessageBodies
import School
import StoreTestSupport
import Testing

@testable import Announcements

@Suite("Reminders, corrections, recall")
struct OfficeAfterwardsTests {
    @Test("A reminder goes to those still missing and to nobody else", arguments: TestEngine.all)
    func reminder(engine: TestEngine) async throws {
        let school = try await AnnouncedSchool(on: engine)
        let id = try await school.sent(school.asking(.all))
        _ = try await school.office.respond(school.form(["anna", "ben"]), link: school.link(id, of: "mutter"))
        try await school.deliverAll()
        school.clock.advance(days: 1)
        #expect(try await school.office.remind(id, by: school.lehrerin) == .reminded(copies: 2))
        // The mother has signed; the father and Cem's mother have not; Dora's family has no address.
        #expect(try await school.leaving() == ["elif@web.example", "max.weber@post.example"])
        guard case .tooSoon = try await school.office.remind(id, by: school.lehrerin) else {
            Issue.record("reminded twice")
            return
        }
    }

    @Test("Where all is there, nobody is reminded")
    func nobodyMissing() async throws {
        let school = try await AnnouncedSchool()
        let id = try await school.sent(school.asking(.one, [.classGuardians(GroupID("10b"))]))
        _ = try await school.office.respond(school.form(["emil"]), link: school.link(id, of: "kaya"))
        try await school.deliverAll()
        #expect(try await school.office.remind(id, by: school.lehrerin) == .nobodyMissing)
        #expect(try await school.leaving().isEmpty)
        #expect(try await school.office.remind(id, by: school.lehrerin) == .nobodyMissing)
    }

    @Test(
        "Before the deadline families are reminded by themselves, once each time, by whichever node",
        arguments: TestEngine.all
    )
    func automatic(engine: TestEngine) async throws {
        let school = try await AnnouncedSchool(on: engine)
        let id = try await school.sent(school.asking())
        try await school.deliverAll()
        #expect(try await school.office.remindWhenDue() == 0)
        var reminded: [Int] = []
        for _ in 0..<12 {
            school.clock.advance(days: 1, hours: 0)
            let nodes = [school.office, school.otherNode(), school.otherNode()]
            let count = try await withThrowingTaskGroup(of: Int.self) { group in
                for node in nodes { group.addTask { try await node.remindWhenDue() } }
                return try await group.reduce(0, +)
            }
            reminded.append(count)
        }
        // The deadline is ten days after: three days and one day before it.
        #expect(reminded == [0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0])
        #expect(try await school.leaving().count == 6)
        #expect(try await school.office.announcement(id, for: school.lehrerin)?.reminded != nil)
    }

    @Test("Reminders wait for the end of quiet hours")
    func quiet() async throws {
        let school = try await AnnouncedSchool()
        let id = try await school.sent(school.asking())
        try await school.deliverAll()
        try await school.quiet("guardians", "00:00-23:59")
        school.clock.advance(days: 7, hours: 1)
        #expect(try await school.office.remindWhenDue() == 0)
        // It isn't said that somebody was reminded before.
        guard case .quiet(let end) = try await school.office.remind(id, by: school.lehrerin) else {
            Issue.record("reminded in quiet hours, or called too soon")
            return
        }
        #expect(end > school.clock.now)
        #expect(try await school.leaving().isEmpty)
        try await school.quiet("guardians", "02:00-03:00")
        #expect(try await school.office.remindWhenDue() == 1)
    }

    @Test("A correction waits for the end of quiet hours, unless it is urgent", arguments: [false, true])
    func quietCorrection(isUrgent: Bool) async throws {
        let school = try await AnnouncedSchool()
        var draft = school.draft()
        draft.isUrgent = isUrgent
        let id = try await school.sent(draft)
        try await school.deliverAll()
        try await school.quiet("guardians", "00:00-23:59")
        school.clock.advance(hours: 1)
        let text = FormattedText("Liebe Eltern,\n\nwir gehen ins Museum.")
        let outcome = try await school.office.correct(id, subject: "Museum", text: text, by: school.lehrerin)
        let due = try await school.database.read { connection in
            try connection.rows("SELECT next_attempt FROM queue_entries").map { try $0.date(0) }
        }
        #expect(due.count == 3)
        if case .waiting(let end, _) = outcome {
            #expect(!isUrgent && end > school.clock.now)
            #expect(due.allSatisfy { $0 == end })
        } else {
            #expect(isUrgent)
            #expect(due.allSatisfy { $0 <= school.clock.now })
        }
    }

    @Test("Children who sign for themselves are reminded in their mailboxes")
    func children() async throws {
        let school = try await AnnouncedSchool()
        let id = try await school.sent(school.asking(.one, [school.klasse5a]))
        _ = try await school.office.respond(school.form(["anna"]), to: id, as: PersonID("anna"))
        #expect(try await school.office.remind(id, by: school.lehrerin) == .reminded(copies: 3))
        #expect(try await school.inbox("anna").count == 1)
        let reminder = try #require(try await school.inbox("ben").last)
        #expect(reminder.subject == "Erinnerung: Wandertag")
        #expect(reminder.replyTo.map(\.address.description) == ["lena.lange@lindenschule.example"])
    }

    @Test("A correction replaces unread copies, and reaches everyone, marked", arguments: TestEngine.all)
    func correction(engine: TestEngine) async throws {
        let school = try await AnnouncedSchool(on: engine)
        let id = try await school.sent(school.asking(.one, [school.eltern5a, school.klasse5a]))
        // The same text to another class is another announcement.
        let other = try await school.sent(school.draft([.classChildren(GroupID("10b"))]))
        _ = try await school.office.respond(school.form(["anna"]), link: school.link(id, of: "mutter"))
        try await school.read("ben")
        try await school.deliverAll()
        let text = FormattedText("Liebe Eltern,\n\nwir gehen ins **Museum**.")
        let outcome = try await school.office.correct(id, subject: "Wandertag", text: text, by: school.lehrerin)
        guard case .sent = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(try await school.inbox("anna").map(\.subject) == ["Berichtigung: Wandertag"])
        #expect(try await school.inbox("ben").map(\.subject) == ["Wandertag", "Berichtigung: Wandertag"])
        #expect(try await school.inbox("emil").map(\.subject) == ["Wandertag"])
        #expect(try await school.leaving() == ["elif@web.example", "maria@web.example", "max.weber@post.example"])
        let visit = try #require(try await school.office.visit(link: school.link(id, of: "mutter")))
        #expect(visit.announcement.text == text)
        #expect(visit.corrected != nil)
        #expect(visit.children.first?.isDone == true)
        #expect(try await school.office.visit(other, as: PersonID("emil"))?.corrected == nil)
        // And once more.
        school.clock.advance(hours: 1)
        _ = try await school.office.correct(id, subject: "Museum", text: text, by: school.lehrerin)
        #expect(try await school.inbox("anna").map(\.subject) == ["Berichtigung: Museum"])
        // What corrections took isn't taken again.
        guard case .recalled(4, _) = try await school.office.recall(id, because: "", by: school.lehrerin) else {
            Issue.record("counted twice")
            return
        }
    }

    @Test(
        "Whoever asks whether it is real hears what it is called now, that it was put right, and that it was taken back",
        arguments: TestEngine.all
    )
    func verified(engine: TestEngine) async throws {
        let school = try await AnnouncedSchool(on: engine)
        let id = try await school.sent(school.draft())
        let detail = try #require(try await school.office.announcement(id, for: school.lehrerin))
        let code = try #require(detail.code.flatMap { VerificationCode($0) })
        let before = try #require(try await school.gateway.verify(code))
        #expect(before.subject == "Wandertag")
        #expect(before.formerSubjects.isEmpty && before.corrected == nil && before.recalled == nil)
        school.clock.advance(hours: 1)
        let text = FormattedText("Liebe Eltern,\n\nwir gehen ins **Museum**.")
        _ = try await school.office.correct(id, subject: "Museum", text: text, by: school.lehrerin)
        let corrected = try #require(try await school.gateway.verify(code))
        #expect(corrected.subject == "Museum")
        #expect(corrected.formerSubjects == ["Wandertag"])
        #expect(corrected.corrected == school.clock.now)
        // Back to what it was called: no former subject is the one that holds.
        _ = try await school.office.correct(id, subject: "Wandertag", text: text, by: school.lehrerin)
        #expect(try await school.gateway.verify(code)?.formerSubjects == ["Museum"])
        school.clock.advance(hours: 1)
        _ = try await school.office.recall(id, because: "", by: school.lehrerin)
        #expect(try await school.gateway.verify(code)?.recalled == school.clock.now)
    }

    @Test(
        "A recall withdraws unread copies, keeps back what hasn't left, and tells the others",
        arguments: TestEngine.all
    )
    func recall(engine: TestEngine) async throws {
        let school = try await AnnouncedSchool(on: engine)
        let id = try await school.sent(school.asking(.one, [school.eltern5a, school.klasse5a]))
        let link = try await school.link(id, of: "mutter")
        try await school.read("ben")
        try await school.database.write { connection in
            // One copy has left already.
            try connection.execute("DELETE FROM queue_entries WHERE recipient = 'elif@web.example'")
            try connection.execute("UPDATE sent_copies SET state = 'sent' WHERE recipient = 'elif@web.example'")
        }
        let outcome = try await school.office.recall(id, because: "Falsches Datum.", by: school.lehrerin)
        guard case .recalled(let withdrawn, let told) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(withdrawn == 3)
        // Elif's copy had left; Dora's family has it on paper and no address.
        #expect(told == 1)
        #expect(try await school.leaving() == ["elif@web.example"])
        #expect(try await school.inbox("anna").isEmpty)
        #expect(try await school.inbox("ben").map(\.subject) == ["Wandertag", "Zurückgenommen: Wandertag"])
        #expect(try await school.inbox("ben").last?.plainText(limit: 1_000).contains("Falsches Datum.") == true)
        let visit = try #require(try await school.office.visit(link: link))
        #expect(visit.state == .recalled(school.clock.now))
        #expect(!visit.takesAnswers)
        guard case .closed = try await school.office.respond(school.form(["anna"]), link: link) else {
            Issue.record("answered after recall")
            return
        }
        #expect(try await school.office.recall(id, because: "", by: school.lehrerin) == .unknown)
        #expect(try await school.office.remind(id, by: school.lehrerin) == .closed)
    }

    @Test("A reminder that hasn't left is kept back by a recall, and its families are told", arguments: TestEngine.all)
    func recalledReminder(engine: TestEngine) async throws {
        let school = try await AnnouncedSchool(on: engine)
        let id = try await school.sent(school.asking())
        try await school.deliverAll()
        school.clock.advance(days: 1)
        #expect(try await school.office.remind(id, by: school.lehrerin) == .reminded(copies: 3))
        let reminders = try await school.database.read { connection in
            try connection.rows("SELECT id FROM queue_entries").map { try $0.string(0) }
        }
        guard case .recalled(_, 3) = try await school.office.recall(id, because: "", by: school.lehrerin) else {
            Issue.record("not told")
            return
        }
        let left = try await school.database.read { connection in
            try connection.rows("SELECT id FROM queue_entries").map { try $0.string(0) }
        }
        #expect(left.count == 3)
        #expect(Set(left).isDisjoint(with: reminders))
    }

    @Test("Reminders, notes and slips tell the time of a deadline that isn't the day's end")
    func deadlineTime() throws {
        let school = Announcement(
            id: AnnouncementID("a"),
            author: PersonID("x"),
            audiences: [],
            subject: "Wandertag",
            text: FormattedText(""),
            // 27 November 2026, 12:00 and 23:59:59 in Germany.
            deadline: Date(timeIntervalSince1970: 1_795_777_200)
        )
        var late = school
        late.deadline = Date(timeIntervalSince1970: 1_795_820_399)
        let expected: [ReadingLanguage: String] = [
            .german: "27.11.2026, 12:00 Uhr", .english: "27/11/2026, 12:00", .turkish: "27.11.2026 12:00",
            .arabic: "27/11/2026 الساعة 12:00", .ukrainian: "27.11.2026, 12:00", .russian: "27.11.2026, 12:00",
            .polish: "27.11.2026, godz. 12:00",
        ]
        for language in ReadingLanguage.allCases {
            let text = try #require(expected[language])
            #expect(FamilyWords.reminder(school)[language]?.text.contains(text) == true)
            #expect(FamilyWords.reminder(late)[language]?.text.contains("59") == false)
            #expect(PaperWords(language).until(try #require(school.deadline)).contains(text))
            #expect(!PaperWords(language).until(try #require(late.deadline)).contains("59"))
        }
    }

    @Test("What is sent again after a correction is the corrected text")
    func againCorrected() async throws {
        let school = try await AnnouncedSchool()
        let id = try await school.sent(school.asking())
        try await school.deliverAll()
        let text = FormattedText("Liebe Eltern,\n\nwir gehen ins **Museum**.")
        _ = try await school.office.correct(id, subject: "Museum", text: text, by: school.lehrerin)
        try await school.deliverAll()
        #expect(try await school.office.sendAgain(id, to: PersonID("cem"), by: school.lehrerin) == 1)
        let bodies = school.bodies
        let mail = try await school.database.read { connection in
            let body = try #require(try connection.row("SELECT body FROM queue_entries")?.bodyID(0))
            return try #require(try bodies.bytes(body, in: connection))
        }
        let message = ParsedMessage(bytes: mail)
        #expect(message.subject == "Museum")
        #expect(message.plainText(limit: 1_000).contains("wir gehen ins Museum."))
    }

    @Test("What has had its time is forgotten with everything that came of it, files too", arguments: TestEngine.all)
    func retention(engine: TestEngine) async throws {
        let school = try await AnnouncedSchool(on: engine)
        let id = try #require(try await school.office.save(school.asking(), by: school.lehrerin))
        _ = try await school.office.attach(
            [1, 2, 3],
            fileName: "a.txt",
            type: "text/plain",
            to: id,
            by: school.lehrerin
        )
        _ = try await school.office.send(id, by: school.lehrerin)
        _ = try await school.office.respond(school.form(["cem"]), link: school.link(id, of: "kaya"))
        school.clock.advance(days: 401)
        #expect(await school.office.tidy().failed.isEmpty)
        for table in [
            "announcements", "announcement_children", "announcement_signatures", "announcement_answers",
            "announcement_audiences", "announcement_decisions", "announcement_attachments",
        ] {
            let count = try await school.database.read { try $0.row("SELECT COUNT(*) FROM \(raw: table)")?.int(0) }
            #expect(count == 0, "\(table)")
        }
    }

    @Test("What can't be noted of one announcement is counted, and keeps none from being forgotten")
    func tidyingStep() async throws {
        let school = try await AnnouncedSchool()
        _ = try await school.sent(school.asking())
        school.clock.advance(days: 401)
        _ = try await school.sent(school.asking())
        try await school.database.write { try $0.execute("ALTER TABLE sent_copies RENAME TO away") }
        #expect(await school.office.tidy().failed == ["announcements.deliveries"])
        let left = try await school.database.read { try $0.row("SELECT COUNT(*) FROM announcements")?.int(0) }
        #expect(left == 1)
    }
}
