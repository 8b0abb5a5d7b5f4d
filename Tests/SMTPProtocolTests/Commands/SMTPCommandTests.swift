import MailMessage
import Testing

@testable import SMTPProtocol

@Suite("SMTP commands")
struct SMTPCommandTests {
    private func parse(_ line: String) throws -> SMTPCommand { try SMTPCommand.parse(Array(line.utf8)) }

    private func mail(_ line: String) throws -> SMTPMailCommand {
        guard case .mail(let mail) = try parse(line) else { throw SMTPSyntaxError(.ok) }
        return mail
    }

    @Test(
        "reads paths as RFC 5321 writes them",
        arguments: [
            ("MAIL FROM:<a@b.example>", "a@b.example"), ("mail from: <a@b.example>  ", "a@b.example"),
            ("MAIL FROM:<@x.example,@y.example:a@b.example>", "a@b.example"),
            (#"MAIL FROM:<"a > b"@c.example> SIZE=1"#, #""a > b"@c.example"#),
            (#"MAIL FROM:<"a\"b"@c.example>"#, #""a\"b"@c.example"#),
        ]
    )
    func paths(_ line: String, _ address: String) throws {
        #expect(try mail(line).sender?.description == address)
    }

    @Test("the null reverse-path is no sender")
    func null() throws {
        #expect(try mail("MAIL FROM:<>").sender == nil)
    }

    @Test(
        "refuses what is malformed",
        arguments: [
            ("MAIL", "501"), ("MAIL FROM:a@b.example", "501"), ("MAIL FROM:<a@b.example", "501"),
            ("MAIL FROM:<a>", "501"), ("MAIL FROM:<a@b.example>SIZE=1", "501"), ("MAIL FROM:<a@[192.0.2.1]>", "501"),
            ("MAIL FROM:<a@b.example> SIZE=", "501"), ("MAIL FROM:<a@b.example> SIZE=-1", "501"),
            ("MAIL FROM:<a@b.example> SIZE=99999999999999999999", "501"),
            ("MAIL FROM:<a@b.example> SIZE=1 size=2", "501"), ("MAIL FROM:<a@b.example> BODY=BINARYMIME", "501"),
            ("MAIL FROM:<a@b.example> SMTPUTF8=1", "501"), ("MAIL FROM:<a@b.example> REQUIRETLS=1", "501"),
            ("MAIL FROM:<a@b.example> RET=ALL", "501"),
            ("MAIL FROM:<a@b.example> ENVID=a+0D+0Ab", "501"), ("MAIL FROM:<a@b.example> X-A=1", "555"),
            ("RCPT TO:<>", "501"), ("RCPT TO:<a@b.example> NOTIFY=NEVER,SUCCESS", "501"),
            ("RCPT TO:<a@b.example> NOTIFY", "501"), ("RCPT TO:<a@b.example> ORCPT=a@b.example", "501"),
            ("RCPT TO:<a@b.example> ORCPT=rfc822;a+0Ab", "501"), ("RCPT TO:<a@b.example> SIZE=1", "555"),
            ("EHLO", "501"), ("EHLO a b", "501"), ("EHLO a\u{fc}", "501"), ("DATA now", "501"), ("", "500"),
            ("NOOP \u{0}", "501"), ("BDAT", "554"), ("BDAT -1", "554"), ("BDAT 1 LAST X", "554"), ("AUTH", "501"),
        ]
    )
    func malformed(_ line: String, _ code: String) {
        let error = #expect(throws: SMTPSyntaxError.self) { try parse(line) }
        #expect(error.map { "\($0.reply.code)" } == code)
    }

    @Test("an unreadable chunk size loses synchrony, other errors don't")
    func synchrony() {
        #expect(#expect(throws: SMTPSyntaxError.self) { try parse("BDAT 1x") }?.losesSynchrony == true)
        #expect(#expect(throws: SMTPSyntaxError.self) { try parse("XYZ") }?.losesSynchrony == false)
    }

    @Test("address literals and strange machine names may say EHLO", arguments: ["[IPv6:::1]", "[192.0.2.1]", "my_pc"])
    func names(_ name: String) throws {
        #expect(try parse("EHLO \(name)") == .ehlo(name))
    }
}

@Suite("Base 64 and SASL")
struct SASLTests {
    @Test(
        "RFC 4648 §10 vectors",
        arguments: [
            ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ]
    )
    func vectors(_ text: String, _ encoded: String) {
        #expect(Base64.encode(text.utf8) == encoded)
        #expect(Base64.decode(Array(encoded.utf8)) == Array(text.utf8))
    }

    @Test(
        "refuses what is no base 64",
        arguments: ["Z", "Zg", "Zg=", "Zh==", "Z===", "====", "Zg==Zg==", "Zm9-", "=Zg="]
    )
    func malformed(_ text: String) {
        #expect(Base64.decode(Array(text.utf8)) == nil)
    }

    @Test("credentials never show in a description")
    func redacted() throws {
        guard case .complete(let credentials) = SASLExchange.plain.receive(Array("AGFubmEAZ2VoZWlt".utf8)) else {
            Issue.record("not complete")
            return
        }
        #expect(credentials.password == "geheim")
        #expect(!"\(credentials) \(String(reflecting: credentials))".contains("geheim"))
        #expect(!"\(credentials) \(String(reflecting: credentials))".contains("anna"))
    }

    @Test("RFC 3461 xtext", arguments: [("a+2Bb", "a+b"), ("QQ314159", "QQ314159"), ("", "")])
    func xtext(_ text: String, _ decoded: String) {
        #expect(XText.decode(Array(text.utf8)[...]) == decoded)
    }

    @Test("refuses what is no xtext", arguments: ["a=b", "a+2b", "a+2", "+", "a b", "a+00", "a+7F", "\u{fc}"])
    func malformedXText(_ text: String) {
        #expect(XText.decode(Array(text.utf8)[...]) == nil)
    }
}
