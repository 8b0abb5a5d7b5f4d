import Testing

@testable import MailMessage

@Suite("Body sections")
struct BodySectionTests {
    /// The example of RFC 3501 §6.4.5, built: 3 is a message with two parts, 4 a multipart whose second part is a message.
    static let text = """
        Subject: outer
        Content-Type: multipart/mixed; boundary=a

        preamble
        --a

        one
        --a
        Content-Type: application/octet-stream

        two
        --a
        Content-Type: message/rfc822

        Subject: three
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/plain

        three.one
        --b
        Content-Type: application/octet-stream

        three.two
        --b--
        --a
        Content-Type: multipart/mixed; boundary=c

        --c
        Content-Type: image/gif

        four.one
        --c
        Content-Type: message/rfc822

        Subject: four.two

        four.two.one
        --c--

        --a--
        epilogue
        """
    static let message = ParsedMessage(bytes: MailFiles.withCRLF(Array(text.utf8)))

    struct Case: CustomTestStringConvertible {
        var path: [Int]
        var text: BodySection.Text
        var expected: String?
        var testDescription: String { "\(path) \(text)" }
    }

    @Test(
        "each section is the octets RFC 3501 names",
        arguments: [
            Case(path: [1], text: .whole, expected: "one"), Case(path: [1], text: .mime, expected: "\r\n"),
            Case(path: [2], text: .whole, expected: "two"),
            Case(path: [2], text: .mime, expected: "Content-Type: application/octet-stream\r\n\r\n"),
            Case(
                path: [3],
                text: .header,
                expected: "Subject: three\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
            ),
            Case(path: [3, 1], text: .whole, expected: "three.one"),
            Case(path: [3, 2], text: .whole, expected: "three.two"),
            Case(path: [3, 3], text: .whole, expected: nil), Case(path: [4, 1], text: .whole, expected: "four.one"),
            Case(path: [4, 1], text: .mime, expected: "Content-Type: image/gif\r\n\r\n"),
            Case(path: [4, 2], text: .header, expected: "Subject: four.two\r\n\r\n"),
            Case(path: [4, 2], text: .text, expected: "four.two.one"),
            Case(path: [4, 2, 1], text: .whole, expected: "four.two.one"),
            Case(path: [4, 2, 1], text: .mime, expected: "Subject: four.two\r\n\r\n"),
            Case(path: [4, 2, 2], text: .whole, expected: nil), Case(path: [1], text: .header, expected: nil),
            Case(path: [5], text: .whole, expected: nil), Case(path: [0], text: .whole, expected: nil),
            Case(path: [], text: .mime, expected: nil), Case(path: [1, 1], text: .whole, expected: nil),
        ]
    )
    func section(_ example: Case) {
        let range = Self.message.range(of: BodySection(path: example.path, text: example.text))
        #expect(range.map { String(decoding: Self.message.bytes[$0], as: UTF8.self) } == example.expected)
    }

    @Test("a message without parts has one, its body")
    func single() {
        let message = ParsedMessage(bytes: Array("Subject: a\r\n\r\nbody\r\n".utf8))
        #expect(message.range(of: BodySection(path: [1])) == 14..<20)
        #expect(message.range(of: BodySection(path: [1], text: .mime)) == 0..<14)
        #expect(message.range(of: BodySection(text: .text)) == 14..<20)
        #expect(message.range(of: BodySection(path: [2])) == nil)
    }

    @Test("chosen fields come in the message's order, with an empty line")
    func fields() {
        let message = ParsedMessage(bytes: Array("A: 1\r\nB: 2\r\n 3\r\na: 4\r\n\r\n".utf8))
        #expect(String(decoding: message.header.octets(ofFields: ["a"]), as: UTF8.self) == "A: 1\r\na: 4\r\n\r\n")
        #expect(
            String(decoding: message.header.octets(ofFields: ["a"], except: true), as: UTF8.self)
                == "B: 2\r\n 3\r\n\r\n"
        )
    }
}
