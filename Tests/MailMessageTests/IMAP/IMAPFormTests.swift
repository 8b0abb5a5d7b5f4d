import Testing

@testable import MailMessage

@Suite("IMAP listings")
struct IMAPFormTests {
    private func envelope(_ header: String) -> String {
        String(decoding: Envelope(ParsedMessage(bytes: Array((header + "\r\n\r\n").utf8))).imapForm, as: UTF8.self)
    }

    private func structure(_ text: String, extended: Bool = true) -> String {
        let message = ParsedMessage(bytes: MailFiles.withCRLF(Array(text.utf8)))
        return String(decoding: BodyStructure(message).imapForm(extended: extended), as: UTF8.self)
    }

    @Test("an empty message has an envelope of NILs")
    func empty() { #expect(envelope("") == "(NIL NIL NIL NIL NIL NIL NIL NIL NIL NIL)") }

    @Test("sender and reply-to are from's where they are missing; an empty subject is a string")
    func defaults() {
        let anna = #"(("Anna" NIL "anna" "x.example"))"#
        #expect(
            envelope("From: Anna <anna@x.example>\r\nSubject:")
                == #"(NIL "" \#(anna) \#(anna) \#(anna) NIL NIL NIL NIL NIL)"#
        )
    }

    @Test("a group begins with its name and ends with NILs")
    func group() {
        let expected =
            #"((NIL NIL "5a" NIL)(NIL NIL "ben" "x.example")(NIL NIL NIL NIL)(NIL NIL "c" "y.example"))"#
        #expect(envelope("To: 5a: ben@x.example;, c@y.example").contains(expected))
    }

    @Test("quotes are escaped; eight-bit text and NUL go into literals")
    func strings() {
        #expect(envelope("Subject: a \"b\" \\c").contains(#""a \"b\" \\c""#))
        #expect(envelope("Subject: \u{FC}").contains("{2}\r\n\u{FC}"))
        #expect(envelope("Subject: a\0b").contains("{3}\r\na?b"))
    }

    @Test("text has lines, its default charset, and four extensions")
    func text() {
        #expect(
            structure("Content-Type: text/html\n\na\nb\n")
                == #"("text" "html" ("charset" "us-ascii") NIL NIL "7bit" 6 2 NIL NIL NIL NIL)"#
        )
        #expect(structure("\n\n", extended: false) == #"("text" "plain" ("charset" "us-ascii") NIL NIL "7bit" 2 1)"#)
    }

    @Test("a multipart without parts has an empty text")
    func noParts() {
        #expect(
            structure("Content-Type: multipart/mixed; boundary=x\n\nnothing", extended: false)
                == #"(("text" "plain" ("charset" "us-ascii") NIL NIL "7bit" 0 0) "mixed")"#
        )
    }

    @Test("a disposition has its parameters, languages are a list, an embedded message its envelope and structure")
    func extensions() {
        let text = """
            Content-Type: multipart/mixed; boundary=x

            --x
            Content-Type: application/pdf; name=a.pdf
            Content-Disposition: attachment; filename=a.pdf
            Content-Language: de, en
            Content-Location: http://x.example/
            Content-ID: <1@x>
            Content-MD5: abc
            Content-Transfer-Encoding: base64

            QQ==
            --x
            Content-Type: message/rfc822

            Subject: in

            body
            --x--
            """
        let pdf =
            #"("application" "pdf" ("name" "a.pdf") "<1@x>" NIL "base64" 4 "abc" ("attachment" ("filename" "a.pdf")) ("#
            + #""de" "en") "http://x.example/")"#
        let embedded =
            #"("message" "rfc822" NIL NIL NIL "7bit" 19 (NIL "in" NIL NIL NIL NIL NIL NIL NIL NIL) "#
            + #"("text" "plain" ("charset" "us-ascii") NIL NIL "7bit" 4 0 NIL NIL NIL NIL) 2 NIL NIL NIL NIL)"#
        #expect(structure(text) == "(" + pdf + embedded + #" "mixed" ("boundary" "x") NIL NIL NIL)"#)
    }
}
