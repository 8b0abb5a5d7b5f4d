import FoundationEssentials
import Testing

@testable import MailMessage

@Suite("Messages of our own")
struct MessageBuilderTests {
    private func builder() throws -> MessageBuilder {
        let anna = NamedAddress(
            displayName: "Anna M\u{FC}ller",
            address: try #require(EmailAddress("anna@lindenschule.example"))
        )
        var builder = MessageBuilder(from: [anna], date: Date(timeIntervalSince1970: 1_788_243_300))
        builder.offsetMinutes = 120
        builder.boundarySeed = "seed"
        return builder
    }

    private func checkForm(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(bytes.allSatisfy { $0 < 0x80 && $0 != 0 })
        #expect(MailFiles.withCRLF(bytes) == bytes)
        for line in bytes.split(separator: 10) { #expect(line.count <= 79, "\(text)") }
        #expect(ParsedMessage(bytes: bytes).defects.isEmpty)
        #expect(ParsedMessage(bytes: bytes).contentDefects().isEmpty)
    }

    @Test("a plain message")
    func plain() throws {
        var builder = try builder()
        builder.to = [NamedAddress(address: try #require(EmailAddress("klasse.5a@lindenschule.example")))]
        builder.subject = "Ausflug"
        builder.messageID = "<1@lindenschule.example>"
        builder.text = "Hallo,\nbis morgen.\n"
        let expected = """
            Date: Tue, 01 Sep 2026 08:15:00 +0200
            From: =?utf-8?q?Anna_M=C3=BCller?= <anna@lindenschule.example>
            To: klasse.5a@lindenschule.example
            Message-ID: <1@lindenschule.example>
            Subject: Ausflug
            MIME-Version: 1.0
            Content-Type: text/plain; charset=us-ascii
            Content-Transfer-Encoding: 7bit

            Hallo,
            bis morgen.

            """
        #expect(String(decoding: builder.bytes(), as: UTF8.self) == expected.replacing("\n", with: "\r\n"))
        checkForm(builder.bytes())
    }

    @Test("text, HTML, calendar and files, all read back")
    func everything() throws {
        var builder = try builder()
        builder.to = (1...30).compactMap {
            EmailAddress("kind\($0)@lindenschule.example").map { NamedAddress(displayName: "Kind \u{D6}", address: $0) }
        }
        builder.subject = String(repeating: "Gr\u{FC}\u{DF}e ", count: 30).trimmingSpaces()
        builder.text = "Gr\u{FC}\u{DF}e\n.\nFrom hier  \n" + String(repeating: "lang ", count: 100)
        builder.html = "<p>Gr\u{FC}\u{DF}e</p>"
        builder.calendar = .init(method: "REQUEST", text: "BEGIN:VCALENDAR\nMETHOD:REQUEST\nEND:VCALENDAR\n")
        let long = String(repeating: "Ausflug nach K\u{F6}ln ", count: 10) + ".pdf"
        builder.attachments = [
            .init(fileName: long, type: ContentType("application", "pdf"), bytes: Array(0...255)),
            .init(
                fileName: "a \"b\" \\.txt",
                type: ContentType("text", "plain", parameters: Parameters([("charset", "utf-8")])),
                bytes: [0x61]
            ),
        ]
        builder.extraFields = [("X-\u{FC}: Bad", "a\r\nBcc: x@y.example"), ("List-Id", "<5a.lindenschule.example>")]
        let bytes = builder.bytes()
        checkForm(bytes)
        let message = ParsedMessage(bytes: bytes)
        #expect(message.subject == builder.subject)
        #expect(message.to == builder.to)
        #expect(message.bcc.isEmpty)
        #expect(message.date == builder.date)
        #expect(
            message.leaves.map(\.contentType.description) == [
                "text/plain", "text/html", "text/calendar", "application/pdf", "text/plain", "application/ics",
            ]
        )
        #expect(message.leaves[0].text(in: bytes) == (builder.text ?? "") + "\n")
        #expect(message.leaves[2].contentType.parameters["method"] == "REQUEST")
        #expect(message.attachments.map(\.fileName) == [long, "a \"b\" \\.txt", "invite.ics"])
        #expect(message.attachments[0].decodedBytes(in: bytes) == Array(0...255))
        #expect(message.root.children.first?.contentType.description == "multipart/alternative")
    }

    @Test("a boundary that stands in a text is not used")
    func boundary() throws {
        var builder = try builder()
        builder.text = "--=_1_seed\n"
        builder.html = "x"
        let message = ParsedMessage(bytes: builder.bytes())
        #expect(message.root.children.count == 2)
        #expect(message.leaves[0].text(in: message.bytes) == "--=_1_seed\n")
    }

    @Test("fields on top, fields taken out, fields replaced; all else as it was")
    func editing() {
        let original = "A: 1\nBcc: x\r\n y\r\nB: 2\r\nbcc : z\r\n\r\nBcc: body\r\n\u{FC}\0"
        let bytes = Array(original.utf8)
        #expect(
            MessageHeaderEditing.removing(["BCC"], from: bytes) == Array("A: 1\nB: 2\r\n\r\nBcc: body\r\n\u{FC}\0".utf8)
        )
        #expect(
            MessageHeaderEditing.prepending([("X", "a"), ("Y", "\u{FC}")], to: bytes)
                == Array(("X: a\r\nY: =?utf-8?b?w7w=?=\r\n" + original).utf8)
        )
        #expect(
            MessageHeaderEditing.replacing("bcc", with: "w", in: bytes)
                == Array("A: 1\nbcc: w\r\nB: 2\r\n\r\nBcc: body\r\n\u{FC}\0".utf8)
        )
        #expect(MessageHeaderEditing.replacing("C", with: "3", in: bytes) == Array(("C: 3\r\n" + original).utf8))
        #expect(MessageHeaderEditing.removing(["Q"], from: bytes) == bytes)
    }

    @Test("a value can't begin another field, and long values are folded")
    func folding() {
        #expect(String(decoding: MessageHeaderEditing.field("X", "a\r\nBcc: b"), as: UTF8.self) == "X: a  Bcc: b\r\n")
        let field = MessageHeaderEditing.field("X", String(repeating: "word ", count: 50))
        for line in field.split(separator: 10) { #expect(line.count <= 79) }
        let giant = MessageHeaderEditing.field("X", String(repeating: "a", count: 5000))
        for line in giant.split(separator: 10) { #expect(line.count <= 79) }
        let message = ParsedMessage(bytes: giant + [13, 10])
        #expect(message.header.decodedText("X") == String(repeating: "a", count: 5000))
    }
}
