import Database
import FoundationEssentials
import Gateway
import MailMessage
import School
import StoreTestSupport
import Testing

@testable import Announcements

@Suite("Writing and sending announcements")
struct OfficeSendingTests {
    @Test("A teacher chooses among her classes only, the head among all")
    func audiences() async throws {
        let school = try await AnnouncedSchool()
        let office = school.office
        #expect(
            office.audiences(for: PersonID("lehrerin")).map(\.name).sorted() == [
                "Eltern der 10b", "Eltern der 5a", "Klasse 10b", "Klasse 5a",
            ]
        )
        #expect(office.audiences(for: PersonID("head")).map(\.audience).contains(.allGuardians))
        #expect(office.audiences(for: PersonID("anna")).isEmpty)
        #expect(office.audiences(for: PersonID("mutter")).isEmpty)
        #expect(try await office.preview([.allGuardians], by: PersonID("lehrerin")) == nil)
    }

    @Test("The preview counts parents, families and those without mail, each once")
    func preview() async throws {
        let school = try await AnnouncedSchool()
        let preview = try #require(try await school.office.preview([school.eltern5a], by: school.lehrerin))
        // Anna and Ben are one family with two parents, Cem's has one; Dora's father has no address.
        #expect(preview.children == 4)
        #expect(preview.guardians == 3)
        #expect(preview.copies == 3)
        #expect(preview.families == 2)
        #expect(preview.familiesWithoutMail.map(\.name) == ["Dora Ohne"])
        let both = try #require(
            try await school.office.preview([school.eltern5a, school.klasse5a], by: school.lehrerin)
        )
        #expect(both.children == 4)
        #expect(both.mailboxes == 4)
    }

    @Test("A family from whose every address mail came back is told as one without mail", arguments: TestEngine.all)
    func bounced(engine: TestEngine) async throws {
        let school = try await AnnouncedSchool(on: engine)
        _ = try await school.sent(school.draft())
        try await school.deliverAll(bouncing: ["elif@web.example", "maria@web.example"])
        let preview = try #require(try await school.office.preview([school.eltern5a], by: school.lehrerin))
        // Anna's and Ben's father still has an address; the others are tried again.
        #expect(preview.familiesWithoutMail.map(\.name) == ["Cem Kaya", "Dora Ohne"])
        #expect(preview.guardians == 1 && preview.families == 1 && preview.copies == 3 && preview.children == 4)
        // A later mail is taken, and doesn't come back: all is well.
        school.clock.advance(days: 1)
        _ = try await school.sent(school.draft())
        try await school.deliverAll()
        school.clock.advance(days: 1)
        let later = try #require(try await school.office.preview([school.eltern5a], by: school.lehrerin))
        #expect(later.familiesWithoutMail.map(\.name) == ["Dora Ohne"])
        #expect(later.guardians == 3)
    }

    @Test("What is written on a page goes out as a mail, under one id", arguments: TestEngine.all)
    func sending(engine: TestEngine) async throws {
        let school = try await AnnouncedSchool(on: engine)
        let id = try await school.sent(school.draft([school.eltern5a, school.klasse5a]))
        let detail = try #require(try await school.office.announcement(id, for: school.lehrerin))
        guard case .sent = detail.announcement.state else {
            Issue.record("\(detail.announcement.state)")
            return
        }
        #expect(!detail.cameByMail)
        let code = try #require(detail.code.flatMap { VerificationCode($0) })
        #expect(try await school.gateway.verify(code)?.subject == "Wandertag")
        #expect(try await school.leaving() == ["elif@web.example", "maria@web.example", "max.weber@post.example"])
        let inbox = try await school.inbox("anna")
        #expect(inbox.count == 1)
        // A child's answer goes to the teacher, not to the class.
        #expect(inbox.first?.replyTo.map(\.address.description) == ["lena.lange@lindenschule.example"])
        #expect(inbox.first?.plainText(limit: 1_000).contains("wir gehen in den Wald.") == true)
        #expect(inbox.first?.root.contentType.subtype == "alternative")
        // A second time nothing goes out.
        #expect(try await school.office.send(id, by: school.lehrerin) == .unknown)
    }

    @Test("Of two who send a draft at once, one does")
    func sendingOnce() async throws {
        let school = try await AnnouncedSchool()
        let id = try #require(try await school.office.save(school.draft(), by: school.lehrerin))
        let (office, author) = (school.office, school.lehrerin)
        let outcomes = try await withThrowingTaskGroup(of: SendOutcome.self) { group in
            for _ in 0..<4 { group.addTask { try await office.send(id, by: author) } }
            return try await group.reduce(into: [SendOutcome]()) { $0.append($1) }
        }
        #expect(outcomes.filter { $0 == .unknown }.count == 3)
        #expect(try await school.leaving().count == 3)
    }

    @Test("Of two who save and send a draft at once, one sends")
    func savingAndSending() async throws {
        let school = try await AnnouncedSchool()
        let id = try #require(try await school.office.save(school.draft(), by: school.lehrerin))
        let (office, author, draft) = (school.office, school.lehrerin, school.draft())
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<6 {
                group.addTask {
                    _ = try? await office.save(draft, as: id, by: author)
                    _ = try? await office.send(id, by: author)
                }
            }
        }
        #expect(try await school.leaving().count == 3)
        #expect(try await office.discard(id, by: author) == false)
    }

    @Test("A mail to the class's parents is the same object")
    func byMail() async throws {
        let school = try await AnnouncedSchool()
        let outcome = try await school.send(
            "From: lena.lange@lindenschule.example\nTo: eltern.5a@lindenschule.example\nSubject: Elternabend\n\nHerzliche Einladung\n",
            from: "lehrerin",
            to: ["eltern.5a@lindenschule.example"]
        )
        guard case .accepted = outcome else {
            Issue.record("\(outcome)")
            return
        }
        let page = try await school.office.announcements(for: school.lehrerin)
        let item = try #require(page.items.first)
        #expect(item.subject == "Elternabend")
        #expect(item.children == 4)
        let progress = try #require(try await school.office.progress(item.id, for: school.lehrerin))
        #expect(progress.copies.all == 3)
        #expect(progress.copies.paper == 1)
        #expect(try await school.office.announcement(item.id, for: school.lehrerin)?.cameByMail == true)
        let visit = try await school.office.visit(link: school.link(item.id, of: "kaya"))
        #expect(visit?.announcement.text.plain.contains("Herzliche Einladung") == true)
        #expect(visit?.wantsSomething == false)
    }

    @Test("What is scheduled waits, can be taken back, and goes out at its time", arguments: TestEngine.all)
    func schedule(engine: TestEngine) async throws {
        let school = try await AnnouncedSchool(on: engine)
        let office = school.office
        let time = school.clock.now.addingTimeInterval(86_400)
        let id = try #require(try await office.save(school.draft(), by: school.lehrerin))
        #expect(try await office.send(id, by: school.lehrerin, at: school.clock.now) == .problems([.badTime]))
        guard case .waiting(time, _) = try await office.send(id, by: school.lehrerin, at: time) else {
            Issue.record("does not wait")
            return
        }
        #expect(try await office.announcement(id, for: school.lehrerin)?.announcement.state == .scheduled(time))
        #expect(try await school.leaving().isEmpty)
        #expect(try await office.unschedule(id, by: PersonID("kollege")) == false)
        #expect(try await office.unschedule(id, by: school.lehrerin))
        #expect(try await office.announcement(id, for: school.lehrerin)?.announcement.state == .draft)
        _ = try await office.send(id, by: school.lehrerin, at: time)
        school.clock.advance(days: 1)
        try await school.gateway.fileDueLetters()
        guard case .sent = try await office.announcement(id, for: school.lehrerin)?.announcement.state else {
            Issue.record("was not filed")
            return
        }
        #expect(try await school.leaving().count == 3)
    }

    @Test("What an administrator withdraws while it waits is a draft again")
    func withdrawnElsewhere() async throws {
        let school = try await AnnouncedSchool()
        let id = try #require(try await school.office.save(school.draft(), by: school.lehrerin))
        let time = school.clock.now.addingTimeInterval(86_400)
        guard case .waiting(_, let code) = try await school.office.send(id, by: school.lehrerin, at: time) else {
            Issue.record("does not wait")
            return
        }
        #expect(try await school.gateway.cancelWaiting(code.text, by: PersonID("admin"), because: "doppelt"))
        #expect(try await school.office.announcement(id, for: school.lehrerin)?.announcement.state == .draft)
    }

    @Test("A list that isn't the author's is a problem in the form, and refused at the door")
    func notTheirs() async throws {
        let school = try await AnnouncedSchool()
        let id = try #require(try await school.office.save(school.draft([.allGuardians]), by: school.lehrerin))
        #expect(try await school.office.send(id, by: school.lehrerin) == .problems([.notYours]))
        #expect(try await school.office.save(school.draft(), by: PersonID("anna")) == nil)
        #expect(try await school.office.save(school.draft(), by: PersonID("mutter")) == nil)
    }

    @Test("Files go along under harmless names, and only so many", arguments: TestEngine.all)
    func attachments(engine: TestEngine) async throws {
        let school = try await AnnouncedSchool(on: engine)
        let office = school.office
        let id = try #require(try await office.save(school.draft([school.klasse5a]), by: school.lehrerin))
        let outcome = try await office.attach(
            Array("%PDF-1.4".utf8),
            fileName: "../../etc/\u{202E}plan.pdf",
            type: "application/pdf; x=\"y\"",
            to: id,
            by: school.lehrerin
        )
        guard case .attached(let file) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(file.fileName == "plan.pdf")
        #expect(file.type == "application/pdf")
        let tooLarge = [UInt8](repeating: 0, count: AnnouncementOffice.mostAttachedOctets)
        #expect(
            try await office.attach(tooLarge, fileName: "b", type: "", to: id, by: school.lehrerin)
                == .problem(.attachmentsTooLarge(limit: AnnouncementOffice.mostAttachedOctets))
        )
        #expect(try await office.attach([1], fileName: "c", type: "", to: id, by: PersonID("kollege")) == .unknown)
        _ = try await office.send(id, by: school.lehrerin)
        let message = try #require(try await school.inbox("anna").first)
        #expect(message.attachments.map(\.fileName) == ["plan.pdf"])
        let visit = try #require(try await office.visit(id, as: PersonID("anna")))
        #expect(visit.attachments == [file])
        let read = try await office.attachment(file.id, of: id, as: PersonID("anna"))
        #expect(read?.bytes == Array("%PDF-1.4".utf8))
        #expect(try await office.attachment(file.id, of: id, as: PersonID("emil")) == nil)
    }

    @Test("A list is read page by page, and searched by words of subject and text", arguments: TestEngine.all)
    func pages(engine: TestEngine) async throws {
        let school = try await AnnouncedSchool(on: engine)
        for number in 0..<7 {
            var draft = school.draft()
            draft.subject = "Brief \(number)% x_y"
            _ = try await school.office.save(draft, by: school.lehrerin)
            school.clock.advance(hours: 1)
        }
        let first = try await school.office.announcements(for: school.lehrerin, limit: 3)
        #expect(first.items.map(\.subject) == [6, 5, 4].map { "Brief \($0)% x_y" })
        let second = try await school.office.announcements(for: school.lehrerin, from: first.next, limit: 3)
        #expect(second.items.map(\.subject) == [3, 2, 1].map { "Brief \($0)% x_y" })
        let third = try await school.office.announcements(for: school.lehrerin, from: second.next, limit: 3)
        #expect(third.items.count == 1 && third.next == nil)
        let found = try await school.office.announcements(for: school.lehrerin, matching: "2% WALD")
        #expect(found.items.map(\.subject) == ["Brief 2% x_y"])
        for wildcard in ["Br%f", "Br__f"] {
            #expect(try await school.office.announcements(for: school.lehrerin, matching: wildcard).items.isEmpty)
        }
        #expect(try await school.office.announcements(for: PersonID("kollege")).items.isEmpty)
    }

    @Test("In quiet hours it waits until they end; urgent ones don't")
    func quiet() async throws {
        let school = try await AnnouncedSchool()
        try await school.quiet("guardians", "00:00-23:59")
        let id = try #require(try await school.office.save(school.draft(), by: school.lehrerin))
        guard case .waiting = try await school.office.send(id, by: school.lehrerin) else {
            Issue.record("went out in quiet hours")
            return
        }
        var urgent = school.draft()
        urgent.isUrgent = true
        _ = try await school.sent(urgent)
        #expect(try await school.leaving().count == 3)
    }

    @Test(
        "What the rules hold waits for its author; released it goes out as this announcement, given up it is a draft",
        arguments: TestEngine.all
    )
    func held(engine: TestEngine) async throws {
        let school = try await AnnouncedSchool(on: engine)
        var draft = school.draft([school.klasse5a])
        draft.text = FormattedText("Liebe Eltern,\n\nbitte geben Sie Ihrem Kind Proviant mit.")
        for isReleased in [true, false] {
            let id = try #require(try await school.office.save(draft, by: school.lehrerin))
            guard case .held(let code, _) = try await school.office.send(id, by: school.lehrerin) else {
                Issue.record("was not held")
                return
            }
            guard case .held = try await school.office.announcement(id, for: school.lehrerin)?.announcement.state else {
                Issue.record("isn't shown as held")
                return
            }
            #expect(try await school.office.save(draft, as: id, by: school.lehrerin) == nil)
            _ = try await school.gateway.choose(code, isReleased ? .asItIs : .dont, by: school.lehrerin)
            let state = try await school.office.announcement(id, for: school.lehrerin)?.announcement.state
            #expect(state == (isReleased ? .sent(school.clock.now) : .draft))
        }
        #expect(try await school.inbox("anna").count == 1)
    }

    @Test("However much of its author's waits, what is held stays held", arguments: TestEngine.all)
    func heldAmongMany(engine: TestEngine) async throws {
        let school = try await AnnouncedSchool(on: engine)
        var draft = school.draft([school.klasse5a])
        draft.text = FormattedText("Liebe Eltern,\n\nbitte geben Sie Ihrem Kind Proviant mit.")
        let id = try #require(try await school.office.save(draft, by: school.lehrerin))
        _ = try await school.office.send(id, by: school.lehrerin)
        try await school.database.write { connection in
            for number in 0..<500 {
                try connection.execute(
                    """
                    INSERT INTO held_messages (id, body, size, envelope, decision_code, author, held_at, expires_at)
                    SELECT \("old\(number)"), body, size, envelope, \("CODE\(number)"), author, 0, expires_at
                    FROM held_messages WHERE held_at > 0
                    """
                )
            }
        }
        guard case .held = try await school.office.announcement(id, for: school.lehrerin)?.announcement.state else {
            Issue.record("it can be sent once more")
            return
        }
    }

    @Test("Sent to another list than it was written for, it is an announcement to that list")
    func rerouted() async throws {
        let school = try await AnnouncedSchool()
        var draft = school.draft([school.klasse5a])
        draft.text = FormattedText("Liebe Eltern,\n\nbitte geben Sie Ihrem Kind Proviant mit.")
        draft.acknowledgement = Acknowledgement(.one)
        let id = try #require(try await school.office.save(draft, by: school.lehrerin))
        guard case .held(let code, _) = try await school.office.send(id, by: school.lehrerin) else {
            Issue.record("was not held")
            return
        }
        _ = try await school.gateway.choose(code, .send(to: school.eltern5a), by: school.lehrerin)
        let detail = try #require(try await school.office.announcement(id, for: school.lehrerin))
        #expect(detail.announcement.audiences == [school.eltern5a])
        let visit = try #require(try await school.office.visit(link: school.link(id, of: "kaya")))
        #expect(visit.children.first?.signers.map(\.name) == ["Elif Kaya"])
    }

    @Test("Nothing that an author types becomes a header field or a tag")
    func injection() async throws {
        let school = try await AnnouncedSchool()
        var draft = school.draft([school.klasse5a])
        draft.subject = "Probe\r\nBcc: dieb@web.example\r\n\r\n<script>alert(1)</script>"
        draft.text = FormattedText("Liebe Klasse,\n\n<img src=x onerror=alert(1)> **<b>**\n.\nFrom: x")
        let id = try #require(try await school.office.save(draft, by: school.lehrerin))
        _ = try await school.office.attach(
            [1],
            fileName: "a\"\r\nContent-Type: text/html\r\n.txt",
            type: "text/html\r\nX: y",
            to: id,
            by: school.lehrerin
        )
        guard case .sent = try await school.office.send(id, by: school.lehrerin) else {
            Issue.record("not sent")
            return
        }
        let message = try #require(try await school.inbox("anna").first)
        #expect(message.subject == "Probe Bcc: dieb@web.example <script>alert(1)</script>")
        #expect(message.bcc.isEmpty)
        #expect(message.attachments.count == 1)
        #expect(message.attachments.first?.contentType.description.contains("html") == false)
        let html = try #require(message.root.children.first?.children.last?.text(in: message.bytes, limit: 10_000))
        #expect(!html.contains("<img") && html.contains("&lt;img"))
        #expect(try await school.leaving().isEmpty)
    }
}
