import Directory
import MailMessage
import MessageBodies
import School
import Testing

@testable import Gateway

@Suite("The note at the end of announcements in mailboxes")
struct MailboxNoteTests {
    private func code(in text: String) throws -> VerificationCode {
        let fields = ParsedMessage(bytes: Array(text.utf8)).header.all(SubmissionFields.verification)
        #expect(fields.count == 1)
        return try #require(fields.first.flatMap { VerificationCode($0.value) })
    }

    private func plain(_ note: VerificationCode) -> String {
        "____\nIst diese Nachricht echt? Hier nachsehen:\nhttps://lindenschule.example/echt/\(note)\n"
            + "oder den Code \(note) auf der Seite der Schule eingeben.\n"
    }

    @Test("A class reads code and link below the text; what the author wrote stays, and the class has one stored body")
    func text() async throws {
        let house = try await TestHouse()
        try await house.announce(to: [TestHouse.children])
        let texts = try await ["anna", "ben", "cem", "dora"].asyncMap { try await house.inbox($0) }
        #expect(texts.allSatisfy { $0.count == 1 })
        #expect(Set(texts.flatMap(\.self)).count == 1)
        #expect(try await house.count("bodies") == 1)
        let text = try #require(texts.first?.first)
        let code = try code(in: text)
        #expect(text.hasSuffix("\r\n\r\nGuten Tag!\r\n\r\n" + plain(code).replacing("\n", with: "\r\n")))
        #expect(ParsedMessage(bytes: Array(text.utf8)).defects.isEmpty)
        #expect(try await house.gateway.verify(code)?.audience(in: .german) == "Klasse 5a")
    }

    private static let file =
        "--b\nContent-Type: application/pdf; name=a.pdf\nContent-Disposition: attachment\n"
        + "Content-Transfer-Encoding: base64\n\nJVBERi0xLjcK\n"

    private static func mail(to recipients: String) -> String {
        "From: \(TestHouse.teacher)\nTo: \(recipients)\nSubject: Ausflug\nMIME-Version: 1.0\n"
            + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: multipart/alternative; boundary=a\n\n"
            + "--a\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\nSchöne Grüße!\n"
            + "--a\nContent-Type: text/html; charset=utf-8\n\n<html><body><p>Tag!</p></body></html>\n--a--\n"
            + file + "--b--\n"
    }

    @Test("Text and HTML both carry it; files stay, and are found where they stand in the body that is kept")
    func alternatives() async throws {
        for recipients in [[TestHouse.children], [TestHouse.children, TestHouse.parents]] {
            let records = NotedAnnouncements()
            let house = try await TestHouse(announcements: records)
            try await house.announce(to: recipients, text: Self.mail(to: recipients.joined(separator: ", ")))
            let text = try #require(try await house.inbox("anna").first)
            let code = try code(in: text)
            let message = ParsedMessage(bytes: Array(text.utf8))
            #expect(message.defects.isEmpty)
            let parts = message.root.descendants.filter { $0.contentType.type == "text" }
            let texts = parts.map { $0.text(in: message.bytes, limit: 10_000).replacing("\r\n", with: "\n") }
            #expect(
                texts.first == "Schöne Grüße!\n\n" + plain(code)
                    || texts.first == "Schöne Grüße!\n\n" + plain(code).dropLast()
            )
            #expect(texts.last?.contains("<p>Tag!</p>") == true)
            #expect(texts.last?.contains("href=\"https://lindenschule.example/echt/\(code)\"") == true)
            #expect(text.contains(Self.file.replacing("\n", with: "\r\n")))
            let filed = try #require(records.filed.first)
            let (body, file) = (try #require(records.bodies.first), try #require(filed.files.first))
            let part = try #require(try await house.gateway.rooms.bodies.bytes(body, range: file.range))
            #expect(FiledAnnouncement.File.content(ofPart: part) == Array("%PDF-1.7\n".utf8))
            #expect(filed.text == "Schöne Grüße!")
        }
    }

    @Test("Where parents are written to as well, their copies have their own note and no other")
    func both() async throws {
        let house = try await TestHouse()
        try await house.announce(to: [TestHouse.children, TestHouse.parents])
        let child = try #require(try await house.inbox("anna").first)
        let code = try code(in: child)
        #expect(child.contains("https://lindenschule.example/echt/\(code)"))
        let copies = try await house.queued()
        #expect(copies.count == 3)
        for (_, copy) in copies {
            #expect(copy.split(separator: "/echt/").count == 2)
            #expect(copy.contains("https://lindenschule.example/echt/\(code)"))
            #expect(copy.contains("____\r\nDiese Nachricht kommt von Lena Lange"))
        }
    }

    @Test("A colleague outside who gets a copy reads the same as the class")
    func outside() async throws {
        let house = try await TestHouse()
        try await house.announce(to: [TestHouse.children, "museum@partner.example"])
        let code = try code(in: try #require(try await house.inbox("anna").first))
        let copy = try #require(try await house.queued().first)
        #expect(copy.text.hasSuffix(plain(code).replacing("\n", with: "\r\n")))
        #expect(!copy.text.contains("Schulpost-Verification"))
    }

    @Test(
        "What is signed or encrypted stays octet by octet, and the header alone carries the code",
        arguments: [
            "Content-Type: multipart/signed; boundary=b; micalg=sha-256; protocol=\"application/pkcs7-signature\"\n\n--b\n"
                + "Content-Type: text/plain\n\nTag!\n--b\nContent-Type: application/pkcs7-signature\n\nx\n--b--\n",
            "Content-Type: multipart/signed; boundary=b; micalg=pgp-sha256; protocol=\"application/pgp-signature\"\n\n--b\n"
                + "Content-Type: text/plain\n\nTag!\n--b\nContent-Type: application/pgp-signature\n\nx\n--b--\n",
            "Content-Type: application/pkcs7-mime; smime-type=signed-data\nContent-Transfer-Encoding: base64\n\nAAAA\n",
            "Content-Type: multipart/encrypted; boundary=b; protocol=\"application/pgp-encrypted\"\n\n--b\n"
                + "Content-Type: application/pgp-encrypted\n\nVersion: 1\n--b\n"
                + "Content-Type: application/octet-stream\n\nx\n--b--\n",
            "Content-Type: text/plain\n\n-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nTag!\n"
                + "-----BEGIN PGP SIGNATURE-----\n\nx\n-----END PGP SIGNATURE-----\n",
            // As lists wrap what they carry.
            "Content-Type: multipart/mixed; boundary=c\n\n--c\nContent-Type: multipart/signed; boundary=b\n\n--b\n"
                + "Content-Type: text/plain\n\nTag!\n--b\nContent-Type: application/pgp-signature\n\nx\n--b--\n--c--\n",
        ]
    )
    func sealed(_ content: String) async throws {
        let house = try await TestHouse()
        try await house.announce(
            to: [TestHouse.children],
            text: "From: \(TestHouse.teacher)\nTo: \(TestHouse.children)\nSubject: Ausflug\nMIME-Version: 1.0\n"
                + "Date: Mon, 02 Nov 2026 08:00:00 +0100\nMessage-ID: <1@lindenschule.example>\n" + content
        )
        let text = try #require(try await house.inbox("anna").first)
        _ = try code(in: text)
        #expect(text.hasSuffix(content.replacing("\n", with: "\r\n")))
    }

    @Test("A signed message that is attached keeps no note away")
    func attached() {
        let attached = ParsedMessage(
            bytes: Array(
                ("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nSiehe unten.\r\n--b\r\n"
                    + "Content-Type: message/rfc822\r\n\r\nContent-Type: multipart/signed; boundary=c\r\n\r\n--c\r\n\r\n"
                    + "Tag!\r\n--c--\r\n--b--\r\n").utf8
            )
        )
        #expect(!attached.isSealed)
    }

    @Test("What is put into mailboxes past the door has the same")
    func past() async throws {
        let house = try await TestHouse()
        let code = VerificationCode.make()
        let bytes = house.gateway.mailboxCopy(of: Array("Subject: Korrektur\r\n\r\nTag!\r\n".utf8), code: code)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(try self.code(in: text) == code)
        #expect(text.hasSuffix("\r\n\r\nTag!\r\n\r\n" + plain(code).replacing("\n", with: "\r\n")))
    }
}

extension Sequence {
    fileprivate func asyncMap<Value>(_ change: (Element) async throws -> Value) async rethrows -> [Value] {
        var values: [Value] = []
        for element in self { values.append(try await change(element)) }
        return values
    }
}
