import Testing

@testable import MailMessage

@Suite("HTML as text")
struct HTMLTextTests {
    @Test(
        "text",
        arguments: [
            ("<p>a</p><p>b</p>", "a\nb"), ("a<br>b<br/>c", "a\nb\nc"), ("a<br><br>b", "a\n\nb"),
            ("<b>a</b>b <i>c</i>", "ab c"),
            ("a\n  b\t c", "a b c"), ("<ul><li>a<li>b</ul>", "a\nb"), ("<td>a</td><td>b</td>", "a b"),
            ("<pre>a\n  b</pre>", "a\n  b"),
            ("&auml;&#228;&#xE4;&euro;&#128;&nbsp;&unknown;&amp", "\u{E4}\u{E4}\u{E4}\u{20AC}\u{20AC}\u{A0}&unknown;&"),
            ("a<script>alert('<p>')</script>b", "ab"), ("<style>p{}</style>a", "a"), ("a<!-- <p> -->b", "ab"),
            ("a<!doctype html>b", "ab"),
            ("<head><title>t</title><meta x></head><body>a</body>", "a"),
            ("a<span style=\"display: none\">x<b>y</b></span>b", "ab"),
            ("a<div hidden>x<div>y</div>z</div>b", "ab"), ("<img alt=\"a b\">", "a b"), ("1 < 2 > 0", "1 < 2 > 0"),
            ("a<script>b", "a"),
            ("a<!-- b", "a"), ("<p", ""), ("<a href='x>y'>t</a>", "t"), ("<svg><text>x</text></svg>a", "a"), ("", ""),
        ]
    )
    func text(_ html: String, _ expected: String) { #expect(HTMLText(html).text == expected) }

    @Test("targets of links, forms and pictures, in order; nothing inside the page")
    func links() {
        let html =
            "<a href=\"https://a.example/?x=1&amp;y=2\">a</a><A HREF=b>b</A><a href='#c'></a><img src=\" http://p.example/ \"><form action=f>"
        #expect(HTMLText(html).links == ["https://a.example/?x=1&y=2", "b", "http://p.example/", "f"])
        #expect(HTMLText(String(repeating: "<a href=x>", count: 5000)).links.count == HTMLText.mostLinks)
        #expect(HTMLText("<div hidden><a href=h></a></div>").links == ["h"])
    }

    @Test("text ends at the limit, characters whole", arguments: 0...12)
    func limit(_ limit: Int) {
        let text = HTMLText("\u{E4}\u{1F600}<p>\u{E4}b</p>", limit: limit).text
        #expect(text.utf8.count <= limit)
        #expect(!text.unicodeScalars.contains("\u{FFFD}"))
    }

    @Test(
        "links in plain text",
        arguments: [
            ("see https://a.example/x?y=1.", ["https://a.example/x?y=1"]), ("(www.b.example)", ["www.b.example"]),
            ("<mailto:c@d.example>", ["mailto:c@d.example"]), ("xhttp://no", []),
            ("HTTP://E.example, and", ["HTTP://E.example"]), ("", []),
        ]
    )
    func plain(_ text: String, _ expected: [String]) { #expect(PlainLinks.find(in: text, limit: 10) == expected) }

    @Test("a message's text: plain and HTML, bounded")
    func message() {
        let text = """
            Content-Type: multipart/alternative; boundary=x

            --x

            plain
            --x
            Content-Type: text/html; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            <p>gr=C3=BCn</p>
            --x
            Content-Type: text/plain
            Content-Disposition: attachment; filename=a.txt

            hidden
            --x--
            """
        let message = ParsedMessage(bytes: Array(text.utf8))
        #expect(message.plainText(limit: 1000) == "plain\ngr\u{FC}n")
        #expect(message.plainText(limit: 9) == "plain\ngr")
        #expect(message.plainText(limit: 0) == "")
    }
}
