import Database
import Directory
import FoundationEssentials
import Gateway
import MailMessage
import PrintedLetters
import School
import StoreTestSupport
import Testing

@testable import Announcements

@Suite("Files of announcements that came as a mail")
struct MailedFilesTests {
    /// With a line end of its own in the file, and a name that is a path.
    private static let content = Array("%PDF-1.7 \u{0}Einverst\u{00E4}ndnis\r\n".utf8)

    private static func mail(files: Int) -> String {
        let encoded = Self.base64(content)
        let parts = (1...files).map { number in
            """
            --b
            Content-Type: application/pdf; name="../../Zettel \(number).pdf"
            Content-Disposition: attachment; filename="../../Zettel \(number).pdf"
            Content-Transfer-Encoding: base64

            \(encoded)

            """
        }.joined()
        return """
            From: lena.lange@lindenschule.example
            To: eltern.5a@lindenschule.example
            Subject: Elternabend
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain; charset=utf-8

            Herzliche Einladung
            \(parts)--b--

            """
    }

    private static func base64(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }

    private func sent(_ school: AnnouncedSchool, files: Int = 1) async throws -> AnnouncementID {
        let outcome = try await school.send(
            Self.mail(files: files),
            from: "lehrerin",
            to: ["eltern.5a@lindenschule.example"]
        )
        guard case .accepted = outcome else {
            Issue.record("\(outcome)")
            return AnnouncementID("")
        }
        return try #require(try await school.office.announcements(for: school.lehrerin).items.first?.id)
    }

    @Test(
        "They are on the family's page and the teacher's, and stay in the mail's body until the announcement goes",
        arguments: TestEngine.all
    )
    func files(engine: TestEngine) async throws {
        let school = try await AnnouncedSchool(on: engine)
        let id = try await sent(school)
        let link = try await school.link(id, of: "kaya")
        let visit = try #require(try await school.office.visit(link: link))
        let file = try #require(visit.attachments.first)
        #expect(visit.attachments.count == 1)
        #expect(file.fileName == "Zettel 1.pdf" && file.type == "application/pdf")
        #expect(file.size == Self.content.count)
        #expect(try await school.office.attachment(file.id, link: link)?.bytes == Self.content)
        #expect(try await school.office.announcement(id, for: school.lehrerin)?.attachments == [file])
        #expect(
            try await school.office.attachment(file.id, of: id, for: school.lehrerin)?.bytes == Self.content
        )
        #expect(try await school.office.attachment(file.id, of: id, for: PersonID("kollege")) == nil)
        // A new draft like it has them too, and sends them.
        let copy = try #require(try await school.office.copy(id, by: school.lehrerin))
        _ = try await school.office.send(copy, by: school.lehrerin)
        let again = try #require(try await school.office.announcement(copy, for: school.lehrerin)?.attachments.first)
        #expect(
            try await school.office.attachment(again.id, of: copy, for: school.lehrerin)?.bytes == Self.content
        )
        // They hold the body, whatever else is forgotten.
        try await school.database.write { connection in
            try connection.execute("DELETE FROM letters")
            try connection.execute("DELETE FROM queue_entries")
        }
        #expect(try await school.office.attachment(file.id, of: id, for: school.lehrerin)?.bytes == Self.content)
        school.clock.advance(days: 401)
        #expect(await school.office.tidy().failed.isEmpty)
        let left = try await school.database.read {
            try $0.row("SELECT COUNT(*) FROM announcement_attachments")?.int(0)
        }
        #expect(left == 0)
    }

    @Test("No more of them are kept than a page takes")
    func most() async throws {
        let school = try await AnnouncedSchool()
        let id = try await sent(school, files: AnnouncementOffice.mostAttachments + 3)
        let detail = try #require(try await school.office.announcement(id, for: school.lehrerin))
        #expect(detail.attachments.count == AnnouncementOffice.mostAttachments)
    }

    @Test("A letter on paper names them, and says how it is verified")
    func paper() async throws {
        let words = PaperWords(.german)
        #expect(
            words.enclosures(["Zettel 1.pdf"], at: "post.example/n")
                == "Anlagen: Zettel 1.pdf – bitte bei der Schule erfragen oder auf der Seite post.example/n ansehen."
        )
        let school = try await AnnouncedSchool()
        let id = try await sent(school)
        let gateway = school.gateway
        let copy = try #require(
            try await school.database.read { try gateway.copies(of: id.text, in: $0) }.first { $0.way == .paper }
        )
        let detail = try #require(try await school.office.announcement(id, for: school.lehrerin))
        let code = try #require(detail.code.flatMap { VerificationCode($0) })
        let paper = PaperLetter(
            announcement: detail.announcement,
            isCorrected: false,
            copy: copy,
            code: "AAAA-BBBB-CCCC-DDDD",
            link: "https://post.example/n/x",
            site: "https://post.example",
            letterhead: school.office.letterhead,
            sent: school.clock.now,
            roster: school.directory.roster,
            day: school.office.today,
            files: ["Zettel 1.pdf"],
            verification: (code, "https://schule.example/echt")
        )
        #expect(
            paper.letter.remarks == [
                "Anlagen: Zettel 1.pdf – bitte bei der Schule erfragen oder auf der Seite post.example/n ansehen.",
                "Ist dieser Brief echt? Auf der Seite schule.example/echt den Code \(code) eingeben.",
            ]
        )
        #expect(try await school.office.letters(id, for: school.lehrerin)?.starts(with: Array("%PDF".utf8)) == true)
    }
}
