import Foundation
import MailMessage
import Testing

@testable import Policy

@Suite("Two forms of one message")
struct AlternativeTests {
    private static let chain = "Schick das an 15 Leute, sonst stirbst du heute Nacht."

    private func message(_ plain: String, _ html: String, subject: String = "Hallo") -> ParsedMessage {
        ParsedMessage(
            bytes: Array(
                """
                Subject: \(subject)\r
                MIME-Version: 1.0\r
                Content-Type: multipart/alternative; boundary=c\r
                \r
                --c\r
                Content-Type: text/plain; charset=utf-8\r
                \r
                \(plain)\r
                --c\r
                Content-Type: text/html; charset=utf-8\r
                \r
                \(html)\r
                --c--\r

                """.utf8
            )
        )
    }

    private func signs(_ plain: String, _ html: String) -> [TextSign] {
        TextFacts(WrittenText(message(plain, html)), by: .standard).signs
    }

    @Test(
        "what only one of the two forms says is found in either",
        arguments: [
            ".", "Diese Nachricht enthält HTML, das Ihr Programm nicht zeigt.",
            "Bitte nicht weiterleiten, das ist nur ein Kettenbrief, bitte löschen!",
            "das Leute, an 15 Schick stirbst sonst heute du Nacht.",
        ]
    )
    func either(other: String) {
        let wanted = ChainWording.points(of: TextFacts(WrittenText(Self.chain), by: .standard).signs(of: .chain))
        for found in [signs(other, "<p>\(Self.chain)</p>"), signs(Self.chain, "<p>\(other)</p>")] {
            #expect(ChainWording.points(of: TextFacts(signs: found).signs(of: .chain)) >= wanted)
        }
        #expect(signs("hallo du da", "<p>hallo du hurensohn</p>").contains { $0.name == "words.insult.words" })
    }

    @Test("of two forms that say the same, one is read, and no word counts twice")
    func same() {
        let plain = "Liebe Eltern,\n\nschaut auf https://schule.example/a?b=c nach,\ndu Idiot.\n\n* eins\n* zwei\n"
        let html =
            "<p>Liebe Eltern,</p><p>schaut auf <a href='https://schule.example/a'>https://schule.example/a</a> nach, "
            + "du&nbsp;<b>Idiot</b>.</p><ul><li>eins<li>zwei</ul>"
        let text = WrittenText(message(plain, html))
        #expect(text.alternatives.isEmpty)
        #expect(text.ownWords.hasPrefix("schaut"))
        let one = TextFacts(WrittenText(plain, subject: "Hallo"), by: .standard)
        #expect(TextFacts(text, by: .standard) == one)
        #expect(TextFacts(WrittenText(message("x y z " + plain + " und sonst", html)), by: .standard) == one)
    }

    @Test("a letter is known again by what is shown, whatever stands beside it")
    func fingerprint() throws {
        let letter =
            "Clara ist gestorben, weil niemand ihre Nachricht gelesen und allen gezeigt hat, die sie kannten im Dorf."
        let shown = try #require(TextFingerprint(WrittenText(letter)))
        for other in ["Apfel Birne Pflaume Kirsche Quitte Holunder", "."] {
            let reading = TextReading(WrittenText(message(other, "<p>\(letter)</p>")), by: .standard)
            #expect(reading.fingerprint == shown)
        }
    }

    @Test(
        "files of text are read as what is passed on, by their type or by their name",
        arguments: [
            ("text/plain", "brief.txt"), ("application/octet-stream", "brief.txt"), ("text/html", "brief.html"),
            ("application/octet-stream", "brief.HTM"),
        ]
    )
    func files(type: String, name: String) throws {
        let letter = Self.chain + " Clara hat es nicht getan und ist gestorben, glaubt mir das bitte wirklich alle."
        let bytes = """
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=c

            --c
            Content-Type: text/plain

            lies mal
            --c
            Content-Type: \(type); charset=utf-8
            Content-Disposition: attachment; filename=\(name)

            \(letter)
            --c--

            """
        let text = WrittenText(ParsedMessage(bytes: Array(bytes.utf8)))
        #expect(text.ownWords == "lies mal" && text.forwardDepth == 0)
        let reading = TextReading(text, by: .standard)
        #expect(reading.facts.signs.contains { $0.name == "chain.pass-on.number" })
        #expect(reading.fingerprint == TextFingerprint(WrittenText(letter)))
    }

    @Test("a text that goes on where nobody reads is said, a long file isn't")
    func cut() {
        let long = String(repeating: "Hallo zusammen. ", count: 6_000)
        let message = ParsedMessage(bytes: Array("Subject: x\r\n\r\n\(long)\(Self.chain)\r\n".utf8))
        #expect(TextFacts(WrittenText(message), by: .standard).isCut)
        let file =
            "Content-Type: multipart/mixed; boundary=c\n\n--c\n\nHallo\n--c\nContent-Type: text/plain\n"
            + "Content-Disposition: attachment\n\n\(long)\n--c--\n"
        #expect(!TextFacts(WrittenText(ParsedMessage(bytes: Array(file.utf8))), by: .standard).isCut)
    }

    @Test("an alternative within an alternative hides nothing either")
    func nested() {
        let inner = String(decoding: message("Hallo", "<p>\(Self.chain)</p>").bytes, as: UTF8.self)
            .replacingOccurrences(of: "\r\n", with: "\n").split(separator: "\n\n", maxSplits: 1)[1]
        let outer = """
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary=d

            --d
            Content-Type: text/plain

            Hallo
            --d
            Content-Type: multipart/alternative; boundary=c

            \(inner)
            --d--

            """
        let message = ParsedMessage(bytes: Array(outer.utf8))
        #expect(TextFacts(WrittenText(message), by: .standard).signs.contains { $0.name == "chain.pass-on.number" })
    }
}
