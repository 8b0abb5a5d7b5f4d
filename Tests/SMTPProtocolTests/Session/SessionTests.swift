import MailMessage
import Testing

@testable import SMTPProtocol

private let envelope = "EHLO c.example\r\nMAIL FROM:<a@b.example>\r\nRCPT TO:<c@d.example>\r\n"

@Suite("SMTP session")
struct SessionTests {
    private func play(_ text: String, limits: SMTPLimits = SMTPLimits()) -> SessionTranscript {
        var transcript = SessionTranscript(limits: limits)
        _ = transcript.heard()
        transcript.send(bytes: Array(text.utf8))
        return transcript
    }

    @Test("takes the message below the envelope octet for octet")
    func octets() throws {
        let transcript = play(envelope + "DATA\r\n..leading\r\nmiddle . dot\r\n...\r\n\r\n.\r\nQUIT\r\n")
        let message = try #require(transcript.delivered.first)
        #expect(String(decoding: message.bytes, as: UTF8.self) == ".leading\r\nmiddle . dot\r\n..\r\n\r\n")
        #expect(transcript.isClosed)
    }

    @Test("takes an empty message")
    func empty() throws {
        let transcript = play(envelope + "DATA\r\n.\r\n")
        #expect(try #require(transcript.delivered.first).bytes.isEmpty)
    }

    @Test("keeps what RFC 3461 lets a sender ask for")
    func notifications() throws {
        let transcript = play(
            """
            EHLO c.example\r
            MAIL FROM:<a@b.example> RET=HDRS ENVID=QQ+2B314159 BODY=8BITMIME SIZE=20\r
            RCPT TO:<c@d.example> NOTIFY=SUCCESS,delay ORCPT=rfc822;Carol+40Ivory.EDU\r
            RCPT TO:<e@d.example> NOTIFY=NEVER\r
            RCPT TO:<f@d.example>\r
            DATA\r
            x\r
            .\r

            """
        )
        let transaction = try #require(transcript.delivered.first).transaction
        #expect(transaction.mail.returnsHeaderOnly)
        #expect(transaction.mail.envelopeID == "QQ+314159")
        #expect(transaction.mail.is8BitMIME)
        #expect(transaction.mail.size == 20)
        let recipients = transaction.recipients
        #expect(recipients.count == 3)
        #expect(recipients[0].notify == .init(onSuccess: true, onFailure: false, onDelay: true))
        #expect(recipients[0].originalRecipient == "rfc822;Carol@Ivory.EDU")
        #expect(recipients[1].notify == .init())
        #expect(recipients[2].notify == nil)
    }

    @Test("RFC 3030: chunks make one message, the last without a line end gets one")
    func chunks() throws {
        var transcript = play(envelope)
        _ = transcript.heard()
        transcript.send(bytes: Array("BDAT 7\r\n.\r\nab\r\nBDAT 0\r\nBDAT 3 LAST\r\ncde".utf8))
        #expect(transcript.heard().map { $0.prefix(9) } == ["250 2.0.0", "250 2.0.0", "250 2.0.0"])
        #expect(try #require(transcript.delivered.first).bytes == Array(".\r\nab\r\ncde\r\n".utf8))
    }

    @Test("a chunk's refused octets are no commands, and RSET leaves them")
    func damagedChunk() {
        var transcript = play(envelope)
        _ = transcript.heard()
        transcript.send(bytes: Array("BDAT 8\r\nQUIT\nabcBDAT 2 LAST\r\n\r\nNOOP\r\n".utf8))
        let heard = transcript.heard()
        #expect(heard.count == 3)
        #expect(heard[0].hasPrefix("554 5.6.0 Bare LF in line 1"))
        #expect(heard[1].hasPrefix("554 5.6.0 Bare LF in line 1"))
        #expect(heard[2].hasPrefix("250"))
        #expect(transcript.delivered.isEmpty)
    }

    @Test("DATA within BDAT is out of order")
    func dataWithinChunks() {
        var transcript = play(envelope)
        _ = transcript.heard()
        transcript.send(bytes: Array("BDAT 2\r\n\r\nDATA\r\nMAIL FROM:<>\r\nRSET\r\nDATA\r\n".utf8))
        #expect(transcript.heard().map { $0.prefix(3) } == ["250", "503", "503", "250", "503"])
    }

    @Test(
        "SMTP smuggling: only CRLF.CRLF ends data, the rest is refused after its end",
        arguments: [
            ("\n.\n", "Bare LF in line 1"), ("\r.\r", "Bare CR in line 1"), ("\r.\r\n", "Bare CR in line 1"),
            ("\n.\r\n", "Bare LF in line 1"), ("\r\n.\n", "Bare LF in line 2"), ("\r\n.\r", "Bare CR in line 2"),
            ("\r\n\r.\r\n", "Bare CR in line 2"), ("\r\r\n.\r\n", "Bare CR in line 1"),
            ("\r\n.\rx\r\n", "Bare CR in line 2"),
        ]
    )
    func smuggling(_ end: String, _ reason: String) {
        var transcript = play(envelope + "DATA\r\n")
        _ = transcript.heard()
        transcript.send(bytes: Array(("x" + end + "MAIL FROM:<evil@b.example>\r\n.\r\nNOOP\r\n").utf8))
        let heard = transcript.heard()
        // `\r\r\n.\r\n` has a true end behind the bare CR: what follows are commands, not a message.
        #expect(heard.first?.hasPrefix("554 5.6.0 \(reason)") == true)
        #expect(heard.first?.contains("SMTP smuggling") == true)
        #expect(transcript.delivered.isEmpty)
    }

    @Test(
        "a bare CR or LF in a command ends the session",
        arguments: [
            "NOOP\nQUIT\r\n", "NOOP\rQUIT\r\n", "NOOP\r\r\n", "\n", "MAIL FROM:<a@b.example>\nRCPT TO:<x@y>\r\n",
        ]
    )
    func bareInCommand(_ text: String) {
        var transcript = play("EHLO c.example\r\n")
        _ = transcript.heard()
        transcript.send(bytes: Array(text.utf8))
        let heard = transcript.heard()
        #expect(heard.count == 1)
        #expect(heard.first?.contains("in command line 2") == true)
        #expect(heard.first?.contains("SMTP smuggling") == true)
        #expect(transcript.isClosed)
    }

    @Test("lines of 1,000 octets are taken, longer ones refused after the end")
    func longLines() {
        let fits = String(repeating: "x", count: 998)
        #expect(play(envelope + "DATA\r\n.\(fits)\r\n\(fits)\r\n.\r\n").delivered.count == 1)
        var transcript = play(envelope + "DATA\r\nshort\r\n\(fits)x\r\n.\r\nNOOP\r\n")
        #expect(transcript.delivered.isEmpty)
        #expect(transcript.heard().dropLast().last?.hasPrefix("554 5.6.0 Line 2 is too long") == true)
    }

    @Test("a command line over the limit is refused, one far over it ends the session")
    func longCommands() {
        var transcript = play("EHLO c.example\r\n")
        _ = transcript.heard()
        transcript.send("NOOP " + String(repeating: "x", count: 2_041))
        #expect(transcript.heard().first?.hasPrefix("250") == true)
        transcript.send("NOOP " + String(repeating: "x", count: 2_042))
        #expect(transcript.heard().first?.hasPrefix("500 5.5.2") == true)
        transcript.send("NOOP")
        #expect(transcript.heard().first?.hasPrefix("250") == true)
        for _ in 0..<40 { transcript.send(bytes: Array(repeating: 0x78, count: 32_768)) }
        #expect(transcript.isClosed)
        #expect(transcript.mostBuffered <= 2_048)
    }

    @Test("a too long line whose CR comes last isn't kept (found by FuzzSMTP)")
    func longLineBeforeCarriageReturn() {
        var transcript = play("EHLO c.example\r\n")
        _ = transcript.heard()
        transcript.send(bytes: Array(repeating: 0x78, count: 30_000) + [0x0D])
        #expect(transcript.mostBuffered <= 2_048)
        transcript.send(bytes: [0x0A])
        #expect(transcript.heard().first?.hasPrefix("500 5.5.2") == true)
    }

    @Test("many tiny chunks in one read cost no more than other octets")
    func tinyChunks() {
        var limits = SMTPLimits()
        limits.transactions = 1
        var transcript = play(envelope, limits: limits)
        let chunks = Array(repeating: "BDAT 1\r\nx", count: 40_000).joined()
        transcript.send(bytes: Array(chunks.utf8))
        #expect(transcript.heard().last?.hasPrefix("554 5.6.0 Line 1 is too long") == true)
        #expect(transcript.mostBuffered == 0)
    }

    @Test("the size follows what the house allows, up to the server's own; a message begun ends as it began")
    func changingSize() {
        var limits = SMTPLimits()
        limits.messageSize = 1_000
        var transcript = play("", limits: limits)
        transcript.session.take(atMost: 100)
        transcript.send("EHLO c.example")
        #expect(transcript.heard().contains { $0.hasSuffix("SIZE 100") })
        transcript.send("MAIL FROM:<a@b.example> SIZE=101")
        #expect(transcript.heard().map { $0.prefix(9) } == ["552 5.3.4"])
        transcript.send("MAIL FROM:<a@b.example> SIZE=100", "RCPT TO:<x@d.example>", "DATA")
        transcript.session.take(atMost: 1)
        transcript.send(String(repeating: "x", count: 90), ".")
        #expect(transcript.heard().last?.hasPrefix("250") == true)
        transcript.session.take(atMost: 5_000)
        transcript.send("EHLO c.example")
        #expect(transcript.heard().contains { $0.hasSuffix("SIZE 1000") })
        transcript.session.take(atMost: nil)
        #expect(transcript.session.messageSize == 1_000)
    }

    @Test("an endless message is cut off")
    func endless() {
        var limits = SMTPLimits()
        limits.messageSize = 10_000
        var transcript = play(envelope + "DATA\r\n", limits: limits)
        _ = transcript.heard()
        for _ in 0..<1_000 { transcript.send("0123456789") }
        #expect(!transcript.isClosed)
        for _ in 0..<6_000 { transcript.send("0123456789") }
        #expect(transcript.heard().first?.hasPrefix("552 5.3.4") == true)
        #expect(transcript.isClosed)
    }

    @Test("early talkers are refused")
    func earlyTalker() {
        var transcript = SessionTranscript(refusesEarlyTalkers: true)
        #expect(transcript.heard().isEmpty)
        transcript.send("EHLO c.example")
        #expect(transcript.heard().first?.hasPrefix("554 5.5.1") == true)
        #expect(transcript.isClosed)
        var patient = SessionTranscript(refusesEarlyTalkers: true)
        patient.perform(patient.session.silenceKept())
        #expect(patient.heard().first?.hasPrefix("220 ") == true)
    }

    @Test("what comes along with STARTTLS ends the session (CVE-2011-0411)")
    func injection() {
        var transcript = play("EHLO c.example\r\n")
        _ = transcript.heard()
        transcript.send(bytes: Array("STARTTLS\r\nMAIL FROM:<evil@b.example>\r\n".utf8))
        #expect(transcript.heard().map { $0.prefix(9) } == ["554 5.5.1"])
        #expect(transcript.isClosed)
        var later = play("EHLO c.example\r\nSTARTTLS\r\n")
        later.send("MAIL FROM:<evil@b.example>")
        #expect(later.isClosed)
    }

    @Test("an AUTH line may have 12,288 octets and no more (RFC 4954)")
    func longAuthentication() {
        var transcript = SessionTranscript(.submission, isSecured: true)
        transcript.send("EHLO c.example")
        _ = transcript.heard()
        transcript.send("AUTH PLAIN " + String(repeating: "A", count: 12_288 - 2 - 11 - 3) + "===")
        #expect(transcript.heard().first?.hasPrefix("501 5.5.2") == true)
        transcript.send("AUTH PLAIN", String(repeating: "A", count: 12_287))
        #expect(transcript.heard().last?.hasPrefix("500 5.5.6") == true)
        #expect(!transcript.isClosed)
    }

    @Test("events out of place close the session")
    func outOfPlace() {
        var session = SessionTranscript().session
        guard case .close = session.recipientAnswered(.welcome) else {
            Issue.record("still open")
            return
        }
        guard case .close = session.messageAnswered(.ok) else {
            Issue.record("still open")
            return
        }
    }

    @Test("whatever the splits, the same is said and taken")
    func drip() {
        let text =
            envelope + "DATA\r\n..a\r\n.b\r\n\r\n.\r\nMAIL FROM:<>\r\nRCPT TO:<c@d.example>\r\nBDAT 5\r\na\r\nb\r"
            + "BDAT 1 LAST\r\n\nFOO\r\nMAIL FROM:<>\r\nRCPT TO:<no@d.example>\r\nRCPT TO:<c@d.example>\r\nDATA\r\n"
            + "x\ny\r\n.\r\nNOOP\nQUIT\r\n"
        var whole = play(text)
        let heard = whole.heard()
        #expect(whole.delivered.count == 2)
        #expect(heard.last?.contains("smuggling") == true)
        let bytes = Array(text.utf8)
        for split in 1..<bytes.count {
            var parts = SessionTranscript()
            _ = parts.heard()
            parts.send(bytes: Array(bytes[..<split]))
            parts.send(bytes: Array(bytes[split...]))
            #expect(parts.heard() == heard, "split at \(split)")
            #expect(parts.delivered.map(\.bytes) == whole.delivered.map(\.bytes))
        }
        var single = SessionTranscript()
        _ = single.heard()
        for byte in bytes { single.send(bytes: [byte]) }
        #expect(single.heard() == heard)
        #expect(single.delivered.map(\.bytes) == whole.delivered.map(\.bytes))
    }
}
