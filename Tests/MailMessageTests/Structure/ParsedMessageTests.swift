import FoundationEssentials
import Testing

@testable import MailMessage

@Suite("Parsed messages")
struct ParsedMessageTests {
    private func defects(_ text: String) -> Set<Defect.Kind> {
        Set(ParsedMessage(bytes: Array(text.utf8)).defects.map(\.kind))
    }

    private static let good = "From: a@x.example\r\nDate: Tue, 1 Jul 2003 10:52:37 +0200\r\n"

    @Test("a good message has no defects") func good() { #expect(defects(Self.good + "\r\nbody\r\n").isEmpty) }

    private static let multipart = "Content-Type: multipart/mixed"
    private static let marked = "Content-Type: multipart/mixed; boundary=x\r\n\r\n"

    static let broken: [(text: String, kind: Defect.Kind)] = [
        ("\r\na\rb\r\n", .bareCR), ("\r\na\nb\r\n", .bareLF), ("\r\na\0\r\n", .nul),
        ("From: b@x.example\r\n\r\n", .duplicateField), ("junk\r\n\r\n", .malformedHeaderLine),
        ("\r\n" + String(repeating: "a", count: 999) + "\r\n", .lineTooLong),
        ("Subject : a\r\n\r\n", .spaceBeforeColon), ("\r\n\u{FC}\r\n", .eightBitInSevenBit),
        (multipart + "\r\n\r\n", .missingBoundary), (marked + "a", .boundaryNotFound),
        (marked + "--x\r\n\r\na", .missingClosingBoundary),
        (marked + "--x\r\n\r\na\r\n--xy\r\n--x--", .ambiguousBoundary),
        (marked + "--x\r\n" + marked + "--x--", .repeatedBoundary),
        ("Content-Type: text/plain; a=b; a=c\r\n\r\n", .malformedContentField),
        ("Content-Type: text\r\n\r\n", .malformedContentField),
        ("Content-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n\r\n", .encodedComposite),
        ("Content-Transfer-Encoding: klingon\r\n\r\n", .unknownTransferEncoding),
        (String(repeating: "a: b\r\n", count: 1001) + "\r\n", .tooManyFields),
        ("a: " + String(repeating: "b\r\n ", count: 400_000) + "\r\n\r\n", .headerTooLong),
    ]

    @Test("defects by name", arguments: broken.indices)
    func named(_ index: Int) {
        let (text, kind) = Self.broken[index]
        #expect(defects(Self.good + text).contains(kind), "\(kind)")
    }

    @Test("octets above 127 in a header are UTF-8 or a defect")
    func notUTF8() {
        #expect(
            ParsedMessage(bytes: Array(Self.good.utf8) + Array("Subject: ".utf8) + [0xFC, 13, 10]).defects.map(\.kind)
                == [.headerNotUTF8]
        )
        #expect(defects(Self.good + "Subject: \u{FC}\r\n\r\n").isEmpty)
    }

    @Test("missing From and Date, an mbox line") func missing() {
        #expect(defects("From x Tue\r\n\r\n") == [.mboxLine, .missingField])
    }

    @Test(
        "contents that can't be decoded",
        arguments: [
            ("Content-Transfer-Encoding: base64\r\n\r\n!!\r\n", Defect.Kind.badBase64),
            ("Content-Transfer-Encoding: quoted-printable\r\n\r\n=zz\r\n", .badQuotedPrintable),
            ("Content-Type: text/plain; charset=klingon\r\n\r\na\r\n", .unknownCharset),
            ("Content-Type: text/plain; charset=utf-16\r\n\r\na", .badText),
            ("Subject: =?utf-8?q?=zz?=\r\n\r\n", .badEncodedWord),
            ("To: a@x.example b@x.example\r\n\r\n", .invalidAddress), ("Date: yesterday\r\n\r\n", .invalidDate),
        ]
    )
    func contents(_ text: String, _ expected: Defect.Kind) {
        #expect(ParsedMessage(bytes: Array(text.utf8)).contentDefects().map(\.kind).contains(expected))
    }

    @Test("parts, nesting and headers are bounded")
    func limits() {
        let parts =
            "Content-Type: multipart/mixed; boundary=x\r\n\r\n" + String(repeating: "--x\r\n\r\na\r\n", count: 2000)
        let many = ParsedMessage(bytes: Array(parts.utf8))
        #expect(many.root.descendants.count == MessageLimits.standard.parts)
        #expect(many.defects.map(\.kind).contains(.tooManyParts))
        let nested = String(repeating: "Content-Type: message/rfc822\r\n\r\n", count: 500)
        let deep = ParsedMessage(bytes: Array(nested.utf8))
        #expect(deep.root.descendants.count == MessageLimits.standard.nesting)
        #expect(deep.defects.map(\.kind).contains(.nestingTooDeep))
    }

    @Test("defects are kept a few of each kind") func few() {
        let text = String(repeating: "junk\r\n", count: 1000)
        #expect(ParsedMessage(bytes: Array(text.utf8)).defects.count { $0.kind == .malformedHeaderLine } == 8)
    }

    /// RFC 2231 §3, §4 and what people write.
    @Test(
        "file names",
        arguments: [
            ("attachment; filename=a.pdf", "a.pdf"), ("attachment; filename=\"a b.pdf\"", "a b.pdf"),
            ("attachment; filename=a b.pdf", "a b.pdf"),
            ("attachment; filename*=utf-8''%e4%bd%a0.pdf", "\u{4F60}.pdf"),
            ("attachment; filename*=iso-8859-1'de'%FC", "\u{FC}"),
            ("attachment; filename*0=a; filename*1=b.pdf", "ab.pdf"), ("attachment; filename*1=b; filename*0=a", "ab"),
            ("attachment; filename*0*=utf-8''%C3; filename*1*=%BC; filename*2=\"%20.x\"", "\u{FC}%20.x"),
            ("attachment; filename=plain; filename*=utf-8''better", "better"),
            ("attachment; filename=\"=?utf-8?b?w7w=?=\"", "\u{FC}"),
            ("attachment; filename=\"a\\\"b\"", "a\"b"), ("attachment; FileName = a ; x=y", "a"),
            ("attachment; filename*0=a; filename*2=c", "a"),
            ("attachment (comment); filename=a", "a"),
        ]
    )
    func fileNames(_ value: String, _ expected: String) {
        let message = ParsedMessage(bytes: Array("Content-Disposition: \(value)\r\n\r\n".utf8))
        #expect(message.root.fileName == expected)
        #expect(message.root.disposition?.kind == "attachment")
    }

    @Test(
        "parameters that are printed are read back",
        arguments: [
            "a", "a b", "\u{FC}", "\"\\", "%'*", "=?utf-8?q?x?=", String(repeating: "\u{4F60}", count: 100), " a ", "",
            "a;b=c", "a\r\nb", String(repeating: "x", count: 300),
        ]
    )
    func parameters(_ value: String) {
        let field = ParameterPrinting.field("Content-Type", "text/plain", Parameters([("name", value), ("x", "y")]))
        for line in field.split(separator: 10) { #expect(line.count <= 79) }
        let type = ContentType(parsing: ParsedMessage(bytes: field).header.fields[0].valueBytes)
        #expect(type.parameters["name"] == value)
        #expect(type.parameters["x"] == "y")
    }

    @Test("a line of white space ends a header when no field follows, and continues it otherwise")
    func whiteSpaceLine() {
        let ended = ParsedMessage(bytes: Array("A: b\r\n \r\n--x\r\nC: d\r\n\r\n".utf8))
        #expect(ended.header.fields.count == 1)
        #expect(ended.root.bodyRange.lowerBound == 9)
        let continued = ParsedMessage(bytes: Array("A: b\r\n \r\nC: d\r\n\r\nbody".utf8))
        #expect(continued.header.fields.map(\.name) == ["A", "C"])
    }

    @Test("attachments are what mail programs show as such")
    func attachments() {
        let text = """
            Content-Type: multipart/mixed; boundary=x

            --x
            Content-Type: text/plain

            text
            --x
            Content-Type: image/png
            Content-ID: <a>

            embedded
            --x
            Content-Type: image/png

            picture
            --x
            Content-Type: message/rfc822

            Content-Type: application/pdf

            inner
            --x
            Content-Type: text/plain; name=a.txt

            file
            --x--
            """
        let message = ParsedMessage(bytes: Array(text.utf8))
        #expect(message.attachments.map(\.contentType.description) == ["image/png", "message/rfc822", "text/plain"])
        #expect(message.root.children[1].contentID == "a")
    }
}
