import Database
import Directory
import FoundationEssentials
import Gateway
import MailMessage
import MessageBodies
import School
import Testing

@testable import Announcements

@Suite("Files of what was put right")
struct CorrectedFilesTests {
    private static let text = FormattedText("Liebe Eltern,\n\nam **Montag**.")

    /// Sent with two files, to families and children; everything has left.
    private func sent(_ school: AnnouncedSchool) async throws -> AnnouncementID {
        let draft = school.draft([school.eltern5a, school.klasse5a])
        let id = try #require(try await school.office.save(draft, by: school.lehrerin))
        for (name, content) in [("Plan.pdf", "alt"), ("Packliste.pdf", "Regenjacke")] {
            let outcome = try await school.office.attach(
                Array(content.utf8),
                fileName: name,
                type: "application/pdf",
                to: id,
                by: school.lehrerin
            )
            guard case .attached = outcome else {
                Issue.record("\(outcome)")
                continue
            }
        }
        guard case .sent = try await school.office.send(id, by: school.lehrerin) else {
            Issue.record("not sent")
            return id
        }
        try await school.deliverAll()
        return id
    }

    private func files(_ message: ParsedMessage) -> [String: String] {
        let pairs = message.attachments.map { part in
            (part.fileName ?? "", String(decoding: part.decodedBytes(in: message.bytes), as: UTF8.self))
        }
        return Dictionary(pairs) { first, _ in first }
    }

    /// The mails that wait to leave, as they are stored.
    private func leaving(_ school: AnnouncedSchool) async throws -> [ParsedMessage] {
        let bodies = school.bodies
        return try await school.database.read { connection in
            try connection.rows("SELECT body FROM queue_entries").map { row in
                ParsedMessage(bytes: try #require(try bodies.bytes(row.bodyID(0), in: connection)))
            }
        }
    }

    private func correct(
        _ school: AnnouncedSchool,
        _ id: AnnouncementID,
        _ files: FileChanges = FileChanges()
    ) async throws -> SendOutcome {
        try await school.office.correct(id, subject: "Wandertag", text: Self.text, files: files, by: school.lehrerin)
    }

    @Test("Without a word about them they go along: to mailboxes, to families, on the page and to who asks again")
    func kept() async throws {
        let school = try await AnnouncedSchool()
        let id = try await sent(school)
        guard case .sent = try await correct(school, id) else {
            Issue.record("not corrected")
            return
        }
        let expected = ["Plan.pdf": "alt", "Packliste.pdf": "Regenjacke"]
        let anna = try #require(try await school.inbox("anna").last)
        #expect(files(anna) == expected)
        let mails = try await leaving(school)
        #expect(mails.count == 3)
        for mail in mails {
            #expect(mail.subject == "Berichtigung: Wandertag")
            #expect(files(mail) == expected)
        }
        let visit = try #require(try await school.office.visit(link: school.link(id, of: "kaya")))
        #expect(visit.attachments.map(\.fileName) == ["Plan.pdf", "Packliste.pdf"])
        try await school.deliverAll()
        #expect(try await school.office.sendAgain(id, to: PersonID("cem"), by: school.lehrerin) == 1)
        let again = try await leaving(school)
        #expect(again.map(files) == [expected])
        // A link that has ended, asked for again.
        try await school.deliverAll()
        let link = try await school.link(id, of: "kaya")
        school.clock.advance(days: 100)
        #expect(try await school.office.requestAgain(link: link))
        let asked = try await leaving(school)
        #expect(asked.map(files) == [expected])
    }

    @Test("One is taken away and another comes, and so it is in mailboxes, mails, pages and letters on paper")
    func changed() async throws {
        let school = try await AnnouncedSchool()
        let id = try await sent(school)
        let old = try #require(try await school.office.announcement(id, for: school.lehrerin)?.attachments.first)
        let changes = FileChanges(
            removed: [old.id],
            added: [.init(fileName: "../Plan neu.pdf", type: "application/pdf", bytes: Array("neu".utf8))]
        )
        guard case .sent = try await correct(school, id, changes) else {
            Issue.record("not corrected")
            return
        }
        let expected = ["Plan neu.pdf": "neu", "Packliste.pdf": "Regenjacke"]
        let anna = try #require(try await school.inbox("anna").last)
        #expect(files(anna) == expected)
        for mail in try await leaving(school) { #expect(files(mail) == expected) }
        let link = try await school.link(id, of: "kaya")
        let visit = try #require(try await school.office.visit(link: link))
        #expect(visit.attachments.map(\.fileName) == ["Packliste.pdf", "Plan neu.pdf"])
        let new = try #require(visit.attachments.last)
        #expect(try await school.office.attachment(new.id, link: link)?.bytes == Array("neu".utf8))
        #expect(try await school.office.attachment(old.id, link: link) == nil)
        #expect(try await school.office.announcement(id, for: school.lehrerin)?.attachments == visit.attachments)
        #expect(try await school.office.letters(id, for: school.lehrerin) != nil)
    }

    @Test("More than fit are refused before anything changes")
    func most() async throws {
        let school = try await AnnouncedSchool()
        let id = try await sent(school)
        let small = FileChanges.Added(fileName: "a.txt", type: "text/plain", bytes: [1])
        #expect(
            try await correct(school, id, FileChanges(added: Array(repeating: small, count: 9)))
                == .problems([.tooManyAttachments(limit: 10)])
        )
        let large = FileChanges.Added(
            fileName: "a.bin",
            type: "application/octet-stream",
            bytes: Array(repeating: 0, count: AnnouncementOffice.mostAttachedOctets)
        )
        #expect(
            try await correct(school, id, FileChanges(added: [large]))
                == .problems([.attachmentsTooLarge(limit: AnnouncementOffice.mostAttachedOctets)])
        )
        #expect(try await school.inbox("anna").map(\.subject) == ["Wandertag"])
        #expect(try await leaving(school).isEmpty)
    }

    @Test("Files of a mail stay with its correction, taken from the mail's body")
    func mailed() async throws {
        let school = try await AnnouncedSchool()
        let outcome = try await school.send(
            """
            From: lena.lange@lindenschule.example
            To: eltern.5a@lindenschule.example, klasse.5a@lindenschule.example
            Subject: Wandertag
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain; charset=utf-8

            Am Freitag.
            --b
            Content-Type: application/pdf; name=Plan.pdf
            Content-Disposition: attachment
            Content-Transfer-Encoding: base64

            YWx0
            --b--

            """,
            from: "lehrerin",
            to: ["eltern.5a@lindenschule.example", "klasse.5a@lindenschule.example"]
        )
        guard case .accepted = outcome else {
            Issue.record("\(outcome)")
            return
        }
        try await school.deliverAll()
        let id = try #require(try await school.office.announcements(for: school.lehrerin).items.first?.id)
        guard case .sent = try await correct(school, id) else {
            Issue.record("not corrected")
            return
        }
        let anna = try #require(try await school.inbox("anna").last)
        #expect(files(anna) == ["Plan.pdf": "alt"])
        for mail in try await leaving(school) { #expect(files(mail) == ["Plan.pdf": "alt"]) }
    }

    @Test("Who reads the same words gets the same body; a correction in mailboxes is verified like what it corrects")
    func shared() async throws {
        let school = try await AnnouncedSchool()
        let id = try await sent(school)
        guard case .sent = try await correct(school, id) else {
            Issue.record("not corrected")
            return
        }
        let queued = try await school.database.read { connection in
            try connection.rows("SELECT DISTINCT body FROM queue_entries").count
        }
        #expect(queued == 1)
        let code = try #require(try await school.office.announcement(id, for: school.lehrerin)?.code)
        let inbox = try await school.inbox("anna")
        for message in inbox {
            #expect(message.header.first("Schulpost-Verification")?.value == code)
            #expect(message.plainText(limit: 10_000).contains("oder den Code \(code) auf der Seite der Schule"))
        }
        #expect(inbox.last?.subject == "Berichtigung: Wandertag")
    }
}
