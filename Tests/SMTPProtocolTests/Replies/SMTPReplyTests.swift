import Testing

@testable import SMTPProtocol

@Suite("SMTP replies")
struct SMTPReplyTests {
    @Test("both codes come from one severity")
    func codes() {
        let temporary = SMTPReply.refusal(isPermanent: false, status: EnhancedStatus(7, 1), lines: ["Later"])
        #expect(String(decoding: temporary.bytes, as: UTF8.self) == "450 4.7.1 Later\r\n")
        let permanent = SMTPReply.refusal(isPermanent: true, status: EnhancedStatus(7, 1), lines: ["No"])
        #expect(String(decoding: permanent.bytes, as: UTF8.self) == "550 5.7.1 No\r\n")
        #expect("\(permanent)" == "550 5.7.1")
    }

    @Test("several lines carry the code each (RFC 2034)")
    func lines() {
        let reply = SMTPReply(.permanent, 50, EnhancedStatus(7, 1), lines: ["one", "two"])
        #expect(String(decoding: reply.bytes, as: UTF8.self) == "550-5.7.1 one\r\n550 5.7.1 two\r\n")
    }

    @Test("no line is over 512 octets, no character cut, no text lost")
    func longLines() {
        let text = String(repeating: "\u{fc}\u{1F600}", count: 400)
        let lines = String(decoding: SMTPReply(.permanent, 50, .other, text).bytes, as: UTF8.self)
            .split(separator: "\r\n")
        #expect(lines.allSatisfy { $0.utf8.count + 2 <= 512 })
        #expect(lines.map { $0.dropFirst(10) }.joined() == text)
    }

    @Test("line ends in a text can't begin another reply")
    func injection() {
        let reply = SMTPReply(.permanent, 50, .other, "a\r\n250 Ok")
        #expect(String(decoding: reply.bytes, as: UTF8.self) == "550 5.0.0 a  250 Ok\r\n")
    }

    @Test("an empty list of lines is one empty line, a too long one is cut")
    func counts() {
        #expect(SMTPReply(.success, 50, nil, lines: []).bytes == Array("250 \r\n".utf8))
        #expect(SMTPReply(.success, 50, nil, lines: Array(repeating: "x", count: 1_000)).lines.count == 64)
    }
}
