import MailMessage
import Testing

@testable import Policy

@Suite("Own words, quotes, forwards")
struct WrittenTextTests {
    @Test(arguments: [
        ("AW: WG: Fwd: Clara", "Clara", 2), ("Re[2]: Fwd(3): x", "x", 3), ("FW:FW:FW: y", "y", 3),
        ("Reise: Rom", "Reise: Rom", 0),
        ("Weitergeleitet: z", "z", 1), ("", "", 0), ("WG", "WG", 0),
    ])
    func `marks stacked in a subject are counted`(_ subject: String, _ text: String, _ forwards: Int) {
        let line = SubjectLine(subject)
        #expect(line.text == text && line.forwards == forwards)
    }

    @Test func `a letter is taken apart`() {
        let text = WrittenText(
            """
            Liebe Eltern der 5a,

            am Freitag ist Elternabend.
            Bitte kommen Sie.

            Viele Grüße
            Lena Lange

            --\u{20}
            Gymnasium am Park
            """
        )
        #expect(text.greeting == "Liebe Eltern der 5a,")
        #expect(text.ownWords == "am Freitag ist Elternabend.\nBitte kommen Sie.")
        #expect(text.ownText.hasSuffix("Viele Grüße\nLena Lange"))
        #expect(text.text { $0.part == .signature } == "--\n\nGymnasium am Park" || !text.ownText.contains("Gymnasium"))
    }

    @Test func `a greeting may stand in the line of what it greets for`() {
        let text = WrittenText("Hallo Anna, kommst du morgen auch mit ins Schwimmbad?")
        #expect(text.greeting == "Hallo Anna," && text.ownWords == "kommst du morgen auch mit ins Schwimmbad?")
        #expect(WrittenText("Hallo zusammen schickt das bitte an alle weiter die ihr kennt sonst").greeting == nil)
    }

    @Test func `the same header is a quote in an answer and a letter in a forward`() {
        let body = "Schau mal\n\nVon: Anna <a@a.example>\nGesendet: Montag\nAn: Ben\nBetreff: Clara\n\nDer Brief."
        let forward = WrittenText(body, subject: "WG: Clara")
        #expect(forward.ownWords == "Schau mal" && forward.forwardedText == "Der Brief." && forward.forwardDepth == 1)
        let answer = WrittenText(body, subject: "AW: Clara")
        #expect(
            answer.ownWords == "Schau mal" && answer.quotedText == "Der Brief." && answer.letterText == "Schau mal"
        )
    }

    @Test func `forwards within forwards are counted`() {
        let level = "-----Weitergeleitete Nachricht-----\nVon: A\nAn: B\nBetreff: x\n\n"
        #expect(WrittenText(level + level + level + "Ende").forwardDepth == 3)
    }

    @Test func `words between quotes are the author's own`() {
        let text = WrittenText("> Kommst du?\nJa.\n> Wann?\nUm drei.", subject: "AW: Treffen")
        #expect(text.ownWords == "Ja.\nUm drei." && text.quotedText == "Kommst du?\nWann?")
    }

    @Test func `an attached message is passed on, and of alternatives one is read`() {
        let message = ParsedMessage(
            bytes: Array(
                """
                Subject: Lies das\r
                MIME-Version: 1.0\r
                Content-Type: multipart/mixed; boundary=b\r
                \r
                --b\r
                Content-Type: multipart/alternative; boundary=c\r
                \r
                --c\r
                Content-Type: text/plain\r
                \r
                Schau mal rein.\r
                --c\r
                Content-Type: text/html\r
                \r
                <p>Schau mal rein.</p>\r
                --c--\r
                --b\r
                Content-Type: message/rfc822\r
                \r
                Subject: Clara\r
                \r
                Der Brief.\r
                --b--\r

                """.utf8
            )
        )
        let text = WrittenText(message)
        #expect(text.ownWords == "Schau mal rein." && text.forwardedText == "Der Brief." && text.forwardDepth == 1)
    }

    @Test func `blockquotes of HTML are quotes`() {
        let message = ParsedMessage(
            bytes: Array(
                "Subject: AW: x\r\nContent-Type: text/html\r\n\r\n<p>Nein.</p><blockquote><p>Kommst du?</p></blockquote>"
                    .utf8
            )
        )
        let text = WrittenText(message)
        #expect(text.ownWords == "Nein." && text.quotedText == "Kommst du?")
    }

    @Test func `a text is read up to its limit, and any octets are a text`() {
        let long = WrittenText(String(repeating: "Wort ", count: 20_000))
        #expect(long.isCut && long.bytes.count == WrittenText.longest)
        var generator = SystemRandomNumberGenerator()
        let pieces = [
            ">", "> ", "\n", "\n\n", "Von: ", "An: ", "Am 3.3. schrieb A:", "-----", "--", "Liebe", "\u{A0}", "ä", "*",
            "x ",
        ]
        for _ in 0..<300 {
            let text = WrittenText((0..<60).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined())
            var end = 0
            for segment in text.segments {
                #expect(segment.range.lowerBound >= end && segment.range.upperBound <= text.bytes.count)
                end = segment.range.upperBound
            }
        }
    }
}
