import Testing
import TimeTestSupport

@testable import MailMessage

/// Messages made to take long: the time for twice the octets may be about twice the time, never four times.
@Suite("Hostile messages", .serialized)
struct HostileTests {
    struct Attack: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var make: @Sendable (_ octets: Int) -> [UInt8]
    }

    private static func repeated(_ text: String, upTo octets: Int, head: String = "", tail: String = "") -> [UInt8] {
        let piece = Array(text.utf8)
        var result = Array(head.utf8)
        result.reserveCapacity(octets + piece.count)
        while result.count < octets { result += piece }
        return result + Array(tail.utf8)
    }

    static let attacks: [Attack] = [
        Attack(testDescription: "one line") { repeated("a", upTo: $0) },
        Attack(testDescription: "line ends") { repeated("\n", upTo: $0) },
        Attack(testDescription: "carriage returns") { repeated("\r", upTo: $0) },
        Attack(testDescription: "header fields") { repeated("a:\r\n", upTo: $0) },
        Attack(testDescription: "lines of white space") { repeated(" \r\n", upTo: $0, head: "a:\r\n") },
        Attack(testDescription: "one folded field") { repeated(" b\r\n", upTo: $0, head: "Subject: a\r\n") },
        Attack(testDescription: "open encoded words") { repeated("=?utf-8?q?x ", upTo: $0, head: "Subject: ") },
        Attack(testDescription: "encoded words") { repeated("=?utf-8?q?x?= ", upTo: $0, head: "Subject: ") },
        Attack(testDescription: "encoded words in many charsets") {
            repeated("=?koi8-r?q?x?= =?big5?b?YQ==?= ", upTo: $0, head: "From: ")
        },
        Attack(testDescription: "open comments") { repeated("(", upTo: $0, head: "From: ") },
        Attack(testDescription: "comments") { repeated("(a)", upTo: $0, head: "To: a@b") },
        Attack(testDescription: "addresses") { repeated("a@b.example,", upTo: $0, head: "To: ") },
        Attack(testDescription: "words") { repeated("a ", upTo: $0, head: "To: ") },
        Attack(testDescription: "dots") { repeated(".", upTo: $0, head: "To: a@") },
        Attack(testDescription: "angles") { repeated("<", upTo: $0, head: "To: ") },
        Attack(testDescription: "at signs") { repeated("a@", upTo: $0, head: "To: ") },
        Attack(testDescription: "routes") { repeated("@a,", upTo: $0, head: "To: <") },
        Attack(testDescription: "groups") { repeated("a:b;", upTo: $0, head: "To: ") },
        Attack(testDescription: "open quotes") { repeated("\\\"", upTo: $0, head: "To: \"") },
        Attack(testDescription: "parameters") { repeated(";a=b", upTo: $0, head: "Content-Type: a/b") },
        Attack(testDescription: "sections of a parameter") {
            repeated(";a*1*=%20", upTo: $0, head: "Content-Type: a/b")
        },
        Attack(testDescription: "parts") {
            repeated("--x\r\n\r\n", upTo: $0, head: "Content-Type: multipart/mixed; boundary=x\r\n\r\n")
        },
        Attack(testDescription: "multiparts in multiparts") {
            repeated("Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n", upTo: $0)
        },
        Attack(testDescription: "messages in messages") { repeated("Content-Type: message/rfc822\r\n\r\n", upTo: $0) },
        Attack(testDescription: "lines that begin with boundaries") { octets in
            let boundary = String(repeating: "x", count: 70)
            let nest = (1...48).map { depth in
                let own = boundary + String(repeating: "y", count: depth)
                return "Content-Type: multipart/mixed; boundary=" + own + "\r\n\r\n--" + own + "\r\n"
            }
            return repeated("--" + boundary + "z\r\n", upTo: octets, head: nest.joined())
        },
        Attack(testDescription: "open tags") { repeated("<a ", upTo: $0, head: "Content-Type: text/html\r\n\r\n") },
        Attack(testDescription: "open comments in HTML") {
            repeated("<!--", upTo: $0, head: "Content-Type: text/html\r\n\r\n")
        },
        Attack(testDescription: "open scripts") {
            repeated("<script>", upTo: $0, head: "Content-Type: text/html\r\n\r\n")
        },
        Attack(testDescription: "hidden elements") {
            repeated("<div hidden>", upTo: $0, head: "Content-Type: text/html\r\n\r\n")
        },
        Attack(testDescription: "attributes") { repeated(" a=b", upTo: $0, head: "Content-Type: text/html\r\n\r\n<a") },
        Attack(testDescription: "references") { repeated("&amp", upTo: $0, head: "Content-Type: text/html\r\n\r\n") },
        Attack(testDescription: "bad octets for iconv") {
            repeated("\u{FC}", upTo: $0, head: "Content-Type: text/plain; charset=iso-2022-jp\r\n\r\n")
        },
        Attack(testDescription: "utf-7") {
            repeated("+AAA", upTo: $0, head: "Content-Type: text/plain; charset=utf-7\r\n\r\n")
        },
        Attack(testDescription: "equals signs") {
            repeated("= ", upTo: $0, head: "Content-Transfer-Encoding: quoted-printable\r\n\r\n")
        },
        Attack(testDescription: "padding") {
            repeated("=", upTo: $0, head: "Content-Transfer-Encoding: base64\r\n\r\n")
        },
        Attack(testDescription: "links") { repeated("http://a ", upTo: $0, head: "\r\n") },
        Attack(testDescription: "uuencode") {
            repeated("begin \r\n", upTo: $0, head: "Content-Transfer-Encoding: x-uuencode\r\n\r\n")
        },
    ]

    private static func work(_ bytes: [UInt8]) {
        let message = ParsedMessage(bytes: bytes)
        _ = message.contentDefects()
        _ = message.plainText(limit: bytes.count)
        _ = message.links(limit: 1000)
        _ = Envelope(message).imapForm
        _ = BodyStructure(message).imapForm(extended: true)
        _ = (message.subject, message.to, message.from)
        _ = MessageHeaderEditing.removing(["Bcc", "A"], from: bytes)
    }

    @Test("time grows with the octets, not with their square", arguments: attacks)
    func linear(_ attack: Attack) {
        // Debug builds are some thirty times slower: small there, as large as a limit lets in here.
        let octets = 40_000
        Self.work(attack.make(1000))
        let (small, large) = (attack.make(octets), attack.make(octets * 4))
        // Quadratic work makes it 16 times.
        let growth = ProcessorTime.growth(within: 10) {
            Self.work(small)
        } to: {
            Self.work(large)
        }
        #expect(growth < 10, "\(attack.testDescription): \(growth) times as long for four times as much")
    }
}
