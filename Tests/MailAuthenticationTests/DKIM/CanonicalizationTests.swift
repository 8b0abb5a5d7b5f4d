import Crypto
import MailMessage
import Testing

@testable import MailAuthentication

@Suite("Canonical forms")
struct CanonicalizationTests {
    /// A body and its two forms (RFC 6376 §3.4.3, §3.4.4, §3.4.5).
    static let bodies: [(body: String, relaxed: String, simple: String)] = [
        (" C \r\nD \t E\r\n\r\n\r\n", " C\r\nD E\r\n", " C \r\nD \t E\r\n"),
        ("", "", "\r\n"),
        ("\r\n", "", "\r\n"),
        ("\r\n\r\n", "", "\r\n"),
        (" \t \r\n\r\n", "", " \t \r\n"),
        ("a", "a\r\n", "a\r\n"),
        ("a ", "a\r\n", "a \r\n"),
        ("a\r\n\r\n\r\nb\r\n", "a\r\n\r\n\r\nb\r\n", "a\r\n\r\n\r\nb\r\n"),
        ("a\n \nb\r\n", "a\n \nb\r\n", "a\n \nb\r\n"),
        ("a\r", "a\r\r\n", "a\r\r\n"),
    ]

    @Test("of bodies", arguments: 0..<bodies.count)
    func body(_ index: Int) {
        let (body, relaxed, simple) = Self.bodies[index]
        for (form, expected) in [(DKIMSignature.Canonicalization.relaxed, relaxed), (.simple, simple)] {
            let digest = BodyDigest(Array(body.utf8)[...], form)
            #expect(digest.octets == Array(SHA256.hash(data: Array(expected.utf8))), "\(body.debugDescription)")
            #expect(digest.length == expected.utf8.count)
        }
    }

    @Test("of long bodies are those of their parts")
    func longBody() {
        let line = "0123456789  abcdefghij \t\r\n"
        let body = String(repeating: line, count: 5_000) + String(repeating: "x", count: 70_000)
        let relaxed =
            String(repeating: "0123456789 abcdefghij\r\n", count: 5_000) + String(repeating: "x", count: 70_000)
        let digest = BodyDigest(Array(body.utf8)[...], .relaxed)
        #expect(digest.octets == Array(SHA256.hash(data: Array((relaxed + "\r\n").utf8))))
        let part = BodyDigest(Array(body.utf8)[...], .relaxed, limit: 40_000)
        #expect(part.octets == Array(SHA256.hash(data: Array(relaxed.utf8.prefix(40_000)))))
        #expect(part.length == digest.length)
    }

    @Test("of fields (RFC 6376 §3.4.5)")
    func fields() {
        let message = ParsedMessage(bytes: Array("A: X\r\nB : Y\t\r\n\tZ  \r\n\r\n".utf8))
        let header = SignedHeader(message)
        var relaxed: [UInt8] = []
        var simple: [UInt8] = []
        for field in header.fields {
            header.append(field, .relaxed, to: &relaxed)
            header.append(field, .simple, to: &simple)
        }
        #expect(relaxed.text == "a:X\r\nb:Y Z\r\n")
        #expect(simple.text == "A: X\r\nB : Y\t\r\n\tZ  \r\n")
    }

    @Test("take fields of a name from the bottom (RFC 6376 §5.4.2)")
    func selection() {
        let message = ParsedMessage(bytes: Array("X: 1\r\nx: 2\r\nY: 3\r\nX: 4\r\n\r\n".utf8))
        let header = SignedHeader(message)
        let names = ["x", "y", "x", "z", "x", "x"].map { Array($0.utf8) }
        #expect(header.selection(names).map(\.value) == ["4", "3", "2", "1"])
    }

    @Test("of tag lists", arguments: ["a=1;", "a=1", " a = 1 ;\r\n\tb = 2 ; ", "a=;b==;"])
    func tagLists(text: String) {
        #expect(TagList(Array(text.utf8)[...], limits: .standard) != nil)
    }

    @Test("of what is no tag list are none", arguments: ["", ";", "a", "a=1;a=2", "=1", "1=1", "a=1;;b=2", "a b=1"])
    func noTagLists(text: String) {
        #expect(TagList(Array(text.utf8)[...], limits: .standard) == nil)
    }
}
