import FoundationEssentials
import Testing

@testable import MailMessage

@Suite("A note at the end of a message")
struct MessageFooterTests {
    static let note = MessageFooter(
        text: "____\nEcht? Pr\u{FC}fen: https://x.example/echt/ABC",
        html: "<p>Echt? Pr\u{FC}fen</p>"
    )
    static let plainNote = MessageFooter(text: "____\nReal? Check: ABC", html: "<p>Real?</p>")

    private func crlf(_ text: String) -> [UInt8] { Array(text.replacing("\n", with: "\r\n").utf8) }

    private func footed(_ text: String, _ note: MessageFooter = note) -> (ParsedMessage, MessageFooter.Place) {
        footed(crlf(text), note)
    }

    private func footed(_ bytes: [UInt8], _ note: MessageFooter = note) -> (ParsedMessage, MessageFooter.Place) {
        let result = note.added(to: ParsedMessage(bytes: bytes), boundarySeed: "s")
        return (ParsedMessage(bytes: result.bytes), result.place)
    }

    @Test("plain ASCII text keeps its header and its octets")
    func plain() {
        let original = "From: a@b.example\nSubject: s\n\nGuten Tag!\n"
        let (message, place) = footed(original, Self.plainNote)
        #expect(place == .inText(parts: 1))
        #expect(message.bytes == crlf(original + "\n____\nReal? Check: ABC\n"))
    }

    @Test("a note beyond ASCII makes ASCII text UTF-8, in quoted-printable, and a MIME message of it")
    func umlaut() {
        let (message, _) = footed("From: a@b.example\nSubject: s\n\nGuten Tag!\n")
        #expect(message.root.transferEncoding == .quotedPrintable)
        #expect(message.root.contentType.parameters["charset"] == "utf-8")
        #expect(message.header.first("MIME-Version")?.value == "1.0")
        #expect(
            message.root.text(in: message.bytes)
                == "Guten Tag!\n\n____\nEcht? Pr\u{FC}fen: https://x.example/echt/ABC\n"
        )
        #expect(message.bytes.allSatisfy { $0 < 0x80 })
    }

    @Test("Latin text is made UTF-8 only where the note needs it")
    func latin() {
        let header =
            "From: a@b.example\nMIME-Version: 1.0\nContent-Type: text/plain; charset=iso-8859-1; format=flowed\n"
            + "Content-Transfer-Encoding: 8bit\n\n"
        let bytes = crlf(header) + Array("Gr".utf8) + [0xFC, 0xDF] + crlf("e\n")
        let (wide, _) = footed(bytes)
        #expect(wide.root.contentType.parameters["charset"] == "utf-8")
        #expect(wide.root.contentType.parameters["format"] == "flowed")
        #expect(wide.root.text(in: wide.bytes).hasPrefix("Gr\u{FC}\u{DF}e\n\n____\nEcht? Pr\u{FC}fen"))
        let (narrow, _) = footed(bytes, Self.plainNote)
        #expect(narrow.root.contentType.parameters["charset"] == "iso-8859-1")
        #expect(narrow.root.text(in: narrow.bytes) == "Gr\u{FC}\u{DF}e\n\n____\nReal? Check: ABC\n")
    }

    @Test("base64 stays base64")
    func base64() {
        let content = Base64.encode(Array("Gr\u{FC}\u{DF}e\r\n".utf8))
        let (message, _) = footed(
            crlf("MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n")
                + content
        )
        #expect(message.root.transferEncoding == .base64)
        #expect(message.root.text(in: message.bytes).hasPrefix("Gr\u{FC}\u{DF}e\n\n____\nEcht? Pr\u{FC}fen"))
    }

    @Test("HTML gets it before the end of its body, as ASCII, whatever its charset")
    func html() {
        let (message, place) = footed(
            "MIME-Version: 1.0\nContent-Type: text/html; charset=windows-1252\n\n<html><BODY><p>Hallo</p></BODY></html>\n"
        )
        #expect(place == .inText(parts: 1))
        #expect(
            message.root.text(in: message.bytes)
                == "<html><BODY><p>Hallo</p>\n<p>Echt? Pr&#xFC;fen</p>\n</BODY></html>\n"
        )
        #expect(message.root.contentType.parameters["charset"] == "windows-1252")
    }

    static let mixed = """
        From: a@b.example
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=m

        preamble
        --m
        Content-Type: multipart/alternative; boundary=a

        --a
        Content-Type: text/plain

        Hallo
        --a
        Content-Type: multipart/related; boundary=r

        --r
        Content-Type: text/html

        <p>Hallo</p>
        --r
        Content-Type: image/png
        Content-ID: <1@x>
        Content-Transfer-Encoding: base64

        iVBORw0K
        --r--
        --a--
        --m
        Content-Type: text/plain; name=liste.txt
        Content-Disposition: attachment; filename=liste.txt

        Liste
        --m--
        epilogue

        """

    @Test("of mixed content the text gets it, in both alternatives; attachments and pictures stay")
    func alternatives() {
        let (message, place) = footed(Self.mixed)
        #expect(place == .inText(parts: 2))
        #expect(message.defects.map(\.kind) == [.missingField])
        let leaves = message.leaves.map { $0.text(in: message.bytes) }
        #expect(leaves.count == 4)
        #expect(leaves[0] == "Hallo\n\n____\nEcht? Pr\u{FC}fen: https://x.example/echt/ABC\n")
        #expect(leaves[1] == "<p>Hallo</p>\n<p>Echt? Pr&#xFC;fen</p>\n")
        #expect(leaves[3] == "Liste")
        let text = String(decoding: message.bytes, as: UTF8.self)
        #expect(text.contains("\r\niVBORw0K\r\n--r--\r\n"))
        #expect(text.hasSuffix("--m--\r\nepilogue\r\n"))
    }

    static let sealed = [
        "Content-Type: multipart/signed; protocol=\"application/pkcs7-signature\"; micalg=sha-256; boundary=s\n\n"
            + "--s\nContent-Type: text/plain\n\nunterschrieben\n--s\nContent-Type: application/pkcs7-signature\n\nMA==\n--s--\n",
        "Content-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=s\n\n"
            + "--s\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--s--\n",
        "Content-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR\nEND:VCALENDAR\n",
        "Content-Type: application/pdf\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment; filename=a.pdf\n\nJVBERg==\n",
        "Content-Type: multipart/mixed; boundary=s\n\n--s\nContent-Type: message/rfc822\n\nSubject: alt\n\nText\n--s--\n",
        "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: x-unknown\n\nText\n",
        "Content-Type: text/plain\nContent-Type: text/html\n\nText\n",
    ]

    @Test("what must not be touched is wrapped, its octets as they were", arguments: sealed)
    func wrapped(content: String) throws {
        let (message, place) = footed("From: a@b.example\nMIME-Version: 1.0\n" + content)
        #expect(place == .wrapped)
        #expect(message.root.contentType.description == "multipart/mixed")
        #expect(message.root.children.count == 2)
        #expect(message.header.all("Content-Type").count == 1)
        let inner = try #require(message.root.children.first)
        #expect(Array(message.bytes[inner.range]) == crlf(content))
        #expect(message.plainText(limit: 10_000).contains("Echt? Pr\u{FC}fen"))
    }

    @Test("a part that would show a boundary after encoding goes in base64")
    func boundary() {
        let (message, _) = footed(
            "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=m\n\n--m\n"
                + "Content-Transfer-Encoding: quoted-printable\n\nGuten Tag\n=2D-m\nEnde\n--m--\n",
            Self.plainNote
        )
        #expect(message.root.children.count == 1)
        #expect(message.root.children.first?.transferEncoding == .base64)
        #expect(message.plainText(limit: 1000) == "Guten Tag\n--m\nEnde\n\n____\nReal? Check: ABC\n")
    }

    @Test("every message of other projects keeps its attachments and shows the note", arguments: MailFiles.sets)
    func corpus(set: String) throws {
        let directory = MailFiles.fixtures.appending(path: set)
        let paths = MailFiles.paths(in: directory)
        #expect(!paths.isEmpty)
        for path in paths {
            let message = ParsedMessage(bytes: MailFiles.withCRLF(try MailFiles.bytes(directory.appending(path: path))))
            let result = Self.note.added(to: message, boundarySeed: "s")
            let after = ParsedMessage(bytes: result.bytes)
            if case .nowhere = result.place {
                #expect(result.bytes == message.bytes, "\(path)")
                continue
            }
            #expect(after.plainText(limit: 1 << 22).contains("Echt? Pr\u{FC}fen"), "\(path)")
            #expect(other(message) == Array(other(after).prefix(other(message).count)), "\(path)")
            StructureLaws.check(result.bytes, path)
        }
    }

    @Test("what is made ready for signing is 7-bit and says the same", arguments: MailFiles.sets)
    func sevenBit(set: String) throws {
        let directory = MailFiles.fixtures.appending(path: set)
        for path in MailFiles.paths(in: directory) {
            let message = ParsedMessage(bytes: MailFiles.withCRLF(try MailFiles.bytes(directory.appending(path: path))))
            guard let entity = try? SevenBitForm.entity(of: message) else { continue }
            #expect(entity.allSatisfy { $0 < 0x80 && $0 != 0 }, "\(path)")
            let after = ParsedMessage(bytes: entity)
            #expect(message.leaves.count == after.leaves.count, "\(path)")
            for (old, new) in zip(message.leaves, after.leaves) {
                #expect(old.contentType == new.contentType || old.header.first("Content-Type") == nil, "\(path)")
                #expect(old.text(in: message.bytes) == new.text(in: entity), "\(path)")
            }
        }
    }

    /// What isn't text to read: decoded octets, in order.
    private func other(_ message: ParsedMessage) -> [[UInt8]] {
        message.leaves.filter { $0.contentType.type != "text" }.map { $0.decodedBytes(in: message.bytes) }
    }
}

@Suite("Content made ready for signing")
struct SevenBitFormTests {
    private func entity(_ bytes: [UInt8]) throws -> String {
        String(decoding: try SevenBitForm.entity(of: ParsedMessage(bytes: bytes)), as: UTF8.self)
    }

    @Test("8-bit text becomes quoted-printable, lines end in CRLF, the envelope's fields stay behind")
    func text() throws {
        let form = try entity(
            Array(
                "Subject: x\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\nGr\u{FC}\u{DF}e\n"
                    .utf8
            )
        )
        #expect(
            form == "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
                + "Gr=C3=BC=C3=9Fe\r\n"
        )
    }

    @Test("a message without MIME gets a type; lines that servers change are encoded")
    func bare() throws {
        #expect(try entity(Array("Subject: x\r\n\r\nText\r\n".utf8)).hasPrefix("Content-Type: text/plain\r\n"))
        let risky = try entity(Array("Content-Type: text/plain\r\n\r\nFrom hier\r\nEnde \r\n".utf8))
        #expect(risky.hasSuffix("quoted-printable\r\n\r\n=46rom hier\r\nEnde=20\r\n"))
    }

    @Test("what is sealed and 8-bit has no such form")
    func sealed() {
        let inner = "--s\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n\u{FC}\r\n--s--\r\n"
        let message = ParsedMessage(
            bytes: Array(("Content-Type: multipart/signed; boundary=s\r\n\r\n" + inner).utf8)
        )
        #expect(throws: SevenBitForm.Obstacle.sealedContent) { try SevenBitForm.entity(of: message) }
    }
}
