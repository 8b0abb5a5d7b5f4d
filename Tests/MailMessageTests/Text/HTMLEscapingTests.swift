import Testing

@testable import MailMessage

@Suite("Text as HTML shows it")
struct HTMLEscapingTests {
    @Test(
        "by scalars: an accent hides no quotation mark",
        arguments: [
            ("<b>", "&lt;b&gt;"), ("\"x' `", "&quot;x&#39; &#96;"), ("a & b", "a &amp; b"),
            ("\"\u{301} onload=x", "&quot;\u{301} onload=x"), ("<\u{338}script>", "&lt;\u{338}script&gt;"),
            ("a\u{0}b", "a\u{FFFD}b"), ("zwei\n\tZeilen", "zwei\n\tZeilen"), ("Łódź 👩‍👧", "Łódź 👩‍👧"),
        ]
    )
    func escaped(text: String, html: String) {
        #expect(HTMLEscaping.escaped(text).utf8.elementsEqual(html.utf8))
        #expect(HTMLEscaping.escaped(text[...]).utf8.elementsEqual(html.utf8))
    }
}
